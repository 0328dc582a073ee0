package dev.hullcheck.rule;

import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import java.util.List;

/** A matcher that holds a value against each value of an operand, and is true where one fits. */
interface Comparing extends Matcher {
  Operand operand();

  /** Whether the value fits one of the operand's. */
  Truth compare(Value value, Value other);

  @Override
  default List<Path> paths() {
    return operand().paths();
  }

  @Override
  default Truth matches(Node node, Scope scope) {
    Operand.Resolved others = operand().resolve(scope, node);
    Truth truth = others.open() ? Truth.UNKNOWN : Truth.FALSE;
    for (Value other : others.values()) {
      truth = truth.or(compare(node.value(), other));
    }
    return truth;
  }
}
