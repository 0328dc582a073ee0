package dev.hullcheck.rule;

import dev.hullcheck.value.Truth;

/** What a number of things has to be: at least {@code least}, at most {@code most}. */
public record Bounds(long least, long most) {
  /** No bound. */
  static final long ANY = Long.MAX_VALUE;

  /** As rules write it behind other keys. */
  String entry() {
    if (least == most) {
      return ", equals: " + least;
    }
    return (least > 0 ? ", gte: " + least : "") + (most < ANY ? ", lte: " + most : "");
  }

  /** Whether a number that is known to be of {@code low} to {@code high} is within. */
  Truth hold(long low, long high) {
    if (low >= least && high <= most) {
      return Truth.TRUE;
    }
    return high < least || low > most ? Truth.FALSE : Truth.UNKNOWN;
  }
}
