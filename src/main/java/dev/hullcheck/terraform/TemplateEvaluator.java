package dev.hullcheck.terraform;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.TemplatePart;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Templates to strings, whose unknown parts are opaque ones of their text. */
final class TemplateEvaluator implements TemplatePart.Cases<TemplateEvaluator> {
  private final ModuleScope module;
  private final Text.Builder text = new Text.Builder();
  private Evaluator evaluator;
  private @Nullable Value failure;
  private boolean partial;

  TemplateEvaluator(Evaluator evaluator) {
    this.evaluator = evaluator;
    this.module = evaluator.module;
  }

  Value evaluate(Expression.Template template) {
    List<TemplatePart> parts = template.parts();
    Span span = template.span();
    if (parts.isEmpty()) {
      return Scalar.string("", span);
    }
    if (parts.size() == 1) {
      TemplatePart only = parts.get(0);
      if (only instanceof TemplatePart.Literal literal) {
        return literal.text().hasOpaque()
            ? Unknown.string(literal.text(), span)
            : string(literal.text(), span);
      }
      if (only instanceof TemplatePart.Interpolation interpolation) {
        return evaluator.evaluate(interpolation.expression());
      }
    }
    addAll(parts);
    if (failure != null) {
      return failure;
    }
    Text whole = text.build(span);
    return partial ? Unknown.string(whole, span) : string(whole, span);
  }

  /** A string in normal form; in another one its characters lose their places. */
  private static Scalar string(Text text, Span span) {
    String normalized = Characters.normalized(text.content());
    return normalized.equals(text.content())
        ? Scalar.string(text, span)
        : Scalar.string(normalized, span);
  }

  /** Adds a value that is not known, with the parts of it that are. */
  static void add(Text.Builder text, Unknown unknown, Span span) {
    Text known = unknown.text();
    if (known == null) {
      text.add(unknown, span);
    } else {
      text.add(known);
    }
  }

  private void addAll(List<TemplatePart> parts) {
    for (TemplatePart part : parts) {
      if (failure != null) {
        return;
      }
      part.match(this);
    }
  }

  @Override
  public TemplateEvaluator literal(TemplatePart.Literal literal) {
    if (fits(literal.text().length(), literal.span())) {
      text.add(literal.text());
      partial |= literal.text().hasOpaque();
    }
    return this;
  }

  @Override
  public TemplateEvaluator interpolation(TemplatePart.Interpolation interpolation) {
    add(evaluator.evaluate(interpolation.expression()), interpolation.span());
    return this;
  }

  private void add(Value value, Span span) {
    if (module.isFailure(value)) {
      failure = value;
    } else if (value instanceof Unknown unknown) {
      Text known = unknown.text();
      partial = true;
      if (known == null) {
        text.add(unknown, span);
      } else if (fits(known.length(), span) && module.spend(known.length())) {
        // Each of its characters may be a part of its own.
        text.add(known);
      }
    } else {
      String chars = Conversion.toText(value);
      if (chars == null) {
        failure = module.failure("${}", span);
      } else if (fits(chars.length(), span)) {
        // In two pieces, neither is taken for what stands there because it happens to be as long.
        text.add(chars.substring(0, chars.length() / 2), span);
        text.add(chars.substring(chars.length() / 2), span);
      }
    }
  }

  @Override
  public TemplateEvaluator ifElse(TemplatePart.If directive) {
    Value condition = evaluator.evaluate(directive.condition());
    Truth truth = evaluator.truth(condition);
    if (truth != Truth.UNKNOWN) {
      addAll(truth.isTrue() ? directive.then() : directive.otherwise());
    } else if (module.isFailure(condition) || !(condition instanceof Unknown)) {
      failure = module.isFailure(condition) ? condition : module.failure("%{if}", condition.span());
    } else {
      Spelling spelling = new Spelling(module).add("if ").add(condition).unique();
      add(spelling.derived(Unknown.Type.STRING, directive.span()), directive.span());
    }
    return this;
  }

  @Override
  public TemplateEvaluator forEach(TemplatePart.For directive) {
    Value collection = evaluator.evaluate(directive.collection());
    List<Mapping.Field> elements =
        Loop.isOpen(collection) ? null : Loop.elements(module, collection);
    if (elements == null) {
      Spelling spelling = new Spelling(module).add("for ").add(collection).unique();
      add(
          module.isFailure(collection)
              ? collection
              : collection instanceof Unknown || Loop.isOpen(collection)
                  ? spelling.derived(Unknown.Type.STRING, directive.span())
                  : module.failure("%{for}", directive.span()),
          directive.span());
      return this;
    }
    Evaluator outer = evaluator;
    for (int i = 0; i < elements.size() && failure == null; i++) {
      Mapping.Field element = elements.get(i);
      Evaluator inner = outer;
      if (directive.keyName() != null) {
        Value key =
            collection instanceof Sequence
                ? module.isSet(collection)
                    ? element.value()
                    : Scalar.number(BigDecimal.valueOf(i), String.valueOf(i), element.key())
                : Scalar.string(element.name(), element.key());
        inner = inner.with(directive.keyName(), key, module.scope());
      }
      evaluator = inner.with(directive.valueName(), element.value(), module.scope());
      addAll(directive.body());
    }
    evaluator = outer;
    return this;
  }

  /** Whether so many characters more may be added; else the whole is given up. */
  private boolean fits(int length, Span span) {
    if (text.length() + length > ModuleScope.MAX_STRING || !module.spend(1 + length / 64)) {
      failure = new Spelling(module).add("…").unique().notUnderstood(Unknown.Type.STRING, span);
      return false;
    }
    return true;
  }
}
