package dev.hullcheck.link;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Labels;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Related;
import dev.hullcheck.model.Resource;
import dev.hullcheck.model.Selector;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what: roles, the bindings that give them, and the accounts that get them. Made when a
 * rule first asks, once for a project.
 *
 * @see <a href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/">RBAC</a>
 */
final class Rbac {
  private static final String ROLE = "k8s.Role";
  private static final String CLUSTER_ROLE = "k8s.ClusterRole";
  private static final String CLUSTER_BINDING = "k8s.ClusterRoleBinding";

  private final Project project;
  private final Namespaces namespaces;
  private final KubernetesAccounts accounts;
  private final BuiltIn builtIn;
  private final List<Resource> bindings = new ArrayList<>();

  /** By kind and name, joined by a line break; a name that is not known is empty. */
  private final Map<String, List<Resource>> roles = new HashMap<>();

  private final Set<Resource> declared = new HashSet<>();
  private final Map<Resource, Related> roleOf = new IdentityHashMap<>();
  private final Map<Resource, Related> aggregated = new IdentityHashMap<>();
  private @Nullable Bound bound;

  /**
   * The bindings by what they bind.
   *
   * @param bindings by {@link #identity} of the role
   * @param aggregators the identities of the ClusterRoles that have a declared one's rules
   * @param astray as the keys of {@link Rbac#roles}: what is bound and not known which it is; empty
   *     where not even its kind is
   */
  private record Bound(
      Map<Object, List<Related.Edge>> bindings,
      Map<Resource, List<Object>> aggregators,
      Set<String> astray) {

    boolean mayBind(Resource role) {
      return astray.contains(key(role.kind(), Fields.at(role, "metadata.name")))
          || astray.contains(key(role.kind(), null))
          || astray.contains("");
    }
  }

  Rbac(Project project, Catalog catalog, Kustomized kustomized) {
    this.project = project;
    this.namespaces = new Namespaces(kustomized);
    this.accounts = new KubernetesAccounts(project, namespaces);
    this.builtIn = new BuiltIn(catalog, CLUSTER_ROLE);
    bindings.addAll(project.ofKind(CLUSTER_BINDING));
    bindings.addAll(project.ofKind("k8s.RoleBinding"));
    for (String kind : List.of(ROLE, CLUSTER_ROLE)) {
      for (Resource role : project.ofKind(kind)) {
        String key = key(kind, Fields.at(role, "metadata.name"));
        roles.computeIfAbsent(key, name -> new ArrayList<>()).add(role);
        declared.add(role);
      }
    }
  }

  KubernetesAccounts accounts() {
    return accounts;
  }

  private static String key(String kind, @Nullable Value name) {
    String text = Values.text(name);
    return kind + "\n" + (text == null ? "" : text);
  }

  /** The Role of the binding's namespace, or the ClusterRole, that {@code roleRef} names. */
  Related role(Resource binding) {
    Related known = roleOf.get(binding);
    if (known == null) {
      known = findRole(binding);
      roleOf.put(binding, known);
    }
    return known;
  }

  private Related findRole(Resource binding) {
    Value name = Fields.at(binding, "roleRef.name");
    String kind = kindOfRole(binding);
    if (name == null || kind == null) {
      return Related.UNKNOWN;
    }
    List<Resource> sure = new ArrayList<>();
    List<Resource> others = new ArrayList<>();
    for (Resource role : roles.getOrDefault(key(kind, name), List.of())) {
      Value other = Fields.at(role, "metadata.name");
      if (other == null || !Values.equal(name, other).isTrue()) {
        continue;
      }
      Truth same =
          kind.equals(CLUSTER_ROLE)
              ? Truth.TRUE
              : namespaces.same(Namespaces.of(binding), Namespaces.of(role));
      if (same.isTrue()) {
        sure.add(role);
      } else if (same == Truth.UNKNOWN) {
        others.add(role);
      }
    }
    if (sure.size() == 1) {
      return Related.of(sure.get(0));
    }
    if (sure.isEmpty() && others.isEmpty() && kind.equals(CLUSTER_ROLE)) {
      String text = Values.text(name);
      Resource found = text == null ? null : builtIn.named(text, name.span(), binding);
      return found == null ? Related.UNKNOWN : Related.of(found);
    }
    // Copies for other clusters have one name; what lies beside the binding is meant.
    Resource nearest = nearest(binding, sure.isEmpty() ? others : sure);
    if (nearest == null) {
      return Related.UNKNOWN;
    }
    String said = "Assumed to be the role that is bound: " + nearest.address();
    return new Related(List.of(new Related.Edge(nearest, said)), false);
  }

  private static @Nullable String kindOfRole(Resource binding) {
    String kind = Values.text(Fields.at(binding, "roleRef.kind"));
    return kind == null ? null : kind.equals("ClusterRole") ? CLUSTER_ROLE : ROLE;
  }

  /** The only one, or the only one of the same file, or of the same folder. */
  private static @Nullable Resource nearest(Resource from, List<Resource> candidates) {
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    Resource ofFile = null;
    Resource ofFolder = null;
    int inFile = 0;
    int inFolder = 0;
    for (Resource candidate : candidates) {
      if (candidate.span().file() == from.span().file()) {
        ofFile = candidate;
        inFile++;
      }
      if (candidate.folder().equals(from.folder())) {
        ofFolder = candidate;
        inFolder++;
      }
    }
    return inFile == 1 ? ofFile : inFile == 0 && inFolder == 1 ? ofFolder : null;
  }

  /** The ClusterRoles whose rules the control plane puts into one that has selectors. */
  Related aggregates(Resource role) {
    Related known = aggregated.get(role);
    if (known == null) {
      known = findAggregated(role);
      aggregated.put(role, known);
    }
    return known;
  }

  private Related findAggregated(Resource role) {
    Value rule = role.value().get("aggregationRule");
    if (rule == null) {
      return role.value().isOpen() ? Related.UNKNOWN : Related.NONE;
    }
    if (!(Fields.at(role, "aggregationRule.clusterRoleSelectors") instanceof Sequence list)) {
      return Related.UNKNOWN;
    }
    List<Related.Edge> edges = new ArrayList<>();
    boolean open = list.isOpen();
    List<Resource> candidates = new ArrayList<>(project.ofKind(CLUSTER_ROLE));
    candidates.addAll(builtIn.all(role.span(), role));
    for (Resource candidate : candidates) {
      if (candidate == role) {
        continue;
      }
      Truth selected = selects(list, candidate);
      if (selected.isTrue() && !candidate.isUncertain()) {
        edges.add(new Related.Edge(candidate, null));
      } else {
        open |= !selected.isFalse();
      }
    }
    // What selects nothing here has its rules from elsewhere.
    return new Related(edges, open || edges.isEmpty());
  }

  private static Truth selects(Sequence selectors, Resource role) {
    String field = "metadata.labels";
    Labels labels = new Labels(Fields.at(role, field), Fields.mayBe(role, field));
    Truth truth = Truth.FALSE;
    for (Value selector : selectors.items()) {
      truth = truth.or(Selector.of(selector).selects(labels));
    }
    return truth;
  }

  /**
   * The bindings that give a role: those that name it, and those that name a ClusterRole that
   * aggregates it. Open where a built-in one does, which every cluster binds.
   */
  Related bindings(Resource role) {
    Bound known = bound();
    List<Related.Edge> edges = new ArrayList<>(known.bindings().getOrDefault(role, List.of()));
    boolean open = known.mayBind(role) || mayBeElsewhere(role);
    for (Object aggregator : known.aggregators().getOrDefault(role, List.of())) {
      open |= !(aggregator instanceof Resource declared) || known.mayBind(declared);
      for (Related.Edge edge : known.bindings().getOrDefault(aggregator, List.of())) {
        if (!edges.contains(edge)) {
          edges.add(edge);
        }
      }
    }
    return new Related(edges, open);
  }

  private Bound bound() {
    Bound known = bound;
    if (known == null) {
      known = new Bound(new HashMap<>(), new HashMap<>(), new HashSet<>());
      for (Resource binding : bindings) {
        sort(binding, known);
      }
      List<Resource> aggregators = new ArrayList<>();
      List<Resource> declaredRoles = project.ofKind(CLUSTER_ROLE);
      if (!declaredRoles.isEmpty()) {
        Resource any = declaredRoles.get(0);
        aggregators.addAll(declaredRoles);
        aggregators.addAll(builtIn.all(any.span(), any));
      }
      for (Resource aggregator : aggregators) {
        if (aggregator.value().get("aggregationRule") != null) {
          Held held = new Held();
          hold(aggregator, null, held);
          for (Related.Edge edge : held.edges.subList(1, held.edges.size())) {
            known
                .aggregators()
                .computeIfAbsent(edge.to(), key -> new ArrayList<>())
                .add(identity(aggregator));
          }
        }
      }
      bound = known;
    }
    return known;
  }

  private void sort(Resource binding, Bound into) {
    Related role = role(binding);
    if (role.edges().isEmpty()) {
      String kind = kindOfRole(binding);
      into.astray().add(kind == null ? "" : key(kind, Fields.at(binding, "roleRef.name")));
    }
    for (Related.Edge edge : role.edges()) {
      into.bindings()
          .computeIfAbsent(identity(edge.to()), key -> new ArrayList<>())
          .add(new Related.Edge(binding, edge.assumption()));
    }
  }

  /** The roles that an account, or the one that a Pod runs as, holds anywhere. */
  Related grants(Resource from) {
    return grants(from, false);
  }

  /** The roles that it holds in the whole cluster, for what is in no namespace too. */
  Related clusterGrants(Resource from) {
    return grants(from, true);
  }

  private Related grants(Resource from, boolean inCluster) {
    KubernetesAccounts.Name account = KubernetesAccounts.name(from);
    if (account == null || bindings.isEmpty()) {
      return Related.UNKNOWN;
    }
    Held held = new Held();
    boolean spokenOf =
        from.kind().equals("k8s.ServiceAccount") || !accounts.declaration(from).edges().isEmpty();
    for (KubernetesAccounts.Subject subject : accounts.subjects(account)) {
      Resource binding = subject.binding();
      KubernetesAccounts.Match match = accounts.match(account, subject);
      if (match == KubernetesAccounts.Match.DIFFERENT) {
        continue;
      }
      spokenOf |= subject.account() != null && match != KubernetesAccounts.Match.UNKNOWN;
      if (inCluster && !binding.kind().equals(CLUSTER_BINDING)) {
        continue;
      }
      if (match == KubernetesAccounts.Match.UNKNOWN || binding.isUncertain()) {
        held.open = true;
        continue;
      }
      Related role = role(binding);
      held.open |= role.open();
      for (Related.Edge edge : role.edges()) {
        boolean assumed = match == KubernetesAccounts.Match.ASSUMED;
        String said = "Assumed to be bound to the account by " + binding.address();
        hold(edge.to(), assumed ? said : edge.assumption(), held);
      }
    }
    // Of an account that these files neither make nor name, others may.
    return new Related(held.edges, held.open || !spokenOf || mayBeElsewhere(from));
  }

  /** Roles that somebody holds, each once. */
  private static final class Held {
    private final List<Related.Edge> edges = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private boolean open;
  }

  /** Adds a role and what it aggregates. */
  private void hold(Resource role, @Nullable String assumption, Held held) {
    if (!held.seen.add(identity(role))) {
      return;
    }
    held.edges.add(new Related.Edge(role, assumption));
    if (role.kind().equals(CLUSTER_ROLE)) {
      Related others = aggregates(role);
      held.open |= others.open();
      for (Related.Edge other : others.edges()) {
        hold(other.to(), assumption, held);
      }
    }
  }

  /** What a role is known by: itself, or of a built-in one, of which there are copies, its name. */
  private Object identity(Resource role) {
    return declared.contains(role) ? role : role.address();
  }

  /** Whether a module that is not followed may make objects beside those of its language. */
  private boolean mayBeElsewhere(Resource resource) {
    return resource.language() == Language.TERRAFORM && !project.openCalls().isEmpty();
  }
}
