package dev.hullcheck.link;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * What the {@code matchLabels} and {@code matchExpressions} of a selector select. An empty selector
 * selects all.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#resources-that-support-set-based-requirements">Set-based
 *     requirements</a>
 */
final class LabelSelector {
  private LabelSelector() {}

  /**
   * Whether a selector selects what has these labels.
   *
   * @param labels null where there are none
   */
  static Truth selects(Mapping selector, @Nullable Value labels) {
    Truth truth = selector.isOpen() ? Truth.UNKNOWN : Truth.TRUE;
    Value matchLabels = selector.get("matchLabels");
    if (matchLabels instanceof Mapping pairs) {
      for (Mapping.Field pair : pairs.fields()) {
        truth = truth.and(has(labels, pair.name(), pair.value()));
      }
      truth = pairs.isOpen() ? truth.and(Truth.UNKNOWN) : truth;
    } else if (isThere(matchLabels)) {
      truth = truth.and(Truth.UNKNOWN);
    }
    Value expressions = selector.get("matchExpressions");
    if (expressions instanceof Sequence list) {
      for (Value expression : list.items()) {
        truth =
            truth.and(expression instanceof Mapping fields ? holds(fields, labels) : Truth.UNKNOWN);
      }
      truth = list.isOpen() ? truth.and(Truth.UNKNOWN) : truth;
    } else if (isThere(expressions)) {
      truth = truth.and(Truth.UNKNOWN);
    }
    return truth;
  }

  private static Truth holds(Mapping expression, @Nullable Value labels) {
    String key = expression.string("key");
    String operator = expression.string("operator");
    if (key == null || operator == null) {
      return Truth.UNKNOWN;
    }
    return switch (operator) {
      case "Exists" -> has(labels, key, null);
      case "DoesNotExist" -> has(labels, key, null).not();
      case "In" -> hasOneOf(labels, key, expression.get("values"));
      case "NotIn" -> hasOneOf(labels, key, expression.get("values")).not();
      default -> Truth.UNKNOWN;
    };
  }

  private static Truth hasOneOf(@Nullable Value labels, String key, @Nullable Value values) {
    if (!(values instanceof Sequence list)) {
      return Truth.UNKNOWN;
    }
    Truth truth = list.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
    for (Value value : list.items()) {
      truth = truth.or(has(labels, key, value));
    }
    return truth;
  }

  /** Whether there is a label; with {@code value}, one of that value. */
  private static Truth has(@Nullable Value labels, String key, @Nullable Value value) {
    if (!(labels instanceof Mapping known)) {
      return isThere(labels) ? Truth.UNKNOWN : Truth.FALSE;
    }
    Value label = known.get(key);
    if (label == null) {
      return known.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
    }
    return value == null ? Truth.TRUE : Values.equal(label, value);
  }

  private static boolean isThere(@Nullable Value value) {
    return value != null && !(value instanceof Scalar scalar && scalar.isNull());
  }
}
