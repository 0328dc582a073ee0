package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.Golden;
import dev.hullcheck.check.Secrets;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.link.Linker;
import dev.hullcheck.report.AstReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code hullcheck ast} shows of relations. */
class AstRelationsTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  @TempDir Path folder;

  /** One that is sure, one that is assumed, one that is unknown, and one that may have others. */
  private void write() throws IOException {
    Files.writeString(
        folder.resolve("main.tf"),
        """
        resource "google_container_cluster" "shop" {
          name = "shop"
        }
        resource "google_container_node_pool" "sure" {
          cluster = google_container_cluster.shop.name
        }
        module "more" {
          source = "git::https://example.com/pools.git"
        }
        """);
    Files.writeString(
        folder.resolve("pools.sh"),
        """
        gcloud container node-pools create assumed --cluster=shop --location=europe-west1
        gcloud container node-pools create unknown --cluster=other
        """);
    Files.writeString(
        folder.resolve("pod.yaml"),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: one}
        spec:
          nodeSelector: {pool: a}
          containers: []
        """);
  }

  private String ast(boolean yaml) {
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    StringBuilder out = new StringBuilder();
    Linker linker = new Linker(model.project(), CATALOG);
    new AstReport(CATALOG, linker, Secrets.NONE).write(model.project(), yaml, out);
    return out.toString();
  }

  @Test
  void eachRelationOfAResourceIsShown() throws IOException {
    write();
    Golden.check("testdata/report/ast-relations.json", ast(false));
    Golden.check("testdata/report/ast-relations.yaml", ast(true));
  }

  @Test
  void ofManyEndsTheFirstAreShown() throws IOException {
    write();
    StringBuilder pools = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      pools.append("gcloud container node-pools create p").append(i).append(" --cluster=c\n");
    }
    Files.writeString(folder.resolve("pools.sh"), pools);
    assertThat(ast(true)).contains("    # 12 more\n");
    assertThat(ast(false)).contains("\"more\": 12");
  }
}
