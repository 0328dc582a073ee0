/**
 * Rule, kind and table files: read, validated and compiled; and what the build does with them.
 *
 * <p>Nothing here is loaded by a run that has nothing to compile.
 */
@NullMarked
package dev.hullcheck.author;

import org.jspecify.annotations.NullMarked;
