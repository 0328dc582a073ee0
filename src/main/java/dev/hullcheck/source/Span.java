package dev.hullcheck.source;

/**
 * A half-open range {@code [start, end)} of a file, in UTF-16 code units from 0; empty means a
 * caret.
 */
public final class Span {
  private final SourceFile file;
  private final int start;
  private final int end;

  /**
   * A range of {@code file}.
   *
   * @throws IllegalArgumentException if the range is out of order or starts before 0
   */
  public Span(SourceFile file, int start, int end) {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end + " of " + file);
    }
    this.file = file;
    this.start = start;
    this.end = end;
  }

  public SourceFile file() {
    return file;
  }

  /** The offset of the first character. */
  public int start() {
    return start;
  }

  /** The offset after the last character. */
  public int end() {
    return end;
  }

  /** The line of the first character, from 1. */
  public int line() {
    return file.lines().line(start);
  }

  /** The column of the first character, from 1. */
  public int column() {
    return file.lines().column(start);
  }

  /** The line of the end, from 1; the end is exclusive. */
  public int endLine() {
    return file.lines().line(end);
  }

  /** The column of the end, from 1; the end is exclusive. */
  public int endColumn() {
    return file.lines().column(end);
  }

  /**
   * The smallest span that holds this one and {@code other}; this one where they are of two files.
   */
  public Span to(Span other) {
    return other.file == file
        ? new Span(file, Math.min(start, other.start), Math.max(end, other.end))
        : this;
  }

  /** Orders by path, then start, then end. */
  public static int compare(Span a, Span b) {
    if (a.file != b.file) {
      int byPath = a.file.path().compareTo(b.file.path());
      if (byPath != 0) {
        return byPath;
      }
    }
    return a.start != b.start ? Integer.compare(a.start, b.start) : Integer.compare(a.end, b.end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Span s && s.file == file && s.start == start && s.end == end;
  }

  @Override
  public int hashCode() {
    return (System.identityHashCode(file) * 31 + start) * 31 + end;
  }

  /** {@code path:line:column}, for messages and debugging. */
  @Override
  public String toString() {
    return file.path() + ":" + line() + ":" + column();
  }
}
