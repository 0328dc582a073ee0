package dev.hullcheck.source;

/**
 * A comment of any language.
 *
 * @param span from its marker to its last character, without the line break
 * @param text what follows the marker, trimmed; of a block comment, without the closing marker
 * @param ownLine whether nothing but blanks stands before it on its line
 */
public record Comment(Span span, String text, boolean ownLine) {}
