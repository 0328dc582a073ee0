package dev.hullcheck.rule;

import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Truth;
import java.util.ArrayList;
import java.util.List;

/** A three-valued statement about a resource and the project around it. */
public sealed interface Condition {
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
          places.add(new Place(matcher.place(node), path.written(), true));
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
      for (Condition condition : conditions) {
        if (condition.holds(scope) == Truth.of(truth)) {
          condition.places(scope, truth, places);
        }
      }
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
      for (Condition condition : conditions) {
        if (condition.holds(scope) == Truth.of(truth)) {
          condition.places(scope, truth, places);
        }
      }
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
   * that may turn out not to exist makes at best an unknown.
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
      String name = candidates.name().isEmpty() ? "" : ", as: " + candidates.name();
      String from = candidates.kind().isEmpty() ? "in: " : "of: ";
      return new Explanation(
          (wanted ? "exists: {" : "none: {") + from + candidates.written() + name + "}",
          holds(scope),
          candidates.facts(scope),
          candidates.explain(scope));
    }
  }

  /**
   * The candidates of a quantifier.
   *
   * @param kind all resources of this kind; empty where the candidates are at {@code path}
   * @param name what {@code where} calls the candidate, besides starting its plain paths there
   */
  record Candidates(String kind, Path path, String name, Condition where) {
    /** So many candidates are explained; a project may have hundreds. */
    private static final int MAX_SHOWN = 10;

    /** Whether one of them satisfies {@code where}. */
    Truth some(Scope scope) {
      Selection selection = select(scope);
      Truth truth = selection.open() ? Truth.UNKNOWN : Truth.FALSE;
      for (Node node : selection.nodes()) {
        Truth holds = where.holds(scope.at(node, name));
        truth = truth.or(node.uncertain() ? holds.and(Truth.UNKNOWN) : holds);
        if (truth.isTrue()) {
          return truth;
        }
      }
      return truth;
    }

    /** Those that surely satisfy {@code where}. */
    public List<Node> matching(Scope scope) {
      List<Node> matching = new ArrayList<>();
      for (Node node : select(scope).nodes()) {
        if (where.holds(scope.at(node, name)).isTrue()) {
          matching.add(node);
        }
      }
      return matching;
    }

    /** What there is to say of the candidates as a whole: that there are none, or may be more. */
    List<Explanation.Fact> facts(Scope scope) {
      Selection selection = select(scope);
      List<Explanation.Fact> facts = new ArrayList<>();
      if (selection.nodes().isEmpty() && !selection.open()) {
        facts.add(
            new Explanation.Fact(
                (kind.isEmpty() ? "there is nothing at " : "there is no ") + written(),
                selection.anchor()));
      }
      facts.addAll(Facts.openings(path, scope));
      return facts;
    }

    /** Each candidate with what is asked of it, those that satisfy it first; of many some. */
    List<Explanation> explain(Scope scope) {
      List<Explanation> all = new ArrayList<>();
      for (Node node : select(scope).nodes()) {
        Explanation asked = where.explain(scope.at(node, name));
        Truth truth = node.uncertain() ? asked.truth().and(Truth.UNKNOWN) : asked.truth();
        String known = node.uncertain() ? "a candidate, if it exists" : "a candidate";
        Explanation.Fact fact = new Explanation.Fact(known, node.span());
        boolean any = where instanceof All conditions && conditions.conditions().isEmpty();
        all.add(
            new Explanation(
                Facts.show(node), truth, List.of(fact), any ? List.of() : List.of(asked)));
      }
      all.sort((a, b) -> b.truth().compareTo(a.truth()));
      if (all.size() <= MAX_SHOWN) {
        return all;
      }
      List<Explanation> shown = new ArrayList<>(all.subList(0, MAX_SHOWN));
      String rest = (all.size() - MAX_SHOWN) + " more candidates";
      shown.add(new Explanation(rest, all.get(MAX_SHOWN).truth(), List.of(), List.of()));
      return shown;
    }

    String written() {
      return kind.isEmpty() ? path.written() : kind;
    }

    private Selection select(Scope scope) {
      if (kind.isEmpty()) {
        return scope.select(path);
      }
      List<Node> nodes = new ArrayList<>();
      for (Resource resource : scope.ofKind(kind)) {
        nodes.add(Node.of(resource, false));
      }
      Span here = scope.select(path).anchor();
      return new Selection(nodes, false, here, null);
    }
  }
}
