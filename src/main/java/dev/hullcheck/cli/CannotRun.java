package dev.hullcheck.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

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

  /** A file that cannot be written, with the reason in words. */
  static CannotRun writing(String file, IOException e) {
    String why =
        e instanceof NoSuchFileException
            ? "there is no such folder"
            : e instanceof AccessDeniedException ? "it is not allowed" : e.getMessage();
    return new CannotRun("\"" + file + "\" cannot be written: " + why);
  }
}
