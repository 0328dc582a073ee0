package dev.hullcheck.syntax.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Opaque;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShellParserTest {
  @Test
  void wordsKeepTheirQuotingAndPlaces() {
    String source = "gcloud x \"a $B\" 'c d' e\\ f $'g\\th' --i=\"j\"";
    Statement.Simple command = simple(source);
    assertThat(written(command.words(), source))
        .containsExactly("gcloud", "x", "\"a $B\"", "'c d'", "e\\ f", "$'g\\th'", "--i=\"j\"");
    assertThat(literals(command.words()))
        .containsExactly("gcloud", "x", null, "c d", "e f", "g\th", "--i=j");
    WordPart.DoubleQuoted quoted = (WordPart.DoubleQuoted) command.words().get(2).parts().get(0);
    assertThat(((WordPart.Parameter) quoted.parts().get(1)).name()).isEqualTo("B");
  }

  @Test
  void continuationsJoinLinesAlsoWithCarriageReturns() {
    assertThat(literals(simple("a \\\n  --b \\\r\n  c\\\nd").words()))
        .containsExactly("a", "--b", "cd");
  }

  @Test
  void commentInsideContinuationEndsTheCommand() {
    List<Statement> all = statements("gcloud create \\\n  # why \\\n  --flag\nls # end");
    assertThat(all).hasSize(3);
    Statement.Simple cut = (Statement.Simple) all.get(0);
    assertThat(cut.cut()).isNotNull();
    assertThat(literals(cut.words())).containsExactly("gcloud", "create");
    assertThat(literals(((Statement.Simple) all.get(1)).words())).containsExactly("--flag");
    assertThat(((Statement.Simple) all.get(2)).cut()).isNull();
  }

  @Test
  void expansionsAreTakenApart() {
    Word word = simple("echo \"${A:-b $C}\"${#D}${E[@]}${F%%.*}${!G}$1$@").words().get(1);
    List<String> seen = new ArrayList<>();
    collect(word.parts(), seen);
    assertThat(seen)
        .containsExactly("A|||:-", "C|||", "D|#||", "E||@|", "F|||%%", "G|!||", "1|||", "@|||");
  }

  @Test
  void substitutionsHoldCommands() {
    for (String source :
        List.of("x $(gcloud list | sort)", "x `gcloud list | sort`", "x <(gcloud list | sort)")) {
      WordPart part = simple(source).words().get(1).parts().get(0);
      List<Statement> body =
          part instanceof WordPart.Substitution substitution
              ? substitution.body()
              : ((WordPart.Process) part).body();
      Statement.Pipeline pipeline = (Statement.Pipeline) body.get(0);
      Statement.Simple first = (Statement.Simple) pipeline.stages().get(0);
      assertThat(written(first.words(), source)).containsExactly("gcloud", "list");
    }
  }

  @Test
  void arithmeticIsNoSubstitution() {
    assertThat(simple("echo $((1 + (2)))").words().get(1).parts().get(0))
        .isInstanceOf(WordPart.Arithmetic.class);
    assertThat(simple("echo $((ls) | wc)").words().get(1).parts().get(0))
        .isInstanceOf(WordPart.Substitution.class);
  }

  @Test
  void placeholdersAreWords() {
    for (String word :
        List.of(
            "--project=<your-project>",
            "<PROJECT_ID>",
            "gs://<bucket>/path",
            "<cluster>",
            "<...>",
            "--zone=<...>",
            "<\u2026>",
            "<x/>",
            "--zone=<zone/>",
            "\"<x>\"",
            "serviceAccount:<sa>@<project>.iam.gserviceaccount.com",
            "--name=<<my cluster>>",
            "--name=<my cluster>")) {
      Statement.Simple command = simple("gcloud " + word + " --next");
      assertThat(command.redirections()).as(word).isEmpty();
      assertThat(command.words()).as(word).hasSize(3);
      assertThat(command.words().get(1).literal()).isEqualTo(word.replace("\"", ""));
    }
  }

  @Test
  void doubledBracketsAreAPlaceholderWhereNoHereDocumentCanBegin() {
    List<Statement> all = statements("PROJECT=<<my-project>>\ngcloud a <<NAME>>\ngcloud b\n");
    assertThat(all).hasSize(3);
    assertThat(((Statement.Simple) all.get(1)).words()).hasSize(3);
    for (String source : List.of("cat <<EOF>> file\na\nEOF\n", "cat <<EOF>>file\na\nEOF\n")) {
      assertThat(statements(source)).as(source).hasSize(1);
      assertThat(simple(source).redirections()).as(source).hasSize(2);
    }
  }

  @Test
  void redirectionsAreNoPlaceholders() {
    for (String source :
        List.of(
            "cat <in >out",
            "cat <in>out",
            "cat <./in>out",
            "cat <in/a>out",
            "cat <...>out",
            "cat <in/>out",
            "cat <../in >out",
            "cat < in > out",
            "x <in 2>/dev/null",
            "x </dev/null>/dev/null",
            "x <file 2> err")) {
      assertThat(simple(source).redirections()).as(source).hasSize(2);
      assertThat(simple(source).words()).as(source).hasSize(1);
    }
  }

  @Test
  void hereDocumentsBelongToTheirCommands() {
    String source = "cat <<A - <<-'B'; echo x\none $Y\nA\n\ttwo $Z\n\tB\nls\n";
    List<Statement> all = statements(source);
    assertThat(all).hasSize(3);
    List<Redirection> redirections = ((Statement.Simple) all.get(0)).redirections();
    Heredoc first = heredoc(redirections.get(0));
    Heredoc second = heredoc(redirections.get(1));
    assertThat(first.body().content()).isEqualTo("one $Y\n");
    assertThat(first.parts()).hasSize(3);
    assertThat(second.isQuoted()).isTrue();
    assertThat(second.body().content()).isEqualTo("two $Z\n");
    Span place = second.body().span(0, 3);
    assertThat(source.substring(place.start(), place.end())).isEqualTo("two");
  }

  @Test
  void hereDocumentEndsAtAnIndentedDelimiterWithAProblem() {
    Parsed<ShellScript> parsed = parse("  cat <<EOF\n  a\n  EOF\n  gcloud list\n");
    assertThat(parsed.tree().statements()).hasSize(2);
    assertThat(messages(parsed)).hasSize(1).first().asString().contains("not even blanks");
  }

  @Test
  void assignmentsAndArraysAreRead() {
    Statement.Simple command = simple("A=1 B+=\"2\" C=(x \"y z\" # why\n w) D[3]=e");
    assertThat(command.words()).isEmpty();
    assertThat(command.assignments())
        .extracting(Assignment::name)
        .containsExactly("A", "B", "C", "D");
    assertThat(command.assignments().get(1).append()).isTrue();
    assertThat(literals(command.assignments().get(2).elements())).containsExactly("x", "y z", "w");
    assertThat(command.assignments().get(3).index()).isEqualTo("3");
    assertThat(simple("export A=(b) C").assignments()).hasSize(1);
    assertThat(simple("echo A=b").assignments()).isEmpty();
  }

  @Test
  void reservedWordsAreWordsElsewhere() {
    assertThat(literals(simple("echo if then fi done esac { } !").words())).hasSize(9);
    assertThat(simple("iffy x").words()).hasSize(2);
    assertThat(simple("in=x").assignments()).hasSize(1);
  }

  @Test
  void structureIsKept() {
    Statement.If conditional =
        (Statement.If) statement("if a; then b; elif c; then d; else e; fi >out");
    assertThat(conditional.arms()).hasSize(2);
    assertThat(conditional.otherwise()).hasSize(1);
    Statement.For loop = (Statement.For) statement("for x in a \"$b\"; do c; done");
    assertThat(loop.name()).isEqualTo("x");
    assertThat(loop.items()).hasSize(2);
    Statement.Case selection = (Statement.Case) statement("case $x in a|b) c ;; *) d; esac");
    assertThat(selection.branches()).hasSize(2);
    assertThat(statement("f() { a; }")).isInstanceOf(Statement.Function.class);
    assertThat(((Statement.Chain) statement("a && b || c")).rest()).hasSize(2);
    assertThat(((Statement.Group) statement("( a; b )")).subshell()).isTrue();
    assertThat(statement("[[ $a =~ ^(x|y) && -n $b ]]")).isInstanceOf(Statement.Test.class);
  }

  @Test
  void faultInOneLineKeepsTheOthers() {
    for (String bad :
        List.of(
            "echo it's",
            "echo \"open",
            "echo \"open $(ls",
            "ls (really)",
            "echo )",
            "fi",
            "done; done",
            "a | ; b",
            "&& x",
            "x=(a",
            "echo ${x",
            "echo `ls",
            "echo $(ls",
            "| table | row |",
            ";;",
            "[[ x",
            "cat <",
            "for 1 in",
            "((")) {
      String source = "first 'a' \"b\"\n" + bad + "\nlast \"x\" 'y'\nend\n";
      Parsed<ShellScript> parsed = parse(source);
      List<String> programs = new ArrayList<>();
      for (Statement statement : parsed.tree().statements()) {
        programs(statement, programs);
      }
      assertThat(programs).as(bad).contains("first", "last", "end");
      assertThat(parsed.problems()).as(bad).isNotEmpty();
      assertThat(parsed.problems().get(0).span().line()).as(bad).isEqualTo(2);
    }
  }

  @Test
  void unclosedConstructKeepsItsCommands() {
    Parsed<ShellScript> parsed = parse("if a; then\n  b\n  c\n");
    Statement.If conditional = (Statement.If) parsed.tree().statements().get(0);
    assertThat(conditional.arms().get(0).body()).hasSize(2);
    assertThat(messages(parsed)).containsExactly("No \"fi\" follows this \"if\"");
  }

  @Test
  void opaquePartsAreParts() {
    SourceFile file = SourceFile.of("a.tf", "gcloud --zone=${var.z} x");
    Opaque opaque = () -> "${var.z}";
    Text text =
        new Text.Builder()
            .add("gcloud --zone=", new Span(file, 0, 14))
            .add(opaque, new Span(file, 14, 22))
            .add(" x", new Span(file, 22, 24))
            .build(new Span(file, 0, 24));
    Statement.Simple command =
        (Statement.Simple) ShellParser.parse(text).tree().statements().get(0);
    Word zone = command.words().get(1);
    assertThat(zone.parts()).hasSize(2);
    assertThat(((WordPart.Hole) zone.parts().get(1)).text().opaqueAt(0)).isSameAs(opaque);
    assertThat(zone.span()).isEqualTo(new Span(file, 7, 22));
  }

  @Test
  void commentsAreCollectedInOrder() {
    Parsed<ShellScript> parsed = parse("#!/bin/sh\nls # a\necho $(x # b\n) \"# no\" c#d\n  # e\n");
    assertThat(parsed.comments())
        .extracting(c -> c.text())
        .containsExactly("!/bin/sh", "a", "b", "e");
    assertThat(parsed.comments())
        .extracting(c -> c.ownLine())
        .containsExactly(true, false, false, true);
  }

  @Test
  void deepNestingIsAProblemAndEndsSoon() {
    for (String open :
        List.of(
            "$(",
            "(",
            "{ ",
            "if ",
            "\"$(",
            "${x:-",
            "`",
            "<(",
            "f() ",
            "case x in y) ",
            "$((",
            "[[ (",
            "x=(",
            "\"${a:-")) {
      Parsed<ShellScript> parsed = parse("echo " + open.repeat(20_000) + "\nls\n");
      assertThat(parsed.tree().statements()).as(open).isNotEmpty();
      Parsed<ShellScript> lines = parse(("a " + open + "\n").repeat(20_000));
      assertThat(lines.tree().statements()).as(open).isNotEmpty();
      Parsed<ShellScript> heads = parse((open + "\n").repeat(20_000));
      assertThat(heads.tree()).as(open).isNotNull();
    }
  }

  private static Parsed<ShellScript> parse(String source) {
    return ShellParser.parse(Text.of(SourceFile.of("a.sh", source), source));
  }

  private static List<Statement> statements(String source) {
    Parsed<ShellScript> parsed = parse(source);
    assertThat(parsed.problems()).as(source).isEmpty();
    return parsed.tree().statements();
  }

  private static Statement statement(String source) {
    List<Statement> all = statements(source);
    assertThat(all).hasSize(1);
    Statement only = all.get(0);
    return only instanceof Statement.Redirected redirected ? redirected.statement() : only;
  }

  private static Statement.Simple simple(String source) {
    return (Statement.Simple) statement(source);
  }

  private static Heredoc heredoc(Redirection redirection) {
    Heredoc heredoc = redirection.heredoc();
    assertThat(heredoc).isNotNull();
    return heredoc;
  }

  private static List<String> messages(Parsed<ShellScript> parsed) {
    List<String> messages = new ArrayList<>();
    for (Problem problem : parsed.problems()) {
      messages.add(problem.message());
    }
    return messages;
  }

  private static List<String> literals(List<Word> words) {
    List<String> all = new ArrayList<>();
    for (Word word : words) {
      all.add(word.literal());
    }
    return all;
  }

  private static List<String> written(List<Word> words, String source) {
    List<String> all = new ArrayList<>();
    for (Word word : words) {
      all.add(source.substring(word.span().start(), word.span().end()));
    }
    return all;
  }

  private static void collect(List<WordPart> parts, List<String> into) {
    for (WordPart part : parts) {
      if (part instanceof WordPart.DoubleQuoted quoted) {
        collect(quoted.parts(), into);
      } else if (part instanceof WordPart.Parameter p) {
        String index = p.index() == null ? "" : p.index();
        into.add(p.name() + "|" + p.prefix() + "|" + index + "|" + p.operator());
        if (p.operand() != null) {
          collect(p.operand().parts(), into);
        }
      }
    }
  }

  private static void programs(Statement statement, List<String> into) {
    if (statement instanceof Statement.Simple simple && !simple.words().isEmpty()) {
      into.add(String.valueOf(simple.words().get(0).literal()));
      return;
    }
    if (statement instanceof Statement.Chain chain) {
      programs(chain.first(), into);
    } else if (statement instanceof Statement.Pipeline pipeline) {
      pipeline.stages().forEach(s -> programs(s, into));
    } else if (statement instanceof Statement.Group group) {
      group.body().forEach(s -> programs(s, into));
    } else if (statement instanceof Statement.For loop) {
      loop.body().forEach(s -> programs(s, into));
    }
  }
}
