package dev.hullcheck.link;

import dev.hullcheck.model.Project;
import dev.hullcheck.model.Related;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
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
 * Kubernetes' own service accounts: which one a Pod runs as, who is named as a binding's subject,
 * and when two names are one account.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/security/service-accounts/">Service
 *     accounts</a>
 */
final class KubernetesAccounts {
  private static final String KIND = "k8s.ServiceAccount";
  private static final String DEFAULT = "default";
  private static final String USER = "system:serviceaccount:";
  private static final String GROUP = "system:serviceaccounts";

  private final Project project;
  private final Namespaces namespaces;
  private final Map<String, List<Resource>> declared = new HashMap<>();
  private final List<Resource> declaredUnknown = new ArrayList<>();
  private final Map<String, List<Subject>> subjects = new HashMap<>();

  /** Groups of accounts, and subjects of which the name or the kind is not known. */
  private final List<Subject> others = new ArrayList<>();

  private @Nullable Map<Resource, List<Related.Edge>> pods;

  /** The Pods of which the account is not known, by its name; a name that is not known is empty. */
  private final Set<String> astray = new HashSet<>();

  KubernetesAccounts(Project project, Namespaces namespaces) {
    this.project = project;
    this.namespaces = namespaces;
    for (Resource account : project.ofKind(KIND)) {
      String name = Values.text(Fields.at(account, "metadata.name"));
      List<Resource> list =
          name == null ? declaredUnknown : declared.computeIfAbsent(name, key -> new ArrayList<>());
      list.add(account);
    }
    addSubjects("k8s.ClusterRoleBinding");
    addSubjects("k8s.RoleBinding");
  }

  /** An account, as somebody names it. */
  record Name(Value name, Namespaces.Namespace namespace) {}

  /**
   * Whom a binding gives its role to.
   *
   * @param account null where it is a group, or nothing is known of it
   * @param group the group's name; null where it is none
   */
  record Subject(Resource binding, @Nullable Name account, @Nullable String group) {}

  /** How sure it is that two are one. */
  enum Match {
    SAME,
    ASSUMED,
    UNKNOWN,
    DIFFERENT
  }

  private void addSubjects(String kind) {
    for (Resource binding : project.ofKind(kind)) {
      Value list = binding.value().get("subjects");
      if (list instanceof Sequence known) {
        for (Value subject : known.items()) {
          addSubject(binding, subject);
        }
      }
      boolean open =
          list == null ? binding.value().isOpen() : !(list instanceof Sequence l) || l.isOpen();
      if (open && !(list instanceof Scalar)) {
        others.add(new Subject(binding, null, null));
      }
    }
  }

  private void addSubject(Resource binding, Value value) {
    if (!(value instanceof Mapping subject)) {
      others.add(new Subject(binding, null, null));
      return;
    }
    String kind = subject.string("kind");
    Value name = subject.get("name");
    if (kind == null || name == null) {
      others.add(new Subject(binding, null, null));
      return;
    }
    String known = Values.text(name);
    switch (kind) {
      case "ServiceAccount":
        Value written = subject.get("namespace");
        boolean ownNamespace = written == null && binding.kind().equals("k8s.RoleBinding");
        Namespaces.Namespace namespace =
            ownNamespace
                ? Namespaces.of(binding)
                : Namespaces.of(written, subject.isOpen(), binding);
        add(known, new Subject(binding, new Name(name, namespace), null));
        break;
      case "Group":
        boolean concerns = known == null || isOfAccounts(known);
        if (concerns) {
          others.add(new Subject(binding, null, known));
        }
        break;
      case "User":
        addUser(binding, name, known);
        break;
      default:
        break;
    }
  }

  private void addUser(Resource binding, Value name, @Nullable String known) {
    if (known == null) {
      if (!Values.startsWith(name, USER).isFalse()) {
        others.add(new Subject(binding, null, null));
      }
      return;
    }
    int colon = known.lastIndexOf(':');
    if (known.startsWith(USER) && colon > USER.length()) {
      Value namespace = Scalar.string(known.substring(USER.length(), colon), name.span());
      String account = known.substring(colon + 1);
      Name named =
          new Name(Scalar.string(account, name.span()), Namespaces.of(namespace, false, binding));
      add(account, new Subject(binding, named, null));
    }
  }

  private void add(@Nullable String name, Subject subject) {
    List<Subject> list =
        name == null ? others : subjects.computeIfAbsent(name, key -> new ArrayList<>());
    list.add(subject);
  }

  private static boolean isOfAccounts(String group) {
    return group.equals("system:authenticated")
        || group.equals(GROUP)
        || group.startsWith(GROUP + ":");
  }

  /** The account that a Pod runs as, or that a declaration makes; null where it is not known. */
  static @Nullable Name name(Resource resource) {
    if (resource.kind().equals(KIND)) {
      Value name = Fields.at(resource, "metadata.name");
      return name == null ? null : new Name(name, Namespaces.of(resource));
    }
    Value name = Fields.at(resource, "serviceAccountName");
    if (isEmpty(name)) {
      name = Fields.at(resource, "serviceAccount");
    }
    if (isEmpty(name)) {
      name = resource.value().isOpen() ? null : Scalar.string(DEFAULT, resource.span());
    }
    return name == null ? null : new Name(name, Namespaces.of(resource));
  }

  private static boolean isEmpty(@Nullable Value name) {
    return name == null || "".equals(Values.text(name));
  }

  /** The subjects that may be the account or hold it, in the order of the project. */
  List<Subject> subjects(Name account) {
    String name = Values.text(account.name());
    List<Subject> all = new ArrayList<>(others);
    if (name != null) {
      all.addAll(subjects.getOrDefault(name, List.of()));
    } else {
      for (List<Subject> some : subjects.values()) {
        all.addAll(some);
      }
    }
    return all;
  }

  /** Whether a subject is the account, or a group that holds it. */
  Match match(Name account, Subject subject) {
    String group = subject.group();
    if (group != null) {
      if (!group.startsWith(GROUP + ":")) {
        return Match.SAME;
      }
      Value of = Scalar.string(group.substring(GROUP.length() + 1), subject.binding().span());
      Truth same =
          namespaces.same(account.namespace(), Namespaces.of(of, false, subject.binding()));
      return same.isTrue() ? Match.SAME : same.isFalse() ? Match.DIFFERENT : Match.UNKNOWN;
    }
    Name other = subject.account();
    return other == null ? Match.UNKNOWN : match(account, other);
  }

  private Match match(Name a, Name b) {
    Truth names = Values.equal(a.name(), b.name());
    if (!names.isTrue()) {
      return names.isFalse() ? Match.DIFFERENT : Match.UNKNOWN;
    }
    Truth same = namespaces.same(a.namespace(), b.namespace());
    if (same != Truth.UNKNOWN) {
      return same.isTrue() ? Match.SAME : Match.DIFFERENT;
    }
    boolean likely = namespaces.together(a.namespace(), b.namespace()) || isUnique(a.name());
    return likely ? Match.ASSUMED : Match.UNKNOWN;
  }

  /** Whether nothing speaks for two accounts of a name; each namespace has a default one. */
  private boolean isUnique(Value name) {
    String text = Values.text(name);
    if (text == null || text.equals(DEFAULT)) {
      return false;
    }
    if (declared.getOrDefault(text, List.of()).size() > 1) {
      return false;
    }
    Value first = null;
    for (Subject subject : subjects.getOrDefault(text, List.of())) {
      Name account = subject.account();
      Value written = account == null ? null : account.namespace().written();
      if (first == null) {
        first = written;
      } else if (written != null && !Values.equal(first, written).isTrue()) {
        return false;
      }
    }
    return true;
  }

  /** The declaration of the account that a Pod runs as. */
  Related declaration(Resource pod) {
    Name name = name(pod);
    if (name == null) {
      return Related.UNKNOWN;
    }
    String text = Values.text(name.name());
    List<Resource> candidates =
        text == null ? declaredUnknown : declared.getOrDefault(text, List.of());
    List<Related.Edge> sure = new ArrayList<>();
    List<Related.Edge> assumed = new ArrayList<>();
    for (Resource candidate : candidates) {
      Name other = name(candidate);
      Match match = other == null ? Match.UNKNOWN : match(name, other);
      if (match == Match.SAME) {
        sure.add(new Related.Edge(candidate, null));
      } else if (match == Match.ASSUMED) {
        String said = "Assumed to be the account, by its name alone: " + candidate.address();
        assumed.add(new Related.Edge(candidate, said));
      }
    }
    List<Related.Edge> found = sure.isEmpty() ? assumed : sure;
    return found.size() == 1 ? new Related(found, false) : Related.UNKNOWN;
  }

  /** The Pods that run as a declared account; open where it is not known of some. */
  Related pods(Resource account) {
    Map<Resource, List<Related.Edge>> byAccount = pods;
    if (byAccount == null) {
      byAccount = new IdentityHashMap<>();
      for (Resource pod : project.ofKind("k8s.PodSpec")) {
        Related declaration = declaration(pod);
        if (declaration.edges().isEmpty()) {
          Name name = name(pod);
          String text = name == null ? null : Values.text(name.name());
          astray.add(text == null ? "" : text);
          continue;
        }
        for (Related.Edge edge : declaration.edges()) {
          byAccount
              .computeIfAbsent(edge.to(), key -> new ArrayList<>())
              .add(new Related.Edge(pod, edge.assumption()));
        }
      }
      pods = byAccount;
    }
    String name = Values.text(Fields.at(account, "metadata.name"));
    boolean open = name == null || astray.contains("") || astray.contains(name);
    return new Related(byAccount.getOrDefault(account, List.of()), open);
  }
}
