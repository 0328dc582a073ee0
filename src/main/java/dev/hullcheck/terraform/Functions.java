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
    switch (call.name()) {
      case "try":
        return firstWithoutFailure();
      case "can":
        return can();
      case "uuid", "timestamp", "bcrypt":
        return new Spelling(module)
            .add(call.name() + "()")
            .impure()
            .derived(Unknown.Type.STRING, span);
      default:
        break;
    }
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
      case "merge" -> merge();
      case "concat" -> concat();
      case "flatten" -> arguments.size() == 1 ? flatten(arguments.get(0)) : null;
      case "compact" -> compact();
      case "keys" -> keys();
      case "values" -> values();
      case "lookup" -> lookup();
      case "element" -> element();
      case "contains" -> contains();
      case "one" -> one();
      case "coalesce" -> coalesce();
      case "length" -> length();
      case "toset" -> toSet();
      case "tolist" -> arguments.size() == 1 ? toList(arguments.get(0)) : null;
      case "tomap" -> argument(0) instanceof Mapping map ? map : null;
      case "tostring" -> converted(Scalar.Type.STRING);
      case "tonumber" -> converted(Scalar.Type.NUMBER);
      case "tobool" -> converted(Scalar.Type.BOOLEAN);
      case "min", "max", "abs" -> extreme();
      case "lower", "upper" -> cased();
      case "replace" -> replace();
      case "join" -> join();
      case "format" -> new Format(module, arguments, span).value();
      case "jsonencode" -> jsonEncode();
      default -> null;
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
    for (Expression argument : call.arguments()) {
      last = evaluator.evaluate(argument);
      if (last instanceof Unknown && !module.isFailure(last)) {
        arguments.add(last);
        return unknown(Operators.type(last));
      }
      if (!module.isFailure(last)) {
        return last;
      }
    }
    return last == null ? failure() : last;
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

  private @Nullable Value keys() {
    if (!(argument(0) instanceof Mapping mapping)) {
      return null;
    }
    List<Value> items = new ArrayList<>();
    List<Mapping.Field> elements = Loop.elements(module, mapping);
    if (elements == null) {
      return null;
    }
    for (Mapping.Field element : elements) {
      items.add(Scalar.string(element.name(), element.key()));
    }
    return Sequence.of(items, mapping.isOpen(), span);
  }

  private @Nullable Value values() {
    if (!(argument(0) instanceof Mapping mapping)) {
      return null;
    }
    List<Value> items = new ArrayList<>();
    List<Mapping.Field> elements = Loop.elements(module, mapping);
    if (elements == null) {
      return null;
    }
    for (Mapping.Field element : elements) {
      items.add(element.value());
    }
    return Sequence.of(items, mapping.isOpen(), span);
  }

  private @Nullable Value lookup() {
    String key = text(1);
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
      switch (evaluator.operators().equal(item, arguments.get(1))) {
        case TRUE:
          return Operators.bool(true, span);
        case UNKNOWN:
          unknown = true;
          break;
        case FALSE:
          unknown |= differsByTypeOnly(item, arguments.get(1));
          break;
      }
    }
    return unknown ? null : Operators.bool(false, span);
  }

  /** Whether two primitives are one when converted to the type of a list's elements. */
  private static boolean differsByTypeOnly(Value a, Value b) {
    String x = Conversion.toText(a);
    return x != null && x.equals(Conversion.toText(b));
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

  private @Nullable Value toSet() {
    return argument(0) instanceof Sequence sequence ? set(module, unified(sequence)) : null;
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
    for (Value item : sorted) {
      strings &= item instanceof Scalar scalar && scalar.isString();
    }
    if (strings) {
      sorted.sort((a, b) -> ((Scalar) a).asText().compareTo(((Scalar) b).asText()));
    }
    Operators operators = new Operators(module);
    boolean uncertain = false;
    for (Value item : sorted) {
      boolean twice = false;
      int from = strings ? Math.max(0, items.size() - 1) : 0;
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

  private static boolean isNull(Value value) {
    return value instanceof Scalar scalar && scalar.isNull();
  }
}
