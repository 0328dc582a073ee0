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
 */
public record Candidates(String kind, Path path, String name, Condition where) {
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
    return new Candidates(kind, path, name, new Condition.Not(where));
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
    return new Selection(nodes, false, scope.select(path).anchor(), null);
  }
}
