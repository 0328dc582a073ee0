package dev.hullcheck.link;

import dev.hullcheck.model.Resource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resources by the labels that they have, or by a label that their selectors ask for. */
final class LabelIndex {
  private final List<Resource> all;
  private final Map<String, BitSet> byPair = new HashMap<>();

  /** Those to be looked at whatever is asked. */
  private final BitSet always = new BitSet();

  LabelIndex(List<Resource> all) {
    this.all = all;
  }

  int size() {
    return all.size();
  }

  Resource get(int index) {
    return all.get(index);
  }

  /**
   * Says by which labels one is found.
   *
   * @param pairs null where any label may find it
   */
  void put(int index, @Nullable List<String> pairs) {
    if (pairs == null) {
      always.set(index);
      return;
    }
    for (String pair : pairs) {
      BitSet those = byPair.get(pair);
      if (those == null) {
        those = new BitSet();
        byPair.put(pair, those);
      }
      those.set(index);
    }
  }

  /**
   * Those that one of these labels finds, in the order of the project.
   *
   * @param pairs null for all there are
   */
  List<Resource> of(@Nullable List<String> pairs) {
    if (pairs == null) {
      return all;
    }
    BitSet found = (BitSet) always.clone();
    for (String pair : pairs) {
      BitSet some = byPair.get(pair);
      if (some != null) {
        found.or(some);
      }
    }
    List<Resource> resources = new ArrayList<>(found.cardinality());
    for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(i + 1)) {
      resources.add(all.get(i));
    }
    return resources;
  }
}
