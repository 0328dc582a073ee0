package dev.hullcheck.author;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.hullcheck.source.Nearest;
import dev.hullcheck.source.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Holds files to the JSON schema of their form, and says in our words what is wrong. */
final class SchemaValidator {
  private final Schema schema;
  private final JsonNode text;

  private SchemaValidator(Schema schema, JsonNode text) {
    this.schema = schema;
    this.text = text;
  }

  /**
   * The validator of a form: {@code rule}, {@code kind}, {@code table}, {@code profile} or {@code
   * hosts}.
   */
  static SchemaValidator of(String form) {
    String text = Schemas.text(form);
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema schema = registry.getSchema(text, InputFormat.JSON);
    return new SchemaValidator(schema, new ObjectMapper().readTree(text));
  }

  /** What of a file is not as its schema wants it, each with what is allowed there. */
  List<Problem> validate(DataFile file) {
    List<Problem> problems = new ArrayList<>();
    for (Error error : schema.validate(file.content(), InputFormat.YAML)) {
      // What the branches of a choice between keys miss is said once, by the choice.
      if (!isOfBranch(error)) {
        String pointer = error.getInstanceLocation().toString();
        String key = keyword(error).equals("additionalProperties") ? error.getProperty() : null;
        problems.add(
            Problem.syntax(
                key == null ? file.span(pointer) : file.keySpan(pointer, key), said(error)));
      }
    }
    return problems;
  }

  private static String keyword(Error error) {
    String keyword = error.getKeyword();
    return keyword == null ? "" : keyword;
  }

  private boolean isOfBranch(Error error) {
    String path = error.getSchemaLocation().getFragment().toString();
    int branch = path.lastIndexOf("/oneOf/");
    return branch >= 0 && choice(text.at(path.substring(0, branch) + "/oneOf")) != null;
  }

  /** The keys of which a {@code oneOf} wants exactly one; null where it is of another sort. */
  private static @Nullable List<String> choice(JsonNode oneOf) {
    List<String> keys = new ArrayList<>();
    for (JsonNode branch : oneOf) {
      JsonNode required = branch.get("required");
      if (required == null || branch.size() != 1) {
        return null;
      }
      keys.addAll(words(required));
    }
    return keys;
  }

  private String said(Error error) {
    JsonNode wanted = error.getSchemaNode();
    JsonNode parent = parent(error);
    return switch (keyword(error)) {
      case "additionalProperties" -> unknownKey(String.valueOf(error.getProperty()), parent);
      case "required" -> "The key \"" + error.getProperty() + "\" is missing";
      case "enum" -> notOneOf(error.getInstanceNode(), words(wanted));
      case "type" -> "Expected " + types(wanted);
      case "pattern" -> {
        JsonNode description = parent.get("description");
        yield "Expected what matches "
            + wanted.asString()
            + (description == null ? "" : ": " + description.asString());
      }
      case "oneOf" -> {
        List<String> keys = choice(wanted);
        yield keys == null
            ? "None, or more than one, of the forms that are allowed here fits"
            : "Exactly one of the keys \"" + String.join("\" and \"", keys) + "\" is needed";
      }
      case "minItems", "minLength", "minProperties" -> "This must not be empty";
      case "uniqueItems" -> "An element stands here twice";
      default -> "Not as the schema wants it: " + error.getMessage();
    };
  }

  /** The part of the schema that holds the keyword which is not satisfied. */
  private JsonNode parent(Error error) {
    String path = error.getSchemaLocation().getFragment().toString();
    int slash = path.lastIndexOf('/');
    return text.at(slash < 0 ? "" : path.substring(0, slash));
  }

  private static String unknownKey(String key, JsonNode parent) {
    List<String> known = new ArrayList<>();
    JsonNode properties = parent.get("properties");
    if (properties != null) {
      known.addAll(properties.propertyNames());
    }
    JsonNode patterns = parent.get("patternProperties");
    String said = "There is no key \"" + key + "\" here";
    return patterns == null
        ? said + Nearest.clause(key, known)
        : said + "; keys match " + String.join(" or ", patterns.propertyNames());
  }

  private static String notOneOf(JsonNode found, List<String> words) {
    String word = found.isString() ? found.asString() : found.toString();
    return "\"" + word + "\" is not allowed here" + Nearest.clause(word, words);
  }

  private static String types(JsonNode wanted) {
    List<String> types = new ArrayList<>();
    for (String type : wanted.isArray() ? words(wanted) : List.of(wanted.asString())) {
      types.add(
          switch (type) {
            case "array" -> "a list";
            case "object" -> "an object";
            case "boolean" -> "true or false";
            default -> "a " + type;
          });
    }
    return String.join(" or ", types);
  }

  private static List<String> words(JsonNode array) {
    List<String> words = new ArrayList<>();
    for (JsonNode word : array) {
      words.add(word.asString());
    }
    return words;
  }
}
