package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to silence a finding, by the whole program. */
class SuppressingTest {
  private static final String NETWORK = "pod-host-network";
  private static final String METADATA = "gke-workload-metadata-exposed";
  private static final String PORT = "script-uses-kubelet-readonly-port";

  /** Where a marker may stand, the text is marked with {@code @}. */
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        hostNetwork: true @
        containers: [{name: web, image: example.com/web:1.0}]
      """;

  private static final String ANNOTATED =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
        annotations: {@}
      spec:
        template:
          metadata: {}
          spec:
            hostNetwork: true
            containers: [{name: web, image: example.com/web:1.0}]
      """;

  private static final String POOL =
      """
      @
      resource "google_container_node_pool" "old" {
        cluster = "shop"
        node_config {
          workload_metadata_config {
            mode = "GCE_METADATA" @@
          }
        }
      }
      """;

  private static final String NESTED =
      """
      resource "google_container_node_pool" "old" {
        cluster = "shop"
        node_config {
          @
          workload_metadata_config {
            mode = "GCE_METADATA"
          }
        }
      }
      """;

  private static final String LOOP =
      """
      @
      for node in a b; do
        curl http://10.20.0.17:10255/metrics
      done
      """;

  private static final String HERE =
      """
      # Applied by hand.
      @
      kubectl apply -f - <<EOF
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        hostNetwork: true
        containers: [{name: web, image: example.com/web:1.0}]
      EOF
      """;

  private static final String GUIDE =
      """
      # A guide

      @

      ```sh
      curl http://10.20.0.17:10255/metrics
      ```
      """;

  @TempDir private Path temporary;
  private ScratchFolder scratch;

  @BeforeEach
  void repository() {
    scratch = new ScratchFolder(temporary);
    scratch.git("init");
  }

  static Stream<Arguments> ways() {
    String own = "hullcheck:ignore ";
    String scrape = "curl http://10.20.0.17:10255/metrics @\n";
    return Stream.of(
        way(NETWORK, "pod.yaml", POD, "@", "# " + own + NETWORK + " -- a reason"),
        way(NETWORK, "pod.yaml", POD, "@", "# " + own + "container"),
        way(NETWORK, "pod.yaml", POD, "@", "# " + own + "CKV_K8S_19, pod-host-* until 2099-12-31"),
        way(NETWORK, "pod.yaml", "@\n" + POD, "@", "# hullcheck:ignore-file " + NETWORK),
        way(NETWORK, "pod.yaml", POD, "@", "# NOSONAR"),
        way(NETWORK, "a.yaml", ANNOTATED, "@", "hullcheck.dev/ignore: \"" + NETWORK + ": why\""),
        way(NETWORK, "a.yaml", ANNOTATED, "@", "checkov.io/skip1: CKV_K8S_19=why"),
        way(NETWORK, "a.yaml", ANNOTATED, "@", "ignore-check.kube-linter.io/host-network: why"),
        way(NETWORK, "a.yaml", ANNOTATED, "@", "kube-linter.io/ignore-all: why"),
        way(METADATA, "main.tf", POOL, "@@", "// " + own + METADATA),
        way(METADATA, "main.tf", POOL, "@", "/* " + own + METADATA + " -- why */"),
        way(METADATA, "main.tf", NESTED, "@", "# " + own + METADATA),
        way(PORT, "loop.sh", LOOP, "@", "# " + own + PORT),
        way(METADATA, "main.tf", POOL, "@@", "# checkov:skip=CKV_GCP_69:why"),
        way(METADATA, "main.tf", POOL, "@", "#trivy:ignore:AVD-GCP-0057:exp:2099-12-31"),
        way(METADATA, "main.tf", POOL, "@@", "#tfsec:ignore:GCP-0057"),
        way(NETWORK, "run.sh", HERE, "@", "# " + own + NETWORK),
        way(PORT, "run.sh", scrape, "@", "# " + own + PORT),
        way(PORT, "guide.md", GUIDE, "@", "<!-- " + own + PORT + " -- why -->"));
  }

  private static Arguments way(String rule, String file, String text, String at, String marker) {
    return Arguments.of(rule, file, text, at, marker);
  }

  private static String plain(String text) {
    return text.replace("@", "");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aMarkerSilencesItsFinding(String rule, String file, String text, String at, String marker) {
    scratch.write(file, plain(text));
    assertThat(scratch.run("lint", "--only", rule)).isEqualTo(ExitCode.FINDINGS);
    assertThat(scratch.out).endsWith("1 finding (1 high) in 1 file.\n");
    scratch.write(file, plain(text.replaceFirst(at + "(?!@)", marker.replace("@", ""))));
    assertThat(scratch.run("lint", "--only", rule)).isZero();
    assertThat(scratch.out).isEqualTo("No findings in 1 file, 1 suppressed.\n");
    assertThat(scratch.run("lint", "--only", rule, "--no-inline-suppressions")).isOne();
  }

  @Test
  void anAnnotationMayBeForOneContainer() {
    String two = POD.replace("}]", "}, {name: side, image: example.com/side:1.0}]");
    String annotation = "annotations: {hullcheck.dev/ignore.side: container-run-as-root}}";
    scratch.write(
        "pod.yaml", plain(two).replace("{name: web}\n", "{name: web, " + annotation + "\n"));
    scratch.run("lint", "--only", "container-run-as-root");
    assertThat(scratch.out)
        .contains("Container \"web\" may run as root")
        .endsWith("1 finding (1 medium) in 1 file, 1 suppressed.\n");
  }

  @Test
  void reportsForProgramsTellReasonAndPlace() {
    scratch.write("pod.yaml", POD.replace("@", "# hullcheck:ignore " + NETWORK + " -- on purpose"));
    scratch.run("lint", "--only", NETWORK, "--format", "json");
    assertThat(scratch.out).contains("\"suppressed\": 1", "\"reason\": \"on purpose\"");
    scratch.run("lint", "--only", NETWORK, "--format", "sarif");
    assertThat(scratch.out).contains("\"kind\": \"inSource\"", "\"justification\": \"on purpose\"");
  }

  @Test
  void aMarkerThatIsWrongIsAFindingBelowTheBar() {
    List<String> wrong = new ArrayList<>();
    for (String marker : List.of("pod-host-pid", "pod-host-netwrk", "container until 2024-03-31")) {
      scratch.write("pod.yaml", plain(POD).replace("true", "false # hullcheck:ignore " + marker));
      assertThat(scratch.run("lint", "-q", "--only", "pod-host-pid,suppression-*")).isZero();
      wrong.add(scratch.out.substring(scratch.out.lastIndexOf('[')).strip());
    }
    assertThat(wrong)
        .containsExactly(
            "[suppression-unused]", "[suppression-malformed]", "[suppression-expired]");
  }

  @Test
  void whatTheConfigurationForbidsIsNotSilenced() {
    scratch.write(".hullcheck.yaml", "suppressions: {forbid: [" + NETWORK + "]}\n");
    scratch.write("pod.yaml", POD.replace("@", "# hullcheck:ignore " + NETWORK + " -- why"));
    assertThat(scratch.run("lint", "-q", "--only", NETWORK + ",suppression-not-allowed")).isOne();
    assertThat(scratch.out).contains("[" + NETWORK + "]", "[suppression-not-allowed]");
  }
}
