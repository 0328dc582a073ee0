package dev.hullcheck.value;

/**
 * The name of a value that is not known here, in the scope in which that name is one value: a
 * module instance, a {@code count} or {@code each} instance, one assignment of a shell variable.
 * Equal symbols are equal values.
 */
public final class Symbol {
  private final String name;
  private final String scope;
  private final boolean impure;

  private Symbol(String name, String scope, boolean impure) {
    this.name = name;
    this.scope = scope;
    this.impure = impure;
  }

  /**
   * A symbol that stands for one value.
   *
   * @param name as users write it: {@code google_service_account.node.email}, {@code $PROJECT_ID}
   * @param scope unique to the place in which the name means one thing
   */
  public static Symbol of(String name, String scope) {
    return new Symbol(name, scope, false);
  }

  /** A symbol that gives another value each time ({@code uuid()}, {@code $RANDOM}). */
  public static Symbol impure(String name) {
    return new Symbol(name, "", true);
  }

  public String name() {
    return name;
  }

  public String scope() {
    return scope;
  }

  /** Whether it gives another value each time; such a symbol equals nothing, not even itself. */
  public boolean isImpure() {
    return impure;
  }

  /** Whether the two are surely one value. */
  public boolean same(Symbol other) {
    return !impure && !other.impure && name.equals(other.name) && scope.equals(other.scope);
  }

  @Override
  public String toString() {
    return name;
  }
}
