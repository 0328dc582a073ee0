package dev.hullcheck.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lint as the command line asks for it, with what the configuration fills in. What neither gives
 * is null, empty or false.
 *
 * @param paths files and folders as written; {@code -} is standard input; never empty
 * @param setup the configurations, own rules and values of variables
 * @param outputs at most one of them goes to standard output
 * @param profile the set of rules to start from
 * @param only rule ids, categories, peers' ids and globs that alone are reported
 * @param skip the same, never reported
 * @param minSeverity nothing below it is reported; one of {@link #SEVERITIES}
 * @param failOn from this severity on the run ends with 1; one of {@link #SEVERITIES} or {@code
 *     none}
 * @param exclude globs of files that are not read
 * @param baseline the file of what is known already, which is not reported again
 * @param reportOnly files and folders that alone are reported on; all are read
 * @param since a commit: only what changed since then is reported on
 * @param staged whether what is staged is judged, and only that is reported on
 * @param stdinFilename what standard input is called; there exactly where a path is {@code -}
 * @param jobs how many threads at most; 0 where the engine shall choose
 * @param color whether text for a terminal may be coloured
 * @param inlineSuppressions whether comments and annotations may silence findings
 * @param reportUnknown what could not be decided is reported, with its reasons
 * @param quiet nothing but findings
 * @param verbose what is done goes to standard error
 * @param timings how long each phase took goes to standard error, and {@code durationMs} to JSON
 */
public record LintRequest(
    List<String> paths,
    Setup setup,
    List<Output> outputs,
    @Nullable String profile,
    List<String> only,
    List<String> skip,
    @Nullable String minSeverity,
    @Nullable String failOn,
    List<String> exclude,
    @Nullable Named baseline,
    List<String> reportOnly,
    @Nullable String since,
    boolean staged,
    @Nullable String stdinFilename,
    int jobs,
    boolean color,
    boolean inlineSuppressions,
    boolean reportUnknown,
    boolean quiet,
    boolean verbose,
    boolean timings) {
  /**
   * What standard input is called that has not been given a name, which only one of Terraform needs
   * none for: it is known by its content.
   */
  static final String PLAN = "terraform-plan.json";

  /** The severities, the worst first. */
  public static final List<String> SEVERITIES =
      List.of("critical", "high", "medium", "low", "info");

  public LintRequest {
    paths = List.copyOf(paths);
    outputs = List.copyOf(outputs);
    only = List.copyOf(only);
    skip = List.copyOf(skip);
    exclude = List.copyOf(exclude);
    reportOnly = List.copyOf(reportOnly);
  }

  /**
   * One report.
   *
   * @param format the report's format
   * @param file where it goes, relative to the working folder; null for standard output
   */
  public record Output(Format format, @Nullable String file) {}

  /** The formats of a report. */
  public enum Format {
    TEXT,
    JSON,
    SARIF
  }
}
