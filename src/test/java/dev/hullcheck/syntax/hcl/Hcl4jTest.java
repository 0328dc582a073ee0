package dev.hullcheck.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.bertramlabs.plugins.hcl4j.HCLParserException;
import dev.hullcheck.source.Parsed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A second opinion: each attribute of our test data whose value is written out, as hcl4j reads it.
 * {@code docs/decisions/0021-hcl4j.md} says where it reads something else, and why that is its
 * fault; a new difference of that kind goes onto that page and into {@link #isKnownFault}.
 */
class Hcl4jTest {
  /** Stands for a value that is not written out. */
  private static final Object COMPUTED = new Object();

  private final List<String> differences = new ArrayList<>();
  private int agreed;

  @Test
  void literalsAreReadAlikeButForItsFaults() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of("testdata"))) {
      files = all.filter(p -> p.toString().endsWith(".tf")).sorted().toList();
    }
    int refused = 0;
    PrintStream out = System.out;
    // It tells there how it evaluates.
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    try {
      for (Path file : files) {
        Parsed<HclBody> parsed = HclGoldenTest.parse(file);
        if (parsed.problems().isEmpty()) {
          Map<String, Object> theirs = theirs(Files.readString(file));
          refused += theirs == null ? 1 : 0;
          if (theirs != null) {
            compare(file.toString(), parsed.tree(), theirs);
          }
        }
      }
    } finally {
      System.setOut(out);
    }
    assertThat(differences).isEmpty();
    assertThat(agreed).isGreaterThan(3000);
    assertThat(refused).isBetween(1, files.size() / 20);
  }

  private static @Nullable Map<String, Object> theirs(String content) throws IOException {
    try {
      return new HCLParser().parse(content);
    } catch (HCLParserException | RuntimeException e) {
      return null;
    }
  }

  /**
   * It leaves the indentation in the lines of {@code <<-}, also of one in an object, and takes a
   * list of one such for its text.
   */
  private static boolean isKnownFault(
      Expression expression, @Nullable Object ours, @Nullable Object theirs) {
    if (expression instanceof Expression.ObjectConstructor object
        && ours instanceof Map<?, ?> ourFields
        && theirs instanceof Map<?, ?> theirFields
        && ourFields.keySet().equals(theirFields.keySet())) {
      for (Expression.ObjectConstructor.Entry entry : object.entries()) {
        Object key =
            entry.key() instanceof Expression.Variable name ? name.name() : literal(entry.key());
        Object our = ourFields.get(key);
        Object their = theirFields.get(key);
        if (!Objects.equals(our, their) && !isKnownFault(entry.value(), our, their)) {
          return false;
        }
      }
      return true;
    }
    if (expression instanceof Expression.Tuple tuple
        && ours instanceof List<?> items
        && items.size() == 1
        && theirs instanceof String) {
      return isKnownFault(tuple.elements().get(0), items.get(0), theirs);
    }
    return expression instanceof Expression.Template template
        && template.form() == Expression.Template.Form.INDENTED_HEREDOC
        && ours instanceof String ourText
        && theirs instanceof String theirText
        && ourText.indent(-99).equals(theirText.indent(-99));
  }

  private void compare(String path, HclBody body, Map<?, ?> theirs) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    for (HclItem item : body.items()) {
      if (item instanceof HclAttribute attribute) {
        Object ours = literal(attribute.expression());
        if (!holds(ours)) {
          continue;
        }
        Object their = normal(theirs.get(attribute.name()));
        if (Objects.equals(ours, their)) {
          agreed++;
        } else if (!isKnownFault(attribute.expression(), ours, their)) {
          differences.add(
              path + "\t" + attribute.name() + "\t" + shown(ours) + "\t" + shown(their));
        }
      } else if (item instanceof HclBlock block) {
        Object nested = theirs.get(block.type());
        String name = block.type();
        for (HclBlock.Label label : block.labels()) {
          nested = nested instanceof Map<?, ?> map ? map.get(label.value()) : null;
          name += "." + label.value();
        }
        int index = seen.merge(name, 1, Integer::sum) - 1;
        if (nested instanceof List<?> list) {
          nested = index < list.size() ? list.get(index) : null;
        }
        if (nested instanceof Map<?, ?> map) {
          compare(path + "/" + name + (index > 0 ? "#" + index : ""), block.body(), map);
        } else if (!block.body().items().isEmpty()) {
          differences.add(path + "\t" + name + "\tblock\t" + nested);
        }
      }
    }
  }

  private static String shown(@Nullable Object value) {
    return String.valueOf(value).replace("\n", "\\n");
  }

  private static boolean holds(@Nullable Object value) {
    return value != COMPUTED;
  }

  /** A value as Java's own objects; {@link #COMPUTED} where any part of it is computed. */
  private static @Nullable Object literal(Expression expression) {
    if (expression instanceof Expression.Literal literal) {
      return switch (literal.kind()) {
        case NULL -> null;
        case BOOLEAN -> Boolean.valueOf(literal.written());
        case NUMBER -> new BigDecimal(literal.written()).stripTrailingZeros();
      };
    }
    if (expression instanceof Expression.Template template) {
      StringBuilder text = new StringBuilder();
      for (TemplatePart part : template.parts()) {
        if (!(part instanceof TemplatePart.Literal literal)) {
          return COMPUTED;
        }
        text.append(literal.text().content());
      }
      return text.toString();
    }
    if (expression instanceof Expression.Tuple tuple) {
      List<@Nullable Object> items = new ArrayList<>();
      for (Expression element : tuple.elements()) {
        Object item = literal(element);
        if (!holds(item)) {
          return COMPUTED;
        }
        items.add(item);
      }
      return items;
    }
    if (expression instanceof Expression.ObjectConstructor object) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      for (Expression.ObjectConstructor.Entry entry : object.entries()) {
        Object key =
            entry.key() instanceof Expression.Variable name ? name.name() : literal(entry.key());
        Object value = literal(entry.value());
        if (!(key instanceof String name) || !holds(value)) {
          return COMPUTED;
        }
        fields.put(name, value);
      }
      return fields;
    }
    return COMPUTED;
  }

  private static @Nullable Object normal(@Nullable Object value) {
    if (value instanceof Number) {
      return new BigDecimal(value.toString()).stripTrailingZeros();
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(normal(item)));
      return items;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> fields = new LinkedHashMap<>();
      map.forEach((name, field) -> fields.put(String.valueOf(name), normal(field)));
      return fields;
    }
    return value;
  }
}
