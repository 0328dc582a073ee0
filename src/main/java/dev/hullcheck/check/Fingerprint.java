package dev.hullcheck.check;

import dev.hullcheck.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a finding is known by from run to run: its rule, its file, the address of its resource and
 * the path of its field, but no line. Findings that share all four are told apart by their order in
 * the file.
 *
 * <p>A fingerprint is FNV-1a of 128 bits over the UTF-8 of these, each followed by a zero byte, and
 * for the second and later of equals their number; written as 32 hex digits. It guards against
 * accidents, not against malice.
 *
 * @see <a href="http://www.isthe.com/chongo/tech/comp/fnv/">FNV, its primes and bases</a>
 */
public final class Fingerprint {
  private static final long BASIS_HIGH = 0x6c62272e07bb0142L;
  private static final long BASIS_LOW = 0x62b821756295c58dL;

  /** The prime of FNV with 128 bits is 2^88 + 0x13b. */
  private static final long PRIME_LOW = 0x13b;

  private long high = BASIS_HIGH;
  private long low = BASIS_LOW;

  private Fingerprint() {}

  /**
   * The fingerprint of each of {@code findings}, by the finding's identity.
   *
   * @param findings all of a run, those kept quiet too, so that a marker changes no fingerprint
   * @param path the path of a file from the root folder of the project
   */
  public static IdentityHashMap<Finding, String> of(
      List<Finding> findings, Function<SourceFile, String> path) {
    List<Finding> ordered = new ArrayList<>(findings);
    ordered.sort(Finding::compare);
    IdentityHashMap<Finding, String> all = new IdentityHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Finding finding : ordered) {
      String plain = of(finding, path.apply(finding.span().file()), 1);
      int count = counts.getOrDefault(plain, 0) + 1;
      counts.put(plain, count);
      all.put(finding, count == 1 ? plain : of(finding, path.apply(finding.span().file()), count));
    }
    return all;
  }

  private static String of(Finding finding, String path, int count) {
    Fingerprint hash = new Fingerprint();
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

  private void add(String text) {
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      add(b);
    }
    add((byte) 0);
  }

  private void add(byte b) {
    low ^= b & 0xff;
    // (high, low) * (2^88 + 0x13b), modulo 2^128; `low` is unsigned.
    long carry = Math.multiplyHigh(low, PRIME_LOW) + (low < 0 ? PRIME_LOW : 0);
    high = high * PRIME_LOW + carry + (low << 24);
    low *= PRIME_LOW;
  }

  private String hex() {
    StringBuilder hex = new StringBuilder(32);
    for (int shift = 60; shift >= 0; shift -= 4) {
      hex.append(Character.forDigit((int) (high >>> shift) & 15, 16));
    }
    for (int shift = 60; shift >= 0; shift -= 4) {
      hex.append(Character.forDigit((int) (low >>> shift) & 15, 16));
    }
    return hex.toString();
  }
}
