package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Expression.Operator;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The operators over values that may be unknown.
 *
 * @see <a
 *     href="https://developer.hashicorp.com/terraform/language/expressions/operators">Arithmetic
 *     and logical operators</a>
 */
final class Operators {
  private final ModuleScope module;

  Operators(ModuleScope module) {
    this.module = module;
  }

  Value unary(Operator operator, Value operand, Span span) {
    if (module.isFailure(operand)) {
      return operand;
    }
    boolean negation = operator == Operator.SUBTRACT;
    if (operand instanceof Unknown) {
      return new Spelling(module)
          .add(operator.written())
          .add(operand)
          .derived(negation ? Unknown.Type.NUMBER : Unknown.Type.BOOLEAN, span);
    }
    if (negation) {
      BigDecimal number = Conversion.toNumber(operand);
      return number == null ? failure(operator, span) : number(number.negate(), span);
    }
    Boolean bool = Conversion.toBool(operand);
    return bool == null ? failure(operator, span) : bool(!bool, span);
  }

  Value binary(Operator operator, Value left, Value right, Span span) {
    if (module.isFailure(left)) {
      return left;
    }
    if (module.isFailure(right)) {
      return right;
    }
    return switch (operator) {
      case AND, OR -> logical(operator, left, right, span);
      case EQUAL, NOT_EQUAL -> {
        Truth equal = equal(left, right);
        Truth truth = operator == Operator.EQUAL ? equal : equal.not();
        yield truth == Truth.UNKNOWN
            ? derived(operator, left, right, Unknown.Type.BOOLEAN, span)
            : bool(truth.isTrue(), span);
      }
      default -> arithmetic(operator, left, right, span);
    };
  }

  private Value logical(Operator operator, Value left, Value right, Span span) {
    Boolean a = Conversion.toBool(left);
    Boolean b = Conversion.toBool(right);
    boolean knownLeft = left instanceof Unknown || a != null;
    boolean knownRight = right instanceof Unknown || b != null;
    if (!knownLeft || !knownRight) {
      return failure(operator, span);
    }
    Truth x = a == null ? Truth.UNKNOWN : Truth.of(a);
    Truth y = b == null ? Truth.UNKNOWN : Truth.of(b);
    Truth truth = operator == Operator.AND ? x.and(y) : x.or(y);
    return truth == Truth.UNKNOWN
        ? derived(operator, left, right, Unknown.Type.BOOLEAN, span)
        : bool(truth.isTrue(), span);
  }

  private Value arithmetic(Operator operator, Value left, Value right, Span span) {
    boolean comparison = operator.isComparison();
    if (left instanceof Unknown || right instanceof Unknown) {
      Unknown.Type type = comparison ? Unknown.Type.BOOLEAN : Unknown.Type.NUMBER;
      return derived(operator, left, right, type, span);
    }
    BigDecimal a = Conversion.toNumber(left);
    BigDecimal b = Conversion.toNumber(right);
    if (a == null || b == null) {
      return failure(operator, span);
    }
    if (comparison) {
      int order = a.compareTo(b);
      return bool(
          switch (operator) {
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            default -> order >= 0;
          },
          span);
    }
    if (operator == Operator.DIVIDE && b.signum() == 0) {
      // Terraform has an infinite number, of which no use is made: 0 / 0 alone is refused.
      return a.signum() == 0
          ? failure(operator, span)
          : new Spelling(module).add("infinity").notUnderstood(Unknown.Type.NUMBER, span);
    }
    BigDecimal result =
        switch (operator) {
          case ADD -> Reckoning.add(a, b);
          case SUBTRACT -> Reckoning.add(a, b.negate());
          case MULTIPLY -> Reckoning.multiply(a, b);
          case DIVIDE -> Reckoning.divide(a, b);
          default -> Reckoning.remainder(a, b);
        };
    return number(result, span);
  }

  /**
   * Whether two values are equal. Collections that look alike may be of different types (a list and
   * a tuple), and then differ; so may a primitive that a resource's schema has converted.
   */
  Truth equal(Value a, Value b) {
    Truth alike = alike(a, b, 0);
    boolean collections = !(a instanceof Scalar) && !(a instanceof Unknown);
    if (alike != Truth.TRUE || !collections) {
      return alike;
    }
    if (isOfResource(a) || isOfResource(b)) {
      return Truth.UNKNOWN;
    }
    Type x = module.types().of(a);
    Type y = module.types().of(b);
    return x.isSure() && y.isSure() ? Truth.of(x.equals(y)) : Truth.UNKNOWN;
  }

  /** Whether a part of a value comes from a resource, whose schema has given it another type. */
  private static boolean isOfResource(Value value) {
    for (Origin origin : value.origins()) {
      String name = origin.symbol().name();
      boolean written = name.startsWith("var.") || name.startsWith("local.");
      if (!written && name.indexOf('.') >= 0) {
        return true;
      }
    }
    if (value instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        if (isOfResource(item)) {
          return true;
        }
      }
    } else if (value instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        if (isOfResource(field.value())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether two values surely have the same content, whatever the types of their collections. */
  boolean same(Value a, Value b) {
    return alike(a, b, 0) == Truth.TRUE;
  }

  private Truth alike(Value a, Value b, int depth) {
    if (depth > 50 || !module.spend(1)) {
      return Truth.UNKNOWN;
    }
    if (a instanceof Unknown || b instanceof Unknown) {
      return a instanceof Scalar known
          ? partly(b, known)
          : b instanceof Scalar known ? partly(a, known) : Values.equal(a, b);
    }
    if (a instanceof Scalar x && b instanceof Scalar y) {
      if (x.type() == y.type()) {
        return Truth.of(x.sameAs(y));
      }
      boolean converted = !x.origins().isEmpty() || !y.origins().isEmpty();
      boolean written = !x.isNull() && !y.isNull() && x.asText().equals(y.asText());
      return converted && written ? Truth.UNKNOWN : Truth.FALSE;
    }
    if (a instanceof Sequence x && b instanceof Sequence y) {
      return sequences(x, y, depth);
    }
    if (a instanceof Mapping x && b instanceof Mapping y) {
      return mappings(x, y, depth);
    }
    return Truth.FALSE;
  }

  /** False where the known characters of a string rule a scalar out, else unknown. */
  private static Truth partly(Value unknown, Scalar known) {
    boolean isText = unknown instanceof Unknown string && string.text() != null;
    return !isText ? Truth.UNKNOWN : known.isString() ? Values.equal(unknown, known) : Truth.FALSE;
  }

  private Truth sequences(Sequence a, Sequence b, int depth) {
    if (a.isOpen() || b.isOpen()) {
      return Truth.UNKNOWN;
    }
    if (a.items().size() != b.items().size()) {
      return Truth.FALSE;
    }
    Truth all = Truth.TRUE;
    for (int i = 0; i < a.items().size() && all != Truth.FALSE; i++) {
      all = all.and(alike(a.items().get(i), b.items().get(i), depth + 1));
    }
    return all;
  }

  private Truth mappings(Mapping a, Mapping b, int depth) {
    if (a.isOpen() || b.isOpen()) {
      return Truth.UNKNOWN;
    }
    if (a.size() != b.size()) {
      return Truth.FALSE;
    }
    Truth all = Truth.TRUE;
    for (Mapping.Field field : a.fields()) {
      Value other = b.get(field.name());
      all = all.and(other == null ? Truth.FALSE : alike(field.value(), other, depth + 1));
      if (all == Truth.FALSE) {
        break;
      }
    }
    return all;
  }

  /** The value of a conditional whose arms are both evaluated. */
  Value conditional(Value condition, Value then, Value otherwise, Span span) {
    if (module.isFailure(condition)) {
      return condition;
    }
    if (condition instanceof Unknown) {
      if (same(then, otherwise)) {
        return then;
      }
      Unknown.Type type = type(then) == type(otherwise) ? type(then) : Unknown.Type.ANY;
      return new Spelling(module)
          .add(condition)
          .add(" ? ")
          .add(then)
          .add(" : ")
          .add(otherwise)
          .derived(type, span);
    }
    Boolean chosen = Conversion.toBool(condition);
    if (chosen == null) {
      return module.failure("?:", span);
    }
    return unified(chosen ? then : otherwise, chosen ? otherwise : then, span);
  }

  /** The chosen arm in the type that both arms have. */
  private Value unified(Value chosen, Value other, Span span) {
    boolean scalars = chosen instanceof Scalar && other instanceof Scalar;
    boolean alike = scalars && ((Scalar) chosen).type() == ((Scalar) other).type();
    if (chosen instanceof Unknown || module.isFailure(other) || (alike && !isNull(chosen))) {
      return chosen;
    }
    Type own = module.types().of(chosen);
    Type others = module.types().of(other);
    boolean anyNull = own == Type.Simple.ANY || others == Type.Simple.ANY;
    Type common =
        anyNull ? own == Type.Simple.ANY ? others : own : Unification.unify(List.of(own, others));
    return common == null
        ? module.failure("?:", span)
        : new Converter(module).convert(chosen, common);
  }

  private static boolean isNull(Value value) {
    return value instanceof Scalar scalar && scalar.isNull();
  }

  /** What is known of a value's type. */
  static Unknown.Type type(Value value) {
    if (value instanceof Unknown unknown) {
      return unknown.type();
    }
    if (value instanceof Mapping) {
      return Unknown.Type.MAPPING;
    }
    if (value instanceof Scalar scalar) {
      return switch (scalar.type()) {
        case STRING -> Unknown.Type.STRING;
        case NUMBER -> Unknown.Type.NUMBER;
        case BOOLEAN -> Unknown.Type.BOOLEAN;
        case NULL -> Unknown.Type.ANY;
      };
    }
    return Unknown.Type.SEQUENCE;
  }

  static Scalar bool(boolean value, Span span) {
    return Scalar.bool(value, value ? "true" : "false", span);
  }

  /** A number that was worked out; a failure where it has too many digits. */
  Value number(@Nullable BigDecimal value, Span span) {
    BigDecimal bounded = Conversion.bounded(value);
    return bounded == null
        ? new Spelling(module).add("number").unique().notUnderstood(Unknown.Type.NUMBER, span)
        : Scalar.number(bounded, bounded.toPlainString(), span);
  }

  private Unknown derived(Operator operator, Value a, Value b, Unknown.Type type, Span span) {
    return new Spelling(module)
        .add(a)
        .add(" " + operator.written() + " ")
        .add(b)
        .derived(type, span);
  }

  private Unknown failure(Operator operator, Span span) {
    return module.failure(operator.written(), span);
  }
}
