package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deployments of one repository that have nothing to do with each other. */
class ProjectsTest {
  @TempDir Path folder;
  private Scratch scratch;

  /** A pool of one name and one account in each environment, and two that give it roles. */
  @BeforeEach
  void environments() throws IOException {
    scratch = new Scratch(folder);
    for (String environment : new String[] {"dev", "prod"}) {
      scratch.write(
          "environments/" + environment + "/infra/main.tf",
          """
          resource "google_container_node_pool" "pool" {
            name    = "pool"
            cluster = "main"
            node_config {
              service_account = "nodes@p.iam.gserviceaccount.com"
            }
          }
          """);
    }
    scratch.write(
        "environments/prod/iam.sh",
        """
        gcloud projects add-iam-policy-binding p \\
          --member=serviceAccount:nodes@p.iam.gserviceaccount.com --role=roles/editor
        """);
    scratch.write(
        "shared/iam.sh",
        """
        gcloud projects add-iam-policy-binding p \\
          --member=serviceAccount:nodes@p.iam.gserviceaccount.com --role=roles/owner
        """);
  }

  private String lint() {
    scratch.run("lint", "--only", "gke-node-sa-basic-role", ".");
    return scratch.out;
  }

  @Test
  void withoutGroupsAllIsJoined() {
    assertThat(lint())
        .contains("shared/iam.sh:2")
        .contains("environments/prod/iam.sh:2")
        .contains("related: environments/dev/infra/main.tf");
  }

  @Test
  void nothingOfOneGroupIsJoinedWithAnother() throws IOException {
    scratch.write(".hullcheck.yaml", "projects: environments/*\n");
    assertThat(lint())
        .contains("environments/prod/iam.sh:2")
        .contains("related: environments/prod/infra/main.tf")
        .doesNotContain("environments/dev")
        .doesNotContain("shared/iam.sh");
  }

  @Test
  void explainingSeesTheSameGroups() throws IOException {
    scratch.run("explain", "gke-node-sa-basic-role", "--on", "shared/iam.sh:1");
    assertThat(scratch.out).contains("A finding:");
    scratch.write(".hullcheck.yaml", "projects: environments/*\n");
    scratch.run("explain", "gke-node-sa-basic-role", "--on", "shared/iam.sh:1");
    assertThat(scratch.out).contains("No finding:");
  }

  @Test
  void astShowsNoRelationToAnotherGroup() throws IOException {
    scratch.write(
        "dev/main.tf", "resource \"google_container_cluster\" \"c\" {\n  name = \"c\"\n}\n");
    scratch.write(
        "pool.tf", "resource \"google_container_node_pool\" \"p\" {\n  cluster = \"c\"\n}\n");
    scratch.run("ast", "-f", "yaml", "pool.tf", "dev");
    assertThat(scratch.out).doesNotContain("\"cluster\": !unknown");
    scratch.write(".hullcheck.yaml", "projects: dev\n");
    scratch.run("ast", "-f", "yaml", "pool.tf", "dev");
    assertThat(scratch.out).contains("\"cluster\": !unknown");
  }

  @Test
  void theInnermostFolderOfAGlobIsTheGroup() throws IOException {
    scratch.write(".hullcheck.yaml", "projects: [environments, environments/prod]\n");
    assertThat(lint())
        .contains("environments/prod/iam.sh:2")
        .doesNotContain("related: environments/dev");
    scratch.write(".hullcheck.yaml", "projects: [environments, shared]\n");
    assertThat(lint())
        .contains("related: environments/dev/infra/main.tf")
        .doesNotContain("shared/iam.sh");
  }

  @Test
  void whatLiesInNoneIsAGroupToo() throws IOException {
    scratch.write(".hullcheck.yaml", "projects: environments/dev\n");
    assertThat(lint())
        .contains("shared/iam.sh:2")
        .contains("environments/prod/iam.sh:2")
        .doesNotContain("environments/dev");
  }
}
