package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Lines;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The tokens of a text, one at a time, and what the parsers over it share: position, comments,
 * problems, depth. Strings are not tokens: their reader takes over at the opening quote and gives
 * back with {@link #seek}.
 */
final class Lexer {
  /** How many faults are reported before the rest of a file is left alone. */
  static final int MAX_PROBLEMS = 100;

  final Text text;
  final String chars;
  final List<Comment> comments = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();

  /** Whether a line break is a token; else it is a blank. */
  boolean lines = true;

  /** How many blocks, brackets and operands are open. */
  int depth;

  /** How many braces of objects are open in the attribute that is being read. */
  int braces;

  /** The token at hand; read it with {@link #peek}. */
  private Token token = Token.END;

  private int start;
  private int end;
  private int previousEnd;
  private int commentsReadTo;

  Lexer(Text text) {
    this.text = text;
    this.chars = text.content();
  }

  /** The token at hand, after line breaks where these are blanks. */
  Token peek() {
    while (token == Token.NEWLINE && !lines) {
      scan();
    }
    return token;
  }

  /** Goes on to the token after the one at hand. */
  void advance() {
    previousEnd = end;
    scan();
  }

  /** Goes on, or back, to the first token at or after an offset. */
  void seek(int offset) {
    previousEnd = offset;
    end = offset;
    scan();
  }

  /** Makes the token at hand end at a later offset, so that what lies between is passed over. */
  void skipTo(int offset) {
    end = Math.max(end, offset);
  }

  /** Where the token at hand begins. */
  int start() {
    return start;
  }

  /** The offset after the token at hand. */
  int end() {
    return end;
  }

  /** The offset after the token that was read last. */
  int previousEnd() {
    return previousEnd;
  }

  /** The characters of the token at hand. */
  String word() {
    return chars.substring(start, end);
  }

  boolean isWord(String word) {
    return peek() == Token.IDENTIFIER
        && end - start == word.length()
        && chars.startsWith(word, start);
  }

  Span span() {
    return text.span(start, end);
  }

  Span span(int from, int to) {
    return text.span(from, to);
  }

  /** The span from an offset to the end of the token that was read last. */
  Span spanFrom(int from) {
    return text.span(from, Math.max(from, previousEnd));
  }

  /** Reports a fault, in a file that is not beyond reading. */
  void problem(Span span, String message) {
    if (!givenUp()) {
      problems.add(Problem.syntax(span, message));
    }
  }

  /**
   * Whether so much is wrong that the rest is not read. It also bounds the work, because what is
   * done after a fault may look as far as the end of the file.
   */
  boolean givenUp() {
    return problems.size() >= MAX_PROBLEMS;
  }

  /** Reports what is wrong with the token at hand. */
  Fault fault(String message) {
    problem(span(), message);
    return Fault.reported();
  }

  char at(int offset) {
    return offset < chars.length() ? chars.charAt(offset) : '\0';
  }

  /** The offset of the first character of the line of an offset. */
  int lineStart(int offset) {
    int i = offset;
    while (i > 0 && chars.charAt(i - 1) != '\n') {
      i--;
    }
    return i;
  }

  /** The offset of the line break that ends the line of an offset, or of the end of the text. */
  int lineEnd(int offset) {
    return Lines.end(chars, offset);
  }

  /** The offset after the blanks that stand at an offset. */
  int skipBlanks(int offset) {
    int i = offset;
    while (at(i) == ' ' || at(i) == '\t') {
      i++;
    }
    return i;
  }

  private void scan() {
    int length = chars.length();
    int i = givenUp() ? length : end;
    for (; ; ) {
      i = skipBlanks(i);
      start = i;
      if (i >= length) {
        end = i;
        token = Token.END;
        return;
      }
      char c = chars.charAt(i);
      if (c == '#' || (c == '/' && at(i + 1) == '/')) {
        int stop = lineEnd(i);
        comment(i, stop, i + (c == '#' ? 1 : 2), stop);
        i = stop;
      } else if (c == '/' && at(i + 1) == '*') {
        int close = chars.indexOf("*/", i + 2);
        if (close < 0) {
          if (i >= commentsReadTo) {
            problem(text.span(i, i + 2), "A comment is not closed; it ends with \"*/\"");
          }
          comment(i, length, i + 2, length);
          i = length;
        } else {
          comment(i, close + 2, i + 2, close);
          i = close + 2;
        }
      } else {
        break;
      }
    }
    char c = chars.charAt(i);
    if (isIdentifierStart(c) || Character.isSurrogate(c)) {
      identifier(i);
    } else if (c >= '0' && c <= '9') {
      number(i);
    } else {
      symbol(i, c);
    }
  }

  private void comment(int from, int to, int textFrom, int textTo) {
    if (from < commentsReadTo) {
      return;
    }
    commentsReadTo = to;
    int before = from - 1;
    while (before >= 0 && (chars.charAt(before) == ' ' || chars.charAt(before) == '\t')) {
      before--;
    }
    boolean ownLine = before < 0 || chars.charAt(before) == '\n';
    String words = chars.substring(textFrom, Math.max(textFrom, textTo)).trim();
    comments.add(new Comment(text.span(from, to), words, ownLine));
  }

  private void identifier(int from) {
    int i = from;
    while (i < chars.length()) {
      char c = chars.charAt(i);
      if (c < 0x80) {
        if (!isAsciiPart(c)) {
          break;
        }
        i++;
      } else {
        int point = chars.codePointAt(i);
        boolean first = i == from;
        if (first ? !isStart(point) : !isPart(point)) {
          break;
        }
        i += Character.charCount(point);
      }
    }
    if (i == from) {
      one(Token.INVALID, Character.charCount(chars.codePointAt(from)));
    } else {
      one(Token.IDENTIFIER, i - from);
    }
  }

  static boolean isIdentifierStart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (c >= 0x80 && isStart(c));
  }

  private static boolean isAsciiPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || c == '-'
        || (c >= '0' && c <= '9');
  }

  private static boolean isStart(int point) {
    return Character.isUnicodeIdentifierStart(point) || point == Text.OPAQUE;
  }

  private static boolean isPart(int point) {
    return point == Text.OPAQUE
        || (Character.isUnicodeIdentifierPart(point) && !Character.isIdentifierIgnorable(point));
  }

  private void number(int from) {
    int i = from;
    int last = from;
    while (i < chars.length()) {
      char c = chars.charAt(i);
      if (c >= '0' && c <= '9') {
        i++;
        last = i;
      } else if (c == '.') {
        i++;
      } else if (c == 'e' || c == 'E') {
        int sign = at(i + 1) == '+' || at(i + 1) == '-' ? 1 : 0;
        char digit = at(i + 1 + sign);
        if (digit < '0' || digit > '9') {
          break;
        }
        i += 2 + sign;
        last = i;
      } else {
        break;
      }
    }
    one(Token.NUMBER, last - from);
  }

  private void symbol(int i, char c) {
    char next = at(i + 1);
    switch (c) {
      case '\n' -> one(Token.NEWLINE, 1);
      case '\r' -> {
        if (next == '\n') {
          one(Token.NEWLINE, 2);
        } else {
          one(Token.INVALID, 1);
        }
      }
      case '"' -> one(Token.QUOTE, 1);
      case '{' -> one(Token.OPEN_BRACE, 1);
      case '}' -> one(Token.CLOSE_BRACE, 1);
      case '~' -> two(next == '}', Token.TILDE_CLOSE_BRACE, Token.INVALID);
      case '[' -> one(Token.OPEN_BRACKET, 1);
      case ']' -> one(Token.CLOSE_BRACKET, 1);
      case '(' -> one(Token.OPEN_PAREN, 1);
      case ')' -> one(Token.CLOSE_PAREN, 1);
      case ',' -> one(Token.COMMA, 1);
      case ':' -> two(next == ':', Token.DOUBLE_COLON, Token.COLON);
      case '?' -> one(Token.QUESTION, 1);
      case '+' -> one(Token.PLUS, 1);
      case '-' -> one(Token.MINUS, 1);
      case '*' -> one(Token.STAR, 1);
      case '/' -> one(Token.SLASH, 1);
      case '%' -> one(Token.PERCENT, 1);
      case '!' -> two(next == '=', Token.NOT_EQUAL, Token.BANG);
      case '>' -> two(next == '=', Token.GREATER_OR_EQUAL, Token.GREATER);
      case '&' -> two(next == '&', Token.AND, Token.INVALID);
      case '|' -> two(next == '|', Token.OR, Token.INVALID);
      case '.' -> {
        if (next == '.' && at(i + 2) == '.') {
          one(Token.ELLIPSIS, 3);
        } else {
          one(Token.DOT, 1);
        }
      }
      case '=' -> {
        if (next == '>') {
          one(Token.ARROW, 2);
        } else {
          two(next == '=', Token.EQUAL, Token.ASSIGN);
        }
      }
      case '<' -> {
        int heredoc = next == '<' ? heredocOpening(i) : -1;
        if (heredoc > 0) {
          one(Token.HEREDOC, heredoc - i);
        } else {
          two(next == '=', Token.LESS_OR_EQUAL, Token.LESS);
        }
      }
      default -> one(Token.INVALID, 1);
    }
  }

  /** The offset after {@code <<EOT} and its line break, or -1. */
  private int heredocOpening(int from) {
    int i = from + 2;
    if (at(i) == '-') {
      i++;
    }
    int name = i;
    while (i < chars.length()) {
      int point = chars.codePointAt(i);
      boolean ascii = point < 0x80;
      boolean part =
          i == name
              ? (ascii ? isIdentifierStart((char) point) : isStart(point))
              : (ascii ? isAsciiPart((char) point) : isPart(point));
      if (!part) {
        break;
      }
      i += Character.charCount(point);
    }
    if (i == name) {
      return -1;
    }
    if (at(i) == '\r' && at(i + 1) == '\n') {
      return i + 2;
    }
    return at(i) == '\n' ? i + 1 : -1;
  }

  private void two(boolean both, Token long2, Token short1) {
    if (both) {
      one(long2, 2);
    } else {
      one(short1, 1);
    }
  }

  private void one(Token found, int length) {
    token = found;
    end = start + length;
  }
}
