package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What configurations change about a run, through the whole program. */
class ConfigurationTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec:
        hostNetwork: true
        containers: [{name: web, image: example.com/web:1.0}]
      """;

  private static final String SAMPLE =
      """
      id: team-sample
      title: A sample
      category: container
      severity: low
      kinds: [k8s.PodSpec]
      forbid: {hostNetwork: true}
      message: "The team does not want it"
      help: "Ask the team."
      why: "It is so."
      since: 1.0.0
      """;

  @TempDir Path folder;
  private String out = "";
  private String err = "";

  @BeforeEach
  void repository() throws IOException {
    Files.createDirectories(folder.resolve(".git"));
    write("pod.yaml", POD);
    write("infra/a/pod.yaml", POD);
  }

  private void write(String name, String text) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private int lint(String from, String... options) {
    String[] words = new String[options.length + 3];
    words[0] = "lint";
    words[1] = "--format";
    words[2] = "text";
    System.arraycopy(options, 0, words, 3, options.length);
    ByteArrayOutputStream standard = new ByteArrayOutputStream();
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    int code = Main.run(words, in, standard, error, folder.resolve(from));
    out = standard.toString(StandardCharsets.UTF_8);
    err = error.toString(StandardCharsets.UTF_8);
    return code;
  }

  @Test
  void theOutermostOfTheRepositoryIsInForceFromEveryFolder() throws IOException {
    write(".hullcheck.yaml", "rules: {pod-host-network: off}\n");
    lint("");
    assertThat(out).doesNotContain("[pod-host-network]");
    lint("infra/a");
    assertThat(out).doesNotContain("[pod-host-network]");
  }

  @Test
  void oneInAFolderIsInForceForThatFolder() throws IOException {
    write(".hullcheck.yaml", "rules: {pod-host-network: off}\n");
    write("infra/.hullcheck.yaml", "rules: {pod-host-network: critical}\n");
    lint("");
    assertThat(out).contains("infra/a/pod.yaml:5:16: critical:").doesNotContain("\npod.yaml:5:16");
    lint("infra/a");
    assertThat(out).contains("pod.yaml:5:16: critical:");
  }

  @Test
  void theCommandLineWins() throws IOException {
    write(".hullcheck.yaml", "rules: {pod-host-network: off}\nfail-on: critical\n");
    assertThat(lint("", "--only", "pod-host-network")).isZero();
    assertThat(out).contains("[pod-host-network]");
    assertThat(lint("", "--only", "pod-host-network", "--fail-on", "high"))
        .isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void excludesAreOfTheFolderOfTheirConfiguration() throws IOException {
    write("infra/.hullcheck.yaml", "exclude: /a/\n");
    write("a/pod.yaml", POD);
    lint("", "--only", "pod-host-network");
    assertThat(out).startsWith("a/pod.yaml").doesNotContain("infra/a").contains("in 2 files");
  }

  @Test
  void aConfigurationThatIsNamedIsTheOnlyOne() throws IOException {
    write(".hullcheck.yaml", "rules: {pod-host-network: off}\n");
    write("ci/strict.yaml", "rules: {pod-host-network: critical}\n");
    lint("", "--config", "ci/strict.yaml");
    assertThat(out).contains("pod.yaml:5:16: critical:");
    assertThat(lint("", "--config", "ci/none.yaml")).isEqualTo(ExitCode.FAILED);
    assertThat(err).contains("ci/none.yaml");
  }

  @Test
  void aFaultEndsTheRunAlsoInAFolderBelow() throws IOException {
    write("infra/.hullcheck.yaml", "skip: pod-host-netwrk\n");
    assertThat(lint("")).isEqualTo(ExitCode.FAILED);
    assertThat(err)
        .isEqualTo(
            "infra/.hullcheck.yaml:1:7: No rule, category or other linter's id is called"
                + " \"pod-host-netwrk\"; did you mean \"pod-host-network\"?\n"
                + "hullcheck: The configuration has a fault, which is above\n");
    assertThat(out).isEmpty();
  }

  @Test
  void aProfileSaysWhichRulesRun() throws IOException {
    write(".hullcheck.yaml", "profile: gke-guides\n");
    lint("");
    assertThat(out).contains("[pod-host-network]");
    assertThat(lint("", "--profile", "guides")).isEqualTo(ExitCode.FAILED);
    assertThat(err).contains("There is no profile \"guides\"; known are all, default, gke-guides");
  }

  @Test
  void otherFoldersOfRulesAreNamedFromTheConfiguration() throws IOException {
    write(".hullcheck.yaml", "rule-folders: team\n");
    write("team/team-sample.yaml", SAMPLE);
    lint("infra/a");
    assertThat(out).contains("[team-sample]");
  }

  @Test
  void everyCommandKnowsTheRulesOfTheConfiguration() throws IOException {
    Scratch scratch = new Scratch(folder);
    write(".hullcheck.yaml", "rule-folders: team\n");
    write("team/team-sample.yaml", SAMPLE);
    write("team/tests/team-sample/bad/pod.yaml", POD.replace("true", "true # expect: team-sample"));
    write("team/tests/team-sample/good/pod.yaml", POD.replace("true", "false"));
    assertThat(scratch.run("rules", "list")).isZero();
    assertThat(scratch.out).contains("team-sample");
    assertThat(scratch.run("explain", "team-sample")).isZero();
    assertThat(scratch.run("explain", "team-sample", "--on", "pod.yaml:5")).isZero();
    assertThat(scratch.out).contains("A finding: The team does not want it");
    assertThat(scratch.run("test")).isZero();
    assertThat(scratch.out).isEqualTo("2 tests, all as expected.\n");
  }

  @Test
  void theRulesOfAProfileAreListed() throws IOException {
    Scratch scratch = new Scratch(folder);
    scratch.run("rules", "list");
    long all = scratch.out.lines().count();
    assertThat(scratch.run("rules", "list", "--profile", "gke-guides")).isZero();
    assertThat(scratch.out).contains("\npod-host-network ");
    assertThat(scratch.out.lines().count()).isBetween(10L, all - 10);
    assertThat(scratch.run("rules", "list", "--profile", "gke-guide")).isEqualTo(2);
    assertThat(scratch.err)
        .contains("There is no profile \"gke-guide\"; did you mean \"gke-guides\"?");
  }

  @Test
  void pathsAndResourcesKeepFindingsQuiet() throws IOException {
    write(
        ".hullcheck.yaml",
        """
        paths:
          - {match: infra/, skip: pod-host-network, reason: goes away}
        resources:
          - {match: "Pod/*", skip: "container-*"}
        """);
    lint("", "--verbose");
    assertThat(out).contains("pod.yaml:5:16: high:").doesNotContain("infra/a/pod.yaml:5:16");
    assertThat(err)
        .contains(
            "infra/a/pod.yaml:5:16: suppressed: ",
            " [pod-host-network] at .hullcheck.yaml:2:27: goes away");
    lint("", "--no-inline-suppressions");
    assertThat(out).doesNotContain("infra/a/pod.yaml:5:16");
    lint("", "--format", "sarif=out.sarif", "--format", "json=out.json");
    String sarif = Files.readString(folder.resolve("out.sarif"));
    assertThat(sarif).contains("\"external\"", "\"goes away\"");
    assertThat(Files.readString(folder.resolve("out.json"))).contains("\"configuration\"");
  }

  @Test
  void anEntryThatSilencesNothingIsShownWhereItStands() throws IOException {
    write(
        ".hullcheck.yaml",
        """
        paths:
          - {match: "*.yaml", skip: [pod-host-pid, pod-host-network]}
          - {match: legacy/, skip: pod-host-pid}
        """);
    lint("", "--only", "suppression-unused,pod-host-pid,pod-host-network");
    assertThat(out)
        .contains(
            ".hullcheck.yaml:2:30: low: Marker silences nothing: \"pod-host-pid\"",
            "2 |   - {match: \"*.yaml\", skip: [pod-host-pid, pod-host-network]}")
        .contains(".hullcheck.yaml:3:13: low: Marker silences nothing: no file")
        .contains("2 findings (2 low)");
    lint("", "--skip", "pod-host-pid");
    assertThat(out).doesNotContain("finds nothing here [suppression-unused]");
  }

  @Test
  void anEntryThatSpeaksOfNothingIsShownWhereAllWasRead() throws IOException {
    write(
        ".hullcheck.yaml",
        """
        paths:
          - {match: [infra/, legacy/], skip: [pod-host-pid, pod-host-network]}
          - {match: "infra/**/old.tf", skip: pod-host-network, until: 2000-01-01}
        resources:
          - {match: Pod/wbe, skip: pod-host-network}
          - {match: "Pod/w*", skip: pod-host-network}
        """);
    String[] only = {"-q", "--only", "suppression-unused,pod-host-network", "."};
    lint("", only);
    assertThat(out)
        .isEqualTo(
            ".hullcheck.yaml:2:22: low: Marker silences nothing: no file that is read matches"
                + " \"legacy/\" [suppression-unused]\n"
                + ".hullcheck.yaml:5:13: low: Marker silences nothing: no resource has the address"
                + " \"Pod/wbe\"; did you mean \"Pod/web\"? [suppression-unused]\n");
    // What was not read may be what is meant.
    lint("infra", only);
    assertThat(out).isEmpty();
    lint("", "-q", "--only", "suppression-unused,pod-host-network", "pod.yaml", "infra");
    assertThat(out).isEmpty();
    lint("", "-q", "--only", "suppression-unused,pod-host-network", "--exclude", "x", ".");
    assertThat(out).isEmpty();
  }

  @Test
  void anEntryOfAFolderSpeaksOfThatFolder() throws IOException {
    write(".hullcheck.yaml", "fail-on: none\n");
    write("infra/.hullcheck.yaml", "resources: [{match: Pod/web, skip: [pod-host-network]}]\n");
    lint("");
    assertThat(out).contains("pod.yaml:5:16: high:").doesNotContain("infra/a/pod.yaml:5:16");
  }

  @Test
  void whatFilesMaySilenceIsSetOnce() throws IOException {
    String marked = POD.replace("true", "true # hullcheck:ignore pod-host-network");
    write("pod.yaml", marked);
    lint("", "pod.yaml");
    assertThat(out).doesNotContain("[pod-host-network]");
    write(".hullcheck.yaml", "suppressions: {require-reason: true}\n");
    lint("", "pod.yaml");
    assertThat(out).contains("[pod-host-network]", "[suppression-not-allowed]");
    write(".hullcheck.yaml", "suppressions: {inline: false}\n");
    lint("", "pod.yaml");
    assertThat(out).contains("[pod-host-network]").doesNotContain("[suppression-");
  }
}
