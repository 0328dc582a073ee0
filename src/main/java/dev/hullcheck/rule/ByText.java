package dev.hullcheck.rule;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An {@code any} that asks of nothing but the text of one element, and so is as true for an equal
 * text wherever it stands. Rules that look at every value of every object ask it of the same few
 * texts again and again; the answers are kept.
 */
final class ByText implements Condition {
  /** Longer texts are seldom there twice. */
  private static final int MAX_LENGTH = 100;

  /** So many answers are kept at most. */
  private static final int MAX_TEXTS = 10_000;

  private final Condition.Any any;
  private final Path element;
  private final Map<String, Truth> ofStrings = new HashMap<>();

  /** Of numbers and booleans, whose texts tell them apart. */
  private final Map<String, Truth> ofOthers = new HashMap<>();

  private @Nullable Truth ofCollections;

  private ByText(Condition.Any any, Path element) {
    this.any = any;
    this.element = element;
  }

  /** The same condition, with its answers kept where that is right. */
  static Condition of(Condition.Any any) {
    Path element = null;
    for (Condition condition : any.conditions()) {
      if (!(condition instanceof Condition.Test test)
          || !test.matcher().isOfText()
          || !test.path().steps().isEmpty()
          || element != null && !element.written().equals(test.path().written())) {
        return any;
      }
      element = test.path();
    }
    return element == null ? any : new ByText(any, element);
  }

  @Override
  public Truth holds(Scope scope) {
    Value value = scope.select(element).nodes().get(0).value();
    if (value instanceof Scalar scalar) {
      Map<String, Truth> known = scalar.isString() ? ofStrings : ofOthers;
      String text = scalar.asText();
      if (text.length() > MAX_LENGTH) {
        return any.holds(scope);
      }
      Truth truth = known.get(text);
      if (truth == null) {
        truth = any.holds(scope);
        if (known.size() < MAX_TEXTS) {
          known.put(text, truth);
        }
      }
      return truth;
    }
    if (value instanceof Mapping || value instanceof Sequence) {
      Truth truth = ofCollections;
      if (truth == null) {
        truth = any.holds(scope);
        ofCollections = truth;
      }
      return truth;
    }
    return any.holds(scope);
  }

  @Override
  public void places(Scope scope, boolean truth, List<Place> places) {
    any.places(scope, truth, places);
  }

  @Override
  public Explanation explain(Scope scope) {
    return any.explain(scope);
  }
}
