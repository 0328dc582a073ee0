package dev.hullcheck.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.ShellParser;
import dev.hullcheck.value.Scalar;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a script reads with {@code source} is known where it is plain which file that is. */
final class SourcingTest {
  private static final String VARIABLES = "export ZONE=europe-west6-a\nNAME=web\n";

  private static Text text(String path, String content) {
    return Text.of(SourceFile.of(path, content), content);
  }

  /** The commands of {@code ops/run.sh}. */
  private static List<Command> commands(Map<String, String> files, String script) {
    SourcedFiles all =
        path -> files.containsKey(path) ? text(path, files.getOrDefault(path, "")) : null;
    return ScriptEvaluator.evaluateFile(
        ShellParser.parse(text("ops/run.sh", script)).tree(), "ops/run.sh", all);
  }

  private static List<String> last(Map<String, String> files, String script) {
    List<Command> all = commands(files, script);
    return Scripts.words(all.get(all.size() - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "source ./vars.sh",
        ". ./vars.sh",
        ". vars.sh",
        ". \"$(dirname \"$0\")/vars.sh\"",
        "source $(dirname $0)/vars.sh",
        "source \"$(dirname -- \"${BASH_SOURCE[0]}\")\"/vars.sh",
        "source \"${BASH_SOURCE%/*}/vars.sh\"",
        "D=$(dirname \"$0\")\n. \"$D/vars.sh\"",
        "D=\"$(cd \"$(dirname \"${BASH_SOURCE[0]}\")\" && pwd)\"\n. \"${D}/vars.sh\"",
        "readonly D=\"$(cd \"$(dirname \"$0\")/..\" >/dev/null && pwd -P)\"\n. $D/ops/vars.sh",
        "cd \"$(dirname \"$0\")\"\n. ./vars.sh",
        "cd \"$(dirname \"$0\")/..\" || exit 1\ncd ops\n. ./vars.sh",
        "F=vars.sh\n. ./$F",
        "f() { . ./vars.sh; }\nf",
        "(cd /tmp && ls)\n. ./vars.sh",
      })
  void aFileThatIsPlain(String script) {
    assertThat(last(Map.of("ops/vars.sh", VARIABLES), script + "\ngcloud $ZONE $NAME"))
        .containsExactly("gcloud", "europe-west6-a", "web");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ". ./others.sh",
        ". \"$X/vars.sh\"",
        ". ~/vars.sh",
        ". /vars.sh",
        ". ../../vars.sh",
        ". ./vars.sh staging",
        "cd \"$X\"\n. ./vars.sh",
        "cd sub\n. ./vars.sh",
        "pushd sub\n. ./vars.sh",
        "if [ -n \"$X\" ]; then cd sub; fi\n. ./vars.sh",
        "f() { cd sub; }\nf\n. ./vars.sh",
        "eval \"$X\"\n. ./vars.sh",
        "echo ZONE=b > vars.sh\n. ./vars.sh",
        "envsubst < a > ops/vars.sh\n. ./vars.sh",
        "cp b vars.sh\n. ./vars.sh",
        "bash -c '. ./vars.sh'",
        "( . ./vars.sh )",
        "[ -n \"$X\" ] && . ./vars.sh",
        "if [ -n \"$X\" ]; then f() { . ./vars.sh; }; fi\nf",
        "while true; do . ./vars.sh; done",
        ". ./vars.sh\n. ./unknown.sh",
      })
  void whatIsNotPlainIsUnknown(String script) {
    List<String> words =
        last(Map.of("ops/vars.sh", VARIABLES), "ZONE=a\n" + script + "\ngcloud x $ZONE $NAME");
    assertThat(words.get(words.size() - 1)).startsWith("${NAME}");
  }

  @Test
  void twoFilesOfThatNameAreUnknown() {
    Map<String, String> files = Map.of("ops/vars.sh", VARIABLES, "vars.sh", "ZONE=b");
    assertThat(last(files, ". ./vars.sh\ngcloud $ZONE")).containsExactly("gcloud", "${ZONE}…");
    assertThat(last(files, ". $(dirname $0)/vars.sh\ngcloud $ZONE"))
        .containsExactly("gcloud", "europe-west6-a");
  }

  @Test
  void whatIsSetBehindItHolds() {
    assertThat(
            last(
                Map.of("ops/vars.sh", VARIABLES),
                "ZONE=a\n. ./vars.sh\nNAME=b\ngcloud $ZONE $NAME"))
        .containsExactly("gcloud", "europe-west6-a", "b");
  }

  @Test
  void aFunctionThatSetsAVariableIsOneOfTheScript() {
    String file = "f() { ZONE=b; }\nZONE=a\n";
    assertThat(last(Map.of("ops/vars.sh", file), ". ./vars.sh\ngcloud $ZONE"))
        .containsExactly("gcloud", "a");
    // Its commands are judged where they stand, so that it is not followed from here.
    assertThat(last(Map.of("ops/vars.sh", file), ". ./vars.sh\nf\ngcloud $ZONE"))
        .containsExactly("gcloud", "${ZONE}…");
  }

  @Test
  void aFunctionSeesWhatIsSetOnce() {
    assertThat(
            last(
                Map.of("ops/vars.sh", VARIABLES),
                "ZONE=a\n. ./vars.sh\nf() { gcloud x $ZONE $NAME; }"))
        .containsExactly("gcloud", "x", "${ZONE}…", "web");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if [ -n \"$X\" ]; then ZONE=b; return; fi\nZONE=a",
        "ZONE=a\n. ./more.sh",
        "ZONE='a",
        "ZONE=a\nif true; then ZONE=b; fi",
        "ZONE=$1",
      })
  void aFileThatSetsWhoKnowsWhat(String file) {
    Map<String, String> files = Map.of("ops/vars.sh", file, "ops/more.sh", "ZONE=b");
    assertThat(last(files, ". ./vars.sh\ngcloud x $ZONE").get(2)).startsWith("${");
  }

  @Test
  void itsCommandsAreItsOwn() {
    Map<String, String> files =
        Map.of("ops/vars.sh", "A=$(gcloud config get project)\ngcloud init\nexit");
    List<Command> all = commands(files, ". ./vars.sh\ngcloud x");
    assertThat(all).extracting(Command::program).containsExactly(".", "gcloud");
    assertThat(all.get(1).context().conditional()).isFalse();
  }

  @Test
  void aValueSaysWhereItIsSet() {
    List<Command> all = commands(Map.of("ops/vars.sh", VARIABLES), ". ./vars.sh\ngcloud $NAME");
    Scalar name = (Scalar) all.get(1).words().get(1).value();
    assertThat(name.span().file().path()).isEqualTo("ops/run.sh");
    assertThat(name.origins().get(0).span().toString()).startsWith("ops/vars.sh:");
  }

  @Test
  void soManyFilesAreRead() {
    Map<String, String> files = Map.of("ops/vars.sh", VARIABLES);
    assertThat(last(files, ". ./vars.sh\n".repeat(20) + "gcloud $NAME")).contains("web");
    assertThat(last(files, ". ./vars.sh\n".repeat(21) + "gcloud $NAME")).contains("${NAME}…");
  }
}
