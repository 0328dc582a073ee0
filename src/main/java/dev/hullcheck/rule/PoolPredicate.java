package dev.hullcheck.rule;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import java.util.List;

/** What is asked of Pods and tolerations about taints and pools. */
sealed interface PoolPredicate extends Comparing {
  /** {@code selects: $POOL}: this Pod's node selector and required node affinity admit the pool. */
  record Selects(Operand operand) implements PoolPredicate {
    @Override
    public String entry() {
      return "selects: " + operand.written();
    }

    @Override
    public Truth compare(Value value, Value other) {
      return value instanceof Mapping pod && other instanceof Mapping pool
          ? Taints.selects(pod, pool)
          : Truth.UNKNOWN;
    }
  }

  /** {@code tolerates: $TAINT}: this toleration tolerates the taint. */
  record Tolerates(Operand operand) implements PoolPredicate {
    @Override
    public String entry() {
      return "tolerates: " + operand.written();
    }

    @Override
    public Truth compare(Value value, Value other) {
      return Taints.tolerates(value, other);
    }
  }

  /**
   * {@code toleratesAll: $POOL}: this Pod tolerates every taint of the pool that keeps Pods away.
   */
  record ToleratesAll(Operand operand) implements PoolPredicate {
    @Override
    public String entry() {
      return "toleratesAll: " + operand.written();
    }

    @Override
    public Truth compare(Value value, Value other) {
      if (!(value instanceof Mapping pod) || !(other instanceof Mapping pool)) {
        return Truth.UNKNOWN;
      }
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
