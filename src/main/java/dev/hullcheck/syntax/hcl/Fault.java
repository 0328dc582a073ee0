package dev.hullcheck.syntax.hcl;

/**
 * Leaves an expression at a fault that has been reported, for the place that knows how to go on.
 * Never leaves the parser.
 */
final class Fault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Fault() {
    super(null, null, false, false);
  }

  static Fault reported() {
    return new Fault();
  }
}
