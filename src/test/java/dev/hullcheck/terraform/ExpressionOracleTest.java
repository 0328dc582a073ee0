package dev.hullcheck.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Expressions and what {@code terraform console} makes of them, recorded as JSON; an exclamation
 * mark is an error.
 */
class ExpressionOracleTest {
  private static final Path TABLE = Path.of("testdata/parse/hcl/expressions.txt");
  private static final Path STRINGS = Path.of("testdata/parse/hcl/strings.txt");

  private static List<String> column(Path table, int column) throws IOException {
    List<String> cells = new ArrayList<>();
    for (String line : Files.readAllLines(table)) {
      cells.add(line.split("\t", -1)[column]);
    }
    return cells;
  }

  private static String ours(String expression, String... blocks) {
    Value value = Folder.value("jsonencode(" + expression + ")", blocks);
    return value instanceof Scalar scalar ? scalar.asText() : "!";
  }

  /** What terraform makes of expressions, in a folder with one file. */
  private static List<String> theirs(Path folder, String main, List<String> expressions)
      throws Exception {
    List<String> tries = new ArrayList<>();
    for (String expression : expressions) {
      // The console prints "${" and "%{" as they are, which would not be read back as such.
      String json = "replace(jsonencode(" + expression + "), \"%%{\", \"%%%{\")";
      json = "replace(" + json + ", \"$${\", \"$$${\")";
      tries.add("try(" + json + ", \"!\")");
    }
    Files.writeString(folder.resolve("main.tf"), main);
    Path input = Files.writeString(folder.resolve("in"), "[" + String.join(", ", tries) + "]\n");
    Path output = folder.resolve("out");
    Process process;
    try {
      process =
          new ProcessBuilder("terraform", "console")
              .directory(folder.toFile())
              .redirectInput(input.toFile())
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      Assumptions.abort("terraform is not installed");
      return List.of();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String printed = Files.readString(output, StandardCharsets.UTF_8).strip();
    Value value = Folder.value(printed);
    List<String> results = new ArrayList<>();
    ((Sequence) value).items().forEach(v -> results.add(v.toString()));
    return results;
  }

  @Test
  void expressionsComeOutAsRecorded() throws IOException {
    List<String> expressions = column(TABLE, 0);
    List<String> actual = new ArrayList<>();
    for (String expression : expressions) {
      actual.add(expression + "\t" + ours(expression));
    }
    assertThat(actual).isEqualTo(Files.readAllLines(TABLE));
  }

  @Test
  void terraformStillDoesWhatIsRecorded(@TempDir Path folder) throws Exception {
    List<String> expressions = column(TABLE, 0);
    List<String> theirs = theirs(folder, "", expressions);
    List<String> actual = new ArrayList<>();
    for (int i = 0; i < expressions.size(); i++) {
      actual.add(expressions.get(i) + "\t" + theirs.get(i));
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.write(TABLE, actual);
    }
    assertThat(actual).isEqualTo(Files.readAllLines(TABLE));
  }

  /** Strings of several lines: each local of the file {@code strings.txt}. */
  @Test
  void stringsComeOutAsTerraformMakesThem(@TempDir Path folder) throws Exception {
    String locals = Files.readString(STRINGS);
    List<String> names = new ArrayList<>();
    for (String line : locals.split("\n", -1)) {
      if (line.startsWith("  s")) {
        names.add("local." + line.strip().split(" ", -1)[0]);
      }
    }
    List<String> actual = new ArrayList<>();
    for (String name : names) {
      actual.add(name + "\t" + ours(name, locals));
    }
    Path recorded = Path.of("testdata/parse/hcl/strings.expected");
    if (Boolean.getBoolean("golden.update")) {
      List<String> theirs = theirs(folder, locals, names);
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        lines.add(names.get(i) + "\t" + theirs.get(i));
      }
      Files.write(recorded, lines);
    }
    assertThat(actual).isEqualTo(Files.readAllLines(recorded));
  }
}
