package dev.hullcheck.terraform;

import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Names that hold inside an expression or block only: loop variables, {@code each}, {@code count},
 * iterators.
 *
 * @param scope in which an unknown one of them is one value
 */
record Bindings(String name, Value value, String scope, @Nullable Bindings outer) {
  static @Nullable Bindings find(@Nullable Bindings bindings, String name) {
    for (Bindings b = bindings; b != null; b = b.outer) {
      if (b.name.equals(name)) {
        return b;
      }
    }
    return null;
  }
}
