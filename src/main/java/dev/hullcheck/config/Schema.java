package dev.hullcheck.config;

import dev.hullcheck.source.Nearest;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.syntax.yaml.YamlStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The JSON schema of configurations, and what is wrong with one by it.
 *
 * <p>Understands the words that this schema uses, and no others; the validator for rule files costs
 * more than a whole run on a small project. Beside the standard's words a property may have {@code
 * x-outermost}, which only the outermost configuration of a repository may set, and {@code
 * x-option}, the option of the command line that says the same.
 */
public final class Schema {
  private static final String RESOURCE = "config.schema.json";

  private final YamlMapping root;
  private final boolean outermost;
  private final List<Problem> problems;

  private Schema(YamlMapping root, boolean outermost, List<Problem> problems) {
    this.root = root;
    this.outermost = outermost;
    this.problems = problems;
  }

  /** The text of the schema. */
  public static String text() {
    return resource(RESOURCE);
  }

  private static String resource(String name) {
    try (InputStream in = Schema.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** The schema as a tree. */
  static YamlMapping read() {
    String text = text();
    Text source = Text.of(SourceFile.of(RESOURCE, text), text);
    Parsed<YamlStream> parsed = YamlParser.parse(source);
    return (YamlMapping) Objects.requireNonNull(parsed.tree().documents().get(0).root()).resolved();
  }

  /**
   * Adds what is wrong with a configuration.
   *
   * @param outermost whether it is that of the whole repository
   */
  static void check(YamlNode config, boolean outermost, List<Problem> problems) {
    YamlMapping schema = read();
    new Schema(schema, outermost, problems).check(config, schema, "The configuration");
  }

  private void check(YamlNode node, YamlMapping schema, String what) {
    YamlNode value = node.resolved();
    YamlMapping rules = resolved(schema);
    YamlSequence choices = sequence(rules, "oneOf");
    if (choices != null) {
      YamlMapping choice = choice(value, choices);
      if (choice == null) {
        problem(value.span(), what + " takes " + alternatives(choices));
      } else {
        check(value, choice, what);
      }
      return;
    }
    YamlSequence words = sequence(rules, "enum");
    if (words != null) {
      word(value, words, what);
      return;
    }
    String type = string(rules, "type");
    if (!isOf(value, type)) {
      problem(value.span(), what + " takes " + article(type));
    } else if (value instanceof YamlMapping mapping) {
      mapping(mapping, rules, what);
    } else if (value instanceof YamlSequence sequence) {
      YamlMapping items = Objects.requireNonNull(mapping(rules, "items"));
      for (YamlNode item : sequence.items()) {
        check(item, items, "An item of " + inner(what));
      }
    } else if (value instanceof YamlScalar scalar) {
      scalar(scalar, rules, what);
    }
  }

  /** What is wrong with a text for one of the keys, or null. */
  public static @Nullable String fault(String key, String text) {
    YamlMapping schema = read();
    YamlMapping property =
        Objects.requireNonNull(
            mapping(Objects.requireNonNull(mapping(schema, "properties")), key), key);
    String pattern = string(property, "pattern");
    return pattern == null || Pattern.compile(pattern).matcher(text).find()
        ? null
        : "cannot be \"" + text + "\"" + like(property);
  }

  /** What a message in the middle of a sentence calls a thing. */
  private static String inner(String what) {
    return what.startsWith("An item of ") ? what.substring("An item of ".length()) : what;
  }

  /** The schema that {@code $ref} names, or the same. */
  private YamlMapping resolved(YamlMapping schema) {
    String reference = string(schema, "$ref");
    if (reference == null) {
      return schema;
    }
    YamlMapping definitions = Objects.requireNonNull(mapping(root, "$defs"));
    return Objects.requireNonNull(mapping(definitions, reference.substring("#/$defs/".length())));
  }

  /** The alternative that a value of its sort can only be meant for, or null. */
  private @Nullable YamlMapping choice(YamlNode value, YamlSequence choices) {
    for (YamlNode choice : choices.items()) {
      YamlMapping schema = resolved((YamlMapping) choice.resolved());
      boolean words = schema.get("enum") != null && value instanceof YamlScalar;
      if (words || schema.get("enum") == null && isOf(value, string(schema, "type"))) {
        return schema;
      }
    }
    return null;
  }

  private String alternatives(YamlSequence choices) {
    StringBuilder text = new StringBuilder();
    for (YamlNode choice : choices.items()) {
      YamlMapping schema = resolved((YamlMapping) choice.resolved());
      YamlSequence words = sequence(schema, "enum");
      text.append(text.length() == 0 ? "" : ", or ");
      text.append(words == null ? article(string(schema, "type")) : list(names(words)));
    }
    return text.toString();
  }

  private static boolean isOf(YamlNode value, @Nullable String type) {
    switch (type == null ? "" : type) {
      case "object":
        return value instanceof YamlMapping;
      case "array":
        return value instanceof YamlSequence;
      case "boolean":
        return value instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.BOOLEAN;
      case "integer":
        return value instanceof YamlScalar scalar && scalar.whole() != null;
      case "string":
        // 1.33 and 2027-03-31 are meant as they are written.
        return value instanceof YamlScalar scalar && scalar.type() != YamlScalar.Type.NULL;
      default:
        return true;
    }
  }

  private static String article(@Nullable String type) {
    switch (type == null ? "" : type) {
      case "object":
        return "keys with values";
      case "array":
        return "a list";
      case "boolean":
        return "true or false";
      case "integer":
        return "a whole number";
      default:
        return "a text";
    }
  }

  private void word(YamlNode value, YamlSequence words, String what) {
    Set<String> names = names(words);
    String written = value instanceof YamlScalar scalar ? scalar.value() : "";
    if (!names.contains(written)) {
      String nearest = meant(written, names);
      problem(
          value.span(),
          what
              + " takes "
              + list(names)
              + (nearest == null ? "" : "; did you mean \"" + nearest + "\"?"));
    }
  }

  private static @Nullable String meant(String written, Set<String> names) {
    if (names.contains("on") && names.contains("off")) {
      switch (written) {
        case "true", "yes" -> {
          return "on";
        }
        case "false", "no" -> {
          return "off";
        }
        default -> {}
      }
    }
    return Nearest.of(written, names);
  }

  private static String list(Set<String> names) {
    StringBuilder text = new StringBuilder();
    int left = names.size();
    for (String name : names) {
      left--;
      text.append(text.length() == 0 ? "" : left == 0 ? " or " : ", ").append(name);
    }
    return text.toString();
  }

  private void mapping(YamlMapping mapping, YamlMapping rules, String what) {
    for (YamlEntry again : mapping.duplicates()) {
      problem(again.key().span(), "The key \"" + again.name() + "\" stands here a second time");
    }
    YamlMapping properties = mapping(rules, "properties");
    YamlNode others = rules.get("additionalProperties");
    for (YamlEntry entry : mapping.entries()) {
      YamlMapping property = properties == null ? null : mapping(properties, entry.name());
      String name = "\"" + entry.name() + "\"";
      if (property != null) {
        if (!outermost && isTrue(property, "x-outermost")) {
          problem(
              entry.key().span(), name + " is for the outermost configuration of the repository");
        }
        if (!ConfigFile.isNull(entry.value())) {
          check(entry.value(), property, name);
        }
      } else if (others instanceof YamlMapping other) {
        check(entry.value(), other, name);
      } else if (others != null && properties != null) {
        Set<String> known = names(properties);
        problem(
            entry.key().span(), "There is no key " + name + Nearest.clause(entry.name(), known));
      }
    }
    YamlSequence required = sequence(rules, "required");
    if (required != null) {
      for (String name : names(required)) {
        if (mapping.entry(name) == null) {
          problem(mapping.span(), inner(what) + " lacks the key \"" + name + "\"");
        }
      }
    }
  }

  private void scalar(YamlScalar scalar, YamlMapping rules, String what) {
    Long whole = scalar.whole();
    YamlNode minimum = rules.get("minimum");
    if (whole != null && minimum instanceof YamlScalar least && whole < whole(least)) {
      problem(scalar.span(), what + " is at least " + least.value());
    }
    String pattern = string(rules, "pattern");
    if (pattern != null && !Pattern.compile(pattern).matcher(scalar.value()).find()) {
      problem(
          scalar.span(),
          what + " cannot be \"" + scalar.value() + "\"" + instead(scalar.value(), rules));
    }
  }

  /** How a text of another form is written: by the nearest example, else all of them. */
  private static String instead(String text, YamlMapping rules) {
    YamlSequence examples = sequence(rules, "examples");
    if (examples == null) {
      return like(rules);
    }
    Set<String> names = names(examples);
    int equals = text.indexOf('=');
    String nearest = Nearest.of(equals < 0 ? text : text.substring(0, equals), names);
    return nearest == null
        ? "; write it as " + list(names)
        : "; did you mean \"" + nearest + (equals < 0 ? "" : text.substring(equals)) + "\"?";
  }

  /** The example that a description ends with. */
  private static String like(YamlMapping rules) {
    String description = string(rules, "description");
    int at = description == null ? -1 : description.lastIndexOf("as ");
    return description == null || at < 0
        ? ""
        : "; write it " + description.substring(at, description.length() - 1);
  }

  private static long whole(YamlScalar scalar) {
    return Objects.requireNonNull(scalar.whole());
  }

  private void problem(Span span, String message) {
    problems.add(Problem.syntax(span, message));
  }

  private static Set<String> names(YamlNode node) {
    Set<String> names = new LinkedHashSet<>();
    if (node instanceof YamlMapping mapping) {
      for (YamlEntry entry : mapping.entries()) {
        names.add(entry.name());
      }
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        names.add(((YamlScalar) item.resolved()).value());
      }
    }
    return names;
  }

  static @Nullable YamlMapping mapping(YamlMapping parent, String key) {
    return parent.get(key) instanceof YamlMapping mapping ? mapping : null;
  }

  private static @Nullable YamlSequence sequence(YamlMapping parent, String key) {
    return parent.get(key) instanceof YamlSequence sequence ? sequence : null;
  }

  static @Nullable String string(YamlMapping parent, String key) {
    return parent.get(key) instanceof YamlScalar scalar ? scalar.value() : null;
  }

  private static boolean isTrue(YamlMapping parent, String key) {
    return parent.get(key) instanceof YamlScalar scalar && scalar.isTrue();
  }

  /**
   * The keys of a configuration in the order of the schema, those of a group behind the group's
   * name and a dot.
   */
  static List<Key> keys() {
    List<Key> keys = new ArrayList<>();
    keys("", Objects.requireNonNull(mapping(read(), "properties")), keys);
    return keys;
  }

  /**
   * A key of a configuration.
   *
   * @param standard what holds where nothing is set; empty for nothing
   * @param option the option of the command line that says the same; empty where there is none
   * @param isGroup whether it only holds other keys
   * @param isList whether what several configurations set adds up
   */
  record Key(String name, String standard, String option, boolean isGroup, boolean isList) {}

  private static void keys(String prefix, YamlMapping properties, List<Key> keys) {
    for (YamlEntry entry : properties.entries()) {
      YamlMapping property = (YamlMapping) entry.value().resolved();
      String name = prefix + entry.name();
      String standard = string(property, "default");
      String option = string(property, "x-option");
      YamlMapping inner = mapping(property, "properties");
      String reference = string(property, "$ref");
      boolean severity = reference != null && reference.endsWith("/severity");
      boolean list =
          reference != null && !severity
              || property.get("oneOf") != null
              || "array".equals(string(property, "type"));
      keys.add(
          new Key(
              name,
              standard == null ? "" : standard,
              option == null ? "" : option,
              inner != null,
              list));
      if (inner != null) {
        keys(name + ".", inner, keys);
      }
    }
  }

  /** The text of what {@code hullcheck init} writes. */
  public static String example() {
    return resource("init.yaml");
  }
}
