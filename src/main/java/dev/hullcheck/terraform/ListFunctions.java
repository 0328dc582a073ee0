package dev.hullcheck.terraform;

import dev.hullcheck.terraform.Type.Many;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions over sequences; of what is known in part they give what is sure. */
final class ListFunctions {
  private ListFunctions() {}

  /** The result, or null where it is not known. */
  static @Nullable Value call(Arguments a) {
    return switch (a.name()) {
      case "alltrue" -> quantified(a, true);
      case "anytrue" -> quantified(a, false);
      case "chunklist" -> chunks(a);
      case "coalescelist" -> coalesce(a);
      case "compact" -> compact(a);
      case "concat" -> concat(a);
      case "distinct" -> distinct(a);
      case "element" -> element(a);
      case "flatten" -> flatten(a);
      case "index" -> index(a);
      case "matchkeys" -> matchKeys(a);
      case "one" -> one(a);
      case "reverse" -> reverse(a);
      case "slice" -> slice(a);
      default -> sort(a);
    };
  }

  /** Whether a value is a list or tuple. */
  private static boolean isOrdered(Arguments a, Value value) {
    return value instanceof Sequence && !a.types().isSet(value);
  }

  private static Operators operators(Arguments a) {
    return a.evaluator().operators();
  }

  /** A sequence of some elements of another one: a list of its type where that one is a list. */
  private static Sequence like(Arguments a, Value of, List<? extends Value> items, boolean open) {
    return a.types().given(of) instanceof Many many
        ? a.list(items, open, many.element())
        : a.tuple(items, open);
  }

  private static @Nullable Value quantified(Arguments a, boolean all) {
    boolean unknown = a.isUnknown(0) || a.isOpen(0);
    for (Value item : a.isUnknown(0) ? List.<Value>of() : a.items(0)) {
      Boolean bool = Conversion.toBool(item);
      if (item instanceof Unknown) {
        unknown = true;
      } else if (all != (bool != null && bool)) {
        return a.bool(!all);
      }
    }
    return unknown ? null : a.bool(all);
  }

  private static Value chunks(Arguments a) {
    Integer size = a.whole(1);
    if (size == null || size < 0) {
      return a.failure();
    }
    List<Value> items = a.items(0);
    Type element = ((Many) a.types().of(a.get(0))).element();
    List<Value> chunks = new ArrayList<>();
    int step = size == 0 ? Math.max(1, items.size()) : size;
    for (int i = 0; i < items.size(); i += step) {
      chunks.add(a.list(items.subList(i, Math.min(items.size(), i + step)), false, element));
    }
    return a.list(chunks, false, Type.list(element));
  }

  private static @Nullable Value coalesce(Arguments a) {
    for (Value argument : a.values()) {
      if (argument instanceof Unknown) {
        return null;
      }
      if (!isOrdered(a, argument)) {
        return a.failure();
      }
    }
    for (Value argument : a.values()) {
      if (!((Sequence) argument).items().isEmpty()) {
        return argument;
      }
      if (Loop.isOpen(argument)) {
        return null;
      }
    }
    return a.failure();
  }

  private static @Nullable Value compact(Arguments a) {
    if (a.isUnknown(0)) {
      return null;
    }
    List<Value> items = new ArrayList<>();
    boolean open = a.isOpen(0);
    for (Value item : a.items(0)) {
      if (item instanceof Unknown unknown) {
        boolean sure = isNotEmpty(unknown);
        open |= !sure;
        if (sure) {
          items.add(item);
        }
      } else if (!Arguments.isNull(item) && !((Scalar) item).asText().isEmpty()) {
        items.add(item);
      }
    }
    return a.strings(items, open);
  }

  /** Whether an unknown is a string of which some characters are known. */
  static boolean isNotEmpty(Unknown unknown) {
    return unknown.text() != null && !unknown.text().content().replace("\uFFFC", "").isEmpty();
  }

  private static @Nullable Value concat(Arguments a) {
    List<Value> items = new ArrayList<>();
    boolean open = false;
    boolean lists = true;
    List<Type> elements = new ArrayList<>();
    for (Value argument : a.values()) {
      if (isOrdered(a, argument)) {
        open |= Loop.isOpen(argument);
        items.addAll(((Sequence) argument).items());
        Type type = a.types().given(argument);
        lists &= type instanceof Many;
        elements.add(type instanceof Many many ? many.element() : Type.Simple.UNSURE);
      } else if (argument instanceof Unknown) {
        open = true;
        lists = false;
      } else {
        return a.failure();
      }
    }
    if (a.size() == 0) {
      return a.failure();
    }
    Type element = lists ? Unification.unify(elements) : null;
    if (!a.module().spend(items.size())) {
      return null;
    }
    Sequence tuple = a.tuple(items, open);
    return element == null ? tuple : new Converter(a.module()).convert(tuple, Type.list(element));
  }

  private static @Nullable Value distinct(Arguments a) {
    if (a.isUnknown(0)) {
      return null;
    }
    List<Value> items = new ArrayList<>();
    boolean open = a.isOpen(0);
    for (Value item : a.items(0)) {
      Truth found = find(a, items, item);
      open |= found == Truth.UNKNOWN;
      if (found == Truth.FALSE) {
        items.add(item);
      }
    }
    return like(a, a.get(0), items, open);
  }

  private static Truth find(Arguments a, List<Value> items, Value wanted) {
    Truth found = Truth.FALSE;
    for (int i = 0; i < items.size() && found != Truth.TRUE; i++) {
      found = found.or(operators(a).equal(items.get(i), wanted));
    }
    return found;
  }

  private static @Nullable Value element(Arguments a) {
    BigDecimal place = a.number(1);
    boolean whole = place.stripTrailingZeros().scale() <= 0;
    if (a.isUnknown(0)) {
      return null;
    }
    if (!isOrdered(a, a.get(0)) || place.signum() < 0 || !whole) {
      return a.failure();
    }
    int size = a.items(0).size();
    if (a.isOpen(0)) {
      return null;
    }
    return size == 0
        ? a.failure()
        : a.items(0).get(place.remainder(BigDecimal.valueOf(size)).intValue());
  }

  private static @Nullable Value flatten(Arguments a) {
    if (a.isUnknown(0)) {
      return null;
    }
    if (!(a.get(0) instanceof Sequence sequence)) {
      return a.failure();
    }
    List<Value> items = new ArrayList<>();
    boolean open = flatten(a, sequence, items, 0);
    return a.tuple(items, open);
  }

  private static boolean flatten(Arguments a, Sequence sequence, List<Value> items, int depth) {
    boolean open = sequence.isOpen() || depth > 100;
    for (Value item : sequence.items()) {
      if (item instanceof Sequence inner && depth <= 100) {
        open |= flatten(a, inner, items, depth + 1);
      } else if (!a.module().spend(1)) {
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

  private static @Nullable Value index(Arguments a) {
    if (!isOrdered(a, a.get(0))) {
      return a.failure();
    }
    List<Value> items = a.items(0);
    for (int i = 0; i < items.size(); i++) {
      Truth equal = operators(a).equal(items.get(i), a.get(1));
      if (equal != Truth.FALSE) {
        return equal.isTrue() ? a.numeric(i) : null;
      }
    }
    return a.failure();
  }

  private static @Nullable Value matchKeys(Arguments a) {
    List<Value> values = a.items(0);
    if (values.size() != a.items(1).size()) {
      return a.failure();
    }
    Type keys = a.types().element(a.get(1));
    Type wanted = a.types().element(a.get(2));
    Type common = keys == null || wanted == null ? null : Unification.unify(List.of(keys, wanted));
    if (common == null) {
      return a.failure();
    }
    Converter converter = new Converter(a.module());
    List<Value> matched = new ArrayList<>();
    List<Value> search = new ArrayList<>();
    for (Value key : a.items(2)) {
      search.add(converter.convert(key, common));
    }
    boolean unknown = false;
    for (int i = 0; i < values.size(); i++) {
      Truth found = find(a, search, converter.convert(a.items(1).get(i), common));
      unknown |= found == Truth.UNKNOWN;
      if (found.isTrue()) {
        matched.add(values.get(i));
      }
    }
    return like(a, a.get(0), matched, unknown);
  }

  private static Value one(Arguments a) {
    if (!(a.get(0) instanceof Sequence sequence)) {
      return a.failure();
    }
    return switch (sequence.items().size()) {
      case 0 -> Scalar.nul("null", a.span());
      case 1 -> sequence.items().get(0);
      default -> a.failure();
    };
  }

  private static Value reverse(Arguments a) {
    if (!(a.get(0) instanceof Sequence sequence)) {
      return a.failure();
    }
    List<Value> items = new ArrayList<>(sequence.items());
    Collections.reverse(items);
    return like(a, a.get(0), items, false);
  }

  private static Value slice(Arguments a) {
    Integer from = a.whole(1);
    Integer to = a.whole(2);
    if (!isOrdered(a, a.get(0)) || from == null || to == null) {
      return a.failure();
    }
    boolean within = from >= 0 && from <= to && to <= a.items(0).size();
    return within ? like(a, a.get(0), a.items(0).subList(from, to), false) : a.failure();
  }

  private static @Nullable Value sort(Arguments a) {
    List<Value> items = new ArrayList<>(a.items(0));
    for (Value item : items) {
      if (!(item instanceof Scalar scalar)) {
        return null;
      }
      if (scalar.isNull()) {
        return a.failure();
      }
    }
    items.sort((x, y) -> Order.compare(((Scalar) x).asText(), ((Scalar) y).asText()));
    return a.strings(items, false);
  }
}
