package dev.hullcheck.suppress;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.LineIndex;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The markers of a file, read while its text is at hand.
 *
 * <p>A marker is {@code hullcheck:ignore ID[, ID…] -- reason} at the start of a comment, or behind
 * another {@code #} or {@code //} in it, so that it can follow the marker of another tool. Prose
 * that merely mentions {@code hullcheck:ignore} is none. Ids are separated by commas, blanks or
 * both.
 */
public final class Markers {
  private static final String WORD = "hullcheck:";
  private static final Markers NONE = new Markers(List.of());

  private final List<Marker> all;

  private Markers(List<Marker> all) {
    this.all = all;
  }

  /** No markers. */
  public static Markers none() {
    return NONE;
  }

  List<Marker> all() {
    return all;
  }

  /**
   * The markers in the comments of one file. Cheap where there is none.
   *
   * @param comments all comments of the file, or of one island in it, in source order: one without
   *     a marker matters too, since a marker above it speaks of what follows them both
   * @param content the whole text of the file, which the comments' spans are offsets of
   */
  public static Markers read(List<Comment> comments, String content) {
    boolean any = false;
    for (Comment comment : comments) {
      if (comment.text().contains(WORD)) {
        any = true;
        break;
      }
    }
    if (!any) {
      return NONE;
    }
    List<Marker> markers = new ArrayList<>();
    // From the last comment to the first, so that what follows a stack of comments is found once.
    int following = content.length();
    int followingLine = 0;
    int followingLast = 0;
    for (int i = comments.size() - 1; i >= 0; i--) {
      Comment comment = comments.get(i);
      Span span = comment.span();
      int next = skipBlank(content, span.end());
      if (next < following) {
        followingLine = span.file().lines().line(next);
        followingLast = endOfFence(content, next, span.file().lines(), followingLine);
      }
      following = span.start();
      if (comment.text().contains(WORD)) {
        int line = comment.ownLine() ? followingLine : span.line();
        int lastLine = comment.ownLine() ? followingLast : line;
        readOne(comment, content, line, lastLine, markers);
      }
    }
    Collections.reverse(markers);
    return new Markers(markers);
  }

  /** The markers of several files, or of a file and its islands. */
  public static Markers join(List<Markers> parts) {
    List<Marker> all = new ArrayList<>();
    for (Markers part : parts) {
      all.addAll(part.all);
    }
    return all.isEmpty() ? NONE : new Markers(all);
  }

  /**
   * The offset of the next thing at or after {@code at}, or the length of {@code content}. A line
   * of only {@code ---} is no thing: a comment at the head of a YAML file stands above it.
   */
  private static int skipBlank(String content, int at) {
    int i = at;
    while (i < content.length()) {
      char c = content.charAt(i);
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        i++;
      } else if (content.startsWith("---", i) && isLine(content, i, i + 3)) {
        i += 3;
      } else {
        break;
      }
    }
    return i;
  }

  /**
   * The last line of the Markdown fence that begins at {@code at}, or {@code line} where none does:
   * a comment above a fence speaks of all of it, since there is no way to write one inside that
   * readers do not see.
   */
  private static int endOfFence(String content, int at, LineIndex lines, int line) {
    int mark = 0;
    char fence = at < content.length() ? content.charAt(at) : ' ';
    if (fence != '`' && fence != '~') {
      return line;
    }
    while (at + mark < content.length() && content.charAt(at + mark) == fence) {
      mark++;
    }
    if (mark < 3) {
      return line;
    }
    for (int next = line + 1; next <= lines.count(); next++) {
      String text = content.substring(lines.start(next), lines.end(next)).strip();
      int i = 0;
      while (i < text.length() && text.charAt(i) == fence) {
        i++;
      }
      if (i >= mark && i == text.length()) {
        return next;
      }
    }
    return lines.count();
  }

  /** Whether {@code [start, end)} begins its line and only blanks follow on it. */
  private static boolean isLine(String content, int start, int end) {
    if (start > 0 && content.charAt(start - 1) != '\n') {
      return false;
    }
    int i = end;
    while (i < content.length() && (content.charAt(i) == ' ' || content.charAt(i) == '\t')) {
      i++;
    }
    return i == content.length() || content.charAt(i) == '\n' || content.charAt(i) == '\r';
  }

  private static void readOne(
      Comment comment, String content, int line, int lastLine, List<Marker> markers) {
    SourceFile file = comment.span().file();
    int start = Math.min(comment.span().start(), content.length());
    int end = Math.min(comment.span().end(), content.length());
    String raw = content.substring(start, end);
    int first = markers.size();
    int at = raw.indexOf(WORD);
    while (at >= 0) {
      int lineEnd = endOfLine(raw, at);
      if (startsComment(raw, at)) {
        Marker marker = new Reader(file, raw, start, lineEnd).read(at, line, lastLine);
        if (marker != null) {
          markers.add(marker);
        }
      }
      at = raw.indexOf(WORD, at + WORD.length());
    }
    // The list is turned round at the end; those of one comment have to be in order then.
    Collections.reverse(markers.subList(first, markers.size()));
  }

  /** Whether only a comment's marker, or blanks, stand between {@code at} and what is before it. */
  private static boolean startsComment(String raw, int at) {
    int i = at;
    while (i > 0 && isBlank(raw.charAt(i - 1))) {
      i--;
    }
    if (i == 0 || raw.charAt(i - 1) == '\n' || raw.charAt(i - 1) == '#') {
      return true;
    }
    int from = i;
    while (from > 0 && "/*!-<;".indexOf(raw.charAt(from - 1)) >= 0) {
      from--;
    }
    return from < i && (from == 0 || isBlank(raw.charAt(from - 1)) || raw.charAt(from - 1) == '\n');
  }

  /** Where the line of {@code at} ends: before a line break, or before what closes the comment. */
  private static int endOfLine(String raw, int at) {
    int end = raw.indexOf('\n', at);
    if (end >= 0) {
      return end;
    }
    if (raw.endsWith("*/")) {
      return Math.max(at, raw.length() - 2);
    }
    return raw.endsWith("-->") ? Math.max(at, raw.length() - 3) : raw.length();
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  /** Reads one marker of a comment; offsets are those of the comment's own characters. */
  private static final class Reader {
    private final SourceFile file;
    private final String raw;
    private final int base;
    private final int end;

    /**
     * A reader of {@code raw}.
     *
     * @param base where {@code raw} begins in the file
     * @param end where the line of the marker ends in {@code raw}
     */
    Reader(SourceFile file, String raw, int base, int end) {
      this.file = file;
      this.raw = raw;
      this.base = base;
      this.end = end;
    }

    @Nullable Marker read(int at, int line, int lastLine) {
      int start = skipBlanks(at + WORD.length());
      int stop = start;
      while (stop < end && !isBlank(raw.charAt(stop))) {
        stop++;
      }
      String directive = raw.substring(start, stop);
      boolean apart = start > at + WORD.length();
      // `hullcheck: lints this` is prose, and `# hullcheck:` may well be a key commented out.
      if (directive.isEmpty() || (apart && !directive.equals(Suppressions.IGNORE))) {
        return null;
      }
      List<Marker.Word> words = new ArrayList<>();
      String reason = "";
      boolean comma = false;
      int i = stop;
      while (i < end) {
        char c = raw.charAt(i);
        if (isBlank(c) || c == ',') {
          comma |= c == ',';
          i++;
          continue;
        }
        int from = i;
        while (i < end && !isBlank(raw.charAt(i)) && raw.charAt(i) != ',') {
          i++;
        }
        String word = raw.substring(from, i);
        if (word.startsWith("--")) {
          reason = raw.substring(from + 2, end).strip();
          break;
        }
        words.add(new Marker.Word(word, span(from, i), comma));
        comma = false;
      }
      return new Marker(span(at, stop), directive, line, lastLine, words, reason);
    }

    private int skipBlanks(int from) {
      int i = from;
      while (i < end && isBlank(raw.charAt(i))) {
        i++;
      }
      return i;
    }

    private Span span(int start, int stop) {
      return new Span(file, base + start, base + stop);
    }
  }
}
