package dev.hullcheck.link;

import dev.hullcheck.model.Related;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Resources by what one of their fields holds: its text, its items, or the symbol of an unknown.
 */
final class Shared {
  private record Holder(Value value, Resource resource) {}

  private final Map<String, List<Holder>> holders = new HashMap<>();

  /** Takes a resource in. A field that is not there holds nothing. */
  void add(@Nullable Value value, Resource resource) {
    if (value instanceof Sequence list) {
      for (Value item : list.items()) {
        add(item, resource);
      }
      return;
    }
    String key = value == null ? null : key(value);
    if (key != null && value != null) {
      holders.computeIfAbsent(key, text -> new ArrayList<>()).add(new Holder(value, resource));
    }
  }

  /** Adds those that surely hold a value, or one of its items; none twice. */
  void find(Value value, List<Related.Edge> edges) {
    if (value instanceof Sequence list) {
      for (Value item : list.items()) {
        find(item, edges);
      }
      return;
    }
    String key = key(value);
    for (Holder holder : key == null ? List.<Holder>of() : holders.getOrDefault(key, List.of())) {
      if (Values.equal(value, holder.value()).isTrue() && !has(edges, holder.resource())) {
        edges.add(new Related.Edge(holder.resource(), null));
      }
    }
  }

  private static boolean has(List<Related.Edge> edges, Resource resource) {
    for (Related.Edge edge : edges) {
      if (edge.to() == resource) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String key(Value value) {
    if (value instanceof Unknown unknown) {
      return unknown.symbol().name();
    }
    return value instanceof Scalar scalar && !scalar.isNull() ? scalar.asText() : null;
  }
}
