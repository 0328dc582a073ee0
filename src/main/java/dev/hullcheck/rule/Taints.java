package dev.hullcheck.rule;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the Kubernetes scheduler matches tolerations with taints and Pods with node labels.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/">Taints
 *     and tolerations</a>
 */
final class Taints {
  /** The label that GKE gives every node: the name of its pool. */
  private static final String POOL_LABEL = "cloud.google.com/gke-nodepool";

  private Taints() {}

  /**
   * Whether a toleration tolerates a taint. {@code Exists} asks for the key alone, and without a
   * key for nothing; {@code Equal} (the default) for key and value. A toleration without effect is
   * for every effect.
   */
  static Truth tolerates(Value toleration, Value taint) {
    if (!(toleration instanceof Mapping t) || !(taint instanceof Mapping n)) {
      return unknownOr(toleration, taint);
    }
    Value operator = t.get("operator");
    Truth exists = operator == null ? Truth.FALSE : isText(operator, "Exists");
    Value key = present(t.get("key"));
    Truth keys;
    if (key == null) {
      keys = t.isOpen() ? Truth.UNKNOWN : exists;
    } else {
      keys = same(key, present(n.get("key")), n.isOpen());
    }
    Value value = present(t.get("value"));
    Truth values = exists.or(sameOrEmpty(value, present(n.get("value")), t.isOpen() || n.isOpen()));
    return keys.and(values).and(effects(t, n));
  }

  private static Truth effects(Mapping toleration, Mapping taint) {
    Value wanted = present(toleration.get("effect"));
    if (wanted == null) {
      return toleration.isOpen() ? Truth.UNKNOWN : Truth.TRUE;
    }
    Value effect = present(taint.get("effect"));
    if (effect == null) {
      return Truth.UNKNOWN;
    }
    String a = Values.text(wanted);
    String b = Values.text(effect);
    if (a == null || b == null) {
      return Values.equal(wanted, effect);
    }
    return Truth.of(a.isEmpty() || effectName(a).equals(effectName(b)));
  }

  /** {@code NO_SCHEDULE} of the Google APIs and {@code NoSchedule} of Kubernetes alike. */
  static String effectName(String effect) {
    StringBuilder name = new StringBuilder(effect.length());
    for (int i = 0; i < effect.length(); i++) {
      char c = effect.charAt(i);
      if (c != '_' && c != '-') {
        name.append(Character.toLowerCase(c));
      }
    }
    return name.toString();
  }

  /**
   * A taint or toleration as kubectl writes it: {@code key=value:Effect}, without what is not
   * there.
   *
   * @return null where the mapping has no key
   */
  static @Nullable String show(Mapping mapping) {
    Value key = present(mapping.get("key"));
    if (key == null) {
      return null;
    }
    StringBuilder out = new StringBuilder(show(key));
    Value value = present(mapping.get("value"));
    Value effect = present(mapping.get("effect"));
    if (value != null) {
      out.append('=').append(show(value));
    }
    if (effect != null) {
      out.append(':').append(show(effect));
    }
    return out.toString();
  }

  private static String show(Value value) {
    String text = Values.text(value);
    return text == null && value instanceof Unknown unknown
        ? unknown.symbol().name()
        : value.toString();
  }

  /** Whether every taint that keeps Pods away is tolerated. */
  static Truth toleratesAll(Value tolerations, Value taints) {
    if (!(taints instanceof Sequence list)) {
      return Truth.UNKNOWN;
    }
    Truth all = list.isOpen() ? Truth.UNKNOWN : Truth.TRUE;
    for (Value taint : list.items()) {
      Truth soft = Truth.UNKNOWN;
      String key = null;
      if (taint instanceof Mapping mapping) {
        Value effect = mapping.get("effect");
        String name = Values.text(effect);
        soft = name == null ? Truth.UNKNOWN : Truth.of(effectName(name).equals("prefernoschedule"));
        key = Values.text(mapping.get("key"));
      }
      // GKE adds these tolerations itself to Pods that request the device.
      boolean automatic = "nvidia.com/gpu".equals(key) || "google.com/tpu".equals(key);
      if (!automatic) {
        all = all.and(soft.or(toleratedBy(tolerations, taint)));
      }
    }
    return all;
  }

  private static Truth toleratedBy(Value tolerations, Value taint) {
    if (!(tolerations instanceof Sequence list)) {
      return Truth.UNKNOWN;
    }
    Truth some = list.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
    for (Value toleration : list.items()) {
      some = some.or(tolerates(toleration, taint));
    }
    return some;
  }

  /**
   * Whether what a Pod asks of nodes is met by a pool with these fields: {@code nodeSelector} and
   * the required node affinity against the pool's labels. Labels that nodes get by themselves are
   * not known, but for the pool's name.
   */
  static Truth selects(Mapping scheduling, Mapping pool) {
    Truth truth = Truth.TRUE;
    Value selector = scheduling.get("nodeSelector");
    if (selector instanceof Mapping labels) {
      for (Mapping.Field label : labels.fields()) {
        if (label.name().startsWith("$")) {
          continue; // What a patch says of the selector, such as $patch, is no label.
        }
        Value actual = label(pool, label.name());
        truth =
            truth.and(
                actual == null ? other(pool, label.name()) : same(label.value(), actual, false));
      }
    } else if (selector != null) {
      truth = Truth.UNKNOWN;
    }
    Value terms = requiredTerms(scheduling);
    if (terms instanceof Sequence list) {
      Truth some = list.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
      for (Value term : list.items()) {
        some = some.or(term(term, pool));
      }
      truth = truth.and(some);
    } else if (terms != null) {
      truth = truth.and(Truth.UNKNOWN);
    }
    return scheduling.isOpen() ? truth.and(Truth.UNKNOWN) : truth;
  }

  /** The node selector terms that a Pod requires, or null where it requires none. */
  static @Nullable Value requiredTerms(Mapping scheduling) {
    Mapping affinity = scheduling.mapping("affinity");
    Mapping node = affinity == null ? null : affinity.mapping("nodeAffinity");
    Mapping required =
        node == null ? null : node.mapping("requiredDuringSchedulingIgnoredDuringExecution");
    return required == null ? null : required.get("nodeSelectorTerms");
  }

  private static Truth term(Value term, Mapping pool) {
    if (!(term instanceof Mapping mapping)) {
      return Truth.UNKNOWN;
    }
    Value expressions = mapping.get("matchExpressions");
    Truth truth = mapping.get("matchFields") == null ? Truth.TRUE : Truth.UNKNOWN;
    if (expressions instanceof Sequence list) {
      for (Value expression : list.items()) {
        truth = truth.and(expression instanceof Mapping e ? expression(e, pool) : Truth.UNKNOWN);
      }
    } else if (expressions != null) {
      truth = Truth.UNKNOWN;
    }
    return truth;
  }

  private static Truth expression(Mapping expression, Mapping pool) {
    String key = expression.string("key");
    String operator = expression.string("operator");
    if (key == null || operator == null) {
      return Truth.UNKNOWN;
    }
    Value actual = label(pool, key);
    Truth there = actual == null ? absent(pool, key) : Truth.TRUE;
    switch (operator) {
      case "Exists":
        return there;
      case "DoesNotExist":
        return there.not();
      case "In":
        return actual == null ? other(pool, key) : among(expression.get("values"), actual);
      case "NotIn":
        return (actual == null ? other(pool, key) : among(expression.get("values"), actual)).not();
      default:
        return Truth.UNKNOWN;
    }
  }

  private static Truth among(@Nullable Value values, Value actual) {
    if (!(values instanceof Sequence list)) {
      return Truth.UNKNOWN;
    }
    Truth some = list.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
    for (Value value : list.items()) {
      some = some.or(same(value, actual, false));
    }
    return some;
  }

  private static @Nullable Value label(Mapping pool, String key) {
    if (key.equals(POOL_LABEL)) {
      return pool.get("name");
    }
    Mapping labels = pool.mapping("labels");
    return labels == null ? null : labels.get(key);
  }

  /**
   * Whether a label that is not written may have a value that is asked for. A pool to which nobody
   * gives a name gets one that is made up, and that nobody can ask for.
   */
  private static Truth other(Mapping pool, String key) {
    return key.equals(POOL_LABEL) && !pool.isOpen() ? Truth.FALSE : absent(pool, key);
  }

  /** What the absence of a label in a pool's own labels says. */
  private static Truth absent(Mapping pool, String key) {
    Value labels = pool.get("labels");
    boolean complete = labels == null ? !pool.isOpen() : labels instanceof Mapping m && !m.isOpen();
    return complete && !isAutomatic(key) ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static boolean isAutomatic(String key) {
    int slash = key.indexOf('/');
    if (slash < 0) {
      return false;
    }
    String prefix = key.substring(0, slash);
    for (String known :
        List.of(
            "kubernetes.io",
            "k8s.io",
            "gke.io",
            "cloud.google.com",
            "amazonaws.com",
            "azure.com",
            "karpenter.sh")) {
      if (prefix.equals(known) || prefix.endsWith("." + known)) {
        return true;
      }
    }
    return false;
  }

  private static Truth sameOrEmpty(@Nullable Value a, @Nullable Value b, boolean open) {
    if (a == null || b == null) {
      Value one = a == null ? b : a;
      String text = one == null ? "" : Values.text(one);
      return open || text == null ? Truth.UNKNOWN : Truth.of(text.isEmpty());
    }
    return same(a, b, open);
  }

  private static Truth same(Value a, @Nullable Value b, boolean open) {
    if (b == null) {
      return open ? Truth.UNKNOWN : Truth.FALSE;
    }
    String x = Values.text(a);
    String y = Values.text(b);
    return x != null && y != null ? Truth.of(x.equals(y)) : Values.equal(a, b);
  }

  private static Truth isText(Value value, String text) {
    return value instanceof Scalar ? Truth.of(text.equals(Values.text(value))) : Truth.UNKNOWN;
  }

  private static @Nullable Value present(@Nullable Value value) {
    return value instanceof Scalar scalar && scalar.isNull() ? null : value;
  }

  private static Truth unknownOr(Value a, Value b) {
    return a instanceof Unknown || b instanceof Unknown ? Truth.UNKNOWN : Truth.FALSE;
  }
}
