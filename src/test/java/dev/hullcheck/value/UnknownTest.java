package dev.hullcheck.value;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import org.junit.jupiter.api.Test;

class UnknownTest {
  private static final Span SPAN = new Span(SourceFile.of("a.tf", "a"), 0, 1);

  @Test
  void textsOfTheSamePartsAreOneValue() {
    assertThat(text("var.a", 2).symbol().same(text("var.a", 2).symbol())).isTrue();
    assertThat(text("var.a", 2).symbol().same(text("var.b", 2).symbol())).isFalse();
  }

  @Test
  void aTextOfVeryManyPartsEqualsNothingAndItsNameStaysShort() {
    Unknown text = text("var.a", 100_000);
    assertThat(text.symbol().name().length()).isLessThan(11_000);
    assertThat(text.symbol().same(text("var.a", 100_000).symbol())).isFalse();
  }

  @Test
  void partsAreWrittenAsTheirLanguageWritesThem() {
    assertThat(text("var.a", 1).symbol().name()).isEqualTo("${var.a}");
    assertThat(text("$NAME", 1).symbol().name()).isEqualTo("${NAME}");
    assertThat(text("$(date)", 1).symbol().name()).isEqualTo("$(date)");
    assertThat(text("{{ .Values.tag }}", 1).symbol().name()).isEqualTo("{{ .Values.tag }}");
  }

  private static Unknown text(String name, int times) {
    Unknown part = Unknown.of(Unknown.Reason.INPUT, Symbol.of(name, "module"), SPAN);
    Text.Builder text = new Text.Builder();
    for (int i = 0; i < times; i++) {
      text.add(part, SPAN);
    }
    return Unknown.string(text.build(SPAN), SPAN);
  }
}
