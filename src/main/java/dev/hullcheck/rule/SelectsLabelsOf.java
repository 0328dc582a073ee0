package dev.hullcheck.rule;

import dev.hullcheck.model.Labels;
import dev.hullcheck.model.Selector;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;

/**
 * {@code selectsLabelsOf: $OBJECT}: this label selector selects an object, or a template of one, by
 * the labels in its metadata.
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
    Value metadata = object.get("metadata");
    Mapping fields = metadata instanceof Mapping mapping ? mapping : null;
    boolean more = fields == null ? metadata != null || object.isOpen() : fields.isOpen();
    Value labels = fields == null ? null : fields.get("labels");
    return Selector.of(selector).selects(new Labels(labels, labels == null && more));
  }
}
