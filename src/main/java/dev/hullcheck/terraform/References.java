package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.Expression.Step;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.TemplatePart;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What names stand for: loop variables, variables, locals, attributes of resources. Each is worked
 * out once and only when it is asked for; one that depends on itself is not understood.
 */
final class References {
  private final ModuleScope module;
  private final Declarations declarations;
  private final Instances instances;
  private @Nullable CalledModules calls;

  References(ModuleScope module) {
    this.module = module;
    this.declarations = module.declarations();
    this.instances = new Instances(module, this);
  }

  Instances instances() {
    return instances;
  }

  ModuleScope module() {
    return module;
  }

  /** The modules that it calls. */
  CalledModules calls() {
    CalledModules known = calls;
    if (known == null) {
      known = new CalledModules(this);
      calls = known;
    }
    return known;
  }

  /** An evaluator for expressions of the module itself. */
  Evaluator evaluator() {
    return new Evaluator(module, this, null);
  }

  /** The value of a name and the steps after it, as used at {@code span}. */
  Value resolve(Evaluator evaluator, Expression.Variable root, List<Step> steps, Span span) {
    Bindings bound = Bindings.find(evaluator.bindings, root.name());
    if (bound != null) {
      Value value = evaluator.walk(bound.value(), steps, 0, span, null);
      // What is said of each.value is of more help where it says whose values these are.
      List<Origin> collection = bound.value().origins();
      String name =
          steps.isEmpty() || collection.isEmpty()
              ? written(root, steps)
              : collection.get(collection.size() - 1).symbol().name();
      return named(value, name, bound.scope(), span);
    }
    String first = name(steps, 0);
    if (first == null) {
      return notUnderstood(root, steps, span);
    }
    return switch (root.name()) {
      case "var" -> {
        Value value = variable(first);
        yield value == null
            ? notUnderstood(root, steps, span)
            : variable(
                evaluator.walk(value, steps, 1, span, null), written(root, steps), first, span);
      }
      case "local" -> {
        Value value = local(first);
        yield value == null
            ? notUnderstood(root, steps, span)
            : named(
                evaluator.walk(value, steps, 1, span, null),
                written(root, steps),
                module.scope(),
                span);
      }
      case "module" -> {
        HclBlock block = declarations.module(first);
        if (block == null) {
          yield notUnderstood(root, steps, span);
        }
        Value value = calls().value(evaluator, block, "module." + first, steps, span);
        yield value == null
            ? evaluator.walk(evaluator.computed("module." + first, span), steps, 1, span, null)
            : named(value, written(root, steps), module.scope(), span);
      }
      case "path" -> given(Unknown.Reason.COMPUTED, "path." + first, span);
      case "terraform" -> given(Unknown.Reason.INPUT, "terraform." + first, span);
      case "each", "count" -> notUnderstood(root, steps, span);
      case "data" -> {
        String second = name(steps, 1);
        yield second == null
            ? notUnderstood(root, steps, span)
            : resource(evaluator, "data", first, second, root, steps, 2, span);
      }
      default -> resource(evaluator, "resource", root.name(), first, root, steps, 1, span);
    };
  }

  private Unknown given(Unknown.Reason reason, String name, Span span) {
    return Unknown.of(reason, Symbol.of(name, module.scope()), Unknown.Type.STRING, span);
  }

  /** The value by a name; what has no place of its own in the source keeps the place of use. */
  private Value named(Value value, String name, String scope, Span span) {
    return module.isFailure(value) ? value : module.named(value, Symbol.of(name, scope), span);
  }

  private Value variable(Value value, String written, String name, Span span) {
    return module.isFailure(value)
        ? value
        : module.variable(value, Symbol.of(written, module.scope()), name, span);
  }

  static @Nullable String name(List<Step> steps, int index) {
    return index < steps.size() && steps.get(index) instanceof Step.Attribute attribute
        ? attribute.name()
        : null;
  }

  /** The reference as written; keys that are no constants as an ellipsis. */
  private static String written(Expression.Variable root, List<Step> steps) {
    if (steps.isEmpty()) {
      return root.name();
    }
    StringBuilder out = new StringBuilder(root.name());
    for (Step step : steps) {
      if (step instanceof Step.Attribute attribute) {
        out.append('.').append(attribute.name());
      } else if (step instanceof Step.Splat) {
        out.append("[*]");
      } else {
        out.append(key(((Step.Index) step).key()));
      }
    }
    return out.toString();
  }

  private static String key(Expression key) {
    if (key instanceof Expression.Literal literal) {
      return "[" + literal.written() + "]";
    }
    if (key instanceof Expression.Template template
        && template.parts().size() == 1
        && template.parts().get(0) instanceof TemplatePart.Literal literal) {
      return "[" + Spelling.quoted(literal.text().content()) + "]";
    }
    return "[…]";
  }

  private Unknown notUnderstood(Expression.Variable root, List<Step> steps, Span span) {
    String written = written(root, steps);
    boolean constant = written.indexOf('…') < 0;
    Spelling spelling = new Spelling(module).add(written);
    return (constant ? spelling : spelling.unique()).notUnderstood(Unknown.Type.ANY, span);
  }

  /** The value of a variable, or null where there is none of that name. */
  private @Nullable Value variable(String name) {
    HclBlock block = declarations.variable(name);
    if (block == null) {
      return null;
    }
    String known = "var." + name;
    Value value = module.known(known);
    if (value == null && module.begin(known)) {
      value = module.end(known, variable(name, block));
    }
    return value;
  }

  private Value variable(String name, HclBlock block) {
    HclAttribute type = block.body().attribute("type");
    TypeConstraint constraint =
        new TypeConstraint(evaluator(), type == null ? null : type.expression());
    Value given = given(name);
    HclAttribute defaults = block.body().attribute("default");
    if (given != null) {
      boolean isNull = given instanceof Scalar scalar && scalar.isNull();
      if (!isNull || defaults == null || isNullable(block)) {
        return constraint.convert(given);
      }
    }
    if (defaults != null && module.assumeDefaults()) {
      return constraint.convert(evaluator().evaluate(defaults.expression()));
    }
    Span span = block.header();
    Symbol symbol = Symbol.of("var." + name, module.scope());
    return Unknown.of(Unknown.Reason.INPUT, symbol, constraint.type(), span);
  }

  /** What a variable is given from outside, or null where it is given nothing. */
  private @Nullable Value given(String name) {
    Call call = module.call();
    Assignments assignments = module.assignments();
    HclAttribute assigned = assignments == null ? null : assignments.value(name);
    return call != null
        ? call.argument(name)
        : assigned == null ? null : evaluator().evaluate(assigned.expression());
  }

  private boolean isNullable(HclBlock variable) {
    HclAttribute nullable = variable.body().attribute("nullable");
    return nullable == null
        || !evaluator().truth(evaluator().evaluate(nullable.expression())).isFalse();
  }

  /** The value of a local, or null where there is none of that name or it depends on itself. */
  private @Nullable Value local(String name) {
    HclAttribute local = declarations.local(name);
    if (local == null) {
      return null;
    }
    String known = "local." + name;
    Value value = module.known(known);
    if (value == null && module.begin(known)) {
      value = module.end(known, evaluator().evaluate(local.expression()));
    }
    return value;
  }

  /** The value of an output, or null where there is none of that name or it depends on itself. */
  @Nullable Value output(String name) {
    HclBlock block = declarations.output(name);
    HclAttribute output = block == null ? null : block.body().attribute("value");
    if (output == null) {
      return null;
    }
    String known = "output." + name;
    Value value = module.known(known);
    if (value == null && module.begin(known)) {
      value = module.end(known, evaluator().evaluate(output.expression()));
    }
    return value;
  }

  /**
   * A reference to a resource.
   *
   * @param next the step after its name
   */
  private Value resource(
      Evaluator evaluator,
      String mode,
      String type,
      String name,
      Expression.Variable root,
      List<Step> steps,
      int next,
      Span span) {
    HclBlock block = declarations.resource(mode, type, name);
    if (block == null) {
      return notUnderstood(root, steps, span);
    }
    String prefix = (mode.equals("data") ? "data." : "") + type + "." + name;
    boolean repeated = instances.isRepeated(block);
    Step step = next < steps.size() ? steps.get(next) : null;
    if (step instanceof Step.Index index && repeated) {
      Value key = evaluator.evaluate(index.key());
      if (key instanceof Scalar scalar && !scalar.isNull()) {
        Instances.Instance instance = instances.at(block, prefix, key);
        return instance == null
            ? module.failure(prefix + Evaluator.index(key), span)
            : attribute(evaluator, block, instance, steps, next + 1, span);
      }
      Value element = evaluator.index(evaluator.computed(prefix, span), key, span, null);
      return evaluator.walk(element, steps, next + 1, span, null);
    }
    if (step instanceof Step.Splat splat) {
      List<Instances.Instance> all =
          repeated && !instances.isCounted(block) ? null : instances.known(block, prefix);
      if (all != null && module.spend(all.size())) {
        return splat(evaluator, block, all, steps, next, splat, span);
      }
    }
    Value all = repeated ? instances.all(block, prefix, span) : null;
    if (all != null) {
      return named(
          evaluator.walk(all, steps, next, span, null), written(root, steps), module.scope(), span);
    }
    if (repeated || (step != null && !(step instanceof Step.Attribute))) {
      return evaluator.walk(evaluator.computed(prefix, span), steps, next, span, null);
    }
    Instances.Instance single = instances.single(block, prefix);
    return attribute(evaluator, block, single, steps, next, span);
  }

  private Value splat(
      Evaluator evaluator,
      HclBlock block,
      List<Instances.Instance> all,
      List<Step> steps,
      int at,
      Step.Splat splat,
      Span span) {
    int to = at + 1;
    while (to < steps.size()
        && (splat.full()
            || steps.get(to) instanceof Step.Attribute
            || (steps.get(to) instanceof Step.Index index && index.legacy()))) {
      to++;
    }
    List<Step> each = steps.subList(at + 1, to);
    List<Value> items = new ArrayList<>();
    for (Instances.Instance instance : all) {
      items.add(attribute(evaluator, block, instance, each, 0, span));
    }
    return evaluator.walk(Sequence.of(items, false, span), steps, to, span, null);
  }

  private Value attribute(
      Evaluator evaluator,
      HclBlock block,
      Instances.Instance instance,
      List<Step> steps,
      int next,
      Span span) {
    String name = name(steps, next);
    if (name == null) {
      return evaluator.walk(evaluator.computed(instance.address(), span), steps, next, span, null);
    }
    String path = instance.address() + "." + name;
    Value set = instances.attribute(block, instance, name);
    if (set == null) {
      Unknown computed = evaluator.computed(path, span);
      return evaluator.walk(ComputedText.of(block, name, computed), steps, next + 1, span, null);
    }
    Value value = evaluator.walk(set, steps, next + 1, span, path);
    boolean absent =
        value instanceof Unknown unknown
            && unknown.reason() == Unknown.Reason.COMPUTED
            && unknown.symbol().name().startsWith(path);
    if (absent) {
      return value;
    }
    StringBuilder full = new StringBuilder(path);
    for (int i = next + 1; i < steps.size(); i++) {
      Step step = steps.get(i);
      full.append(
          step instanceof Step.Attribute attribute
              ? "." + attribute.name()
              : step instanceof Step.Index index ? key(index.key()) : "[*]");
    }
    return named(value, full.toString(), module.scope(), span);
  }
}
