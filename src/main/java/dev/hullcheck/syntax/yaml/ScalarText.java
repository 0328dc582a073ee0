package dev.hullcheck.syntax.yaml;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlScalar.Style;

/**
 * Finds the place of every character of a scalar's value by reading the source again as the grammar
 * does: quotes and escapes, folded lines, the indentation of blocks.
 *
 * <p>The value is the parser's. Should this reading ever come to another one, each character maps
 * to the whole scalar, which is vague but never wrong.
 */
final class ScalarText {
  private final Text source;
  private final String chars;
  private final Text.Builder out = new Text.Builder();

  private ScalarText(Text source) {
    this.source = source;
    this.chars = source.content();
  }

  /**
   * The text of a scalar.
   *
   * @param start its first character: a quote, {@code |}, {@code >} or the first of the value
   * @param end after its last character; of a block scalar, after its last line break
   * @param span what a finding about the whole scalar points to
   */
  static Text of(Text source, int start, int end, Style style, String value, Span span) {
    ScalarText reader = new ScalarText(source);
    switch (style) {
      case PLAIN -> reader.flow(start, end, style);
      case SINGLE_QUOTED, DOUBLE_QUOTED -> reader.flow(start + 1, end - 1, style);
      case LITERAL, FOLDED -> reader.block(start, end, style == Style.FOLDED, value);
    }
    Text text = reader.out.build(span);
    return text.content().equals(value) ? text : new Text.Builder().add(value, span).build(span);
  }

  // Plain and quoted scalars: line breaks fold, blanks around them vanish.

  private void flow(int from, int to, Style style) {
    int run = from;
    int i = from;
    while (i < to) {
      char c = chars.charAt(i);
      if (c == '\'' && style == Style.SINGLE_QUOTED) {
        copy(run, i);
        out.add("'", source.span(i, i + 2));
        i += 2;
        run = i;
      } else if (c == '\\' && style == Style.DOUBLE_QUOTED) {
        copy(run, i);
        i = escape(i, to);
        run = i;
      } else if (isBlank(c) || isBreak(c)) {
        int content = skipBlanks(i, to);
        if (content < to && isBreak(chars.charAt(content))) {
          copy(run, i);
          i = fold(content, to, false);
          run = i;
        } else {
          i = content;
        }
      } else {
        i++;
      }
    }
    copy(run, to);
  }

  /**
   * One break is a blank, several are one less; with {@code escaped} the first is nothing at all.
   */
  private int fold(int from, int to, boolean escaped) {
    int first = afterBreak(from, to);
    int i = skipBlanks(first, to);
    if (!escaped && (i == to || !isBreak(chars.charAt(i)))) {
      out.add(" ", source.span(from, first));
      return i;
    }
    while (i < to && isBreak(chars.charAt(i))) {
      int after = afterBreak(i, to);
      out.add("\n", source.span(i, after));
      i = skipBlanks(after, to);
    }
    return i;
  }

  private int escape(int at, int to) {
    if (at + 1 >= to) {
      return to;
    }
    char c = chars.charAt(at + 1);
    if (isBreak(c)) {
      return fold(at + 1, to, true);
    }
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    int end = Math.min(to, at + 2 + digits);
    String meaning = digits == 0 ? named(c) : Character.toString(codePoint(at + 2, end));
    out.add(meaning, source.span(at, end));
    return end;
  }

  private int codePoint(int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = (value << 4) | Math.max(0, Character.digit(chars.charAt(i), 16));
    }
    return Character.isValidCodePoint(value) ? value : Text.OPAQUE;
  }

  private static String named(char c) {
    return switch (c) {
      case '0' -> "\0";
      case 'a' -> "\u0007";
      case 'b' -> "\b";
      case 't', '\t' -> "\t";
      case 'n' -> "\n";
      case 'v' -> "\u000B";
      case 'f' -> "\f";
      case 'r' -> "\r";
      case 'e' -> "\u001B";
      case 'N' -> "\u0085";
      case '_' -> "\u00A0";
      case 'L' -> "\u2028";
      case 'P' -> "\u2029";
      default -> String.valueOf(c);
    };
  }

  // Block scalars.

  private void block(int start, int end, boolean folded, String value) {
    int i = start;
    while (i < end && !isBreak(chars.charAt(i))) {
      i++;
    }
    i = afterBreak(i, end);
    int indent = indentation(i, end, value);
    // The breaks since the last line with content, which the next such line decides about.
    int breaks = 0;
    int firstBreak = i;
    boolean begun = false;
    boolean spaced = false;
    while (i < end) {
      int content = i;
      while (content < end && content - i < indent && chars.charAt(content) == ' ') {
        content++;
      }
      int stop = content;
      while (stop < end && !isBreak(chars.charAt(stop))) {
        stop++;
      }
      if (stop > content) {
        boolean nowSpaced = isBlank(chars.charAt(content));
        if (folded && begun && !spaced && !nowSpaced) {
          foldBlock(firstBreak, breaks);
        } else {
          breaks(firstBreak, breaks);
        }
        copy(content, stop);
        begun = true;
        spaced = nowSpaced;
        breaks = 0;
        firstBreak = stop;
      }
      if (stop < end) {
        breaks++;
      }
      i = afterBreak(stop, end);
    }
    breaks(firstBreak, Math.min(breaks, value.length() - out.length()));
    if (out.length() == value.length() - 1 && value.endsWith("\n")) {
      // At the end of a file the engine adds the line break that is not there.
      out.add("\n", source.span(end, end));
    }
  }

  private void foldBlock(int from, int count) {
    if (count == 1) {
      out.add(" ", source.span(from, afterBreak(from, chars.length())));
    } else {
      breaks(skipToBreak(afterBreak(from, chars.length())), count - 1);
    }
  }

  /** Adds {@code count} line breaks, each at its own place, the blanks between them left out. */
  private void breaks(int from, int count) {
    int i = from;
    for (int k = 0; k < count; k++) {
      i = skipToBreak(i);
      int after = afterBreak(i, chars.length());
      out.add("\n", source.span(i, after));
      i = after;
    }
  }

  private int skipToBreak(int from) {
    int i = from;
    while (i < chars.length() && !isBreak(chars.charAt(i))) {
      i++;
    }
    return i;
  }

  /** How many blanks the value lost: the indentation of a first line with content, less its own. */
  private int indentation(int from, int end, String value) {
    return Math.max(0, indentOfFirstLine(chars, from, end))
        - Math.max(0, indentOfFirstLine(value, 0, value.length()));
  }

  private static int indentOfFirstLine(String s, int from, int end) {
    int lineStart = from;
    for (int i = from; i < end; i++) {
      char c = s.charAt(i);
      if (isBreak(c)) {
        lineStart = i + 1;
      } else if (c != ' ') {
        return i - lineStart;
      }
    }
    return -1;
  }

  private void copy(int from, int to) {
    if (from < to) {
      out.add(source, from, to);
    }
  }

  private int skipBlanks(int from, int to) {
    int i = from;
    while (i < to && isBlank(chars.charAt(i))) {
      i++;
    }
    return i;
  }

  private int afterBreak(int at, int to) {
    boolean pair = at + 1 < to && chars.charAt(at) == '\r' && chars.charAt(at + 1) == '\n';
    return Math.min(to, at + (pair ? 2 : 1));
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }
}
