package dev.hullcheck.suppress;

import dev.hullcheck.source.Span;
import java.util.List;

/**
 * A comment that speaks to Hullcheck, as it is written: {@code hullcheck:ignore ID, ID -- reason}.
 * Whether the directive is one, and whether there are rules of those ids, is not settled yet.
 *
 * @param directive what follows {@code hullcheck:}, up to the next blank; may be empty
 * @param span from {@code hullcheck:} to the end of the directive
 * @param line the line that the marker speaks of, from 1: its own where something stands on it
 *     beside the comment, else the next that holds something; 0 where there is none
 * @param lastLine the same line, or the last one of the Markdown fence that begins on it
 * @param words what stands between the directive and {@code --}, split at blanks and commas
 * @param reason what stands behind {@code --}, trimmed; empty where there is none
 */
record Marker(
    Span span, String directive, int line, int lastLine, List<Word> words, String reason) {
  /**
   * One word.
   *
   * @param afterComma whether a comma stands between this word and the one before
   */
  record Word(String text, Span span, boolean afterComma) {}
}
