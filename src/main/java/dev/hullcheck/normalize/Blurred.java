package dev.hullcheck.normalize;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;

/** Values that a change may have been made to, or not: what it makes different is unknown. */
final class Blurred {
  private Blurred() {}

  /** What is known of an object that is one or the other. */
  static Mapping of(Mapping before, Mapping after) {
    Mapping.Builder all = new Mapping.Builder().open(before.isOpen() || after.isOpen());
    for (Mapping.Field field : after.fields()) {
      Value old = before.get(field.name());
      Value now = field.value();
      all.put(field.name(), field.key(), old == null ? unknown(now) : of(old, now));
    }
    for (Mapping.Field field : before.fields()) {
      if (after.get(field.name()) == null) {
        all.put(field.name(), field.key(), unknown(field.value()));
      }
    }
    return all.build(before.span());
  }

  private static Value unknown(Value value) {
    return KubectlPatch.unknown(value.span());
  }

  private static Value of(Value before, Value after) {
    if (before == after) {
      return before;
    }
    if (before instanceof Mapping a && after instanceof Mapping b) {
      return of(a, b);
    }
    if (before instanceof Sequence a
        && after instanceof Sequence b
        && a.items().size() == b.items().size()) {
      List<Value> items = new ArrayList<>(a.items().size());
      for (int i = 0; i < a.items().size(); i++) {
        items.add(of(a.items().get(i), b.items().get(i)));
      }
      return Sequence.of(items, a.isOpen() || b.isOpen(), b.span());
    }
    boolean equal = before instanceof Scalar && Values.equal(before, after).isTrue();
    return equal ? before : unknown(before);
  }
}
