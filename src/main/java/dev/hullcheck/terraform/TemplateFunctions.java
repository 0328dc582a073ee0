package dev.hullcheck.terraform;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.HclParser;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/** The functions that fill in a template which is a value. */
final class TemplateFunctions {
  private TemplateFunctions() {}

  /** A template that is referred to; one that is written in place is refused. */
  static @Nullable Value string(Arguments a, Expression template) {
    boolean reference =
        template instanceof Expression.Variable || template instanceof Expression.Traversal;
    boolean string = a.get(0) instanceof Scalar scalar && scalar.isString();
    return reference && string ? filled(a, Text.linear(a.text(0), a.span())) : a.failure();
  }

  /** The template that a file holds. */
  static @Nullable Value file(Arguments a, Text content) {
    return a.evaluator().isTemplate() ? a.failure() : filled(a, content);
  }

  private static @Nullable Value filled(Arguments a, Text template) {
    if (!(a.get(1) instanceof Mapping variables)) {
      return a.get(1) instanceof Unknown ? null : a.failure();
    }
    String normal = Characters.normalized(template.content());
    Parsed<Expression.Template> parsed =
        HclParser.parseTemplate(
            normal.equals(template.content()) ? template : Text.linear(normal, a.span()));
    if (!parsed.problems().isEmpty()) {
      return a.failure();
    }
    Evaluator evaluator = a.evaluator().forTemplate();
    for (Mapping.Field variable : variables.fields()) {
      if (!isName(variable.name())) {
        return a.failure();
      }
      evaluator = evaluator.with(variable.name(), variable.value(), a.module().scope());
    }
    // What it comes to is a value of the call, whose characters lie in the template.
    Value filled = variables.isOpen() ? null : evaluator.evaluate(parsed.tree());
    return filled == null || a.module().isFailure(filled)
        ? filled
        : filled.at(a.span(), filled.origins());
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isLetter(c) && (i == 0 || (!Character.isDigit(c) && c != '_'))) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
