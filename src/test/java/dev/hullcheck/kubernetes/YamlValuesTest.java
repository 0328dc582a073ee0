package dev.hullcheck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import org.junit.jupiter.api.Test;

class YamlValuesTest {
  private static Mapping mapping(String content) {
    return (Mapping) Manifest.of(content).value();
  }

  @Test
  void scalarsHaveTheTypesOfKubectl() {
    Mapping value = mapping("a: yes\nb: 0x10\nc: '1'\nd: ~\ne: 1e3\nf: .inf\n");
    assertThat(value).hasToString("{a: true, b: 16, c: 1, d: null, e: 1000, f: ${.inf}}");
    assertThat(((Scalar) value.fields().get(0).value()).written()).isEqualTo("yes");
    assertThat(value.string("c")).isEqualTo("1");
  }

  @Test
  void keysAndValuesKnowTheirPlaces() {
    Manifest manifest = Manifest.of("a: 'it''s'\n\"b\": |\n  one\n  two\n");
    Mapping value = (Mapping) manifest.value();
    assertThat(manifest.at(value.fields().get(1).key())).isEqualTo("\"b\"");
    Scalar single = (Scalar) value.fields().get(0).value();
    assertThat(manifest.at(single.text().span(2, 3))).isEqualTo("''");
    Scalar block = (Scalar) value.fields().get(1).value();
    assertThat(manifest.at(block.text().span(4, 7))).isEqualTo("two");
  }

  @Test
  void theLastOfTwoEqualKeysCounts() {
    assertThat(mapping("a: 1\nb: 2\na: 3\n")).hasToString("{a: 3, b: 2}");
  }

  @Test
  void aScalarBehindAnAliasKeepsWhereItIsSet() {
    Manifest manifest = Manifest.of("a: &x 1\nb: *x\nc: &y {k: v}\nd: *y\n");
    Mapping value = (Mapping) manifest.value();
    Value b = value.get("b");
    assertThat(b).isNotNull().hasToString("1");
    assertThat(manifest.at(b.span())).isEqualTo("*x");
    assertThat(manifest.at(b.origins().get(0).span())).isEqualTo("1");
    Value d = value.get("d");
    assertThat(d).isNotNull();
    assertThat(manifest.at(d.span())).isEqualTo("{k: v}");
  }

  @Test
  void templatesAreUnknown() {
    Mapping value =
        mapping("a: {{ .x }}\nb: \"pre-{{ .y }}-post\"\nc: '{{ not closed'\n\"{{ k }}\": 1\n");
    assertThat(value.get("a")).isInstanceOf(Unknown.class);
    Unknown b = (Unknown) value.get("b");
    assertThat(b).isNotNull();
    assertThat(b.reason()).isEqualTo(Unknown.Reason.TEMPLATE);
    assertThat(b.text()).isNotNull().hasToString("pre-" + Text.OPAQUE + "-post");
    assertThat(value.get("c")).isInstanceOf(Scalar.class);
    assertThat(value.isOpen()).isTrue();
    assertThat(value.size()).isEqualTo(3);
  }

  @Test
  void foreignTagsAreNotUnderstood() {
    Mapping value = mapping("a: !reference [x, y]\nb: !Ref x\nc: !!str 1\nd: ! 1\n");
    assertThat(value.get("a")).isInstanceOf(Unknown.class);
    assertThat(value.get("b")).isInstanceOf(Unknown.class);
    assertThat(value.string("c")).isEqualTo("1");
    assertThat(value.string("d")).isEqualTo("1");
  }

  @Test
  void interpolationIsUnknownWithItsSymbol() {
    SourceFile file = SourceFile.of("a.tf", "a: ${x}\nb: \"${x}-1\"\n");
    Unknown x = Unknown.of(Unknown.Reason.INPUT, Symbol.of("var.x", ""), new Span(file, 3, 7));
    Text text =
        new Text.Builder()
            .add("a: ", new Span(file, 0, 3))
            .add(x, new Span(file, 3, 7))
            .add("\nb: \"", new Span(file, 7, 12))
            .add(x, new Span(file, 12, 16))
            .add("-1\"\n", new Span(file, 16, 20))
            .build(new Span(file, 0, 20));
    YamlNode root = YamlParser.parse(text).tree().documents().get(0).root();
    assertThat(root).isNotNull();
    Mapping value = (Mapping) YamlValues.of(root);
    Unknown a = (Unknown) value.get("a");
    assertThat(a).isNotNull();
    assertThat(a.type()).isEqualTo(Unknown.Type.ANY);
    assertThat(a.symbol().same(x.symbol())).isTrue();
    assertThat(a.span()).isEqualTo(new Span(file, 3, 7));
    Unknown b = (Unknown) value.get("b");
    assertThat(b).isNotNull();
    assertThat(b.type()).isEqualTo(Unknown.Type.STRING);
    assertThat(b.text()).isNotNull().hasToString(Text.OPAQUE + "-1");
  }

  @Test
  void whatCouldNotBeReadIsOpen() {
    Mapping value = mapping("a: 1\nb:\n  c: [1, {d: 2}, \n");
    assertThat(value.isOpen()).isTrue();
    Mapping b = value.mapping("b");
    assertThat(b).isNotNull();
    assertThat(b.isOpen()).isTrue();
    assertThat(((Sequence) b.fields().get(0).value()).isOpen()).isTrue();
  }

  @Test
  void openingGoesAllTheWayDown() {
    Mapping opened = Values.opened(mapping("a: [{b: 1}]\n"));
    assertThat(opened).hasToString("{a: [{b: 1, …}, …], …}");
  }
}
