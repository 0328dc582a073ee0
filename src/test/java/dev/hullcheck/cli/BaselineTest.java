package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.engine.Baseline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Baselines through the whole program. */
class BaselineTest {
  /** What is said where nothing names the file yet. */
  private static final String HINT =
      "A lint heeds it with --baseline .hullcheck-baseline.json,"
          + " or as \"baseline\" of the configuration\n";

  /** Three rules that find fault with the Pod, so that a new rule changes nothing here. */
  private static final String THREE =
      "only: [pod-host-network, container-run-as-root, workload-without-resources]\n";

  private static final String ONE = "--only=pod-host-network";

  @TempDir private Path temporary;
  private ScratchFolder scratch;

  @BeforeEach
  void repository() {
    scratch = new ScratchFolder(temporary);
    scratch.write(".git/HEAD", "ref: refs/heads/main\n");
    scratch.write(".hullcheck.yaml", THREE);
    scratch.write("k8s/pod.yaml", ScratchFolder.POD);
  }

  private int lint(String... options) {
    String[] words = new String[options.length + 3];
    words[0] = "lint";
    words[1] = "--baseline";
    words[2] = Baseline.FILE;
    System.arraycopy(options, 0, words, 3, options.length);
    return scratch.run(words);
  }

  @Test
  void whatIsKnownIsNotReported() {
    assertThat(scratch.run("baseline")).isZero();
    assertThat(scratch.out).isEqualTo("Wrote .hullcheck-baseline.json: 3 findings\n" + HINT);
    assertThat(lint()).isZero();
    assertThat(scratch.out).isEqualTo("No findings in 1 file, 3 known.\n");
    scratch.write("k8s/other.yaml", ScratchFolder.POD);
    assertThat(lint(ONE)).isEqualTo(ExitCode.FINDINGS);
    assertThat(scratch.out)
        .startsWith("k8s/other.yaml:5:16: high:")
        .endsWith("1 finding (1 high) in 2 files, 1 known.\n");
  }

  @Test
  void theFileIsSortedWithALineForEachAndTheSameEachTime() {
    scratch.write("a.yaml", ScratchFolder.POD);
    scratch.run("baseline");
    String file = scratch.read(Baseline.FILE);
    assertThat(file.lines().skip(3).filter(line -> line.contains("fingerprint")))
        .hasSize(6)
        .isSorted();
    assertThat(file.lines().skip(3).findFirst())
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .matches(
                        "    \\{\"file\": \"a.yaml\", \"rule\":"
                            + " \"container-run-as-root\", \"resource\":"
                            + " \"Pod/web\", \"fingerprint\": \"[0-9a-f]{32}\"},"));
    scratch.run("baseline");
    assertThat(scratch.read(Baseline.FILE)).isEqualTo(file);
  }

  @Test
  void movedLinesAndAnotherFormatStayKnown() {
    scratch.run("baseline");
    scratch.write(
        "k8s/pod.yaml",
        """
        # A comment
        {apiVersion: "v1", kind: Pod, metadata: {name: "web"},
         spec: {containers: [{image: "example.com/web:1.0", name: web}], "hostNetwork": true}}
        """);
    assertThat(lint()).isZero();
    assertThat(scratch.out).isEqualTo("No findings in 1 file, 3 known.\n");
  }

  @Test
  void renamedVariablesStayKnown() {
    scratch.delete(".hullcheck.yaml");
    String terraform =
        """
        variable "mode" { default = "GCE_METADATA" }
        resource "google_container_node_pool" "p" {
          name    = "p"
          cluster = "c"
          node_config {
            service_account = "nodes@example.iam.gserviceaccount.com"
            workload_metadata_config { mode = var.mode }
          }
        }
        """;
    String script =
        "gcloud container clusters create \"$NAME\" --enable-basic-auth \\\n  --zone=a\n";
    scratch.write("main.tf", terraform);
    scratch.write("run.sh", script);
    scratch.run("baseline");
    String before = scratch.read(Baseline.FILE);
    assertThat(before).contains("main.tf", "run.sh");
    scratch.write(
        "main.tf", "# moved\n" + terraform.replace("mode\"", "md\"").replace("var.mode", "var.md"));
    scratch.write("run.sh", "#!/bin/sh\n" + script.replace("$NAME", "${CLUSTER}"));
    assertThat(lint()).isZero();
    assertThat(scratch.out).startsWith("No findings").doesNotContain("gone");
  }

  @Test
  void thoseThatAreAlikeAreCounted() {
    String other = ", {name: b, image: example.com/b:1.0}";
    String two =
        ScratchFolder.POD.replace("hostNetwork: true\n", "").replace("}]", "}" + other + "]");
    scratch.write("k8s/pod.yaml", two);
    scratch.run("baseline");
    assertThat(scratch.read(Baseline.FILE)).contains("\"count\": 2");
    scratch.write("k8s/pod.yaml", two.replace(other, other.replace("b", "a") + other));
    assertThat(lint("--only=container-run-as-root")).isEqualTo(ExitCode.FINDINGS);
    assertThat(scratch.out).contains("1 finding (1 medium) in 1 file, 2 known.");
    scratch.write("k8s/pod.yaml", two.replace(other, ""));
    assertThat(lint("--only=container-run-as-root")).isZero();
    assertThat(scratch.out)
        .isEqualTo("No findings in 1 file, 1 known, 1 gone from the baseline.\n");
  }

  @Test
  void pruningTakesOutWhatIsGoneAndAddsNothing() {
    scratch.write("b.yaml", ScratchFolder.POD);
    scratch.run("baseline");
    scratch.write("k8s/pod.yaml", ScratchFolder.POD.replace("true", "false"));
    scratch.delete("b.yaml");
    scratch.write("c.yaml", ScratchFolder.POD);
    assertThat(lint(ONE)).isEqualTo(ExitCode.FINDINGS);
    assertThat(scratch.out)
        .endsWith("1 finding (1 high) in 2 files, 0 known, 2 gone from the baseline.\n");
    assertThat(scratch.run("baseline", "--prune")).isZero();
    assertThat(scratch.out)
        .isEqualTo(".hullcheck-baseline.json: 4 findings gone and taken out, 2 left\n" + HINT);
    assertThat(scratch.read(Baseline.FILE)).doesNotContain("b.yaml", "c.yaml", "pod-host-network");
    scratch.run("baseline", "--prune");
    assertThat(scratch.out)
        .startsWith(".hullcheck-baseline.json: 0 findings gone and taken out, 2 left\n");
  }

  @Test
  void whatWasNotJudgedIsNotGone() {
    scratch.write("infra/pod.yaml", ScratchFolder.POD);
    scratch.run("baseline");
    assertThat(lint("infra")).isZero();
    assertThat(scratch.out).isEqualTo("No findings in 1 file, 3 known.\n");
    assertThat(lint("--only=container-run-as-root")).isZero();
    assertThat(scratch.out).isEqualTo("No findings in 2 files, 2 known.\n");
    assertThat(lint("--min-severity=high")).isZero();
    assertThat(scratch.out).isEqualTo("No findings in 2 files, 2 known.\n");
  }

  @Test
  void whatOnlyTheWholeFindsIsNotGoneFromAPart() {
    scratch.write(
        ".hullcheck.yaml",
        "only: [toleration-for-undeclared-taint, gke-workload-metadata-exposed]");
    scratch.write(
        "k8s/train.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: train}
        spec:
          tolerations: [{key: dedicatd, operator: Exists}]
          containers: []
        """);
    scratch.write(
        "infra/pools.sh",
        "gcloud container node-pools create one --cluster=shop --node-taints=dedicated=one:NoSchedule"
            + " --workload-metadata=GCE_METADATA\n");
    scratch.run("baseline");
    String whole = scratch.read(Baseline.FILE);
    assertThat(whole).contains("toleration-for-undeclared-taint", "gke-workload-metadata-exposed");
    assertThat(scratch.run("baseline", "--prune", "k8s")).isZero();
    assertThat(scratch.read(Baseline.FILE)).isEqualTo(whole);
    lint("k8s");
    assertThat(scratch.out).endsWith("No findings in 2 files, 0 known.\n");
    // Of all files that it knows, what is not found is gone.
    scratch.write("infra/pools.sh", "");
    scratch.run("baseline", "--prune", "k8s", "infra");
    assertThat(scratch.read(Baseline.FILE))
        .doesNotContain("toleration-for-undeclared-taint", "gke-workload-metadata-exposed");
  }

  @Test
  void theConfigurationNamesTheFileFromItsFolder() {
    scratch.write(".hullcheck.yaml", THREE + "baseline: ci/known.json\n");
    scratch.write("ci/empty.md", "");
    assertThat(scratch.run("lint")).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err)
        .isEqualTo(
            ".hullcheck.yaml:2:11: The baseline \"ci/known.json\" does not exist;"
                + " \"hullcheck baseline\" writes one\n"
                + "hullcheck: The configuration has a fault, which is above\n");
    assertThat(scratch.run("baseline")).isZero();
    assertThat(scratch.out).isEqualTo("Wrote ci/known.json: 3 findings\n");
    assertThat(scratch.in("k8s", "lint")).isZero();
    assertThat(scratch.out).isEqualTo("No findings in 1 file, 3 known.\n");
    assertThat(scratch.run("lint", "--no-baseline")).isEqualTo(ExitCode.FINDINGS);
    assertThat(scratch.out).contains("[pod-host-network]").doesNotContain("known");
  }

  @Test
  void fromAFolderBelowTheFileIsTheSame() {
    scratch.run("baseline", "k8s");
    String file = scratch.read(Baseline.FILE);
    scratch.delete(Baseline.FILE);
    scratch.in("k8s", "baseline");
    assertThat(scratch.read(Baseline.FILE)).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | is no baseline: it has to be one JSON object",
        "{} | is no baseline: it has no \"version\"",
        "{\"version\": 2} | is of version 2, and this Hullcheck reads 1; write it again with"
            + " \"hullcheck baseline\"",
        "{\"version\": 1} | is no baseline: it has no \"findings\"",
        "{\"version\": 1, \"findings\": [1]} | is no baseline: no finding is in line 1",
        "{\"version\": 1, \"findings\": [{\"rule\": \"a\"}]} | is no baseline: no finding is in line 1",
        "{\"version\": 1, | is no baseline: line 1 is not JSON"
      })
  void whatIsNoBaselineIsRefused(String text, String message) {
    scratch.write(Baseline.FILE, text);
    assertThat(lint()).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err).isEqualTo("hullcheck: \".hullcheck-baseline.json\" " + message + "\n");
    assertThat(scratch.out).isEmpty();
  }

  @Test
  void aBaselineThatIsNoTextIsRefused() throws IOException {
    Files.write(scratch.folder.resolve("b.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0});
    assertThat(scratch.run("lint", "--baseline", "b.gz")).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err)
        .isEqualTo(
            "hullcheck: The baseline \"b.gz\": The file is not UTF-8 text (byte 0x8b at offset"
                + " 1)\n");
  }

  @Test
  void aBaselineThatCannotBeWrittenIsSaid() {
    assertThat(scratch.run("baseline", "-o", "none/b.json")).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err)
        .isEqualTo("hullcheck: \"none/b.json\" cannot be written: there is no such folder\n");
    assertThat(scratch.run("baseline", "--prune")).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err).contains("does not exist");
  }

  @Test
  void reportsForProgramsTellWhatIsKnown() {
    scratch.run("baseline");
    scratch.write("k8s/pod.yaml", ScratchFolder.POD.replace("true", "false"));
    scratch.write("other.yaml", ScratchFolder.POD);
    lint("--format=json");
    assertThat(scratch.out)
        .contains(
            "\"findings\": 3,\n",
            "\"known\": 2,\n",
            "\"gone\": 1\n",
            "\"known\": [",
            "\"gone\": [");
    lint("--format=sarif");
    assertThat(scratch.out.split("\"baselineState\": \"new\"", -1)).hasSize(4);
    assertThat(scratch.out.split("\"baselineState\": \"unchanged\"", -1)).hasSize(3);
    assertThat(scratch.out.split("\"kind\": \"external\"", -1)).hasSize(3);
  }
}
