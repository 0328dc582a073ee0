package dev.hullcheck.terraform;

import dev.hullcheck.terraform.Type.Many;
import dev.hullcheck.terraform.Type.Simple;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The functions over maps and objects, and those over any collection; of what is known in part they
 * give what is sure.
 */
final class CollectionFunctions {
  private CollectionFunctions() {}

  /** The result, or null where it is not known. */
  static @Nullable Value call(Arguments a) {
    return switch (a.name()) {
      case "coalesce" -> coalesce(a);
      case "contains" -> contains(a);
      case "keys" -> elements(a, true);
      case "length" -> length(a);
      case "lookup" -> lookup(a);
      case "merge" -> merge(a);
      case "transpose" -> transpose(a);
      case "values" -> elements(a, false);
      default -> zip(a);
    };
  }

  private static @Nullable Value coalesce(Arguments a) {
    List<Type> types = new ArrayList<>();
    for (Value argument : a.values()) {
      Type type = a.types().of(argument);
      if (type != Simple.ANY) {
        types.add(type);
      }
    }
    Type common = Unification.unify(types);
    if (types.isEmpty() || common == null) {
      return a.failure();
    }
    Converter converter = new Converter(a.module());
    for (Value argument : a.values()) {
      if (argument instanceof Unknown unknown) {
        return ListFunctions.isNotEmpty(unknown) ? unknown : null;
      }
      Value value = converter.convert(argument, common);
      boolean empty =
          value instanceof Scalar scalar && scalar.isString() && scalar.asText().isEmpty();
      if (!empty && !Arguments.isNull(value)) {
        return value;
      }
    }
    return a.failure();
  }

  private static @Nullable Value contains(Arguments a) {
    if (a.isUnknown(0)) {
      return null;
    }
    if (!(a.get(0) instanceof Sequence sequence)) {
      return a.failure();
    }
    boolean unknown = sequence.isOpen();
    for (Value item : sequence.items()) {
      Truth equal = a.evaluator().operators().equal(item, a.get(1));
      if (equal.isTrue()) {
        return a.bool(true);
      }
      unknown |= equal == Truth.UNKNOWN;
    }
    return unknown ? null : a.bool(false);
  }

  /** The keys of a mapping, or else its values, in the order of keys. */
  private static @Nullable Value elements(Arguments a, boolean keys) {
    if (!(a.get(0) instanceof Mapping mapping)) {
      return a.isUnknown(0) ? null : a.failure();
    }
    List<Mapping.Field> elements = Loop.elements(a.module(), mapping);
    if (elements == null) {
      return null;
    }
    List<Value> items = new ArrayList<>();
    for (Mapping.Field element : elements) {
      items.add(keys ? Scalar.string(element.name(), element.key()) : element.value());
    }
    return a.types().given(mapping) instanceof Many many
        ? a.list(items, mapping.isOpen(), keys ? Simple.STRING : many.element())
        : a.tuple(items, mapping.isOpen());
  }

  private static @Nullable Value length(Arguments a) {
    Value value = a.get(0);
    if (value instanceof Unknown || Loop.isOpen(value)) {
      return null;
    }
    if (value instanceof Sequence sequence) {
      boolean set = a.types().isSet(value);
      return set && hasUnknown(sequence) ? null : a.numeric(sequence.items().size());
    }
    if (value instanceof Mapping mapping) {
      return a.numeric(mapping.size());
    }
    boolean string = value instanceof Scalar scalar && scalar.isString();
    return string ? a.numeric(Characters.count(a.text(0))) : a.failure();
  }

  /** An unknown element of a set may be one of the others. */
  private static boolean hasUnknown(Sequence set) {
    boolean unknown = false;
    for (Value item : set.items()) {
      unknown |= item instanceof Unknown;
    }
    return unknown && set.items().size() > 1;
  }

  private static @Nullable Value lookup(Arguments a) {
    if (a.size() > 3) {
      return a.failure();
    }
    if (!(a.get(0) instanceof Mapping mapping)) {
      return a.isUnknown(0) ? null : a.failure();
    }
    Value found = mapping.get(a.text(1));
    Value preset = a.size() > 2 ? a.get(2) : null;
    if (a.types().given(mapping) instanceof Many many) {
      Type element = many.element();
      preset = preset == null ? null : new Converter(a.module()).convert(preset, element);
      if (preset != null && a.module().isFailure(preset)) {
        return preset;
      }
    }
    if (found != null) {
      return found;
    }
    return mapping.isOpen() ? null : preset == null ? a.failure() : preset;
  }

  private static @Nullable Value merge(Arguments a) {
    Mapping.Builder fields = new Mapping.Builder();
    boolean maps = true;
    boolean any = a.size() == 0;
    Type type = null;
    int hiding = lastOpen(a.values());
    for (int i = 0; i < a.size(); i++) {
      Value argument = a.get(i);
      if (i == hiding) {
        fields = overlaid(a, fields);
      }
      if (argument instanceof Mapping mapping) {
        any = true;
        if (!a.module().spend(mapping.size())) {
          return null;
        }
        for (Mapping.Field field : mapping.fields()) {
          fields.put(field);
        }
        Type given = a.types().given(mapping);
        maps &= given != null && given.is(Type.Sort.MAP) && (type == null || type.equals(given));
        type = given;
      } else if (argument instanceof Unknown) {
        maps = false;
      } else if (Arguments.isNull(argument)) {
        any = true;
        maps &= a.types().given(argument) != null;
      } else {
        return a.failure();
      }
    }
    if (!any || !a.module().spend(a.size())) {
      return null;
    }
    Mapping merged = a.object(fields);
    return maps && type != null ? a.types().put(merged, type) : merged;
  }

  /** The place of the last value that is not known wholly, or -1. */
  private static int lastOpen(List<Value> values) {
    int last = values.size() - 1;
    while (last >= 0 && !(values.get(last) instanceof Unknown) && !Loop.isOpen(values.get(last))) {
      last--;
    }
    return last;
  }

  /** What is left of fields when others that are not known are laid over them: nothing sure. */
  private static Mapping.Builder overlaid(Arguments a, Mapping.Builder fields) {
    Mapping.Builder overlaid = new Mapping.Builder().open(true);
    for (Mapping.Field field : a.object(fields).fields()) {
      Value perhaps =
          new Spelling(a.module())
              .add("merge(…)." + field.name())
              .unique()
              .notUnderstood(Unknown.Type.ANY, field.value().span());
      overlaid.put(field.name(), field.key(), perhaps);
    }
    return overlaid;
  }

  private static @Nullable Value transpose(Arguments a) {
    TreeMap<String, List<Value>> keys = new TreeMap<>(Order::compare);
    List<Mapping.Field> fields = Loop.elements(a.module(), a.get(0));
    for (Mapping.Field field : fields == null ? List.<Mapping.Field>of() : fields) {
      if (!(field.value() instanceof Sequence sequence) || sequence.isOpen()) {
        return field.value() instanceof Scalar ? a.failure() : null;
      }
      for (Value item : sequence.items()) {
        if (!(item instanceof Scalar scalar)) {
          return null;
        }
        if (scalar.isNull()) {
          return a.failure();
        }
        keys.computeIfAbsent(scalar.asText(), k -> new ArrayList<>())
            .add(Scalar.string(field.name(), field.key()));
      }
    }
    Mapping.Builder transposed = new Mapping.Builder();
    for (Map.Entry<String, List<Value>> key : keys.entrySet()) {
      transposed.put(key.getKey(), a.span(), a.strings(key.getValue(), false));
    }
    return a.types().put(a.object(transposed), Type.map(Type.list(Simple.STRING)));
  }

  private static @Nullable Value zip(Arguments a) {
    List<Value> keys = a.items(0);
    if (!(a.get(1) instanceof Sequence sequence)) {
      return a.isUnknown(1) ? null : a.failure();
    }
    boolean set = a.types().isSet(sequence);
    if (set || sequence.isOpen() || keys.size() != sequence.items().size()) {
      return sequence.isOpen() ? null : a.failure();
    }
    Mapping.Builder fields = new Mapping.Builder();
    int hiding = lastOpen(keys);
    for (int i = 0; i < keys.size(); i++) {
      if (i == hiding) {
        fields = overlaid(a, fields);
      } else if (Arguments.isNull(keys.get(i))) {
        return a.failure();
      } else if (keys.get(i) instanceof Scalar key) {
        fields.put(key.asText(), key.span(), sequence.items().get(i));
      }
    }
    Mapping zipped = a.object(fields);
    return a.types().given(sequence) instanceof Many many
        ? a.types().put(zipped, Type.map(many.element()))
        : zipped;
  }
}
