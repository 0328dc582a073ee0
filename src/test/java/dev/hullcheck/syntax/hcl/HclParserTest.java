package dev.hullcheck.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Opaque;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class HclParserTest {
  private static Parsed<HclBody> parse(String content) {
    return HclParser.parse(Text.of(SourceFile.of("a.tf", content), content));
  }

  private static String value(String expression) {
    Parsed<HclBody> parsed = parse("x = " + expression + "\n");
    assertThat(parsed.problems()).as(expression).isEmpty();
    HclAttribute attribute = parsed.tree().attribute("x");
    return attribute == null ? "" : HclDump.of(attribute.expression());
  }

  private static List<String> messages(String content) {
    return parse(content).problems().stream().map(p -> at(p) + " " + p.message()).toList();
  }

  private static String at(Problem problem) {
    return problem.span().line() + ":" + problem.span().column();
  }

  @Test
  void anEmptyFileIsAnEmptyBody() {
    assertThat(parse("").tree().items()).isEmpty();
    assertThat(parse("\n# only a comment").comments()).hasSize(1);
    assertThat(messages("\n\n  \t\n")).isEmpty();
  }

  @Test
  void operatorsBindAsTheSpecificationSays() {
    assertThat(value("a + b * c")).isEqualTo("(a + (b * c))");
    assertThat(value("a - b - c")).isEqualTo("((a - b) - c)");
    assertThat(value("-a.b + c")).isEqualTo("((-a.b) + c)");
    assertThat(value("a == b && c || d")).isEqualTo("(((a == b) && c) || d)");
    assertThat(value("a ? b : c ? d : e")).isEqualTo("(a ? b : (c ? d : e))");
  }

  @Test
  void aBracketAfterALineBreakInBracketsIsAnIndex() {
    assertThat(value("[a\n[b]]")).isEqualTo("[a[b]]");
  }

  @Test
  void aLineBreakEndsAnExpressionOutsideBrackets() {
    assertThat(messages("x = 1 +\n2\n")).hasSize(1);
    assertThat(messages("x = a ?\n b : c\n")).isNotEmpty();
  }

  @Test
  void aHeredocAtTheEndOfTheFileNeedsALineBreak() {
    assertThat(messages("x = <<EOT\na\nEOT")).hasSize(1);
    assertThat(messages("x = <<EOT\na\nEOT\n")).isEmpty();
  }

  @Test
  void anAttributeAfterAFaultIsStillRead() {
    Parsed<HclBody> parsed = parse("a {\n  x = [\n    1 2\n  ]\n  y = 3\n}\nb = 4\n");
    assertThat(parsed.problems()).hasSize(1);
    HclBlock block = parsed.tree().blocks("a").get(0);
    assertThat(block.body().attribute("y")).isNotNull();
    assertThat(parsed.tree().attribute("b")).isNotNull();
  }

  @Test
  void theBracesOfAFaultyObjectDoNotCloseTheBlock() {
    Parsed<HclBody> parsed = parse("a {\n  x = {\n    k =\n    l = 2\n  }\n  y = 3\n}\n");
    assertThat(parsed.problems()).hasSize(1);
    HclBlock block = parsed.tree().blocks("a").get(0);
    assertThat(block.body().attribute("y")).isNotNull();
  }

  @Test
  void anUnclosedObjectKeepsTheBlockAfterIt() {
    Parsed<HclBody> parsed = parse("a {\n  x = {\n    k = 1\n  b {\n    y = 3\n  }\n}\n");
    assertThat(parsed.problems()).hasSize(1);
    assertThat(parsed.tree().blocks("a").get(0).body().blocks("b")).hasSize(1);
  }

  @Test
  void unindentedBlocksAreNested() {
    Parsed<HclBody> parsed = parse("a \"x\" {\nb {\nc = 1\n}\n}\nd = 2\n");
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.tree().blocks("a").get(0).body().blocks("b")).hasSize(1);
  }

  @Test
  void wordsThatAreNoHclAreOneFault() {
    assertThat(messages("hello world, this is\nno HCL\nat all\n")).hasSize(1);
    assertThat(messages("garbage ][ } {\n")).hasSizeLessThan(3);
  }

  @Test
  void aDuplicateAttributeIsReportedAndBothAreKept() {
    Parsed<HclBody> parsed = parse("a = 1\na = 2\n");
    assertThat(parsed.problems()).hasSize(1);
    HclAttribute last = parsed.tree().attribute("a");
    assertThat(last == null ? "" : HclDump.of(last.expression())).isEqualTo("2");
  }

  @Test
  void theMarksOfAMergeAreNamed() {
    String conflict = "<".repeat(7) + " ours\na = 1\n" + "=".repeat(7) + "\na = 2\n";
    assertThat(messages(conflict))
        .first()
        .isEqualTo("1:1 The conflict of a merge is left here; keep one of its sides");
  }

  @Test
  void whatWasMeantForAHeredocIsPassedOver() {
    Parsed<HclBody> parsed = parse("a {\n  x = <<-\"E\"\n  no HCL here\n  }\n  E\n  y = 3\n}\n");
    assertThat(parsed.problems()).hasSize(1);
    assertThat(parsed.tree().blocks("a").get(0).body().attribute("y")).isNotNull();
    assertThat(messages("x = a << b\ny = )\n")).hasSize(2);
  }

  @Test
  void depthIsBounded() {
    String brackets = "x = " + "[".repeat(100_000) + "\ny = 1\n";
    assertThat(messages(brackets)).hasSize(1);
    String blocks = "a {\n".repeat(100_000);
    assertThat(parse(blocks).problems()).isNotEmpty();
    String closed = "a {\n".repeat(5_000) + "}\n".repeat(5_000) + "y = 1\n";
    assertThat(messages(closed)).hasSize(1);
    assertThat(parse(closed).tree().attribute("y")).isNotNull();
    assertThat(messages("x = " + "!".repeat(100_000) + "a\ny = 1\n")).hasSize(1);
    assertThat(messages("x = " + "\"${".repeat(50_000) + "\n")).isNotEmpty();
    assertThat(messages("x = " + "a ? b : ".repeat(50_000) + "c\n")).hasSize(1);
    String directives = "x = \"" + "%{ if a }".repeat(50_000) + "\"\n";
    assertThat(parse(directives).problems()).hasSize(100);
  }

  @Test
  void longChainsAreRead() {
    assertThat(messages("x = a" + " + a".repeat(100_000) + "\n")).isEmpty();
    assertThat(messages("x = a" + ".b".repeat(100_000) + "\n")).isEmpty();
    assertThat(messages("x = \"" + "${a}".repeat(100_000) + "\"\n")).isEmpty();
  }

  @Test
  void faultsOnEveryLineEndAtAHundred() {
    assertThat(messages("x = )\n".repeat(50_000))).hasSize(100);
    assertThat(messages("x = [" + "\"${)\", ".repeat(50_000) + "]\n")).hasSizeLessThan(101);
    assertThat(messages("x = <<A\n".repeat(20_000))).hasSizeLessThan(101);
  }

  @Test
  void anOpaqueWordIsAName() {
    Opaque opaque = () -> "{{ .Values.x }}";
    SourceFile file = SourceFile.of("a.tf", "{{ .Values.x }}");
    Span span = new Span(file, 0, 15);
    Text text =
        new Text.Builder()
            .add("a = ", span)
            .add(opaque, span)
            .add("\nb = \"x-", span)
            .add(opaque, span)
            .add("\"\n", span)
            .add(opaque, span)
            .add("\nc = 1\n", span)
            .build(span);
    Parsed<HclBody> parsed = HclParser.parse(text);
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.tree().items()).hasSize(3);
    HclAttribute b = parsed.tree().attribute("b");
    assertThat(b).isNotNull();
    if (b != null && b.expression() instanceof Expression.Template template) {
      TemplatePart.Literal literal = (TemplatePart.Literal) template.parts().get(0);
      assertThat(literal.text().hasOpaque()).isTrue();
    }
  }

  @Test
  void controlCharactersAreNoNames() {
    assertThat(messages("a\u0000b = 1\n")).isNotEmpty();
    assertThat(messages("\u0000\n")).isNotEmpty();
    assertThat(messages("x = \ud800\n")).isNotEmpty();
  }
}
