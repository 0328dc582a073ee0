package dev.hullcheck.report;

/**
 * Findings that are known from an earlier run and are alike: of one rule, file, resource and field.
 *
 * @param fingerprint what they are known by; the rest is there for people to read
 * @param file from the root folder of the project, with {@code /}
 * @param resource an address; empty for faults of a file itself
 * @param count how many they are, from 1
 */
public record KnownFinding(
    String fingerprint, String rule, String file, String resource, int count) {
  /** The same, as many as said. */
  public KnownFinding counting(int other) {
    return new KnownFinding(fingerprint, rule, file, resource, other);
  }
}
