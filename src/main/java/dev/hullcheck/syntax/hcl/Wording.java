package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words for faults: what stands at a place, and what people mean who write there what is no HCL.
 * All are about the token at hand, and are asked for only once there is a fault.
 */
final class Wording {
  /** How much of a long name is quoted. */
  private static final int MAX_QUOTED = 40;

  private static final int CONFLICT_MARK = 7;

  private Wording() {}

  /** That something else stands where this is expected; or, if that is clear, what is meant. */
  static String expected(Lexer lexer, String what) {
    String mistake = mistake(lexer);
    return mistake == null ? "Expected " + what + ", found " + found(lexer) : mistake;
  }

  /** The same of a closing bracket, with the place of the one that it belongs to. */
  static String expected(Lexer lexer, String what, int opening) {
    int line = lexer.span(opening, opening).line();
    String words = expected(lexer, what);
    return line == lexer.span().line()
        ? words
        : words + "; the \"" + lexer.at(opening) + "\" is in line " + line;
  }

  /** What stands there, as a reader sees it. */
  static String found(Lexer lexer) {
    Token token = lexer.peek();
    if (token != Token.IDENTIFIER && token != Token.NUMBER) {
      return token == Token.INVALID ? character(lexer) : token.words();
    }
    String word = lexer.word();
    return word.indexOf(Text.OPAQUE) >= 0 || word.length() > MAX_QUOTED
        ? token.words()
        : '"' + word + '"';
  }

  /** That a value is missing. */
  static String noValue(Lexer lexer) {
    String mistake = mistake(lexer);
    if (mistake != null) {
      return mistake;
    }
    Token token = lexer.peek();
    if (token == Token.DOT && isDigit(lexer.at(lexer.end()))) {
      return "A number begins with a digit: 0.5";
    }
    if (token == Token.NEWLINE || token == Token.END) {
      String before = symbolBefore(lexer);
      if (before.equals("=")) {
        return "A value is missing after \"=\"";
      }
      if (!before.isEmpty() && token == Token.NEWLINE) {
        return "A value is missing after \""
            + before
            + "\"; an expression goes on in the next line only inside of brackets";
      }
    }
    return "A value is missing before " + found(lexer);
  }

  /** That neither an equals sign nor the header of a block follows a name. */
  static String noValueOf(Lexer lexer, String name) {
    String shown = name.length() > MAX_QUOTED ? "this name" : '"' + name + '"';
    return expected(lexer, "\"=\" and a value, or a block, after " + shown);
  }

  /** The operator that stands before the token at hand; empty where none does. */
  private static String symbolBefore(Lexer lexer) {
    int end = lexer.previousEnd();
    int from = end;
    while (from > 0 && end - from < 2 && "=!<>&|+-*/%?:".indexOf(lexer.at(from - 1)) >= 0) {
      from--;
    }
    return lexer.chars.substring(from, end);
  }

  /** That an attribute does not end where its expression does. */
  static String afterAttribute(Lexer lexer) {
    Token token = lexer.peek();
    if (token == Token.COMMA) {
      return "An attribute ends with a line break, not with a comma";
    }
    if (token == Token.IDENTIFIER) {
      int end = lexer.previousEnd();
      if (lexer.start() == end && end > 0 && isDigit(lexer.at(end - 1))) {
        int from = end;
        while (from > 0 && (isDigit(lexer.at(from - 1)) || lexer.at(from - 1) == '.')) {
          from--;
        }
        String written = lexer.chars.substring(from, Math.min(lexer.end(), from + MAX_QUOTED));
        return "\"" + written + "\" is not a number; a text is written in quotes";
      }
      if (lexer.isWord("and") || lexer.isWord("or")) {
        String operator = lexer.isWord("and") ? "&&" : "||";
        return "\"" + lexer.word() + "\" is no operator; write \"" + operator + "\"";
      }
      if (lexer.chars.startsWith("not", end - 3)) {
        return "\"not\" is no operator; write \"!\"";
      }
      if (lexer.chars.startsWith("if", end - 2)) {
        return "\"if\" makes no value; a conditional is written like a ? b : c";
      }
    }
    return expected(lexer, "a line break after the attribute");
  }

  /** That the header of a block does not end with its brace. */
  static String header(Lexer lexer) {
    if (lexer.peek() == Token.ASSIGN) {
      return "A block has no \"=\" before its \"{\"";
    }
    if (lexer.peek() == Token.NEWLINE) {
      int next = lexer.end();
      while (lexer.at(next) == '\n' || lexer.at(next) == '\r' || lexer.at(next) == ' ') {
        next++;
      }
      if (lexer.at(next) == '{') {
        return "The \"{\" of a block stands on the line of its type and labels";
      }
    }
    return expected(lexer, "\"{\" or a label after the type of a block");
  }

  /** That no attribute or block begins there. */
  static String noItem(Lexer lexer) {
    if (lexer.peek() == Token.NUMBER) {
      return "A name begins with a letter or \"_\", not with a digit";
    }
    if (lexer.peek() == Token.OPEN_BRACE && lexer.chars.substring(0, lexer.start()).isBlank()) {
      return "A file of HCL has no braces around it; one of JSON is called .tf.json";
    }
    return expected(lexer, "an attribute or a block");
  }

  /** What is meant by what is nowhere right, or null where that is not clear. */
  private static @Nullable String mistake(Lexer lexer) {
    switch (lexer.peek()) {
      case INVALID -> {
        return ofCharacter(lexer);
      }
      case PERCENT -> {
        return lexer.at(lexer.end()) == '{' ? outsideOfStrings("%{") : null;
      }
      case LESS -> {
        if (isConflict(lexer)) {
          return "The conflict of a merge is left here; keep one of its sides";
        }
        return lexer.at(lexer.end()) == '<'
            ? "A heredoc begins with \"<<\" or \"<<-\", a name right behind it, and nothing after that"
            : null;
      }
      case EQUAL, GREATER, GREATER_OR_EQUAL -> {
        return isConflict(lexer)
            ? "The conflict of a merge is left here; keep one of its sides"
            : null;
      }
      default -> {
        return null;
      }
    }
  }

  /** Whether the mark of a conflict, such as {@code <<<<<<<}, begins the line. */
  private static boolean isConflict(Lexer lexer) {
    int from = lexer.start();
    char mark = lexer.at(from);
    for (int i = from; i < from + CONFLICT_MARK; i++) {
      if (lexer.at(i) != mark) {
        return false;
      }
    }
    return from == 0 || lexer.at(from - 1) == '\n';
  }

  private static String ofCharacter(Lexer lexer) {
    char next = lexer.at(lexer.end());
    return switch (lexer.at(lexer.start())) {
      case '\'' -> "A string is written in double quotes, not in single ones";
      case '“', '”', '„', '‘', '’', '«', '»' ->
          "A string is written in straight quotes (\"), not in " + character(lexer);
      case '`' -> "A string is written in double quotes or as a heredoc, not in backticks";
      case ';' -> "\";\" ends nothing; write a line break, or a comma inside of brackets";
      case '&' -> "\"&\" is no operator; the logical and is \"&&\"";
      case '|' -> "\"|\" is no operator; the logical or is \"||\"";
      case '~' -> "\"~\" is no operator; the logical not is \"!\"";
      case '^' -> "\"^\" is no operator; a power is pow(a, b)";
      case '$' ->
          next == '{'
              ? outsideOfStrings("${")
              : "\"$\" begins no name; a reference is written like var.name";
      default -> character(lexer) + " is no part of the language outside of strings";
    };
  }

  private static String outsideOfStrings(String sequence) {
    return "\""
        + sequence
        + "\" stands only in strings; write the expression alone, or all of it in quotes";
  }

  /** The character at hand: itself, or its number where it would not be seen. */
  private static String character(Lexer lexer) {
    int point = lexer.chars.codePointAt(lexer.start());
    boolean seen =
        !Character.isISOControl(point)
            && !Character.isSpaceChar(point)
            && Character.isDefined(point)
            && Character.getType(point) != Character.FORMAT
            && Character.getType(point) != Character.SURROGATE
            && Character.getType(point) != Character.NON_SPACING_MARK;
    if (seen) {
      return "\"" + Character.toString(point) + "\"";
    }
    String digits = Integer.toHexString(point).toUpperCase(Locale.ROOT);
    return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
