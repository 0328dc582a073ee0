package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Value;

/**
 * Text that a reader is to replace: {@code <cluster>}, {@code <...>}, {@code [PROJECT]}, {@code
 * YOUR_PROJECT}, {@code your email}, {@code CLUSTER_NAME}. The words are those of Google Cloud's
 * documentation.
 */
public final class Placeholder {
  /** So many words make a name; more of them make a sentence. */
  private static final int MAX_WORDS = 5;

  private Placeholder() {}

  /** Whether a whole value is a placeholder where no value is written in capitals, as a name. */
  public static boolean is(String value) {
    return is(value, true);
  }

  private static boolean is(String value, boolean anyCapitals) {
    if (value.isEmpty() || value.length() > 80) {
      return false;
    }
    char first = value.charAt(0);
    if (first == '<' || first == '[') {
      return bracketEnd(value, 0) == value.length();
    }
    return isToken(value) ? isWholeToken(value, anyCapitals) : wordsEnd(value, 0) == value.length();
  }

  /** Whether a value is a placeholder that stands for any number of words, {@code <...>}. */
  static boolean isRest(Value value) {
    return value instanceof Scalar scalar
        && scalar.isString()
        && (scalar.asText().equals("<...>") || scalar.asText().equals("<\u2026>"));
  }

  /**
   * A value with its placeholders made unknown: all of it, or the parts of it that are; the value
   * itself where there are none. An upper-case word inside other text counts only where it is one
   * of the documentation's own, such as {@code PROJECT_ID}.
   */
  public static Value in(Value value) {
    return in(value, true);
  }

  /**
   * The same where a value may well be in capitals, as {@code POSTGRES_14} and {@code NET_ADMIN}
   * are: of such words only those that say what goes there, as {@code MACHINE_TYPE} does.
   */
  public static Value named(Value value) {
    return in(value, false);
  }

  private static Value in(Value value, boolean anyCapitals) {
    if (!(value instanceof Scalar scalar) || !scalar.isString()) {
      return value;
    }
    String chars = scalar.asText();
    if (is(chars, anyCapitals)) {
      return Unknown.of(
          Reason.PLACEHOLDER, symbol(chars, scalar.span()), Unknown.Type.STRING, scalar.span());
    }
    if (chars.length() > 2000) {
      return value;
    }
    Text text = scalar.text();
    Text.Builder parts = null;
    int run = 0;
    int i = 0;
    while (i < chars.length()) {
      int end = placeholderEnd(chars, i);
      if (end < 0) {
        i = Math.max(i + 1, isTokenChar(chars.charAt(i)) ? tokenEnd(chars, i) : i + 1);
        continue;
      }
      if (parts == null) {
        parts = new Text.Builder();
      }
      parts.add(text, run, i);
      Span span = text.span(i, end);
      Symbol symbol = symbol(chars.substring(i, end), span);
      parts.add(Unknown.of(Reason.PLACEHOLDER, symbol, Unknown.Type.STRING, span), span);
      run = end;
      i = end;
    }
    if (parts == null) {
      return value;
    }
    parts.add(text, run, chars.length());
    return Unknown.string(parts.build(scalar.span()), scalar.span());
  }

  /** The same placeholder stands for the same thing all over one file. */
  private static Symbol symbol(String written, Span span) {
    return Symbol.of(written, span.file().path());
  }

  private static int placeholderEnd(String chars, int at) {
    char c = chars.charAt(at);
    if (c == '<' || c == '[') {
      return bracketEnd(chars, at);
    }
    if (!isTokenChar(c)) {
      return -1;
    }
    int words = wordsEnd(chars, at);
    if (words > 0) {
      return words;
    }
    int end = tokenEnd(chars, at);
    String token = chars.substring(at, end);
    return isMarked(token) || isKnown(token) || isNamed(token) ? end : -1;
  }

  /**
   * Where the words {@code your email} end; -1 where what begins here is none, or is part of a
   * sentence.
   */
  private static int wordsEnd(String chars, int at) {
    if (!chars.regionMatches(true, at, "your ", 0, 5) || (at > 0 && chars.charAt(at - 1) == ' ')) {
      return -1;
    }
    int end = at + 4;
    int words = 1;
    while (end < chars.length() && chars.charAt(end) == ' ' && words < MAX_WORDS) {
      int next = tokenEnd(chars, end + 1);
      if (next == end + 1) {
        return -1;
      }
      end = next;
      words++;
    }
    return end < chars.length() && chars.charAt(end) == ' ' ? -1 : end;
  }

  /**
   * Where <code>&lt;name&gt;</code>, <code>&lt;&lt;name&gt;&gt;</code>, <code>&lt;...&gt;</code>,
   * <code>&lt;name/&gt;</code> or {@code [NAME]} ends; -1 where it is none.
   */
  private static int bracketEnd(String chars, int at) {
    boolean angle = chars.charAt(at) == '<';
    if (chars.startsWith("<<", at)) {
      int end = bracketEnd(chars, at + 1);
      return end > 0 && end < chars.length() && chars.charAt(end) == '>' ? end + 1 : -1;
    }
    if (chars.startsWith("<...>", at)) {
      return at + 5;
    }
    if (chars.startsWith("<\u2026>", at)) {
      return at + 3;
    }
    int i = at + 1;
    while (i < chars.length() && i - at < 80) {
      char c = chars.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (angle && c >= 'a' && c <= 'z');
      boolean more = (c >= '0' && c <= '9') || c == '_' || c == '-' || (angle && c == ' ');
      if (i == at + 1 ? !letter : !letter && !more) {
        break;
      }
      i++;
    }
    if (angle && i > at + 1 && chars.startsWith("/>", i)) {
      return i + 2;
    }
    boolean closed = i < chars.length() && chars.charAt(i) == (angle ? '>' : ']');
    return closed && i - at > (angle ? 1 : 2) ? i + 1 : -1;
  }

  private static int tokenEnd(String chars, int at) {
    int end = at;
    while (end < chars.length() && isTokenChar(chars.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isTokenChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '-';
  }

  private static boolean isToken(String value) {
    return tokenEnd(value, 0) == value.length();
  }

  private static boolean isWholeToken(String token, boolean anyCapitals) {
    return isMarked(token)
        || isKnown(token)
        || isUpperSnake(token) && (anyCapitals || saysWhat(token))
        || token.equals("TODO")
        || token.equals("FIXME")
        || token.equals("my-project-id");
  }

  /** Whether a token says itself that it is to be replaced, in any case. */
  private static boolean isMarked(String token) {
    String upper = upper(token);
    return upper.startsWith("YOUR_")
        || upper.startsWith("YOUR-")
        || isCommand(upper, "REPLACE", "ME")
        || isCommand(upper, "REPLACE", "THIS")
        || isCommand(upper, "CHANGE", "ME")
        || isCrosses(token);
  }

  private static boolean isCommand(String upper, String verb, String object) {
    return upper.startsWith(verb)
        && upper.endsWith(object)
        && upper.length() <= verb.length() + object.length() + 1
        && upper.length() >= verb.length() + object.length()
        && (upper.length() == verb.length() + object.length()
            || upper.charAt(verb.length()) == '_'
            || upper.charAt(verb.length()) == '-');
  }

  private static boolean isCrosses(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) != 'x') {
        return false;
      }
    }
    return token.length() >= 4;
  }

  private static String upper(String token) {
    StringBuilder out = new StringBuilder(token.length());
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      out.append(c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
    }
    return out.toString();
  }

  /** Two or more words of capitals and digits, joined by underscores. */
  private static boolean isUpperSnake(String token) {
    boolean underscore = false;
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c == '_') {
        underscore = true;
      } else if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9' && i > 0)) {
        return false;
      }
    }
    return underscore
        && token.length() > 2
        && token.charAt(0) != '_'
        && token.charAt(token.length() - 1) != '_';
  }

  private static boolean isKnown(String token) {
    return switch (token) {
      case "CLUSTER", "LOCATION", "REGION", "ZONE", "NAMESPACE", "SERVICEACCOUNT" -> true;
      case "REPOSITORY", "DOMAIN", "TAINT_KEY", "TAINT_VALUE", "TAINT_EFFECT" -> true;
      case "LABEL_KEY", "LABEL_VALUE" -> true;
      default -> false;
    };
  }

  /** Whether the first or last word of a token says that it stands for something else. */
  private static boolean saysWhat(String token) {
    boolean first =
        switch (token.substring(0, token.indexOf('_'))) {
          case "MY", "THE", "NEW", "EXISTING", "SOURCE", "DESTINATION", "TARGET" -> true;
          default -> false;
        };
    return first
        || isNamed(token)
        || switch (token.substring(token.lastIndexOf('_') + 1)) {
          case "KEY", "VALUE", "EFFECT", "LABEL", "TAG", "TYPE", "VERSION", "SIZE", "COUNT" -> true;
          case "FILE", "PATH", "DIR", "DIRECTORY", "FOLDER", "URL", "URI", "IP", "PORT" -> true;
          case "ADDRESS", "RANGE", "CIDR", "HOST", "HOSTNAME", "DOMAIN", "SERVER", "HERE" -> true;
          case "IMAGE", "REPO", "REPOSITORY", "REGISTRY", "TABLE", "DATASET", "DATABASE" -> true;
          case "ACCOUNT", "SA", "KSA", "GSA", "USER", "USERNAME", "PASSWORD", "TOKEN" -> true;
          case "SECRET", "ROLE", "MEMBER", "PRINCIPAL", "GROUP", "ORGANIZATION", "ORG" -> true;
          case "NODES", "INSTANCE", "NETWORK", "SUBNET", "SUBNETWORK", "TOPIC", "DESCRIPTION" ->
              true;
          default -> false;
        };
  }

  /** Whether the last word of a token says that a name, a number or a place goes there. */
  private static boolean isNamed(String token) {
    if (!isUpperSnake(token)) {
      return false;
    }
    return switch (token.substring(token.lastIndexOf('_') + 1)) {
      case "NAME", "ID", "EMAIL", "NUMBER", "PROJECT", "POOL", "CLUSTER", "NAMESPACE" -> true;
      case "REGION", "ZONE", "LOCATION", "BUCKET" -> true;
      default -> false;
    };
  }
}
