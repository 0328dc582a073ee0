package dev.hullcheck.check;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives each finding of a run its fingerprint: what it is known by from run to run. That is its
 * rule, its file, the address of its resource and the path of its field, but no line. Findings that
 * share all four are told apart by their order.
 *
 * <p>A fingerprint is the {@link Fnv} of these, and for the second and later of equals of their
 * number.
 */
public final class Fingerprinter {
  private final Map<String, Integer> counts = new HashMap<>();

  /**
   * The fingerprint of the next finding. Those of one run are given in the order of {@link
   * Finding#compare}, those kept quiet among them, so that a marker changes no other's fingerprint.
   *
   * @param path the path of the finding's file from the root folder of the project
   */
  public String next(Finding finding, String path) {
    String plain = hash(finding, path, 1);
    int count = counts.getOrDefault(plain, 0) + 1;
    counts.put(plain, count);
    return count == 1 ? plain : hash(finding, path, count);
  }

  private static String hash(Finding finding, String path, int count) {
    Fnv hash = new Fnv();
    Finding.Subject subject = finding.subject();
    hash.add(finding.rule().id());
    hash.add(path);
    hash.add(subject == null ? "" : subject.address());
    hash.add(finding.path());
    if (count > 1) {
      hash.add(Integer.toString(count));
    }
    return hash.hex();
  }
}
