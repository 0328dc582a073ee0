package dev.hullcheck.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Expressions and what Terraform 1.11 makes of them: in each line of {@code
 * testdata/terraform/expressions/*.txt} the expression, its type and its value as JSON, between
 * tabs; an exclamation mark where Terraform refuses it. The names are those of {@code prelude.tf},
 * the files those of the folder {@code files}.
 */
class ExpressionOracleTest {
  private static final Path FOLDER = Path.of("testdata/terraform/expressions");
  private static final Path PRELUDE = FOLDER.resolve("prelude.tf");
  private static final Path FILES = FOLDER.resolve("files");

  static List<String> tables() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.map(p -> p.getFileName().toString())
          .filter(name -> name.endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  private static List<String> expressions(String table) throws IOException {
    List<String> expressions = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve(table))) {
      expressions.add(line.split("\t", -1)[0]);
    }
    return expressions;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void expressionsComeOutAsRecorded(String table) throws IOException {
    List<String> actual = new ArrayList<>();
    for (String expression : expressions(table)) {
      actual.add(expression + "\t" + ours(expression));
    }
    assertThat(String.join("\n", actual) + "\n").isEqualTo(Files.readString(FOLDER.resolve(table)));
  }

  @Test
  void terraformStillDoesWhatIsRecorded(@TempDir Path folder) throws Exception {
    List<String> all = new ArrayList<>();
    for (String table : tables()) {
      all.addAll(expressions(table));
    }
    List<String> theirs = theirs(folder, all);
    int next = 0;
    for (String table : tables()) {
      List<String> actual = new ArrayList<>();
      for (String expression : expressions(table)) {
        actual.add(expression + "\t" + theirs.get(next++));
      }
      String lines = String.join("\n", actual) + "\n";
      if (Boolean.getBoolean("golden.update")) {
        Files.writeString(FOLDER.resolve(table), lines);
      }
      assertThat(lines).isEqualTo(Files.readString(FOLDER.resolve(table)));
    }
  }

  /** What we make of an expression: a question mark where we do not know. */
  private static String ours(String expression) throws IOException {
    Evaluator evaluator = Folder.evaluator(Files.readString(PRELUDE), new FilesOf(FILES));
    Value value = evaluator.evaluate(Folder.attribute("x = " + expression + "\n").expression());
    if (evaluator.module.isFailure(value)) {
      return "!";
    }
    StringBuilder json = new StringBuilder();
    boolean known = write(value, json);
    return known ? evaluator.module.types().of(value) + "\t" + json : "?";
  }

  static boolean write(Value value, StringBuilder out) {
    if (value instanceof Scalar scalar) {
      out.append(scalar.isString() ? quoted(scalar.asText()) : scalar.asText());
      return true;
    }
    if (value instanceof Sequence sequence && !sequence.isOpen()) {
      String between = "[";
      for (Value item : sequence.items()) {
        out.append(between);
        between = ",";
        if (!write(item, out)) {
          return false;
        }
      }
      out.append(sequence.items().isEmpty() ? "[]" : "]");
      return true;
    }
    if (value instanceof Mapping mapping && !mapping.isOpen()) {
      Map<String, Value> sorted = new TreeMap<>();
      mapping.fields().forEach(f -> sorted.put(f.name(), f.value()));
      String between = "{";
      for (Map.Entry<String, Value> field : sorted.entrySet()) {
        out.append(between).append(quoted(field.getKey())).append(':');
        between = ",";
        if (!write(field.getValue(), out)) {
          return false;
        }
      }
      out.append(sorted.isEmpty() ? "{}" : "}");
      return true;
    }
    return false;
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '"', '\\' -> out.append('\\').append((char) c);
                case '\n' -> out.append("\\n");
                default -> {
                  boolean plain = c >= ' ' && c != 0x7F && c != 0x2028 && c != 0x2029;
                  out.append(plain ? String.valueOf((char) c) : String.format("\\u%04x", c));
                }
              }
            });
    return out.append('"').toString();
  }

  /** What Terraform makes of expressions: the outputs of a configuration without providers. */
  private static List<String> theirs(Path folder, List<String> expressions) throws Exception {
    try (Stream<Path> files = Files.walk(FILES)) {
      for (Path file : files.toList()) {
        Path copy = folder.resolve(FILES.relativize(file).toString());
        if (!Files.isDirectory(file)) {
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    Files.copy(PRELUDE, folder.resolve("prelude.tf"));
    StringBuilder main = new StringBuilder("output \"all\" {\n  sensitive = true\n  value = [\n");
    for (String expression : expressions) {
      main.append("    try([").append(expression).append("], \"!\"),\n");
    }
    Files.writeString(folder.resolve("main.tf"), main.append("  ]\n}\n"));
    Path output = folder.resolve("output");
    Process process;
    try {
      process =
          new ProcessBuilder("terraform", "apply", "-auto-approve", "-no-color")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException e) {
      Assumptions.abort("terraform is not installed");
      return List.of();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    String state = Files.readString(folder.resolve("terraform.tfstate"));
    JsonNode all = mapper().readTree(state).path("outputs").path("all");
    List<String> results = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      JsonNode value = all.path("value").path(i);
      String type = value.isArray() ? type(all.path("type").path(1).path(i).path(1).path(0)) : "";
      results.add(value.isArray() ? type + "\t" + json(value.path(0)) : "!");
    }
    return results;
  }

  static ObjectMapper mapper() {
    return JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
        .build();
  }

  private static String type(JsonNode type) {
    if (type.isString()) {
      return type.stringValue().equals("dynamic") ? "any" : type.stringValue();
    }
    JsonNode parts = type.path(1);
    List<String> inner = new ArrayList<>();
    switch (type.path(0).stringValue()) {
      case "tuple" -> {
        parts.forEach(part -> inner.add(type(part)));
        return "tuple([" + String.join(", ", inner) + "])";
      }
      case "object" -> {
        Map<String, String> sorted = new TreeMap<>();
        parts.properties().forEach(p -> sorted.put(p.getKey(), type(p.getValue())));
        sorted.forEach((name, part) -> inner.add(name + " = " + part));
        return "object({" + String.join(", ", inner) + "})";
      }
      default -> {
        return type.path(0).stringValue() + "(" + type(parts) + ")";
      }
    }
  }

  static String json(JsonNode node) {
    List<String> inner = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(item -> inner.add(json(item)));
      return "[" + String.join(",", inner) + "]";
    }
    if (node.isObject()) {
      Map<String, String> sorted = new TreeMap<>();
      node.properties().forEach(p -> sorted.put(p.getKey(), json(p.getValue())));
      sorted.forEach((name, value) -> inner.add(quoted(name) + ":" + value));
      return "{" + String.join(",", inner) + "}";
    }
    if (node.isNumber()) {
      BigDecimal number = node.decimalValue();
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return node.isString() ? quoted(node.stringValue()) : node.toString();
  }
}
