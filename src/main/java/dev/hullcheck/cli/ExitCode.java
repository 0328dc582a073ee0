package dev.hullcheck.cli;

/** What a run says to the program that started it; a contract with hooks and CI. */
public final class ExitCode {
  /** Nothing at or above the severity of {@code --fail-on}. */
  public static final int OK = 0;

  /** Something at or above it; for {@code test}, a fixture that differs. */
  public static final int FINDINGS = 1;

  /** The run itself failed: usage, configuration, an unreadable PATH, an internal error. */
  public static final int FAILED = 2;

  private ExitCode() {}
}
