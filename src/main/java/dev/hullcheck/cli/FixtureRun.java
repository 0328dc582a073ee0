package dev.hullcheck.cli;

import dev.hullcheck.engine.RuleFixtures;
import dev.hullcheck.engine.RunRules;
import dev.hullcheck.kind.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs the tests of rules, and tells which differ and where. */
final class FixtureRun {
  private FixtureRun() {}

  /**
   * Runs the fixtures of folders.
   *
   * @param folders as the user named them
   * @return an {@link ExitCode}
   * @throws CannotRun if a folder holds no fixtures, or those of a rule that there is not
   */
  static int of(List<String> folders, Catalog catalog, Console console) {
    RuleFixtures rules = new RuleFixtures(catalog);
    StringBuilder out = new StringBuilder();
    int count = 0;
    int differ = 0;
    boolean lacks = false;
    for (String folder : folders) {
      List<RuleFixtures.Fixture> fixtures = fixtures(folder, console);
      for (List<RuleFixtures.Fixture> ofRule : byRule(fixtures).values()) {
        String shown = shown(ofRule.get(0).folder().resolveSibling(""), console.folder());
        for (RuleFixtures.Difference lacking : lacking(ofRule)) {
          out.append(lacking.show(shown)).append('\n');
          lacks = true;
        }
      }
      for (RuleFixtures.Fixture fixture : fixtures) {
        List<RuleFixtures.Difference> differences = run(rules, fixture, catalog);
        String shown = shown(fixture.folder(), console.folder());
        for (RuleFixtures.Difference difference : differences) {
          out.append(difference.show(shown)).append('\n');
        }
        count++;
        differ += differences.isEmpty() ? 0 : 1;
      }
    }
    out.append(count).append(count == 1 ? " test, " : " tests, ");
    out.append(differ == 0 ? "all as expected" : differ + (differ == 1 ? " differs" : " differ"));
    out.append(lacks ? "; what is lacking is above" : "");
    console.out(out.append(".\n").toString());
    return differ == 0 && !lacks ? ExitCode.OK : ExitCode.FINDINGS;
  }

  private static Map<String, List<RuleFixtures.Fixture>> byRule(
      List<RuleFixtures.Fixture> fixtures) {
    Map<String, List<RuleFixtures.Fixture>> byRule = new TreeMap<>();
    for (RuleFixtures.Fixture fixture : fixtures) {
      byRule.computeIfAbsent(fixture.rule(), any -> new ArrayList<>()).add(fixture);
    }
    return byRule;
  }

  private static List<RuleFixtures.Difference> lacking(List<RuleFixtures.Fixture> ofRule) {
    try {
      return RuleFixtures.lacking(ofRule);
    } catch (IOException e) {
      throw new CannotRun("The tests cannot be read: " + e.getMessage());
    }
  }

  private static List<RuleFixtures.Fixture> fixtures(String folder, Console console) {
    Path path = console.folder().resolve(folder);
    if (!Files.isDirectory(path)) {
      throw new CannotRun("The folder of tests \"" + folder + "\" does not exist");
    }
    List<RuleFixtures.Fixture> fixtures = new ArrayList<>();
    try {
      fixtures.addAll(RuleFixtures.in(path));
    } catch (IOException e) {
      throw new CannotRun("The tests cannot be read: " + e.getMessage());
    }
    if (fixtures.isEmpty()) {
      throw new CannotRun("\"" + folder + "\" holds no tests, which are folders RULE-ID/CASE");
    }
    return fixtures;
  }

  private static List<RuleFixtures.Difference> run(
      RuleFixtures rules, RuleFixtures.Fixture fixture, Catalog catalog) {
    try {
      return rules.run(fixture);
    } catch (RunRules.UnknownRule e) {
      throw new CannotRun(
          "There is no rule \""
              + e.name()
              + "\" for the tests in \""
              + fixture.folder().getParent()
              + "\""
              + Suggestion.clause(e.name(), catalog.ruleIds()));
    } catch (IOException e) {
      throw new CannotRun("The tests cannot be read: " + e.getMessage());
    }
  }

  private static String shown(Path path, Path working) {
    Path shown = path.startsWith(working) ? working.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }
}
