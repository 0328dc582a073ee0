package dev.hullcheck.link;

import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Resources by the text at one of their fields, so that a join need not look at all of them. */
final class ByField {
  private final Map<String, List<Resource>> known = new HashMap<>();
  private final List<Resource> unknown = new ArrayList<>();
  private final List<Resource> all = new ArrayList<>();

  /** Sorts resources; those that have no such field, surely, are left out. */
  ByField(List<Resource> resources, String field) {
    for (Resource resource : resources) {
      Value value = Fields.at(resource, field);
      String text = Values.text(value);
      if (text != null) {
        known.computeIfAbsent(text, key -> new ArrayList<>()).add(resource);
      } else if (value instanceof Unknown || value == null && Fields.mayBe(resource, field)) {
        unknown.add(resource);
      } else {
        continue;
      }
      all.add(resource);
    }
  }

  /** Those whose field may be equal to a value, those that surely are first. */
  List<Resource> candidates(Value value) {
    String text = Values.text(value);
    if (text == null) {
      return all;
    }
    List<Resource> candidates = new ArrayList<>(known.getOrDefault(text, List.of()));
    candidates.addAll(unknown);
    return candidates;
  }
}
