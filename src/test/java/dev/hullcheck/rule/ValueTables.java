package dev.hullcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kubernetes.YamlValues;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * What Kubernetes' own code makes of values, as the tables in {@code testdata/values} have it, each
 * of which says at its head whose code that is; and what ours makes of the same.
 */
public final class ValueTables {
  private static final char REFUSED = '-';

  private ValueTables() {}

  /** The lines of a table, but for comments and empty ones. */
  public static List<String> lines(String table) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("testdata/values", table))) {
      if (!line.isEmpty() && !line.startsWith("# ")) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** A value as YAML has it. */
  public static Value value(String yaml) {
    String document = "v: " + yaml;
    Text text = Text.of(SourceFile.of("t.yaml", document), document);
    YamlNode root = YamlParser.parse(text).tree().documents().get(0).root();
    Mapping mapping = (Mapping) YamlValues.of(Objects.requireNonNull(root));
    return Objects.requireNonNull(mapping.get("v"));
  }

  /**
   * The cells where ours says otherwise, or that it does not know; a row has an answer a column.
   */
  public static Judged judge(String table, BiFunction<Value, Value, Truth> ours)
      throws IOException {
    List<Value> columns = new ArrayList<>();
    Judged judged = new Judged(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String line : lines(table)) {
      if (line.startsWith("= ")) {
        columns.add(value(line.substring(2)));
        continue;
      }
      int tab = line.indexOf('\t');
      String text = line.substring(tab + 1);
      Value row = value(text);
      assertThat(tab).as(line).isEqualTo(columns.size());
      for (int i = 0; i < tab; i++) {
        char answer = line.charAt(i);
        Truth said = ours.apply(row, columns.get(i));
        String cell = text + " | " + columns.get(i) + " is " + answer + ", ours " + said;
        if (answer == REFUSED && said != Truth.UNKNOWN) {
          judged.refused().add(cell);
        } else if (said != Truth.UNKNOWN && said != Truth.of(answer == '1')) {
          judged.wrong().add(cell);
        } else if (answer != REFUSED && said == Truth.UNKNOWN) {
          judged.unknown().add(cell);
        }
      }
    }
    return judged;
  }

  /**
   * Cells that are not as they might be.
   *
   * @param wrong where ours says the opposite
   * @param unknown where ours does not know
   * @param refused those that the API server refuses, and of which ours says something
   */
  public record Judged(List<String> wrong, List<String> unknown, List<String> refused) {}
}
