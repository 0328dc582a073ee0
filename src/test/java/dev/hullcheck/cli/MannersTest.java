package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a lint tells beside its findings, and what it does where there is nothing to lint. */
class MannersTest {
  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec: {containers: [{name: web, image: "example.com/web:1.0"}]}
      """;

  @TempDir Path folder;
  private Scratch scratch;

  @BeforeEach
  void repository() throws IOException {
    scratch =
        new Scratch(folder)
            .write("k8s/pod.yaml", POD)
            .write("k8s/values.yaml", "a: 1\n")
            .write("k8s/main.go", "")
            .write("k8s/a.go", "")
            .write("k8s/LICENSE", "")
            .write("k8s/.cache/x.yaml", POD)
            .write("build/x.yaml", POD)
            .write(".gitignore", "build\n")
            .write("k8s/old/x.yaml", POD)
            .write("k8s/.hullcheck.yaml", "exclude: old\n")
            .write("vendor/x.yaml", POD)
            .write("node_modules/x.yaml", POD)
            .write("chart/Chart.yaml", "name: c\n")
            .write("chart/templates/x.yaml", POD);
  }

  @Test
  void verboseTellsWhatIsReadAsWhatAndWhatIsNot() {
    scratch.run("lint", "--verbose", "--exclude", "vendor", ".");
    assertThat(scratch.err.lines())
        .containsExactly(
            "chart/Chart.yaml: read as a Helm chart's head, nothing found",
            "k8s/pod.yaml: read as YAML, 1 resource",
            "k8s/values.yaml: read as YAML, nothing found",
            "build/: not read, ignored by git",
            "chart/templates/: not read, templates of a Helm chart",
            "k8s/.cache/: not read, hidden",
            "k8s/old/: not read, excluded by k8s/.hullcheck.yaml",
            "node_modules/: not read, packages of Node.js",
            "vendor/: not read, excluded by --exclude",
            "Of kinds that are not read: 2 .go, 1 .gitignore, 1 without an ending");
  }

  @Test
  void verboseCountsTheObjectsThatHaveNoSchema() throws IOException {
    String lamp = "apiVersion: example.com/v1\nkind: Lamp\nmetadata: {name: a}\n";
    scratch.write("k8s/lamps.yaml", lamp + "---\n" + lamp.replace("Lamp", "Boat") + "---\n" + lamp);
    scratch.run("lint", "--verbose", "k8s/lamps.yaml");
    assertThat(scratch.err)
        .contains("Held against no schema: 1 example.com/v1 Boat, 2 example.com/v1 Lamp");
  }

  @Test
  void withoutAFileThereIsNothingToJudge() throws IOException {
    scratch.write("src/a.go", "").write("src/b.go", "").write("src/.x/a.yaml", POD);
    assertThat(scratch.run("lint", "src")).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err)
        .isEqualTo(
            "hullcheck: There is no file to lint in \"src\"; YAML, JSON, Terraform, shell scripts,"
                + " makefiles, Dockerfiles, Markdown, text and notebooks are read, not 1 hidden, 2 of another kind (2 .go)\n");
    assertThat(scratch.run("lint", "src/a.go")).isEqualTo(ExitCode.FAILED);
    scratch.environment = Map.of("PRE_COMMIT", "1");
    assertThat(scratch.run("lint", "src/a.go")).isZero();
  }

  @Test
  void aMistypedPathGetsASuggestion() {
    assertThat(scratch.run("lint", "k8s/pdo.yaml")).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err)
        .isEqualTo("hullcheck: \"k8s/pdo.yaml\" does not exist; did you mean \"k8s/pod.yaml\"?\n");
    assertThat(scratch.run("lint", "k9s/")).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err).contains("did you mean \"k8s\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--skip-check=CKV_K8S_8 | \"--skip-check\"; here it is \"--skip\"",
        "--soft-fail | \"--soft-fail\"; here it is \"--fail-on none\"",
        "-d | \"-d\"; here it is \"hullcheck lint PATH\"",
        "-z | \"-z\"",
      })
  void anotherLintersOptionIsTranslated(String option, String said) {
    assertThat(scratch.run("lint", option)).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err)
        .isEqualTo("hullcheck: Unknown option " + said + " (see \"hullcheck lint --help\")\n");
  }

  @Test
  void aFormatIsNoFile() {
    assertThat(scratch.run("lint", "-o", "sarif")).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err)
        .isEqualTo("hullcheck: \"--output\" takes a file; did you mean \"--format sarif\"?\n");
    assertThat(scratch.folder.resolve("sarif")).doesNotExist();
  }

  @Test
  void initSpeaksOfTheWholeRepository() {
    Scratch below = scratch.below("k8s");
    assertThat(below.run("init")).isZero();
    assertThat(below.out)
        .isEqualTo("Wrote ../.hullcheck.yaml, and .hullcheck.schema.json for editors\n");
    assertThat(scratch.folder.resolve(".hullcheck.schema.json")).isRegularFile();
    assertThat(below.run("init")).isEqualTo(ExitCode.FAILED);
    assertThat(below.err).isEqualTo("hullcheck: \"../.hullcheck.yaml\" exists already\n");
    scratch.run("lint", "-q", ".");
    assertThat(scratch.err).isEmpty();
    assertThat(below.run("lint", "-q", ".")).isEqualTo(scratch.run("lint", "-q", "k8s"));
  }

  @Test
  void explainOnAnotherLineTellsTheNearest() throws IOException {
    scratch.run("explain", "ingress-without-tls", "--on", "k8s/pod.yaml:1");
    assertThat(scratch.err).endsWith(" in \"k8s/pod.yaml\"\n");
    String service = "apiVersion: v1\nkind: Service\nmetadata: {name: web}\n";
    scratch.write("k8s/two.yaml", POD + "---\n" + service);
    assertThat(scratch.run("explain", "service-selector-dangling", "--on", "k8s/two.yaml:1"))
        .isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err)
        .isEqualTo(
            "hullcheck: There is no k8s.Service at line 1 of \"k8s/two.yaml\";"
                + " the nearest is at line 6\n");
  }

  @Test
  void explainOnALineThatIsNotThereSaysSo() {
    String last = "k8s/pod.yaml:" + POD.lines().count();
    assertThat(scratch.run("explain", "pod-host-network", "--on", last)).isZero();
    assertThat(scratch.run("explain", "pod-host-network", "--on", "k8s/pod.yaml:900"))
        .isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err)
        .isEqualTo(
            "hullcheck: There is no line 900 in \"k8s/pod.yaml\"; the last is line "
                + POD.lines().count()
                + "\n");
  }

  @Test
  void timingsAreToldByPhase() {
    scratch.run("lint", "--timings", "k8s");
    assertThat(scratch.err.lines())
        .hasSize(5)
        .allMatch(line -> line.matches(" +[0-9]+\\.[0-9] ms {2}[a-z ]+"));
    scratch.run("lint", "--timings", "--verbose", "k8s");
    assertThat(scratch.err)
        .contains("\nSlowest rules:\n")
        .contains("\nSlowest files and modules:\n")
        .containsPattern(" ms {2}k8s/pod.yaml\n");
  }

  @Test
  void aShortRunShowsNoProgress() {
    scratch.isErrorTerminal = true;
    scratch.run("lint", ".");
    assertThat(scratch.err).isEmpty();
  }

  @Test
  void progressIsWrittenInPlaceAndErased() {
    Terminal terminal = new Terminal();
    Console console = terminal.console();
    Progress progress = new Progress(console, System.nanoTime() - 2_000_000_000L);
    progress.reading(3, 10);
    progress.reading(4, 10);
    progress.judging();
    progress.end();
    progress.end();
    assertThat(terminal.err())
        .isEqualTo("\rReading files: 3 of 10\u001b[K\rChecking\u001b[K\r\u001b[K");
  }

  @Test
  void progressIsForPeopleAtATerminal() {
    Terminal terminal = new Terminal();
    LintRequest request = terminal.lint();
    assertThat(Progress.isWanted(request, terminal.console())).isFalse();
    terminal.isErrorTerminal = true;
    assertThat(Progress.isWanted(request, terminal.console())).isTrue();
    assertThat(Progress.isWanted(terminal.lint("-q"), terminal.console())).isFalse();
    terminal.environment = Map.of("CI", "true");
    assertThat(Progress.isWanted(request, terminal.console())).isFalse();
    terminal.environment = Map.of("TERM", "dumb");
    assertThat(Progress.isWanted(request, terminal.console())).isFalse();
  }
}
