package dev.hullcheck.link;

import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Names;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which kustomizations build from a file: those that name it, or a kustomization that does. */
final class Kustomized {
  private static final String[] LISTS = {"resources", "bases", "components"};

  private final Map<String, List<Resource>> byFile = new HashMap<>();

  /**
   * Follows what kustomizations name.
   *
   * @param kustomizations in the order of the project
   */
  Kustomized(List<Resource> kustomizations) {
    Map<String, Resource> byFolder = new HashMap<>();
    for (Resource kustomization : kustomizations) {
      byFolder.put(kustomization.folder(), kustomization);
    }
    for (Resource kustomization : kustomizations) {
      for (String file : reached(kustomization, byFolder)) {
        byFile.computeIfAbsent(file, key -> new ArrayList<>()).add(kustomization);
      }
    }
  }

  private static Set<String> reached(Resource start, Map<String, Resource> byFolder) {
    Set<String> reached = new HashSet<>();
    Deque<Resource> next = new ArrayDeque<>();
    next.add(start);
    while (!next.isEmpty()) {
      Resource kustomization = next.remove();
      for (String list : LISTS) {
        Value entries = kustomization.value().get(list);
        if (!(entries instanceof Sequence sequence)) {
          continue;
        }
        for (Value entry : sequence.items()) {
          if (entry instanceof Scalar path) {
            String name = Names.resolve(kustomization.folder(), path.asText());
            Resource base = byFolder.get(name);
            if (reached.add(name) && base != null) {
              next.add(base);
            }
          }
        }
      }
    }
    return reached;
  }

  /** Whether a kustomization gives the objects of a file another namespace than they name. */
  boolean moves(String file) {
    for (Resource kustomization : of(file)) {
      if (kustomization.value().get("namespace") != null) {
        return true;
      }
    }
    return false;
  }

  /** The kustomizations that build from a file, in the order of the project. */
  List<Resource> of(String file) {
    return byFile.getOrDefault(file, List.of());
  }
}
