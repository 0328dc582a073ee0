package dev.hullcheck.syntax.markdown;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;

/**
 * A code block, in fences or indented.
 *
 * @param language the first word of the info string in lower case, without a leading dot or brace;
 *     empty without one; {@link #INDENTED} of a block that has no fences, which may be a list's
 *     text
 * @param body the lines between the fences, each with its line break, without the indentation and
 *     block quote marks of the opening fence
 * @param span from the opening fence to the end of the closing one, or of the file where none is
 */
public record Fence(String language, Text body, Span span) {
  /** The language of an indented block, which no fence can name. */
  public static final String INDENTED = " ";
}
