package dev.hullcheck.link;

import dev.hullcheck.model.Related;
import dev.hullcheck.model.Relations;
import dev.hullcheck.model.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A relation followed from its other ends: who of a kind leads to whom, worked out once for all.
 *
 * <p>A resource of which nobody knows where it leads may lead to those of its own deployment: in
 * its folder, in one above or in one below. What lies beside is another's.
 */
final class Reverse {
  /** The ends of one resource, and how many near ones that lead to it may lead elsewhere too. */
  private static final class Ends {
    final List<Related.Edge> edges = new ArrayList<>();
    int undecided;
  }

  private final Map<Resource, Ends> ends = new IdentityHashMap<>();

  /** How many of those in each folder may lead anywhere, and how many in it and all below. */
  private final Map<String, Integer> in = new HashMap<>();

  private final Map<String, Integer> inOrBelow = new HashMap<>();

  /**
   * Follows a relation of all resources of a kind.
   *
   * @param kind the resources, in the order of the project
   * @param complete whether an end that is not known is none that is in the project
   */
  Reverse(List<Resource> kind, String relation, boolean complete, Relations relations) {
    for (Resource resource : kind) {
      Related related = relations.related(resource, relation);
      if (related == null) {
        throw new IllegalStateException(resource.kind() + " has no relation " + relation);
      }
      boolean open = related.open() && !complete;
      if (open) {
        undecided(resource.folder());
      }
      for (Related.Edge edge : related.edges()) {
        Ends of = ends.computeIfAbsent(edge.to(), key -> new Ends());
        of.edges.add(new Related.Edge(resource, edge.assumption()));
        of.undecided += open && isNear(resource.folder(), edge.to().folder()) ? 1 : 0;
      }
    }
  }

  private void undecided(String folder) {
    in.merge(folder, 1, Integer::sum);
    for (String at = folder; ; at = Neighbours.parent(at)) {
      inOrBelow.merge(at, 1, Integer::sum);
      if (at.isEmpty()) {
        return;
      }
    }
  }

  /** Those that lead to a resource; open where another one might. */
  Related of(Resource resource) {
    Ends of = ends.get(resource);
    int undecided = inOrBelow.getOrDefault(resource.folder(), 0);
    for (String at = resource.folder(); !at.isEmpty(); ) {
      at = Neighbours.parent(at);
      undecided += in.getOrDefault(at, 0);
    }
    return of == null
        ? new Related(List.of(), undecided > 0)
        : new Related(of.edges, undecided > of.undecided);
  }

  private static boolean isNear(String a, String b) {
    return isIn(a, b) || isIn(b, a);
  }

  private static boolean isIn(String folder, String other) {
    return other.isEmpty() || folder.equals(other) || folder.startsWith(other + "/");
  }
}
