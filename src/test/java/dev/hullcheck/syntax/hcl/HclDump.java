package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import java.util.List;

/** A tree as text, one node a line with the place of its characters, for golden files. */
final class HclDump implements Expression.Cases<String>, TemplatePart.Cases<String> {
  private final StringBuilder out = new StringBuilder();

  static String of(Parsed<HclBody> parsed) {
    HclDump dump = new HclDump();
    dump.body(parsed.tree(), "");
    for (Comment comment : parsed.comments()) {
      String alone = comment.ownLine() ? " alone" : "";
      dump.out.append("comment ").append(at(comment.span())).append(alone).append(" ");
      dump.out.append(comment.text().replace("\n", "\\n")).append('\n');
    }
    for (Problem problem : parsed.problems()) {
      dump.out.append("problem ").append(at(problem.span())).append(" ");
      dump.out.append(problem.message()).append('\n');
    }
    return dump.out.toString();
  }

  /** An expression in one line, fully bracketed. */
  static String of(Expression expression) {
    return expression.match(new HclDump());
  }

  static String at(Span span) {
    return span.line() + ":" + span.column() + "-" + span.endLine() + ":" + span.endColumn();
  }

  private void body(HclBody body, String indent) {
    for (HclItem item : body.items()) {
      if (item instanceof HclAttribute attribute) {
        out.append(indent).append(attribute.name()).append(" ").append(at(attribute.nameSpan()));
        out.append(" = ").append(at(attribute.expression().span())).append(" ");
        out.append(attribute.expression().match(this)).append('\n');
      } else if (item instanceof HclBlock block) {
        out.append(indent).append(block.type());
        for (HclBlock.Label label : block.labels()) {
          out.append(" \"").append(label.value()).append("\" ").append(at(label.span()));
        }
        out.append(" {} ").append(at(block.header())).append(" ").append(at(block.span()));
        out.append('\n');
        body(block.body(), indent + "  ");
      }
    }
  }

  private String all(List<? extends Expression> expressions) {
    StringBuilder all = new StringBuilder();
    for (Expression expression : expressions) {
      all.append(all.length() > 0 ? ", " : "").append(expression.match(this));
    }
    return all.toString();
  }

  private String parts(List<TemplatePart> parts) {
    StringBuilder all = new StringBuilder();
    for (TemplatePart part : parts) {
      all.append(all.length() > 0 ? " " : "").append(part.match(this));
    }
    return all.toString();
  }

  @Override
  public String literal(Expression.Literal literal) {
    return literal.written();
  }

  @Override
  public String template(Expression.Template template) {
    return "\"" + parts(template.parts()) + "\"";
  }

  @Override
  public String variable(Expression.Variable variable) {
    return variable.name();
  }

  @Override
  public String traversal(Expression.Traversal traversal) {
    StringBuilder steps = new StringBuilder(traversal.source().match(this));
    for (Expression.Step step : traversal.steps()) {
      if (step instanceof Expression.Step.Attribute attribute) {
        steps.append('.').append(attribute.name());
      } else if (step instanceof Expression.Step.Index index) {
        String key = index.key().match(this);
        steps.append(index.legacy() ? "." + key : "[" + key + "]");
      } else if (step instanceof Expression.Step.Splat splat) {
        steps.append(splat.full() ? "[*]" : ".*");
      }
    }
    return steps.toString();
  }

  @Override
  public String call(Expression.Call call) {
    return call.name() + "(" + all(call.arguments()) + (call.expand() ? "..." : "") + ")";
  }

  @Override
  public String conditional(Expression.Conditional c) {
    String then = c.then().match(this);
    return "(" + c.condition().match(this) + " ? " + then + " : " + c.otherwise().match(this) + ")";
  }

  @Override
  public String binary(Expression.Binary binary) {
    String left = binary.left().match(this);
    return "(" + left + " " + binary.operator().written() + " " + binary.right().match(this) + ")";
  }

  @Override
  public String unary(Expression.Unary unary) {
    return "(" + unary.operator().written() + unary.operand().match(this) + ")";
  }

  @Override
  public String parenthesized(Expression.Parenthesized parenthesized) {
    return "(" + parenthesized.inner().match(this) + ")";
  }

  @Override
  public String tuple(Expression.Tuple tuple) {
    return "[" + all(tuple.elements()) + "]";
  }

  @Override
  public String object(Expression.ObjectConstructor object) {
    StringBuilder entries = new StringBuilder();
    for (Expression.ObjectConstructor.Entry entry : object.entries()) {
      entries.append(entries.length() > 0 ? ", " : "").append(entry.key().match(this));
      entries.append(" = ").append(entry.value().match(this));
    }
    return "{" + entries + "}";
  }

  @Override
  public String forEach(Expression.For loop) {
    String names = (loop.keyName() == null ? "" : loop.keyName() + ", ") + loop.valueName();
    String key = loop.key() == null ? "" : loop.key().match(this) + " => ";
    String value = loop.value().match(this) + (loop.grouping() ? "..." : "");
    String condition = loop.condition() == null ? "" : " if " + loop.condition().match(this);
    String in = loop.collection().match(this);
    return "<for " + names + " in " + in + " : " + key + value + condition + ">";
  }

  @Override
  public String unreadable(Expression.Unreadable unreadable) {
    return "?";
  }

  @Override
  public String literal(TemplatePart.Literal literal) {
    return at(literal.text().span(0, literal.text().length()))
        + "'"
        + literal.text().content().replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t")
        + "'";
  }

  @Override
  public String interpolation(TemplatePart.Interpolation interpolation) {
    return "${" + interpolation.expression().match(this) + "}";
  }

  @Override
  public String ifElse(TemplatePart.If directive) {
    String then = parts(directive.then());
    String condition = directive.condition().match(this);
    return "%{if " + condition + " " + then + " else " + parts(directive.otherwise()) + "}";
  }

  @Override
  public String forEach(TemplatePart.For directive) {
    String names =
        (directive.keyName() == null ? "" : directive.keyName() + ", ") + directive.valueName();
    String in = directive.collection().match(this);
    return "%{for " + names + " in " + in + " " + parts(directive.body()) + "}";
  }
}
