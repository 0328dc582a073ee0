package dev.hullcheck.value;

import dev.hullcheck.source.Span;

/**
 * A name that a value passed through on its way here.
 *
 * @param symbol the variable, local or resource attribute: {@code var.pool}, {@code
 *     google_container_cluster.main.name}, {@code $CLUSTER}
 * @param span where that name is given its value, such as the variable's default
 */
public record Origin(Symbol symbol, Span span) {}
