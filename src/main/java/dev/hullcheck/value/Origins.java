package dev.hullcheck.value;

import java.util.ArrayList;
import java.util.List;

/** Puts origins in front of others. */
final class Origins {
  private Origins() {}

  static List<Origin> add(Origin first, List<Origin> rest) {
    if (rest.isEmpty()) {
      return List.of(first);
    }
    List<Origin> all = new ArrayList<>(rest.size() + 1);
    all.add(first);
    all.addAll(rest);
    return List.copyOf(all);
  }
}
