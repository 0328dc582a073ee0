/**
 * From what the sources say to the normalized AST: spellings to API fields, text grammars, derived
 * kinds, and the islands that come to light on the way.
 *
 * <p>Which source spelling means which field is data ({@code kind}); what only an algorithm can
 * derive is here, one class for each derived kind.
 */
@NullMarked
package dev.hullcheck.normalize;

import org.jspecify.annotations.NullMarked;
