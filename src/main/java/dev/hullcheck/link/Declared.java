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

    /** The names that kustomizations put something before or behind. */
    private final Set<String> renamed = new HashSet<>();

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
    Namespace namespace = namespace(from, relation);
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
    return open ? Related.UNKNOWN : missing(namespace, text, kind, namespaced);
  }

  /** The namespace of what is named: the one beside its name, else that of who names it. */
  private static Namespace namespace(Resource from, RelationSpec relation) {
    for (Map.Entry<String, String> field : relation.fields().entrySet()) {
      if (field.getValue().equals("metadata.namespace")) {
        Value written = Fields.at(from, field.getKey());
        boolean open = Fields.mayBe(from, field.getKey());
        return written == null && !open
            ? Namespaces.asWritten(from)
            : new Namespace(written, open, from.root());
      }
    }
    return Namespaces.asWritten(from);
  }

  private Related missing(Namespace namespace, String name, Kind kind, boolean namespaced) {
    if (Collections.disjoint(kind.places, places(namespace, namespaced))) {
      return Related.UNDECLARED;
    }
    boolean renamed = false;
    for (String declared : kind.renamed) {
      renamed |= name.length() > declared.length() && name.contains(declared);
    }
    return renamed || kustomized.reachesOut(namespace.file()) || makers.mayBeBeside(namespace)
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
          kind.places.addAll(places(Namespaces.asWritten(resource), namespaced));
          if (kustomized.renames(resource.span().file().path())) {
            kind.renamed.add(text);
          }
        } else if (written instanceof Unknown || Fields.mayBe(resource, NAME)) {
          kind.unnamed.add(resource);
        }
      }
      kinds.put(name, kind);
    }
    return kind;
  }

  /** Where a namespace is named: the folder and the kustomizations, each with the namespace. */
  private List<String> places(Namespace namespace, boolean namespaced) {
    Value written = namespaced ? namespace.written() : null;
    String name =
        written instanceof Unknown unknown
            ? unknown.symbol().name() + "\t" + unknown.symbol().scope()
            : written == null ? "" : String.valueOf(Values.text(written));
    List<String> places = new ArrayList<>();
    places.add(namespace.object().folder() + "\n" + name);
    for (Resource kustomization : kustomized.of(namespace.file())) {
      places.add("+" + kustomization.folder() + "\n" + name);
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
