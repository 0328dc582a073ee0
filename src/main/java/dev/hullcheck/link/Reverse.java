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
 * Those that have one answer in common are kept once, however many ends it has.
 *
 * <p>A resource of which nobody knows where it leads may lead to those of its own deployment: in
 * its folder, in one above or in one below. What lies beside is another's.
 */
final class Reverse {
  /** The resources that have an answer in common. */
  private record Askers(Related answer, List<Related.Edge> resources) {}

  /** One end of an answer, and who got it. */
  private record End(Askers askers, Related.Edge edge) {}

  private final Map<Resource, List<End>> ends = new IdentityHashMap<>();

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
    Map<Related, Askers> known = new IdentityHashMap<>();
    for (Resource resource : kind) {
      Related answer = relations.related(resource, relation);
      if (answer == null) {
        throw new IllegalStateException(resource.kind() + " has no relation " + relation);
      }
      if (answer.open() && !complete) {
        undecided(resource.folder());
      }
      Askers askers = known.get(answer);
      if (askers == null) {
        askers = new Askers(answer, new ArrayList<>());
        known.put(answer, askers);
        for (Related.Edge edge : answer.edges()) {
          ends.computeIfAbsent(edge.to(), key -> new ArrayList<>()).add(new End(askers, edge));
        }
      }
      askers.resources().add(new Related.Edge(resource, null));
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
    int undecided = inOrBelow.getOrDefault(resource.folder(), 0);
    for (String at = resource.folder(); !at.isEmpty(); ) {
      at = Neighbours.parent(at);
      undecided += in.getOrDefault(at, 0);
    }
    List<End> known = ends.getOrDefault(resource, List.of());
    if (known.size() == 1 && known.get(0).edge().assumption() == null && undecided == 0) {
      return new Related(known.get(0).askers().resources(), false);
    }
    List<Related.Edge> edges = new ArrayList<>();
    for (End end : known) {
      for (Related.Edge asker : end.askers().resources()) {
        edges.add(new Related.Edge(asker.to(), end.edge().assumption()));
        boolean counted = end.askers().answer().open() && isNear(asker.to(), resource);
        undecided -= counted ? 1 : 0;
      }
    }
    return new Related(edges, undecided > 0);
  }

  private static boolean isNear(Resource a, Resource b) {
    return isIn(a.folder(), b.folder()) || isIn(b.folder(), a.folder());
  }

  private static boolean isIn(String folder, String other) {
    return other.isEmpty() || folder.equals(other) || folder.startsWith(other + "/");
  }
}
