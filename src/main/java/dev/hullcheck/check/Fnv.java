package dev.hullcheck.check;

import java.nio.charset.StandardCharsets;

/**
 * FNV-1a of 128 bits. It guards against accidents, not against malice, and costs a start no
 * cryptography.
 *
 * @see <a href="http://www.isthe.com/chongo/tech/comp/fnv/">FNV, its primes and bases</a>
 */
public final class Fnv {
  private static final long BASIS_HIGH = 0x6c62272e07bb0142L;
  private static final long BASIS_LOW = 0x62b821756295c58dL;

  /** The prime of FNV with 128 bits is 2^88 + 0x13b. */
  private static final long PRIME_LOW = 0x13b;

  private long high = BASIS_HIGH;
  private long low = BASIS_LOW;

  /** Adds the UTF-8 of a text and a zero byte, so that two texts are not one. */
  public void add(String text) {
    add(text.getBytes(StandardCharsets.UTF_8), 0);
    add((byte) 0);
  }

  /** Adds the bytes from an index on. */
  public void add(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      add(bytes[i]);
    }
  }

  private void add(byte b) {
    low ^= b & 0xff;
    // (high, low) * (2^88 + 0x13b), modulo 2^128; `low` is unsigned.
    long carry = Math.multiplyHigh(low, PRIME_LOW) + (low < 0 ? PRIME_LOW : 0);
    high = high * PRIME_LOW + carry + (low << 24);
    low *= PRIME_LOW;
  }

  /** What was added so far, as 32 hexadecimal digits. */
  public String hex() {
    StringBuilder hex = new StringBuilder(32);
    addHex(high, hex);
    addHex(low, hex);
    return hex.toString();
  }

  private static void addHex(long bits, StringBuilder hex) {
    for (int shift = 60; shift >= 0; shift -= 4) {
      hex.append(Character.forDigit((int) (bits >>> shift) & 15, 16));
    }
  }
}
