package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Sets: each element once, in the order in which Terraform visits them, which is that of primitive
 * values, {@code null} last; of others it is that of a text which cty makes of them.
 *
 * @see <a href="https://github.com/zclconf/go-cty/blob/main/cty/set_internals.go">setRules</a>
 */
final class Sets {
  private final ModuleScope module;

  private Sets(ModuleScope module) {
    this.module = module;
  }

  /** The set of values of one type; open where two of them may be one. */
  static Sequence of(ModuleScope module, List<Value> values, boolean open, Type type, Span span) {
    return new Sets(module).set(values, open, type, span);
  }

  private Sequence set(List<Value> values, boolean open, Type type, Span span) {
    List<Entry> known = new ArrayList<>();
    List<Value> unknown = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Value value : values) {
      StringBuilder key = new StringBuilder();
      if (!write(value, key)) {
        unknown.add(value);
      } else if (seen.add(key.toString())) {
        known.add(new Entry(value, key.toString()));
      }
    }
    known.sort(Sets::compare);
    List<Value> items = new ArrayList<>();
    for (Entry entry : known) {
      items.add(entry.value());
    }
    addDistinct(items, unknown);
    boolean uncertain = !unknown.isEmpty() && items.size() > 1;
    return module.types().put(Sequence.of(items, open || uncertain, span), type);
  }

  private record Entry(Value value, String key) {}

  /** Two unknowns of one symbol are one value. */
  private void addDistinct(List<Value> items, List<Value> unknown) {
    Operators operators = new Operators(module);
    int from = items.size();
    for (Value value : unknown) {
      boolean twice = false;
      for (int i = from; i < items.size() && !twice && module.spend(1); i++) {
        twice = operators.same(items.get(i), value);
      }
      if (!twice) {
        items.add(value);
      }
    }
  }

  private static int compare(Entry a, Entry b) {
    if (a.value() instanceof Scalar x && b.value() instanceof Scalar y) {
      if (x.isNull() || y.isNull()) {
        return Boolean.compare(x.isNull(), y.isNull());
      }
      if (x.type() == Scalar.Type.NUMBER && y.type() == Scalar.Type.NUMBER) {
        return Conversion.compare(x, y);
      }
      return Order.compare(x.asText(), y.asText());
    }
    return Order.compare(a.key(), b.key());
  }

  /**
   * Writes the text by which cty tells elements apart.
   *
   * @return false where a part of the value is not known
   */
  private boolean write(Value value, StringBuilder out) {
    if (!module.spend(1) || value instanceof Unknown || Loop.isOpen(value)) {
      return false;
    }
    if (value instanceof Scalar scalar) {
      switch (scalar.type()) {
        case NULL -> out.append('~');
        case STRING -> out.append(Spelling.quoted(scalar.asText()));
        case BOOLEAN -> out.append(scalar.isTrue() ? 'T' : 'F');
        case NUMBER -> out.append(scalar.asText());
      }
      return true;
    }
    boolean many = module.types().given(value) instanceof Type.Many;
    return value instanceof Mapping ? fields(value, many, out) : items(value, many, out);
  }

  private boolean fields(Value mapping, boolean many, StringBuilder out) {
    out.append(many ? '{' : '<');
    List<Mapping.Field> fields = Loop.elements(module, mapping);
    if (fields == null) {
      return false;
    }
    for (Mapping.Field field : fields) {
      if (many) {
        out.append(Spelling.quoted(field.name())).append(':');
      }
      if (!write(field.value(), out)) {
        return false;
      }
      out.append(';');
    }
    out.append(many ? '}' : '>');
    return true;
  }

  private boolean items(Value sequence, boolean many, StringBuilder out) {
    out.append(many ? '[' : '<');
    for (Value item : ((Sequence) sequence).items()) {
      if (!write(item, out)) {
        return false;
      }
      out.append(';');
    }
    out.append(many ? ']' : '>');
    return true;
  }
}
