package dev.hullcheck.rule;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import java.util.List;

/** What is asked of Pods and tolerations about taints and pools. */
sealed interface PoolPredicate extends Matcher {
  /** {@code selects: $POOL}: this Pod's node selector and required node affinity admit the pool. */
  record Selects(Operand pool) implements PoolPredicate {
    @Override
    public String entry() {
      return "selects: " + pool.written();
    }

    @Override
    public List<Path> paths() {
      return pool.paths();
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      Truth truth = Truth.FALSE;
      for (Value value : pool.resolve(scope, node).values()) {
        boolean known = node.value() instanceof Mapping && value instanceof Mapping;
        truth =
            truth.or(
                known ? Taints.selects((Mapping) node.value(), (Mapping) value) : Truth.UNKNOWN);
      }
      return truth;
    }
  }

  /** {@code tolerates: $TAINT}: this toleration tolerates the taint. */
  record Tolerates(Operand taint) implements PoolPredicate {
    @Override
    public String entry() {
      return "tolerates: " + taint.written();
    }

    @Override
    public List<Path> paths() {
      return taint.paths();
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      Operand.Resolved taints = taint.resolve(scope, node);
      Truth truth = taints.open() ? Truth.UNKNOWN : Truth.FALSE;
      for (Value value : taints.values()) {
        truth = truth.or(Taints.tolerates(node.value(), value));
      }
      return truth;
    }
  }

  /**
   * {@code toleratesAll: $POOL}: this Pod tolerates every taint of the pool that keeps Pods away.
   */
  record ToleratesAll(Operand pool) implements PoolPredicate {
    @Override
    public String entry() {
      return "toleratesAll: " + pool.written();
    }

    @Override
    public List<Path> paths() {
      return pool.paths();
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      if (!(node.value() instanceof Mapping pod)) {
        return Truth.UNKNOWN;
      }
      Truth truth = Truth.FALSE;
      for (Value value : pool.resolve(scope, node).values()) {
        truth = truth.or(value instanceof Mapping fields ? all(pod, fields) : Truth.UNKNOWN);
      }
      return truth;
    }

    private static Truth all(Mapping pod, Mapping pool) {
      Value taints = pool.get("taints");
      if (taints == null) {
        return pool.isOpen() ? Truth.UNKNOWN : Truth.TRUE;
      }
      Value tolerations = pod.get("tolerations");
      Value known =
          tolerations == null ? Sequence.of(List.of(), pod.isOpen(), pod.span()) : tolerations;
      return Taints.toleratesAll(known, taints);
    }
  }
}
