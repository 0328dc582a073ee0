package dev.hullcheck.rule;

/** Patterns over names that are no paths: {@code *} is any text, {@code ?} one character. */
public final class Wildcard {
  private Wildcard() {}

  /** Whether all of {@code text} is of the pattern; takes at most their lengths' product. */
  public static boolean matches(String pattern, String text) {
    int p = 0;
    int t = 0;
    int star = -1;
    int starred = 0;
    while (t < text.length()) {
      char c = p < pattern.length() ? pattern.charAt(p) : '\0';
      if (c == '*' && p < pattern.length()) {
        star = p++;
        starred = t;
      } else if (p < pattern.length() && (c == '?' || c == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        // The last star takes one character more.
        p = star + 1;
        t = ++starred;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
