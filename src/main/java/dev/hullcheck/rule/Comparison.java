package dev.hullcheck.rule;

/** What is known of the order of two values. */
enum Comparison {
  LESS(-1, -1),
  EQUAL(0, 0),
  GREATER(1, 1),
  LESS_OR_EQUAL(-1, 0),
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

  /** Of what may be less, equal, greater; nothing is known where it is none of these. */
  static Comparison of(boolean less, boolean equal, boolean greater) {
    if (less) {
      return greater ? NOT_KNOWN : equal ? LESS_OR_EQUAL : LESS;
    }
    return greater ? equal ? EQUAL_OR_GREATER : GREATER : equal ? EQUAL : NOT_KNOWN;
  }

  int low() {
    return low;
  }

  int high() {
    return high;
  }
}
