package dev.hullcheck.report;

import dev.hullcheck.check.Finding;
import dev.hullcheck.suppress.Suppressed;
import java.util.List;

/**
 * What a run found.
 *
 * @param findings those to report, in the order of {@link Finding#compare}
 * @param suppressed those kept quiet, in the same order
 * @param errors faults of Hullcheck itself
 * @param files how many files were read
 * @param resources how many normalized resources they gave
 * @param unknown how many pairs of rule and resource could not be decided
 * @param durationMillis wall time, or -1 where it was not asked for
 */
public record Outcome(
    List<Finding> findings,
    List<Suppressed> suppressed,
    List<Fault> errors,
    int files,
    int resources,
    int unknown,
    long durationMillis) {

  /** The same outcome with the wall time that it took, in milliseconds. */
  public Outcome withDuration(long millis) {
    return new Outcome(findings, suppressed, errors, files, resources, unknown, millis);
  }

  /**
   * A fault of Hullcheck itself, met on one file or rule; the run went on with the others.
   *
   * @param file the path, or empty
   * @param rule the rule id, or empty
   */
  public record Fault(String message, String file, String rule) {}
}
