package dev.hullcheck.suppress;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.LineIndex;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The markers in the comments of a file, read while its text is at hand.
 *
 * <p>A marker is {@code hullcheck:ignore ID[, ID…] -- reason} at the start of a comment, or behind
 * another {@code #} or {@code //} in it, so that it can follow the marker of another tool. Prose
 * that merely mentions {@code hullcheck:ignore} is none. Those of other linters are read as {@link
 * PeerComments} says.
 */
public final class Markers {
  private static final String WORD = "hullcheck:";
  private static final Markers NONE = new Markers(List.of());

  private final List<Marker> all;

  Markers(List<Marker> all) {
    this.all = all;
  }

  /** No markers. */
  public static Markers none() {
    return NONE;
  }

  List<Marker> all() {
    return all;
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * The markers in the comments of one file. Cheap where there is none.
   *
   * @param comments all comments of the file, or of one island in it, in source order: one without
   *     a marker matters too, since a marker above it speaks of what follows them both
   * @param content the whole text of the file, which the comments' spans are offsets of
   * @param blocks the outermost blocks of Terraform, in order; null in other languages
   */
  public static Markers read(List<Comment> comments, String content, @Nullable List<Span> blocks) {
    boolean any = false;
    for (Comment comment : comments) {
      if (mayHold(comment.text())) {
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
    Integer head = null;
    for (int i = comments.size() - 1; i >= 0; i--) {
      Comment comment = comments.get(i);
      Span span = comment.span();
      SourceFile file = span.file();
      int next = skipBlank(content, span.end());
      if (next < following) {
        followingLine = file.lines().line(next);
        followingLast = endOfFence(content, next, file.lines(), followingLine);
      }
      following = span.start();
      if (mayHold(comment.text())) {
        int line = comment.ownLine() ? followingLine : span.line();
        int lastLine = comment.ownLine() ? followingLast : line;
        Region.Lines lines = new Region.Lines(file, line, lastLine, true);
        head = head == null ? (Integer) head(comments, content) : head;
        Region.Whole whole = span.start() < head ? new Region.Whole(file) : null;
        List<Marker> ofComment = new ArrayList<>();
        String raw = raw(comment, content);
        if (raw.contains(WORD)) {
          int end = comment.ownLine() ? Math.max(lastLine, Block.end(content, file, line)) : line;
          Region.Lines block = new Region.Lines(file, line, end, true);
          read(comment, raw, block, whole, ofComment);
        }
        PeerComments.read(comment, raw, content, lines, whole, blocks, ofComment);
        // The list is turned round at the end; those of one comment have to be in order then.
        Collections.reverse(ofComment);
        markers.addAll(ofComment);
      }
    }
    Collections.reverse(markers);
    return markers.isEmpty() ? NONE : new Markers(markers);
  }

  private static boolean mayHold(String comment) {
    return comment.contains(WORD) || PeerComments.mayHold(comment);
  }

  private static String raw(Comment comment, String content) {
    int start = Math.min(comment.span().start(), content.length());
    return content.substring(start, Math.min(comment.span().end(), content.length()));
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
   * These, where one of Hullcheck's own that speaks of the line on which an island begins speaks of
   * all of the island: there may be no way to write one inside.
   *
   * @param islands of each what of the host brings it in, and all of its characters
   */
  public Markers over(List<Span> islands) {
    if (all.isEmpty() || islands.isEmpty()) {
      return this;
    }
    Map<SourceFile, Map<Integer, Integer>> ends = new HashMap<>();
    for (Span island : islands) {
      Map<Integer, Integer> ofFile = ends.get(island.file());
      if (ofFile == null) {
        ofFile = new HashMap<>();
        ends.put(island.file(), ofFile);
      }
      ofFile.merge(island.line(), Places.lastLine(island), Math::max);
    }
    List<Marker> wider = new ArrayList<>();
    for (Marker marker : all) {
      Marker one = marker;
      if (marker.isOwn() && marker.region() instanceof Region.Lines at) {
        Map<Integer, Integer> ofFile = ends.getOrDefault(at.file(), Map.of());
        int last = ofFile.getOrDefault(at.first(), 0);
        if (last > at.last()) {
          one = marker.in(new Region.Lines(at.file(), at.first(), last, at.heads()));
        }
      }
      wider.add(one);
    }
    return new Markers(wider);
  }

  /** Where the first thing of a file stands that is no comment and no {@code #!} line. */
  private static int head(List<Comment> comments, String content) {
    int at = 0;
    if (content.startsWith("#!")) {
      int end = content.indexOf('\n');
      at = end < 0 ? content.length() : end;
    }
    at = skipBlank(content, at);
    for (Comment comment : comments) {
      if (comment.span().start() > at) {
        break;
      }
      at = Math.max(at, skipBlank(content, Math.min(comment.span().end(), content.length())));
    }
    return at;
  }

  /**
   * The offset of the next thing at or after {@code at}, or the length of {@code content}. A line
   * of only {@code ---} is no thing: a comment at the head of a YAML file stands above it.
   */
  private static int skipBlank(String content, int at) {
    int i = at;
    while (i < content.length()) {
      if (Clause.isBlank(content.charAt(i))) {
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

  private static void read(
      Comment comment,
      String raw,
      Region.Lines lines,
      Region.@Nullable Whole whole,
      List<Marker> markers) {
    Text text = Text.linear(raw, comment.span());
    int at = raw.indexOf(WORD);
    while (at >= 0) {
      Marker marker = startsComment(raw, at) ? read(text, at, lines, whole) : null;
      if (marker != null) {
        markers.add(marker);
      }
      at = raw.indexOf(WORD, at + WORD.length());
    }
  }

  private static @Nullable Marker read(
      Text text, int at, Region.Lines lines, Region.@Nullable Whole whole) {
    String raw = text.content();
    int end = endOfLine(raw, at);
    int start = at + WORD.length();
    while (start < end && Clause.isBlank(raw.charAt(start))) {
      start++;
    }
    int stop = start;
    while (stop < end && !Clause.isBlank(raw.charAt(stop))) {
      stop++;
    }
    String directive = raw.substring(start, stop);
    boolean apart = start > at + WORD.length();
    boolean known = directive.equals(Marker.IGNORE) || directive.equals(Marker.IGNORE_FILE);
    // `hullcheck: lints this` is prose, and `# hullcheck:` may well be a key commented out.
    if (directive.isEmpty() || (apart && !known)) {
      return null;
    }
    Clause clause = Clause.read(text, stop, end, false);
    return new Marker(
        Suppressed.By.COMMENT,
        "",
        directive,
        text.span(at, stop),
        directive.equals(Marker.IGNORE_FILE) ? whole : lines,
        clause.names(),
        clause.until(),
        clause.reason());
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
  static int endOfLine(String raw, int at) {
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
}
