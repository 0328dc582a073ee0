package dev.hullcheck.script;

import org.jspecify.annotations.Nullable;

/**
 * What an arithmetic expression of the shell comes to, in 64 bits as in bash; Bash Reference
 * Manual, section 6.5. What assigns, divides by nothing or needs what is not known comes to
 * nothing. Never throws.
 */
final class Arithmetic {
  private static final int MAX_DEPTH = 40;
  private static final int MAX_LENGTH = 1000;

  /** The operators of two operands by how they bind, the loosest first. */
  private static final String[][] LEVELS = {
    {"||"},
    {"&&"},
    {"|"},
    {"^"},
    {"&"},
    {"==", "!="},
    {"<=", ">=", "<", ">"},
    {"<<", ">>"},
    {"+", "-"},
    {"*", "/", "%"},
  };

  /** Gives the values of names. */
  interface Names {
    /** The number that a variable holds; 0 of one that is unset; null where it is not known. */
    @Nullable Long value(String name);
  }

  /** Ends the reading of what has no value here. */
  private static final class NoValue extends Exception {
    private static final long serialVersionUID = 1L;

    NoValue() {
      super("", null, false, false);
    }
  }

  private final String chars;
  private final Names names;
  private int pos;
  private int depth;

  /** Whether what is read now is not evaluated, as after {@code 0 &&}. */
  private boolean skipped;

  private Arithmetic(String chars, Names names) {
    this.chars = chars;
    this.names = names;
  }

  /** The value of an expression, or null. */
  static @Nullable Long of(String expression, Names names) {
    if (expression.length() > MAX_LENGTH) {
      return null;
    }
    Arithmetic reader = new Arithmetic(expression, names);
    try {
      reader.blanks();
      if (reader.pos == expression.length()) {
        return 0L;
      }
      long value = reader.choice();
      return reader.pos == expression.length() ? value : null;
    } catch (NoValue e) {
      return null;
    }
  }

  private long choice() throws NoValue {
    if (++depth > MAX_DEPTH) {
      throw new NoValue();
    }
    long condition = binary(0);
    if (accept("?")) {
      boolean before = skipped;
      skipped = before || condition == 0;
      long yes = choice();
      if (!accept(":")) {
        throw new NoValue();
      }
      skipped = before || condition != 0;
      long no = choice();
      skipped = before;
      condition = condition != 0 ? yes : no;
    }
    depth--;
    return condition;
  }

  private long binary(int level) throws NoValue {
    if (level == LEVELS.length) {
      return power();
    }
    long left = binary(level + 1);
    while (true) {
      String operator = operator(LEVELS[level]);
      if (operator == null) {
        return left;
      }
      boolean before = skipped;
      skipped |= (operator.equals("&&") && left == 0) || (operator.equals("||") && left != 0);
      long right = binary(level + 1);
      left = apply(operator, left, right);
      skipped = before;
    }
  }

  /** The operator of a level that stands here, unless it is a longer one or an assignment. */
  private @Nullable String operator(String[] level) {
    for (String operator : level) {
      if (chars.startsWith(operator, pos) && isWhole(operator)) {
        pos += operator.length();
        blanks();
        return operator;
      }
    }
    return null;
  }

  private boolean isWhole(String operator) {
    int end = pos + operator.length();
    char next = end < chars.length() ? chars.charAt(end) : ' ';
    if (operator.length() == 2) {
      return next != '=' || operator.endsWith("=");
    }
    return next != '=' && (next != operator.charAt(0) || "+-".contains(operator));
  }

  private long apply(String operator, long a, long b) throws NoValue {
    return switch (operator) {
      case "||" -> a != 0 || b != 0 ? 1 : 0;
      case "&&" -> a != 0 && b != 0 ? 1 : 0;
      case "|" -> a | b;
      case "^" -> a ^ b;
      case "&" -> a & b;
      case "==" -> a == b ? 1 : 0;
      case "!=" -> a != b ? 1 : 0;
      case "<=" -> a <= b ? 1 : 0;
      case ">=" -> a >= b ? 1 : 0;
      case "<" -> a < b ? 1 : 0;
      case ">" -> a > b ? 1 : 0;
      case "<<" -> a << b;
      case ">>" -> a >> b;
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      default -> quotient(operator, a, b);
    };
  }

  private long quotient(String operator, long a, long b) throws NoValue {
    if (b == 0) {
      if (skipped) {
        return 0;
      }
      throw new NoValue();
    }
    return operator.equals("/") ? a / b : a % b;
  }

  private long power() throws NoValue {
    long base = unary();
    if (!accept("**")) {
      return base;
    }
    long exponent = power();
    if (exponent < 0 || exponent > 64) {
      throw new NoValue();
    }
    long value = 1;
    for (long i = 0; i < exponent; i++) {
      value *= base;
    }
    return value;
  }

  private long unary() throws NoValue {
    if (++depth > MAX_DEPTH || chars.startsWith("++", pos) || chars.startsWith("--", pos)) {
      throw new NoValue();
    }
    long value;
    if (accept("-")) {
      value = -unary();
    } else if (accept("+")) {
      value = unary();
    } else if (accept("!")) {
      value = unary() == 0 ? 1 : 0;
    } else if (accept("~")) {
      value = ~unary();
    } else {
      value = primary();
    }
    depth--;
    return value;
  }

  private long primary() throws NoValue {
    if (accept("(")) {
      long value = choice();
      if (!accept(")")) {
        throw new NoValue();
      }
      return value;
    }
    int start = pos;
    while (pos < chars.length()
        && (Character.isLetterOrDigit(chars.charAt(pos)) || "_#".indexOf(chars.charAt(pos)) >= 0)) {
      pos++;
    }
    String word = chars.substring(start, pos);
    blanks();
    Long value = word.isEmpty() ? null : named(word);
    if (value == null) {
      throw new NoValue();
    }
    return value;
  }

  private @Nullable Long named(String word) {
    if (!Expander.isName(word)) {
      return number(word);
    }
    // An increment, an element and an assignment are not followed.
    boolean plain = !chars.startsWith("++", pos) && !chars.startsWith("--", pos);
    return plain && !chars.startsWith("[", pos) ? names.value(word) : null;
  }

  /** A number as bash reads it: {@code 31}, {@code 0x1f}, {@code 037}, {@code 2#101}. */
  static @Nullable Long number(String word) {
    int mark = word.indexOf('#');
    int radix = 10;
    String digits = word;
    if (mark > 0) {
      Long base = number(word.substring(0, mark));
      if (base == null || base < 2 || base > 36) {
        return null;
      }
      radix = base.intValue();
      digits = word.substring(mark + 1);
    } else if (word.startsWith("0x") || word.startsWith("0X")) {
      radix = 16;
      digits = word.substring(2);
    } else if (word.length() > 1 && word.charAt(0) == '0') {
      radix = 8;
    }
    if (digits.isEmpty() || digits.length() > 64) {
      return null;
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), radix);
      if (digit < 0 || digits.charAt(i) > 127) {
        return null;
      }
      value = value * radix + digit;
    }
    return value;
  }

  private boolean accept(String operator) {
    if (!chars.startsWith(operator, pos)) {
      return false;
    }
    pos += operator.length();
    blanks();
    return true;
  }

  private void blanks() {
    while (pos < chars.length() && chars.charAt(pos) <= ' ') {
      pos++;
    }
  }
}
