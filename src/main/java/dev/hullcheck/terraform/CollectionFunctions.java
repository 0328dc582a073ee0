package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions over lists, sets and maps; of what is known in part they give what is sure. */
final class CollectionFunctions {
  private final ModuleScope module;
  private final Operators operators;
  private final String name;
  private final List<Value> arguments;
  private final Span span;

  CollectionFunctions(Evaluator evaluator, String name, List<Value> arguments, Span span) {
    this.module = evaluator.module;
    this.operators = evaluator.operators();
    this.name = name;
    this.arguments = arguments;
    this.span = span;
  }

  /** The result, or null where it is not known or the function is none of these. */
  @Nullable Value value() {
    return switch (name) {
      case "merge" -> merge();
      case "concat" -> concat();
      case "flatten" -> arguments.size() == 1 ? flatten(arguments.get(0)) : null;
      case "compact" -> compact();
      case "keys" -> elements(true);
      case "values" -> elements(false);
      case "lookup" -> lookup();
      case "element" -> element();
      case "contains" -> contains();
      case "one" -> one();
      case "toset" -> toSet();
      case "tolist" -> arguments.size() == 1 ? toList(arguments.get(0)) : null;
      case "tomap" -> argument(0) instanceof Mapping map ? map : null;
      default -> null;
    };
  }

  private @Nullable Value merge() {
    Mapping.Builder fields = new Mapping.Builder();
    boolean any = false;
    for (Value argument : arguments) {
      if (argument instanceof Mapping mapping) {
        any = true;
        if (mapping.isOpen()) {
          fields = overlaid(fields);
        }
        for (Mapping.Field field : mapping.fields()) {
          fields.put(field);
        }
      } else if (argument instanceof Unknown) {
        fields = overlaid(fields);
      } else if (!isNull(argument)) {
        return failure();
      }
    }
    return any && module.spend(arguments.size()) ? fields.build(span) : null;
  }

  /** What is left of fields when others that are not known are laid over them: nothing sure. */
  private Mapping.Builder overlaid(Mapping.Builder fields) {
    Mapping.Builder overlaid = new Mapping.Builder().open(true);
    for (Mapping.Field field : fields.build(span).fields()) {
      Value perhaps =
          new Spelling(module)
              .add("merge(…)." + field.name())
              .unique()
              .notUnderstood(Unknown.Type.ANY, field.value().span());
      overlaid.put(field.name(), field.key(), perhaps);
    }
    return overlaid;
  }

  private @Nullable Value concat() {
    List<Value> items = new ArrayList<>();
    boolean open = false;
    for (Value argument : arguments) {
      if (argument instanceof Sequence sequence) {
        open |= sequence.isOpen();
        items.addAll(sequence.items());
      } else if (argument instanceof Unknown) {
        open = true;
      } else {
        return failure();
      }
    }
    return module.spend(items.size()) && !arguments.isEmpty()
        ? Sequence.of(items, open, span)
        : null;
  }

  private @Nullable Value flatten(Value value) {
    if (!(value instanceof Sequence sequence)) {
      return value instanceof Unknown ? null : failure();
    }
    List<Value> items = new ArrayList<>();
    boolean open = flatten(sequence, items, 0);
    return Sequence.of(items, open, span);
  }

  private boolean flatten(Sequence sequence, List<Value> items, int depth) {
    boolean open = sequence.isOpen() || depth > 100;
    for (Value item : sequence.items()) {
      if (item instanceof Sequence inner && depth <= 100) {
        open |= flatten(inner, items, depth + 1);
      } else if (!module.spend(1)) {
        return true;
      } else if (item instanceof Unknown unknown && maybeSequence(unknown)) {
        open = true;
      } else {
        items.add(item);
      }
    }
    return open;
  }

  private static boolean maybeSequence(Unknown unknown) {
    return unknown.type() == Unknown.Type.ANY || unknown.type() == Unknown.Type.SEQUENCE;
  }

  private @Nullable Value compact() {
    if (!(argument(0) instanceof Sequence sequence)) {
      return null;
    }
    List<Value> items = new ArrayList<>();
    boolean open = sequence.isOpen();
    for (Value item : sequence.items()) {
      if (item instanceof Unknown) {
        open = true;
      } else if (!isNull(item) && !"".equals(Conversion.toText(item))) {
        items.add(item);
      }
    }
    return Sequence.of(items, open, span);
  }

  private @Nullable Value elements(boolean keys) {
    if (!(argument(0) instanceof Mapping mapping)) {
      return null;
    }
    List<Value> items = new ArrayList<>();
    List<Mapping.Field> elements = Loop.elements(module, mapping);
    if (elements == null) {
      return null;
    }
    for (Mapping.Field element : elements) {
      items.add(keys ? Scalar.string(element.name(), element.key()) : element.value());
    }
    return Sequence.of(items, mapping.isOpen(), span);
  }

  private @Nullable Value lookup() {
    Value second = argument(1);
    String key = second == null ? null : Conversion.toText(second);
    if (!(argument(0) instanceof Mapping mapping) || key == null) {
      return null;
    }
    Value found = mapping.get(key);
    if (found != null) {
      return found;
    }
    return mapping.isOpen() ? null : arguments.size() > 2 ? arguments.get(2) : failure();
  }

  private @Nullable Value element() {
    BigDecimal place = arguments.size() == 2 ? Conversion.toNumber(arguments.get(1)) : null;
    if (!(argument(0) instanceof Sequence sequence) || sequence.isOpen() || place == null) {
      return null;
    }
    int size = sequence.items().size();
    if (size == 0 || place.signum() < 0 || place.stripTrailingZeros().scale() > 0) {
      return size == 0 ? failure() : null;
    }
    return sequence.items().get(place.remainder(BigDecimal.valueOf(size)).intValue());
  }

  private @Nullable Value contains() {
    if (arguments.size() != 2 || !(argument(0) instanceof Sequence sequence)) {
      return null;
    }
    boolean unknown = sequence.isOpen();
    for (Value item : sequence.items()) {
      Truth equal = operators.equal(item, arguments.get(1));
      if (equal.isTrue()) {
        return Operators.bool(true, span);
      }
      unknown |= equal == Truth.UNKNOWN;
    }
    return unknown ? null : Operators.bool(false, span);
  }

  private @Nullable Value one() {
    Value value = argument(0);
    if (!(value instanceof Sequence sequence) || sequence.isOpen()) {
      return null;
    }
    return switch (sequence.items().size()) {
      case 0 -> Scalar.nul("null", span);
      case 1 -> sequence.items().get(0);
      default -> failure();
    };
  }

  private @Nullable Value toSet() {
    return argument(0) instanceof Sequence sequence
        ? module.from(sequence, set(module, unified(sequence)))
        : null;
  }

  private @Nullable Value toList(Value value) {
    if (!(value instanceof Sequence sequence)) {
      return value instanceof Unknown ? null : failure();
    }
    return unified(sequence);
  }

  /** The elements in one type: strings where one of them is a string. */
  private Sequence unified(Sequence sequence) {
    boolean text = false;
    for (Value item : sequence.items()) {
      text |= Operators.type(item) == Unknown.Type.STRING;
    }
    if (!text) {
      return Sequence.of(sequence.items(), sequence.isOpen(), span);
    }
    List<Value> items = new ArrayList<>();
    for (Value item : sequence.items()) {
      items.add(item instanceof Scalar scalar ? Conversion.asString(scalar) : item);
    }
    return Sequence.of(items, sequence.isOpen(), span);
  }

  /** The elements, each once; primitives in order. Open where two unknown ones may be one. */
  static Sequence set(ModuleScope module, Sequence sequence) {
    List<Value> items = new ArrayList<>();
    List<Value> sorted = new ArrayList<>(sequence.items());
    boolean strings = true;
    boolean numbers = true;
    for (Value item : sorted) {
      strings &= item instanceof Scalar scalar && scalar.isString();
      numbers &= Operators.type(item) == Unknown.Type.NUMBER && Conversion.toNumber(item) != null;
    }
    if (strings) {
      sorted.sort((a, b) -> ((Scalar) a).asText().compareTo(((Scalar) b).asText()));
    } else if (numbers) {
      sorted.sort((a, b) -> compare(Conversion.toNumber(a), Conversion.toNumber(b)));
    }
    Operators operators = new Operators(module);
    boolean uncertain = false;
    for (Value item : sorted) {
      boolean twice = false;
      int from = strings || numbers ? Math.max(0, items.size() - 1) : 0;
      for (int i = from; i < items.size() && !twice && module.spend(1); i++) {
        twice = operators.same(items.get(i), item);
        uncertain |= items.get(i) instanceof Unknown || item instanceof Unknown;
      }
      if (!twice) {
        items.add(item);
      }
    }
    return module.asSet(Sequence.of(items, sequence.isOpen() || uncertain, sequence.span()));
  }

  private static int compare(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? 0 : a.compareTo(b);
  }

  private Unknown failure() {
    return module.failure(name + "()", span);
  }

  private @Nullable Value argument(int index) {
    return index < arguments.size() ? arguments.get(index) : null;
  }

  private static boolean isNull(Value value) {
    return value instanceof Scalar scalar && scalar.isNull();
  }
}
