package dev.hullcheck.engine;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.hcl.Expression;
import dev.hullcheck.syntax.hcl.TemplatePart;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Constants of YAML as expressions of Terraform, each with its place. */
final class YamlExpressions {
  private YamlExpressions() {}

  static Expression of(YamlNode node) {
    YamlNode value = node.resolved();
    if (value instanceof YamlMapping mapping) {
      List<Expression.ObjectConstructor.Entry> entries = new ArrayList<>();
      for (YamlEntry entry : mapping.entries()) {
        entries.add(new Expression.ObjectConstructor.Entry(of(entry.key()), of(entry.value())));
      }
      return new Expression.ObjectConstructor(entries, mapping.span());
    }
    if (value instanceof YamlSequence sequence) {
      List<Expression> items = new ArrayList<>();
      for (YamlNode item : sequence.items()) {
        items.add(of(item));
      }
      return new Expression.Tuple(items, sequence.span());
    }
    return scalar((YamlScalar) value);
  }

  private static Expression scalar(YamlScalar scalar) {
    Span span = scalar.span();
    BigDecimal number = scalar.number();
    if (number != null) {
      return new Expression.Literal(Expression.Literal.Kind.NUMBER, number.toPlainString(), span);
    }
    if (scalar.type() == YamlScalar.Type.BOOLEAN) {
      String word = scalar.isTrue() ? "true" : "false";
      return new Expression.Literal(Expression.Literal.Kind.BOOLEAN, word, span);
    }
    if (scalar.type() == YamlScalar.Type.NULL) {
      return new Expression.Literal(Expression.Literal.Kind.NULL, "null", span);
    }
    List<TemplatePart> parts = new ArrayList<>();
    if (scalar.text().length() > 0) {
      parts.add(new TemplatePart.Literal(scalar.text()));
    }
    return new Expression.Template(parts, Expression.Template.Form.QUOTED, span);
  }
}
