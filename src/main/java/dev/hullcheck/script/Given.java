package dev.hullcheck.script;

import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/** The variables with which a script starts, as far as its host says what they are. */
public interface Given {
  /** The value of a variable; null where nothing is known of it. */
  @Nullable Value value(String name);
}
