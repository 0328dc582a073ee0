package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.check.Finding;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder {@code testdata/rules/ID/CASE} is a project of its own, in which the rule, and those
 * that it supersedes, must find what its comments expect, and nothing else.
 */
class RuleFixturesTest {
  private static final Path FIXTURES = Path.of("testdata/rules").toAbsolutePath();
  private static final Catalog CATALOG = Catalogs.builtIn();

  @TestFactory
  Stream<DynamicTest> everyCase() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path rule : folders(FIXTURES)) {
      for (Path fixture : folders(rule)) {
        String name = FIXTURES.relativize(fixture).toString();
        tests.add(
            DynamicTest.dynamicTest(name, () -> check(rule.getFileName().toString(), fixture)));
      }
    }
    return tests.stream();
  }

  @Test
  void everyRuleHasAFixtureThatFailsAndOneThatIsClean() throws IOException {
    List<String> lacking = new ArrayList<>();
    for (String id : CATALOG.ruleIds()) {
      int failing = 0;
      int clean = 0;
      Path folder = FIXTURES.resolve(id);
      for (Path fixture : Files.isDirectory(folder) ? folders(folder) : List.<Path>of()) {
        if (expected(fixture).isEmpty()) {
          clean++;
        } else {
          failing++;
        }
      }
      if (failing == 0 || clean == 0) {
        lacking.add(id + ": " + failing + " failing, " + clean + " clean");
      }
    }
    assertThat(lacking).isEmpty();
  }

  private static void check(String rule, Path fixture) throws IOException {
    Data data = CATALOG.rule(rule);
    assertThat(data).as("rule %s", rule).isNotNull();
    Set<String> wanted = new HashSet<>(data.strings("supersedes"));
    wanted.add(rule);
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(fixture), fixture, List.of()));
    // What is silenced, or silences nothing, shows only where other rules run too.
    boolean all = rule.startsWith("suppression-");
    Outcome outcome = linter.check(model, id -> all || wanted.contains(id), Severity.INFO, true);
    assertThat(outcome.errors()).isEmpty();
    List<Expectation> missing = new ArrayList<>(expected(fixture));
    List<String> unexpected = new ArrayList<>();
    for (Finding finding : outcome.findings()) {
      boolean judged = wanted.contains(finding.rule().id());
      if (judged && !remove(missing, finding)) {
        unexpected.add(
            finding.span() + " " + finding.rule().id() + " \"" + finding.message() + "\"");
      }
    }
    assertThat(unexpected).as("findings that no comment expects").isEmpty();
    assertThat(missing).as("expected, but not found").isEmpty();
  }

  private static boolean remove(List<Expectation> expected, Finding finding) {
    String file = finding.span().file().path();
    int line = finding.span().line();
    int column = finding.span().column();
    for (Expectation one : expected) {
      if (one.accepts(file, line, column, finding.rule().id(), finding.message())) {
        return expected.remove(one);
      }
    }
    return false;
  }

  private static List<Expectation> expected(Path fixture) throws IOException {
    List<Expectation> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(fixture)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.addAll(Expectation.in(fixture, file, text(file)));
      }
    }
    return all;
  }

  /** The text of a file, whose bytes need not be UTF-8. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static List<Path> folders(Path parent) {
    Path[] folders =
        Arrays.stream(parent.toFile().listFiles())
            .map(File::toPath)
            .filter(Files::isDirectory)
            .toArray(Path[]::new);
    Arrays.sort(folders);
    return List.of(folders);
  }
}
