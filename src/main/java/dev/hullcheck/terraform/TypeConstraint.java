package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.TemplatePart;
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
 * The type of a variable: converts what the variable is given, and fills in the defaults of
 * optional attributes.
 *
 * @see <a
 *     href="https://developer.hashicorp.com/terraform/language/expressions/type-constraints">Type
 *     constraints</a>
 */
final class TypeConstraint {
  private final Evaluator evaluator;
  private final ModuleScope module;
  private final @Nullable Expression type;
  private final Map<Expression, Type> read = new IdentityHashMap<>();
  private final Map<Expression, Type> wanted = new IdentityHashMap<>();

  TypeConstraint(Evaluator evaluator, @Nullable Expression type) {
    this.evaluator = evaluator;
    this.module = evaluator.module;
    this.type = type;
  }

  /** Whether values of a type are plain texts on a command line: so also without a type. */
  static boolean isPrimitive(@Nullable Expression type) {
    return switch (type == null ? "string" : name(type)) {
      case "string", "number", "bool" -> true;
      default -> false;
    };
  }

  /** What is known of the type of every value. */
  Unknown.Type type() {
    return switch (type == null ? "" : name(type)) {
      case "string" -> Unknown.Type.STRING;
      case "number" -> Unknown.Type.NUMBER;
      case "bool" -> Unknown.Type.BOOLEAN;
      case "list", "set", "tuple" -> Unknown.Type.SEQUENCE;
      case "map", "object" -> Unknown.Type.MAPPING;
      default -> Unknown.Type.ANY;
    };
  }

  /** The value in this type; what does not convert is a failure. */
  Value convert(Value value) {
    return type == null ? value : convert(value, type);
  }

  private Value convert(Value value, Expression to) {
    if (value instanceof Unknown || (value instanceof Scalar scalar && scalar.isNull())) {
      return value;
    }
    boolean bounded = module.enter();
    Value converted =
        switch (bounded ? name(to) : "any") {
          case "string" -> primitive(value, Scalar.Type.STRING);
          case "number" -> primitive(value, Scalar.Type.NUMBER);
          case "bool" -> primitive(value, Scalar.Type.BOOLEAN);
          case "list" -> list(value, argument(to), false);
          case "set" -> list(value, argument(to), true);
          case "map" -> map(value, argument(to));
          case "tuple" -> tuple(value, argument(to));
          case "object" -> object(value, argument(to));
          default -> value;
        };
    module.leave();
    return converted;
  }

  /** The name of a type, as a word, in quotes as of old, or before its arguments. */
  private static String name(Expression type) {
    if (type instanceof Expression.Variable variable) {
      return variable.name();
    }
    if (type instanceof Expression.Call call) {
      return call.name();
    }
    return type instanceof Expression.Template template
            && template.parts().size() == 1
            && template.parts().get(0) instanceof TemplatePart.Literal literal
        ? literal.text().content()
        : "";
  }

  private static @Nullable Expression argument(Expression type) {
    return type instanceof Expression.Call call && !call.arguments().isEmpty()
        ? call.arguments().get(0)
        : null;
  }

  private Value primitive(Value value, Scalar.Type to) {
    Scalar converted = null;
    if (value instanceof Scalar scalar) {
      converted =
          switch (to) {
            case STRING -> Conversion.asString(scalar);
            case NUMBER -> Conversion.asNumber(scalar);
            default -> Conversion.asBool(scalar);
          };
    }
    return converted == null ? failure(value) : converted;
  }

  private Value list(Value value, @Nullable Expression element, boolean set) {
    if (!(value instanceof Sequence sequence)) {
      return failure(value);
    }
    List<Value> items = new ArrayList<>(sequence.items().size());
    for (Value item : sequence.items()) {
      items.add(element == null ? item : convert(item, element));
    }
    Sequence converted = Sequence.of(items, sequence.isOpen(), sequence.span());
    Type of = element(element, converted);
    return of == null
        ? failure(value)
        : new Converter(module).convert(converted, set ? Type.set(of) : Type.list(of));
  }

  /** The type of a collection's elements, which {@code any} leaves to these. */
  private @Nullable Type element(@Nullable Expression written, Value collection) {
    Type type = written == null ? Type.Simple.UNSURE : wanted(written);
    if (type != Type.Simple.UNSURE) {
      return type;
    }
    return Loop.isOpen(collection) ? Type.Simple.UNSURE : module.types().element(collection);
  }

  /** The type that an expression says wholly; else not sure. */
  private Type wanted(Expression written) {
    Type known = wanted.get(written);
    if (known == null) {
      Type type = type(written);
      known = type.isSure() && type != Type.Simple.ANY ? type : Type.Simple.UNSURE;
      wanted.put(written, known);
    }
    return known;
  }

  /**
   * The type that an expression writes; not sure where it says {@code any} within. Read once: two
   * types of one expression are one object, and so soon compared.
   */
  private Type type(Expression written) {
    Type known = read.get(written);
    if (known == null) {
      known = read(written);
      read.put(written, known);
    }
    return known;
  }

  private Type read(Expression written) {
    return switch (name(written)) {
      case "string" -> Type.Simple.STRING;
      case "number" -> Type.Simple.NUMBER;
      case "bool" -> Type.Simple.BOOL;
      case "list" -> Type.list(argumentType(written));
      case "set" -> Type.set(argumentType(written));
      case "map" -> Type.map(argumentType(written));
      case "tuple" -> tupleType(argument(written));
      case "object" -> objectType(argument(written));
      case "any" -> Type.Simple.ANY;
      default -> Type.Simple.UNSURE;
    };
  }

  private Type argumentType(Expression written) {
    Expression argument = argument(written);
    Type type = argument == null ? Type.Simple.ANY : type(argument);
    return type == Type.Simple.ANY ? Type.Simple.UNSURE : type;
  }

  private Type tupleType(@Nullable Expression written) {
    List<Type> elements = new ArrayList<>();
    if (written instanceof Expression.Tuple tuple) {
      for (Expression element : tuple.elements()) {
        Type type = type(element);
        elements.add(type == Type.Simple.ANY ? Type.Simple.UNSURE : type);
      }
    }
    return new Type.Tuple(elements);
  }

  private Type objectType(@Nullable Expression written) {
    TreeMap<String, Type> attributes = new TreeMap<>();
    if (written instanceof Expression.ObjectConstructor object) {
      for (Expression.ObjectConstructor.Entry entry : object.entries()) {
        boolean optional =
            entry.value() instanceof Expression.Call call
                && call.name().equals("optional")
                && !call.arguments().isEmpty();
        Type type =
            optional
                ? type(((Expression.Call) entry.value()).arguments().get(0))
                : type(entry.value());
        attributes.put(name(entry.key()), type == Type.Simple.ANY ? Type.Simple.UNSURE : type);
      }
    }
    return new Type.Struct(attributes);
  }

  private Value map(Value value, @Nullable Expression element) {
    if (!(value instanceof Mapping mapping)) {
      return failure(value);
    }
    Mapping.Builder fields = new Mapping.Builder().open(mapping.isOpen());
    for (Mapping.Field field : mapping.fields()) {
      Value converted = element == null ? field.value() : convert(field.value(), element);
      fields.put(field.name(), field.key(), converted);
    }
    Mapping converted = fields.build(mapping.span());
    Type of = element(element, converted);
    return of == null ? failure(value) : new Converter(module).convert(converted, Type.map(of));
  }

  private Value tuple(Value value, @Nullable Expression elements) {
    if (!(value instanceof Sequence sequence)
        || !(elements instanceof Expression.Tuple types)
        || sequence.isOpen()
        || sequence.items().size() != types.elements().size()) {
      return failure(value);
    }
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < types.elements().size(); i++) {
      items.add(convert(sequence.items().get(i), types.elements().get(i)));
    }
    return Sequence.of(items, false, sequence.span());
  }

  private Value object(Value value, @Nullable Expression attributes) {
    if (!(value instanceof Mapping mapping)
        || !(attributes instanceof Expression.ObjectConstructor types)) {
      return failure(value);
    }
    Mapping.Builder fields = new Mapping.Builder();
    for (Expression.ObjectConstructor.Entry entry : types.entries()) {
      String name = name(entry.key());
      Expression wanted = entry.value();
      Expression preset = null;
      boolean optional = wanted instanceof Expression.Call call && call.name().equals("optional");
      if (optional && wanted instanceof Expression.Call call && !call.arguments().isEmpty()) {
        wanted = call.arguments().get(0);
        preset = call.arguments().size() > 1 ? call.arguments().get(1) : null;
      }
      Mapping.Field field = mapping.field(name);
      Span key = field == null ? mapping.span() : field.key();
      Value given = field == null ? null : field.value();
      boolean missing = given == null || (given instanceof Scalar s && s.isNull());
      if (given == null && mapping.isOpen()) {
        given =
            new Spelling(module)
                .add(mapping)
                .add("." + name)
                .derived(Unknown.Type.ANY, mapping.span());
      } else if (missing && preset != null) {
        given = evaluator.evaluate(preset);
      } else if (given == null) {
        given = optional ? Scalar.nul("null", mapping.span()) : failure(mapping);
      }
      fields.put(name, key, convert(given, wanted));
    }
    return fields.build(mapping.span());
  }

  private Unknown failure(Value value) {
    return module.failure("type", value.span());
  }
}
