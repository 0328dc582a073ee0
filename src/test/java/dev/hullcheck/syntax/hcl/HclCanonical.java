package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A tree in the form in which {@code tools/hcl-differential} prints that of HashiCorp's parser:
 * offsets of names and expressions, and expressions in one line, fully bracketed. Where the two
 * parsers make different trees of what is the same, theirs is followed: a directive {@code if} is a
 * conditional, a splat holds what is done to each element.
 */
final class HclCanonical implements Expression.Cases<String>, TemplatePart.Cases<String> {
  private final StringBuilder out = new StringBuilder();

  /** The tree of a file, or the faults in it. */
  static String of(Parsed<HclBody> parsed) {
    HclCanonical canonical = new HclCanonical();
    for (Problem problem : parsed.problems()) {
      canonical.out.append("error ").append(at(problem.span())).append(' ');
      canonical.out.append(problem.message()).append('\n');
    }
    if (parsed.problems().isEmpty()) {
      canonical.body(parsed.tree(), "");
    }
    return canonical.out.toString();
  }

  /** Prints the trees of the files that are named on standard input. */
  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String name = in.readLine(); name != null; name = in.readLine()) {
      String content = new String(Files.readAllBytes(Path.of(name)), StandardCharsets.UTF_8);
      out.println("file " + name);
      out.print(of(HclParser.parse(Text.of(SourceFile.of(name, content), content))));
    }
    out.flush();
  }

  private static String at(Span span) {
    return span.start() + "-" + span.end();
  }

  private void body(HclBody body, String indent) {
    for (HclItem item : body.items()) {
      if (item instanceof HclAttribute attribute) {
        out.append(indent).append(attribute.name()).append(' ').append(at(attribute.nameSpan()));
        out.append(" = ").append(at(attribute.expression().span())).append(' ');
        out.append(attribute.expression().match(this)).append('\n');
      } else if (item instanceof HclBlock block) {
        out.append(indent).append(block.type()).append(' ').append(at(block.typeSpan()));
        for (HclBlock.Label label : block.labels()) {
          out.append(' ')
              .append('"' + escaped(label.value()) + '"')
              .append(' ')
              .append(at(label.span()));
        }
        out.append(" {} ").append(at(block.body().span())).append('\n');
        body(block.body(), indent + "  ");
      }
    }
  }

  private String all(List<? extends Expression> expressions) {
    return expressions.stream().map(e -> e.match(this)).collect(Collectors.joining(", "));
  }

  @Override
  public String literal(Expression.Literal literal) {
    if (literal.kind() != Expression.Literal.Kind.NUMBER) {
      return literal.written();
    }
    MathContext precision = new MathContext(15, RoundingMode.HALF_EVEN);
    BigDecimal rounded = new BigDecimal(literal.written()).round(precision).stripTrailingZeros();
    String digits = rounded.unscaledValue().toString();
    int exponent = digits.length() - 1 - rounded.scale();
    String written = digits.charAt(0) + (digits.length() > 1 ? "." + digits.substring(1) : "");
    String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    return exponent == 0 ? written : written + (exponent < 0 ? "e-" : "e+") + power;
  }

  @Override
  public String template(Expression.Template template) {
    return '"' + parts(template.parts()) + '"';
  }

  private String parts(List<TemplatePart> parts) {
    StringBuilder all = new StringBuilder();
    for (TemplatePart part : parts) {
      all.append(part.match(this));
    }
    return all.toString();
  }

  @Override
  public String literal(TemplatePart.Literal literal) {
    return escaped(Normalizer.normalize(literal.text().content(), Normalizer.Form.NFC));
  }

  @Override
  public String interpolation(TemplatePart.Interpolation interpolation) {
    return "${" + interpolation.expression().match(this) + "}";
  }

  @Override
  public String ifElse(TemplatePart.If directive) {
    String condition = directive.condition().match(this);
    String then = '"' + parts(directive.then()) + '"';
    return "${(" + condition + " ? " + then + " : \"" + parts(directive.otherwise()) + "\")}";
  }

  @Override
  public String forEach(TemplatePart.For directive) {
    String names =
        (directive.keyName() == null ? "" : directive.keyName() + ", ") + directive.valueName();
    String in = directive.collection().match(this);
    return "${%<for " + names + " in " + in + " : \"" + parts(directive.body()) + "\">}";
  }

  @Override
  public String variable(Expression.Variable variable) {
    return variable.name();
  }

  @Override
  public String traversal(Expression.Traversal traversal) {
    return steps(traversal.source().match(this), traversal.steps(), 0, false);
  }

  /** Prints steps from one on, behind what they go into. */
  private String steps(
      String source, List<Expression.Step> steps, int from, boolean inAttributeSplat) {
    StringBuilder text = new StringBuilder(source);
    for (int i = from; i < steps.size(); i++) {
      if (steps.get(i) instanceof Expression.Step.Attribute attribute) {
        text.append('.').append(attribute.name());
      } else if (steps.get(i) instanceof Expression.Step.Index index) {
        if (inAttributeSplat && !index.legacy()) {
          return text + "\n" + i;
        }
        text.append('[').append(index.key().match(this)).append(']');
      } else if (steps.get(i) instanceof Expression.Step.Splat splat) {
        if (inAttributeSplat) {
          return text + "\n" + i;
        }
        String each = steps("@", steps, i + 1, !splat.full());
        int cut = each.lastIndexOf('\n');
        String whole = "splat(" + text + ", " + (cut < 0 ? each : each.substring(0, cut)) + ")";
        return cut < 0
            ? whole
            : steps(whole, steps, Integer.parseInt(each.substring(cut + 1)), false);
      }
    }
    return text.toString();
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
    return object.entries().stream()
        .map(e -> e.key().match(this) + " = " + e.value().match(this))
        .collect(Collectors.joining(", ", "{", "}"));
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

  /**
   * A text in printable ASCII: its other UTF-16 code units, and the characters that would end a
   * string or begin a sequence, by their numbers.
   */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c >= 0x7F || "\\\"$%".indexOf(c) >= 0) {
        String digits = Integer.toHexString(c);
        out.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
