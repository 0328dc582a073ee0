package dev.hullcheck.terraform;

import dev.hullcheck.terraform.Type.Simple;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions over sets; of what is known in part they give what is sure. */
final class SetFunctions {
  /** How many combinations are worked out. */
  private static final int MAX_PRODUCT = 100_000;

  private SetFunctions() {}

  /** The result, or null where it is not known. */
  static @Nullable Value call(Arguments a) {
    return a.name().equals("setproduct") ? product(a) : combination(a);
  }

  private static @Nullable Value combination(Arguments a) {
    List<Type> types = new ArrayList<>();
    for (Value argument : a.values()) {
      Type element = a.types().element(argument);
      boolean empty = argument instanceof Sequence s && s.items().isEmpty() && !s.isOpen();
      if (!(empty && element == Simple.ANY)) {
        types.add(element == null || argument instanceof Unknown ? Simple.UNSURE : element);
      }
    }
    Type element = Unification.unify(types);
    if (element == null) {
      return a.failure();
    }
    List<Value> sets = new ArrayList<>();
    for (Value argument : a.values()) {
      Value set = new Converter(a.module()).convert(argument, Type.set(element));
      if (a.module().isFailure(set)) {
        return set;
      }
      sets.add(set);
    }
    return a.name().equals("setunion") ? union(a, sets, element) : filtered(a, sets, element);
  }

  private static Value union(Arguments a, List<Value> sets, Type element) {
    List<Value> items = new ArrayList<>();
    boolean open = false;
    for (Value set : sets) {
      open |= set instanceof Unknown || Loop.isOpen(set);
      if (set instanceof Sequence sequence) {
        items.addAll(sequence.items());
      }
    }
    return Sets.of(a.module(), items, open, Type.set(element), a.span());
  }

  /** The elements of the first set that are in all others, or in no other. */
  private static @Nullable Value filtered(Arguments a, List<Value> sets, Type element) {
    if (!(sets.get(0) instanceof Sequence first)) {
      return null;
    }
    Truth wanted = Truth.of(a.name().equals("setintersection"));
    List<Value> items = new ArrayList<>();
    boolean open = first.isOpen();
    for (Value item : first.items()) {
      Truth in = Truth.TRUE;
      for (int i = 1; i < sets.size() && in != Truth.FALSE; i++) {
        Truth here = isIn(a, sets.get(i), item);
        in = in.and(wanted.isTrue() ? here : here.not());
      }
      open |= in == Truth.UNKNOWN;
      if (in.isTrue()) {
        items.add(item);
      }
    }
    return Sets.of(a.module(), items, open, Type.set(element), a.span());
  }

  private static Truth isIn(Arguments a, Value set, Value wanted) {
    if (!(set instanceof Sequence sequence)) {
      return Truth.UNKNOWN;
    }
    Truth in = sequence.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
    for (Value item : sequence.items()) {
      in = in.or(a.evaluator().operators().equal(item, wanted));
      if (in.isTrue()) {
        break;
      }
    }
    return in;
  }

  private static @Nullable Value product(Arguments a) {
    if (a.size() < 2) {
      return a.failure();
    }
    boolean set = false;
    List<Type> types = new ArrayList<>();
    List<List<Value>> factors = new ArrayList<>();
    long size = 1;
    Converter converter = new Converter(a.module());
    for (Value argument : a.values()) {
      Type element = argument instanceof Sequence ? a.types().element(argument) : null;
      if (element == null) {
        return a.failure();
      }
      boolean isSet = a.types().isSet(argument);
      set |= isSet;
      Value factor = converter.convert(argument, isSet ? Type.set(element) : Type.list(element));
      if (!(factor instanceof Sequence sequence)) {
        return factor;
      }
      types.add(element);
      factors.add(sequence.items());
      size = Math.min(size * sequence.items().size(), Integer.MAX_VALUE);
    }
    if (size > MAX_PRODUCT || !a.module().spend((int) size * a.size())) {
      return null;
    }
    Type tuple = new Type.Tuple(types);
    List<Value> all = new ArrayList<>();
    combine(a, factors, new ArrayList<>(), all);
    return set
        ? Sets.of(a.module(), all, false, Type.set(tuple), a.span())
        : a.list(all, false, tuple);
  }

  private static void combine(
      Arguments a, List<List<Value>> factors, List<Value> chosen, List<Value> all) {
    if (chosen.size() == factors.size()) {
      all.add(a.tuple(chosen, false));
      return;
    }
    for (Value value : factors.get(chosen.size())) {
      chosen.add(value);
      combine(a, factors, chosen, all);
      chosen.remove(chosen.size() - 1);
    }
  }
}
