package dev.hullcheck.report;

import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Undecided;
import dev.hullcheck.suppress.Suppressed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
 * @param known what a baseline knew of; null where there is none
 * @param elsewhere what is left out since it touches nothing that was asked about; null where all
 *     was asked about
 */
public record Outcome(
    List<Finding> findings,
    List<Suppressed> suppressed,
    List<Fault> errors,
    int files,
    int resources,
    int unknown,
    @Nullable List<Undecided> undecided,
    long durationMillis,
    @Nullable Known known,
    @Nullable Elsewhere elsewhere) {

  /** An outcome that is reported whole. */
  public Outcome(
      List<Finding> findings,
      List<Suppressed> suppressed,
      List<Fault> errors,
      int files,
      int resources,
      int unknown,
      long durationMillis) {
    this(findings, suppressed, errors, files, resources, unknown, null, durationMillis, null, null);
  }

  /**
   * How a run stands to its baseline.
   *
   * @param findings those that it knew of, in the order of {@link Finding#compare}
   * @param gone what it knew of and is found no more
   */
  public record Known(List<Finding> findings, List<KnownFinding> gone) {
    /** How many findings are gone. */
    public int goneCount() {
      int count = 0;
      for (KnownFinding entry : gone) {
        count += entry.count();
      }
      return count;
    }
  }

  /**
   * Findings that nobody asked about.
   *
   * @param findings those that would be reported
   * @param quiet those that would be known or suppressed
   */
  public record Elsewhere(List<Finding> findings, List<Finding> quiet) {}

  /** The same outcome with the wall time that it took, in milliseconds. */
  public Outcome withDuration(long millis) {
    return new Outcome(
        findings,
        suppressed,
        errors,
        files,
        resources,
        unknown,
        undecided,
        millis,
        known,
        elsewhere);
  }

  /** The same run, of which these are new and the others were known. */
  public Outcome withKnown(List<Finding> fresh, Known before) {
    return new Outcome(
        fresh,
        suppressed,
        errors,
        files,
        resources,
        unknown,
        undecided,
        durationMillis,
        before,
        elsewhere);
  }

  /** The same run, of which only some findings are reported. */
  public Outcome only(Predicate<Finding> wanted) {
    Elsewhere left = new Elsewhere(new ArrayList<>(), new ArrayList<>());
    List<Suppressed> suppressedThere = new ArrayList<>();
    for (Suppressed one : suppressed) {
      if (wanted.test(one.finding())) {
        suppressedThere.add(one);
      } else {
        left.quiet.add(one.finding());
      }
    }
    return new Outcome(
        only(findings, wanted, left.findings),
        suppressedThere,
        errors,
        files,
        resources,
        unknown,
        undecided,
        durationMillis,
        known == null ? null : new Known(only(known.findings, wanted, left.quiet), known.gone),
        left);
  }

  private static List<Finding> only(
      List<Finding> all, Predicate<Finding> wanted, List<Finding> others) {
    List<Finding> left = new ArrayList<>();
    for (Finding finding : all) {
      (wanted.test(finding) ? left : others).add(finding);
    }
    return left;
  }

  /** The same outcome with what could not be decided. */
  public Outcome withUndecided(List<Undecided> pairs) {
    return new Outcome(
        findings,
        suppressed,
        errors,
        files,
        resources,
        unknown,
        pairs,
        durationMillis,
        known,
        elsewhere);
  }

  /**
   * A fault of Hullcheck itself, met on one file or rule; the run went on with the others.
   *
   * @param file the path, or empty
   * @param rule the rule id, or empty
   */
  public record Fault(String message, String file, String rule) {}
}
