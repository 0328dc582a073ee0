package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of objects into which kustomizations put labels and namespaces, as their built-in
 * configuration names them.
 *
 * @see <a
 *     href="https://github.com/kubernetes-sigs/kustomize/tree/master/api/internal/konfig/builtinpluginconsts">the
 *     built-in configuration</a>
 */
final class KustomizeFields {
  /** The step of a path into each element of a list. */
  private static final String EACH = "*";

  /** Where a workload says beside which Pods its own run. */
  private static final List<List<String>> PLACING = placing();

  private KustomizeFields() {}

  /** A Namespace is the one that the others are moved to. */
  static Mapping moved(KubernetesObject object, Value namespace) {
    if (!object.kind().equals("Namespace") || !object.group().isEmpty()) {
      return subjects(object, object.movedTo(namespace).body(), namespace);
    }
    Mapping.Field name = new Mapping.Field("name", namespace.span(), namespace);
    return put(object.body(), List.of("metadata"), List.of(name), true);
  }

  /**
   * An object of which the service accounts that it names are moved too: the one called {@code
   * default}, and those that are among what is built, which is not known here.
   */
  private static Mapping subjects(KubernetesObject object, Mapping body, Value namespace) {
    boolean binds =
        object.group().equals("rbac.authorization.k8s.io") && object.kind().endsWith("Binding");
    Mapping.Field list = body.field("subjects");
    if (!binds || list == null || !(list.value() instanceof Sequence subjects)) {
      return body;
    }
    List<Value> moved = new ArrayList<>(subjects.items().size());
    for (Value item : subjects.items()) {
      if (!(item instanceof Mapping subject) || !"ServiceAccount".equals(subject.string("kind"))) {
        moved.add(item);
        continue;
      }
      Mapping.Field written = subject.field("namespace");
      Span key = written == null ? namespace.span() : written.key();
      boolean always = "default".equals(subject.string("name"));
      Value now = written == null || always ? namespace : Unsettled.unknown(written.value());
      moved.add(subject.with("namespace", key, now));
    }
    Sequence all = Sequence.of(moved, subjects.isOpen(), subjects.span());
    return body.with("subjects", list.key(), all);
  }

  static @Nullable List<String> template(KubernetesObject object) {
    if (object.custom()) {
      return null;
    }
    return switch (object.kind()) {
      case "Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "Job", "ReplicationController" ->
          List.of("spec", "template");
      case "CronJob" -> List.of("spec", "jobTemplate", "spec", "template");
      default -> null;
    };
  }

  static @Nullable List<String> selector(KubernetesObject object) {
    if (object.custom()) {
      return null;
    }
    return switch (object.kind()) {
      case "Service", "ReplicationController" -> List.of("spec", "selector");
      case "Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "Job", "PodDisruptionBudget" ->
          List.of("spec", "selector", "matchLabels");
      case "CronJob" -> List.of("spec", "jobTemplate", "spec", "selector", "matchLabels");
      case "NetworkPolicy" -> List.of("spec", "podSelector", "matchLabels");
      default -> null;
    };
  }

  /** Where else there are selectors that ask for labels, if any are written there. */
  static List<List<String>> innerSelectors(KubernetesObject object) {
    if (object.custom()) {
      return List.of();
    }
    return switch (object.kind()) {
      case "Deployment", "StatefulSet" -> PLACING;
      case "NetworkPolicy" ->
          List.of(
              List.of("spec", "ingress", EACH, "from", EACH, "podSelector", "matchLabels"),
              List.of("spec", "egress", EACH, "to", EACH, "podSelector", "matchLabels"));
      default -> List.of();
    };
  }

  private static List<List<String>> placing() {
    List<String> pod = List.of("spec", "template", "spec");
    List<List<String>> paths = new ArrayList<>();
    for (String affinity : List.of("podAffinity", "podAntiAffinity")) {
      List<String> at = and(pod, "affinity", affinity);
      List<String> required = and(at, "requiredDuringSchedulingIgnoredDuringExecution", EACH);
      paths.add(and(required, "labelSelector", "matchLabels"));
      List<String> preferred = and(at, "preferredDuringSchedulingIgnoredDuringExecution", EACH);
      List<String> term = new ArrayList<>(preferred);
      term.add("podAffinityTerm");
      paths.add(and(term, "labelSelector", "matchLabels"));
    }
    List<String> spread = and(pod, "topologySpreadConstraints", EACH);
    paths.add(and(spread, "labelSelector", "matchLabels"));
    return paths;
  }

  /** A StatefulSet with labels and annotations on the claims that it makes. */
  static Mapping ofClaims(
      Mapping body, List<Mapping.Field> labels, List<Mapping.Field> annotations) {
    Mapping spec = body.mapping("spec");
    if (spec == null || !(spec.get("volumeClaimTemplates") instanceof Sequence)) {
      return body;
    }
    List<String> claim = List.of("spec", "volumeClaimTemplates", EACH);
    return put(
        put(body, and(claim, "metadata", "labels"), labels, true),
        and(claim, "metadata", "annotations"),
        annotations,
        true);
  }

  /** Whether a selector is written where there is none. */
  static boolean isSelectorMade(String kind) {
    return switch (kind) {
      case "Job", "CronJob", "PodDisruptionBudget", "NetworkPolicy" -> false;
      default -> true;
    };
  }

  static List<String> and(List<String> path, String name, String last) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    longer.add(last);
    return longer;
  }

  /** Puts fields into the mapping at a path; where that is none, it stays as it is. */
  static Mapping put(Mapping body, List<String> path, List<Mapping.Field> fields, boolean makes) {
    if (fields.isEmpty()) {
      return body;
    }
    return put(body, path, 0, fields, makes);
  }

  private static Mapping put(
      Mapping at, List<String> path, int from, List<Mapping.Field> fields, boolean makes) {
    Mapping.Builder all = at.toBuilder();
    if (from == path.size()) {
      fields.forEach(all::put);
      return all.build(at.span());
    }
    Mapping.Field inner = at.field(path.get(from));
    boolean absent = inner == null || inner.value() instanceof Scalar s && s.isNull();
    if (inner != null && inner.value() instanceof Mapping mapping) {
      all.put(inner.name(), inner.key(), put(mapping, path, from + 1, fields, makes));
    } else if (inner != null
        && inner.value() instanceof Sequence list
        && path.get(from + 1).equals(EACH)) {
      List<Value> items = new ArrayList<>(list.items().size());
      for (Value item : list.items()) {
        items.add(item instanceof Mapping one ? put(one, path, from + 2, fields, makes) : item);
      }
      all.put(inner.name(), inner.key(), Sequence.of(items, list.isOpen(), list.span()));
    } else if (absent && makes) {
      Span key = fields.get(0).key();
      if (!isSettled(fields)) {
        // Some builds may put nothing here, and make nothing to put it into.
        return all.put(path.get(from), key, Unsettled.unknown(fields.get(0).value()))
            .build(at.span());
      }
      Mapping fresh = Mapping.empty(at.isOpen(), key);
      all.put(path.get(from), key, put(fresh, path, from + 1, fields, true));
    } else {
      return at;
    }
    return all.build(at.span());
  }

  /** Whether all builds put one of some fields. */
  private static boolean isSettled(List<Mapping.Field> fields) {
    for (Mapping.Field field : fields) {
      if (!(field.value() instanceof Unknown)) {
        return true;
      }
    }
    return false;
  }
}
