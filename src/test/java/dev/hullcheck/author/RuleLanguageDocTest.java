package dev.hullcheck.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Data;
import dev.hullcheck.rule.RuleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every YAML example of docs/rule-language.md is a rule, or keys of one, that can be read. */
class RuleLanguageDocTest {
  private static final String REST =
      """
      id: an-example
      title: An example
      category: code
      severity: info
      message: "An example"
      help: "Read on."
      why: An example.
      since: 0.1.0
      """;

  @Test
  void examplesAreRules() throws IOException {
    List<String> examples = examples(Files.readString(Path.of("docs/rule-language.md")));
    assertThat(examples).hasSizeGreaterThan(4);
    SchemaValidator schema = SchemaValidator.of("rule");
    for (String example : examples) {
      DataFile file = DataFile.parse("example.yaml", whole(example));
      assertThat(file.problems()).as(example).isEmpty();
      assertThat(schema.validate(file)).as(example).isEmpty();
      assertThat(RuleReader.check(Data.of(file.data())).faults()).as(example).isEmpty();
    }
  }

  private static String whole(String example) {
    if (example.startsWith("id:")) {
      return example;
    }
    return REST + (example.contains("kinds:") ? "" : "kinds: [k8s.Pod]\n") + example;
  }

  private static List<String> examples(String markdown) {
    List<String> examples = new ArrayList<>();
    StringBuilder example = new StringBuilder();
    boolean inside = false;
    for (String line : markdown.lines().toList()) {
      if (line.strip().equals("```yaml")) {
        inside = true;
      } else if (inside && line.strip().equals("```")) {
        examples.add(example.toString().stripTrailing().stripIndent() + "\n");
        example.setLength(0);
        inside = false;
      } else if (inside) {
        example.append(line).append('\n');
      }
    }
    return examples;
  }
}
