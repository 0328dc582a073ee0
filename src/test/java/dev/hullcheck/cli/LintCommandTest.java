package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.cli.LintRequest.Format;
import dev.hullcheck.cli.LintRequest.Output;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintCommandTest {
  private final Terminal terminal = new Terminal();

  @Test
  void withoutArgumentsTheCurrentFolderIsLinted() {
    LintRequest request = terminal.lint();
    assertThat(request.paths()).containsExactly(".");
    assertThat(request.outputs()).isEmpty();
    assertThat(request.minSeverity()).isNull();
    assertThat(request.failOn()).isNull();
    assertThat(request.inlineSuppressions()).isTrue();
    assertThat(request.jobs()).isZero();
    assertThat(request.quiet() || request.verbose() || request.timings()).isFalse();
  }

  @Test
  void everyOptionReachesTheRequest() {
    LintRequest request =
        terminal.lint(
            "--only=a, b",
            "--only",
            "c",
            "--skip",
            "d,,e",
            "--min-severity",
            "low",
            "--fail-on",
            "none",
            "--exclude",
            "**/x,y/**",
            "--exclude=z",
            "--jobs=3",
            "-q",
            "--verbose",
            "--timings",
            "--no-inline-suppressions",
            "infra",
            "k8s");
    assertThat(request.paths()).containsExactly("infra", "k8s");
    assertThat(request.only()).containsExactly("a", "b", "c");
    assertThat(request.skip()).containsExactly("d", "e");
    assertThat(request.minSeverity()).isEqualTo("low");
    assertThat(request.failOn()).isEqualTo("none");
    assertThat(request.exclude()).containsExactly("**/x,y/**", "z");
    assertThat(request.jobs()).isEqualTo(3);
    assertThat(request.quiet()).isTrue();
    assertThat(request.verbose()).isTrue();
    assertThat(request.timings()).isTrue();
    assertThat(request.inlineSuppressions()).isFalse();
  }

  @Test
  void whatIsReportedReachesTheRequest() {
    assertThat(terminal.lint("--report-only", "a.tf", "--report-only=k8s").reportOnly())
        .containsExactly("a.tf", "k8s");
    assertThat(terminal.lint("--since", "origin/main").since()).isEqualTo("origin/main");
    assertThat(terminal.lint("--staged").staged()).isTrue();
    assertThat(terminal.lint("--baseline", "b.json").baseline())
        .isEqualTo(new Named("b.json", null));
    assertThat(terminal.lint("--baseline", "b.json", "--no-baseline").baseline()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"--staged,--since=HEAD", "--since=HEAD,--report-only=a", "--report-only=a,--staged"})
  void whatIsReportedIsSaidInOneWay(String one, String other) {
    assertThat(terminal.run("lint", one, other)).isEqualTo(ExitCode.FAILED);
    assertThat(terminal.err())
        .isEqualTo("hullcheck: Of --report-only, --since and --staged only one can be given\n");
  }

  @Test
  void standardInputIsNotStaged() {
    assertThat(terminal.run("lint", "--staged", "--stdin-filename=a.yaml", "-"))
        .isEqualTo(ExitCode.FAILED);
    assertThat(terminal.err()).isEqualTo("hullcheck: Standard input (\"-\") is not staged\n");
  }

  @Test
  void pathsMayLookLikeAnything() {
    assertThat(terminal.lint("@file", "${HOME}", "'quoted'", "--", "--quiet", "-f").paths())
        .containsExactly("@file", "${HOME}", "'quoted'", "--quiet", "-f");
  }

  @Test
  void theLastOfTwoValuesWins() {
    assertThat(terminal.lint("--fail-on", "low", "--fail-on", "high").failOn()).isEqualTo("high");
    assertThat(terminal.lint("-q", "-q").quiet()).isTrue();
  }

  @Test
  void reportsGoWhereTheyAreSent() {
    assertThat(
            terminal
                .lint("-f", "text", "-f", "sarif=out=1.sarif", "--format=json=o.json")
                .outputs())
        .containsExactly(
            new Output(Format.TEXT, null),
            new Output(Format.SARIF, "out=1.sarif"),
            new Output(Format.JSON, "o.json"));
    assertThat(terminal.lint("-f", "json", "-o", "x.json").outputs())
        .containsExactly(new Output(Format.JSON, "x.json"));
    assertThat(terminal.lint("-o", "x.txt").outputs())
        .containsExactly(new Output(Format.TEXT, "x.txt"));
  }

  @Test
  void twoReportsCannotShareOnePlace() {
    assertThat(terminal.run("lint", "-f", "json", "-f", "text")).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo(
            "hullcheck: Only one format can go to standard output: give the others a file,"
                + " FORMAT=FILE\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format|jsn|\"--format\" takes text, json or sarif, not \"jsn\"; did you mean \"json\"?",
        "--format|json=|\"--format json=\" names no file after \"=\"",
        "--fail-on|meduim|\"--fail-on\" takes critical, high, medium, low, info or none, not"
            + " \"meduim\"; did you mean \"medium\"?",
        "--min-severity|none|\"--min-severity\" takes critical, high, medium, low or info, not"
            + " \"none\"",
        "--color|yes|\"--color\" takes auto, always or never, not \"yes\"",
        "--jobs|0|\"--jobs\" takes a number from 1 on, not \"0\"",
        "--jobs|99999999999|\"--jobs\" takes a number from 1 on, not \"99999999999\"",
        "--only|,|\"--only\" names nothing"
      })
  void aValueThatIsNoneIsSaidWithThoseThatAre(String option, String value, String message) {
    assertThat(terminal.run("lint", option, value)).isEqualTo(2);
    assertThat(terminal.err()).isEqualTo("hullcheck: " + message + "\n");
    assertThat(terminal.lints).isEmpty();
  }

  @Test
  void standardInputHasAName() {
    LintRequest request = terminal.lint("--stdin-filename", "a/pod.yaml", "-");
    assertThat(request.paths()).containsExactly("-");
    assertThat(request.stdinFilename()).isEqualTo("a/pod.yaml");
    assertThat(terminal.lint("-").stdinFilename()).isEqualTo(LintRequest.PLAN);
    assertThat(terminal.run("lint", "--stdin-filename", "x.tf")).isEqualTo(2);
    assertThat(terminal.run("lint", "--stdin-filename", "x.tf", "-", "-")).isEqualTo(2);
    assertThat(terminal.err().lines())
        .containsExactly(
            "hullcheck: \"--stdin-filename\" needs the path \"-\", which is standard input",
            "hullcheck: Standard input (\"-\") can be read only once");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void colorFollowsTheTerminal(boolean isTerminal) {
    terminal.isTerminal = isTerminal;
    assertThat(terminal.lint().color()).isEqualTo(isTerminal);
    assertThat(terminal.lint("--color", "auto").color()).isEqualTo(isTerminal);
    assertThat(terminal.lint("--color", "always").color()).isTrue();
    assertThat(terminal.lint("--color=never").color()).isFalse();
    terminal.environment = Map.of("NO_COLOR", "1");
    assertThat(terminal.lint().color()).isFalse();
    assertThat(terminal.lint("--color", "always").color()).isTrue();
    terminal.environment = Map.of("NO_COLOR", "");
    assertThat(terminal.lint().color()).isEqualTo(isTerminal);
    terminal.environment = Map.of("FORCE_COLOR", "1");
    assertThat(terminal.lint().color()).isTrue();
    assertThat(terminal.lint("--color", "never").color()).isFalse();
    terminal.environment = Map.of("FORCE_COLOR", "0");
    assertThat(terminal.lint().color()).isEqualTo(isTerminal);
    terminal.environment = Map.of("FORCE_COLOR", "1", "NO_COLOR", "1");
    assertThat(terminal.lint().color()).isFalse();
  }
}
