package dev.hullcheck.rule;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Truth;
import java.util.ArrayList;
import java.util.List;

/** A three-valued statement about a resource and the project around it. */
public sealed interface Condition
    permits Condition.Test,
        Condition.All,
        Condition.Any,
        Condition.Not,
        Condition.Exists,
        ByText,
        Count,
        KnownAll {
  /** Whether it holds. */
  Truth holds(Scope scope);

  /**
   * Adds the places that make this condition true, or false, the most telling first. Only asked
   * where the condition is known to be {@code truth}.
   */
  void places(Scope scope, boolean truth, List<Place> places);

  /** Why it is what it is; for people who ask, as all parts are looked at. */
  Explanation explain(Scope scope);

  /** The same of several. */
  private static List<Explanation> explain(List<Condition> conditions, Scope scope) {
    List<Explanation> parts = new ArrayList<>();
    for (Condition condition : conditions) {
      parts.add(condition.explain(scope));
    }
    return parts;
  }

  private static void places(
      List<Condition> conditions, Scope scope, boolean truth, List<Place> places) {
    for (Condition condition : conditions) {
      if (condition.holds(scope) == Truth.of(truth)) {
        condition.places(scope, truth, places);
      }
    }
  }

  /**
   * A place that decided a condition.
   *
   * @param path the field, as rules write it
   * @param there whether something is written there; else the span is that of what should hold it
   */
  record Place(Span span, String path, boolean there) {}

  /** A path and what is asked of its values. */
  record Test(Path path, Matcher matcher) implements Condition {
    @Override
    public Truth holds(Scope scope) {
      return matcher.test(scope.select(path), scope);
    }

    @Override
    public void places(Scope scope, boolean truth, List<Place> places) {
      Selection selection = scope.select(path);
      for (Node node : selection.nodes()) {
        if (matcher instanceof Matcher.Exists || matcher.matches(node, scope) == Truth.of(truth)) {
          places.add(new Place(matcher.place(node, scope), path.written(), true));
          return;
        }
      }
      places.add(new Place(selection.anchor(), path.written(), false));
    }

    @Override
    public Explanation explain(Scope scope) {
      Truth truth = holds(scope);
      String written = path.written() + ": " + matcher.written();
      return new Explanation(written, truth, Facts.of(path, matcher, truth, scope), List.of());
    }
  }

  /** {@code all}, and the entries of a mapping. */
  record All(List<Condition> conditions) implements Condition {
    @Override
    public Truth holds(Scope scope) {
      Truth truth = Truth.TRUE;
      for (Condition condition : conditions) {
        truth = truth.and(condition.holds(scope));
        if (truth.isFalse()) {
          return truth;
        }
      }
      return truth;
    }

    @Override
    public void places(Scope scope, boolean truth, List<Place> places) {
      Condition.places(conditions, scope, truth, places);
    }

    @Override
    public Explanation explain(Scope scope) {
      return new Explanation("all", holds(scope), List.of(), Condition.explain(conditions, scope));
    }
  }

  /** {@code any}. */
  record Any(List<Condition> conditions) implements Condition {
    @Override
    public Truth holds(Scope scope) {
      Truth truth = Truth.FALSE;
      for (Condition condition : conditions) {
        truth = truth.or(condition.holds(scope));
        if (truth.isTrue()) {
          return truth;
        }
      }
      return truth;
    }

    @Override
    public void places(Scope scope, boolean truth, List<Place> places) {
      Condition.places(conditions, scope, truth, places);
    }

    @Override
    public Explanation explain(Scope scope) {
      return new Explanation("any", holds(scope), List.of(), Condition.explain(conditions, scope));
    }
  }

  /** {@code not}. */
  record Not(Condition condition) implements Condition {
    @Override
    public Truth holds(Scope scope) {
      return condition.holds(scope).not();
    }

    @Override
    public void places(Scope scope, boolean truth, List<Place> places) {
      condition.places(scope, !truth, places);
    }

    @Override
    public Explanation explain(Scope scope) {
      return new Explanation("not", holds(scope), List.of(), List.of(condition.explain(scope)));
    }
  }

  /**
   * {@code exists} and {@code none}: whether some candidate satisfies {@code where}. A candidate
   * that may turn out not to exist makes at best an unknown. {@code every} is "none does not".
   */
  record Exists(boolean wanted, Candidates candidates) implements Condition {
    @Override
    public Truth holds(Scope scope) {
      Truth some = candidates.some(scope);
      return wanted ? some : some.not();
    }

    @Override
    public void places(Scope scope, boolean truth, List<Place> places) {
      if (truth == wanted) {
        for (Node node : candidates.matching(scope)) {
          if (!node.isResource()) {
            candidates.where().places(scope.at(node, candidates.name()), true, places);
          }
          places.add(new Place(node.span(), candidates.written(), true));
        }
      }
    }

    @Override
    public Explanation explain(Scope scope) {
      return new Explanation(
          (wanted ? "exists: {" : "none: {") + candidates.entry() + "}",
          holds(scope),
          candidates.facts(scope),
          candidates.explain(scope));
    }
  }
}
