package dev.hullcheck.link;

import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Names;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which kustomizations build from a file: those that name it, or a kustomization that does. */
final class Kustomized {
  private static final String[] KINDS = {"k8s.Kustomization", "k8s.Component"};
  private static final String[] LISTS = {"resources", "bases", "components"};
  private static final String[] MAKERS = {
    "helmCharts", "helmChartInflationGenerator", "generators", "transformers"
  };

  private final Map<String, List<Resource>> byFile = new HashMap<>();

  /** Those that take in what is not among the files, or make more of what is. */
  private final Set<Resource> reachingOut = Collections.newSetFromMap(new IdentityHashMap<>());

  /** Follows what the kustomizations of a project name. */
  Kustomized(Project project) {
    List<Resource> kustomizations = new ArrayList<>();
    for (String kind : KINDS) {
      for (Resource resource : project.ofKind(kind)) {
        // Flux calls another object of its own so.
        String version = resource.value().string("apiVersion");
        if (version == null || version.startsWith("kustomize.config.k8s.io/")) {
          kustomizations.add(resource);
        }
      }
    }
    if (kustomizations.isEmpty()) {
      return;
    }
    Map<String, Resource> byFolder = new HashMap<>();
    Set<String> known = new HashSet<>();
    for (Resource kustomization : kustomizations) {
      byFolder.put(kustomization.folder(), kustomization);
    }
    for (Resource resource : project.resources()) {
      known.add(resource.span().file().path());
    }
    known.addAll(byFolder.keySet());
    for (Resource kustomization : kustomizations) {
      Set<String> reached = reached(kustomization, byFolder);
      for (String file : reached) {
        byFile.computeIfAbsent(file, key -> new ArrayList<>()).add(kustomization);
      }
      // A component is a part of what takes it in.
      boolean out =
          kustomization.kind().equals(KINDS[1])
              || makesMore(kustomization)
              || !known.containsAll(reached);
      for (String name : reached) {
        Resource base = byFolder.get(name);
        out |= base != null && makesMore(base);
      }
      if (out) {
        reachingOut.add(kustomization);
      }
    }
  }

  /** Whether programs or charts make objects that stand in no file. */
  private static boolean makesMore(Resource kustomization) {
    for (String list : MAKERS) {
      if (kustomization.value().get(list) != null) {
        return true;
      }
    }
    return kustomization.value().isOpen();
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

  /** Whether a kustomization puts something before or behind the names of a file's objects. */
  boolean renames(String file) {
    for (Resource kustomization : of(file)) {
      if (kustomization.value().get("namePrefix") != null
          || kustomization.value().get("nameSuffix") != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a kustomization that builds from a file also builds what is not among the files. */
  boolean reachesOut(String file) {
    for (Resource kustomization : of(file)) {
      if (reachingOut.contains(kustomization)) {
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
