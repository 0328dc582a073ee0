package dev.hullcheck.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.Golden;
import dev.hullcheck.engine.Catalogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulePagesTest {
  @Test
  void thePagesAreWhatTheRulesSay() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      RulePages.main(new String[] {""});
    }
    Map<String, String> pages = RulePages.of(Catalogs.builtIn());
    pages.forEach(Golden::check);
    Set<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("docs/rules"))) {
      files.forEach(file -> there.add(file.toString().replace('\\', '/')));
    }
    assertThat(there).isEqualTo(pages.keySet());
  }
}
