package dev.hullcheck.terraform;

import org.jspecify.annotations.Nullable;

/** Goes through a regular expression of RE2: its characters, classes and bounds. */
final class RegexScanner {
  /** No bound may be larger. */
  static final int MAX_REPEAT = 1000;

  /** The upper bound where there is none. */
  static final int UNBOUNDED = -1;

  private final String pattern;
  private int at;
  private boolean notFollowed;

  RegexScanner(String pattern) {
    this.pattern = pattern;
  }

  boolean isAtEnd() {
    return at >= pattern.length();
  }

  /** Leaves the rest alone. */
  void end() {
    at = pattern.length();
  }

  /** Whether there was a class that is not followed here. */
  boolean isNotFollowed() {
    return notFollowed;
  }

  int next() {
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  /** Takes what stands before the next place of a text; null where that is not there. */
  @Nullable String until(String end) {
    int found = pattern.indexOf(end, at);
    if (found < 0) {
      return null;
    }
    String taken = pattern.substring(at, found);
    at = found + end.length();
    return taken;
  }

  String rest() {
    String rest = pattern.substring(at);
    at = pattern.length();
    return rest;
  }

  /** Whether what stands here sets flags for what follows, and so cannot be repeated. */
  boolean isFlags() {
    if (!looksAt("(?")) {
      return false;
    }
    int end = at + 2;
    while (end < pattern.length() && "imsU-".indexOf(pattern.charAt(end)) >= 0) {
      end++;
    }
    return end < pattern.length() && pattern.charAt(end) == ')';
  }

  boolean looksAt(String text) {
    return pattern.startsWith(text, at);
  }

  boolean takes(String text) {
    if (looksAt(text)) {
      at += text.length();
      return true;
    }
    return false;
  }

  /** The bounds in braces; null where these are no bounds, and so stand for themselves. */
  int @Nullable [] bounds() {
    int from = at;
    if (!takes("{")) {
      return null;
    }
    int min = number();
    int max = min;
    if (takes(",")) {
      max = looksAt("}") ? UNBOUNDED : number();
      max = max < 0 && !looksAt("}") ? -2 : max;
    }
    if (min < 0 || max < UNBOUNDED || !takes("}")) {
      at = from;
      return null;
    }
    return new int[] {min, max};
  }

  private int number() {
    int from = at;
    int number = 0;
    while (at < pattern.length() && Character.digit(pattern.charAt(at), 10) >= 0) {
      number = Math.min(number * 10 + Character.digit(pattern.charAt(at), 10), MAX_REPEAT + 1);
      at++;
    }
    boolean padded = at - from > 1 && pattern.charAt(from) == '0';
    return at == from || padded ? -1 : number;
  }

  /** A class after a backslash; null where none stands there. */
  @Nullable CharacterSet escapedClass() {
    if (at == pattern.length()) {
      return null;
    }
    char c = pattern.charAt(at);
    if (c != 'p' && c != 'P') {
      CharacterSet set = CharacterSet.perl(c);
      at += set == null ? 0 : 1;
      return set;
    }
    int from = at + 1;
    boolean braces = pattern.startsWith("{", from);
    int end = braces ? pattern.indexOf('}', from) : from + 1;
    if (end < 0 || end > pattern.length()) {
      return null;
    }
    String name = pattern.substring(braces ? from + 1 : from, end);
    at = braces ? end + 1 : end;
    CharacterSet set = CharacterSet.unicode(name, c == 'P');
    if (set == null) {
      notFollowed = true;
    }
    return set;
  }

  /** The character that an escape stands for, or -1. */
  int escapedCharacter() {
    if (at == pattern.length()) {
      return -1;
    }
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return switch (c) {
      case 'a' -> 7;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 0x0B;
      case '0' -> octal(0);
      case '1', '2', '3', '4', '5', '6', '7' -> {
        boolean more = at < pattern.length() && Character.digit(pattern.charAt(at), 8) >= 0;
        yield more ? octal(c - '0') : -1;
      }
      case 'x' -> hexadecimal();
      default -> c < 0x80 && !Character.isLetterOrDigit(c) ? c : -1;
    };
  }

  private int octal(int first) {
    int number = first;
    for (int i = 0; i < 2 && at < pattern.length(); i++) {
      int digit = Character.digit(pattern.charAt(at), 8);
      if (digit < 0) {
        break;
      }
      number = number * 8 + digit;
      at++;
    }
    return number;
  }

  private int hexadecimal() {
    boolean braces = takes("{");
    int end = braces ? pattern.indexOf('}', at) : at + 2;
    if (end <= at || end > pattern.length() || end - at > 8) {
      return -1;
    }
    int number = 0;
    for (int i = at; i < end; i++) {
      int digit = Character.digit(pattern.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      number = Math.min(number * 16 + digit, Character.MAX_CODE_POINT + 1);
    }
    at = braces ? end + 1 : end;
    return number > Character.MAX_CODE_POINT ? -1 : number;
  }

  /** The rest of a class in brackets; null where Terraform refuses it. */
  @Nullable CharacterSet bracket(boolean anyCase) {
    CharacterSet set = new CharacterSet().negated(takes("^"));
    boolean first = true;
    while (first || !looksAt("]")) {
      first = false;
      if (at >= pattern.length()) {
        return null;
      }
      if (looksAt("[:")) {
        int end = pattern.indexOf(":]", at);
        CharacterSet named = end < 0 ? null : CharacterSet.posix(pattern.substring(at + 2, end));
        if (end >= 0) {
          if (named == null) {
            return null;
          }
          at = end + 2;
          set.add(named.anyCase(anyCase));
          continue;
        }
      }
      if (looksAt("\\")) {
        int from = at++;
        CharacterSet named = escapedClass();
        if (named != null) {
          set.add(named);
          continue;
        }
        at = from;
      }
      int low = member();
      int high = low;
      if (looksAt("-") && !looksAt("-]") && at + 1 < pattern.length()) {
        at++;
        high = member();
      }
      if (low < 0 || high < low) {
        return null;
      }
      set.add(low, high);
    }
    at++;
    return set;
  }

  private int member() {
    if (at >= pattern.length()) {
      return -1;
    }
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    return c == '\\' ? escapedCharacter() : c;
  }
}
