package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line and the configuration say of Terraform's variables. */
class TerraformVariablesTest {
  private static final String MODULE =
      """
      variable "mode" {
        type    = string
        default = "GKE_METADATA"
      }
      variable "scopes" {
        type    = list(string)
        default = []
      }
      resource "google_container_node_pool" "pool" {
        name    = "pool"
        cluster = "main"
        node_config {
          oauth_scopes = var.scopes
          workload_metadata_config {
            mode = var.mode
          }
        }
      }
      """;

  @TempDir Path folder;
  private Scratch scratch;

  @BeforeEach
  void module() throws IOException {
    scratch = new Scratch(folder).write("infra/main.tf", MODULE);
  }

  /** What the modes of the normalized AST are. */
  private String mode(String... options) {
    String[] words = new String[options.length + 4];
    words[0] = "ast";
    words[1] = "-f";
    words[2] = "yaml";
    words[3] = ".";
    System.arraycopy(options, 0, words, 4, options.length);
    assertThat(scratch.run(words)).as(scratch.err).isZero();
    StringBuilder modes = new StringBuilder();
    for (String line : scratch.out.split("\n")) {
      modes.append(line.strip().startsWith("\"mode\":") ? line : "");
    }
    return modes.toString();
  }

  @Test
  void aWordOfTheCommandLineWinsOverTheFilesOfTheModule() throws IOException {
    scratch.write("infra/terraform.tfvars", "mode = \"SECURE\"\n");
    assertThat(mode()).contains("SECURE");
    assertThat(mode("--var", "mode=EXPOSED")).contains("GCE_METADATA");
  }

  @Test
  void theLastOfTheCommandLineWins() throws IOException {
    scratch.write("a.tfvars", "mode = \"GCE_METADATA\"\n");
    scratch.write("b.auto.tfvars.json", "{\"mode\": \"SECURE\"}\n");
    assertThat(mode("--var-file", "a.tfvars", "--var=mode=GKE_METADATA")).contains("GKE_METADATA");
    assertThat(mode("--var", "mode=GKE_METADATA", "--var-file=a.tfvars")).contains("GCE_METADATA");
    assertThat(mode("--var-file", "b.auto.tfvars.json", "--var-file", "a.tfvars"))
        .contains("GCE_METADATA");
    assertThat(mode("--var-file", "a.tfvars", "--var-file", "b.auto.tfvars.json"))
        .contains("SECURE");
  }

  @Test
  void aValueIsAnExpressionWhereTheTypeIsNoPlainOne() {
    String wanted = "https://www.googleapis.com/auth/cloud-platform";
    scratch.run("ast", "-f", "yaml", "--var", "scopes=[\"" + wanted + "\"]", ".");
    assertThat(scratch.out).contains(wanted);
    assertThat(mode("--var", "mode=[\"a\"]")).contains("[\\\"a\\\"]");
  }

  @Test
  void theConfigurationGivesValuesToo() throws IOException {
    scratch.write("env/prod.tfvars", "mode = \"GCE_METADATA\"\n");
    scratch.write(".hullcheck.yaml", "terraform: {var-files: env/prod.tfvars}\n");
    assertThat(mode()).contains("GCE_METADATA");
    assertThat(mode("--var", "mode=SECURE")).contains("SECURE");
    scratch.write(
        ".hullcheck.yaml",
        "terraform: {var-files: env/prod.tfvars, variables: {mode: SECURE, scopes: [a, {b: 1}]}}\n");
    assertThat(mode()).contains("SECURE");
  }

  @Test
  void aFindingShowsWhereTheValueIsSet() throws IOException {
    scratch.run("lint", "--only", "gke-workload-metadata-exposed", "--var", "mode=EXPOSED", ".");
    assertThat(scratch.out)
        .contains("infra/main.tf:15:14: high:")
        .contains("related: --var mode:1:6: Set here as \"var.mode\"");
    scratch.write(".hullcheck.yaml", "terraform:\n  variables:\n    mode: EXPOSED\n");
    scratch.run("lint", "--only", "gke-workload-metadata-exposed", ".");
    assertThat(scratch.out).contains("related: .hullcheck.yaml:3:11: Set here as \"var.mode\"");
  }

  @Test
  void librariesGetNoValuesAndTheirDefaultsOnlyWhereAsked() throws IOException {
    scratch.write("infra/main.tf", "");
    scratch.write("modules/pool/main.tf", MODULE);
    assertThat(mode("--var", "mode=SECURE")).contains("var.mode");
    assertThat(mode("--assume-defaults")).contains("GKE_METADATA");
    scratch.write(".hullcheck.yaml", "terraform: {assume-defaults: true}\n");
    assertThat(mode()).contains("GKE_METADATA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--var|mode|hullcheck: \"--var\" takes NAME=VALUE, not \"mode\"",
        "--var|=x|hullcheck: \"--var\" takes NAME=VALUE, not \"=x\"",
        "--var|a b=x|hullcheck: \"--var\" takes NAME=VALUE, not \"a b=x\"",
        "--var-file|none.tfvars|hullcheck: none.tfvars: The file cannot be read",
        "--var-file|bad.tfvars|bad.tfvars:1:8: ",
        "--var-file|bad.tfvars.json|bad.tfvars.json:1:",
        "--var|scopes=[|hullcheck: The value in \"scopes=[\": "
      })
  void whatIsWrongIsSaidAndEndsTheRun(String option, String value, String message)
      throws IOException {
    scratch.write("bad.tfvars", "mode = \n");
    scratch.write("bad.tfvars.json", "{\"mode\": }\n");
    assertThat(scratch.run("lint", option, value, ".")).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err).startsWith(message);
    assertThat(scratch.out).isEmpty();
  }
}
