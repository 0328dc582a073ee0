package dev.hullcheck.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlParserTest {
  @Test
  void nodesKnowTheirCharacters() {
    Yaml yaml =
        Yaml.clean(
            """
            a:   'x'  # comment
            "b": [1, {c: d}]
            list:
            - one
            - two:  2

            nested:
              deeper:
                - x
            # behind
            last: |
              text
            """);
    assertThat(yaml.at(yaml.get("a"))).isEqualTo("'x'");
    assertThat(yaml.at(yaml.get("b"))).isEqualTo("[1, {c: d}]");
    assertThat(yaml.at(yaml.get("list"))).isEqualTo("- one\n- two:  2");
    assertThat(yaml.at(yaml.get("nested"))).isEqualTo("deeper:\n    - x");
    assertThat(yaml.at(yaml.get("last"))).isEqualTo("|\n  text");
    assertThat(yaml.at(yaml.mapping().entries().get(1).key())).isEqualTo("\"b\"");
    assertThat(yaml.at(yaml.root())).startsWith("a:").endsWith("  text");
  }

  @Test
  void anchorsAndTagsAreNotPartOfTheSpan() {
    Yaml yaml =
        Yaml.clean(
            """
            a: &x 'v'
            b: !!str &y 12
            c: &z
              k: v
            d: !list
            - 1
            e: &w [1]
            f: &n
            g: &p # why
              plain
            """);
    assertThat(yaml.at(yaml.get("a"))).isEqualTo("'v'");
    assertThat(yaml.at(yaml.get("b"))).isEqualTo("12");
    assertThat(yaml.at(yaml.get("c"))).isEqualTo("k: v");
    assertThat(yaml.at(yaml.get("d"))).isEqualTo("- 1");
    assertThat(yaml.get("d").tag()).isEqualTo("!list");
    assertThat(yaml.at(yaml.get("e"))).isEqualTo("[1]");
    assertThat(yaml.at(yaml.get("f"))).isEmpty();
    assertThat(yaml.at(yaml.get("g"))).isEqualTo("plain");
  }

  @Test
  void aMissingValueIsACaretBehindTheColon() {
    Yaml yaml = Yaml.clean("image:\nname: x\n");
    assertThat(yaml.get("image").span().start()).isEqualTo(6);
    assertThat(yaml.get("image").span().end()).isEqualTo(6);
    assertThat(yaml.scalar("image").type()).isEqualTo(YamlScalar.Type.NULL);
  }

  @Test
  void spansCountUtf16UnitsBehindCharactersOfTwo() {
    Yaml yaml = Yaml.clean("😀: é\nb: \"😀😀 x\"\n---\nc: 😀y\n");
    assertThat(yaml.at(yaml.get("b"))).isEqualTo("\"😀😀 x\"");
    assertThat(yaml.at(yaml.scalar("b"), "x")).isEqualTo("x");
    YamlMapping second = (YamlMapping) yaml.parsed().tree().documents().get(1).root();
    assertThat(second).isNotNull();
    assertThat(yaml.at(second.entries().get(0).value())).isEqualTo("😀y");
  }

  @Test
  void carriageReturnsAndTabsAreRead() {
    Yaml yaml = Yaml.clean("a:\tx\r\nb: >\r\n  one\r\n  two\r\n---\r\nc: 1\r\n");
    assertThat(yaml.at(yaml.get("a"))).isEqualTo("x");
    assertThat(yaml.scalar("b").value()).isEqualTo("one two\n");
    assertThat(yaml.parsed().tree().documents()).hasSize(2);
  }

  @Test
  void jsonIsYaml() {
    Yaml yaml =
        Yaml.clean("{\n\t\"a\": [1,\n\t\ttrue, null],\n\t\"b\": \"\\u00e9\\ud83d\\ude00\\/\"\n}\n");
    assertThat(yaml.at(yaml.get("a"))).isEqualTo("[1,\n\t\ttrue, null]");
    assertThat(yaml.scalar("b").value()).isEqualTo("é😀/");
    assertThat(yaml.at(yaml.scalar("b"), "/")).isEqualTo("\\/");
  }

  @Test
  void documentsEndAtMarkersAndEmptyOnesAreLeftOut() {
    Yaml yaml =
        Yaml.clean(
            """
            # a comment
            ---
            a: 1
            --- # next
            b: |
              ---x
            ...
            %YAML 1.2
            ---
            c: 1
            ---
            ---
            # nothing
            """);
    assertThat(yaml.states()).containsExactly("COMPLETE", "COMPLETE", "COMPLETE");
    assertThat(yaml.parsed().comments()).hasSize(3);
  }

  @Test
  void aBrokenDocumentKeepsWhatPrecedesTheFaultAndHidesNoOther() {
    Yaml yaml =
        Yaml.of(
            """
            a: 1
            ---
            kind: Pod
            spec:
              name: x
              bad: [1, 2
            ---
            b: "open
            ---
            c: 3
            """);
    assertThat(yaml.states()).containsExactly("COMPLETE", "BROKEN", "BROKEN", "COMPLETE");
    YamlMapping broken = (YamlMapping) yaml.parsed().tree().documents().get(1).root();
    assertThat(broken).isNotNull();
    assertThat(broken.complete()).isFalse();
    YamlMapping spec = (YamlMapping) broken.get("spec");
    assertThat(spec).isNotNull();
    assertThat(spec.get("name")).hasToString("x");
    assertThat(spec.complete()).isFalse();
    assertThat(yaml.problems())
        .containsExactly("6:8-9 This bracket is never closed", "8:4-5 This quote is never closed");
  }

  @Test
  void templatesAreNoFault() {
    assertThat(Yaml.clean("{{- if .x }}\na: 1\n{{- end }}\n").states()).containsExactly("TEMPLATE");
    assertThat(Yaml.clean("{% for x in y %}\na: 1\n{% endfor %}\n").states())
        .containsExactly("TEMPLATE");
    assertThat(Yaml.clean("%{ if x ~}\na: 1\n%{ endif }\n").states()).containsExactly("TEMPLATE");
    assertThat(Yaml.clean("a: x\n${indent(2, b)}\nc: 1\n").states()).containsExactly("TEMPLATE");
    assertThat(Yaml.clean("a: {{ .x }}\n").states()).containsExactly("COMPLETE");
    assertThat(Yaml.of("a: ${x}\nb\nc: 1\n").states()).containsExactly("BROKEN");
  }

  @Test
  void duplicateKeysAreNoted() {
    Yaml yaml = Yaml.clean("a: 1\nb: 2\na: 3\n\"b\": 4\n");
    assertThat(yaml.mapping().duplicates()).hasSize(2);
    assertThat(yaml.at(yaml.mapping().duplicates().get(1).key())).isEqualTo("\"b\"");
    assertThat(yaml.scalar("a").value()).isEqualTo("3");
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      many.append("k").append(i % 39).append(": 1\n");
    }
    assertThat(Yaml.clean(many.toString()).mapping().duplicates()).hasSize(1);
  }

  @Test
  void aliasesShareTheNamedNode() {
    Yaml yaml = Yaml.clean("a: &x {k: v}\nb: *x\nc: [*x]\n&k key: 1\nd: *k\n");
    assertThat(yaml.get("b")).isSameAs(yaml.get("a"));
    YamlEntry entry = yaml.mapping().entry("b");
    assertThat(entry).isNotNull();
    assertThat(yaml.at(entry.value())).isEqualTo("*x");
    assertThat(yaml.scalar("d").value()).isEqualTo("key");
  }

  @Test
  void aliasesWithoutMeaningAreFaults() {
    assertThat(Yaml.of("a: *x\nb: 1\n").problems())
        .containsExactly("1:4-6 Alias \"x\" names no anchor above it in this document");
    assertThat(Yaml.of("a: &x [*x]\n").problems())
        .containsExactly("1:8-10 Alias \"x\" stands inside the node that it names");
    assertThat(Yaml.of("a: &x 1\n---\nb: *x\n").problems()).hasSize(1);
    assertThat(Yaml.of("a: *x\nb: 1\n").mapping().complete()).isFalse();
  }

  @Test
  void anAliasBombIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String before = "*a" + (i - 1) + ", ";
      bomb.append("a" + i + ": &a" + i + " [" + before.repeat(9) + "*a" + (i - 1) + "]\n");
    }
    Yaml yaml = Yaml.of(bomb.toString());
    assertThat(yaml.problems()).singleElement().asString().contains("more than a million nodes");
    StringBuilder chain = new StringBuilder("a0: &a0 []\n");
    for (int i = 1; i < 300; i++) {
      chain.append("a" + i + ": &a" + i + " [*a" + (i - 1) + "]\n");
    }
    assertThat(Yaml.of(chain.toString()).problems().get(0)).contains("100 levels");
  }

  @Test
  void mergedEntriesGiveWayToWrittenOnes() {
    Yaml yaml =
        Yaml.clean(
            """
            base: &base {a: 1, b: 1}
            more: &more {b: 2, c: 2}
            one: {<<: *base, b: 9}
            two:
              <<: [*base, *more]
              d: 4
            quoted: {"<<": text}
            """);
    assertThat(names((YamlMapping) yaml.get("one"))).containsExactly("a=1", "b=9");
    assertThat(names((YamlMapping) yaml.get("two"))).containsExactly("a=1", "b=1", "c=2", "d=4");
    assertThat(names((YamlMapping) yaml.get("quoted"))).containsExactly("<<=text");
    assertThat(Yaml.of("a: {<<: x, b: 1}\n").problems())
        .containsExactly("1:9-10 \"<<\" merges in a mapping or a list of mappings only");
  }

  private static List<String> names(YamlMapping mapping) {
    return mapping.entries().stream().map(e -> e.name() + "=" + e.value()).toList();
  }

  @Test
  void nestingIsBounded() {
    for (String open : List.of("[", "{a: ", "- ", "? ")) {
      Yaml yaml = Yaml.of(open.repeat(20_000));
      assertThat(yaml.problems()).singleElement().asString().contains("100 levels");
      assertThat(yaml.states()).containsExactly("BROKEN");
    }
  }

  @Test
  void hugeTokensAndManyBrokenDocumentsAreRead() {
    String line = "x".repeat(3_000_000);
    assertThat(Yaml.clean("a: \"" + line + "\"\nb: 1\n").scalar("b").value()).isEqualTo("1");
    assertThat(Yaml.clean("a: 1 # " + line + "\n").parsed().comments()).hasSize(1);
    assertThat(Yaml.of("---\n]\n".repeat(20_000)).problems()).hasSize(20_000);
  }

  @Test
  void forbiddenCharactersAreAFaultAndTheRestIsRead() {
    Yaml yaml = Yaml.of("a: x\0y\nb: 1\u0007\nc: \uD800\n");
    assertThat(yaml.problems())
        .containsExactly("1:5-6 Control character U+0000 is not allowed in YAML, write an escape");
    assertThat(yaml.scalar("b").value()).isEqualTo("1\uFFFD");
    assertThat(Yaml.of("a: \uD800\n").problems())
        .containsExactly("1:4-5 Half of a surrogate pair, which is no character");
  }

  @Test
  void commentsAreFoundOutsideOfScalars() {
    Yaml yaml =
        Yaml.clean(
            """
            # first
            a: "x # no" # one
            b: y#no
            c: |  # two
              # no
              text
             # three
            d: [1, # four
              'it''s # no'] #five
            e: a
              b # six
            """);
    assertThat(yaml.parsed().comments().stream().map(c -> c.text()))
        .containsExactly("first", "one", "two", "three", "four", "five", "six");
    assertThat(yaml.parsed().comments().stream().filter(c -> c.ownLine()).map(c -> c.text()))
        .containsExactly("first", "three");
    assertThat(yaml.at(yaml.parsed().comments().get(1).span())).isEqualTo("# one");
  }

  @Test
  void theEmptyTextHasNoDocuments() {
    for (String empty : List.of("", "\n", "# c", "---\n", "---\n...\n", "\r\n  \n", "%YAML 1.2")) {
      assertThat(Yaml.clean(empty).states()).as(empty).isEmpty();
    }
  }
}
