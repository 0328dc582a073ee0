package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One configuration of Terraform, judged in each environment that it is applied in. */
class EnvironmentsTest {
  private static final String CONFIGURATION =
      """
      terraform:
        variables: {mode: GKE_METADATA, taint: dedicated}
        environments:
          dev: {var-files: env/dev.tfvars, variables: {taint: dedicatd}}
          staging: {var-files: [env/dev.tfvars]}
          prod:
            variables: {pools: 2}
      """;

  private static final String MODULE =
      """
      variable "mode" {}
      variable "taint" {}
      variable "pools" { default = 1 }

      resource "google_container_cluster" "shop" {
        name               = "shop"
        enable_legacy_abac = true
        workload_identity_config { workload_pool = "acme.svc.id.goog" }
      }

      resource "google_container_node_pool" "pool" {
        count   = var.pools
        name    = "pool-${count.index}"
        cluster = google_container_cluster.shop.name
        node_config {
          workload_metadata_config { mode = var.mode }
          taint {
            key    = var.taint
            value  = "shop"
            effect = "NO_SCHEDULE"
          }
        }
      }
      """;

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: report}
      spec:
        hostNetwork: true
        tolerations: [{key: dedicated, operator: Exists}]
        containers: []
      """;

  private static final String RULES =
      "--only=gke-workload-metadata-exposed,gke-legacy-abac-enabled,"
          + "toleration-for-undeclared-taint,pod-host-network,suppression-*";

  private static final String EXPOSED = "infra/main.tf:16:39 gke-workload-metadata-exposed";
  private static final String ABAC = "infra/main.tf:7:24 gke-legacy-abac-enabled";
  private static final String HOST = "k8s/pod.yaml:5:16 pod-host-network";
  private static final String TOLERATION = "k8s/pod.yaml:6:23 toleration-for-undeclared-taint";

  @TempDir Path folder;
  private Scratch scratch;

  @BeforeEach
  void project() throws IOException {
    scratch =
        new Scratch(folder)
            .write(".hullcheck.yaml", CONFIGURATION)
            .write("env/dev.tfvars", "mode = \"GCE_METADATA\"\n")
            .write("infra/main.tf", MODULE)
            .write("k8s/pod.yaml", POD);
  }

  /** The places of what is found, with the rule and what stands behind it. */
  private List<String> lint(String... options) {
    String[] words = new String[options.length + 3];
    words[0] = "lint";
    words[1] = "-q";
    words[2] = RULES;
    System.arraycopy(options, 0, words, 3, options.length);
    scratch.run(words);
    assertThat(scratch.err).isEmpty();
    return scratch
        .out
        .lines()
        .map(
            line ->
                line.substring(0, line.indexOf(": "))
                    + " "
                    + line.substring(line.lastIndexOf('[') + 1).replace("]", ""))
        .toList();
  }

  @Test
  void whatHoldsInAllIsReportedOnceAndTheRestTellsWhere() {
    assertThat(lint())
        .containsExactly(ABAC, EXPOSED + " in dev, staging", HOST, TOLERATION + " in dev");
  }

  @Test
  void onlyThoseThatTheCommandLineNamesAreJudged() {
    assertThat(lint("--environment=prod")).containsExactly(ABAC, HOST);
    assertThat(lint("--environment=staging")).containsExactly(ABAC, EXPOSED, HOST);
    assertThat(lint("--environment=prod", "--environment=dev"))
        .containsExactly(ABAC, EXPOSED + " in dev", HOST, TOLERATION + " in dev");
  }

  @Test
  void theCommandLineWinsOverAllEnvironments() {
    assertThat(lint("--var", "mode=SECURE", "--var", "taint=dedicated"))
        .containsExactly(ABAC, HOST);
    assertThat(lint("--var", "mode=GCE_METADATA"))
        .containsExactly(ABAC, EXPOSED, HOST, TOLERATION + " in dev");
  }

  @Test
  void withoutTerraformThereIsNothingToTellApart() {
    assertThat(lint("k8s")).containsExactly(HOST);
  }

  @Test
  void fingerprintsDoNotDependOnTheEnvironment() throws IOException {
    assertThat(scratch.run("baseline", "--environment=dev")).isZero();
    // What dev does not have is not known, and nothing that it has is new elsewhere.
    assertThat(lint("--baseline=.hullcheck-baseline.json")).isEmpty();
    assertThat(lint("--baseline=.hullcheck-baseline.json", "--environment=prod")).isEmpty();
    assertThat(scratch.run("baseline")).isZero();
    assertThat(lint("--baseline=.hullcheck-baseline.json")).isEmpty();
  }

  @Test
  void aMarkerIsUnusedOnlyWhereNoEnvironmentNeedsIt() throws IOException {
    String ignored = "mode = var.mode } # hullcheck:ignore gke-workload-metadata-exposed -- dev";
    scratch.write("infra/main.tf", MODULE.replace("mode = var.mode }", ignored));
    assertThat(lint()).containsExactly(ABAC, HOST, TOLERATION + " in dev");
    // Others may need it.
    assertThat(lint("--environment=prod")).containsExactly(ABAC, HOST);
    scratch.run("lint", "-q", RULES, "-f", "json");
    assertThat(scratch.out).contains("\"suppressed\": 1");
    assertThat(lint("--var", "mode=GKE_METADATA"))
        .contains("infra/main.tf:16:69 suppression-unused");
  }

  @Test
  void reportsForProgramsNameTheEnvironments() {
    scratch.run("lint", RULES, "-f", "json");
    assertThat(scratch.out.replaceAll("\\s+", " "))
        .contains("\"findings\": 4")
        .contains("\"environments\": [ \"dev\", \"staging\" ]")
        .contains("\"environments\": [ \"dev\" ]")
        .doesNotContain("prod");
    scratch.run("lint", RULES, "-f", "sarif");
    assertThat(scratch.out.replaceAll("\\s+", " "))
        .contains("\"properties\": { \"environments\": [ \"dev\", \"staging\" ] }");
  }

  @Test
  void whatIsNotKnownInAnyIsListedOnce() throws IOException {
    scratch.write(".hullcheck.yaml", "terraform: {environments: {a: {}, b: {}}}\n");
    scratch.run("lint", "--only=gke-workload-metadata-exposed", "--report-unknown");
    assertThat(scratch.out).containsOnlyOnce("It is not known whether").contains("1 unknown");
  }

  @Test
  void astAndExplainShowOne() {
    assertThat(scratch.run("ast", "-f", "yaml", "--environment=dev", "infra")).isZero();
    assertThat(scratch.out).contains("\"mode\": \"GCE_METADATA\"");
    assertThat(scratch.run("ast", "-f", "yaml", "infra")).isZero();
    assertThat(scratch.out).contains("\"mode\": \"GKE_METADATA\"");
    String[] explain = {"explain", "CKV_GCP_69", "--on", "infra/main.tf:16", "--environment=dev"};
    assertThat(scratch.run(explain)).isZero();
    assertThat(scratch.out).contains("env/dev.tfvars:1:8");
    String[] both = {"ast", "--environment=dev", "--environment=prod", "infra"};
    assertThat(scratch.run(both)).isEqualTo(2);
    assertThat(scratch.err)
        .isEqualTo("hullcheck: Of \"--environment\" only one can be given here\n");
  }

  @Test
  void configShowTellsWhereEachIsSet() {
    assertThat(scratch.run("config", "show")).isZero();
    assertThat(scratch.out)
        .containsPattern("  environments:\n    dev: .* # .hullcheck.yaml:4\n    staging: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{dev: {var-file: a}} | There is no key \"var-file\"; did you mean \"var-files\"?",
        "{dev: a.tfvars} | \"dev\" takes keys with values",
        "[dev] | \"environments\" takes keys with values",
        "{dev: {variables: [a]}} | \"variables\" takes keys with values",
      })
  void whatIsWrongWithOneIsSaid(String environments, String message) throws IOException {
    scratch.write(".hullcheck.yaml", "terraform: {environments: " + environments + "}\n");
    assertThat(scratch.run("lint")).isEqualTo(2);
    assertThat(scratch.err).contains(message);
  }

  @Test
  void faultsNameTheEnvironment() throws IOException {
    assertThat(scratch.run("lint", "--environment=prd")).isEqualTo(2);
    assertThat(scratch.err)
        .isEqualTo(
            "hullcheck: The configuration has no environment \"prd\"; it has dev, staging, prod;"
                + " did you mean \"prod\"?\n");
    scratch.write("env/dev.tfvars", "mode = \n");
    assertThat(scratch.run("lint")).isEqualTo(2);
    assertThat(scratch.err).contains("env/dev.tfvars:1");
    scratch.write(".hullcheck.yaml", "terraform: {environments: {dev: {var-files: none.tfvars}}}");
    assertThat(scratch.run("lint")).isEqualTo(2);
    assertThat(scratch.err).contains("none.tfvars");
  }
}
