package dev.hullcheck.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of the shell: {@code *}, {@code ?}, {@code [a-z]}, {@code [[:digit:]]}; Bash Reference
 * Manual, section 3.5.8.1. Matching takes as many steps as text and pattern are long, multiplied.
 */
final class Glob {
  private static final int STAR = -1;
  private static final int ANY = -2;

  /** Longer patterns are not read. */
  private static final int MAX = 200;

  /** A code point, or what stands for several; a set has the number of its place below these. */
  private final int[] tokens;

  private final List<String> sets;

  private Glob(int[] tokens, List<String> sets) {
    this.tokens = tokens;
    this.sets = sets;
  }

  /**
   * Reads a pattern; null where it is longer than is read, or of the extended form.
   *
   * @param quoted which of the characters stand for themselves
   */
  static @Nullable Glob of(String chars, boolean[] quoted) {
    if (chars.length() > MAX) {
      return null;
    }
    int[] tokens = new int[chars.length()];
    List<String> sets = new ArrayList<>(0);
    int count = 0;
    int i = 0;
    while (i < chars.length()) {
      int point = chars.codePointAt(i);
      int next = i + Character.charCount(point);
      if (quoted[i]) {
        tokens[count++] = point;
      } else if (point == '*') {
        tokens[count++] = STAR;
      } else if (point == '?') {
        tokens[count++] = ANY;
      } else if (point == '(' || point == '\\') {
        return null;
      } else if (point == '[' && setEnd(chars, i) > 0) {
        int end = setEnd(chars, i);
        String set = chars.substring(i + 1, end);
        if (!isPlain(set)) {
          return null;
        }
        sets.add(set);
        tokens[count++] = ANY - sets.size();
        next = end + 1;
      } else {
        tokens[count++] = point;
      }
      i = next;
    }
    return new Glob(Arrays.copyOf(tokens, count), sets);
  }

  /** Where the bracket closes that opens at an offset; -1 where none does. */
  private static int setEnd(String chars, int open) {
    int i = open + 1;
    if (i < chars.length() && (chars.charAt(i) == '!' || chars.charAt(i) == '^')) {
      i++;
    }
    int first = i;
    while (i < chars.length()) {
      if (chars.startsWith("[:", i)) {
        int end = chars.indexOf(":]", i + 2);
        i = end < 0 ? i + 1 : end + 2;
      } else if (chars.charAt(i) == ']' && i > first) {
        return i;
      } else {
        i++;
      }
    }
    return -1;
  }

  /** Whether a set has nothing in it that depends on the language of the user. */
  private static boolean isPlain(String set) {
    return !set.contains("[.") && !set.contains("[=");
  }

  /** Whether the pattern is nothing at all. */
  boolean isEmpty() {
    return tokens.length == 0;
  }

  /** The pattern for a text that is read from its end. */
  Glob reversed() {
    int[] other = new int[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      other[i] = tokens[tokens.length - 1 - i];
    }
    return new Glob(other, sets);
  }

  /**
   * Where a match of some code points ends that begins at an index; -1 where none does.
   *
   * @param longest whether the longest is asked for, else the shortest
   */
  int end(int[] points, int from, boolean longest) {
    boolean[] at = new boolean[tokens.length + 1];
    at[0] = true;
    int end = -1;
    for (int i = from; ; i++) {
      boolean some = false;
      for (int k = 0; k < tokens.length; k++) {
        if (at[k] && tokens[k] == STAR) {
          at[k + 1] = true;
        }
        some |= at[k];
      }
      if (at[tokens.length]) {
        end = i;
      }
      if (i == points.length || !some || (end >= 0 && !longest)) {
        return end;
      }
      step(at, points[i]);
    }
  }

  private void step(boolean[] at, int point) {
    at[tokens.length] = false;
    for (int k = tokens.length - 1; k >= 0; k--) {
      if (at[k] && tokens[k] != STAR) {
        at[k] = false;
        at[k + 1] |= takes(tokens[k], point);
      }
    }
  }

  /** Whether all of the code points match. */
  boolean matches(int[] points) {
    return end(points, 0, true) == points.length;
  }

  private boolean takes(int token, int point) {
    return token >= 0 ? token == point : token == ANY || isIn(sets.get(ANY - token - 1), point);
  }

  private static boolean isIn(String set, int point) {
    boolean not = set.charAt(0) == '!' || set.charAt(0) == '^';
    boolean found = false;
    int i = not ? 1 : 0;
    while (i < set.length()) {
      if (set.startsWith("[:", i) && set.indexOf(":]", i) > 0) {
        int end = set.indexOf(":]", i);
        found |= isOf(set.substring(i + 2, end), point);
        i = end + 2;
        continue;
      }
      int low = set.codePointAt(i);
      i += Character.charCount(low);
      if (i + 1 < set.length() && set.charAt(i) == '-') {
        int high = set.codePointAt(i + 1);
        i += 1 + Character.charCount(high);
        found |= low <= point && point <= high;
      } else {
        found |= low == point;
      }
    }
    return found != not;
  }

  private static boolean isOf(String name, int point) {
    return switch (name) {
      case "digit" -> point >= '0' && point <= '9';
      case "alpha" -> Character.isLetter(point);
      case "alnum" -> Character.isLetterOrDigit(point);
      case "upper" -> Character.isUpperCase(point);
      case "lower" -> Character.isLowerCase(point);
      case "space" -> Character.isWhitespace(point);
      case "blank" -> point == ' ' || point == '\t';
      case "punct" -> point > ' ' && point < 127 && !Character.isLetterOrDigit(point);
      case "xdigit" -> Character.digit(point, 16) >= 0 && point < 127;
      default -> false;
    };
  }
}
