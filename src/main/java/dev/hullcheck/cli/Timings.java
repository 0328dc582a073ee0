package dev.hullcheck.cli;

import dev.hullcheck.check.Times;
import java.util.ArrayList;
import java.util.List;

/** How long the phases of a run took, told on standard error. */
final class Timings {
  private static final int MOST = 10;

  private final List<String> lines = new ArrayList<>();
  private final long start;
  private long phase;

  Timings(long start) {
    this.start = start;
    this.phase = start;
  }

  /** Ends a phase. */
  void end(String name) {
    long now = System.nanoTime();
    lines.add(line(now - phase, name));
    phase = now;
  }

  /** The whole milliseconds since the start. */
  long millis() {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** Tells the phases and all together. */
  void write(Console console) {
    for (String line : lines) {
      console.err(line);
    }
    console.err(line(System.nanoTime() - start, "in all"));
  }

  /** Tells what of one sort took longest. */
  static void write(String title, Times times, Console console) {
    List<Times.Time> slowest = times.slowest(MOST);
    if (!slowest.isEmpty()) {
      console.err(title + ":");
    }
    for (Times.Time time : slowest) {
      console.err(line(time.nanos(), time.name()));
    }
  }

  private static String line(long nanos, String name) {
    long tenths = (nanos + 50_000) / 100_000;
    String millis = tenths / 10 + "." + tenths % 10 + " ms  ";
    return " ".repeat(Math.max(0, 15 - millis.length())) + millis + name;
  }
}
