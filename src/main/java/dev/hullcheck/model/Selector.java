package dev.hullcheck.model;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an object asks of the labels of those that it selects: as a label selector ({@code
 * matchLabels} and {@code matchExpressions}; an empty one selects all), or as a plain map of labels
 * ({@code spec.selector} of a Service; an empty one selects none).
 *
 * @see <a href="https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/">Labels
 *     and selectors</a>
 */
public final class Selector {
  /**
   * What is asked of one label.
   *
   * @param operator null where the label has to have the one value
   * @param values null where the operator takes none
   */
  private record Requirement(String key, @Nullable String operator, @Nullable Value values) {}

  private final List<Requirement> requirements = new ArrayList<>();

  /** What there is to say besides the requirements: TRUE where they are all, FALSE for none. */
  private final Truth rest;

  private @Nullable String pair;

  private Selector(Truth rest) {
    this.rest = rest;
  }

  /**
   * A plain map of labels.
   *
   * @param written null where nothing is written
   * @param more whether there may be more than is written
   */
  public static Selector plain(@Nullable Value written, boolean more) {
    boolean open = written instanceof Mapping map ? map.isOpen() : written != null;
    boolean empty = !(written instanceof Mapping labels) || labels.size() == 0;
    Truth rest = more || open ? Truth.UNKNOWN : Truth.of(!empty);
    Selector selector = new Selector(rest);
    selector.labels(written);
    return selector;
  }

  /**
   * A label selector. What none at all means differs from field to field, so it is unknown.
   *
   * @param written null where nothing is written
   */
  public static Selector of(@Nullable Value written) {
    if (!(written instanceof Mapping mapping)) {
      return new Selector(Truth.UNKNOWN);
    }
    boolean known = !mapping.isOpen();
    Value labels = given(mapping, "matchLabels");
    known &= labels == null || labels instanceof Mapping map && !map.isOpen();
    Value expressions = given(mapping, "matchExpressions");
    List<Value> items = expressions instanceof Sequence list ? list.items() : List.of();
    known &= expressions == null || expressions instanceof Sequence list && !list.isOpen();
    List<Requirement> read = new ArrayList<>(items.size());
    for (Value item : items) {
      Requirement requirement = requirement(item);
      known &= requirement != null;
      if (requirement != null) {
        read.add(requirement);
      }
    }
    Selector selector = new Selector(known ? Truth.TRUE : Truth.UNKNOWN);
    selector.labels(labels);
    selector.requirements.addAll(read);
    return selector;
  }

  private static @Nullable Value given(Mapping selector, String field) {
    Value value = selector.get(field);
    return value instanceof Scalar scalar && scalar.isNull() ? null : value;
  }

  private void labels(@Nullable Value written) {
    if (written instanceof Mapping labels) {
      for (Mapping.Field label : labels.fields()) {
        requirements.add(new Requirement(label.name(), null, label.value()));
        if (pair == null && !Labels.isAutomatic(label.name())) {
          pair = Labels.pair(label.name(), label.value());
        }
      }
    }
  }

  /** What an expression asks for; null where that is not known, or is refused by the API server. */
  private static @Nullable Requirement requirement(Value item) {
    Mapping expression = item instanceof Mapping mapping ? mapping : null;
    String key = expression == null ? null : expression.string("key");
    String operator = expression == null ? null : expression.string("operator");
    if (expression == null || key == null || operator == null) {
      return null;
    }
    Value values = given(expression, "values");
    boolean none = values == null;
    if (values instanceof Sequence list) {
      none = list.items().isEmpty() && !list.isOpen();
    }
    boolean takesNone = operator.equals("Exists") || operator.equals("DoesNotExist");
    return none == takesNone ? new Requirement(key, operator, values) : null;
  }

  /** A label, as {@link Labels#pair} writes it, without which nothing is selected; or null. */
  public @Nullable String pair() {
    return pair;
  }

  /** Whether it selects what has these labels. */
  public Truth selects(Labels labels) {
    Truth truth = rest;
    for (Requirement requirement : requirements) {
      if (truth.isFalse()) {
        return truth;
      }
      truth = truth.and(meets(labels, requirement));
    }
    return truth;
  }

  private static Truth meets(Labels labels, Requirement asked) {
    Value values = asked.values();
    String operator = asked.operator();
    if (operator == null) {
      return values == null ? Truth.UNKNOWN : labels.is(asked.key(), values);
    }
    switch (operator) {
      case "Exists":
        return labels.has(asked.key());
      case "DoesNotExist":
        return labels.has(asked.key()).not();
      case "In":
        return isAmong(labels, asked.key(), values);
      case "NotIn":
        return isAmong(labels, asked.key(), values).not();
      default:
        return Truth.UNKNOWN;
    }
  }

  private static Truth isAmong(Labels labels, String key, @Nullable Value values) {
    if (!(values instanceof Sequence list)) {
      return Truth.UNKNOWN;
    }
    Truth some = list.isOpen() ? labels.has(key).and(Truth.UNKNOWN) : Truth.FALSE;
    for (Value value : list.items()) {
      some = some.or(labels.is(key, value));
    }
    return some;
  }
}
