package dev.hullcheck.cli;

import org.jspecify.annotations.Nullable;

/** Which known word was meant by an unknown one. */
final class Suggestion {
  private Suggestion() {}

  /**
   * The nearest of the known words, the first of several, or null where none is near. Near is a
   * third of the letters changed, added, left out or swapped with their neighbour, but at least
   * one.
   */
  static @Nullable String of(String word, Iterable<String> known) {
    String nearest = null;
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = distance(word, candidate);
      if (distance < least) {
        nearest = candidate;
        least = distance;
      }
    }
    return nearest;
  }

  /** {@code ; did you mean "…"?}, or nothing where no known word is near. */
  static String clause(String word, Iterable<String> known) {
    String nearest = of(word, known);
    return nearest == null ? "" : "; did you mean \"" + nearest + "\"?";
  }

  /** Changes, insertions, deletions and swaps of neighbours from {@code a} to {@code b}. */
  private static int distance(String a, String b) {
    if (a.length() > 64) {
      return a.length();
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = cost[i - 1][j - 1] + (same ? 0 : 1);
    least = Math.min(least, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
