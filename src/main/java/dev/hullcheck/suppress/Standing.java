package dev.hullcheck.suppress;

import dev.hullcheck.check.Finding;
import dev.hullcheck.source.Span;
import java.util.List;

/**
 * What a configuration keeps quiet by one name of rules.
 *
 * @param ids those that the name stands for
 * @param span the name, in the configuration
 * @param reason may be empty
 * @param until the last day on which it holds, as {@code 2027-03-31}; empty for always
 */
public record Standing(
    String name, List<String> ids, Span span, String reason, String until, Scope scope) {
  /** Where it holds. */
  public interface Scope {
    boolean holds(Finding finding);

    /**
     * Whether the run read something that it speaks of, and had these rules judge all of that: only
     * then does it show that it silences nothing.
     */
    boolean wasJudged(List<String> ids);

    /** What it names that is not there, though the run has read all that could be meant. */
    List<Nothing> nothing();
  }

  /**
   * A name in the configuration that stands for nothing.
   *
   * @param why a clause
   */
  public record Nothing(Span span, String why) {}
}
