package dev.hullcheck.cli;

import dev.hullcheck.config.Settings;
import dev.hullcheck.engine.Configurations;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with what a run is given, gathered so that all of it is said at once: faults of
 * configurations, and files, folders and paths that are not there or hold something else. A wrong
 * word on the command line itself is a {@link CannotRun} at once, before anything is looked at.
 */
public final class Faults {
  private final List<Problem> configuration = new ArrayList<>();
  private final Set<String> variables = new LinkedHashSet<>();
  private final Set<String> said = new LinkedHashSet<>();
  private String rules = "";
  private int ofRules;

  /** A fault of a file that the user names, where the configuration names it, if that does. */
  void of(Named file, String message) {
    if (file.place() == null) {
      said.add(message);
    } else {
      configuration.add(Problem.syntax(file.place(), message));
    }
  }

  /** A fault in a file of Terraform's variables; in one that two environments name it is one. */
  void ofVariables(Problem problem) {
    variables.add(line(problem));
  }

  /**
   * Faults in the files of own rules.
   *
   * @param lines one for each
   */
  void ofRules(String lines, int count) {
    rules = lines;
    ofRules = count;
  }

  /** Something that lies in no file, in a clause. */
  void say(String message) {
    said.add(message);
  }

  /**
   * What is wrong with configurations by their schema and by the rules that there are.
   *
   * @param complete whether the catalog has all rules; own ones may have faults
   */
  void check(Configurations configurations, Catalog catalog, boolean complete) {
    configuration.addAll(configurations.unreadable());
    Settings settings = configurations.settings();
    configuration.addAll(settings.problems(catalog, complete));
  }

  /**
   * Says all of it, each fault on a line of its own; nothing where nothing is wrong.
   *
   * @throws CannotRun if anything is, with the last of it as its message
   */
  void end(Console console) {
    List<String> last = new ArrayList<>(said);
    if (!configuration.isEmpty()) {
      configuration.sort((a, b) -> Span.compare(a.span(), b.span()));
      Set<String> lines = new LinkedHashSet<>();
      for (Problem problem : configuration) {
        lines.add(line(problem));
      }
      tell(lines, console);
      last.add("The configuration has " + above(lines.size()));
    }
    if (!variables.isEmpty()) {
      tell(variables, console);
      last.add("The files of Terraform's variables have " + above(variables.size()));
    }
    if (ofRules > 0) {
      console.err(rules);
      last.add("The rules have " + above(ofRules));
    }
    for (int i = 0; i < last.size() - 1; i++) {
      console.err("hullcheck: " + last.get(i));
    }
    if (!last.isEmpty()) {
      throw new CannotRun(last.get(last.size() - 1));
    }
  }

  private static void tell(Set<String> lines, Console console) {
    for (String line : lines) {
      console.err(line);
    }
  }

  private static String above(int count) {
    return count == 1 ? "a fault, which is above" : count + " faults, which are above";
  }

  private static String line(Problem problem) {
    return problem.span() + ": " + problem.message();
  }
}
