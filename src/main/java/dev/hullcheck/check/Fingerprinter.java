package dev.hullcheck.check;

import java.util.HashMap;
import java.util.Map;

/**
 * Gives each finding of a run its fingerprint: what it is known by from run to run. That is its
 * rule, its file, the address of its resource in its module and the path of its field, but no line.
 * Findings that share all four are told apart by their order. What a variable in an address is
 * called does not count: {@code gcloud container clusters create $NAME} is one with {@code … create
 * $CLUSTER}.
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

  /** What a finding and all that are alike are known by: the fingerprint of the first of them. */
  public static String shared(Finding finding, String path) {
    return hash(finding, path, 1);
  }

  /** An address with {@code $} in place of each {@code $NAME} and {@code ${…}}. */
  private static String withoutNames(String address) {
    int dollar = address.indexOf('$');
    if (dollar < 0) {
      return address;
    }
    StringBuilder text = new StringBuilder(address.length());
    int from = 0;
    while (dollar >= 0) {
      text.append(address, from, dollar + 1);
      from = afterName(address, dollar + 1);
      dollar = address.indexOf('$', from);
    }
    return text.append(address, from, address.length()).toString();
  }

  private static int afterName(String address, int from) {
    int at = from;
    if (at < address.length() && address.charAt(at) == '{') {
      int depth = 0;
      do {
        char c = address.charAt(at++);
        depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      } while (depth > 0 && at < address.length());
      return at;
    }
    while (at < address.length()
        && (address.charAt(at) == '_' || Character.isLetterOrDigit(address.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static String hash(Finding finding, String path, int count) {
    Fnv hash = new Fnv();
    Finding.Subject subject = finding.subject();
    hash.add(finding.rule().id());
    hash.add(path);
    hash.add(subject == null ? "" : withoutNames(subject.localAddress()));
    hash.add(finding.path());
    if (count > 1) {
      hash.add(Integer.toString(count));
    }
    return hash.hex();
  }
}
