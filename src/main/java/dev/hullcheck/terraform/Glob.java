package dev.hullcheck.terraform;

import org.jspecify.annotations.Nullable;

/**
 * The patterns of {@code fileset}: {@code *} and {@code ?} within a name, {@code **} for any
 * folders, classes in brackets, alternatives in braces.
 *
 * @see <a href="https://github.com/bmatcuk/doublestar">doublestar</a>
 */
final class Glob {
  private final String pattern;
  private final StringBuilder out = new StringBuilder("\\A");

  Glob(String pattern) {
    this.pattern = pattern;
  }

  /** The expression that paths match; null where the pattern is none. */
  @Nullable Regex regex() {
    int braces = 0;
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      boolean start = at == 0 || pattern.charAt(at - 1) == '/';
      if (start && pattern.startsWith("**/", at)) {
        out.append("(?:.*/)?");
        at += 3;
        continue;
      }
      if (start && pattern.startsWith("**", at) && at + 2 == pattern.length()) {
        out.append(".*");
        break;
      }
      switch (c) {
        case '*' -> out.append("[^/]*");
        case '?' -> out.append("[^/]");
        case '{' -> {
          braces++;
          out.append("(?:");
        }
        case '}' -> {
          braces--;
          out.append(braces < 0 ? "\\}" : ")");
          braces = Math.max(0, braces);
        }
        case ',' -> out.append(braces > 0 ? "|" : ",");
        case '[' -> {
          at = bracket(at);
          if (at < 0) {
            return null;
          }
        }
        case '\\' -> {
          at++;
          if (at == pattern.length()) {
            return null;
          }
          literal(pattern.charAt(at));
        }
        default -> literal(c);
      }
      at++;
    }
    return braces > 0 ? null : new RegexParser(out.append("\\z").toString()).parse();
  }

  private void literal(char c) {
    out.append(c < 0x80 && !Character.isLetterOrDigit(c) ? "\\" : "").append(c);
  }

  /** Adds a class and gives the place of its closing bracket, or -1. */
  private int bracket(int open) {
    int at = open + 1;
    boolean not = at < pattern.length() && "!^".indexOf(pattern.charAt(at)) >= 0;
    at += not ? 1 : 0;
    out.append(not ? "[^/" : "[");
    int first = at;
    for (; at < pattern.length(); at++) {
      char c = pattern.charAt(at);
      if (c == ']' && at > first) {
        out.append(']');
        return at;
      }
      if (c == '-') {
        out.append('-');
      } else {
        literal(c);
      }
    }
    return -1;
  }
}
