package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.link.Linker;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is known of the surroundings of a resource. */
class ContextTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final String CLUSTER = "resource \"google_container_cluster\" \"a\" {}\n";

  @TempDir Path folder;

  @Test
  void requirementsAndTheLockFileOfTheFolderAreOneConstraint() throws IOException {
    write("a/main.tf", CLUSTER);
    write(
        "a/versions.tf",
        """
        terraform {
          required_providers {
            google = { source = "hashicorp/google", version = ">= 4.0, < 6" }
            beta = { source = "hashicorp/google-beta", version = ">= 5" }
            other = { source = "acme/google" }
          }
        }
        """);
    write(
        "a/.terraform.lock.hcl",
        """
        provider "registry.terraform.io/hashicorp/google" {
          version     = "5.10.0"
          constraints = ">= 4.0.0"
          hashes      = ["h1:x"]
        }
        provider "registry.terraform.io/hashicorp/random" { version = "3.1.0" }
        """);
    write("b/main.tf", CLUSTER.replace("\"a\"", "\"b\""));
    Mapping known = (Mapping) context("google_container_cluster.a", "terraform");
    assertThat(known).isNotNull();
    assertThat(known.string("google")).isEqualTo(">= 4.0, < 6, = 5.10.0");
    assertThat(known.string("google-beta")).isEqualTo(">= 5");
    assertThat(known.string("random")).isEqualTo("= 3.1.0");
    assertThat(known.get("other")).isNull();
    assertThat(known.isOpen()).isTrue();
    assertThat(context("google_container_cluster.b", "terraform")).isNull();
  }

  @Test
  void onlyTerraformHasProviders() throws IOException {
    write("main.tf", "terraform {\n  required_providers { google = \"5.0\" }\n}\n");
    write("a.sh", "gcloud container clusters create a\n");
    assertThat(context("gcloud container clusters create a", "terraform")).isNull();
    assertThat(context("gcloud container clusters create a", "kubernetes")).isNull();
    assertThat(context("gcloud container clusters create a", "gcloud")).hasToString("528.0.0");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private @Nullable Value context(String address, String name) throws IOException {
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Project project = linter.read(Linter.walk(List.of(folder), folder, List.of())).project();
    for (Resource resource : project.ofKind("gke.Cluster")) {
      if (resource.address().equals(address)) {
        return new Linker(project, CATALOG).context(resource, name);
      }
    }
    throw new AssertionError(address);
  }
}
