package dev.hullcheck.suppress;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.LineIndex;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The markers of other linters in a comment, each by its own grammar, and only where its own tool
 * would read it.
 *
 * <ul>
 *   <li>Trivy, tfsec: {@code trivy:ignore:ID[:exp:DAY]}, several to a comment, above or behind a
 *       line of Terraform; one that depends on a workspace or on attributes is left alone
 *   <li>Checkov: {@code checkov:skip=ID[,ID][:reason]} anywhere in a block of Terraform
 *   <li>Terrascan: {@code #ts:skip=ID reason}, likewise, without a blank behind the mark
 *   <li>SonarQube: {@code NOSONAR} on a line, for all its rules
 *   <li>Semgrep: {@code nosemgrep[: ID, ID]} behind a line, or alone on the one before
 *   <li>KICS: {@code kics-scan ignore-line} for the next line, {@code ignore-block} for the next
 *       block, {@code ignore} and {@code disable=ID,ID} at the head of a file
 * </ul>
 */
final class PeerComments {
  private static final String ANY = "*";
  private static final List<String> CHECKOV =
      List.of("checkov:skip=", "bridgecrew:skip=", "cortex:skip=");

  private final Comment comment;
  private final Text text;
  private final List<Marker> markers;

  private PeerComments(Comment comment, String raw, List<Marker> markers) {
    this.comment = comment;
    this.text = Text.linear(raw, comment.span());
    this.markers = markers;
  }

  /** Whether there may be a marker in the text of a comment; quick, and never wrong with no. */
  static boolean mayHold(String comment) {
    return comment.contains(":skip=")
        || comment.contains(":ignore:")
        || comment.contains("NOSONAR")
        || comment.contains("kics-scan")
        || comment.regionMatches(true, 0, "nosem", 0, 5);
  }

  /**
   * Adds the markers of a comment.
   *
   * @param raw the comment with its marks
   * @param lines what it stands at or above
   * @param whole its file, where it stands at the head; else null
   * @param blocks the outermost blocks of Terraform; null in other languages
   */
  static void read(
      Comment comment,
      String raw,
      String content,
      Region.Lines lines,
      Region.@Nullable Whole whole,
      @Nullable List<Span> blocks,
      List<Marker> markers) {
    PeerComments comments = new PeerComments(comment, raw, markers);
    if (blocks != null) {
      comments.trivy(lines);
      comments.inBlock(blocks);
    }
    comments.sonar();
    comments.semgrep();
    comments.kics(content, whole);
  }

  private void add(
      String peer,
      Region region,
      Span span,
      List<Marker.Word> names,
      Marker.@Nullable Word until,
      String reason) {
    markers.add(
        new Marker(Suppressed.By.COMMENT, peer, Marker.IGNORE, span, region, names, until, reason));
  }

  private Marker.Word word(int start, int end) {
    return new Marker.Word(text.content().substring(start, end), text.span(start, end), false);
  }

  private Marker.Word any(int start, int end) {
    return new Marker.Word(ANY, text.span(start, end), false);
  }

  private void trivy(Region.Lines lines) {
    String raw = text.content();
    int at = 0;
    while (at < raw.length()) {
      int end = at;
      while (end < raw.length() && !Clause.isBlank(raw.charAt(end))) {
        end++;
      }
      int start = at;
      while (start < end && "#/*".indexOf(raw.charAt(start)) >= 0) {
        start++;
      }
      for (String prefix : List.of("trivy:ignore:", "tfsec:ignore:")) {
        if (raw.startsWith(prefix, start)) {
          trivy(
              start, start + prefix.length(), raw.endsWith("*/") ? trimmed(raw, end) : end, lines);
        }
      }
      at = end + 1;
    }
  }

  private static int trimmed(String raw, int end) {
    return end == raw.length() ? end - 2 : end;
  }

  private void trivy(int start, int from, int end, Region.Lines lines) {
    String raw = text.content();
    int colon = raw.indexOf(':', from);
    int stop = colon < 0 || colon > end ? end : colon;
    Marker.Word until = null;
    int at = stop;
    while (at < end) {
      boolean expires = raw.startsWith(":exp:", at);
      int next = raw.indexOf(':', at + 5);
      int section = next < 0 || next > end ? end : next;
      if (!expires) {
        return;
      }
      until = word(at + 5, section);
      at = section;
    }
    if (stop > from && raw.substring(from, stop).indexOf('[') < 0) {
      add("trivy", lines, text.span(start, end), List.of(word(from, stop)), until, "");
    }
  }

  /** The markers that hold for the block that they stand in. */
  private void inBlock(List<Span> blocks) {
    String raw = text.content();
    for (String prefix : CHECKOV) {
      int at = raw.indexOf(prefix);
      Region.Lines block = at < 0 ? null : around(blocks);
      if (block != null) {
        checkov(at, at + prefix.length(), block);
      }
    }
    int at = raw.indexOf("#ts:skip=");
    Region.Lines block = at < 0 ? null : around(blocks);
    if (block != null) {
      int from = at + 9;
      while (from < raw.length() && raw.charAt(from) == ' ') {
        from++;
      }
      int end = endOfId(from);
      String reason = raw.substring(end, Markers.endOfLine(raw, end)).strip();
      add("terrascan", block, text.span(at, end), List.of(word(from, end)), null, reason);
    }
  }

  private void checkov(int at, int start, Region.Lines block) {
    String raw = text.content();
    int from = start;
    while (from < raw.length() && raw.charAt(from) == ' ') {
      from++;
    }
    List<Marker.Word> names = new ArrayList<>();
    int end = endOfId(from);
    names.add(word(from, end));
    while (end < raw.length() && raw.charAt(end) == ',' && endOfId(end + 1) > end + 1) {
      from = end + 1;
      end = endOfId(from);
      names.add(word(from, end));
    }
    boolean reasoned = end < raw.length() && raw.charAt(end) == ':';
    String reason =
        reasoned ? raw.substring(end + 1, Math.max(end + 1, Markers.endOfLine(raw, end))) : "";
    add("checkov", block, text.span(at, end), names, null, reason.strip());
  }

  private int endOfId(int from) {
    String raw = text.content();
    int end = from;
    while (end < raw.length()
        && (Character.isLetterOrDigit(raw.charAt(end)) || "_-.".indexOf(raw.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /** The lines of the block that the comment stands in, or null. */
  private Region.@Nullable Lines around(List<Span> blocks) {
    int start = comment.span().start();
    int low = 0;
    int high = blocks.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span block = blocks.get(middle);
      if (start < block.start()) {
        high = middle - 1;
      } else if (start >= block.end()) {
        low = middle + 1;
      } else {
        return new Region.Lines(block.file(), block.line(), block.endLine(), true);
      }
    }
    return null;
  }

  private void sonar() {
    int at = text.content().indexOf("NOSONAR");
    if (at >= 0) {
      Span span = text.span(at, at + 7);
      Region line = new Region.Lines(span.file(), span.line(), span.line(), false);
      add("sonar", line, span, List.of(any(at, at + 7)), null, "");
    }
  }

  private void semgrep() {
    String raw = text.content();
    int at = start();
    int end = at;
    while (end < raw.length() && Character.isLetter(raw.charAt(end))) {
      end++;
    }
    String word = raw.substring(at, end).toLowerCase(Locale.ROOT);
    if (!word.equals("nosem") && !word.equals("nosemgrep")) {
      return;
    }
    List<Marker.Word> names = new ArrayList<>();
    if (end < raw.length() && raw.charAt(end) == ':') {
      Clause clause = Clause.read(text, end + 1, Markers.endOfLine(raw, end), false);
      names.addAll(clause.names());
    } else {
      names.add(any(at, end));
    }
    int line = comment.span().line() + (comment.ownLine() ? 1 : 0);
    Region at1 = new Region.Lines(comment.span().file(), line, line, false);
    add("semgrep", at1, text.span(at, end), names, null, "");
  }

  private void kics(String content, Region.@Nullable Whole whole) {
    String raw = text.content();
    int at = start();
    if (!raw.startsWith("kics-scan ", at)) {
      return;
    }
    int from = at + 10;
    int stop = Markers.endOfLine(raw, from);
    String said = raw.substring(from, stop).strip();
    Span span = text.span(at, from + said.length());
    SourceFile file = comment.span().file();
    int next = comment.span().line() + 1;
    List<Marker.Word> all = List.of(any(at, from + said.length()));
    if (said.equals("ignore-line")) {
      add("kics", new Region.Lines(file, next, next, false), span, all, null, "");
    } else if (said.equals("ignore-block")) {
      int last = endOfBlock(content, file.lines(), next);
      add("kics", new Region.Lines(file, next, last, true), span, all, null, "");
    } else if (whole != null && said.equals("ignore")) {
      add("kics", whole, span, all, null, "");
    } else if (whole != null && said.startsWith("disable=")) {
      Clause clause = Clause.read(text, from + 8, stop, false);
      add("kics", whole, span, clause.names(), null, "");
    }
  }

  /** Where the comment's text begins. */
  private int start() {
    String raw = text.content();
    int at = 0;
    while (at < raw.length()
        && ("#/*<!-".indexOf(raw.charAt(at)) >= 0 || Clause.isBlank(raw.charAt(at)))) {
      at++;
    }
    return at;
  }

  /** The last of the lines that belong to one, by their indentation and the bracket behind it. */
  private static int endOfBlock(String content, LineIndex lines, int first) {
    if (first > lines.count()) {
      return first;
    }
    int indent = indent(content, lines, first);
    boolean item = content.startsWith("- ", lines.start(first) + indent);
    int last = first;
    for (int line = first + 1; line <= lines.count(); line++) {
      int at = lines.start(line) + indent(content, lines, line);
      if (at >= lines.end(line) || Clause.isBlank(content.charAt(at))) {
        continue;
      }
      int deeper = at - lines.start(line) - indent;
      char c = content.charAt(at);
      boolean closes = deeper == 0 && (c == '}' || c == ']');
      boolean itemOfKey = deeper == 0 && !item && content.startsWith("- ", at);
      if (deeper <= 0 && !closes && !itemOfKey) {
        break;
      }
      last = line;
      if (closes) {
        break;
      }
    }
    return last;
  }

  private static int indent(String content, LineIndex lines, int line) {
    int at = lines.start(line);
    while (at < content.length() && (content.charAt(at) == ' ' || content.charAt(at) == '\t')) {
      at++;
    }
    return at - lines.start(line);
  }
}
