package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of HCL, as written. A tree is at most {@link HclParser#MAX_DEPTH} deep. */
public sealed interface Expression {
  /** All of its characters: quotes, brackets and heredoc markers included. */
  Span span();

  <R> R match(Cases<R> cases);

  /** One function a case, so that a new case does not compile where it is forgotten. */
  interface Cases<R> {
    R literal(Literal literal);

    R template(Template template);

    R variable(Variable variable);

    R traversal(Traversal traversal);

    R call(Call call);

    R conditional(Conditional conditional);

    R binary(Binary binary);

    R unary(Unary unary);

    R parenthesized(Parenthesized parenthesized);

    R tuple(Tuple tuple);

    R object(ObjectConstructor object);

    R forEach(For loop);

    R unreadable(Unreadable unreadable);
  }

  /** A number, {@code true}, {@code false} or {@code null}; strings are templates. */
  record Literal(Kind kind, String written, Span span) implements Expression {
    /** What a literal is. */
    public enum Kind {
      NUMBER,
      BOOLEAN,
      NULL
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.literal(this);
    }
  }

  /**
   * A quoted string or a heredoc.
   *
   * @param parts with escapes resolved, and indentation and strip markers already applied; none
   *     where the string is empty
   */
  record Template(List<TemplatePart> parts, Form form, Span span) implements Expression {
    /** How a template is delimited. */
    public enum Form {
      QUOTED,
      HEREDOC,
      /** {@code <<-}: the common indentation is no part of the text. */
      INDENTED_HEREDOC,
      /** A string of JSON. */
      JSON
    }

    public Template {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.template(this);
    }
  }

  /** A name: {@code var}, {@code each}, {@code google_x}, a keyword of an argument. */
  record Variable(String name, Span span) implements Expression {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.variable(this);
    }
  }

  /**
   * An expression followed by steps into its value: {@code var.pools["a"].size}. A full splat takes
   * all steps after it to each element, an attribute splat those up to the first bracket.
   */
  record Traversal(Expression source, List<Step> steps, Span span) implements Expression {
    public Traversal {
      steps = List.copyOf(steps);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.traversal(this);
    }
  }

  /** {@code name(arguments)}; {@code expand} where {@code ...} stands after the last one. */
  record Call(String name, Span nameSpan, List<Expression> arguments, boolean expand, Span span)
      implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.call(this);
    }
  }

  /** {@code condition ? then : otherwise}. */
  record Conditional(Expression condition, Expression then, Expression otherwise, Span span)
      implements Expression {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.conditional(this);
    }
  }

  /** {@code left operator right}. A chain leans left and may be long: walk it in a loop. */
  record Binary(Operator operator, Span operatorSpan, Expression left, Expression right, Span span)
      implements Expression {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.binary(this);
    }
  }

  /** {@code -operand} or {@code !operand}. */
  record Unary(Operator operator, Expression operand, Span span) implements Expression {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unary(this);
    }
  }

  /** {@code (inner)}. */
  record Parenthesized(Expression inner, Span span) implements Expression {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.parenthesized(this);
    }
  }

  /** {@code [a, b]}. */
  record Tuple(List<Expression> elements, Span span) implements Expression {
    public Tuple {
      elements = List.copyOf(elements);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.tuple(this);
    }
  }

  /** <code>{a = 1, (b) = 2}</code>. */
  record ObjectConstructor(List<Entry> entries, Span span) implements Expression {
    /**
     * One element.
     *
     * @param key a {@link Variable} is the name itself; any other expression is evaluated
     */
    public record Entry(Expression key, Expression value) {}

    public ObjectConstructor {
      entries = List.copyOf(entries);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.object(this);
    }
  }

  /**
   * {@code [for k, v in c : v if x]} or <code>{for k, v in c : k => v... if x}</code>.
   *
   * @param key the expression of the keys; null where a tuple is made
   * @param grouping whether values of equal keys are gathered ({@code ...})
   */
  record For(
      @Nullable String keyName,
      String valueName,
      Expression collection,
      @Nullable Expression key,
      Expression value,
      @Nullable Expression condition,
      boolean grouping,
      Span span)
      implements Expression {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.forEach(this);
    }
  }

  /** Where a fault stands: nothing is known of the value. */
  record Unreadable(Span span) implements Expression {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.unreadable(this);
    }
  }

  /** One step of a {@link Traversal}. */
  sealed interface Step {
    /** From its dot or bracket to its end. */
    Span span();

    /** {@code .name}. */
    record Attribute(String name, Span span) implements Step {}

    /** {@code [key]}, or {@code .0} of the old form, whose key is a number. */
    record Index(Expression key, boolean legacy, Span span) implements Step {}

    /** {@code [*]} ({@code full}) or {@code .*}. */
    record Splat(boolean full, Span span) implements Step {}
  }

  /** The operators; {@code SUBTRACT} and {@code NOT} are the unary ones. */
  enum Operator {
    OR("||", 1),
    AND("&&", 2),
    EQUAL("==", 3),
    NOT_EQUAL("!=", 3),
    GREATER(">", 4),
    GREATER_OR_EQUAL(">=", 4),
    LESS("<", 4),
    LESS_OR_EQUAL("<=", 4),
    ADD("+", 5),
    SUBTRACT("-", 5),
    MULTIPLY("*", 6),
    DIVIDE("/", 6),
    MODULO("%", 6),
    NOT("!", 7);

    private final String written;
    private final int level;

    Operator(String written, int level) {
      this.written = written;
      this.level = level;
    }

    /** The operator as written. */
    public String written() {
      return written;
    }

    /** Whether it orders two numbers. */
    public boolean isComparison() {
      return level == 4;
    }

    /** Its precedence: a higher one binds tighter. */
    int level() {
      return level;
    }
  }
}
