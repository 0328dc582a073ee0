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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values to another type. What is not known stays as it is; what does not convert is a failure.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/expressions/type-constraints">
 *     Type constraints, "Conversion of complex types"</a>
 */
final class Converter {
  private final ModuleScope module;
  private final Types types;

  Converter(ModuleScope module) {
    this.module = module;
    this.types = module.types();
  }

  /** The value in a type; as it is where the type is not sure. */
  Value convert(Value value, Type to) {
    if (to == Simple.ANY || to == Simple.UNSURE || value instanceof Unknown) {
      return value;
    }
    if (value instanceof Scalar scalar && scalar.isNull()) {
      Scalar typed = scalar.as(Scalar.Type.NULL, "null");
      return to.equals(types.given(value)) ? value : types.put(typed, to);
    }
    Value converted = module.spend(1) ? converted(value, to) : null;
    if (converted == null) {
      return module.failure("type", value.span());
    }
    return converted == value ? value : module.from(value, converted);
  }

  private @Nullable Value converted(Value value, Type to) {
    if (to instanceof Simple simple) {
      return value instanceof Scalar scalar ? primitive(scalar, simple) : null;
    }
    if (to.equals(types.given(value))) {
      return value;
    }
    if (to instanceof Many many) {
      return many.sort() == Sort.MAP ? map(value, many) : many(value, many);
    }
    if (to instanceof Tuple tuple) {
      return tuple(value, tuple);
    }
    return value instanceof Mapping mapping ? struct(mapping, (Struct) to) : null;
  }

  private static @Nullable Scalar primitive(Scalar scalar, Simple to) {
    return switch (to) {
      case STRING -> Conversion.asString(scalar);
      case NUMBER -> scalar.type() == Scalar.Type.BOOLEAN ? null : Conversion.asNumber(scalar);
      case BOOL -> scalar.type() == Scalar.Type.NUMBER ? null : Conversion.asBool(scalar);
      default -> scalar;
    };
  }

  /** The type of a collection's elements: the wanted one, or what the elements have in common. */
  private @Nullable Type element(Value collection, Type wanted) {
    return wanted == Simple.ANY ? types.element(collection) : wanted;
  }

  private @Nullable Value many(Value value, Many to) {
    Type element = element(value, to.element());
    boolean list = to.sort() == Sort.LIST;
    if (!(value instanceof Sequence sequence) || element == null) {
      return null;
    }
    List<Value> items = new ArrayList<>(sequence.items().size());
    for (Value item : sequence.items()) {
      Value converted = convert(item, element);
      if (module.isFailure(converted)) {
        return converted;
      }
      items.add(converted);
    }
    Type type = list ? Type.list(element) : Type.set(element);
    return list
        ? types.put(Sequence.of(items, sequence.isOpen(), sequence.span()), type)
        : Sets.of(module, items, sequence.isOpen(), type, sequence.span());
  }

  private @Nullable Value map(Value value, Many to) {
    Type element = element(value, to.element());
    if (!(value instanceof Mapping mapping) || element == null) {
      return null;
    }
    Mapping.Builder fields = new Mapping.Builder().open(mapping.isOpen());
    for (Mapping.Field field : mapping.fields()) {
      Value converted = convert(field.value(), element);
      if (module.isFailure(converted)) {
        return converted;
      }
      fields.put(field.name(), field.key(), converted);
    }
    return types.put(fields.build(mapping.span()), Type.map(element));
  }

  private @Nullable Value tuple(Value value, Tuple to) {
    if (!(value instanceof Sequence sequence)
        || types.given(value) instanceof Many
        || sequence.isOpen()
        || sequence.items().size() != to.elements().size()) {
      return null;
    }
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < to.elements().size(); i++) {
      Value converted = convert(sequence.items().get(i), to.elements().get(i));
      if (module.isFailure(converted)) {
        return converted;
      }
      items.add(converted);
    }
    return Sequence.of(items, false, sequence.span());
  }

  private @Nullable Value struct(Mapping mapping, Struct to) {
    Mapping.Builder fields = new Mapping.Builder();
    for (Map.Entry<String, Type> attribute : to.attributes().entrySet()) {
      Mapping.Field field = mapping.field(attribute.getKey());
      if (field == null) {
        return null;
      }
      Value converted = convert(field.value(), attribute.getValue());
      if (module.isFailure(converted)) {
        return converted;
      }
      fields.put(field.name(), field.key(), converted);
    }
    return fields.build(mapping.span());
  }
}
