package dev.hullcheck.link;

import dev.hullcheck.model.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Candidates by folder, for relations that have no identity to go by: those in the smallest folder
 * around the asking resource that holds any.
 */
final class Neighbours {
  private final Map<String, List<Resource>> below = new HashMap<>();

  /**
   * Sorts candidates into all the folders that hold them.
   *
   * @param candidates those to find; in the order of the project
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

  private static String parent(String folder) {
    int slash = folder.lastIndexOf('/');
    return slash < 0 ? "" : folder.substring(0, slash);
  }

  /** The candidates in the smallest folder around {@code folder} that holds any; perhaps none. */
  List<Resource> around(String folder) {
    String at = folder;
    while (true) {
      List<Resource> found = below.get(at);
      if (found != null) {
        return found;
      }
      if (at.isEmpty()) {
        return List.of();
      }
      at = parent(at);
    }
  }
}
