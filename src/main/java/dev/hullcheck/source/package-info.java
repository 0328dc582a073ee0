/**
 * Files and positions: what a file is called, where its lines begin, which characters of which file
 * a piece of text came from, and what is wrong with it.
 *
 * <p>Knows no language and no rule. Every tree, value and finding of the other packages points into
 * files by the {@link dev.hullcheck.source.Span} of this one.
 */
@NullMarked
package dev.hullcheck.source;

import org.jspecify.annotations.NullMarked;
