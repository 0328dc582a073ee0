/**
 * Finds in Markdown what a linter can read: code in blocks and spans, paragraphs, HTML comments.
 *
 * <p>Knows no other Markdown, and none of the languages inside the fences. Fences are those of the
 * CommonMark specification, section 4.5, at any indentation.
 */
@NullMarked
package dev.hullcheck.syntax.markdown;

import org.jspecify.annotations.NullMarked;
