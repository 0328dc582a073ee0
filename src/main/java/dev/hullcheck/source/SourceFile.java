package dev.hullcheck.source;

/**
 * One file of a run: its name and where its lines begin, but not its text, which is let go once it
 * has been parsed. Two files are the same when they are the same object.
 */
public final class SourceFile {
  private final String path;
  private final LineIndex lines;

  private SourceFile(String path, LineIndex lines) {
    this.path = path;
    this.lines = lines;
  }

  /**
   * A file with the given text.
   *
   * @param path relative to the working folder where it lies below it, else as the user wrote it;
   *     always with {@code /}
   * @param content the decoded text, without a byte order mark
   */
  public static SourceFile of(String path, String content) {
    return new SourceFile(path, LineIndex.of(content));
  }

  /** The name that reports show, with {@code /} between its parts. */
  public String path() {
    return path;
  }

  /** The folder of this file, with {@code /} between its parts; empty for the working folder. */
  public String folder() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : slash == 0 ? "/" : path.substring(0, slash);
  }

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Where the lines of this file begin. */
  public LineIndex lines() {
    return lines;
  }

  @Override
  public String toString() {
    return path;
  }
}
