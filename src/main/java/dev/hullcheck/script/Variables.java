package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables at one point of a script: those set in the present arm, subshell or function, over
 * those of what is around it.
 */
final class Variables {
  /**
   * What a variable is.
   *
   * @param value a string, an array as a {@code Sequence}, or an unknown
   * @param span the assignment
   */
  record Variable(Value value, Span span) {}

  private final @Nullable Variables outer;

  /** Of the names of what is around a function, those that have one value all along. */
  private final @Nullable Set<String> visible;

  private final Map<String, Variable> own = new LinkedHashMap<>();

  private Variables(@Nullable Variables outer, @Nullable Set<String> visible) {
    this.outer = outer;
    this.visible = visible;
  }

  static Variables empty() {
    return new Variables(null, null);
  }

  /** What an arm or a subshell begins with. */
  Variables child() {
    return new Variables(this, null);
  }

  /** What a function begins with, whenever it is called: of the outer names only those given. */
  Variables function(Set<String> constant) {
    return new Variables(this, constant);
  }

  @Nullable Variable get(String name) {
    for (Variables scope = this; scope != null; scope = scope.outer) {
      Variable found = scope.own.get(name);
      if (found != null) {
        return found;
      }
      if (scope.visible != null && !scope.visible.contains(name)) {
        return null;
      }
    }
    return null;
  }

  void set(String name, Variable variable) {
    own.put(name, variable);
  }

  /** All names that are set here or around here. */
  Set<String> names() {
    Map<String, Variable> all = new LinkedHashMap<>();
    for (Variables scope = this; scope != null; scope = scope.outer) {
      all.putAll(scope.own);
    }
    return all.keySet();
  }

  Map<String, Variable> own() {
    return own;
  }

  static boolean same(@Nullable Variable a, @Nullable Variable b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    if (a.value().equals(b.value())) {
      return true;
    }
    if (a.value() instanceof Scalar x && b.value() instanceof Scalar y) {
      return x.sameAs(y);
    }
    if (a.value() instanceof Sequence x && b.value() instanceof Sequence y) {
      return x.items().isEmpty() && y.items().isEmpty() && x.isOpen() == y.isOpen();
    }
    return a.value() instanceof Unknown x
        && b.value() instanceof Unknown y
        && x.symbol().same(y.symbol());
  }
}
