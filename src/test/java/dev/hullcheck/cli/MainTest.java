package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private final Terminal terminal = new Terminal();

  @Test
  void theEnginesAnswerIsTheExitCode() {
    terminal.answer = ExitCode.FINDINGS;
    assertThat(terminal.run("lint")).isEqualTo(1);
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void noCommandIsAUsageError() {
    assertThat(terminal.run()).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo(
            "hullcheck: Name a command, such as \"hullcheck lint\", or see \"hullcheck --help\"\n");
  }

  @ParameterizedTest
  @CsvSource({"lnit, lint", "lints, lint", "explian, explain", "rule, rules", "verison, version"})
  void mistypedCommandGetsASuggestion(String typed, String meant) {
    assertThat(terminal.run(typed)).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo(
            "hullcheck: Unknown command \""
                + typed
                + "\"; did you mean \""
                + meant
                + "\"? (see \"hullcheck --help\")\n");
  }

  @ParameterizedTest
  @CsvSource({
    "--halp, --help",
    "--verson, --version",
    "--fail-on, hullcheck lint --fail-on",
    "--format=json, hullcheck lint --format",
    "-q, hullcheck lint -q"
  })
  void anOptionBeforeTheCommandGetsASuggestion(String typed, String meant) {
    assertThat(terminal.run(typed)).isEqualTo(2);
    assertThat(terminal.err()).contains("; did you mean \"" + meant + "\"? (see");
  }

  @Test
  void aPathInsteadOfACommandGetsASuggestion() {
    assertThat(terminal.run("testdata")).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo(
            "hullcheck: Unknown command \"testdata\"; did you mean \"hullcheck lint testdata\"?"
                + " (see \"hullcheck --help\")\n");
  }

  @Test
  void whatResemblesNothingGetsNoSuggestion() {
    assertThat(terminal.run("frobnicate")).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo("hullcheck: Unknown command \"frobnicate\" (see \"hullcheck --help\")\n");
  }

  @ParameterizedTest
  @CsvSource({
    "--formt, --format",
    "--no-inline-supressions, --no-inline-suppressions",
    "--skipp=a, --skip",
    "--quite, --quiet"
  })
  void mistypedOptionGetsASuggestion(String typed, String meant) {
    assertThat(terminal.run("lint", typed, "x")).isEqualTo(2);
    int equals = typed.indexOf('=');
    assertThat(terminal.err())
        .isEqualTo(
            "hullcheck: Unknown option \""
                + (equals < 0 ? typed : typed.substring(0, equals))
                + "\"; did you mean \""
                + meant
                + "\"? (see \"hullcheck lint --help\")\n");
  }

  @Test
  void hiddenOptionsAreNotSuggested() {
    assertThat(terminal.run("warmup", "--trian", "x")).isEqualTo(2);
    assertThat(terminal.err()).doesNotContain("--train");
  }

  @Test
  void anOptionWithoutItsValueSaysWhatIsMissing() {
    assertThat(terminal.run("lint", "--output")).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo("hullcheck: \"--output\" needs a value: FILE (see \"hullcheck lint --help\")\n");
  }

  @Test
  void anArgumentTooManyIsNamed() {
    assertThat(terminal.run("version", "please")).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo(
            "hullcheck: Unexpected argument \"please\" (see \"hullcheck version --help\")\n");
  }

  @Test
  void aMissingArgumentIsNamed() {
    assertThat(terminal.run("explain")).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo("hullcheck: Missing argument ID (see \"hullcheck explain --help\")\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint",
        "ast",
        "rules",
        "explain",
        "test",
        "init",
        "config",
        "completion",
        "warmup",
        "version"
      })
  void everyCommandHasHelpWithExamples(String command) {
    assertThat(terminal.run(command, "--help")).isZero();
    assertThat(terminal.out())
        .startsWith("Usage: hullcheck " + command)
        .contains("Examples:\n  ")
        .contains("hullcheck " + command)
        .doesNotContain("--train");
    assertThat(terminal.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.calls).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "help"})
  void theHelpNamesEveryCommand(String option) {
    assertThat(terminal.run(option)).isZero();
    assertThat(terminal.out()).contains(Command.NAMES);
    assertThat(terminal.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void theManyOptionsOfLintAreGrouped() {
    assertThat(terminal.run("lint", "--help")).isZero();
    assertThat(terminal.out())
        .contains("\n\nReports:\n  -f, --format=")
        .contains("\n\nRules:\n      --only=")
        .contains("\n\nFiles:\n      --exclude=")
        .contains("\n\nThe run:\n  -c, --config=");
  }

  @Test
  void helpOfACommandIsThatCommandsHelp() {
    assertThat(terminal.run("help", "lint")).isZero();
    assertThat(terminal.out()).startsWith("Usage: hullcheck lint");
  }

  @Test
  void theVersionIsOneLine() {
    assertThat(terminal.run("--version")).isZero();
    assertThat(terminal.out()).matches("hullcheck [0-9].*\n");
  }

  @Test
  void theVersionCommandTellsBuildAndJava() {
    assertThat(terminal.run("version")).isZero();
    assertThat(terminal.out()).matches("hullcheck .*\nbuild [0-9a-f]{16}\njava .*\narchive none\n");
  }

  @Test
  void aCrashIsOneLineAndTwo() {
    terminal.fails = true;
    terminal.failure = new IllegalStateException("two\nlines");
    assertThat(terminal.run("lint")).isEqualTo(2);
    assertThat(terminal.err())
        .startsWith(
            "hullcheck: Internal error, please report: java.lang.IllegalStateException: two lines")
        .contains(" at dev.hullcheck.")
        .hasLineCount(1);
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void debuggingShowsTheStack() {
    terminal.fails = true;
    terminal.failure = new IllegalStateException("broken");
    terminal.environment = Map.of("HULLCHECK_DEBUG", "1");
    assertThat(terminal.run("lint")).isEqualTo(2);
    assertThat(terminal.err()).contains("\n\tat dev.hullcheck.");
  }

  @Test
  void whatCannotRunIsSaidInOneLine() {
    terminal.fails = true;
    terminal.failure = new CannotRun("The path \"x\" does not exist");
    assertThat(terminal.run("lint", "x")).isEqualTo(2);
    assertThat(terminal.err()).isEqualTo("hullcheck: The path \"x\" does not exist\n");
  }

  @Test
  void aClosedOutputIsNoCrash() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            closed,
            terminal.err,
            Path.of("").toAbsolutePath(),
            Map.of(),
            false,
            false);
    assertThat(Main.run(new String[] {"--help"}, terminal, console)).isEqualTo(2);
    assertThat(terminal.err()).isEqualTo("hullcheck: Standard output takes no more: Broken pipe\n");
  }

  @Test
  void theOtherCommandsReachTheEngine() {
    assertThat(terminal.run("ast", "a.tf", "b.sh")).isZero();
    assertThat(terminal.run("ast", "-f", "yaml", "a.tf")).isZero();
    assertThat(terminal.run("rules")).isZero();
    assertThat(terminal.run("rules", "list", "--format=json")).isZero();
    assertThat(terminal.run("rules", "list", "--rules", "a", "--rules", "b")).isZero();
    assertThat(terminal.run("rules", "list", "--profile", "all")).isZero();
    assertThat(terminal.run("rules", "schema")).isZero();
    assertThat(terminal.run("explain", "CKV_GCP_69")).isZero();
    assertThat(terminal.run("explain", "pod-x", "--on", "k8s/a:b.yaml:14", "k8s", "infra"))
        .isZero();
    assertThat(terminal.run("explain", "x-y", "--rules", "a")).isZero();
    assertThat(terminal.run("test", "--rules", "a", "b", "c")).isZero();
    assertThat(terminal.calls)
        .containsExactly(
            "ast [a.tf, b.sh] json",
            "ast [a.tf] yaml",
            "rules text",
            "rules json",
            "rules text with [a, b]",
            "rules text of all",
            "schema",
            "explain CKV_GCP_69",
            "explain pod-x on k8s/a:b.yaml 14 [k8s, infra]",
            "explain x-y with [a]",
            "test [b, c] with [a]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.tf", "a.tf:", "a.tf:0", "a.tf:1x", "a.tf:1234567890", ":3"})
  void whereToExplainIsAFileAndALine(String on) {
    assertThat(terminal.run("explain", "x", "--on", on)).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo(
            "hullcheck: \"--on\" takes a file and a line, as main.tf:14, not \"" + on + "\"\n");
  }

  @Test
  void pathsAreForExplainingOnALine() {
    assertThat(terminal.run("explain", "x", "y")).isEqualTo(2);
    assertThat(terminal.err()).startsWith("hullcheck: Unexpected argument \"y\"");
  }

  @Test
  void anUnknownSubcommandOfRulesGetsASuggestion() {
    assertThat(terminal.run("rules", "lst")).isEqualTo(2);
    assertThat(terminal.err())
        .startsWith("hullcheck: Unknown command \"rules lst\"; did you mean \"list\"?");
  }
}
