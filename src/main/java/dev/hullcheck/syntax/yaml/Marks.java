package dev.hullcheck.syntax.yaml;

import java.util.Arrays;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * Turns the engine's marks, which count code points from the start of what it was given, into
 * offsets of the whole text in UTF-16 code units.
 */
final class Marks {
  private static final int[] NONE = {};

  private final int from;
  private final int to;

  /** The code points that take two code units, by their number. */
  private final int[] pairs;

  /** The marks of a parse of {@code [from, to)}. */
  Marks(String content, int from, int to, boolean hasPairs) {
    this.from = from;
    this.to = to;
    this.pairs = hasPairs ? pairs(content, from, to) : NONE;
  }

  private static int[] pairs(String content, int from, int to) {
    int[] found = new int[8];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (Character.isHighSurrogate(content.charAt(i))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        // The pairs before this one have made the numbers of code points fall behind.
        found[count] = i - from - count;
        count++;
        i++;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** The offset of a mark; that of the start where there is none. */
  int offset(Optional<Mark> mark) {
    return mark.isPresent() ? offset(mark.get().getIndex()) : from;
  }

  private int offset(int index) {
    int before = 0;
    if (pairs.length > 0) {
      int at = Arrays.binarySearch(pairs, index);
      before = at >= 0 ? at : -at - 1;
    }
    return Math.min(to, from + index + before);
  }
}
