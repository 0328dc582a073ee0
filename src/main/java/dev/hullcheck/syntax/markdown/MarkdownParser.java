package dev.hullcheck.syntax.markdown;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads Markdown for its code blocks, fenced and indented, and HTML comments. */
public final class MarkdownParser {
  private final Text text;
  private final String chars;
  private final List<Comment> comments = new ArrayList<>();
  private final List<Fence> fences = new ArrayList<>();

  /** From here on no HTML comment ends. */
  private int noCommentEndFrom = Integer.MAX_VALUE;

  private MarkdownParser(Text text) {
    this.text = text;
    this.chars = text.content();
  }

  /**
   * Finds the code of a document, in source order. Never throws and finds no problems: any text is
   * Markdown. A fence that nothing closes goes on to the end.
   */
  public static Parsed<List<Fence>> parse(Text text) {
    MarkdownParser parser = new MarkdownParser(text);
    parser.read();
    return new Parsed<>(List.copyOf(parser.fences), parser.comments, List.of());
  }

  private void read() {
    int line = 0;
    boolean afterBlank = true;
    while (line < chars.length()) {
      Opening opening = opening(line);
      if (opening != null) {
        line = fence(opening);
        afterBlank = true;
      } else if (afterBlank && isIndented(line)) {
        line = indented(line);
      } else {
        afterBlank = isEmpty(line);
        line = comments(line);
      }
    }
  }

  /** Whether a line begins with a tab or four blanks, and goes on. */
  private boolean isIndented(int line) {
    return !isEmpty(line) && (chars.startsWith("    ", line) || chars.charAt(line) == '\t');
  }

  private boolean isEmpty(int line) {
    int end = lineEnd(line);
    int i = line;
    while (i < end && isBlank(chars.charAt(i))) {
      i++;
    }
    return i == end;
  }

  /** Takes in lines that are indented as code is, up to one that is not. */
  private int indented(int first) {
    int indent = 0;
    while (isBlank(chars.charAt(first + indent))) {
      indent++;
    }
    Text.Builder body = new Text.Builder();
    int line = first;
    while (line < chars.length()
        && (isEmpty(line) || isIndented(line))
        && (line == first || opening(line) == null)) {
      int end = lineEnd(line);
      int from = line;
      while (from < end && from - line < indent && isBlank(chars.charAt(from))) {
        from++;
      }
      int next = nextLine(line);
      body.add(text, from, next);
      line = next;
    }
    Span span = text.span(first, line);
    fences.add(new Fence(Fence.INDENTED, body.build(span), span));
    return line;
  }

  /**
   * The first line of a fence.
   *
   * @param quotes how many block quote marks stand before it
   * @param indent how many blanks, and characters of list marks, stand between them and the fence
   */
  private record Opening(int start, int quotes, int indent, char mark, int length) {}

  private @Nullable Opening opening(int line) {
    int end = lineEnd(line);
    int i = line;
    int quotes = 0;
    int afterQuotes = i;
    while (true) {
      while (i < end && isBlank(chars.charAt(i))) {
        i++;
      }
      if (i < end && chars.charAt(i) == '>') {
        i++;
        quotes++;
        if (i < end && chars.charAt(i) == ' ') {
          i++;
        }
        afterQuotes = i;
      } else {
        break;
      }
    }
    i = afterListMark(i, end);
    if (i >= end) {
      return null;
    }
    char mark = chars.charAt(i);
    if (mark != '`' && mark != '~') {
      return null;
    }
    int length = run(i, end, mark);
    if (length < 3 || (mark == '`' && contains(i + length, end, '`'))) {
      return null;
    }
    return new Opening(i, quotes, i - afterQuotes, mark, length);
  }

  /** The offset after {@code - } or {@code 1. } and the blanks after it. */
  private int afterListMark(int from, int end) {
    int i = from;
    if (i < end && "-*+".indexOf(chars.charAt(i)) >= 0) {
      i++;
    } else {
      while (i < end && chars.charAt(i) >= '0' && chars.charAt(i) <= '9') {
        i++;
      }
      if (i == from || i >= end || (chars.charAt(i) != '.' && chars.charAt(i) != ')')) {
        return from;
      }
      i++;
    }
    if (i >= end || !isBlank(chars.charAt(i))) {
      return from;
    }
    while (i < end && isBlank(chars.charAt(i))) {
      i++;
    }
    return i;
  }

  private int fence(Opening opening) {
    Text.Builder body = new Text.Builder();
    int bodyStart = nextLine(opening.start());
    int line = bodyStart;
    int bodyEnd = line;
    int after = chars.length();
    int fenceEnd = chars.length();
    while (line < chars.length()) {
      int end = lineEnd(line);
      int next = nextLine(line);
      int from = afterQuotes(line, end, opening.quotes());
      if (from < 0 || closes(from, end, opening)) {
        // The end of a block quote ends the fence in it.
        after = from < 0 ? line : next;
        fenceEnd = from < 0 ? line : end;
        break;
      }
      for (int cut = 0; cut < opening.indent() && from < end; cut++) {
        if (!isBlank(chars.charAt(from))) {
          break;
        }
        from++;
      }
      body.add(text, from, next);
      bodyEnd = next;
      line = next;
    }
    Text made = body.build(text.span(bodyStart, bodyEnd));
    fences.add(new Fence(language(opening), made, text.span(opening.start(), fenceEnd)));
    return after;
  }

  private String language(Opening opening) {
    int end = lineEnd(opening.start());
    int i = opening.start() + opening.length();
    while (i < end && (isBlank(chars.charAt(i)) || "{.".indexOf(chars.charAt(i)) >= 0)) {
      i++;
    }
    int from = i;
    while (i < end && !isBlank(chars.charAt(i)) && "{},".indexOf(chars.charAt(i)) < 0) {
      i++;
    }
    return chars.substring(from, i).toLowerCase(Locale.ROOT);
  }

  /** The offset after the block quote marks of a line; -1 where it has too few of them. */
  private int afterQuotes(int line, int end, int quotes) {
    int i = line;
    for (int n = 0; n < quotes; n++) {
      while (i < end && isBlank(chars.charAt(i))) {
        i++;
      }
      if (i >= end || chars.charAt(i) != '>') {
        return -1;
      }
      i++;
      if (i < end && chars.charAt(i) == ' ') {
        i++;
      }
    }
    return i;
  }

  private boolean closes(int from, int end, Opening opening) {
    int i = from;
    while (i < end && isBlank(chars.charAt(i))) {
      i++;
    }
    int length = run(i, end, opening.mark());
    if (length < opening.length()) {
      return false;
    }
    for (i += length; i < end; i++) {
      if (!isBlank(chars.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Notes the HTML comments that begin on a line; where to go on, which may be lines later. */
  private int comments(int line) {
    int end = lineEnd(line);
    int from = line;
    boolean code = false;
    while (true) {
      int start = opener(from, end);
      if (start < 0) {
        return nextLine(line);
      }
      int close = start < noCommentEndFrom ? chars.indexOf("-->", start + 4) : -1;
      if (close < 0) {
        noCommentEndFrom = Math.min(noCommentEndFrom, start);
        return nextLine(line);
      }
      code ^= hasOddTicks(from, start);
      if (code) {
        from = start + 4;
        continue;
      }
      boolean ownLine = chars.substring(line, start).isBlank();
      comments.add(
          new Comment(
              text.span(start, close + 3), chars.substring(start + 4, close).trim(), ownLine));
      from = close + 3;
      if (from > end) {
        return nextLine(from);
      }
    }
  }

  /** Where {@code <!--} stands between two offsets; -1 where it does not. */
  private int opener(int from, int end) {
    for (int i = from; i + 4 <= end; i++) {
      if (chars.charAt(i) == '<' && chars.startsWith("<!--", i)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether an odd number of backticks stands between two offsets. */
  private boolean hasOddTicks(int from, int to) {
    boolean in = false;
    for (int i = from; i < to; i++) {
      in ^= chars.charAt(i) == '`';
    }
    return in;
  }

  private int lineEnd(int from) {
    int at = chars.indexOf('\n', from);
    if (at < 0) {
      return chars.length();
    }
    return at > from && chars.charAt(at - 1) == '\r' ? at - 1 : at;
  }

  private int nextLine(int from) {
    int at = chars.indexOf('\n', from);
    return at < 0 ? chars.length() : at + 1;
  }

  private int run(int from, int end, char mark) {
    int i = from;
    while (i < end && chars.charAt(i) == mark) {
      i++;
    }
    return i - from;
  }

  private boolean contains(int from, int end, char wanted) {
    int at = chars.indexOf(wanted, from);
    return at >= 0 && at < end;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
