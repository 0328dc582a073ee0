package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One call of a function. What is not followed here, and what has an argument that is not known, is
 * an unknown named after the call: {@code cidrsubnet(var.range, 8, 1)}.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/functions">Built-in
 *     functions</a>
 */
final class Functions {
  private final Evaluator evaluator;
  private final ModuleScope module;
  private final Expression.Call call;
  private final Span span;
  private final List<Value> arguments = new ArrayList<>();

  Functions(Evaluator evaluator, Expression.Call call) {
    this.evaluator = evaluator;
    this.module = evaluator.module;
    this.call = call;
    this.span = call.span();
  }

  Value value() {
    return switch (call.name()) {
      case "try" -> firstWithoutFailure();
      case "can" -> can();
      case "uuid", "timestamp", "bcrypt" ->
          new Spelling(module).add(call.name() + "()").impure().derived(Unknown.Type.STRING, span);
      default -> ofArguments();
    };
  }

  /** The result of a function that takes values, not expressions. */
  private Value ofArguments() {
    for (Expression argument : call.arguments()) {
      Value value = evaluator.evaluate(argument);
      if (module.isFailure(value)) {
        return value;
      }
      arguments.add(value);
    }
    if (call.expand() && !expandLast()) {
      return unknown(Unknown.Type.ANY);
    }
    Value value = known();
    return value == null ? unknown(type()) : value;
  }

  /** Puts the elements of the last argument in its place; false where they are not known. */
  private boolean expandLast() {
    Value last = arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
    if (!(last instanceof Sequence sequence) || sequence.isOpen()) {
      return false;
    }
    arguments.remove(arguments.size() - 1);
    arguments.addAll(sequence.items());
    return true;
  }

  /** The result, or null where it is not known. */
  private @Nullable Value known() {
    return switch (call.name()) {
      case "coalesce" -> coalesce();
      case "length" -> length();
      case "tostring" -> converted(Scalar.Type.STRING);
      case "tonumber" -> converted(Scalar.Type.NUMBER);
      case "tobool" -> converted(Scalar.Type.BOOLEAN);
      case "min", "max", "abs" -> extreme();
      case "lower", "upper" -> cased();
      case "replace" -> replace();
      case "join" -> join();
      case "format" -> new Format(module, arguments, span).value();
      case "jsonencode" -> jsonEncode();
      default -> new CollectionFunctions(evaluator, call.name(), arguments, span).value();
    };
  }

  /** What is known of the type of the result where the result is not known. */
  private Unknown.Type type() {
    return switch (call.name()) {
      case "merge", "tomap" -> Unknown.Type.MAPPING;
      case "concat", "flatten", "compact", "keys", "values", "toset", "tolist" ->
          Unknown.Type.SEQUENCE;
      case "length", "tonumber", "min", "max", "abs" -> Unknown.Type.NUMBER;
      case "contains", "tobool" -> Unknown.Type.BOOLEAN;
      case "lower", "upper", "replace", "join", "format", "jsonencode", "tostring" ->
          Unknown.Type.STRING;
      default -> Unknown.Type.ANY;
    };
  }

  private Value unknown(Unknown.Type type) {
    Spelling spelling = new Spelling(module).add(call.name()).add("(");
    boolean known = true;
    for (int i = 0; i < arguments.size(); i++) {
      spelling.add(i == 0 ? "" : ", ").add(arguments.get(i));
      known &= !(arguments.get(i) instanceof Unknown);
    }
    spelling.add(call.expand() ? "...)" : ")");
    return known ? spelling.notUnderstood(type, span) : spelling.derived(type, span);
  }

  private Unknown failure() {
    return module.failure(call.name() + "()", span);
  }

  private Value firstWithoutFailure() {
    Value last = null;
    boolean unknown = false;
    for (Expression argument : call.arguments()) {
      last = evaluator.evaluate(argument);
      boolean failed = module.isFailure(last);
      unknown |= last instanceof Unknown && !failed;
      if (unknown) {
        // Whether this one fails is not known, so the others are part of what the value may be.
        arguments.add(last);
      } else if (!failed) {
        return last;
      }
    }
    return unknown ? unknown(Unknown.Type.ANY) : last == null ? failure() : last;
  }

  private Value can() {
    if (call.arguments().size() != 1) {
      return failure();
    }
    Value value = evaluator.evaluate(call.arguments().get(0));
    if (module.isFailure(value)) {
      return Operators.bool(false, span);
    }
    arguments.add(value);
    return value instanceof Unknown ? unknown(Unknown.Type.BOOLEAN) : Operators.bool(true, span);
  }

  private @Nullable Value coalesce() {
    boolean text = false;
    for (Value argument : arguments) {
      text |= Operators.type(argument) == Unknown.Type.STRING;
    }
    for (Value argument : arguments) {
      if (argument instanceof Unknown) {
        return null;
      }
      if (argument instanceof Scalar scalar && !scalar.isNull() && !scalar.asText().isEmpty()) {
        return text ? Conversion.asString(scalar) : scalar;
      }
      if (!(argument instanceof Scalar)) {
        return argument;
      }
    }
    return failure();
  }

  private @Nullable Value length() {
    Value value = argument(0);
    if (value == null || value instanceof Unknown || Loop.isOpen(value)) {
      return null;
    }
    int length;
    if (value instanceof Sequence sequence) {
      length = sequence.items().size();
    } else if (value instanceof Mapping mapping) {
      length = mapping.size();
    } else {
      String text = value instanceof Scalar scalar && scalar.isString() ? scalar.asText() : null;
      if (text == null) {
        return failure();
      }
      if (!isPlain(text)) {
        return null;
      }
      length = text.length();
    }
    return evaluator.operators().number(BigDecimal.valueOf(length), span);
  }

  /** Whether every character is what users take for one; Terraform counts grapheme clusters. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x300 || text.charAt(i) == '\r') {
        return false;
      }
    }
    return true;
  }

  private @Nullable Value converted(Scalar.Type to) {
    Value value = argument(0);
    if (value == null || value instanceof Unknown) {
      return null;
    }
    if (!(value instanceof Scalar scalar)) {
      return failure();
    }
    if (scalar.isNull()) {
      return scalar;
    }
    Scalar result =
        switch (to) {
          case STRING -> Conversion.asString(scalar);
          case NUMBER -> Conversion.asNumber(scalar);
          default -> Conversion.asBool(scalar);
        };
    return result == null ? failure() : result;
  }

  private @Nullable Value extreme() {
    BigDecimal best = null;
    for (Value argument : arguments) {
      BigDecimal number = Conversion.toNumber(argument);
      if (number == null) {
        return argument instanceof Unknown ? null : failure();
      }
      best =
          switch (call.name()) {
            case "min" -> best == null ? number : best.min(number);
            case "max" -> best == null ? number : best.max(number);
            default -> number.abs();
          };
    }
    return best == null ? failure() : evaluator.operators().number(best, span);
  }

  private @Nullable Value cased() {
    String text = text(0);
    if (text == null) {
      return null;
    }
    boolean lower = call.name().equals("lower");
    return string(lower ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT));
  }

  private @Nullable Value replace() {
    String text = text(0);
    String search = text(1);
    String replacement = text(2);
    if (text == null || search == null || replacement == null) {
      return null;
    }
    boolean pattern = search.length() > 1 && search.startsWith("/") && search.endsWith("/");
    boolean long1 = (long) text.length() * (replacement.length() + 1) > ModuleScope.MAX_STRING;
    if (pattern || search.isEmpty() || long1) {
      return null;
    }
    return string(text.replace(search, replacement));
  }

  private @Nullable Value join() {
    String separator = text(0);
    if (separator == null) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (int i = 1; i < arguments.size(); i++) {
      if (!(arguments.get(i) instanceof Sequence sequence) || sequence.isOpen()) {
        return null;
      }
      for (Value item : sequence.items()) {
        String text = Conversion.toText(item);
        if (text == null || out.length() + text.length() > ModuleScope.MAX_STRING) {
          return item instanceof Unknown || text != null ? null : failure();
        }
        out.append(first ? "" : separator).append(text);
        first = false;
      }
    }
    return string(out.toString());
  }

  private @Nullable Value jsonEncode() {
    Value value = argument(0);
    String json = value == null ? null : new JsonEncoder(module).encode(value);
    return json == null ? null : string(json);
  }

  private Scalar string(String text) {
    return Scalar.string(text, span);
  }

  private @Nullable Value argument(int index) {
    return index < arguments.size() ? arguments.get(index) : null;
  }

  private @Nullable String text(int index) {
    Value value = argument(index);
    return value == null ? null : Conversion.toText(value);
  }
}
