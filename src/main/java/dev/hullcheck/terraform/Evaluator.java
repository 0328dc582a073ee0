package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.Expression.Step;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions to values, in one module and under the names that hold at one place of it. */
final class Evaluator implements Expression.Cases<Value> {
  final ModuleScope module;
  final References references;
  final @Nullable Bindings bindings;
  private final boolean template;
  private final Operators operators;

  Evaluator(ModuleScope module, References references, @Nullable Bindings bindings) {
    this(module, references, bindings, false);
  }

  private Evaluator(
      ModuleScope module, References references, @Nullable Bindings bindings, boolean template) {
    this.module = module;
    this.references = references;
    this.bindings = bindings;
    this.template = template;
    this.operators = new Operators(module);
  }

  /** The same module with one more name. */
  Evaluator with(String name, Value value, String scope) {
    Bindings more = new Bindings(name, value, scope, bindings);
    return new Evaluator(module, references, more, template);
  }

  /** An evaluator for a template that is a value, in which no name of the module is known. */
  Evaluator forTemplate() {
    return new Evaluator(module, references, null, true);
  }

  /** Whether this is one for a template that is a value. */
  boolean isTemplate() {
    return template;
  }

  private boolean isForeign(Expression.Variable root) {
    return template && Bindings.find(bindings, root.name()) == null;
  }

  /** The value of an expression; unknown where it lies too deep or too much was worked out. */
  Value evaluate(Expression expression) {
    Value value =
        module.enter()
            ? expression.match(this)
            : new Spelling(module)
                .add("…")
                .unique()
                .notUnderstood(Unknown.Type.ANY, expression.span());
    module.leave();
    return value;
  }

  @Override
  public Value literal(Expression.Literal literal) {
    return switch (literal.kind()) {
      case NULL -> Scalar.nul(literal.written(), literal.span());
      case BOOLEAN ->
          Scalar.bool(literal.written().equals("true"), literal.written(), literal.span());
      case NUMBER -> number(literal);
    };
  }

  private Value number(Expression.Literal literal) {
    if (isShortAndWhole(literal.written())) {
      return Scalar.number(Long.parseLong(literal.written()), literal.written(), literal.span());
    }
    BigDecimal number = Conversion.number(literal.written());
    return number == null
        ? new Spelling(module)
            .add(literal.written())
            .notUnderstood(Unknown.Type.NUMBER, literal.span())
        : Scalar.number(number, literal.written(), literal.span());
  }

  /** Most numbers are, and decimal arithmetic takes its time to begin. */
  private static boolean isShortAndWhole(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) < '0' || written.charAt(i) > '9') {
        return false;
      }
    }
    return !written.isEmpty() && written.length() <= 18;
  }

  @Override
  public Value template(Expression.Template template) {
    return new TemplateEvaluator(this).evaluate(template);
  }

  @Override
  public Value variable(Expression.Variable variable) {
    return isForeign(variable)
        ? module.failure(variable.name(), variable.span())
        : references.resolve(this, variable, List.of(), variable.span());
  }

  @Override
  public Value traversal(Expression.Traversal traversal) {
    if (traversal.source() instanceof Expression.Variable root) {
      return isForeign(root)
          ? module.failure(root.name(), traversal.span())
          : references.resolve(this, root, traversal.steps(), traversal.span());
    }
    Value source = evaluate(traversal.source());
    return walk(source, traversal.steps(), 0, traversal.span(), null);
  }

  @Override
  public Value call(Expression.Call call) {
    return new Functions(this, call).value();
  }

  @Override
  public Value conditional(Expression.Conditional conditional) {
    Value condition = evaluate(conditional.condition());
    Value then = evaluate(conditional.then());
    Value otherwise = evaluate(conditional.otherwise());
    return operators.conditional(condition, then, otherwise, conditional.span());
  }

  @Override
  public Value binary(Expression.Binary binary) {
    List<Expression.Binary> chain = new ArrayList<>();
    Expression first = binary;
    while (first instanceof Expression.Binary link) {
      chain.add(link);
      first = link.left();
    }
    Value value = evaluate(first);
    for (int i = chain.size() - 1; i >= 0; i--) {
      Expression.Binary link = chain.get(i);
      value = operators.binary(link.operator(), value, evaluate(link.right()), link.span());
    }
    return value;
  }

  @Override
  public Value unary(Expression.Unary unary) {
    return operators.unary(unary.operator(), evaluate(unary.operand()), unary.span());
  }

  @Override
  public Value parenthesized(Expression.Parenthesized parenthesized) {
    return evaluate(parenthesized.inner());
  }

  @Override
  public Value tuple(Expression.Tuple tuple) {
    List<Value> items = new ArrayList<>(tuple.elements().size());
    for (Expression element : tuple.elements()) {
      Value item = evaluate(element);
      if (module.isFailure(item)) {
        return item;
      }
      items.add(item);
    }
    return Sequence.of(items, false, tuple.span());
  }

  @Override
  public Value object(Expression.ObjectConstructor object) {
    Mapping.Builder fields = new Mapping.Builder();
    for (Expression.ObjectConstructor.Entry entry : object.entries()) {
      Value value = evaluate(entry.value());
      if (module.isFailure(value)) {
        return value;
      }
      String word = word(entry.key());
      if (word != null) {
        fields.put(word, entry.key().span(), value);
        continue;
      }
      Value key = evaluate(entry.key());
      String name = Conversion.toText(key);
      if (name != null) {
        fields.put(name, entry.key().span(), value);
      } else if (key instanceof Unknown && !module.isFailure(key)) {
        fields.open(true);
      } else {
        return module.failure("{}", entry.key().span());
      }
    }
    return fields.build(object.span());
  }

  /** A key that is a word, and so its own name; null of any other expression. */
  private static @Nullable String word(Expression key) {
    if (key instanceof Expression.Variable name) {
      return name.name();
    }
    boolean nul =
        key instanceof Expression.Literal literal && literal.kind() == Expression.Literal.Kind.NULL;
    return nul ? "null" : null;
  }

  @Override
  public Value forEach(Expression.For loop) {
    return new Loop(this, loop).value();
  }

  @Override
  public Value unreadable(Expression.Unreadable unreadable) {
    return new Spelling(module)
        .add("…")
        .unique()
        .notUnderstood(Unknown.Type.ANY, unreadable.span());
  }

  Truth truth(Value value) {
    Boolean bool = Conversion.toBool(value);
    return bool == null ? Truth.UNKNOWN : Truth.of(bool);
  }

  Operators operators() {
    return operators;
  }

  /**
   * The value that steps lead to.
   *
   * @param computed the name of the value where it is part of a resource: what is not set there is
   *     not missing but computed, under that name; null of any other value
   */
  Value walk(Value from, List<Step> steps, int first, Span span, @Nullable String computed) {
    Value value = from;
    String path = computed;
    for (int i = first; i < steps.size(); i++) {
      if (module.isFailure(value)) {
        return value;
      }
      Step step = steps.get(i);
      if (step instanceof Step.Splat splat) {
        int to = splat.full() ? steps.size() : endOfAttributeSplat(steps, i + 1);
        value = splat(value, steps.subList(i + 1, to), span, path);
        path = path == null ? null : path + "[*]";
        i = to - 1;
      } else if (step instanceof Step.Attribute attribute) {
        path = path == null ? null : path + "." + attribute.name();
        value = attribute(value, attribute.name(), span, path);
      } else {
        Value key = evaluate(((Step.Index) step).key());
        path = path == null || key instanceof Unknown ? null : path + index(key);
        value = index(value, key, span, path);
      }
    }
    return value;
  }

  private static int endOfAttributeSplat(List<Step> steps, int from) {
    int i = from;
    while (i < steps.size()) {
      Step step = steps.get(i);
      if (!(step instanceof Step.Attribute || (step instanceof Step.Index x && x.legacy()))) {
        break;
      }
      i++;
    }
    return i;
  }

  private Value splat(Value value, List<Step> each, Span span, @Nullable String path) {
    if (value instanceof Unknown) {
      Spelling spelling = new Spelling(module).add(value).add("[*]");
      for (Step step : each) {
        if (step instanceof Step.Attribute attribute) {
          spelling.add("." + attribute.name());
        } else {
          spelling.unique();
        }
      }
      return spelling.derived(Unknown.Type.SEQUENCE, span);
    }
    List<Value> items = new ArrayList<>();
    boolean open = false;
    if (value instanceof Sequence sequence) {
      open = sequence.isOpen();
      for (Value item : sequence.items()) {
        Value stepped = walk(item, each, 0, span, path == null ? null : path + "[*]");
        if (module.isFailure(stepped)) {
          return stepped;
        }
        items.add(stepped);
      }
    } else if (!(value instanceof Scalar scalar && scalar.isNull())) {
      Value stepped = walk(value, each, 0, span, path);
      if (module.isFailure(stepped)) {
        return stepped;
      }
      items.add(stepped);
    }
    Sequence stepped = Sequence.of(items, open, span);
    return value instanceof Sequence && module.hasType(value)
        ? module.types().put(stepped, Type.list(module.types().first(stepped)))
        : stepped;
  }

  private Value attribute(Value value, String name, Span span, @Nullable String path) {
    if (value instanceof Unknown unknown) {
      return step(unknown, "." + name, span);
    }
    if (value instanceof Mapping mapping) {
      Value found = mapping.get(name);
      if (found != null) {
        return found;
      }
      if (path != null) {
        return computed(path, span);
      }
      Unknown attribute = module.computed(mapping, name, span);
      if (attribute != null) {
        return attribute;
      }
      if (mapping.isOpen()) {
        return new Spelling(module).add(mapping).add("." + name).derived(Unknown.Type.ANY, span);
      }
    } else if (path != null) {
      return computed(path, span);
    }
    return module.failure("." + name, span);
  }

  /** The element of a collection; of a mapping by name, of a sequence by number. */
  Value index(Value value, Value key, Span span, @Nullable String path) {
    if (module.isFailure(value) || module.isFailure(key)) {
      return module.isFailure(value) ? value : key;
    }
    if (value instanceof Unknown unknown && key instanceof Scalar) {
      return step(unknown, index(key), span);
    }
    if (value instanceof Unknown || key instanceof Unknown) {
      return new Spelling(module)
          .add(value)
          .add("[")
          .add(key)
          .add("]")
          .derived(Unknown.Type.ANY, span);
    }
    if (value instanceof Mapping) {
      String name = Conversion.toText(key);
      return name == null ? module.failure("[]", span) : attribute(value, name, span, path);
    }
    if (value instanceof Sequence sequence && !module.isSet(sequence)) {
      int place = Conversion.toIndex(key, Integer.MAX_VALUE);
      if (sequence.isOpen()) {
        return new Spelling(module)
            .add(sequence)
            .add("[")
            .add(key)
            .add("]")
            .derived(Unknown.Type.ANY, span);
      }
      if (place >= 0 && place < sequence.items().size()) {
        return sequence.items().get(place);
      }
    }
    return path != null ? computed(path, span) : module.failure("[]", span);
  }

  /** A key as an address writes it: {@code [0]}, {@code ["a"]}. */
  static String index(Value key) {
    String text = Conversion.toText(key);
    if (text == null) {
      return "[…]";
    }
    boolean number = key instanceof Scalar scalar && scalar.type() == Scalar.Type.NUMBER;
    return number ? "[" + text + "]" : "[" + Spelling.quoted(text) + "]";
  }

  private Unknown step(Unknown from, String written, Span span) {
    String name = from.symbol().name();
    boolean simple = name.indexOf(' ') < 0 && from.text() == null;
    String stepped = simple ? name + written : "(" + name + ")" + written;
    Symbol symbol =
        from.symbol().isImpure()
            ? Symbol.impure(stepped)
            : Symbol.of(stepped, from.symbol().scope());
    return Unknown.of(from.reason(), symbol, span);
  }

  Unknown computed(String path, Span span) {
    return Unknown.of(Unknown.Reason.COMPUTED, Symbol.of(path, module.scope()), span);
  }
}
