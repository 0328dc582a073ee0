package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads JSON (RFC 8259) with the place of every value. Ends at the first fault and gives what stood
 * before it.
 */
final class JsonReader {
  private final Text text;
  private final String chars;
  private final List<Problem> problems;
  private int at;
  private int depth;
  private boolean failed;

  JsonReader(Text text, List<Problem> problems) {
    this.text = text;
    this.chars = text.content();
    this.problems = problems;
  }

  /** Reads the one value of the text. */
  Json read() {
    Json value = value();
    skipBlanks();
    if (!failed && at < chars.length()) {
      fail(at, at + 1, "A file of JSON holds one value; remove what follows it");
    }
    return value;
  }

  private Json value() {
    skipBlanks();
    if (++depth > HclParser.MAX_DEPTH) {
      fail(at, at + 1, "This is nested too deeply; at most 200 levels are read");
    }
    Json value =
        switch (failed ? '\0' : peek()) {
          case '{' -> members();
          case '[' -> array();
          case '"' -> string();
          default -> word();
        };
    depth--;
    return value;
  }

  private Json members() {
    int from = at++;
    List<Json.Member> members = new ArrayList<>();
    skipBlanks();
    while (!failed && peek() != '}') {
      if (peek() != '"') {
        fail(at, at + 1, "Expected the name of a member in quotes");
        break;
      }
      Json.Chars key = string();
      skipBlanks();
      if (failed || peek() != ':') {
        fail(at, at + 1, "Expected \":\" after the name of a member");
        break;
      }
      at++;
      members.add(new Json.Member(key, value()));
      if (!more('}')) {
        break;
      }
    }
    return new Json.Members(members, close(from));
  }

  private Json array() {
    int from = at++;
    List<Json> items = new ArrayList<>();
    skipBlanks();
    while (!failed && peek() != ']') {
      items.add(value());
      if (!more(']')) {
        break;
      }
    }
    return new Json.Array(items, close(from));
  }

  /** Reads the comma between two values; false before the closing bracket and at a fault. */
  private boolean more(char closing) {
    skipBlanks();
    if (failed || peek() == closing) {
      return false;
    }
    if (peek() != ',') {
      fail(at, at + 1, "Expected \",\" or \"" + closing + "\" after a value");
      return false;
    }
    at++;
    skipBlanks();
    if (peek() == closing) {
      fail(at - 1, at, "A comma stands between two values; remove the last one");
    }
    return !failed;
  }

  private Span close(int from) {
    if (!failed) {
      at++;
    }
    return text.span(from, Math.max(at, from + 1));
  }

  private Json.Chars string() {
    int from = at++;
    Text.Builder builder = null;
    int run = at;
    while (at < chars.length()) {
      char c = chars.charAt(at);
      if (c == '"') {
        Text content;
        if (builder == null) {
          content = text.slice(run, at);
        } else {
          content = builder.add(text, run, at).build(text.span(from + 1, at));
        }
        at++;
        Span span = text.span(from, at);
        return new Json.Chars(content.within(span), span);
      }
      if (c < ' ') {
        break;
      }
      if (c == '\\') {
        builder = builder == null ? new Text.Builder() : builder;
        builder.add(text, run, at);
        int start = at;
        String decoded = escape();
        builder.add(decoded, text.span(start, at));
        run = at;
      } else {
        at++;
      }
    }
    fail(from, from + 1, "The string is not closed on its line; add a quote");
    Span span = text.span(from, at);
    return new Json.Chars(Text.linear("", span), span);
  }

  private String escape() {
    char c = at + 1 < chars.length() ? chars.charAt(at + 1) : '\0';
    int start = at;
    at += 2;
    switch (c) {
      case '"', '\\', '/' -> {
        return String.valueOf(c);
      }
      case 'b' -> {
        return "\b";
      }
      case 'f' -> {
        return "\f";
      }
      case 'n' -> {
        return "\n";
      }
      case 'r' -> {
        return "\r";
      }
      case 't' -> {
        return "\t";
      }
      case 'u' -> {
        int point = 0;
        int digits = 0;
        while (digits < 4 && at < chars.length() && hex(chars.charAt(at)) >= 0) {
          point = point * 16 + hex(chars.charAt(at++));
          digits++;
        }
        if (digits == 4) {
          return String.valueOf((char) point);
        }
        fail(start, at, "\"\\u\" is followed by four hexadecimal digits");
        return "";
      }
      default -> {
        at = Math.min(at, chars.length());
        fail(start, at, "This is no escape of JSON; write \"\\\\\" for a backslash");
        return "";
      }
    }
  }

  private static int hex(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private Json word() {
    int from = at;
    while (at < chars.length() && isWordPart(chars.charAt(at))) {
      at++;
    }
    String written = chars.substring(from, at);
    boolean known =
        written.equals("true")
            || written.equals("false")
            || written.equals("null")
            || isNumber(written);
    if (!known) {
      fail(from, Math.max(at, from + 1), "Expected a value");
      written = "null";
    }
    return new Json.Word(written, text.span(from, at));
  }

  private static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '+'
        || c == '.'
        || c == Text.OPAQUE;
  }

  /** Whether a word is a number of JSON, or one that the host of the text fills in. */
  private static boolean isNumber(String word) {
    int i = word.startsWith("-") ? 1 : 0;
    int from = i;
    i = digits(word, i);
    if (i == from || (word.charAt(from) == '0' && i > from + 1)) {
      return word.indexOf(Text.OPAQUE) >= 0;
    }
    if (i < word.length() && word.charAt(i) == '.') {
      int fraction = i + 1;
      i = digits(word, fraction);
      if (i == fraction) {
        return false;
      }
    }
    if (i < word.length() && (word.charAt(i) == 'e' || word.charAt(i) == 'E')) {
      i++;
      if (i < word.length() && (word.charAt(i) == '+' || word.charAt(i) == '-')) {
        i++;
      }
      int exponent = i;
      i = digits(word, exponent);
      if (i == exponent) {
        return false;
      }
    }
    return i == word.length();
  }

  private static int digits(String word, int from) {
    int i = from;
    while (i < word.length() && word.charAt(i) >= '0' && word.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private char peek() {
    return at < chars.length() ? chars.charAt(at) : '\0';
  }

  private void skipBlanks() {
    while (at < chars.length()) {
      char c = chars.charAt(at);
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
        return;
      }
      at++;
    }
  }

  private void fail(int from, int to, String message) {
    if (!failed) {
      problems.add(Problem.syntax(text.span(from, to), message));
    }
    failed = true;
  }
}
