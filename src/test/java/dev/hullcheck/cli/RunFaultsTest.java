package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with what a run is given is said at once, and where it stands. */
class RunFaultsTest {
  @TempDir Path folder;
  private ScratchFolder scratch;

  @BeforeEach
  void repository() {
    scratch = new ScratchFolder(folder);
    scratch.write(".git/config", "");
    scratch.write("k8s/pod.yaml", ScratchFolder.POD);
  }

  private void assertFaults(String... lines) {
    assertThat(scratch.err.lines()).containsExactly(lines);
    assertThat(scratch.out).isEmpty();
  }

  @Test
  void faultsOfAllConfigurationsAndOfWhatTheyNameAreSaidTogether() {
    scratch.write(
        ".hullcheck.yaml",
        """
        format: [text, json]
        fail-on: hgih
        baseline: known.json
        rule-folders: [mine, k8s/pod.yaml, empty, rulse]
        terraform:
          var-files: [a.tfvars, pair.tfvars]
          environments:
            dev: {var-files: dve.tfvars}
            prod: {}
        """);
    scratch.write("empty/README.md", "");
    scratch.write("rules/team.yaml", "");
    scratch.write("dev.tfvars", "");
    scratch.write("pair.tfvars", "mode = \nsize = \n");
    scratch.write("k8s/.hullcheck.yaml", "skip: [pod-host-netwrk, team-rule]\n");
    assertThat(scratch.run("lint", "k8s", "k8")).isEqualTo(ExitCode.FAILED);
    assertFaults(
        ".hullcheck.yaml:1:16: Only one format can go to standard output: give the others a file,"
            + " json=FILE",
        ".hullcheck.yaml:2:10: \"fail-on\" takes critical, high, medium, low, info or none; did you"
            + " mean \"high\"?",
        ".hullcheck.yaml:3:11: The baseline \"known.json\" does not exist; \"hullcheck baseline\""
            + " writes one",
        ".hullcheck.yaml:4:16: The folder of rules \"mine\" does not exist",
        ".hullcheck.yaml:4:22: \"k8s/pod.yaml\" is no folder; rules are read from folders",
        ".hullcheck.yaml:4:36: The rules cannot be read: \"empty\" holds no rules (*.yaml)",
        ".hullcheck.yaml:4:43: The folder of rules \"rulse\" does not exist; did you mean"
            + " \"rules\"?",
        ".hullcheck.yaml:6:15: a.tfvars: The file cannot be read: No such file or directory",
        ".hullcheck.yaml:8:22: dve.tfvars: The file cannot be read: No such file or directory; did"
            + " you mean \"dev.tfvars\"?",
        // The rule of the team may be in the folder that is not there.
        "k8s/.hullcheck.yaml:1:8: No rule, category or other linter's id is called"
            + " \"pod-host-netwrk\"; did you mean \"pod-host-network\"?",
        // Two environments take the file, and its faults are the same.
        "pair.tfvars:1:8: A value is missing before the end of the line",
        "pair.tfvars:2:8: A value is missing before the end of the line",
        "hullcheck: \"k8\" does not exist; did you mean \"k8s\"?",
        "hullcheck: The configuration has 10 faults, which are above",
        "hullcheck: The files of Terraform's variables have 2 faults, which are above");
  }

  @Test
  void faultsOfOwnRulesAreSaidWithThoseOfTheConfiguration() {
    scratch.write(".hullcheck.yaml", "rule-folders: mine\nonly: [team, pod-host-netwrk]\n");
    scratch.write("mine/team.yaml", "id: team\n");
    assertThat(scratch.run("rules", "list")).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err)
        .startsWith(".hullcheck.yaml:2:14: No rule, category or other linter's id is called")
        .contains("\nmine/team.yaml:1:1: ")
        .contains(
            "\nhullcheck: The configuration has a fault, which is above\nhullcheck: The rules");
  }

  @Test
  void foldersOfTheCommandLineThatAreNotThereAreAllSaid() {
    assertThat(scratch.run("lint", "--rules", "one", "--rules=two", "--var-file=three", "k8s"))
        .isEqualTo(ExitCode.FAILED);
    assertFaults(
        "hullcheck: three: The file cannot be read: No such file or directory",
        "hullcheck: The folder of rules \"one\" does not exist",
        "hullcheck: The folder of rules \"two\" does not exist");
  }

  @Test
  void whatACommandDoesNotReadIsNoFaultOfIt() {
    scratch.write(
        ".hullcheck.yaml",
        "baseline: none.json\nformat: [text, json]\nterraform: {var-files: none.tfvars}\n");
    assertThat(scratch.run("rules", "list")).isZero();
    assertThat(scratch.run("explain", "pod-host-network")).isZero();
    assertThat(scratch.run("config", "show")).isZero();
    assertThat(scratch.run("ast", "k8s")).isEqualTo(ExitCode.FAILED);
    assertFaults(
        ".hullcheck.yaml:3:24: none.tfvars: The file cannot be read: No such file or directory",
        "hullcheck: The configuration has a fault, which is above");
  }

  @Test
  void aConfigurationOfAFolderIsCheckedByEveryCommandThatReadsFiles() {
    scratch.write("k8s/.hullcheck.yaml", "kubernetes-version: 3\n");
    for (String command : new String[] {"lint", "ast"}) {
      assertThat(scratch.run(command, "k8s")).isEqualTo(ExitCode.FAILED);
      assertThat(scratch.err).startsWith("k8s/.hullcheck.yaml:1:21: \"kubernetes-version\"");
    }
    assertThat(scratch.run("explain", "pod-host-network", "--on", "k8s/pod.yaml:5"))
        .isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err).startsWith("k8s/.hullcheck.yaml:1:21: \"kubernetes-version\"");
  }
}
