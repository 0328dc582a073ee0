/**
 * Rules in their compiled form: what a rule says of itself, its conditions, matchers and
 * predicates, and the reader of the rules that the build compiled.
 *
 * <p>Knows kinds and values, but no project and no source language; {@code author} makes rules from
 * files, {@code check} runs them.
 */
@NullMarked
package dev.hullcheck.rule;

import org.jspecify.annotations.NullMarked;
