package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects with what a patch may change left unknown. What a patch sets is judged where it sets it,
 * and where several builds patch an object differently there is no one value; so the patched object
 * itself says no more than that there is something.
 *
 * <p>Leaving something unknown twice is leaving it unknown, so the order of patches is no matter.
 */
final class Unsettled {
  private static final String NAME = "what kustomizations change";

  private static final int MAX_DEPTH = 60;

  /** How many elements are held against each other at the most, for one list. */
  private static final int MAX_PAIRS = 100_000;

  private Unsettled() {}

  /**
   * An object of which a strategic merge patch may change something.
   *
   * @param merges whether its lists are merged by keys; those of custom resources are replaced
   */
  static Mapping byMerge(Mapping body, Mapping patch, boolean merges) {
    Mapping.Builder all = body.toBuilder();
    for (Mapping.Field field : patch.fields()) {
      switch (field.name()) {
        case "apiVersion", "kind", "$patch" -> {}
        case "metadata" -> {
          if (field.value() instanceof Mapping changes) {
            Mapping named = changes.without(List.of("name", "namespace"));
            put(all, body, field.name(), named, field.key(), merges, 0);
          }
        }
        default -> put(all, body, field.name(), field.value(), field.key(), merges, 0);
      }
    }
    return all.build(body.span());
  }

  private static void put(
      Mapping.Builder all,
      Mapping before,
      String name,
      Value now,
      Span key,
      boolean merges,
      int depth) {
    Mapping.Field old = before.field(name);
    Value value = merged(name, old == null ? null : old.value(), now, merges, depth);
    all.put(name, old == null ? key : old.key(), value);
  }

  private static Value merged(
      String name, @Nullable Value before, Value now, boolean merges, int depth) {
    if (depth > MAX_DEPTH) {
      return unknown(now);
    }
    if (before instanceof Mapping old && now instanceof Mapping changes) {
      return merged(old, changes, merges, depth + 1);
    }
    if (before instanceof Sequence old && now instanceof Sequence items) {
      String key = merges ? MergeKeys.of(name, items, depth) : null;
      return key == null ? unknown(before) : joined(old, items, key, depth);
    }
    return either(before, now);
  }

  /** What is one of two values, or nothing; of mappings it is known which fields there can be. */
  private static Unknown either(@Nullable Value before, Value now) {
    Unknown any = unknown(before == null ? now : before);
    Mapping.Builder all = new Mapping.Builder();
    return add(before, all) && add(now, all) ? any.within(all.build(any.span())) : any;
  }

  /** Adds the fields that a value may have; false where they are not known. */
  private static boolean add(@Nullable Value value, Mapping.Builder to) {
    Mapping fields = value instanceof Unknown unknown ? unknown.widest() : null;
    fields = value instanceof Mapping mapping ? mapping : fields;
    if (fields == null || fields.isOpen()) {
      return value == null || value instanceof Scalar scalar && scalar.isNull();
    }
    for (Mapping.Field field : fields.fields()) {
      Value other = to.get(field.name());
      to.put(
          field.name(), field.key(), other == null ? field.value() : either(other, field.value()));
    }
    return true;
  }

  private static Mapping merged(Mapping before, Mapping changes, boolean merges, int depth) {
    Mapping.Builder all = new Mapping.Builder().open(before.isOpen());
    boolean replaced = changes.get("$patch") != null || changes.get("$retainKeys") != null;
    for (Mapping.Field field : before.fields()) {
      all.put(field.name(), field.key(), replaced ? unknown(field.value()) : field.value());
    }
    for (Mapping.Field field : changes.fields()) {
      String name = field.name();
      if (name.startsWith("$")) {
        int slash = name.indexOf('/');
        boolean removes = name.startsWith("$deleteFromPrimitiveList/");
        Value list = removes ? before.get(name.substring(slash + 1)) : null;
        if (list != null) {
          all.put(name.substring(slash + 1), list.span(), unknown(list));
        }
      } else if (!replaced) {
        put(all, before, name, field.value(), field.key(), merges, depth);
      } else if (before.get(name) == null) {
        all.put(name, field.key(), unknown(field.value()));
      }
    }
    return all.open(replaced).build(before.span());
  }

  /** A list with those elements unsettled that a patch changes; what it adds is judged there. */
  private static Value joined(Sequence before, Sequence patch, String key, int depth) {
    List<Value> items = new ArrayList<>(before.items());
    if ((long) items.size() * patch.items().size() > MAX_PAIRS) {
      return unknown(before);
    }
    boolean open = before.isOpen();
    for (Value item : patch.items()) {
      Mapping change = item instanceof Mapping mapping ? mapping : null;
      int at =
          change == null || change.get(key) == null
              ? MergeKeys.UNSURE
              : MergeKeys.indexOf(items, key, change);
      if (change == null || at == MergeKeys.UNSURE) {
        return unknown(before);
      }
      boolean gone = "delete".equals(change.string("$patch"));
      open |= at < 0 || gone;
      if (at >= 0 && gone) {
        items.remove(at);
      } else if (at >= 0 && items.get(at) instanceof Mapping old) {
        items.set(at, merged(old, change.without(List.of(key)), true, depth + 1));
      }
    }
    return Sequence.of(items, open, before.span());
  }

  /**
   * An object of which something may change at a path.
   *
   * @param change whose path has names, indexes, {@code -} for a new last element, {@code *} for
   *     each, {@code [key=value]} for the elements that have it
   */
  static Mapping at(Mapping body, KustomizePatch.Operation change) {
    return !change.path().isEmpty() && at(body, change, 0) instanceof Mapping changed
        ? changed
        : anything(body);
  }

  /** An object of which no more is known than what it is, and what it is called. */
  static Mapping anything(Mapping body) {
    Mapping.Builder left = new Mapping.Builder().open(true);
    for (Mapping.Field field : body.fields()) {
      switch (field.name()) {
        case "apiVersion", "kind" -> left.put(field);
        case "metadata" -> {
          if (field.value() instanceof Mapping metadata) {
            left.put(field.name(), field.key(), named(metadata));
          }
        }
        default -> left.put(field.name(), field.key(), unknown(field.value()));
      }
    }
    return left.build(body.span());
  }

  private static Mapping named(Mapping metadata) {
    Mapping.Builder left = new Mapping.Builder().open(true);
    for (Mapping.Field field : metadata.fields()) {
      boolean fixed = field.name().equals("name") || field.name().equals("namespace");
      left.put(field.name(), field.key(), fixed ? field.value() : unknown(field.value()));
    }
    return left.build(metadata.span());
  }

  private static Value at(Value there, KustomizePatch.Operation change, int from) {
    List<String> path = change.path();
    if (from == path.size()) {
      return change.value() == null ? unknown(there) : either(there, change.value());
    }
    if (from > MAX_DEPTH) {
      return unknown(there);
    }
    String step = path.get(from);
    if (there instanceof Mapping mapping && !step.equals("*")) {
      Mapping.Field old = mapping.field(step);
      if (old != null) {
        return mapping.with(step, old.key(), at(old.value(), change, from + 1));
      }
      Value now = from + 1 == path.size() ? change.value() : null;
      Unknown made = now == null ? unknown(mapping) : either(null, now);
      return mapping.with(step, mapping.span(), made);
    }
    if (there instanceof Sequence list) {
      return element(list, change, from);
    }
    return unknown(there);
  }

  private static Value element(Sequence list, KustomizePatch.Operation change, int from) {
    String step = change.path().get(from);
    boolean last = from + 1 == change.path().size();
    if (step.equals("-")) {
      return Sequence.of(list.items(), true, list.span());
    }
    int index = index(step);
    // By its index an element is only known while nothing was put before it, or removed.
    boolean moved = index >= 0 && list.isOpen() && !last;
    boolean some = step.equals("*") || step.startsWith("[") || moved;
    if (!some && (index < 0 || list.isOpen() || index >= list.items().size())) {
      return unknown(list);
    }
    List<Value> items = new ArrayList<>(list.items());
    for (int i = 0; i < items.size(); i++) {
      if (some ? moved || mayBe(items.get(i), step) : i == index) {
        items.set(i, last ? unknown(items.get(i)) : at(items.get(i), change, from + 1));
      }
    }
    return Sequence.of(items, list.isOpen() || last && !some, list.span());
  }

  /** Whether an element may be the one of {@code [key=value]}. */
  private static boolean mayBe(Value item, String step) {
    int equals = step.indexOf('=');
    if (equals < 0 || !step.endsWith("]") || !(item instanceof Mapping fields)) {
      return true;
    }
    String value = Values.text(fields.get(step.substring(1, equals)));
    return value == null || value.equals(step.substring(equals + 1, step.length() - 1));
  }

  private static int index(String step) {
    int index = 0;
    for (int i = 0; i < step.length(); i++) {
      char c = step.charAt(i);
      if (c < '0' || c > '9' || i > 6) {
        return -1;
      }
      index = index * 10 + c - '0';
    }
    return step.isEmpty() ? -1 : index;
  }

  /** Whether a value is what a patch left; that a field holds it does not say that it is there. */
  static boolean isOne(Value value) {
    return value instanceof Unknown unknown
        && unknown.symbol().isImpure()
        && unknown.symbol().name().equals(NAME);
  }

  static Unknown unknown(Value where) {
    Symbol symbol = Symbol.impure(NAME);
    return Unknown.of(Unknown.Reason.NOT_UNDERSTOOD, symbol, where.span());
  }
}
