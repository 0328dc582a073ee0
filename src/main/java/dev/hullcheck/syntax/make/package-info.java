/**
 * Makefiles: the shell lines of their recipes, with what make puts into them. Knows assignments,
 * rules and recipes; functions, conditionals and included files are not followed.
 */
@NullMarked
package dev.hullcheck.syntax.make;

import org.jspecify.annotations.NullMarked;
