/**
 * The normalized AST: resources of a kind, their addresses and relations, and the project that
 * holds them. What rules read, in names of the API.
 *
 * <p>Knows neither source syntax nor any single kind: kinds are data, read by {@code kind}.
 */
@NullMarked
package dev.hullcheck.model;

import org.jspecify.annotations.NullMarked;
