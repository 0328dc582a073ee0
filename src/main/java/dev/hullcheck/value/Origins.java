package dev.hullcheck.value;

import java.util.ArrayList;
import java.util.List;

/** Puts origins in front of others. */
final class Origins {
  /** Of longer ways those names in the middle are left out that are furthest from the use. */
  private static final int MAX = 64;

  private Origins() {}

  static List<Origin> add(Origin first, List<Origin> rest) {
    if (rest.isEmpty()) {
      return List.of(first);
    }
    List<Origin> all = new ArrayList<>(rest.size() + 1);
    all.add(first);
    if (rest.size() < MAX) {
      all.addAll(rest);
    } else {
      all.addAll(rest.subList(0, MAX - 2));
      all.add(rest.get(rest.size() - 1));
    }
    return List.copyOf(all);
  }
}
