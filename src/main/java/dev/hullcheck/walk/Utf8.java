package dev.hullcheck.walk;

/** Finds what is not UTF-8. */
final class Utf8 {
  private Utf8() {}

  /** The offset of the first byte that does not fit, from {@code from} on, or -1. */
  static int firstWrong(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length) {
      int length = length(bytes, i);
      if (length == 0) {
        return i;
      }
      for (int k = 1; k < length; k++) {
        if (i + k >= bytes.length || (bytes[i + k] & 0xC0) != 0x80) {
          return i;
        }
      }
      i += length;
    }
    return -1;
  }

  /** How long the character at an offset claims to be; 0 where none can begin so. */
  private static int length(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    int second = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
    if (first < 0x80) {
      return 1;
    }
    if (first < 0xC2) {
      return 0;
    }
    if (first < 0xE0) {
      return 2;
    }
    if (first < 0xF0) {
      boolean overlong = first == 0xE0 && second < 0xA0;
      boolean surrogate = first == 0xED && second > 0x9F;
      return overlong || surrogate ? 0 : 3;
    }
    boolean overlong = first == 0xF0 && second < 0x90;
    boolean tooLarge = first > 0xF4 || first == 0xF4 && second > 0x8F;
    return overlong || tooLarge ? 0 : 4;
  }
}
