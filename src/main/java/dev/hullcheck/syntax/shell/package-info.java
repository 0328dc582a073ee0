/**
 * Reads shell scripts, of POSIX sh and bash, into words and commands: parts of words with their
 * quoting, expansions, substitutions, redirections, here-documents, and the structure around them.
 *
 * <p>Expands nothing and knows no program: variables get their values, and commands their meaning,
 * in {@code script}. The grammar is that of the Bash Reference Manual, sections 3.1 to 3.6, with
 * one thing more: a placeholder such as {@code <cluster>} is a word, not two redirections.
 */
@NullMarked
package dev.hullcheck.syntax.shell;

import org.jspecify.annotations.NullMarked;
