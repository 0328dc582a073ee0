package dev.hullcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameTest {
  @Test
  void caretsStandUnderTheSpan() {
    assertThat(frame("a = 1\nport = 22\n", "22")).isEqualTo("port = 22\n       ^^");
  }

  @Test
  void anEmptySpanIsOneCaretAlsoAtTheEndOfALine() {
    assertThat(frame("ab\ncd", 1, 1)).isEqualTo("ab\n ^");
    assertThat(frame("ab\ncd", 2, 2)).isEqualTo("ab\n  ^");
    assertThat(frame("ab\ncd", 5, 5)).isEqualTo("cd\n  ^");
    assertThat(frame("ab\r\ncd", 3, 4)).isEqualTo("ab\n  ^");
    assertThat(frame("ab\n", 3, 3)).isEqualTo("\n^");
    assertThat(frame("", 0, 0)).isEqualTo("\n^");
  }

  @Test
  void ofSeveralLinesTheFirstIsShown() {
    assertThat(frame("a = [\n  1,\n]\n", "[\n  1,\n]")).isEqualTo("a = [\n    ^");
    assertThat(frame("a: |\r\n  b\r\n", "|\r\n  b")).isEqualTo("a: |\n   ^");
  }

  @Test
  void tabsAreBlanksUpToTheNextStop() {
    assertThat(frame("\tx\ty = 1\n", "y")).isEqualTo("    x   y = 1\n        ^");
    assertThat(frame("a\tb\n", "\t")).isEqualTo("a   b\n ^^^");
  }

  @Test
  void wideAndJoinedCharactersTakeTheirColumns() {
    assertThat(frame("名前: x\n", "x")).isEqualTo("名前: x\n      ^");
    assertThat(frame("a: 名前\n", "名前")).isEqualTo("a: 名前\n   ^^^^");
    assertThat(frame("😀 = 1\n", "1")).isEqualTo("😀 = 1\n     ^");
    assertThat(frame("e\u0301 = 1\n", "1")).isEqualTo("e\u0301 = 1\n    ^");
  }

  @Test
  void aLineOfTheFullWidthIsNotCut() {
    String line = "a".repeat(Frame.COLUMNS - 1);
    assertThat(frame(line + "b\n", "b")).isEqualTo(line + "b\n" + " ".repeat(159) + "^");
  }

  @Test
  void aLongLineIsCutAroundTheSpan() {
    String left = "a".repeat(1000);
    assertThat(frame(left + "PORT" + left, "PORT"))
        .isEqualTo(
            "…" + "a".repeat(60) + "PORT" + "a".repeat(96) + "…\n" + " ".repeat(61) + "^^^^");
    assertThat(frame("PORT" + left, "PORT")).isEqualTo("PORT" + "a".repeat(156) + "…\n^^^^");
    assertThat(frame(left + "PORT", "PORT"))
        .isEqualTo("…" + "a".repeat(60) + "PORT\n" + " ".repeat(61) + "^^^^");
  }

  @Test
  void aLongSpanIsMarkedAsFarAsItIsShown() {
    String[] lines = frame("x" + "a".repeat(1000), 1, 1001).split("\n", -1);
    assertThat(lines[1]).isEqualTo(" " + "^".repeat(159));
  }

  @Test
  void aCutNeverPartsASurrogatePair() {
    String emoji = "😀".repeat(200);
    for (int at = 0; at < emoji.length(); at++) {
      String frame = frame(emoji + "x", at, at + 1);
      assertThat(frame).doesNotContain("\ufffd");
    }
  }

  /** Ten megabytes on one line, with a frame for each of many places. */
  @Test
  void aFrameCostsWhatItShows() {
    String text = "a = 1; ".repeat(1_500_000);
    SourceFile file = SourceFile.of("a.tf", text);
    int shown = 0;
    for (int i = 0; i < 20_000; i++) {
      Frame frame = Frame.of(new Span(file, i * 500, i * 500 + 5), text);
      shown += frame == null ? 0 : 1;
    }
    assertThat(shown).isEqualTo(20_000);
  }

  @Test
  void anySpanOfAnyTextGivesAFrameOrNone() {
    Random random = new Random(11);
    String alphabet = "ab \t\r\n名😀\u0301\u0000…";
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(300); j > 0; j--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      SourceFile file = SourceFile.of("a", text.toString());
      int start = random.nextInt(text.length() + 1);
      int end = start + random.nextInt(text.length() - start + 1);
      Frame frame = Frame.of(new Span(file, start, end), text.toString());
      assertThat(frame).isNotNull();
      assertThat(frame.carets()).matches(" *\\^+");
    }
  }

  private static String frame(String text, String part) {
    int at = text.indexOf(part);
    return frame(text, at, at + part.length());
  }

  private static String frame(String text, int start, int end) {
    Frame frame = Frame.of(new Span(SourceFile.of("a", text), start, end), text);
    return frame == null ? "none" : frame.line() + "\n" + frame.carets();
  }
}
