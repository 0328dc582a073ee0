package dev.hullcheck.suppress;

import dev.hullcheck.check.Finding;
import dev.hullcheck.source.Span;

/**
 * A finding kept quiet.
 *
 * @param reason what the user wrote as such; may be empty
 * @param marker the rule's name where it is silenced
 */
public record Suppressed(Finding finding, By by, String reason, Span marker) {
  /** What keeps a finding quiet. */
  public enum By {
    /** A comment in the file. */
    COMMENT,
    /** An annotation of the object. */
    ANNOTATION,
    /** An entry of a configuration. */
    CONFIGURATION
  }
}
