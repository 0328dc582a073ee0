package dev.hullcheck.engine;

import dev.hullcheck.check.Finding;
import dev.hullcheck.config.ConfigFile;
import dev.hullcheck.config.Settings;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import dev.hullcheck.walk.UnreadableException;
import dev.hullcheck.walk.WalkResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tests of rules. Every folder {@code FOLDER/ID/CASE} is a project of its own, in which the
 * rule, and those that it supersedes, must find what its comments expect, and nothing else.
 */
public final class RuleFixtures {
  /**
   * One project.
   *
   * @param rule the id of the rule that it tests
   */
  public record Fixture(String rule, Path folder) {}

  /**
   * What a fixture expects otherwise than it is, or a fault met on the way.
   *
   * @param file relative to the fixture's folder; empty where it is no file's
   * @param line from 1; 0 for none
   * @param column from 1; 0 for any
   * @param said one clause
   */
  public record Difference(String file, int line, int column, String said) {
    /** {@code FILE:LINE:COLUMN: what}, as far as they are known, behind a folder's name. */
    public String show(String folder) {
      return folder
          + (file.isEmpty() ? "" : "/" + file)
          + (line == 0 ? "" : ":" + line)
          + (column == 0 ? "" : ":" + column)
          + ": "
          + said;
    }
  }

  private final Catalog catalog;

  public RuleFixtures(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The fixtures in a folder, by rule, then by name. */
  public static List<Fixture> in(Path folder) throws IOException {
    List<Fixture> fixtures = new ArrayList<>();
    for (Path rule : folders(folder)) {
      for (Path fixture : folders(rule)) {
        fixtures.add(new Fixture(rule.getFileName().toString(), fixture));
      }
    }
    return fixtures;
  }

  /**
   * What the fixtures of a rule lack by themselves, whatever comes of them: a file in each, one in
   * which the rule has to find something, and one in which it has to find nothing. Of a folder.
   *
   * @param fixtures all of one rule in one folder of tests; at least one
   */
  public static List<Difference> lacking(List<Fixture> fixtures) throws IOException {
    List<Difference> lacking = new ArrayList<>();
    String rule = fixtures.get(0).rule();
    boolean finds = false;
    boolean clean = false;
    for (Fixture fixture : fixtures) {
      if (!holdsFiles(fixture.folder())) {
        lacking.add(
            new Difference(
                fixture.folder().getFileName() + "", 0, 0, "No file that is read is in it"));
        continue;
      }
      List<Difference> malformed = new ArrayList<>();
      List<Expectation> expected = expected(fixture.folder(), malformed);
      finds |= !malformed.isEmpty();
      clean |= expected.isEmpty() && malformed.isEmpty();
      for (Expectation one : expected) {
        finds |= one.rule().equals(rule);
      }
    }
    if (!finds) {
      lacking.add(new Difference("", 0, 0, "In no test of it the rule has to find something"));
    }
    if (!clean) {
      lacking.add(new Difference("", 0, 0, "In no test of it the rule has to find nothing"));
    }
    return lacking;
  }

  private static boolean holdsFiles(Path folder) {
    return !Linter.walk(List.of(folder), folder, List.of()).files().isEmpty();
  }

  /** Whether a fixture expects no finding. */
  public static boolean isClean(Fixture fixture) throws IOException {
    List<Difference> differences = new ArrayList<>();
    return expected(fixture.folder(), differences).isEmpty() && differences.isEmpty();
  }

  /**
   * Runs a fixture.
   *
   * @return where it differs, by file and line; nothing where it holds
   * @throws RunRules.UnknownRule if there is no rule of its name
   */
  public List<Difference> run(Fixture fixture) throws IOException {
    Data data = catalog.rule(fixture.rule());
    if (data == null) {
      throw new RunRules.UnknownRule(fixture.rule());
    }
    Set<String> wanted = new HashSet<>(data.strings("supersedes"));
    wanted.add(fixture.rule());
    Path folder = fixture.folder();
    Linter linter = new Linter(catalog, Map.of(), 1);
    // What is silenced, or silences nothing, shows only where other rules run too.
    boolean all = fixture.rule().startsWith("suppression-");
    List<Difference> differences = new ArrayList<>();
    List<String> only = all ? List.of() : List.copyOf(wanted);
    Settings settings = settings(folder, differences);
    WalkResult walked = Linter.walk(List.of(folder), folder, List.of());
    Linter.Model model = linter.read(walked, settings, folder);
    RunRules rules = new RunRules(catalog, settings, folder, "all", only, List.of());
    Outcome outcome = linter.check(model, rules, Severity.INFO, true);
    for (Outcome.Fault fault : outcome.errors()) {
      differences.add(new Difference(fault.file(), 0, 0, fault.message()));
    }
    List<Expectation> missing = expected(folder, differences);
    for (Finding finding : outcome.findings()) {
      if (wanted.contains(finding.rule().id()) && !remove(missing, finding)) {
        String file = finding.span().file().path();
        String found = finding.rule().id() + " \"" + finding.message() + "\"";
        differences.add(
            new Difference(
                file,
                finding.span().line(),
                finding.span().column(),
                "Found, but not expected: " + found));
      }
    }
    for (Expectation one : missing) {
      String said = "Expected, but not found: " + one;
      differences.add(new Difference(one.file(), one.line(), one.column(), said));
    }
    differences.sort(Comparator.comparing(Difference::file).thenComparingInt(Difference::line));
    return differences;
  }

  /** What the fixture's own configuration sets, where it has one. */
  private Settings settings(Path folder, List<Difference> differences) {
    Path file = folder.resolve(ConfigFile.NAME);
    Settings none = new Settings(null, List.of());
    if (!Files.isRegularFile(file)) {
      return none;
    }
    List<Problem> problems = new ArrayList<>();
    Settings settings = none;
    try {
      settings = Configurations.of(file, folder).settings();
      problems.addAll(settings.problems(catalog));
    } catch (UnreadableException e) {
      problems.add(e.problem());
    }
    for (Problem problem : problems) {
      Span at = problem.span();
      differences.add(new Difference(ConfigFile.NAME, at.line(), at.column(), problem.message()));
    }
    return problems.isEmpty() ? settings : none;
  }

  private static boolean remove(List<Expectation> expected, Finding finding) {
    for (Expectation one : expected) {
      if (one.accepts(finding)) {
        return expected.remove(one);
      }
    }
    return false;
  }

  private static List<Expectation> expected(Path fixture, List<Difference> differences)
      throws IOException {
    List<Expectation> all = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> walked = Files.walk(fixture)) {
      files = walked.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = fixture.relativize(file).toString().replace('\\', '/');
      // The bytes of a fixture need not be UTF-8.
      String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      all.addAll(Expectation.in(name, content, differences));
    }
    return all;
  }

  private static List<Path> folders(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }
}
