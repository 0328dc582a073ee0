package dev.hullcheck.syntax.markdown;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;

/**
 * A part of a document that may hold code: in fences, indented, between ticks, or a paragraph.
 *
 * @param language the first word of the info string in lower case, without a leading dot or brace;
 *     empty without one; {@link #INDENTED} of a block that has no fences, which may be a list's
 *     text; {@link #PARAGRAPH} and {@link #SPAN}
 * @param body the lines between the fences, each with its line break, without the indentation and
 *     block quote marks of the opening fence; of others all lines, or what stands between the ticks
 * @param span from the opening fence to the end of the closing one, or of the file where none is
 */
public record Block(String language, Text body, Span span) {
  /** The language of an indented block, which no fence can name. */
  public static final String INDENTED = " ";

  /** The language of a paragraph of running text, which no fence can name. */
  public static final String PARAGRAPH = "  ";

  /** The language of a code span of several words, in a line of text. */
  public static final String SPAN = "   ";
}
