package dev.hullcheck.link;

import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the resource that a value refers to by its name in its module. */
final class References {
  /** By scope and name, joined by a line break. */
  private final Map<String, List<Resource>> byName = new HashMap<>();

  References(Project project) {
    for (Resource resource : project.resources()) {
      Symbol reference = resource.reference();
      if (reference != null && resource.owner() == null) {
        byName
            .computeIfAbsent(key(reference.scope(), reference.name()), key -> new ArrayList<>())
            .add(resource);
      }
    }
  }

  private static String key(String scope, String name) {
    return scope + "\n" + name;
  }

  /** The resource of a kind that a value is an attribute of, or null where it names none. */
  @Nullable Resource of(Value value, String kind) {
    if (value instanceof Unknown unknown) {
      Resource found = of(unknown.symbol(), kind);
      if (found != null) {
        return found;
      }
    }
    for (Origin origin : value.origins()) {
      Resource found = of(origin.symbol(), kind);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The resource that a value names, by its name or in full, or null where it names none. */
  @Nullable Resource named(Value value) {
    Resource found = value instanceof Unknown unknown ? named(unknown.symbol()) : null;
    for (Origin origin : value.origins()) {
      found = found == null ? named(origin.symbol()) : found;
    }
    return found;
  }

  private @Nullable Resource named(Symbol symbol) {
    String name = symbol.name();
    int dot = name.lastIndexOf('.');
    return switch (name.substring(dot + 1)) {
      case "id", "name", "self_link" -> {
        List<Resource> named =
            byName.getOrDefault(
                key(symbol.scope(), name.substring(0, Math.max(0, dot))), List.of());
        yield named.isEmpty() ? null : named.get(0);
      }
      default -> null;
    };
  }

  private @Nullable Resource of(Symbol symbol, String kind) {
    String name = symbol.name();
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      String head = name.substring(0, dot);
      for (Resource resource : byName.getOrDefault(key(symbol.scope(), head), List.of())) {
        if (resource.kind().equals(kind)) {
          return resource;
        }
      }
    }
    return null;
  }
}
