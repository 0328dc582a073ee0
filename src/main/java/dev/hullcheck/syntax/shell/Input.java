package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The characters being read and how far; blanks, line breaks and comments; and the way back from a
 * quote that nothing closes.
 */
final class Input {
  /** Before the first and after the last character. */
  static final char NONE = '\0';

  final Text text;
  final Notes notes;
  int pos;

  private final String chars;
  private final int end;
  private final List<Heredocs.Pending> pending = new ArrayList<>();

  private boolean aborted;
  private boolean tainted;
  private int resume;

  /** The first quote of this statement that looks as if it closed where another should open. */
  private @Nullable Mark suspect;

  Input(Text text, Notes notes) {
    this.text = text;
    this.notes = notes;
    this.chars = text.content();
    this.end = chars.length();
  }

  /** A place to come back to, with what was noted up to it. */
  record Mark(int pos, int comments, int problems, int pending) {}

  Mark mark() {
    return new Mark(pos, notes.comments.size(), notes.problems.size(), pending.size());
  }

  boolean atEnd() {
    return pos >= end;
  }

  int end() {
    return end;
  }

  char peek() {
    return at(pos);
  }

  char at(int index) {
    return index >= 0 && index < end ? chars.charAt(index) : NONE;
  }

  boolean startsWith(String prefix) {
    return chars.startsWith(prefix, pos);
  }

  String chars(int from, int to) {
    return chars.substring(from, to);
  }

  Span span(int from) {
    return text.span(from, Math.min(from + 1, end));
  }

  Span span(int from, int to) {
    return text.span(from, to);
  }

  boolean isOpaque(int index) {
    return at(index) == Text.OPAQUE && text.opaqueAt(index) != null;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** How long the line break at an offset is; 0 where there is none. */
  int breakAt(int index) {
    char c = at(index);
    return c == '\n' ? 1 : c == '\r' && at(index + 1) == '\n' ? 2 : 0;
  }

  /** How long the backslash and line break at an offset are; 0 where there are none. */
  int continuationAt(int index) {
    if (at(index) != '\\') {
      return 0;
    }
    int length = breakAt(index + 1);
    return length == 0 ? 0 : 1 + length;
  }

  /**
   * Skips blanks and continued line ends.
   *
   * @return whether a line end was among them
   */
  boolean skipBlanks() {
    boolean continued = false;
    while (true) {
      if (isBlank(peek())) {
        pos++;
        continue;
      }
      int length = continuationAt(pos);
      if (length == 0) {
        return continued;
      }
      pos += length;
      continued = true;
    }
  }

  /** Skips blanks, line ends and comments; here-documents that have begun are read. */
  void skipLines() {
    while (true) {
      skipBlanks();
      if (peek() == '#') {
        comment();
      } else if (!newline()) {
        return;
      }
    }
  }

  /** Reads the line end here, and the here-documents that follow it; false where there is none. */
  boolean newline() {
    int length = breakAt(pos);
    if (length == 0) {
      return false;
    }
    pos += length;
    if (!pending.isEmpty()) {
      List<Heredocs.Pending> now = List.copyOf(pending);
      pending.clear();
      for (Heredocs.Pending next : now) {
        Heredocs.read(this, next);
      }
    }
    return true;
  }

  void await(Heredocs.Pending heredoc) {
    pending.add(heredoc);
  }

  /** Reads the here-documents that were announced on a last line without a line end. */
  void finish() {
    for (Heredocs.Pending next : pending) {
      Heredocs.read(this, next);
    }
    pending.clear();
  }

  Comment comment() {
    int start = pos;
    int before = start;
    while (before > 0 && isBlank(at(before - 1))) {
      before--;
    }
    boolean ownLine = before == 0 || at(before - 1) == '\n';
    skipLine();
    Comment comment =
        new Comment(span(start, pos), chars.substring(start + 1, pos).trim(), ownLine);
    notes.comments.add(comment);
    return comment;
  }

  /** Skips what is left of the line, but not its end. */
  void skipLine() {
    pos = lineEnd(pos);
  }

  int lineEnd(int from) {
    int at = chars.indexOf('\n', from);
    if (at < 0) {
      return end;
    }
    return at > from && chars.charAt(at - 1) == '\r' ? at - 1 : at;
  }

  int indexOf(char c, int from) {
    return chars.indexOf(c, from);
  }

  // A quote that nothing closes swallows all lines after it. The statement that it stands in is
  // ended there, and reading goes on at the next line; where an earlier quote of the statement ran
  // over a line end and closed right before a word, that one is the culprit.

  void beginStatement() {
    suspect = null;
  }

  /** Says that a quote opened at a mark has been closed before {@link #pos}. */
  void quoteClosed(Mark opened) {
    if (suspect != null || lineEnd(opened.pos()) >= pos) {
      return;
    }
    char next = peek();
    if (next == '$' || next == '/' || next == '_' || Character.isLetterOrDigit(next)) {
      suspect = opened;
    }
  }

  /** Ends the statement because nothing closes what was opened at a mark. */
  void abort(Mark opened, int length, String message) {
    if (aborted) {
      return;
    }
    Mark culprit = suspect == null ? opened : suspect;
    notes.rewind(culprit.comments(), culprit.problems());
    notes.problem(span(culprit.pos(), culprit.pos() + length), message);
    pending.subList(Math.min(pending.size(), culprit.pending()), pending.size()).clear();
    aborted = true;
    tainted = suspect != null;
    resume = lineEnd(culprit.pos());
    pos = end;
  }

  boolean aborted() {
    return aborted;
  }

  /** Whether what was read of the aborted statement holds lines that are now read again. */
  boolean tainted() {
    return tainted;
  }

  /** Goes on at the line after a fault. */
  void resume() {
    aborted = false;
    tainted = false;
    suspect = null;
    if (notes.spend(end - resume)) {
      pos = resume;
    }
  }
}
