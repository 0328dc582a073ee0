package dev.hullcheck.link;

import dev.hullcheck.model.Project;
import dev.hullcheck.model.Related;
import dev.hullcheck.model.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Candidates by folder, for relations that have no identity to go by: those in the smallest folder
 * around the asking resource that holds any. All who ask from one place get the same answer.
 */
final class Neighbours {
  private final Map<String, List<Resource>> below = new HashMap<>();
  private final Map<String, Related> known = new HashMap<>();

  /**
   * Sorts candidates into all the folders that hold them.
   *
   * @param candidates those to find, and the module calls that may hold more; in the order of the
   *     project
   */
  Neighbours(List<Resource> candidates) {
    for (Resource candidate : candidates) {
      String folder = candidate.folder();
      while (true) {
        below.computeIfAbsent(folder, key -> new ArrayList<>()).add(candidate);
        if (folder.isEmpty()) {
          break;
        }
        folder = parent(folder);
      }
    }
  }

  /**
   * Whether what lies in one folder may be about what lies in another, though nothing says so: the
   * one is around the other, or both are below the folder that the first lies in.
   */
  static boolean areNear(String folder, String other) {
    return isAround(other, folder) || isAround(parent(folder), other);
  }

  private static boolean isAround(String outer, String inner) {
    return outer.isEmpty() || inner.equals(outer) || inner.startsWith(outer + "/");
  }

  /** The folder around one that is not the root, whose name is empty. */
  static String parent(String folder) {
    int slash = folder.lastIndexOf('/');
    return slash < 0 ? "" : folder.substring(0, slash);
  }

  /** The candidates in the smallest folder around {@code folder} that holds any. */
  Related around(String folder) {
    String at = folder;
    while (!below.containsKey(at)) {
      if (at.isEmpty()) {
        return Related.UNDECLARED;
      }
      at = parent(at);
    }
    Related related = known.get(at);
    if (related == null) {
      related = in(below.getOrDefault(at, List.of()));
      known.put(at, related);
    }
    return related;
  }

  private static Related in(List<Resource> candidates) {
    List<Related.Edge> edges = new ArrayList<>();
    boolean open = false;
    for (Resource candidate : candidates) {
      if (candidate.kind().equals(Project.MODULE_CALL)) {
        open = true;
      } else {
        edges.add(new Related.Edge(candidate, null));
      }
    }
    return edges.isEmpty() ? Related.UNKNOWN : new Related(edges, open);
  }
}
