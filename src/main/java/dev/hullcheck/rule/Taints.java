package dev.hullcheck.rule;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.math.BigInteger;
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

  /** Longer numbers are none that Kubernetes reads. */
  private static final int MAX_NUMBER = 100;

  private Taints() {}

  /**
   * Whether a toleration tolerates a taint. {@code Exists} asks for the key alone, and without a
   * key for nothing; {@code Equal} (the default) for key and value; {@code Gt} and {@code Lt} for a
   * taint of a larger or smaller number. A toleration without effect is for every effect. Unknown
   * where the API server refuses the toleration, and where it takes it behind a feature gate alone.
   */
  static Truth tolerates(Value toleration, Value taint) {
    if (!(toleration instanceof Mapping t) || !(taint instanceof Mapping n)) {
      return unknownOr(toleration, taint);
    }
    Value operator = written(t, "operator");
    boolean exists = operator instanceof Scalar scalar && scalar.asText().equals("Exists");
    Value key = written(t, "key");
    Truth keys;
    if (key == null) {
      keys = exists && !t.isOpen() ? Truth.TRUE : Truth.UNKNOWN;
    } else {
      keys = same(key, present(n.get("key")), n.isOpen());
    }
    Truth values = exists ? Truth.TRUE : values(operator, t, n);
    return keys.and(values).and(effects(t, n));
  }

  private static Truth values(@Nullable Value operator, Mapping toleration, Mapping taint) {
    Value value = present(toleration.get("value"));
    Value other = present(taint.get("value"));
    String name = operator == null ? "Equal" : Values.text(operator);
    if ("Equal".equals(name)) {
      return sameOrEmpty(value, other, toleration.isOpen() || taint.isOpen());
    }
    boolean known = other == null ? !taint.isOpen() : other instanceof Scalar;
    if (name == null || !known || !name.equals("Gt") && !name.equals("Lt")) {
      return Truth.UNKNOWN;
    }
    Long bound = whole(Values.text(value), true);
    Long actual = whole(Values.text(other), true);
    if (bound == null) {
      return Truth.UNKNOWN;
    }
    // True behind the feature gate TaintTolerationComparisonOperators, which is off by default.
    return actual != null && isBeyond(name, actual, bound) ? Truth.UNKNOWN : Truth.FALSE;
  }

  private static boolean isBeyond(String operator, long actual, long bound) {
    return operator.equals("Gt") ? actual > bound : actual < bound;
  }

  /**
   * The whole number that a text is in decimal digits, or null.
   *
   * @param canonical whether a zero before other digits, or a negative one, makes it none
   */
  private static @Nullable Long whole(@Nullable String text, boolean canonical) {
    int from = text != null && text.startsWith("-") ? 1 : 0;
    if (text == null || text.length() == from || text.length() > MAX_NUMBER) {
      return null;
    }
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return null;
      }
    }
    if (canonical && text.charAt(from) == '0' && text.length() > 1) {
      return null;
    }
    BigInteger number = new BigInteger(text);
    return number.bitLength() < Long.SIZE ? (Long) number.longValue() : null;
  }

  private static Truth effects(Mapping toleration, Mapping taint) {
    Value wanted = written(toleration, "effect");
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
    return Truth.of(effectName(a).equals(effectName(b)));
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
    Truth truth = scheduling.isOpen() ? Truth.UNKNOWN : Truth.TRUE;
    Value selector = present(scheduling.get("nodeSelector"));
    if (selector instanceof Mapping labels) {
      truth = labels.isOpen() ? Truth.UNKNOWN : truth;
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
    return truth.and(meetsAffinity(scheduling, pool));
  }

  /** Whether one of the terms that a Pod requires is met; what it prefers does not count. */
  private static Truth meetsAffinity(Mapping scheduling, Mapping pool) {
    Value at = scheduling;
    for (String field :
        List.of("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution")) {
      at = at instanceof Mapping mapping ? present(mapping.get(field)) : at;
      if (at == null) {
        return Truth.TRUE;
      }
    }
    Value terms = at instanceof Mapping required ? required.get("nodeSelectorTerms") : null;
    if (!(terms instanceof Sequence list) || list.items().isEmpty()) {
      return Truth.UNKNOWN;
    }
    Truth some = list.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
    for (Value term : list.items()) {
      some = some.or(term(term, pool));
    }
    return some;
  }

  /** Whether a pool meets all that a term asks for; a term that asks for nothing is met by none. */
  private static Truth term(Value term, Mapping pool) {
    if (!(term instanceof Mapping mapping)) {
      return Truth.UNKNOWN;
    }
    Value fields = present(mapping.get("matchFields"));
    Value expressions = present(mapping.get("matchExpressions"));
    if (isNone(fields) && isNone(expressions)) {
      return mapping.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
    }
    Truth truth = isNone(fields) && !mapping.isOpen() ? Truth.TRUE : Truth.UNKNOWN;
    if (expressions instanceof Sequence list) {
      truth = list.isOpen() ? Truth.UNKNOWN : truth;
      for (Value expression : list.items()) {
        truth = truth.and(expression instanceof Mapping e ? expression(e, pool) : Truth.UNKNOWN);
      }
    } else if (expressions != null) {
      truth = Truth.UNKNOWN;
    }
    return truth;
  }

  private static boolean isNone(@Nullable Value list) {
    return list == null
        || list instanceof Sequence some && some.items().isEmpty() && !some.isOpen();
  }

  private static Truth expression(Mapping expression, Mapping pool) {
    String key = expression.string("key");
    String operator = expression.string("operator");
    if (key == null || operator == null) {
      return Truth.UNKNOWN;
    }
    Value values = present(expression.get("values"));
    Value actual = label(pool, key);
    Truth there = actual == null ? absent(pool, key) : Truth.TRUE;
    switch (operator) {
      case "Exists":
        return isNone(values) ? there : Truth.UNKNOWN;
      case "DoesNotExist":
        return isNone(values) ? there.not() : Truth.UNKNOWN;
      case "In":
        return among(values, actual, pool, key);
      case "NotIn":
        return among(values, actual, pool, key).not();
      case "Gt":
      case "Lt":
        return beyond(operator, values, actual, pool, key);
      default:
        return Truth.UNKNOWN;
    }
  }

  /** Whether a label is a number beyond the one value. */
  private static Truth beyond(
      String operator, @Nullable Value values, @Nullable Value actual, Mapping pool, String key) {
    Value value =
        values instanceof Sequence list && list.items().size() == 1 && !list.isOpen()
            ? list.items().get(0)
            : null;
    Long bound = whole(Values.text(value), false);
    // A negative number is no value of a label, and is refused.
    if (bound == null || bound < 0 || actual instanceof Unknown) {
      return Truth.UNKNOWN;
    }
    if (actual == null) {
      return other(pool, key);
    }
    Long number = whole(Values.text(actual), false);
    return Truth.of(number != null && isBeyond(operator, number, bound));
  }

  /** Whether a label has one of these values; unknown where there are none, which is refused. */
  private static Truth among(
      @Nullable Value values, @Nullable Value actual, Mapping pool, String key) {
    if (!(values instanceof Sequence list) || isNone(list)) {
      return Truth.UNKNOWN;
    }
    if (actual == null) {
      return other(pool, key);
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
    return complete && isLegal(key) && !isAutomatic(key) ? Truth.FALSE : Truth.UNKNOWN;
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
    if (x == null || y == null) {
      return Values.equal(a, b);
    }
    return x.equals(y) ? Truth.TRUE : isLegal(x) && isLegal(y) ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** Whether a text can be a key or a value; what cannot, as {@code $POOL}, is to be filled in. */
  private static boolean isLegal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letter && c != '-' && c != '_' && c != '.' && c != '/') {
        return false;
      }
    }
    return true;
  }

  /** What is set at a field: the API takes the empty text for none. */
  private static @Nullable Value written(Mapping mapping, String field) {
    Value value = present(mapping.get(field));
    return value instanceof Scalar scalar && scalar.asText().isEmpty() ? null : value;
  }

  private static @Nullable Value present(@Nullable Value value) {
    return value instanceof Scalar scalar && scalar.isNull() ? null : value;
  }

  private static Truth unknownOr(Value a, Value b) {
    return a instanceof Unknown || b instanceof Unknown ? Truth.UNKNOWN : Truth.FALSE;
  }
}
