package dev.hullcheck.link;

import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Names;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one kustomization takes in twice: a file, or an object that stands in two of its files. Two
 * in one file are found where the file is read. What a base brings is left alone, as it may be
 * renamed or moved on the way.
 *
 * @see <a
 *     href="https://github.com/kubernetes-sigs/kustomize/blob/master/kyaml/resid/resid.go">ResId</a>
 */
public final class Duplicates {
  private static final String KUSTOMIZATION = "k8s.Kustomization";
  private static final String REFUSED = "which Kustomize refuses to build";

  private final Map<String, List<Resource>> objects = new HashMap<>();
  private final List<Resource> problems = new ArrayList<>();

  private Duplicates() {}

  /** What is taken in twice in a project, as {@code k8s.SchemaProblem}s. */
  public static List<Resource> derive(Project project) {
    Duplicates duplicates = new Duplicates();
    List<Resource> kustomizations = new ArrayList<>();
    Set<String> files = new HashSet<>();
    for (Resource kustomization : project.ofKind(KUSTOMIZATION)) {
      // Flux calls another object of its own so.
      String version = kustomization.value().string("apiVersion");
      if (version == null || version.startsWith("kustomize.config.k8s.io/")) {
        kustomizations.add(kustomization);
        for (Value entry : entries(kustomization)) {
          files.add(file(kustomization, entry));
        }
      }
    }
    for (Resource resource : project.resources()) {
      String file = resource.span().file().path();
      if (resource.owner() == null && resource.kind().startsWith("k8s.") && files.contains(file)) {
        duplicates.objects.computeIfAbsent(file, key -> new ArrayList<>()).add(resource);
      }
    }
    for (Resource kustomization : kustomizations) {
      duplicates.judge(kustomization);
    }
    return duplicates.problems;
  }

  private void judge(Resource kustomization) {
    Map<String, Value> taken = new HashMap<>();
    Map<String, Resource> known = new HashMap<>();
    for (Value entry : entries(kustomization)) {
      String file = file(kustomization, entry);
      Value before = taken.putIfAbsent(file, entry);
      if (before != null) {
        problems.add(problem(kustomization, "Entry", entry, before));
        continue;
      }
      for (Resource object : objects.getOrDefault(file, List.of())) {
        String identity = identity(object);
        Resource first = identity == null ? null : known.putIfAbsent(identity, object);
        Value name = Fields.at(object, "metadata.name");
        Value same = first == null ? null : Fields.at(first, "metadata.name");
        if (first != null && first.span().file() != object.span().file()) {
          String kind = String.valueOf(object.value().string("kind"));
          if (name != null && same != null) {
            problems.add(problem(object, kind, name, same));
          }
        }
      }
    }
  }

  /** As Kustomize tells objects apart: it takes {@code default} for the namespace of none. */
  private static @Nullable String identity(Resource object) {
    Mapping value = object.value();
    String name = Values.text(Fields.at(object, "metadata.name"));
    Value namespace = Fields.at(object, "metadata.namespace");
    String in = namespace == null ? "default" : Values.text(namespace);
    boolean known = !value.isOpen() && !Fields.mayBe(object, "metadata.namespace");
    return name == null || in == null || !known
        ? null
        : value.string("apiVersion") + "\n" + value.string("kind") + "\n" + in + "\n" + name;
  }

  private static Resource problem(Resource owner, String object, Value name, Value first) {
    Mapping fields =
        new Mapping.Builder()
            .put("code", name.span(), Scalar.string("duplicate-object", name.span()))
            .put("message", name.span(), Scalar.string(REFUSED, name.span()))
            .put("object", name.span(), Scalar.string(object, name.span()))
            .put("name", name.span(), name)
            .put("first", first.span(), first)
            .build(name.span());
    return Resource.derived("k8s.SchemaProblem", owner).build(fields, name.span());
  }

  private static List<Value> entries(Resource kustomization) {
    List<Value> entries = new ArrayList<>();
    if (kustomization.value().get("resources") instanceof Sequence list) {
      for (Value entry : list.items()) {
        if (entry instanceof Scalar path && path.isString()) {
          entries.add(entry);
        }
      }
    }
    return entries;
  }

  private static String file(Resource kustomization, Value entry) {
    return Names.resolve(kustomization.folder(), String.valueOf(Values.text(entry)));
  }
}
