package dev.hullcheck.link;

import dev.hullcheck.kind.Catalog;
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
  private @Nullable Map<String, Value> providers;
  private @Nullable Rbac rbac;
  private final Map<Resource, Account> accounts = new IdentityHashMap<>();

  public Linker(Project project, Catalog catalog) {
    this.project = project;
    this.catalog = catalog;
    this.references = new References(project);
  }

  @Override
  public @Nullable Related related(Resource from, String name) {
    Map<String, Related> ofResource = known.get(from);
    Related related = ofResource == null ? null : ofResource.get(name);
    if (related == null) {
      related = find(from, name);
      if (related != null) {
        known.computeIfAbsent(from, key -> new HashMap<>()).put(name, related);
      }
    }
    return related;
  }

  @Override
  public @Nullable Value context(Resource from, String name) {
    switch (name) {
      case "terraform":
        return from.language() == Language.TERRAFORM ? providers(from.folder()) : null;
      case "gcloud":
        GcloudSurface surface = GcloudSurface.bundled();
        return surface == null ? null : Scalar.string(surface.sdk(), from.span());
      default:
        return null;
    }
  }

  private @Nullable Value providers(String folder) {
    Map<String, Value> byFolder = providers;
    if (byFolder == null) {
      byFolder = new HashMap<>();
      for (Resource module : project.ofKind(Project.PROVIDERS)) {
        byFolder.put(module.folder(), module.value());
      }
      providers = byFolder;
    }
    return byFolder.get(folder);
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
    switch (relation.by()) {
      case "owner":
        return byOwner(from, name, relation);
      case "identity":
        return byIdentity(from, relation);
      case "account":
        return byAccount(from, relation);
      case "nearest":
        return nearest(from, relation);
      case "kustomization":
        return byKustomization(from);
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
    Value name = field(from, parts.get(0).getKey());
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
      Value other = field(candidate, parts.get(0).getValue());
      Truth truth = other == null ? Truth.UNKNOWN : ResourceName.same(name, other);
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
    if (!sure.isEmpty()) {
      // What is made in one place and updated in another has no one description.
      return sure.size() == 1 ? Related.of(sure.get(0)) : Related.UNKNOWN;
    }
    return assumed.size() == 1 ? assumed(assumed.get(0)) : Related.UNKNOWN;
  }

  private static Related assumed(Resource candidate) {
    return new Related(List.of(new Related.Edge(candidate, assumption(candidate))), false);
  }

  private static String assumption(Resource candidate) {
    return "Assumed to be meant, by its name alone: " + candidate.address();
  }

  private static Truth same(@Nullable Value a, @Nullable Value b) {
    return a == null || b == null ? Truth.UNKNOWN : Values.equal(a, b);
  }

  /** A part of an identity: a field, or what the name, written in full, says of it. */
  private static @Nullable Value part(Resource resource, String field, @Nullable Value name) {
    Value written = field(resource, field);
    return written == null && name != null ? ResourceName.part(name, field) : written;
  }

  private Related byAccount(Resource from, RelationSpec relation) {
    Map.Entry<String, String> pair = relation.fields().entrySet().iterator().next();
    Account account = account(from, pair.getKey());
    if (account == null) {
      Value value = field(from, pair.getKey());
      boolean nobody = value == null && !from.value().isOpen() || value != null;
      return nobody ? Related.NONE : Related.UNKNOWN;
    }
    List<Related.Edge> edges = new ArrayList<>();
    boolean open = false;
    for (Resource candidate : project.ofKind(relation.to())) {
      Account other = account(candidate, pair.getValue());
      if (other == null) {
        continue;
      }
      Truth same = account.same(other);
      if (same.isTrue()) {
        edges.add(new Related.Edge(candidate, null));
      } else if (same == Truth.UNKNOWN) {
        if (account.sameName(other).isTrue() && declaredOnce(account)) {
          edges.add(new Related.Edge(candidate, assumption(candidate)));
        } else {
          open = true;
        }
      }
    }
    if (relation.one() && edges.size() != 1) {
      return edges.isEmpty() && !open ? Related.NONE : Related.UNKNOWN;
    }
    return new Related(edges, open);
  }

  private boolean declaredOnce(Account account) {
    int count = 0;
    for (Resource resource : project.ofKind("iam.ServiceAccount")) {
      Account other = account(resource, "accountId");
      if (other != null && account.sameName(other).isTrue()) {
        count++;
      }
    }
    return count <= 1;
  }

  /** The account that a field names, or null where it names none or is not there. */
  private @Nullable Account account(Resource resource, String field) {
    Account account = accounts.get(resource);
    if (account != null) {
      return account;
    }
    Value value = field(resource, field);
    if (value == null || Account.isOther(value)) {
      return null;
    }
    account = resource.kind().equals("iam.ServiceAccount") ? declared(resource) : resolved(value);
    if (account != null) {
      accounts.put(resource, account);
    }
    return account;
  }

  private Account resolved(Value value) {
    Account named = Account.named(value);
    Resource declaration = references.of(named.whole(), "iam.ServiceAccount");
    Account declared = declaration == null ? null : declared(declaration);
    return declared == null ? named : declared;
  }

  private static @Nullable Account declared(Resource resource) {
    Value id = field(resource, "accountId");
    return id == null ? null : Account.declared(resource, id, field(resource, "project"));
  }

  private Related nearest(Resource from, RelationSpec relation) {
    Neighbours folders = neighbours.get(relation.to());
    if (folders == null) {
      List<Resource> candidates = new ArrayList<>(project.ofKind(relation.to()));
      candidates.addAll(project.ofKind(Project.MODULE_CALL));
      folders = new Neighbours(candidates);
      neighbours.put(relation.to(), folders);
    }
    List<Related.Edge> edges = new ArrayList<>();
    boolean open = false;
    for (Resource candidate : folders.around(from.folder())) {
      if (candidate.kind().equals(Project.MODULE_CALL)) {
        open = true;
      } else {
        edges.add(new Related.Edge(candidate, null));
      }
    }
    return edges.isEmpty() ? Related.UNKNOWN : new Related(edges, open);
  }

  private Related byKustomization(Resource from) {
    List<Related.Edge> edges = new ArrayList<>();
    for (Resource kustomization : kustomized().of(from.span().file().path())) {
      edges.add(new Related.Edge(kustomization, null));
    }
    return edges.isEmpty() ? Related.NONE : new Related(edges, false);
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
      files = new Kustomized(project.ofKind("k8s.Kustomization"));
      kustomized = files;
    }
    return files;
  }

  /** The value at a path of plain names, or null where it is absent or null. */
  static @Nullable Value field(Resource resource, String path) {
    Value value = resource.value();
    int from = 0;
    while (from <= path.length()) {
      int dot = path.indexOf('.', from);
      String name = path.substring(from, dot < 0 ? path.length() : dot);
      value = value instanceof Mapping mapping ? mapping.get(name) : null;
      if (value == null || value instanceof Scalar scalar && scalar.isNull()) {
        return null;
      }
      from = dot < 0 ? path.length() + 1 : dot + 1;
    }
    return value;
  }
}
