package dev.hullcheck.report;

import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Undecided;
import dev.hullcheck.suppress.Suppressed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run found.
 *
 * @param findings those to report, in the order of {@link Finding#compare}
 * @param suppressed those kept quiet, in the same order
 * @param errors faults of Hullcheck itself
 * @param files how many files were read
 * @param resources how many normalized resources they gave
 * @param unknown how many pairs of rule and resource could not be decided
 * @param undecided those pairs and why, in the order of {@link Undecided#compare}; null where they
 *     were not asked for
 * @param durationMillis wall time, or -1 where it was not asked for
 */
public record Outcome(
    List<Finding> findings,
    List<Suppressed> suppressed,
    List<Fault> errors,
    int files,
    int resources,
    int unknown,
    @Nullable List<Undecided> undecided,
    long durationMillis) {
  /** An outcome of which nobody asked what could not be decided. */
  public Outcome(
      List<Finding> findings,
      List<Suppressed> suppressed,
      List<Fault> errors,
      int files,
      int resources,
      int unknown,
      long durationMillis) {
    this(findings, suppressed, errors, files, resources, unknown, null, durationMillis);
  }

  /** The same outcome with the wall time that it took, in milliseconds. */
  public Outcome withDuration(long millis) {
    return new Outcome(findings, suppressed, errors, files, resources, unknown, undecided, millis);
  }

  /** The same outcome with what could not be decided. */
  public Outcome withUndecided(List<Undecided> pairs) {
    return new Outcome(
        findings, suppressed, errors, files, resources, unknown, pairs, durationMillis);
  }

  /**
   * A fault of Hullcheck itself, met on one file or rule; the run went on with the others.
   *
   * @param file the path, or empty
   * @param rule the rule id, or empty
   */
  public record Fault(String message, String file, String rule) {}
}
