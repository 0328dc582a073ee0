package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.walk.WalkResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Local modules that a run calls and that lie elsewhere than the paths that it was given. */
class ModulesElsewhereTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final String POOL =
      """
      variable "mode" {}
      resource "google_container_node_pool" "this" {
        name    = "pool"
        cluster = "main"
        node_config {
          workload_metadata_config {
            mode = var.mode
          }
        }
      }
      module "inner" {
        source = "./inner"
      }
      output "account" { value = module.inner.account }
      """;

  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    folder = folder.toRealPath();
    Files.createDirectories(folder.resolve(".git"));
    write("modules/pool/main.tf", POOL);
    write("modules/pool/inner/main.tf", "output \"account\" { value = \"a@b.iam.example.com\" }\n");
    write(
        "infra/prod/main.tf",
        """
        module "pool" {
          source = "../../modules/pool"
          mode   = "EXPOSED"
        }
        resource "google_container_cluster" "main" {
          name = "main"
          node_config {
            service_account = module.pool.account
          }
        }
        """);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Linter.Model read(Path workingFolder, String... given) {
    List<Path> paths = new ArrayList<>();
    for (String path : given) {
      paths.add(workingFolder.resolve(path));
    }
    WalkResult walked = Linter.walk(paths, workingFolder, List.of());
    return new Linter(CATALOG, Map.of(), 1).read(walked);
  }

  private static boolean isFollowed(Linter.Model model) {
    List<Resource> calls = model.project().ofKind(Project.MODULE_CALL);
    assertThat(calls).isNotEmpty();
    return calls.get(0).isFollowed();
  }

  @Test
  void theyAreReadForWhatTheySayAndNothingIsReportedOfThem() {
    for (Linter.Model model :
        List.of(
            read(folder, "infra"),
            read(folder.resolve("infra"), "."),
            read(folder.resolve("infra/prod"), "main.tf"),
            read(folder.resolve("modules/pool"), folder.resolve("infra/prod").toString()))) {
      assertThat(isFollowed(model)).isTrue();
      assertThat(model.project().ofKind("gke.NodePool")).hasSize(1);
      assertThat(
              model
                  .project()
                  .ofKind("gke.Cluster")
                  .get(0)
                  .value()
                  .mapping("nodeConfig")
                  .string("serviceAccount"))
          .isEqualTo("a@b.iam.example.com");
      Outcome outcome =
          new Linter(CATALOG, Map.of(), 1).check(model, RunRules.all(CATALOG), Severity.INFO, true);
      assertThat(outcome.errors()).isEmpty();
      assertThat(outcome.findings())
          .isNotEmpty()
          .noneMatch(f -> f.span().file().path().contains("modules/"));
    }
  }

  @Test
  void whatIsLeftOutIsNotRead() throws IOException {
    write(".gitignore", "modules/\n");
    assertThat(isFollowed(read(folder, "."))).isFalse();
  }

  @Test
  void whatLiesInAnotherRepositoryOrBehindALinkIsNotRead() throws IOException {
    Files.createDirectories(folder.resolve("infra/.git"));
    assertThat(isFollowed(read(folder, "infra"))).isFalse();
    Files.delete(folder.resolve("infra/.git"));
    assertThat(isFollowed(read(folder, "infra"))).isTrue();
    Files.move(folder.resolve("modules"), folder.resolve("moved"));
    Files.createSymbolicLink(folder.resolve("modules"), folder.resolve("moved"));
    assertThat(isFollowed(read(folder, "infra"))).isFalse();
  }

  @Test
  void withoutARepositoryTheConfigurationTellsTheProject() throws IOException {
    Files.delete(folder.resolve(".git"));
    assertThat(isFollowed(read(folder, "infra"))).isFalse();
    write(".hullcheck.yaml", "");
    assertThat(isFollowed(read(folder, "infra"))).isTrue();
  }
}
