package dev.hullcheck.engine;

import dev.hullcheck.report.Outcome;

/** Puts an exception that is our own fault into words. */
final class Faults {
  private Faults() {}

  static Outcome.Fault of(Throwable cause, String file, String rule) {
    StringBuilder message = new StringBuilder("Internal error");
    if (!rule.isEmpty()) {
      message.append(" in rule ").append(rule);
    }
    message.append(" on ").append(file).append(", please report it: ").append(cause);
    StackTraceElement[] trace = cause.getStackTrace();
    if (trace.length > 0) {
      message.append(" at ").append(trace[0]);
    }
    return new Outcome.Fault(message.toString(), file, rule);
  }
}
