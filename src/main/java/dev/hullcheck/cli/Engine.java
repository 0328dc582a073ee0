package dev.hullcheck.cli;

import dev.hullcheck.engine.Configurations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the commands ask of the rest of the program. Each call returns an {@link ExitCode}. */
public interface Engine {
  /**
   * Lints, and writes the reports.
   *
   * @throws CannotRun if a path, the configuration or a rule file is at fault
   */
  int lint(LintRequest request, Console console);

  /**
   * Lints, and writes what it finds as a baseline.
   *
   * @param file where it goes, from the working folder
   * @param prune whether what is gone is taken out of the one that is there, and nothing added
   * @throws CannotRun if a path, the configuration, a rule file or the baseline is at fault
   */
  int baseline(LintRequest request, String file, boolean prune, Console console);

  /**
   * Prints the normalized AST.
   *
   * @param format {@code json} or {@code yaml}
   * @throws CannotRun if a file cannot be read
   */
  int ast(List<String> files, String format, Setup setup, Console console);

  /**
   * Lists the rules.
   *
   * @param format {@code text} or {@code json}
   * @param profile whose rules alone are listed; null for all
   * @throws CannotRun if there is no such profile, or an own rule is at fault
   */
  int rules(String format, @Nullable String profile, Setup setup, Console console);

  /**
   * Prints what is in force in a folder, and where it is set.
   *
   * @throws CannotRun if it is no folder, or a configuration is at fault
   */
  int configuration(String folder, Configurations configurations, Console console);

  /** Prints the JSON schema of rule files. */
  int schema(Console console);

  /**
   * Prints one rule in full.
   *
   * @param id a rule's id, or a peer's id of it
   * @throws CannotRun if there is no such rule, or an own rule is at fault
   */
  int explain(String id, Setup setup, Console console);

  /**
   * Prints what a rule says of the resources at a line, and why.
   *
   * @param id a rule's id, or a peer's id of it
   * @param file one of those that are read
   * @param line from 1
   * @param paths what is read; nothing for the working folder
   * @throws CannotRun if there is no such rule, or nothing of its kinds at that line
   */
  int explainOn(String id, String file, int line, List<String> paths, Setup setup, Console console);

  /**
   * Runs the tests of rules.
   *
   * @param tests folders of tests; where there are none, those within the folders of own rules
   * @throws CannotRun if there are no tests, or an own rule is at fault
   */
  int test(List<String> tests, Setup setup, Console console);
}
