package dev.hullcheck.source;

import java.util.Arrays;

/**
 * Where the lines of a text begin. A line ends with {@code \n}, {@code \r\n} or a lone {@code \r}.
 * Offsets, and columns, count UTF-16 code units; offsets are from 0, lines and columns from 1.
 */
public final class LineIndex {
  private final int[] starts;
  private final int length;

  private LineIndex(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  /** The index of the lines of {@code text}; an empty text has one line. */
  public static LineIndex of(String text) {
    int[] starts = new int[Math.max(16, text.length() / 24)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineIndex(Arrays.copyOf(starts, count), text.length());
  }

  /** How long the text is. */
  public int length() {
    return length;
  }

  /** The line of an offset, from 1. An offset past the end is on the last line. */
  public int line(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The column of an offset in its line, from 1, in UTF-16 code units. */
  public int column(int offset) {
    return Math.min(offset, length) - starts[line(offset) - 1] + 1;
  }

  /** The offset of the first character of a line, from 1 to {@link #count()}. */
  public int start(int line) {
    return starts[line - 1];
  }

  /** The offset after the last character of a line, its line break included. */
  public int end(int line) {
    return line < starts.length ? starts[line] : length;
  }

  /** How many lines there are; at least 1. */
  public int count() {
    return starts.length;
  }
}
