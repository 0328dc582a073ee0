package dev.hullcheck.value;

import dev.hullcheck.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name that a value passed through on its way here.
 *
 * @param symbol the variable, local or resource attribute: {@code var.pool}, {@code
 *     google_container_cluster.main.name}, {@code $CLUSTER}
 * @param span where that name is given its value, such as the variable's default
 * @param call the address of the call whose variable it is, where the call gives it that value;
 *     else null
 */
public record Origin(Symbol symbol, Span span, @Nullable String call) {
  /** A name that no call gives its value. */
  public Origin(Symbol symbol, Span span) {
    this(symbol, span, null);
  }

  /** The name, with whose it is where a call gives it its value. */
  public String written() {
    return call == null ? "\"" + symbol.name() + "\"" : "\"" + symbol.name() + "\" of " + call;
  }
}
