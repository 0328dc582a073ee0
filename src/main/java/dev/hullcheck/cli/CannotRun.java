package dev.hullcheck.cli;

/**
 * The run cannot do what it was asked, for a reason that the user can mend. Its message is shown in
 * one line on standard error, and the run ends with {@link ExitCode#FAILED}.
 */
public final class CannotRun extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * A reason.
   *
   * @param message one clause in prose, capital first, no final period
   */
  public CannotRun(String message) {
    super(message, null, false, false);
  }
}
