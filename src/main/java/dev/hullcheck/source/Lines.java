package dev.hullcheck.source;

/** Where the lines of a text end and begin. */
public final class Lines {
  private Lines() {}

  /** The offset of the break that ends the line of an offset, or of the end of the text. */
  public static int end(String chars, int from) {
    int at = chars.indexOf('\n', from);
    if (at < 0) {
      return chars.length();
    }
    return at > from && chars.charAt(at - 1) == '\r' ? at - 1 : at;
  }

  /** The offset at which the line after that of an offset begins, or of the end of the text. */
  public static int next(String chars, int from) {
    int at = chars.indexOf('\n', from);
    return at < 0 ? chars.length() : at + 1;
  }
}
