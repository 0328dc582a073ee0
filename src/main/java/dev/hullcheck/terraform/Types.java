package dev.hullcheck.terraform;

import dev.hullcheck.terraform.Type.Many;
import dev.hullcheck.terraform.Type.Simple;
import dev.hullcheck.terraform.Type.Sort;
import dev.hullcheck.terraform.Type.Struct;
import dev.hullcheck.terraform.Type.Tuple;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The types of values. What an expression writes has the type of its form, a tuple or an object;
 * what was converted has the type that it was given, which is remembered here.
 */
final class Types {
  private static final int MAX_DEPTH = 100;

  private final Map<Value, Type> given = new IdentityHashMap<>();

  /** Says of which type a value is. */
  <V extends Value> V put(V value, Type type) {
    given.put(value, type);
    return value;
  }

  /** The type that a value was given, or null where it has that of its form. */
  @Nullable Type given(Value value) {
    return given.get(value);
  }

  /** Whether a value is a set: its elements are their own keys, and have no place. */
  boolean isSet(Value value) {
    Type type = given.get(value);
    return type != null && type.is(Sort.SET);
  }

  /** The type of a value; a part of which is not sure where a part of the value is not known. */
  Type of(Value value) {
    return of(value, 0);
  }

  private Type of(Value value, int depth) {
    Type known = given.get(value);
    if (known != null || depth > MAX_DEPTH) {
      return known == null ? Simple.UNSURE : known;
    }
    if (value instanceof Scalar scalar) {
      return switch (scalar.type()) {
        case STRING -> Simple.STRING;
        case NUMBER -> Simple.NUMBER;
        case BOOLEAN -> Simple.BOOL;
        case NULL -> Simple.ANY;
      };
    }
    if (value instanceof Unknown unknown) {
      return switch (unknown.type()) {
        case STRING -> Simple.STRING;
        case NUMBER -> Simple.NUMBER;
        case BOOLEAN -> Simple.BOOL;
        default -> Simple.UNSURE;
      };
    }
    return Loop.isOpen(value) ? Simple.UNSURE : ofParts(value, depth);
  }

  private Type ofParts(Value value, int depth) {
    if (value instanceof Mapping mapping) {
      TreeMap<String, Type> attributes = new TreeMap<>();
      for (Mapping.Field field : mapping.fields()) {
        attributes.put(field.name(), of(field.value(), depth + 1));
      }
      return new Struct(attributes);
    }
    List<Type> elements = new ArrayList<>();
    for (Value item : ((Sequence) value).items()) {
      elements.add(of(item, depth + 1));
    }
    return new Tuple(elements);
  }

  /** The type of the first of elements that are all of one type; not sure where there is none. */
  Type first(Sequence sequence) {
    return sequence.items().isEmpty() ? Simple.UNSURE : of(sequence.items().get(0));
  }

  /** The type of all elements of a collection; null where they have none in common. */
  @Nullable Type element(Value collection) {
    if (given.get(collection) instanceof Many many) {
      return many.element();
    }
    List<Type> parts = new ArrayList<>();
    if (collection instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        parts.add(of(field.value()));
      }
    } else if (collection instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        parts.add(of(item));
      }
    }
    return Unification.common(parts);
  }
}
