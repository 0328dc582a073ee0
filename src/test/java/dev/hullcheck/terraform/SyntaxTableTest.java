package dev.hullcheck.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.syntax.hcl.HclAttribute;
import dev.hullcheck.syntax.hcl.HclTable;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The values that HashiCorp's parser gives for the documents of {@link HclTable}. */
class SyntaxTableTest {
  private final ObjectMapper mapper = ExpressionOracleTest.mapper();

  static List<String> tables() throws IOException {
    return HclTable.names();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void valuesComeOutTheSame(String table) throws IOException {
    for (HclTable.Case document : HclTable.cases(table)) {
      for (String recorded : document.values()) {
        HclAttribute attribute = attribute(document, recorded);
        Evaluator evaluator = Folder.evaluator("", ProjectFiles.NONE);
        Value value = evaluator.evaluate(attribute.expression());
        StringBuilder json = new StringBuilder();
        boolean known = ExpressionOracleTest.write(value, json);
        assertThat(known ? json.toString() : "?").as(document.toString()).isEqualTo(json(recorded));
      }
    }
  }

  private String json(String recorded) {
    return ExpressionOracleTest.json(
        mapper.readTree(recorded.substring(recorded.indexOf(' ') + 1)));
  }

  private static HclAttribute attribute(HclTable.Case document, String recorded) {
    String name = recorded.substring(0, recorded.indexOf(' '));
    HclAttribute attribute = document.parse().tree().attribute(name);
    if (attribute == null) {
      throw new AssertionError(document + " has no " + name);
    }
    return attribute;
  }

  @Test
  void terraformStillGivesTheSame(@TempDir Path folder) throws Exception {
    StringBuilder main = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (HclTable.Case document : HclTable.cases()) {
      for (String recorded : document.values()) {
        HclAttribute attribute = attribute(document, recorded);
        int from = attribute.expression().span().start();
        int to = attribute.expression().span().end();
        main.append("output \"v").append(expected.size()).append("\" {\n  value = ");
        main.append(document.content(), from, to).append("\n}\n");
        expected.add(document + " " + json(recorded));
      }
    }
    Files.writeString(folder.resolve("main.tf"), main);
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
      return;
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    JsonNode outputs =
        mapper.readTree(Files.readString(folder.resolve("terraform.tfstate"))).path("outputs");
    for (int i = 0; i < expected.size(); i++) {
      JsonNode value = outputs.path("v" + i).path("value");
      // An output that is null is none.
      String json = value.isMissingNode() ? "null" : ExpressionOracleTest.json(value);
      assertThat(expected.get(i)).endsWith(" " + json);
    }
  }
}
