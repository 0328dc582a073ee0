package dev.hullcheck.report;

import java.util.List;

/** Writes a baseline: JSON, a line an entry, so that a finding less is a line less. */
public final class BaselineReport {
  /** The version of the form; a reader refuses any other. */
  public static final int VERSION = 1;

  private BaselineReport() {}

  /** Appends the file's text, with a line break at its end. */
  public static void write(List<KnownFinding> entries, StringBuilder out) {
    out.append("{\n  \"version\": ").append(VERSION).append(",\n  \"findings\": [");
    String separator = "\n";
    for (KnownFinding entry : entries) {
      out.append(separator).append("    {\"file\": ");
      JsonWriter.string(entry.file(), out);
      out.append(", \"rule\": ");
      JsonWriter.string(entry.rule(), out);
      if (!entry.resource().isEmpty()) {
        out.append(", \"resource\": ");
        JsonWriter.string(entry.resource(), out);
      }
      if (entry.count() > 1) {
        out.append(", \"count\": ").append(entry.count());
      }
      out.append(", \"fingerprint\": ");
      JsonWriter.string(entry.fingerprint(), out);
      out.append('}');
      separator = ",\n";
    }
    out.append(entries.isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
  }
}
