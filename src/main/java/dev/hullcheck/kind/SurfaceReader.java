package dev.hullcheck.kind;

/** Reads numbers of a surface of gcloud, on from an offset. */
final class SurfaceReader {
  private final byte[] bytes;

  /** The offset of what is read next. */
  int at;

  SurfaceReader(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The unsigned number in the next {@code size} bytes, the higher byte first. */
  int number(int size) {
    int value = 0;
    for (int i = 0; i < size; i++) {
      value = value << 8 | bytes[at++] & 0xFF;
    }
    return value;
  }
}
