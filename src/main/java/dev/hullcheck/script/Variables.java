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

  /** Kept behind the name of a variable that programs find in their environment. */
  static final String EXPORTED = "/x";

  /** Of the names of what is around a function, those that have one value all along. */
  private final @Nullable Set<String> visible;

  /** Whether of what is around it only that is seen which is exported. */
  private boolean process;

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

  /** What another shell begins with that is started here. */
  Variables process() {
    Variables inner = new Variables(this, null);
    inner.process = true;
    return inner;
  }

  /** Whether programs that are started here surely find a variable in their environment. */
  boolean isExported(String name) {
    Variable one = get(name + EXPORTED);
    Variable all = get(EXPORTED);
    return (one != null && one.value() instanceof Scalar)
        || (all != null && all.value() instanceof Scalar);
  }

  @Nullable Variable get(String name) {
    for (Variables scope = this; scope != null; scope = scope.outer) {
      Variable found = scope.own.get(name);
      if (found != null) {
        return found;
      }
      Variables around = scope.process ? scope.outer : null;
      if (around != null && !name.endsWith(EXPORTED) && !around.isExported(name)) {
        return null;
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
