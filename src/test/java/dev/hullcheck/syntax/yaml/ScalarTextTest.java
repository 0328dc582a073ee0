package dev.hullcheck.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Opaque;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTextTest {
  @Test
  void literalLinesLoseTheirIndentation() {
    Yaml yaml = Yaml.clean("run: |\n    echo 😀 one\n\n      two \n    three\nb: 1\n");
    YamlScalar run = yaml.scalar("run");
    assertThat(run.text().content()).isEqualTo("echo 😀 one\n\n  two \nthree\n");
    assertThat(yaml.at(run, "one")).isEqualTo("one");
    assertThat(yaml.at(run, "  two \n")).isEqualTo("  two \n");
    assertThat(yaml.at(run, "two \nthree")).isEqualTo("two \n    three");
    assertThat(run.text().whole()).isEqualTo(run.span());
  }

  @Test
  void foldedLinesJoin() {
    Yaml yaml = Yaml.clean("a: >-\n  one\n  two\n\n\n  three\n   - four\n  five\n");
    YamlScalar scalar = yaml.scalar("a");
    assertThat(scalar.value()).isEqualTo("one two\n\nthree\n - four\nfive");
    assertThat(yaml.at(scalar, "one two")).isEqualTo("one\n  two");
    assertThat(yaml.at(scalar, "four")).isEqualTo("four");
    assertThat(yaml.at(scalar, "five")).isEqualTo("five");
  }

  @Test
  void chompingKeepsOrDropsTheLastBreaks() {
    assertThat(Yaml.clean("a: |+\n  x\n\n\nb: 1\n").scalar("a").text().content())
        .isEqualTo("x\n\n\n");
    assertThat(Yaml.clean("a: |-\n  x\n\nb: 1\n").scalar("a").text().content()).isEqualTo("x");
    assertThat(Yaml.clean("a: |2\n    x\n   y\n").scalar("a").text().content())
        .isEqualTo("  x\n y\n");
  }

  @Test
  void plainLinesFold() {
    Yaml yaml = Yaml.clean("args: one\n  two   three\n\n  four # end\nb: 1\n");
    YamlScalar scalar = yaml.scalar("args");
    assertThat(scalar.value()).isEqualTo("one two   three\nfour");
    assertThat(yaml.at(scalar, "two   three")).isEqualTo("two   three");
    assertThat(yaml.at(scalar, "four")).isEqualTo("four");
  }

  @Test
  void quotesAreLookedThrough() {
    Yaml yaml = Yaml.clean("a: 'it''s\n   so'\nb: \"x\\ty\\u00e9 \\\n   z\\\\ \n\n  w\"\n");
    YamlScalar single = yaml.scalar("a");
    assertThat(single.value()).isEqualTo("it's so");
    assertThat(yaml.at(single, "'")).isEqualTo("''");
    assertThat(yaml.at(single, "so")).isEqualTo("so");
    YamlScalar twice = yaml.scalar("b");
    assertThat(twice.value()).isEqualTo("x\tyé z\\\nw");
    assertThat(yaml.at(twice, "\t")).isEqualTo("\\t");
    assertThat(yaml.at(twice, "é")).isEqualTo("\\u00e9");
    assertThat(yaml.at(twice, "z")).isEqualTo("z");
    assertThat(yaml.at(twice, "w")).isEqualTo("w");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "'x'",
        "\"a\\n\\x41\\U0001F600\\_\\e\\0\\N\"",
        "''",
        "\"\"",
        "\"\\\n  x\"",
        "' a\n\n\n  b '",
        "\"a \\\n\\  b\"",
        "|\n x",
        "|\n\n\n x\n\n y",
        ">\n\n x\n\n\n  y\n z\n",
        "|+\n\n\n",
        ">\n x\n\n \ty\n z",
        "|-\n x  \n\n",
        "|\r\n  x\r\n\r\n  y\r\n",
        ">\r\n  x\r\n  y\r\n\r\n  z\r\n",
        "a\n\n\n b\n  c",
        "|1\n  x\n",
        ">2-\n   x\n   y\n  z\n",
        "\"\\ud83d\\ude00\"",
        "|\n x\n  \n   \n y\n"
      })
  void theTextIsTheParsersValue(String written) {
    for (String host : new String[] {"a: %s", "a: %s\nb: 1\n"}) {
      Yaml yaml =
          Yaml.clean(
              host.replace("%s", written)
                  .replace("\nb: 1", written.endsWith("\n") ? "b: 1" : "\nb: 1"));
      YamlScalar scalar = yaml.scalar("a");
      Text text = scalar.text();
      assertThat(text.content()).isEqualTo(scalar.value());
      int before = -1;
      for (int i = 0; i < text.length(); i++) {
        Span span = text.span(i, i + 1);
        assertThat(span.start()).isGreaterThanOrEqualTo(before);
        before = span.start();
        String there = yaml.at(span);
        if (Character.isLetter(scalar.value().charAt(i)) && !there.startsWith("\\")) {
          assertThat(there).isEqualTo(scalar.value().substring(i, i + 1));
        }
      }
    }
  }

  @Test
  void anIslandInAnIslandPointsIntoTheFile() {
    Yaml outer = Yaml.clean("data:\n  inner.yaml: |\n    😀: 1\n    cmd: >\n      a\n      b\n");
    YamlMapping data = (YamlMapping) outer.get("data");
    YamlScalar host = (YamlScalar) data.entries().get(0).value();
    YamlStream inner = YamlParser.parse(host.text()).tree();
    YamlMapping root = (YamlMapping) inner.documents().get(0).root();
    assertThat(root).isNotNull();
    YamlScalar command = (YamlScalar) root.entries().get(1).value();
    assertThat(command.value()).isEqualTo("a b\n");
    assertThat(outer.at(command.text().span(2, 3))).isEqualTo("b");
    assertThat(outer.at(command)).isEqualTo(">\n      a\n      b");
  }

  @Test
  void opaquePartsPassThrough() {
    SourceFile file = SourceFile.of("a.tf", "name: ${x}-pool\nkind: '${x}'\n");
    Opaque opaque = () -> "${x}";
    Text text =
        new Text.Builder()
            .add("name: ", new Span(file, 0, 6))
            .add(opaque, new Span(file, 6, 10))
            .add("-pool\nkind: '", new Span(file, 10, 23))
            .add(opaque, new Span(file, 23, 27))
            .add("'\n", new Span(file, 27, 29))
            .build(new Span(file, 0, 29));
    YamlMapping root = (YamlMapping) YamlParser.parse(text).tree().documents().get(0).root();
    assertThat(root).isNotNull();
    YamlScalar name = (YamlScalar) root.entries().get(0).value();
    assertThat(name.text().opaqueAt(0)).isSameAs(opaque);
    assertThat(name.text().span(0, 1)).isEqualTo(new Span(file, 6, 10));
    YamlScalar kind = (YamlScalar) root.entries().get(1).value();
    assertThat(kind.text().opaqueAt(0)).isSameAs(opaque);
    assertThat(kind.span()).isEqualTo(new Span(file, 22, 28));
    assertThat(kind.verbatim()).isFalse();
  }

  @Test
  void faultsAroundOpaquePartsAreATemplate() {
    SourceFile file = SourceFile.of("a.tf", "a: 1\n${x}\nb: 1\n");
    Text text =
        new Text.Builder()
            .add("a: 1\n", new Span(file, 0, 5))
            .add((Opaque) () -> "${x}", new Span(file, 5, 9))
            .add("\nb: 1\n", new Span(file, 9, 15))
            .build(new Span(file, 0, 15));
    assertThat(YamlParser.parse(text).problems()).isEmpty();
    assertThat(YamlParser.parse(text).tree().documents().get(0).state())
        .isEqualTo(YamlDocument.State.TEMPLATE);
  }
}
