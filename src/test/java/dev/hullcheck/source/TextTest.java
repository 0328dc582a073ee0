package dev.hullcheck.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
  private static final String FILE = "run: |\n    echo 😀 \"${x}\"\n    ls\n";
  private static final SourceFile SOURCE = SourceFile.of("ci.yaml", FILE);

  /** The block scalar's lines with their indentation cut off and {@code ${x}} filled in later. */
  private static Text island() {
    Text file = Text.of(SOURCE, FILE);
    int open = FILE.indexOf("${");
    int close = FILE.indexOf('}') + 1;
    return new Text.Builder()
        .add(file, FILE.indexOf("echo"), open)
        .add(() -> "${x}", new Span(SOURCE, open, close))
        .add(file, close, close + 2)
        .add(file, FILE.indexOf("ls"), FILE.length())
        .build(new Span(SOURCE, 5, FILE.length()));
  }

  @Test
  void contentHasOneCharacterForEachOpaquePart() {
    assertThat(island().content()).isEqualTo("echo 😀 \"" + Text.OPAQUE + "\"\nls\n");
  }

  @Test
  void everyCharacterKnowsItsPlaceInTheFile() {
    Text text = island();
    for (int i = 0; i < text.length(); i++) {
      Span span = text.span(i, i + 1);
      String there = FILE.substring(span.start(), span.end());
      String here = text.opaqueAt(i) == null ? text.content().substring(i, i + 1) : "${x}";
      assertThat(there).isEqualTo(here);
    }
  }

  @Test
  void aSpanOverPiecesReachesFromTheFirstToTheLast() {
    Text text = island();
    Span span = text.span(0, text.content().indexOf("ls") + 2);
    assertThat(FILE.substring(span.start(), span.end())).isEqualTo("echo 😀 \"${x}\"\n    ls");
    assertThat(span.toString()).isEqualTo("ci.yaml:2:5");
  }

  @Test
  void anEmptySpanIsACaret() {
    Text text = island();
    Span start = text.span(0, 0);
    assertThat(start.start()).isEqualTo(FILE.indexOf("echo"));
    assertThat(start.end()).isEqualTo(start.start());
    Span end = text.span(text.length(), text.length());
    assertThat(end.start()).isEqualTo(FILE.length());
  }

  @Test
  void aSliceKeepsPlacesAndOpaqueParts() {
    Text text = island();
    int at = text.content().indexOf(Text.OPAQUE);
    Text slice = text.slice(at - 1, at + 2);
    assertThat(slice.content()).isEqualTo("\"" + Text.OPAQUE + "\"");
    Opaque opaque = slice.opaqueAt(1);
    assertThat(opaque).isNotNull();
    assertThat(opaque.written()).isEqualTo("${x}");
    assertThat(FILE.substring(slice.whole().start(), slice.whole().end())).isEqualTo("\"${x}\"");
  }

  @Test
  void anOpaqueCharacterThatTheFileHoldsItselfIsLiteral() {
    String content = "a" + Text.OPAQUE + "b";
    Text text = Text.of(SourceFile.of("x", content), content);
    assertThat(text.opaqueAt(1)).isNull();
    assertThat(text.hasOpaque()).isFalse();
  }

  @Test
  void linesEndWithAnyBreak() {
    LineIndex lines = LineIndex.of("a\nb\r\nc\rd");
    assertThat(lines.count()).isEqualTo(4);
    assertThat(lines.line(2)).isEqualTo(2);
    assertThat(lines.line(5)).isEqualTo(3);
    assertThat(lines.column(7)).isEqualTo(1);
    assertThat(lines.line(99)).isEqualTo(4);
  }
}
