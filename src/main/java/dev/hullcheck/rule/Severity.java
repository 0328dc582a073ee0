package dev.hullcheck.rule;

import org.jspecify.annotations.Nullable;

/** How serious a finding is, the least first. */
public enum Severity {
  INFO("info"),
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high"),
  CRITICAL("critical");

  private final String id;

  Severity(String id) {
    this.id = id;
  }

  /** The name in rule files, options and reports. */
  public String id() {
    return id;
  }

  public boolean atLeast(Severity other) {
    return compareTo(other) >= 0;
  }

  /** The severity of a name, or null where there is none of it. */
  public static @Nullable Severity of(String id) {
    for (Severity severity : values()) {
      if (severity.id.equals(id)) {
        return severity;
      }
    }
    return null;
  }
}
