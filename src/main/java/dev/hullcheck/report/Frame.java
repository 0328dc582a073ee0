package dev.hullcheck.report;

import dev.hullcheck.source.LineIndex;
import dev.hullcheck.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a span, with carets under it, as a terminal shows them. Of a long line it is a
 * piece of at most {@value #COLUMNS} columns around the beginning of the span; the work is in
 * proportion to that piece, not to the line.
 *
 * <pre>
 *    taint {
 *    ^^^^^
 * </pre>
 */
final class Frame {
  /** The most columns of a line that are shown, the marks of what is cut off not counted. */
  static final int COLUMNS = 160;

  /** A span that begins further right than this has the line cut off on its left. */
  private static final int FAR = 100;

  /** How much is left before the span where the line is cut off on its left. */
  private static final int BEFORE = 60;

  private static final int TAB = 4;
  private static final char CUT = '…';

  private final StringBuilder line = new StringBuilder();
  private final StringBuilder carets = new StringBuilder();

  private Frame() {}

  /**
   * The frame of a span, or null where {@code text} can't be the one that the span is of: the file
   * has changed since it was read.
   */
  static @Nullable Frame of(Span span, String text) {
    LineIndex lines = span.file().lines();
    int number = span.line();
    int start = lines.start(number);
    if (lines.end(lines.count()) != text.length() || !startsLine(text, start)) {
      return null;
    }
    int end = lines.end(number);
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    Frame frame = new Frame();
    frame.draw(text, start, end, Math.min(span.start(), end), Math.min(span.end(), end));
    return frame;
  }

  /** The characters of the line. */
  String line() {
    return line.toString();
  }

  /** Blanks up to the span, then a caret for each column of it, at least one. */
  String carets() {
    return carets.toString();
  }

  private static boolean startsLine(String text, int at) {
    return at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
  }

  private void draw(String text, int start, int end, int spanStart, int spanEnd) {
    int from = start;
    if (spanStart - start > FAR && !fits(text, start, end)) {
      from = spanStart - BEFORE;
      if (Character.isLowSurrogate(text.charAt(from))) {
        from--;
      }
      line.append(CUT);
      carets.append(' ');
    }
    int columns = 0;
    int marked = 0;
    int i = from;
    while (i < end) {
      int c = text.codePointAt(i);
      int width = c == '\t' ? TAB - columns % TAB : Terminal.width(Terminal.shown(c));
      if (columns + width > COLUMNS) {
        line.append(CUT);
        break;
      }
      if (c == '\t') {
        line.append(" ".repeat(width));
      } else {
        line.appendCodePoint(Terminal.shown(c));
      }
      if (i < spanStart) {
        carets.append(" ".repeat(width));
      } else if (i < spanEnd) {
        marked += width;
      }
      columns += width;
      i += Character.charCount(c);
    }
    carets.append("^".repeat(Math.max(1, marked)));
  }

  private static boolean fits(String text, int start, int end) {
    int columns = 0;
    for (int i = start; i < end && columns <= COLUMNS; ) {
      int c = text.codePointAt(i);
      columns += c == '\t' ? TAB - columns % TAB : Terminal.width(Terminal.shown(c));
      i += Character.charCount(c);
    }
    return columns <= COLUMNS;
  }
}
