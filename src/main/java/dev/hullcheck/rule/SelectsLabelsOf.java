package dev.hullcheck.rule;

import dev.hullcheck.model.Labels;
import dev.hullcheck.model.Selector;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * {@code selectsLabelsOf: $OBJECT}: this label selector selects an object, or a template of one, by
 * the labels in its metadata. One that is empty asks for no label, which no workload may.
 */
record SelectsLabelsOf(Operand operand) implements Comparing {
  @Override
  public String entry() {
    return "selectsLabelsOf: " + operand.written();
  }

  @Override
  public Truth compare(Value value, Value other) {
    if (!(value instanceof Mapping selector) || !(other instanceof Mapping object)) {
      return Truth.UNKNOWN;
    }
    Value labelled = selector.get("matchLabels");
    Value expressed = selector.get("matchExpressions");
    if (isEmpty(labelled) && isEmpty(expressed)) {
      // What stands at the level of these is a fault of its own.
      boolean misplaced = selector.size() > 0 && labelled == null && expressed == null;
      return misplaced || selector.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
    }
    Value metadata = object.get("metadata");
    Mapping fields = metadata instanceof Mapping mapping ? mapping : null;
    boolean more = fields == null ? metadata != null || object.isOpen() : fields.isOpen();
    Value labels = fields == null ? null : fields.get("labels");
    return Selector.of(selector).selects(new Labels(labels, labels == null && more));
  }

  private static boolean isEmpty(@Nullable Value value) {
    return value == null
        || value instanceof Scalar scalar && scalar.isNull()
        || value instanceof Mapping mapping && mapping.size() == 0 && !mapping.isOpen()
        || value instanceof Sequence list && list.items().isEmpty() && !list.isOpen();
  }
}
