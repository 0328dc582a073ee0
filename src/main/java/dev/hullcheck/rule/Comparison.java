package dev.hullcheck.rule;

/** What is known of the order of two values. */
enum Comparison {
  LESS(-1, -1),
  EQUAL(0, 0),
  GREATER(1, 1),
  EQUAL_OR_GREATER(0, 1),
  NOT_KNOWN(-1, 1);

  private final int low;
  private final int high;

  Comparison(int low, int high) {
    this.low = low;
    this.high = high;
  }

  static Comparison of(int order) {
    return order < 0 ? LESS : order > 0 ? GREATER : EQUAL;
  }

  int low() {
    return low;
  }

  int high() {
    return high;
  }
}
