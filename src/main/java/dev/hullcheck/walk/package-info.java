/**
 * Which files of the given paths are read, of which kind by their names, and their text.
 *
 * <p>Looks at names and the first bytes only: what a file holds is for the parsers to say, and
 * whether YAML is a Kubernetes object for {@code kubernetes}.
 */
@NullMarked
package dev.hullcheck.walk;

import org.jspecify.annotations.NullMarked;
