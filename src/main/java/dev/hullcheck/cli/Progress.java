package dev.hullcheck.cli;

import dev.hullcheck.engine.Watch;

/**
 * How far a run is, on one line of a terminal that is written again and again and erased at last.
 * Nothing is written in the first second, and no thread of its own is needed: the run's own thread
 * comes by after each file.
 */
final class Progress implements Watch {
  private static final long FIRST = 1_000_000_000L;
  private static final long EVERY = 100_000_000L;

  private final Console console;
  private long next;
  private boolean shown;

  Progress(Console console, long start) {
    this.console = console;
    this.next = start + FIRST;
  }

  /** Whether somebody sees standard error and wants to see more than its findings. */
  static boolean isWanted(LintRequest request, Console console) {
    return console.isErrorTerminal()
        && !request.quiet()
        && !console.isSet("CI")
        && !console.variable("TERM").equals("dumb");
  }

  @Override
  public void reading(int done, int all) {
    long now = System.nanoTime();
    if (now - next >= 0) {
      next = now + EVERY;
      show("Reading files: " + done + " of " + all);
    }
  }

  /** Says what comes when all is read, if anything was said before or the second is over. */
  void judging() {
    if (shown || System.nanoTime() - next >= 0) {
      show("Checking");
    }
  }

  private void show(String text) {
    shown = true;
    console.errText("\r" + text + "\u001b[K");
  }

  /** Leaves no trace. */
  void end() {
    if (shown) {
      shown = false;
      console.errText("\r\u001b[K");
    }
  }
}
