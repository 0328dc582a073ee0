package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a dollar sign, a backtick or a process substitution begins. */
final class Expansions {
  private final Input in;
  private final WordReader words;
  private final StatementReader statements;

  /** From here on there is no backtick. */
  private int noBacktickFrom = Integer.MAX_VALUE;

  Expansions(Input in, WordReader words, StatementReader statements) {
    this.in = in;
    this.words = words;
    this.statements = statements;
  }

  /** The expansion that begins here, or null where the dollar sign stands for itself. */
  @Nullable WordPart dollar(boolean quoted) {
    int start = in.pos;
    char c = in.at(start + 1);
    if (c == '(') {
      return parenthesized(start);
    }
    if (c == '{') {
      return braced(start, quoted);
    }
    if (c == '[') {
      return oldArithmetic(start);
    }
    int end = start + 1;
    if (isNameStart(c)) {
      end = nameEnd(end);
    } else if ((c >= '0' && c <= '9') || isSpecial(c)) {
      end++;
    } else {
      return null;
    }
    in.pos = end;
    return new WordPart.Parameter(
        in.chars(start + 1, end), "", null, "", null, in.span(start, end));
  }

  /** {@code $[…]}, which bash still takes for {@code $((…))}. */
  private @Nullable WordPart oldArithmetic(int start) {
    int close = indexEnd(start + 2);
    if (close < 0) {
      return null;
    }
    in.pos = close + 1;
    return new WordPart.Arithmetic(in.text.slice(start + 2, close), in.span(start, in.pos));
  }

  private WordPart parenthesized(int start) {
    if (in.at(start + 2) == '(') {
      int end = arithmeticEnd(start + 3);
      if (end >= 0) {
        in.pos = end + 2;
        return new WordPart.Arithmetic(in.text.slice(start + 3, end), in.span(start, in.pos));
      }
    }
    Input.Mark mark = in.mark();
    in.pos += 2;
    List<Statement> body = statements.parenthesized(mark, 2);
    return new WordPart.Substitution(body, in.span(start, in.pos));
  }

  /** {@code <(…)} or {@code >(…)}. */
  WordPart process() {
    int start = in.pos;
    boolean input = in.peek() == '<';
    Input.Mark mark = in.mark();
    in.pos += 2;
    List<Statement> body = statements.parenthesized(mark, 2);
    return new WordPart.Process(body, input, in.span(start, in.pos));
  }

  /** Where the {@code ))} stands that closes an expression; -1 where it is none. */
  int arithmeticEnd(int from) {
    int depth = 0;
    for (int i = from; i < in.end(); i++) {
      char c = in.at(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        if (depth == 0) {
          return in.at(i + 1) == ')' ? i : fail(i - from);
        }
        depth--;
      }
    }
    return fail(in.end() - from);
  }

  private int fail(int length) {
    // What was read in vain is read again as commands.
    if (!in.notes.spend(length)) {
      in.pos = in.end();
    }
    return -1;
  }

  /** What backticks hold, or null where nothing closes them. */
  @Nullable WordPart backticks(boolean quoted) {
    int start = in.pos;
    Text.Builder inner = new Text.Builder();
    int run = start + 1;
    int i = run;
    while (i < in.end() && i < noBacktickFrom && in.at(i) != '`') {
      char next = in.at(i + 1);
      if (in.at(i) == '\\'
          && (next == '`' || next == '\\' || next == '$' || (quoted && next == '"'))) {
        inner.add(in.text, run, i);
        run = i + 1;
        i += 2;
      } else {
        i++;
      }
    }
    if (i >= in.end() || in.at(i) != '`') {
      noBacktickFrom = Math.min(noBacktickFrom, start + 1);
      in.notes.problem(in.span(start), "No \"`\" closes this command substitution");
      return null;
    }
    inner.add(in.text, run, i);
    if (!in.notes.enter(in)) {
      return null;
    }
    in.pos = i + 1;
    Text body = inner.build(in.span(start, in.pos));
    List<Statement> read = new StatementReader(new Input(body, in.notes)).script();
    in.notes.leave();
    return new WordPart.Substitution(read, in.span(start, in.pos));
  }

  private WordPart braced(int start, boolean quoted) {
    Input.Mark mark = in.mark();
    int i = start + 2;
    if (in.at(i) == '{') {
      return template(start);
    }
    String prefix = "";
    char first = in.at(i);
    char second = in.at(i + 1);
    boolean special = isNameStart(second) || isDigit(second) || isSpecial(second);
    if (first == '#' && second != '}' && special && !isOperatorAfterHash(i + 1)) {
      prefix = "#";
      i++;
    } else if (first == '!' && special) {
      prefix = "!";
      i++;
    }
    int nameStart = i;
    if (isNameStart(in.at(i))) {
      i = nameEnd(i);
    } else if (isDigit(in.at(i))) {
      while (isDigit(in.at(i))) {
        i++;
      }
    } else if (isSpecial(in.at(i))) {
      i++;
    }
    String name = in.chars(nameStart, i);
    String index = null;
    if (in.at(i) == '[' && !name.isEmpty()) {
      int close = indexEnd(i + 1);
      if (close >= 0) {
        index = in.chars(i + 1, close);
        i = close + 1;
      }
    }
    int operatorStart = i;
    i += name.isEmpty() ? 0 : operatorLength(i);
    String operator = in.chars(operatorStart, i);
    if (operator.isEmpty() && in.at(i) != '}') {
      name = "";
    }
    in.pos = i;
    if (!in.notes.enter(in)) {
      return new WordPart.Parameter("", "", null, "", null, in.span(start, in.pos));
    }
    boolean literalQuotes = quoted && isDefault(operator);
    Word operand =
        words.word(literalQuotes ? WordReader.Place.QUOTED_BRACES : WordReader.Place.BRACES);
    in.notes.leave();
    if (in.peek() == '}') {
      in.pos++;
    } else {
      in.abort(mark, 2, "No \"}\" closes this expansion");
    }
    return new WordPart.Parameter(
        name, prefix, index, operator, operator.isEmpty() ? null : operand, in.span(start, in.pos));
  }

  /** An expression of a template, <code>${{ … }}</code>, which no host has filled in. */
  private WordPart template(int start) {
    int limit = in.lineEnd(start, 1000);
    int i = start + 3;
    while (i < limit && !(in.at(i) == '}' && in.at(i + 1) == '}')) {
      i++;
    }
    in.pos = Math.min(i + 2, limit);
    return new WordPart.Parameter("", "", null, "", null, in.span(start, in.pos));
  }

  /**
   * Whether <code>${#</code> goes on with an operator on {@code $#}, as in <code>${#:-0}</code>.
   */
  private boolean isOperatorAfterHash(int i) {
    char c = in.at(i);
    return (c == '-' || c == '?' || c == '#') && in.at(i + 1) != '}';
  }

  private int indexEnd(int from) {
    int depth = 0;
    int limit = in.lineEnd(from, 200);
    for (int i = from; i < limit; i++) {
      char c = in.at(i);
      if (c == '[') {
        depth++;
      } else if (c == ']' && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private int operatorLength(int i) {
    char c = in.at(i);
    char next = in.at(i + 1);
    return switch (c) {
      case ':' -> next == '-' || next == '=' || next == '?' || next == '+' ? 2 : 1;
      case '#', '%', '^', ',' -> next == c ? 2 : 1;
      case '/' -> next == '/' ? 2 : 1;
      case '-', '=', '?', '+', '@', '*' -> 1;
      default -> 0;
    };
  }

  private static boolean isDefault(String operator) {
    return switch (operator) {
      case ":-", "-", ":=", "=", ":?", "?", ":+", "+" -> true;
      default -> false;
    };
  }

  private int nameEnd(int from) {
    int i = from;
    while (isNameStart(in.at(i)) || isDigit(in.at(i))) {
      i++;
    }
    return i;
  }

  static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSpecial(char c) {
    return c == '@' || c == '*' || c == '#' || c == '?' || c == '-' || c == '$' || c == '!';
  }
}
