package dev.hullcheck.git;

/** Git cannot say what was asked, for a reason that the user can mend; the message is a clause. */
public final class GitException extends Exception {
  private static final long serialVersionUID = 1L;

  GitException(String message) {
    super(message, null, false, false);
  }
}
