package dev.hullcheck.source;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The name that a user most likely meant.
 *
 * <p>Names are compared by the edits between them: a character put in, left out or replaced, or two
 * neighbours swapped, each counts one, and no character is edited twice (optimal string alignment,
 * the restricted Damerau-Levenshtein distance). Upper and lower case are the same.
 */
public final class Nearest {
  private static final int MOST_LISTED = 20;

  private Nearest() {}

  /**
   * The nearest of {@code names}, or null where none is near enough: one edit for every three
   * characters of {@code word}, four at most. Of equally near names it is the one that shares the
   * longer beginning with the word, then the first by {@link String#compareTo}, so that the order
   * of {@code names} does not matter.
   */
  public static @Nullable String of(String word, Iterable<String> names) {
    int limit = Math.min(4, word.length() / 3);
    String best = null;
    int bestDistance = limit;
    int bestPrefix = -1;
    for (String name : names) {
      int distance = distance(word, name, bestDistance);
      if (distance > bestDistance) {
        continue;
      }
      int prefix = commonPrefix(word, name);
      boolean better =
          best == null
              || distance < bestDistance
              || prefix > bestPrefix
              || (prefix == bestPrefix && name.compareTo(best) < 0);
      if (better) {
        best = name;
        bestDistance = distance;
        bestPrefix = prefix;
      }
    }
    return best;
  }

  /**
   * What to say after an unknown word: {@code ; did you mean "…"?} where a name is near, else which
   * names there are, in their order and twenty of them at most; nothing where there are none.
   */
  public static String clause(String word, Collection<String> names) {
    String nearest = of(word, names);
    if (nearest != null) {
      return "; did you mean \"" + nearest + "\"?";
    }
    StringBuilder clause = new StringBuilder();
    int listed = 0;
    for (String name : names) {
      if (listed == MOST_LISTED) {
        return clause.append(" and ").append(names.size() - listed).append(" more").toString();
      }
      clause.append(listed == 0 ? "; known are " : ", ").append(name);
      listed++;
    }
    return clause.toString();
  }

  /**
   * The edits from {@code a} to {@code b}, or {@code bound + 1} where there are more than {@code
   * bound}. Takes time in proportion to the length of {@code a} times the bound.
   */
  public static int distance(String a, String b, int bound) {
    int rows = a.length();
    int columns = b.length();
    if (Math.abs(rows - columns) > bound) {
      return bound + 1;
    }
    // Three rows of the usual table, of which only the cells within `bound` of the diagonal can
    // hold a distance that counts; all others read as more than the bound.
    int[] beforeLast = new int[columns + 1];
    int[] last = new int[columns + 1];
    int[] row = new int[columns + 1];
    for (int j = 0; j <= columns; j++) {
      last[j] = Math.min(j, bound + 1);
    }
    for (int i = 1; i <= rows; i++) {
      int from = Math.max(1, i - bound);
      int to = Math.min(columns, i + bound);
      row[from - 1] = from == 1 ? Math.min(i, bound + 1) : bound + 1;
      int least = row[from - 1];
      for (int j = from; j <= to; j++) {
        boolean same = same(a, i - 1, b, j - 1);
        int cost = last[j - 1] + (same ? 0 : 1);
        cost = Math.min(cost, row[j - 1] + 1);
        cost = Math.min(cost, last[j] + 1);
        if (i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1)) {
          cost = Math.min(cost, beforeLast[j - 2] + 1);
        }
        row[j] = Math.min(cost, bound + 1);
        least = Math.min(least, row[j]);
      }
      if (to < columns) {
        row[to + 1] = bound + 1;
      }
      if (least > bound) {
        return bound + 1;
      }
      int[] free = beforeLast;
      beforeLast = last;
      last = row;
      row = free;
    }
    return last[columns];
  }

  private static int commonPrefix(String a, String b) {
    int length = Math.min(a.length(), b.length());
    int i = 0;
    while (i < length && same(a, i, b, i)) {
      i++;
    }
    return i;
  }

  private static boolean same(String a, int i, String b, int j) {
    char x = a.charAt(i);
    char y = b.charAt(j);
    return x == y || Character.toLowerCase(x) == Character.toLowerCase(y);
  }
}
