package dev.hullcheck.script;

import static dev.hullcheck.script.Scripts.commands;
import static dev.hullcheck.script.Scripts.last;
import static dev.hullcheck.script.Scripts.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ScriptEvaluatorTest {
  @Test
  void assignmentsAreFollowedInOrder() {
    assertThat(words(last("A=x\nB=\"$A-y\"\nA=z\necho $A \"$B\" '$A' \\$A")))
        .containsExactly("echo", "z", "x-y", "$A", "$A");
  }

  @Test
  void valueKeepsWhereItIsSet() {
    String source = "ZONE=us-a\ngcloud --zone=$ZONE $ZONE";
    Command command = last(source);
    Value part = command.words().get(1).value();
    assertThat(part).hasToString("--zone=us-a");
    assertThat(part.origins()).hasSize(1);
    assertThat(part.origins().get(0).symbol()).hasToString("$ZONE");
    assertThat(part.origins().get(0).span().start()).isZero();
    assertThat(source.substring(part.span().start(), part.span().end())).isEqualTo("--zone=$ZONE");
    Value whole = command.words().get(2).value();
    assertThat(source.substring(whole.span().start(), whole.span().end())).isEqualTo("$ZONE");
    Text text = ((Scalar) whole).text();
    assertThat(text.span(0, 4).start()).isEqualTo(5);
  }

  @Test
  void unsetVariablesAreInputs() {
    Command command = last("gcloud $A --b=$A \"$A\" \"${C[@]}\" \"$@\" $1");
    Unknown first = (Unknown) command.words().get(1).value();
    Unknown third = (Unknown) command.words().get(3).value();
    assertThat(first.reason()).isEqualTo(Unknown.Reason.INPUT);
    assertThat(first.symbol().same(third.symbol())).isTrue();
    assertThat(command.words())
        .extracting(Argument::several)
        .containsExactly(false, true, false, false, true, true, true);
    assertThat(command.words().get(2).value()).isInstanceOf(Unknown.class);
  }

  @Test
  void knownValuesSplitAsBashSplitsThem() {
    assertThat(words(last("F='--a --b=c'\nE=\nx $F \"$F\" $E \"$E\" p$F")))
        .containsExactly("x", "--a", "--b=c", "--a --b=c", "", "p--a", "--b=c");
  }

  @Test
  void arraysAreListsOfWords() {
    String source = "A=(--a \"b c\")\nA+=(--d=$X)\ngcloud \"${A[@]}\" ${A[0]}";
    Command command = last(source);
    assertThat(words(command)).containsExactly("gcloud", "--a", "b c", "${--d=${X}}", "--a");
    Argument element = command.words().get(2);
    assertThat(source.substring(element.span().start(), element.span().end())).isEqualTo("\"b c\"");
    assertThat(words(last("A=()\nx \"${A[@]}\" y"))).containsExactly("x", "y");
    assertThat(last("A=($(ls))\nx \"${A[@]}\"").words().get(1).several()).isTrue();
  }

  @Test
  void defaultsAreTakenWhereNothingSetsTheVariable() {
    assertThat(words(last("x ${A:-us} \"${B:-$C}\" ${1:-one}")))
        .containsExactly("x", "us", "${C}", "one");
    assertThat(words(last("A=\nx ${A:-d} \"${A-d}\""))).containsExactly("x", "d", "");
    assertThat(words(last("A=${A:-d}\nx $A"))).containsExactly("x", "d");
    assertThat(words(last(": ${A:=d}\nx $A"))).containsExactly("x", "d");
    assertThat(last("A=$1\nx ${A:-d}").words().get(1).value()).isInstanceOf(Unknown.class);
    assertThat(last("source env\nx ${A:-d}").words().get(1).value()).isInstanceOf(Unknown.class);
    assertThat(last("x ${A:-}").words().get(1).value()).isInstanceOf(Unknown.class);
  }

  @Test
  void substitutionIsAnUnknownThatCanBeTraced() {
    List<Command> all = commands("SA=$(gcloud iam list | head -1)\nx --sa=\"$SA\" $(date)");
    assertThat(all).extracting(Command::program).containsExactly("gcloud", "head", "date", "x");
    Unknown part = (Unknown) all.get(3).words().get(1).value();
    Text text = part.text();
    assertThat(text).isNotNull();
    Unknown sa = (Unknown) text.opaqueAt(text.length() - 1);
    assertThat(sa).isNotNull();
    assertThat(sa.reason()).isEqualTo(Unknown.Reason.COMPUTED);
    assertThat(sa.symbol()).hasToString("$SA");
    Symbol output = all.get(1).output();
    assertThat(output).isNotNull();
    assertThat(output.same(sa.symbol())).isTrue();
    assertThat(all.get(1).pipedFrom()).isSameAs(all.get(0));
    assertThat(all.get(3).pipedFrom()).isNull();
  }

  @Test
  void everyAssignmentHasItsOwnSymbol() {
    List<Command> all = commands("A=$(x)\necho $A\nA=$(x)\necho $A");
    Symbol first = ((Unknown) all.get(1).words().get(1).value()).symbol();
    Symbol second = ((Unknown) all.get(3).words().get(1).value()).symbol();
    assertThat(first.same(second)).isFalse();
  }

  @Test
  void armsThatDifferMakeAVariableUnknown() {
    assertUnknown("if a; then X=1; else X=2; fi\nx $X");
    assertUnknown("X=1\nif a; then X=2; fi\nx $X");
    assertUnknown("X=1\n[ -n \"$Y\" ] && X=2\nx $X");
    assertUnknown("X=1\ncase $1 in a) X=2 ;; esac\nx $X");
    assertKnown("if a; then X=1; else X=1; fi\nx $X", "1");
    assertKnown("X=1\nif a; then X=1; fi\nx $X", "1");
    assertKnown("X=1\n(X=2)\nx $X", "1");
    assertKnown("X=1\necho | X=2\nx $X", "1");
    assertKnown("case $1 in a) X=2 ;; *) X=2 ;; esac\nx $X", "2");
    assertUnknown("case $1 in a) X=2 ;; b) X=2 ;; esac\nx $X");
  }

  @Test
  void loopsMakeWhatTheyChangeUnknown() {
    assertUnknown("for X in a $Y; do x $X; done");
    assertKnown("for X in a a; do x $X; done", "a");
    assertUnknown("X=1\nwhile y; do x $X; X=2; done");
    assertUnknown("X=1\nwhile y; do X=2; done\nx $X");
    assertKnown("X=1\nfor i in a b; do x $X; done", "1");
    assertKnown("while y; do X=2; x $X; done", "2");
    assertUnknown("X=1\nwhile read -r X; do :; done\nx $X");
    assertUnknown("X=1\n((X++))\nx $X");
  }

  @Test
  void functionsSeeOnlyWhatNeverChanges() {
    assertKnown("X=1\nf() { x $X; }", "1");
    assertUnknown("X=1\nf() { x $X; }\nX=2");
    assertUnknown("f() { x ${X:-d}; }\nX=2\nX=3");
    assertUnknown("X=1\nif a; then f() { X=2; }; fi\nf\nx $X");
    assertKnown("X=1\nf() { local X=2; }\nf\nx $X", "1");
    assertUnknown("X=1\nsource other.sh\nx $X");
    Command inside = commands("f() { x $1; }").get(0);
    assertThat(inside.context().function()).isEqualTo("f");
  }

  @Test
  void whatACallRunsIsTheCallers() {
    assertKnown("X=1\nf() { x $X; }\nX=2\nf", "2");
    assertKnown("f() { x ${X:-d}; }\nX=2\nf", "2");
    assertKnown("X=1\nf() { X=2; }\nf\nx $X", "2");
    List<Command> all = commands("f() { x $1; }\nf a\nif b; then f c; fi");
    assertThat(all).extracting(Command::program).containsExactly("f", "x", "b", "f", "x");
    assertThat(all.get(1).context().function()).isEmpty();
    assertThat(all.get(1).context().conditional()).isFalse();
    assertThat(all.get(4).context().conditional()).isTrue();
    Value argument = all.get(1).words().get(1).value();
    assertThat(argument.span()).isEqualTo(all.get(1).words().get(1).span());
    assertThat(argument.origins().get(0).span()).isEqualTo(all.get(0).words().get(1).span());
  }

  @Test
  void contextSaysHowACommandRuns() {
    List<Command> all = commands("a && b\nif c; then d; fi\nfor i in $x; do e; done\nf | g");
    assertThat(all)
        .extracting(c -> c.context().conditional())
        .containsExactly(false, true, false, true, true, false, false);
    assertThat(all.get(4).context().repeated()).isTrue();
    assertThat(all.get(6).pipedFrom()).isSameAs(all.get(5));
  }

  @Test
  void wrappersAreLookedThrough() {
    assertThat(last("sudo -u root /usr/bin/gcloud list").program()).isEqualTo("gcloud");
    assertThat(last("env A=b gcloud list").program()).isEqualTo("gcloud");
    assertThat(last("timeout 5 kubectl get").program()).isEqualTo("kubectl");
    assertThat(last("$GCLOUD list").program()).isEmpty();
    Command xargs = last("ls | xargs -n 1 kubectl delete");
    assertThat(xargs.program()).isEqualTo("kubectl");
    assertThat(xargs.arguments().get(1).several()).isTrue();
    Command prefixed = last("A=b gcloud list");
    assertThat(prefixed.environment()).extracting(Command.Binding::name).containsExactly("A");
    assertUnknown("A=b gcloud\nx $A");
  }

  @Test
  void hereDocumentIsTheInputWithItsExpansions() {
    String source = "N=demo\ncat <<EOF\nname: $N\nns: ${NS}\nat: $(date)\ncost: \\$5\nEOF\n";
    Text input = last(source).input();
    assertThat(input).isNotNull();
    assertThat(input.content()).isEqualTo("name: demo\nns: \uFFFC\nat: \uFFFC\ncost: $5\n");
    int at = input.content().indexOf("demo");
    assertThat(source.substring(input.span(at, at + 4).start(), input.span(at, at + 4).end()))
        .isEqualTo("$N");
    Text quoted = last("N=demo\ncat <<'EOF'\nname: $N\nEOF\n").input();
    assertThat(quoted).isNotNull();
    assertThat(quoted.content()).isEqualTo("name: $N\n");
  }

  @Test
  void growingValuesAreBounded() {
    StringBuilder source = new StringBuilder("A=xxxxxxxxxxxxxxxx\n");
    for (int i = 0; i < 200; i++) {
      source.append("A=$A$A\nB+=(\"${B[@]}\" y \"${B[@]}\")\nC=\"$C$U$C\"\n");
    }
    assertThat(commands(source + "x \"$A\" \"$C\" \"${B[@]}\"")).isNotEmpty();
  }

  @Test
  void everyPrefixIsEvaluated() throws IOException {
    List<Path> scripts;
    try (Stream<Path> walk = Files.walk(Path.of("testdata/parse/shell"))) {
      scripts = walk.filter(path -> path.toString().endsWith(".sh")).sorted().toList();
    }
    for (Path script : scripts) {
      String source = Files.readString(script);
      for (int end = 0; end <= source.length(); end += 3) {
        for (Command command : commands(source.substring(0, end))) {
          GcloudCommand.read(command, Scripts.SURFACE);
          KubectlCommand.read(command);
          HttpRequest.read(command);
        }
      }
    }
  }

  private static void assertUnknown(String source) {
    assertThat(wordOfX(source)).as(source).isInstanceOf(Unknown.class);
  }

  private static void assertKnown(String source, String value) {
    assertThat(wordOfX(source)).as(source).isInstanceOf(Scalar.class).hasToString(value);
  }

  private static Value wordOfX(String source) {
    for (Command command : commands(source)) {
      if (command.program().equals("x")) {
        return command.words().get(1).value();
      }
    }
    throw new AssertionError(source);
  }

  @Test
  void aScriptInAWordIsFollowed() {
    for (String line :
        List.of(
            "bash -c \"gcloud x $A\"",
            "sudo sh -ec 'gcloud x 1'",
            "eval \"gcloud x $A\"",
            "ssh -i key me@host \"gcloud x $A\"",
            "gcloud compute ssh vm --zone=z --command=\"gcloud x $A\"",
            "gcloud compute ssh vm --command 'gcloud x 1'",
            "kubectl exec -it pod -- /bin/sh -c 'gcloud x 1'",
            "bash -c 'true; bash -c \"gcloud x 1\"'")) {
      List<Command> commands = commands("A=1\n" + line);
      assertThat(words(commands.get(commands.size() - 1)))
          .as(line)
          .containsExactly("gcloud", "x", "1");
    }
    assertThat(commands("ssh host uptime")).hasSize(1);
    assertThat(commands("bash -c \"$CMD\"")).hasSize(1);
    assertThat(commands("bash script.sh -c x")).hasSize(1);
    assertThat(words(last("A=1\nbash -c 'A=2'\nx $A"))).containsExactly("x", "1");
    List<Command> arm = commands("if test -f x; then bash -c 'gcloud x'; fi");
    assertThat(arm.get(arm.size() - 1).context().conditional()).isTrue();
  }
}
