package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the markers of other linters silence of the built-in rules, by the ids that these list. */
class PeerMarkersTest {
  private static final String BOTH = "one pod-host-network, one pod-host-pid";

  @TempDir Path folder;

  /** Two objects with the same two faults, of which the first has annotations. */
  private static String pods(String annotations) {
    String object =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: one
          annotations:
        %s
        spec:
          hostNetwork: true
          hostPID: true
          containers: []
        """;
    String second = object.replace("one", "two").replace("  annotations:\n%s\n", "");
    return object.replace("%s", annotations.indent(4).stripTrailing()) + "---\n" + second;
  }

  /** What is found of the first of the two, each with its rule; of the second it is always all. */
  private String lint(String annotations) throws IOException {
    Scratch scratch = new Scratch(folder).write("pods.yaml", pods(annotations));
    scratch.run("lint", "-q", "--only=pod-host-*,suppression-*");
    assertThat(scratch.err).isEmpty();
    List<String> lines = scratch.out.lines().toList();
    String second = lines.get(lines.size() - 2) + lines.get(lines.size() - 1);
    assertThat(second).contains("\"two\"", "host-network]", "host-pid]");
    StringBuilder found = new StringBuilder();
    for (String line : lines.subList(0, lines.size() - 2)) {
      found.append(found.isEmpty() ? "" : ", ").append(line.contains("\"one\"") ? "one " : "");
      found.append(line, line.lastIndexOf('[') + 1, line.length() - 1);
    }
    return found.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "polaris.fairwinds.com/exempt: 'true' | ''",
        "polaris.fairwinds.com/exempt: 'True' | ''",
        "polaris.fairwinds.com/exempt: 'false' | one pod-host-network, one pod-host-pid",
        "polaris.fairwinds.com/hostNetworkSet-exempt: 'true' | one pod-host-pid",
        "polaris.fairwinds.com/hostPIDSet-exempt: 'no' | one pod-host-network, one pod-host-pid",
        "polaris.fairwinds.com/hostSet-exempt: 'true' | one pod-host-network, one pod-host-pid",
        "polaris.fairwinds.com/other: 'true' | one pod-host-network, one pod-host-pid",
        "datree.skip/CONTAINERS_INCORRECT_HOSTPID_VALUE_TRUE: why | one pod-host-network",
        "datree.skip/CONTAINERS_INCORRECT_HOSTPID: why | one pod-host-network, one pod-host-pid",
        "kubescape.io/skip-controls: C-0041 | one pod-host-pid",
        "kubescape.io/skip-controls: C-0038,C-0041 | ''",
        "kubescape.io/skip-controls: C-9999 | one pod-host-network, one pod-host-pid",
        "kubescape.io/skip-reason: C-0041 | one pod-host-network, one pod-host-pid",
        "kube-score/ignore: pod-networkpolicy | one pod-host-network, one pod-host-pid",
        "checkov.io/skip9: CKV_K8S_19=why | one pod-host-pid",
        "runterrascan.io/skip: '[{\"rule\": \"AC_K8S_0084\", \"comment\": \"a \\\" b\"}]' |"
            + " one pod-host-pid",
        "runterrascan.io/skip: '[{\"comment\":\"rule\",\"rule\":\"AC-K8-NS-PO-M-0164\"},"
            + "{\"rule\":\"AC_K8S_0082\"}]' | ''",
        "runterrascan.io/skip: '[{\"rules\": \"AC_K8S_0084\"}]' |"
            + " one pod-host-network, one pod-host-pid",
        "runterrascan.io/skip: 'AC_K8S_0084' | one pod-host-network, one pod-host-pid",
        "runterrascan.io/minseverity: 'AC_K8S_0084' | one pod-host-network, one pod-host-pid",
      })
  void annotationsSilenceWhatTheyNameOnTheirObject(String annotation, String left)
      throws IOException {
    assertThat(lint(annotation)).isEqualTo(left);
  }

  @Test
  void kubescapesReasonAndDayAreAnnotationsOfTheirOwn() throws IOException {
    String skip = "kubescape.io/skip-controls: C-0041\nkubescape.io/skip-expiry: ";
    assertThat(lint(skip + "\"2020-01-31T00:00:00Z\"")).isEqualTo(BOTH);
    assertThat(lint(skip + "\"2999-12-31T00:00:00Z\"")).isEqualTo("one pod-host-pid");
    String reason = "kubescape.io/skip-controls: C-0041\nkubescape.io/skip-reason: the node's DNS";
    Scratch scratch = new Scratch(folder).write("pods.yaml", pods(reason));
    scratch.run("lint", "--only=pod-host-*", "--format=json");
    assertThat(scratch.out).contains("\"reason\": \"the node's DNS\"");
  }

  @Test
  void terrascansReasonAndPlaceAreShown() throws IOException {
    String skip = "runterrascan.io/skip: |\n  [{\"rule\": \"AC_K8S_0084\", \"comment\": \"DNS\"}]";
    Scratch scratch = new Scratch(folder).write("pods.yaml", pods(skip));
    scratch.run("lint", "-q", "--verbose", "--only=pod-host-*");
    assertThat(scratch.err).contains("[pod-host-network] at pods.yaml:7:18: DNS");
  }

  @Test
  void annotationsOfATemplateAreNoneToThem() throws IOException {
    String deployment =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: one}
        spec:
          template:
            metadata:
              annotations:
                polaris.fairwinds.com/exempt: "true"
                runterrascan.io/skip: '[{"rule": "AC_K8S_0084"}]'
            spec:
              hostNetwork: true
              containers: []
        """;
    Scratch scratch = new Scratch(folder).write("deployment.yaml", deployment);
    scratch.run("lint", "-q", "--only=pod-host-network");
    assertThat(scratch.out).contains("[pod-host-network]");
  }

  /** Where a comment stands that silences the mode, if it does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mode | #tfsec:ignore:google-gke-node-metadata-security | true",
        "mode | # trivy:ignore:google-gke-node-metadata-security | true",
        "mode | # trivy:ignore:GOOGLE-GKE-NODE-METADATA-SECURITY | true",
        "above | #tfsec:ignore:google-gke-node-metadata-security | true",
        "resource | //tfsec:ignore:google-gke-* | true",
        "mode | #tfsec:ignore:google-gke-node-metadata-security:exp:2020-01-31 | false",
        "mode | #tfsec:ignore:google-gke-node-metadata-security:ws:dev | false",
        "mode | #tfsec:ignore:google-gke-use-service-account | false",
        "mode | #tfsec:ignore:google-gke-node-metadata | false",
        "inside | #ts:skip=AC_GCP_9999 | false",
        "inside | #checkov:skip=CKV_GCP_69:why | true",
        "resource | #checkov:skip=CKV_GCP_69:why | false",
      })
  void commentsSilenceWhereTheirToolsReadThem(String place, String comment, boolean silenced)
      throws IOException {
    String module =
        """
        # resource
        resource "google_container_node_pool" "pool" {
          # inside
          name    = "pool"
          cluster = "shop"
          node_config {
            workload_metadata_config {
              # above
              mode = "GCE_METADATA" # mode
            }
          }
        }
        """;
    Scratch scratch =
        new Scratch(folder).write("main.tf", module.replace("# " + place + "\n", comment + "\n"));
    scratch.run("lint", "-q", "--only=gke-workload-metadata-exposed,suppression-*");
    assertThat(scratch.out.lines().count()).isEqualTo(silenced ? 0 : 1);
    assertThat(scratch.out.contains("[gke-workload-metadata-exposed]")).isEqualTo(!silenced);
  }

  /** Terrascan reads a comment in a block, and only right behind the mark. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inside | #ts:skip=AC_GCP_0028 legacy tools | true",
        "inside | #ts:skip=accurics.gcp.IAM.142 | true",
        "inside | # ts:skip=AC_GCP_0028 | false",
        "inside | #ts:skip=AC_GCP_0293 | false",
        "above | #ts:skip=AC_GCP_0028 | false",
      })
  void terrascanSkipsInsideTheBlock(String place, String comment, boolean silenced)
      throws IOException {
    String module =
        """
        # above
        resource "google_container_cluster" "shop" {
          # inside
          name               = "shop"
          enable_legacy_abac = true
        }
        """;
    Scratch scratch =
        new Scratch(folder).write("main.tf", module.replace("# " + place + "\n", comment + "\n"));
    scratch.run("lint", "-q", "--only=gke-legacy-abac-enabled,suppression-*");
    assertThat(scratch.out.contains("[gke-legacy-abac-enabled]")).isEqualTo(!silenced);
    assertThat(scratch.out).doesNotContain("suppression-");
  }
}
