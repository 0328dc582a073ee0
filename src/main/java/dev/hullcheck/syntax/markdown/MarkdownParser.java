package dev.hullcheck.syntax.markdown;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Lines;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown for its code blocks, fenced and indented, its code spans, for HTML comments, and
 * for the paragraphs that begin as a command may.
 */
public final class MarkdownParser {
  /** How many characters a code span may have. */
  private static final int MAX_SPAN = 1000;

  private final Text text;
  private final String chars;
  private final List<Comment> comments = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  /** From here on no HTML comment ends. */
  private int noCommentEndFrom = Integer.MAX_VALUE;

  private MarkdownParser(Text text) {
    this.text = text;
    this.chars = text.content();
  }

  /**
   * Finds the code of a document, and the paragraphs that begin with a letter or a prompt and hold
   * no comment, in source order; the code spans of a paragraph stand before it. Never throws and
   * finds no problems: any text is Markdown. A fence that nothing closes goes on to the end.
   */
  public static Parsed<List<Block>> parse(Text text) {
    MarkdownParser parser = new MarkdownParser(text);
    parser.read();
    return new Parsed<>(List.copyOf(parser.blocks), parser.comments, List.of());
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
      } else if (afterBlank && isParagraph(line)) {
        line = paragraph(line);
        afterBlank = false;
      } else {
        afterBlank = isEmpty(line);
        line = opener(line, lineEnd(line)) < 0 ? prose(line, nextLine(line)) : comments(line);
      }
    }
  }

  /** Whether a line begins with a tab or four blanks, and goes on. */
  private boolean isIndented(int line) {
    return !isEmpty(line) && (chars.startsWith("    ", line) || chars.charAt(line) == '\t');
  }

  /** Whether a line begins with a letter, or with a prompt and a blank. */
  private boolean isParagraph(int line) {
    int i = line;
    while (i < chars.length() && chars.charAt(i) == ' ') {
      i++;
    }
    if (chars.startsWith("$ ", i)) {
      return true;
    }
    char first = i < chars.length() ? chars.charAt(i) : ' ';
    return first >= 'a' && first <= 'z' || first >= 'A' && first <= 'Z';
  }

  /** Takes in lines up to one that is empty or opens a fence, or to a comment; where to go on. */
  private int paragraph(int first) {
    int line = first;
    while (line < chars.length() && !isEmpty(line) && opening(line) == null) {
      if (opener(line, lineEnd(line)) >= 0) {
        return line == first ? comments(line) : prose(first, line);
      }
      line = nextLine(line);
    }
    prose(first, line);
    Span span = text.span(first, line);
    blocks.add(new Block(Block.PARAGRAPH, text.slice(first, line), span));
    return line;
  }

  /** Takes in the code spans of several words in lines that have no comment; where to go on. */
  private int prose(int from, int to) {
    for (int line = from; line < to; line = nextLine(line)) {
      int end = lineEnd(line);
      int i = line;
      while (i < end) {
        int ticks = run(i, end, '`');
        int close = ticks == 0 ? i : closing(i + ticks, Math.min(end, i + MAX_SPAN), ticks);
        if (close > i) {
          span(i + ticks, close, ticks);
          i = close + ticks;
        } else {
          // What nothing closes are ticks.
          i += Math.max(1, ticks);
        }
      }
    }
    return to;
  }

  /** Where as many ticks stand alone as have opened a span; -1 where they do not. */
  private int closing(int open, int end, int ticks) {
    int i = open;
    while (i < end) {
      int run = run(i, end, '`');
      if (run == ticks) {
        return i;
      }
      i += Math.max(1, run);
    }
    return -1;
  }

  private void span(int from, int to, int ticks) {
    if (contains(from, to, ' ')) {
      Span span = text.span(from - ticks, to + ticks);
      blocks.add(new Block(Block.SPAN, text.slice(from, to), span));
    }
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
    blocks.add(new Block(Block.INDENTED, body.build(span), span));
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
    blocks.add(new Block(language(opening), made, text.span(opening.start(), fenceEnd)));
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
    return Lines.end(chars, from);
  }

  private int nextLine(int from) {
    return Lines.next(chars, from);
  }

  private int run(int from, int end, char mark) {
    int i = from;
    while (i < end && chars.charAt(i) == mark) {
      i++;
    }
    return i - from;
  }

  private boolean contains(int from, int end, char wanted) {
    for (int i = from; i < end; i++) {
      if (chars.charAt(i) == wanted) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
