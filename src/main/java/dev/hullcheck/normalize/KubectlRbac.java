package dev.hullcheck.normalize;

import dev.hullcheck.script.KubectlCommand;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the flags of {@code kubectl create role}, {@code clusterrole}, {@code rolebinding} and
 * {@code clusterrolebinding} say.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_clusterrole/">kubectl
 *     create clusterrole</a>
 */
final class KubectlRbac {
  private static final String GROUP = "rbac.authorization.k8s.io";

  private final KubectlCommand command;
  private final Mapping.Builder fields = new Mapping.Builder();

  private KubectlRbac(KubectlCommand command) {
    this.command = command;
  }

  /** The fields of a role besides its metadata, or null where the flags name none. */
  static @Nullable Mapping role(KubectlCommand command) {
    KubectlRbac role = new KubectlRbac(command);
    role.rules();
    role.aggregation();
    return role.build();
  }

  /** The fields of a binding besides its metadata, or null where the flags name no role. */
  static @Nullable Mapping binding(KubectlCommand command) {
    KubectlRbac binding = new KubectlRbac(command);
    binding.roleRef("--role", "Role");
    binding.roleRef("--clusterrole", "ClusterRole");
    Mapping roleRef = binding.build();
    if (roleRef == null) {
      return null;
    }
    Sequence subjects = subjects(command);
    if (subjects != null) {
      binding.fields.put("subjects", command.verbSpan(), subjects);
    }
    return binding.build();
  }

  private @Nullable Mapping build() {
    Mapping all = fields.open(!command.complete()).build(command.verbSpan());
    return all.size() == 0 ? null : all;
  }

  private void rules() {
    Sequence verbs = KubectlDraft.list(command, "--verb");
    if (verbs == null) {
      return;
    }
    List<Value> rules = new ArrayList<>();
    Sequence resources = KubectlDraft.list(command, "--resource");
    if (resources != null) {
      // A rule for each API group, as the command makes them.
      Map<String, List<Value>> byGroup = new TreeMap<>();
      for (Value resource : resources.items()) {
        Text text = KubernetesNormalizer.text(resource);
        String group = text == null || text.hasOpaque() ? "?" : group(text.content());
        byGroup.computeIfAbsent(group, key -> new ArrayList<>()).add(plain(resource, text));
      }
      for (Map.Entry<String, List<Value>> group : byGroup.entrySet()) {
        rules.add(rule(group.getKey(), group.getValue(), verbs));
      }
    }
    Sequence urls = KubectlDraft.list(command, "--non-resource-url");
    if (urls != null) {
      Mapping.Builder rule = new Mapping.Builder();
      rule.put("nonResourceURLs", urls.span(), urls).put("verbs", verbs.span(), verbs);
      rules.add(rule.build(urls.span()));
    }
    if (!rules.isEmpty()) {
      Span span = rules.get(0).span();
      fields.put("rules", span, Sequence.of(rules, false, span));
    }
  }

  private Mapping rule(String group, List<Value> resources, Sequence verbs) {
    Span span = resources.get(0).span();
    boolean known = !group.equals("?");
    List<Value> groups = known ? List.of(Scalar.string(group, span)) : List.of();
    Mapping.Builder rule = new Mapping.Builder();
    rule.put("apiGroups", span, Sequence.of(groups, !known, span));
    rule.put("resources", span, Sequence.of(resources, false, span));
    rule.put("verbs", verbs.span(), verbs);
    List<Value> names = KubectlDraft.each(command, "--resource-name");
    if (!names.isEmpty()) {
      Span at = names.get(0).span();
      rule.put("resourceNames", at, Sequence.of(names, false, at));
    }
    return rule.build(span);
  }

  /** A resource without its group: {@code deployments.apps/scale} is {@code deployments/scale}. */
  private static Value plain(Value resource, @Nullable Text text) {
    if (text == null || text.hasOpaque()) {
      return resource;
    }
    String content = text.content();
    int slash = content.indexOf('/');
    int dot = content.indexOf('.');
    if (dot < 0 || slash >= 0 && dot > slash) {
      return resource;
    }
    String rest = slash < 0 ? "" : content.substring(slash);
    return Scalar.string(content.substring(0, dot) + rest, resource.span());
  }

  /**
   * The API group of {@code NAME[.GROUP][/SUBRESOURCE]}. Without it the command asks the cluster;
   * {@code ?} stands for what a cluster may have from anywhere.
   */
  private static String group(String resource) {
    int slash = resource.indexOf('/');
    String name = slash < 0 ? resource : resource.substring(0, slash);
    int dot = name.indexOf('.');
    if (dot >= 0) {
      return name.substring(dot + 1);
    }
    return switch (name) {
      case "*", "bindings", "configmaps", "endpoints", "events", "limitranges", "namespaces" -> "";
      case "nodes", "persistentvolumeclaims", "persistentvolumes", "pods", "podtemplates" -> "";
      case "replicationcontrollers", "resourcequotas", "secrets", "serviceaccounts" -> "";
      case "services", "users", "groups" -> "";
      case "controllerrevisions", "daemonsets", "deployments", "replicasets", "statefulsets" ->
          "apps";
      case "cronjobs", "jobs" -> "batch";
      case "ingresses", "ingressclasses", "networkpolicies" -> "networking.k8s.io";
      case "clusterrolebindings", "clusterroles", "rolebindings", "roles" ->
          "rbac.authorization.k8s.io";
      case "userextras" -> "authentication.k8s.io";
      default -> "?";
    };
  }

  /** {@code KEY=VALUE,…}: the labels of the roles that are put together. */
  private void aggregation() {
    Sequence pairs = KubectlDraft.list(command, "--aggregation-rule");
    if (pairs == null) {
      return;
    }
    Span span = pairs.span();
    Mapping.Builder labels = new Mapping.Builder();
    for (Value pair : pairs.items()) {
      String text = Values.text(pair);
      int equals = text == null ? -1 : text.indexOf('=');
      if (text == null || equals < 0) {
        labels.open(true);
      } else {
        String value = text.substring(equals + 1);
        labels.put(text.substring(0, equals), pair.span(), Scalar.string(value, pair.span()));
      }
    }
    Mapping selector =
        new Mapping.Builder().put("matchLabels", span, labels.build(span)).build(span);
    Sequence selectors = Sequence.of(List.of(selector), false, span);
    fields.put(
        "aggregationRule",
        span,
        new Mapping.Builder().put("clusterRoleSelectors", span, selectors).build(span));
  }

  private void roleRef(String flag, String kind) {
    List<Value> names = KubectlDraft.each(command, flag);
    if (!names.isEmpty()) {
      Value name = names.get(names.size() - 1);
      Mapping.Builder ref = new Mapping.Builder();
      ref.put("apiGroup", name.span(), Scalar.string(GROUP, name.span()));
      ref.put("kind", name.span(), Scalar.string(kind, name.span()));
      ref.put("name", name.span(), name);
      fields.put("roleRef", name.span(), ref.build(name.span()));
    }
  }

  /** The subjects that a command names, or null. */
  static @Nullable Sequence subjects(KubectlCommand command) {
    List<Value> subjects = new ArrayList<>();
    for (Value user : KubectlDraft.each(command, "--user")) {
      subjects.add(subject("User", user, null));
    }
    for (Value group : KubectlDraft.each(command, "--group")) {
      subjects.add(subject("Group", group, null));
    }
    for (Value account : KubectlDraft.each(command, "--serviceaccount")) {
      Text text = KubernetesNormalizer.text(account);
      int colon = text == null ? -1 : text.content().indexOf(':');
      if (text == null || colon < 0) {
        // NAMESPACE:NAME, of which we do not see where the one ends; without a colon kubectl
        // refuses it.
        subjects.add(account instanceof Unknown ? account : KubectlPatch.unknown(account.span()));
      } else {
        Value name = part(text.slice(colon + 1, text.length()));
        subjects.add(subject("ServiceAccount", name, part(text.slice(0, colon))));
      }
    }
    Span span = command.verbSpan();
    return subjects.isEmpty() && command.complete()
        ? null
        : Sequence.of(subjects, !command.complete(), span);
  }

  private static Value part(Text text) {
    return text.length() == 1 && text.opaqueAt(0) instanceof Unknown unknown
        ? unknown
        : text.hasOpaque() ? Unknown.string(text, text.whole()) : Scalar.string(text, text.whole());
  }

  private static Mapping subject(String kind, Value name, @Nullable Value namespace) {
    Mapping.Builder subject = new Mapping.Builder();
    subject.put("kind", name.span(), Scalar.string(kind, name.span()));
    if (namespace == null) {
      subject.put("apiGroup", name.span(), Scalar.string(GROUP, name.span()));
    }
    subject.put("name", name.span(), name);
    if (namespace != null) {
      subject.put("namespace", namespace.span(), namespace);
    }
    return subject.build(name.span());
  }
}
