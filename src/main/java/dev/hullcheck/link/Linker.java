package dev.hullcheck.link;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.FieldSpec;
import dev.hullcheck.kind.GcloudSurface;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.RelationSpec;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Related;
import dev.hullcheck.model.Relations;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The relations of a project, each worked out when a rule first asks for it.
 *
 * <p>Two identities are different when a part is known on both sides and differs; the same when all
 * parts are equal or one refers to the other; else assumed the same when their names are known and
 * equal and there is one such candidate; else nothing is known.
 */
public final class Linker implements Relations {
  private final Project project;
  private final Catalog catalog;
  private final References references;
  private final Map<Resource, Map<String, Related>> known = new IdentityHashMap<>();
  private final Map<String, Neighbours> neighbours = new HashMap<>();
  private @Nullable Kustomized kustomized;
  private final Map<String, Reverse> reversed = new HashMap<>();
  private final Map<String, Shared> shared = new HashMap<>();
  private @Nullable Selectors selectors;
  private @Nullable Calls calls;
  private @Nullable Fleets fleets;
  private final Accounts accounts;
  private final Map<String, ByField> indexes = new HashMap<>();
  private @Nullable Map<String, Value> providers;
  private @Nullable ClusterVersion clusters;
  private @Nullable Rbac rbac;
  private @Nullable Declared declared;

  public Linker(Project project, Catalog catalog) {
    this.project = project;
    this.catalog = catalog;
    this.references = new References(project);
    this.accounts = new Accounts(project, references);
  }

  @Override
  public @Nullable Related related(Resource from, String name) {
    Map<String, Related> ofResource = known.get(from);
    Related related = ofResource == null ? null : ofResource.get(name);
    if (related == null) {
      related = find(from, name);
      if (related != null) {
        // Finding one relation may have asked for another of the same resource.
        ofResource = known.get(from);
        if (ofResource == null) {
          ofResource = new HashMap<>();
          known.put(from, ofResource);
        }
        ofResource.put(name, related);
      }
    }
    return related;
  }

  @Override
  public @Nullable Value context(Resource from, String name) {
    switch (name) {
      case "terraform":
        return from.language() == Language.TERRAFORM ? providers(from.folder()) : null;
      case "provider":
        String made = from.provider();
        return made != null && providers(from.folder()) instanceof Mapping versions
            ? versions.get(made)
            : null;
      case "gcloud":
        GcloudSurface surface = GcloudSurface.bundled();
        return surface == null ? null : Scalar.string(surface.sdk(), from.span());
      case "kubernetes":
        Value said = project.kubernetes().in(from.folder());
        return said == null ? clusterVersion() : said;
      case "api":
        return ApiVersions.history(from, catalog);
      default:
        return null;
    }
  }

  private @Nullable Value clusterVersion() {
    ClusterVersion known = clusters;
    if (known == null) {
      known = ClusterVersion.of(project);
      clusters = known;
    }
    return known.value();
  }

  private @Nullable Value providers(String folder) {
    Map<String, Value> byFolder = providers;
    if (byFolder == null) {
      byFolder = new HashMap<>();
      for (Resource module : project.ofKind(Project.PROVIDERS)) {
        Value before = byFolder.get(module.folder());
        byFolder.put(module.folder(), before == null ? module.value() : both(before, module));
      }
      providers = byFolder;
    }
    return byFolder.get(folder);
  }

  /** The versions that two modules of one deployment both allow. */
  private static Value both(Value versions, Resource module) {
    Mapping.Builder all = new Mapping.Builder().open(true);
    if (versions instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        all.put(field);
      }
    }
    for (Mapping.Field field : module.value().fields()) {
      Value before = all.get(field.name());
      String both = before + ", " + field.value();
      Value value = before == null ? field.value() : Scalar.string(both, field.key());
      all.put(field.name(), field.key(), value);
    }
    return all.build(versions.span());
  }

  private @Nullable Related find(Resource from, String name) {
    Resource owner = from.owner();
    if (name.equals("owner")) {
      return owner == null ? null : Related.of(owner);
    }
    KindSpec kind = catalog.kind(from.kind());
    RelationSpec relation = kind == null ? null : kind.relations().get(name);
    if (relation == null) {
      return null;
    }
    Related found = find(from, name, relation);
    return relation.behindCalls() && !found.open() && mayBeBehindCalls(from, relation)
        ? new Related(found.edges(), true)
        : found;
  }

  private Related find(Resource from, String name, RelationSpec relation) {
    switch (relation.by()) {
      case "owner":
        return byOwner(from, name, relation);
      case "identity":
        return byIdentity(from, relation);
      case "equal":
        return byEqual(from, relation);
      case "account":
        return accounts.related(from, relation);
      case "fleet":
        return byFleet(from);
      case "pool":
        return fleets().sharing(from, project);
      case "nearest":
        return nearest(from, relation);
      case "roleRef":
        return rbac().role(from);
      case "roleBindings":
        return rbac().bindings(from);
      case "aggregation":
        return rbac().aggregates(from);
      case "grants":
        return rbac().grants(from);
      case "clusterGrants":
        return rbac().clusterGrants(from);
      case "serviceAccount":
        return rbac().accounts().declaration(from);
      case "podsOfAccount":
        return rbac().accounts().pods(from);
      case "named":
        return declared().named(from, relation);
      case "selects":
        return selectors().selected(from, relation);
      case "selectedBy":
        return selectors().selecting(from, relation);
      case "reverse":
        return reverse(from, relation);
      case "shared":
        return shared(from, relation);
      default:
        throw new IllegalStateException("relation " + name + " goes by " + relation.by());
    }
  }

  /** An owner of the kind, or what an owner calls by the same name. */
  private Related byOwner(Resource from, String name, RelationSpec relation) {
    for (Resource owner = from.owner(); owner != null; owner = owner.owner()) {
      if (owner.kind().equals(relation.to())) {
        return Related.of(owner);
      }
      Related related = related(owner, name);
      if (related != null) {
        return related;
      }
    }
    return Related.UNKNOWN;
  }

  private Related byIdentity(Resource from, RelationSpec relation) {
    List<Map.Entry<String, String>> parts = new ArrayList<>(relation.fields().entrySet());
    Value name = orDefault(from, parts.get(0).getKey());
    if (name == null) {
      return Related.UNKNOWN;
    }
    Resource referred = references.of(name, relation.to());
    if (referred != null) {
      return Related.of(referred);
    }
    List<Resource> assumed = new ArrayList<>();
    List<Resource> sure = new ArrayList<>();
    for (Resource candidate : project.ofKind(relation.to())) {
      Value other = orDefault(candidate, parts.get(0).getValue());
      Truth truth = other == null ? Truth.UNKNOWN : sameName(name, other);
      if (!truth.isTrue()) {
        continue;
      }
      for (Map.Entry<String, String> part : parts.subList(1, parts.size())) {
        Value x = part(from, part.getKey(), name);
        Value y = part(candidate, part.getValue(), other);
        truth = truth.and(same(x, y));
      }
      if (truth.isTrue()) {
        sure.add(candidate);
      } else if (truth == Truth.UNKNOWN) {
        assumed.add(candidate);
      }
    }
    if (!relation.one() && !sure.isEmpty()) {
      List<Related.Edge> edges = new ArrayList<>();
      for (Resource candidate : sure) {
        edges.add(new Related.Edge(candidate, null));
      }
      return new Related(edges, true);
    }
    if (!sure.isEmpty()) {
      // What is made in one place and updated in another has no one description.
      return sure.size() == 1 ? Related.of(sure.get(0)) : Related.UNKNOWN;
    }
    if (assumed.size() != 1) {
      return Related.UNKNOWN;
    }
    Resource candidate = assumed.get(0);
    String assumption =
        relation.one()
            ? assumption(candidate)
            : "Assumed to belong together, by one name alone: " + candidate.address();
    return new Related(List.of(new Related.Edge(candidate, assumption)), !relation.one());
  }

  /** Whether two names are one: as they are written, or as what they are attributes of. */
  private Truth sameName(Value a, Value b) {
    Truth same = ResourceName.same(a, b);
    Resource named = same == Truth.UNKNOWN ? references.named(a) : null;
    return named != null && named == references.named(b) ? Truth.TRUE : same;
  }

  /** All whose fields are surely equal to these; open where those of others may be. */
  private Related byEqual(Resource from, RelationSpec relation) {
    List<Map.Entry<String, String>> parts = new ArrayList<>(relation.fields().entrySet());
    String field = parts.get(0).getKey();
    Value name = Fields.at(from, field);
    if (name == null) {
      return Fields.mayBe(from, field) ? Related.UNKNOWN : Related.NONE;
    }
    String nameField = parts.get(0).getValue();
    ByField index =
        indexes.computeIfAbsent(
            relation.to() + "\n" + nameField,
            key -> new ByField(project.ofKind(relation.to()), nameField));
    List<Related.Edge> edges = new ArrayList<>();
    boolean open = false;
    for (Resource candidate : index.candidates(name)) {
      Truth truth = Truth.TRUE;
      for (Map.Entry<String, String> part : parts) {
        truth = truth.and(samePart(from, part.getKey(), candidate, part.getValue()));
      }
      if (truth.isTrue()) {
        edges.add(new Related.Edge(candidate, null));
      }
      open |= truth == Truth.UNKNOWN;
    }
    return new Related(edges, open);
  }

  private Calls calls() {
    Calls all = calls;
    if (all == null) {
      all = new Calls(project.openCalls());
      calls = all;
    }
    return all;
  }

  /** Whether a module that is not followed may hold other ends. */
  private boolean mayBeBehindCalls(Resource from, RelationSpec relation) {
    Value name = Fields.at(from, relation.fields().keySet().iterator().next());
    Resource declared = name == null ? null : accounts.declaration(from, name);
    Resource told = declared == null ? from : declared;
    Symbol reference = told.reference();
    return calls()
        .mayServe(
            told.folder(),
            name == null ? null : accounts.id(name),
            reference == null ? null : reference.name());
  }

  static String assumption(Resource candidate) {
    return "Assumed to be meant, by its name alone: " + candidate.address();
  }

  private static Truth samePart(Resource a, String fieldOfA, Resource b, String fieldOfB) {
    return same(Fields.at(a, fieldOfA), Fields.at(b, fieldOfB));
  }

  private static Truth same(@Nullable Value a, @Nullable Value b) {
    return a == null || b == null ? Truth.UNKNOWN : Values.equal(a, b);
  }

  /** A part of an identity: a field, or what the name, written in full, says of it. */
  private static @Nullable Value part(Resource resource, String field, @Nullable Value name) {
    Value written = Fields.at(resource, field);
    return written == null && name != null ? ResourceName.part(name, field) : written;
  }

  private Related byFleet(Resource from) {
    return from.kind().equals("gke.Cluster")
        ? fleets().of(from, project)
        : fleets().clusters(from, project);
  }

  private Fleets fleets() {
    Fleets known = fleets;
    if (known == null) {
      known = new Fleets(project, this);
      fleets = known;
    }
    return known;
  }

  private Related nearest(Resource from, RelationSpec relation) {
    Neighbours folders = neighbours.get(relation.to());
    if (folders == null) {
      List<Resource> candidates = new ArrayList<>(project.ofKind(relation.to()));
      candidates.addAll(project.openCalls());
      folders = new Neighbours(candidates);
      neighbours.put(relation.to(), folders);
    }
    return folders.around(from.folder());
  }

  private Related reverse(Resource from, RelationSpec relation) {
    String key = relation.to() + "." + relation.of();
    Reverse other = reversed.get(key);
    if (other == null) {
      // Of the nearest, all that are in the project are known; what is not lies in other modules.
      KindSpec kind = catalog.kind(relation.to());
      RelationSpec forward = kind == null ? null : kind.relations().get(relation.of());
      boolean complete = forward != null && forward.by().equals("nearest");
      other = new Reverse(project.ofKind(relation.to()), relation.of(), complete, this);
      reversed.put(key, other);
    }
    return other.of(from);
  }

  private Related shared(Resource from, RelationSpec relation) {
    List<Related.Edge> edges = new ArrayList<>();
    for (Map.Entry<String, String> pair : relation.fields().entrySet()) {
      Value value = Fields.at(from, pair.getKey());
      if (value == null) {
        continue;
      }
      String key = relation.to() + "." + pair.getValue();
      Shared index = shared.get(key);
      if (index == null) {
        index = new Shared();
        for (Resource candidate : project.ofKind(relation.to())) {
          index.add(Fields.at(candidate, pair.getValue()), candidate);
        }
        shared.put(key, index);
      }
      index.find(value, edges);
    }
    return new Related(edges, true);
  }

  private Rbac rbac() {
    Rbac known = rbac;
    if (known == null) {
      known = new Rbac(project, catalog, kustomized());
      rbac = known;
    }
    return known;
  }

  private Kustomized kustomized() {
    Kustomized files = kustomized;
    if (files == null) {
      files = new Kustomized(project);
      kustomized = files;
    }
    return files;
  }

  /** The value at a path, or the default of the kind file where it is surely left out. */
  private @Nullable Value orDefault(Resource resource, String path) {
    Value value = Fields.at(resource, path);
    KindSpec kind =
        value == null && !resource.value().isOpen() ? catalog.kind(resource.kind()) : null;
    FieldSpec spec = kind == null ? null : kind.field(path);
    Object standard = spec == null ? null : spec.standard();
    return standard == null ? value : Scalar.plain(standard, resource.span());
  }

  private Declared declared() {
    Declared known = declared;
    if (known == null) {
      known = new Declared(project, catalog, kustomized(), selectors().makers(), calls());
      declared = known;
    }
    return known;
  }

  private Selectors selectors() {
    Selectors known = selectors;
    if (known == null) {
      known = new Selectors(project, catalog, kustomized());
      selectors = known;
    }
    return known;
  }
}
