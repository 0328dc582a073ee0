package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the JSON form of Terraform's files into the tree of the native syntax.
 *
 * <p>JSON does not tell blocks from attributes. The blocks of a file and their labels are known by
 * name; what stands in them is an attribute, save for {@code dynamic} and the settings of {@code
 * terraform}. So a nested block is an object, or a tuple of objects, in the value of an attribute.
 * The property {@code "//"} of a body is a comment, and the type of a variable an expression;
 * strings of its default, and of files of values, are no templates.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/syntax/json">JSON configuration
 *     syntax</a>
 */
public final class HclJsonParser {
  private final List<Problem> problems = new ArrayList<>();

  /** Whether strings are what they are, not templates: nothing can be named where they stand. */
  private boolean literal;

  private HclJsonParser() {}

  /** Reads a {@code .tf.json} file. Never throws for bad input. */
  public static Parsed<HclBody> parse(Text text) {
    HclJsonParser parser = new HclJsonParser();
    Json json = new JsonReader(text, parser.problems).read();
    List<HclItem> items = new ArrayList<>();
    for (Json.Member member : parser.membersOf(json)) {
      parser.block(member, List.of(), labels(member.key().text().content()), items);
    }
    return new Parsed<>(new HclBody(items, json.span()), List.of(), parser.problems);
  }

  /** Reads a {@code .tfvars.json} file: attributes only. Never throws for bad input. */
  public static Parsed<HclBody> parseValues(Text text) {
    HclJsonParser parser = new HclJsonParser();
    parser.literal = true;
    Json json = new JsonReader(text, parser.problems).read();
    HclBody body = parser.body("", json);
    return new Parsed<>(body, List.of(), parser.problems);
  }

  /** The expression that JSON stands for where its strings are no templates. */
  public static Expression value(Json value) {
    HclJsonParser parser = new HclJsonParser();
    parser.literal = true;
    return parser.expression(value);
  }

  private static int labels(String type) {
    return switch (type) {
      case "resource", "data", "ephemeral" -> 2;
      case "module", "variable", "output", "provider", "check" -> 1;
      default -> 0;
    };
  }

  /** Adds the blocks of a type: one for each object behind as many names as it has labels. */
  private void block(
      Json.Member member, List<HclBlock.Label> labels, int missing, List<HclItem> items) {
    String type = member.key().text().content();
    if (type.equals("//") && labels.isEmpty()) {
      return;
    }
    blocks(type, member.key().span(), member.value(), labels, missing, items);
  }

  private void blocks(
      String type,
      Span typeSpan,
      Json value,
      List<HclBlock.Label> labels,
      int missing,
      List<HclItem> items) {
    if (missing > 0) {
      for (Json.Member member : membersOf(value)) {
        List<HclBlock.Label> more = new ArrayList<>(labels);
        more.add(new HclBlock.Label(member.key().text().content(), member.key().span()));
        blocks(type, typeSpan, member.value(), more, missing - 1, items);
      }
    } else if (value instanceof Json.Array array) {
      for (Json item : array.items()) {
        if (item instanceof Json.Members) {
          blocks(type, typeSpan, item, labels, 0, items);
        } else if (!isNull(item)) {
          notAnObject(item);
        }
      }
    } else if (value instanceof Json.Members) {
      Span header = labels.isEmpty() ? typeSpan : labels.get(labels.size() - 1).span();
      HclBody body = body(type, value);
      items.add(new HclBlock(type, typeSpan, labels, body, header, header.to(value.span())));
    } else if (!isNull(value)) {
      notAnObject(value);
    }
  }

  private HclBody body(String type, Json value) {
    List<HclItem> items = new ArrayList<>();
    for (Json.Member member : membersOf(value)) {
      String name = member.key().text().content();
      if (name.equals("//")) {
        continue;
      }
      int labels = nestedBlock(type, name);
      if (labels >= 0) {
        block(member, List.of(), labels, items);
      } else {
        items.add(
            new HclAttribute(
                name,
                member.key().span(),
                value(type, name, member.value()),
                member.key().span().to(member.value().span())));
      }
    }
    return new HclBody(items, value.span());
  }

  /** The value of an argument: a variable's type is no string, and its default no template. */
  private Expression value(String block, String name, Json value) {
    if (!block.equals("variable")) {
      return expression(value);
    }
    boolean isType = name.equals("type") && value instanceof Json.Chars;
    if (isType && !((Json.Chars) value).text().content().startsWith("${")) {
      return HclParser.expression(((Json.Chars) value).text(), problems);
    }
    literal = name.equals("default");
    Expression expression = expression(value);
    literal = false;
    return expression;
  }

  /** How many labels a name has that is surely a block in a body, or -1. */
  private static int nestedBlock(String type, String name) {
    return switch (type) {
      case "resource", "data" -> name.equals("dynamic") ? 1 : -1;
      case "dynamic", "content" -> name.equals("content") ? 0 : name.equals("dynamic") ? 1 : -1;
      case "terraform" ->
          switch (name) {
            case "required_providers", "cloud" -> 0;
            case "backend", "provider_meta" -> 1;
            default -> -1;
          };
      default -> -1;
    };
  }

  /** The members of an object, or of all objects of an array. */
  private List<Json.Member> membersOf(Json value) {
    if (value instanceof Json.Members object) {
      return object.members();
    }
    List<Json.Member> all = new ArrayList<>();
    if (value instanceof Json.Array array) {
      for (Json item : array.items()) {
        if (item instanceof Json.Members object) {
          all.addAll(object.members());
        } else {
          notAnObject(item);
        }
      }
    } else {
      notAnObject(value);
    }
    return all;
  }

  private static boolean isNull(Json value) {
    return value instanceof Json.Word word && word.written().equals("null");
  }

  private void notAnObject(Json value) {
    if (problems.isEmpty()) {
      problems.add(Problem.syntax(value.span(), "Expected an object, the body of a block"));
    }
  }

  private Expression expression(Json value) {
    if (value instanceof Json.Chars string) {
      return template(string);
    }
    if (value instanceof Json.Array array) {
      List<Expression> elements = new ArrayList<>(array.items().size());
      for (Json item : array.items()) {
        elements.add(expression(item));
      }
      return new Expression.Tuple(elements, array.span());
    }
    if (value instanceof Json.Members object) {
      List<Expression.ObjectConstructor.Entry> entries = new ArrayList<>(object.members().size());
      for (Json.Member member : object.members()) {
        entries.add(
            new Expression.ObjectConstructor.Entry(
                template(member.key()), expression(member.value())));
      }
      return new Expression.ObjectConstructor(entries, object.span());
    }
    String written = ((Json.Word) value).written();
    if (written.indexOf(Text.OPAQUE) >= 0) {
      return new Expression.Unreadable(value.span());
    }
    Expression.Literal.Kind kind =
        switch (written) {
          case "true", "false" -> Expression.Literal.Kind.BOOLEAN;
          case "null" -> Expression.Literal.Kind.NULL;
          default -> Expression.Literal.Kind.NUMBER;
        };
    return new Expression.Literal(kind, written, value.span());
  }

  private Expression template(Json.Chars string) {
    Text text = string.text();
    List<TemplatePart> parts;
    if (text.length() == 0) {
      parts = List.of();
    } else if (!literal && (text.content().contains("${") || text.content().contains("%{"))) {
      parts = HclParser.template(text, problems).parts();
    } else {
      parts = List.of(new TemplatePart.Literal(text));
    }
    return new Expression.Template(parts, Expression.Template.Form.JSON, string.span());
  }
}
