package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's table of rules is the list of rules. */
class ReadmeTest {
  @Test
  void tableOfRulesIsTheListOfRules() throws IOException {
    List<String> rows =
        Files.readString(Path.of("README.md"))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .filter(line -> line.matches("\\| `[a-z0-9-]+` \\| (critical|high|medium|low|info) .*"))
            .toList();
    List<String> rules =
        new RuleSet(Catalogs.builtIn(), id -> true).infos().stream().map(ReadmeTest::row).toList();
    assertThat(rows).containsExactlyElementsOf(rules);
  }

  private static String row(RuleInfo rule) {
    return "| `"
        + rule.id()
        + "` | "
        + rule.severity().id()
        + " | "
        + rule.category()
        + " | "
        + rule.title()
        + " |";
  }
}
