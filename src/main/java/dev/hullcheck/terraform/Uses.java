package dev.hullcheck.terraform;

import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.Expression.Step;
import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclItem;
import dev.hullcheck.syntax.hcl.TemplatePart;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of a module that an expression uses, wherever they stand in it: Terraform asks nothing
 * more to say what depends on what, not even whether the place is ever reached.
 */
final class Uses implements Expression.Cases<Uses>, TemplatePart.Cases<Uses> {
  private final Set<String> names = new LinkedHashSet<>();
  private final List<Text> texts = new ArrayList<>();
  private final Set<String> calls = new LinkedHashSet<>();

  private Uses() {}

  /**
   * The names that an expression uses, as {@code local.a}, {@code google_x.y}, {@code data.x.y}.
   */
  static Set<String> of(Expression expression) {
    return new Uses().add(expression).names;
  }

  /** The names that a body uses, its nested blocks among it. */
  static Set<String> of(HclBody body) {
    return new Uses().add(body).names;
  }

  /** The texts that an expression writes out, pieces of templates among them. */
  static List<Text> texts(Expression expression) {
    return new Uses().add(expression).texts;
  }

  /** Whether an expression calls one of some functions. */
  static boolean calls(Expression expression, Set<String> functions) {
    for (String called : new Uses().add(expression).calls) {
      if (functions.contains(called)) {
        return true;
      }
    }
    return false;
  }

  private Uses add(@Nullable Expression expression) {
    return expression == null ? this : expression.match(this);
  }

  private Uses add(HclBody body) {
    for (HclItem item : body.items()) {
      if (item instanceof HclAttribute attribute) {
        add(attribute.expression());
      } else {
        add(((HclBlock) item).body());
      }
    }
    return this;
  }

  private Uses addAll(List<Expression> expressions) {
    for (Expression expression : expressions) {
      add(expression);
    }
    return this;
  }

  private Uses addParts(List<TemplatePart> parts) {
    for (TemplatePart part : parts) {
      part.match(this);
    }
    return this;
  }

  @Override
  public Uses literal(Expression.Literal literal) {
    return this;
  }

  @Override
  public Uses template(Expression.Template template) {
    return addParts(template.parts());
  }

  @Override
  public Uses variable(Expression.Variable variable) {
    return this;
  }

  @Override
  public Uses traversal(Expression.Traversal traversal) {
    for (Step step : traversal.steps()) {
      if (step instanceof Step.Index index) {
        add(index.key());
      }
    }
    if (!(traversal.source() instanceof Expression.Variable root)) {
      return add(traversal.source());
    }
    String first = References.name(traversal.steps(), 0);
    String second = References.name(traversal.steps(), 1);
    if (first != null) {
      boolean data = root.name().equals("data") && second != null;
      names.add(root.name() + "." + first + (data ? "." + second : ""));
    }
    return this;
  }

  @Override
  public Uses call(Expression.Call call) {
    calls.add(call.name().startsWith("core::") ? call.name().substring(6) : call.name());
    return addAll(call.arguments());
  }

  @Override
  public Uses conditional(Expression.Conditional conditional) {
    return add(conditional.condition()).add(conditional.then()).add(conditional.otherwise());
  }

  @Override
  public Uses binary(Expression.Binary binary) {
    // A long sum nests as deep as it is long.
    Expression at = binary;
    while (at instanceof Expression.Binary link) {
      add(link.right());
      at = link.left();
    }
    return add(at);
  }

  @Override
  public Uses unary(Expression.Unary unary) {
    return add(unary.operand());
  }

  @Override
  public Uses parenthesized(Expression.Parenthesized parenthesized) {
    return add(parenthesized.inner());
  }

  @Override
  public Uses tuple(Expression.Tuple tuple) {
    return addAll(tuple.elements());
  }

  @Override
  public Uses object(Expression.ObjectConstructor object) {
    for (Expression.ObjectConstructor.Entry entry : object.entries()) {
      add(entry.key()).add(entry.value());
    }
    return this;
  }

  @Override
  public Uses forEach(Expression.For loop) {
    add(loop.collection());
    return hides(loop.keyName(), loop.valueName())
        ? this
        : add(loop.key()).add(loop.value()).add(loop.condition());
  }

  /** Whether a loop gives the name of all locals to something of its own. */
  private static boolean hides(@Nullable String key, String value) {
    return "local".equals(key) || value.equals("local");
  }

  @Override
  public Uses unreadable(Expression.Unreadable unreadable) {
    return this;
  }

  @Override
  public Uses literal(TemplatePart.Literal literal) {
    texts.add(literal.text());
    return this;
  }

  @Override
  public Uses interpolation(TemplatePart.Interpolation interpolation) {
    return add(interpolation.expression());
  }

  @Override
  public Uses ifElse(TemplatePart.If directive) {
    return add(directive.condition()).addParts(directive.then()).addParts(directive.otherwise());
  }

  @Override
  public Uses forEach(TemplatePart.For directive) {
    add(directive.collection());
    return hides(directive.keyName(), directive.valueName()) ? this : addParts(directive.body());
  }
}
