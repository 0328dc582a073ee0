package dev.hullcheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * What surrounds a run: its streams, its working folder, its environment. Text goes out as UTF-8,
 * whatever the locale, each piece in one write and unbuffered.
 */
public final class Console {
  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final Path folder;
  private final Map<String, String> environment;
  private final boolean terminal;
  private final boolean errorTerminal;

  Console(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Path folder,
      Map<String, String> environment,
      boolean terminal,
      boolean errorTerminal) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.folder = folder;
    this.environment = environment;
    this.terminal = terminal;
    this.errorTerminal = errorTerminal;
  }

  /** Standard input. */
  public InputStream in() {
    return in;
  }

  /** The working folder, absolute: what relative paths start from. */
  public Path folder() {
    return folder;
  }

  /** Whether a person reads standard output; false where the launcher did not say so. */
  public boolean isTerminal() {
    return terminal;
  }

  /** Whether a person reads standard error; false where the launcher did not say so. */
  boolean isErrorTerminal() {
    return errorTerminal;
  }

  /** Whether an environment variable is set and not empty. */
  public boolean isSet(String variable) {
    return !variable(variable).isEmpty();
  }

  /** The value of an environment variable; empty where it is not set. */
  public String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /**
   * Writes to standard output: what the run was asked for, and nothing else.
   *
   * @throws CannotRun if the stream takes no more
   */
  public void out(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException e) {
      throw new CannotRun("Standard output takes no more: " + e.getMessage());
    }
  }

  /** Writes text to standard output, as {@link #out(byte[])}. */
  public void out(String text) {
    out(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a line to standard error, if it can be written at all. */
  public void err(String line) {
    errText(line + '\n');
  }

  /** Writes to standard error as it is, if it can be written at all. */
  void errText(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      // There is nowhere left to say it; the exit code still does.
      return;
    }
  }
}
