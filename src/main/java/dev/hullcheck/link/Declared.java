package dev.hullcheck.link;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.RelationSpec;
import dev.hullcheck.link.Namespaces.Namespace;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Related;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Objects that others refer to by their names. That one is missing is said only where the files are
 * plainly all there is: where others of its kind are declared in the same folder or the same
 * kustomization, nothing of that name is declared anywhere that may be in its namespace, and
 * nothing beside it may make more: no module or chart that is not followed, no custom resource, no
 * kustomization with something that is not among the files.
 */
final class Declared {
  private static final String NAME = "metadata.name";

  private final Project project;
  private final Catalog catalog;
  private final Kustomized kustomized;
  private final Namespaces namespaces;
  private final Makers makers;
  private final Map<String, Kind> kinds = new HashMap<>();

  /** All of a kind: by their names, those of which the name is not known, and where they are. */
  private static final class Kind {
    private final Map<String, List<Resource>> byName = new HashMap<>();
    private final List<Resource> unnamed = new ArrayList<>();

    /** The namespaces in which there are some, each with a folder or a kustomization. */
    private final Set<String> places = new HashSet<>();
  }

  Declared(
      Project project,
      Catalog catalog,
      Kustomized kustomized,
      Namespaces namespaces,
      Makers makers) {
    this.project = project;
    this.catalog = catalog;
    this.kustomized = kustomized;
    this.namespaces = namespaces;
    this.makers = makers;
  }

  /** The ones that a field of {@code from} may mean. */
  Related named(Resource from, RelationSpec relation) {
    Value name = Fields.at(from, relation.fields().keySet().iterator().next());
    String text = Values.text(name);
    if (name == null || text == null || !isName(text)) {
      return Related.UNKNOWN;
    }
    Resource builtIn = new BuiltIn(catalog, relation.to()).named(text, name.span(), from);
    if (builtIn != null) {
      return Related.of(builtIn);
    }
    boolean namespaced = isNamespaced(relation.to());
    Kind kind = kind(relation.to(), namespaced);
    Namespace namespace = Namespaces.asWritten(from);
    List<Related.Edge> edges = new ArrayList<>();
    boolean open = false;
    for (Resource candidate : kind.byName.getOrDefault(text, List.of())) {
      Truth same =
          namespaced
              ? namespaces.sameOrTogether(namespace, Namespaces.asWritten(candidate))
              : Truth.TRUE;
      if (same.isTrue()) {
        edges.add(new Related.Edge(candidate, null));
      }
      open |= same == Truth.UNKNOWN;
    }
    for (Resource candidate : kind.unnamed) {
      Value other = Fields.at(candidate, NAME);
      open |= other == null || !Values.equal(name, other).isFalse();
    }
    if (!edges.isEmpty()) {
      // What else is called so, in a namespace that is not known, is not what is meant.
      return new Related(edges, open && !relation.one());
    }
    return open ? Related.UNKNOWN : missing(from, text, kind, namespaced);
  }

  private Related missing(Resource from, String name, Kind kind, boolean namespaced) {
    String file = from.span().file().path();
    if (Collections.disjoint(kind.places, places(from, namespaced))) {
      return Related.UNDECLARED;
    }
    boolean renamed = false;
    for (Map.Entry<String, List<Resource>> declared : kind.byName.entrySet()) {
      boolean part = name.length() > declared.getKey().length() && name.contains(declared.getKey());
      for (Resource resource : part ? declared.getValue() : List.<Resource>of()) {
        renamed |= kustomized.renames(resource.span().file().path());
      }
    }
    return renamed || kustomized.reachesOut(file) || makers.mayBeBeside(from)
        ? Related.UNKNOWN
        : Related.NONE;
  }

  private Kind kind(String name, boolean namespaced) {
    Kind kind = kinds.get(name);
    if (kind == null) {
      kind = new Kind();
      for (Resource resource : project.ofKind(name)) {
        Value written = Fields.at(resource, NAME);
        String text = Values.text(written);
        if (text != null) {
          kind.byName.computeIfAbsent(text, key -> new ArrayList<>()).add(resource);
          kind.places.addAll(places(resource, namespaced));
        } else if (written instanceof Unknown || Fields.mayBe(resource, NAME)) {
          kind.unnamed.add(resource);
        }
      }
      kinds.put(name, kind);
    }
    return kind;
  }

  /** Where an object is: its folder and its kustomizations, each with its namespace. */
  private List<String> places(Resource object, boolean namespaced) {
    Value written = namespaced ? Namespaces.asWritten(object).written() : null;
    String namespace =
        written instanceof Unknown unknown
            ? unknown.symbol().name() + "\t" + unknown.symbol().scope()
            : written == null ? "" : String.valueOf(Values.text(written));
    List<String> places = new ArrayList<>();
    places.add(object.folder() + "\n" + namespace);
    for (Resource kustomization : kustomized.of(object.span().file().path())) {
      places.add("+" + kustomization.folder() + "\n" + namespace);
    }
    return places;
  }

  private boolean isNamespaced(String kind) {
    KindSpec spec = catalog.kind(kind);
    return spec == null || spec.identity().contains("metadata.namespace");
  }

  /** Whether a text can be a name as it is, and is not left to be filled in. */
  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '.';
      if (!fits && c != ':') {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
