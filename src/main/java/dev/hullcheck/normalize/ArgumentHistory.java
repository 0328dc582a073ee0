package dev.hullcheck.normalize;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Table;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Derives {@code provider.Argument} of the arguments that came to the google providers, or went
 * from them, by the tables {@code terraform-google-*}: keys are the answers, entries are {@code
 * RESOURCE ARGUMENT}.
 */
final class ArgumentHistory {
  private final Catalog catalog;
  private final Sink sink;

  /** What the tables say, by type of resource; read when the first one is met. */
  private @Nullable Map<String, List<Entry>> byType;

  private record Entry(String argument, List<String> path, Map<String, String> facts) {}

  ArgumentHistory(Catalog catalog, Sink sink) {
    this.catalog = catalog;
    this.sink = sink;
  }

  /**
   * Looks through a resource.
   *
   * @param provider the local name of the one that makes it
   */
  void derive(Resource resource, String type, String provider) {
    for (Entry entry : byType().getOrDefault(type, List.of())) {
      find(resource, type, provider, entry, 0, resource.value());
    }
  }

  private Map<String, List<Entry>> byType() {
    Map<String, List<Entry>> known = byType;
    if (known == null) {
      known = new HashMap<>();
      for (String fact : List.of("added", "removed", "use")) {
        Table table = catalog.table("terraform-google-" + fact);
        if (table != null) {
          read(table, fact, known);
        }
      }
      byType = known;
    }
    return known;
  }

  private static void read(Table table, String fact, Map<String, List<Entry>> byType) {
    for (String answer : table.keys()) {
      for (String row : table.row(answer).strings()) {
        int blank = row.indexOf(' ');
        String argument = row.substring(blank + 1);
        List<Entry> entries =
            byType.computeIfAbsent(row.substring(0, blank), key -> new ArrayList<>());
        Entry found = null;
        for (Entry entry : entries) {
          found = entry.argument().equals(argument) ? entry : found;
        }
        if (found == null) {
          found = new Entry(argument, List.of(argument.split("\\.")), new HashMap<>());
          entries.add(found);
        }
        found.facts().put(fact, answer);
      }
    }
  }

  private void find(
      Resource resource, String type, String provider, Entry entry, int step, Value value) {
    if (value instanceof Sequence blocks) {
      for (Value block : blocks.items()) {
        find(resource, type, provider, entry, step, block);
      }
      return;
    }
    Mapping.Field field = value instanceof Mapping body ? body.field(entry.path().get(step)) : null;
    if (field == null) {
      return;
    }
    if (step + 1 < entry.path().size()) {
      find(resource, type, provider, entry, step + 1, field.value());
      return;
    }
    Span place = field.key();
    Mapping.Builder fields = new Mapping.Builder();
    fields.put("resource", place, Scalar.string(type, place));
    fields.put("argument", place, Scalar.string(entry.argument(), place));
    fields.put("provider", place, Scalar.string(provider, place));
    for (String fact : List.of("added", "removed", "use")) {
      String answer = entry.facts().get(fact);
      if (answer != null) {
        fields.put(fact, place, Scalar.string(answer, place));
      }
    }
    sink.add(Resource.derived("provider.Argument", resource).build(fields.build(place), place));
  }
}
