package dev.hullcheck.engine;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.kubernetes.Kustomization;
import dev.hullcheck.kubernetes.KustomizeBuilds;
import dev.hullcheck.kubernetes.KustomizeCaller;
import dev.hullcheck.kubernetes.KustomizeLayer;
import dev.hullcheck.kubernetes.KustomizeVars;
import dev.hullcheck.source.Names;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.value.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways that lead from kustomizations to files. A file is built by every kustomization that no
 * other takes in and that comes to it, itself or by those that it takes in; each such way lays the
 * layers of all that it passes over the objects.
 */
final class KustomizeWays {
  /** How deep kustomizations may lie in kustomizations. */
  private static final int MAX_DEPTH = 16;

  /** How many steps are gone at the most; what is not come to then may be anything. */
  private static final int MAX_STEPS = 500_000;

  /** What is generated in a folder is built as what a file of this name in it would be. */
  static final String GENERATED = "/";

  private final Map<String, Kustomization> byFolder;
  private final Map<String, Kustomizations.Read> read;
  private final Map<String, KustomizeBuilds> builds = new HashMap<>();
  private final Map<String, KustomizeLayer> layers = new HashMap<>();

  /** The names of the variables of all kustomizations. */
  private final Set<String> vars = new HashSet<>();

  private int steps;

  private KustomizeWays(
      Map<String, Kustomization> byFolder, Map<String, Kustomizations.Read> read) {
    this.byFolder = byFolder;
    this.read = read;
  }

  /**
   * Goes all ways.
   *
   * @param byFolder the kustomizations
   * @param callers who has folders built besides
   * @param files the names of all files
   * @param read the texts of patches by the names of their files
   */
  static KustomizeWays of(
      Map<String, Kustomization> byFolder,
      List<KustomizeCaller> callers,
      Set<String> files,
      Map<String, Kustomizations.Read> read) {
    KustomizeWays ways = new KustomizeWays(byFolder, read);
    Set<String> taken = new HashSet<>();
    for (Map.Entry<String, Kustomization> entry : byFolder.entrySet()) {
      for (YamlScalar resource : entry.getValue().resources()) {
        taken.add(Names.resolve(entry.getKey(), resource.value()));
      }
      for (YamlScalar component : entry.getValue().components()) {
        taken.add(Names.resolve(entry.getKey(), component.value()));
      }
    }
    for (Map.Entry<String, Kustomization> entry : byFolder.entrySet()) {
      if (!taken.contains(entry.getKey())) {
        ways.follow(entry.getKey(), entry.getValue(), List.of(), MAX_DEPTH);
      }
      KustomizeVars.names(entry.getValue().body(), ways.vars);
    }
    for (int i = 0; i < callers.size(); i++) {
      ways.follow(callers.get(i), "caller " + i, files);
    }
    return ways;
  }

  /**
   * Goes the ways from who has a folder built. Its repository may be another one with the same
   * folders, so what is built without it is so besides.
   */
  private void follow(KustomizeCaller caller, String name, Set<String> files) {
    Mapping said = caller.layer();
    String wanted = Names.resolve("", caller.path());
    KustomizeLayer layer =
        said.get("components") == null
            ? KustomizeLayer.of(name, said, KustomizeLayer.Files.NONE)
            : KustomizeLayer.unknown(name);
    boolean built = false;
    for (Map.Entry<String, Kustomization> entry : byFolder.entrySet()) {
      if (isAt(entry.getKey(), wanted, caller)) {
        built = true;
        follow(entry.getKey(), entry.getValue(), List.of(layer), MAX_DEPTH);
      }
    }
    if (built || !caller.takesAll()) {
      return;
    }
    for (String file : files) {
      boolean yaml = file.endsWith(".yaml") || file.endsWith(".yml");
      if (yaml && isBelow(file, wanted + "/", caller) && !areTooMany(1)) {
        KustomizeBuilds of = builds.computeIfAbsent(file, key -> new KustomizeBuilds());
        of.add(List.of(layer));
        of.add(List.of());
      }
    }
  }

  /** Whether a folder may be the one of a path from the top of the repository of who names it. */
  private static boolean isAt(String folder, String wanted, KustomizeCaller caller) {
    int top = folder.length() - wanted.length();
    return folder.endsWith(wanted)
        && !wanted.isEmpty()
        && isAbove(folder.substring(0, top), caller);
  }

  /** Whether a file may lie in the folder of a path, or below it. */
  private static boolean isBelow(String file, String wanted, KustomizeCaller caller) {
    int top = file.startsWith(wanted) ? 0 : file.indexOf("/" + wanted) + 1;
    return wanted.length() > 1
        && file.startsWith(wanted, top)
        && isAbove(file.substring(0, top), caller);
  }

  /** Whether a folder, with a slash at its end, is one around who has something built. */
  private static boolean isAbove(String top, KustomizeCaller caller) {
    return (caller.from() + "/").startsWith(top) && (top.isEmpty() || top.endsWith("/"));
  }

  /** Whether there are too many steps to go on. */
  private boolean areTooMany(int more) {
    steps = Math.min(steps + more, MAX_STEPS + 1);
    return steps > MAX_STEPS;
  }

  /**
   * Goes on from one kustomization.
   *
   * @param outer the layers that are laid behind its own
   */
  private void follow(
      String folder, Kustomization kustomization, List<KustomizeLayer> outer, int depth) {
    List<KustomizeLayer> after = new ArrayList<>();
    add(layer(folder, kustomization), after);
    after.addAll(outer);
    List<YamlScalar> components = kustomization.components();
    for (int i = components.size() - 1; i >= 0 && !areTooMany(after.size() + 1); i--) {
      String name = Names.resolve(folder, components.get(i).value());
      Kustomization component = byFolder.get(name);
      List<KustomizeLayer> with = new ArrayList<>();
      if (component == null || depth == 0) {
        add(layer(name, null), with);
      } else {
        // What a component takes in is made when its turn comes, and what it lays over all so too.
        follow(name, component, after, depth - 1);
        layers(name, component, with, depth - 1);
      }
      with.addAll(after);
      after = with;
    }
    if (kustomization.generates()) {
      builds.computeIfAbsent(folder + GENERATED, file -> new KustomizeBuilds()).add(after);
    }
    for (YamlScalar resource : kustomization.resources()) {
      if (areTooMany(after.size() + 1)) {
        return;
      }
      String name = Names.resolve(folder, resource.value());
      Kustomization base = byFolder.get(name);
      if (base == null) {
        builds.computeIfAbsent(name, file -> new KustomizeBuilds()).add(after);
      } else if (depth > 0) {
        follow(name, base, after, depth - 1);
      }
    }
  }

  /** Adds the layers of a component: those of its own components, and itself. */
  private void layers(String folder, Kustomization component, List<KustomizeLayer> to, int depth) {
    for (YamlScalar inner : component.components()) {
      String name = Names.resolve(folder, inner.value());
      Kustomization known = byFolder.get(name);
      if (known == null || depth == 0 || areTooMany(1)) {
        add(layer(name, null), to);
      } else {
        layers(name, known, to, depth - 1);
      }
    }
    add(layer(folder, component), to);
  }

  private static void add(KustomizeLayer layer, List<KustomizeLayer> to) {
    if (!layer.isEmpty()) {
      to.add(layer);
    }
  }

  /**
   * The layer of a folder.
   *
   * @param kustomization null where it is not there
   */
  private KustomizeLayer layer(String folder, @Nullable Kustomization kustomization) {
    KustomizeLayer known = layers.get(folder);
    if (known == null) {
      KustomizeLayer.Files files =
          new KustomizeLayer.Files() {
            @Override
            public @Nullable YamlStream read(String path) {
              Kustomizations.Read file = read.get(Names.resolve(folder, path));
              return file == null ? null : file.tree().tree();
            }
          };
      known =
          kustomization == null
              ? KustomizeLayer.unknown(folder)
              : KustomizeLayer.of(folder, kustomization.body(), files);
      layers.put(folder, known);
    }
    return known;
  }

  /** The objects of a file as all that build from it make them, as far as that is one. */
  List<KubernetesObject> built(String name, List<KubernetesObject> objects) {
    KustomizeBuilds ways = builds.get(name);
    if (ways == null && steps <= MAX_STEPS) {
      return objects;
    }
    List<KubernetesObject> built = new ArrayList<>(objects.size());
    for (KubernetesObject written : objects) {
      KubernetesObject object = vars.isEmpty() ? written : KustomizeVars.of(written, vars);
      KubernetesObject made = ways == null || steps > MAX_STEPS ? object.asPart() : ways.of(object);
      if (made != null) {
        built.add(made);
      }
    }
    return built;
  }
}
