package dev.hullcheck.walk;

import dev.hullcheck.source.Problem;

/** A file whose text cannot be had. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  UnreadableException(Problem problem) {
    super(problem.message(), null, false, false);
    this.problem = problem;
  }

  /** What is wrong, at the start of the file. */
  public Problem problem() {
    return problem;
  }
}
