package dev.hullcheck.report;

/** A format of reports. The same outcome always gives the same text. */
public interface Report {
  /** Appends the report of {@code outcome} to {@code out}, with a line break at the end. */
  void write(Outcome outcome, ReportContext context, StringBuilder out);
}
