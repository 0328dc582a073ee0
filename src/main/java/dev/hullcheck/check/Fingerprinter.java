package dev.hullcheck.check;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives each finding of a run its fingerprint: what it is known by from run to run. That is its
 * rule, its file, the address of its resource and the path of its field, but no line. Findings that
 * share all four are told apart by their order.
 *
 * <p>A fingerprint is FNV-1a of 128 bits over the UTF-8 of these, each followed by a zero byte, and
 * for the second and later of equals their number; written as 32 hex digits. It guards against
 * accidents, not against malice.
 *
 * @see <a href="http://www.isthe.com/chongo/tech/comp/fnv/">FNV, its primes and bases</a>
 */
public final class Fingerprinter {
  private static final long BASIS_HIGH = 0x6c62272e07bb0142L;
  private static final long BASIS_LOW = 0x62b821756295c58dL;

  /** The prime of FNV with 128 bits is 2^88 + 0x13b. */
  private static final long PRIME_LOW = 0x13b;

  private final Map<String, Integer> counts = new HashMap<>();
  private long high;
  private long low;

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

  private String hash(Finding finding, String path, int count) {
    high = BASIS_HIGH;
    low = BASIS_LOW;
    Finding.Subject subject = finding.subject();
    add(finding.rule().id());
    add(path);
    add(subject == null ? "" : subject.address());
    add(finding.path());
    if (count > 1) {
      add(Integer.toString(count));
    }
    StringBuilder hex = new StringBuilder(32);
    addHex(high, hex);
    addHex(low, hex);
    return hex.toString();
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

  private static void addHex(long bits, StringBuilder hex) {
    for (int shift = 60; shift >= 0; shift -= 4) {
      hex.append(Character.forDigit((int) (bits >>> shift) & 15, 16));
    }
  }
}
