package dev.hullcheck.rule;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;

/**
 * {@code hasKey: NAME}: an object with a field of that name, such as a ConfigMap's {@code data}; a
 * field that is null is there. Unknown where the name is not known, and where the object may have
 * other fields than are written.
 */
record HasKey(Operand operand) implements Comparing {
  @Override
  public String entry() {
    return "hasKey: " + operand.written();
  }

  @Override
  public Truth compare(Value value, Value other) {
    String name = Values.text(other);
    if (!(value instanceof Mapping object) || name == null) {
      return Truth.UNKNOWN;
    }
    if (object.field(name) != null) {
      return Truth.TRUE;
    }
    return object.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
  }
}
