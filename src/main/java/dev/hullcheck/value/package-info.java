/**
 * Values and what is known of them: scalars, mappings, sequences, unknowns, and the three-valued
 * truth of conditions over them.
 *
 * <p>Knows no source language: {@code terraform}, {@code script} and {@code kubernetes} make
 * values, {@code normalize} gives them the API's names, rules read them.
 */
@NullMarked
package dev.hullcheck.value;

import org.jspecify.annotations.NullMarked;
