package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A word of a command.
 *
 * @param value a string, or an {@code Unknown}, perhaps of known parts
 * @param several whether it may be no word or more than one: a bare unknown variable, {@code "$@"}
 * @param span where it is used; of an array's element, where the element is written
 */
public record Argument(Value value, boolean several, Span span) {
  /** The known string that this is, or null. */
  public @Nullable String known() {
    return value instanceof Scalar scalar ? scalar.asText() : null;
  }

  @Override
  public String toString() {
    return value + (several ? "…" : "");
  }
}
