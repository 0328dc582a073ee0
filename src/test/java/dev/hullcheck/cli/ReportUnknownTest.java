package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be decided is said to those who ask, and never counts. */
class ReportUnknownTest {
  @TempDir Path folder;
  private Scratch scratch;

  @BeforeEach
  void pool() throws IOException {
    scratch =
        new Scratch(folder)
            .write(
                "main.tf",
                """
                variable "mode" {}
                resource "google_container_node_pool" "pool" {
                  cluster = "main"
                  node_config {
                    workload_metadata_config {
                      mode = var.mode
                    }
                  }
                }
                """);
  }

  private int lint(String... options) {
    String[] words = new String[options.length + 3];
    words[0] = "lint";
    words[1] = "--only";
    words[2] = "gke-workload-metadata-exposed";
    System.arraycopy(options, 0, words, 3, options.length);
    return scratch.run(words);
  }

  @Test
  void theReasonHasItsPlace() {
    assertThat(lint("--report-unknown")).isZero();
    assertThat(scratch.out)
        .startsWith(
            """
            main.tf:4:3: note: It is not known whether google_container_node_pool.pool has this\
             fault [gke-workload-metadata-exposed]
               because: main.tf:6:14: workloadMetadataConfig.mode is ${var.mode}, which is given from\
             outside
            """)
        .endsWith("\nNo findings in 1 file, 1 unknown.\n");
  }

  @Test
  void nobodyIsToldUnasked() throws IOException {
    assertThat(lint()).isZero();
    assertThat(scratch.out).isEqualTo("No findings in 1 file.\n");
    scratch.write(".hullcheck.yaml", "report-unknown: true\n");
    assertThat(lint("-q")).isZero();
    assertThat(scratch.out)
        .contains(": note: ")
        .doesNotContain("because")
        .doesNotContain("No find");
  }

  @Test
  void programsAreToldToo() {
    assertThat(lint("--report-unknown", "--format", "json")).isZero();
    assertThat(scratch.out).contains("\"unknowns\": [").contains("\"unknown\": 1");
    lint("--format", "json");
    assertThat(scratch.out).doesNotContain("\"unknowns\"").contains("\"unknown\": 1");
  }

  @Test
  void whatIsBelowTheBarIsLeftOut() {
    lint("--report-unknown", "--min-severity", "critical");
    assertThat(scratch.out).isEqualTo("No findings in 1 file, 0 unknown.\n");
  }
}
