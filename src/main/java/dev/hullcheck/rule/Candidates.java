package dev.hullcheck.rule;

import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * What a quantifier ranges over: {@code {in: PATH | of: KIND, as: NAME, where: CONDITION}}.
 *
 * @param kind all resources of this kind; empty where the candidates are at {@code path}
 * @param name what {@code where} calls the candidate, besides starting its plain paths there
 * @param evenIfNoneDeclared whether a relation of whose kind nothing is declared surely leads
 *     nowhere
 */
public record Candidates(
    String kind, Path path, String name, Condition where, boolean evenIfNoneDeclared) {
  /** So many candidates are explained; a project may have hundreds. */
  private static final int MAX_SHOWN = 10;

  /**
   * A candidate of which {@code where} is not false.
   *
   * @param scope in which the candidate's plain paths begin
   */
  record Judged(Node node, Scope scope, Truth holds) {
    /** Whether it surely is there, and surely satisfies {@code where}. */
    boolean isSure() {
      return holds.isTrue() && !node.uncertain();
    }
  }

  /**
   * All candidates of which {@code where} is not false.
   *
   * @param open whether there may be others
   */
  record Found(List<Judged> judged, boolean open) {}

  Found found(Scope scope) {
    Selection selection = select(scope);
    List<Judged> judged = new ArrayList<>();
    for (Node node : selection.nodes()) {
      Scope there = scope.at(node, name);
      Truth holds = where.holds(there);
      if (!holds.isFalse()) {
        judged.add(new Judged(node, there, holds));
      }
    }
    return new Found(judged, selection.open());
  }

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

  /** The same candidates, asked for those of which {@code where} is false. */
  Candidates failing() {
    return new Candidates(kind, path, name, new Condition.Not(where), evenIfNoneDeclared);
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
    if (selection.open()) {
      facts.addAll(Facts.openings(path, scope));
    }
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
      boolean any = where instanceof Condition.All conditions && conditions.conditions().isEmpty();
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

  /** As rules write them, without what is asked of them. */
  String entry() {
    String named = name.isEmpty() ? "" : ", as: " + name;
    String even = evenIfNoneDeclared ? ", evenIfNoneDeclared: true" : "";
    return (kind.isEmpty() ? "in: " : "of: ") + written() + named + even;
  }

  String written() {
    return kind.isEmpty() ? path.written() : kind;
  }

  private Selection select(Scope scope) {
    if (kind.isEmpty()) {
      return scope.select(path, evenIfNoneDeclared);
    }
    List<Node> nodes = new ArrayList<>();
    for (Resource resource : scope.ofKind(kind)) {
      nodes.add(Node.of(resource, false));
    }
    return new Selection(nodes, false, scope.select(path).anchor(), null);
  }
}
