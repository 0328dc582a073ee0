package dev.hullcheck.value;

/** True, false or unknown, with Kleene's connectives. */
public enum Truth {
  FALSE,
  UNKNOWN,
  TRUE;

  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /** The lesser of the two in the order false, unknown, true. */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The greater of the two in the order false, unknown, true. */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Truth not() {
    return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
  }

  public boolean isTrue() {
    return this == TRUE;
  }

  public boolean isFalse() {
    return this == FALSE;
  }
}
