package dev.hullcheck.rule;

import org.jspecify.annotations.Nullable;

/**
 * A range of IP addresses: {@code 10.0.0.0/8}, {@code fd00::/8}; an address alone is a range of
 * one.
 */
final class Cidr {
  /** Those that nobody reaches from the internet, in both families. */
  private static final String[] NOT_PUBLIC = {
    "10.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "198.18.0.0/15",
    "240.0.0.0/4",
    "fc00::/7",
    "fe80::/10",
    "::1/128"
  };

  /** The first address in words of 16 bits: two for IPv4, eight for IPv6. */
  private final int[] words;

  private final int prefix;

  private Cidr(int[] words, int prefix) {
    this.words = words;
    this.prefix = prefix;
  }

  /** How many bits all of its addresses have in common. */
  int prefix() {
    return prefix;
  }

  /**
   * Reads a range.
   *
   * @return null where the text is none
   */
  static @Nullable Cidr parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    int[] words = address.indexOf(':') < 0 ? v4(address) : v6(address);
    if (words == null) {
      return null;
    }
    int bits = 16 * words.length;
    int prefix = slash < 0 ? bits : number(text, slash + 1, text.length(), 10);
    if (prefix < 0 || prefix > bits) {
      return null;
    }
    for (int i = 0; i < words.length; i++) {
      int kept = Math.max(0, Math.min(16, prefix - 16 * i));
      words[i] &= 0xffff << (16 - kept);
    }
    return new Cidr(words, prefix);
  }

  /** Whether all of another range is in this one. */
  boolean contains(Cidr other) {
    if (words.length != other.words.length || prefix > other.prefix) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      int kept = Math.max(0, Math.min(16, prefix - 16 * i));
      int mask = (0xffff << (16 - kept)) & 0xffff;
      if (words[i] != (other.words[i] & mask)) {
        return false;
      }
    }
    return true;
  }

  int family() {
    return words.length == 2 ? 4 : 6;
  }

  /** Whether it reaches out of what is private, shared, local or reserved. */
  boolean isPublic() {
    for (String range : NOT_PUBLIC) {
      Cidr other = parse(range);
      if (other != null && other.contains(this)) {
        return false;
      }
    }
    return true;
  }

  private static int @Nullable [] v4(String text) {
    int[] words = new int[2];
    int at = 0;
    for (int i = 0; i < 4; i++) {
      int dot = i == 3 ? text.length() : text.indexOf('.', at);
      int part = dot < 0 ? -1 : number(text, at, dot, 10);
      if (part < 0 || part > 255) {
        return null;
      }
      words[i / 2] |= i % 2 == 0 ? part << 8 : part;
      at = dot + 1;
    }
    return words;
  }

  private static int @Nullable [] v6(String text) {
    int gap = text.indexOf("::");
    int[] words = new int[8];
    if (gap < 0) {
      return fill(text, words, 0) == 8 ? words : null;
    }
    int before = fill(text.substring(0, gap), words, 0);
    int[] tail = new int[8];
    int after = fill(text.substring(gap + 2), tail, 0);
    if (before < 0 || after < 0 || before + after > 7) {
      return null;
    }
    System.arraycopy(tail, 0, words, 8 - after, after);
    return words;
  }

  /** How many groups a text has, which it puts into words; -1 where it is none. */
  private static int fill(String text, int[] words, int from) {
    int at = 0;
    int next = from;
    while (at < text.length()) {
      int colon = text.indexOf(':', at);
      int end = colon < 0 ? text.length() : colon;
      int[] inner = colon < 0 && text.indexOf('.', at) >= 0 ? v4(text.substring(at)) : null;
      int word = inner == null ? number(text, at, end, 16) : inner[0];
      if (word < 0 || word > 0xffff || next + (inner == null ? 0 : 1) > 7) {
        return -1;
      }
      words[next++] = word;
      if (inner != null) {
        words[next++] = inner[1];
      }
      at = end + 1;
      if (colon == text.length() - 1) {
        return -1;
      }
    }
    return next - from;
  }

  private static int number(String text, int from, int to, int radix) {
    if (from >= to || to - from > 4) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), radix);
      if (digit < 0) {
        return -1;
      }
      number = radix * number + digit;
    }
    return number;
  }
}
