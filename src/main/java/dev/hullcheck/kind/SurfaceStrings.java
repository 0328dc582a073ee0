package dev.hullcheck.kind;

import java.nio.charset.StandardCharsets;

/** The sorted strings of a surface of gcloud, of which each is decoded when it is asked for. */
final class SurfaceStrings {
  private final byte[] bytes;
  private final int offset;

  SurfaceStrings(byte[] bytes, int offset) {
    this.bytes = bytes;
    this.offset = offset;
  }

  /** The last block whose first string does not sort after a text; the first where all do. */
  int block(String text) {
    int low = 0;
    int high = (new SurfaceReader(bytes, offset).number(3) - offset) / 3 - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (get(middle * GcloudSurface.BLOCK).compareTo(text) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The string of a number. */
  String get(int index) {
    SurfaceReader in =
        new SurfaceReader(
            bytes, new SurfaceReader(bytes, offset + 3 * (index / GcloudSurface.BLOCK)).number(3));
    byte[] chars = new byte[64];
    int length = 0;
    for (int i = 0; i <= index % GcloudSurface.BLOCK; i++) {
      int shared = in.number(1);
      int rest = in.number(2);
      if (shared + rest > chars.length) {
        byte[] larger = new byte[2 * (shared + rest)];
        System.arraycopy(chars, 0, larger, 0, shared);
        chars = larger;
      }
      System.arraycopy(bytes, in.at, chars, shared, rest);
      in.at += rest;
      length = shared + rest;
    }
    return new String(chars, 0, length, StandardCharsets.UTF_8);
  }
}
