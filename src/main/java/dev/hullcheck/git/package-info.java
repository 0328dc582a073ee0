/**
 * What git says of a work tree: what changed, and what is staged. The only package that starts a
 * process, and only where an option of the command line asks for it.
 *
 * <p>Knows nothing of findings.
 */
@NullMarked
package dev.hullcheck.git;

import org.jspecify.annotations.NullMarked;
