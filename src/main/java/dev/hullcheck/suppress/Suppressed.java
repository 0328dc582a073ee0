package dev.hullcheck.suppress;

import dev.hullcheck.check.Finding;
import dev.hullcheck.source.Span;

/**
 * A finding kept quiet by a marker in the file.
 *
 * @param reason what the user wrote after {@code --}; may be empty
 * @param marker the rule's id in the marker
 */
public record Suppressed(Finding finding, String reason, Span marker) {}
