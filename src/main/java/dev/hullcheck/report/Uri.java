package dev.hullcheck.report;

import java.nio.charset.StandardCharsets;

/** Paths as URI references (RFC 3986). */
final class Uri {
  private static final String HEX = "0123456789ABCDEF";

  /** What may stand in a path as it is, beside letters and digits: {@code pchar} and the slash. */
  private static final String PLAIN = "-._~!$&'()*+,;=@/";

  private Uri() {}

  /** Whether a path names a place without the folder it is relative to. */
  static boolean isAbsolute(String path) {
    return path.startsWith("/") || hasDrive(path);
  }

  /**
   * A path as a reference: relative where it is relative, else with the scheme {@code file}. A
   * colon is escaped in a relative path, where it would end a scheme.
   */
  static String of(String path) {
    StringBuilder uri = new StringBuilder(path.length() + 16);
    if (isAbsolute(path)) {
      // `//server/share` keeps its authority.
      uri.append(path.startsWith("//") ? "file:" : path.startsWith("/") ? "file://" : "file:///");
    }
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || PLAIN.indexOf(c) >= 0
              || (c == ':' && isAbsolute(path));
      if (plain) {
        uri.append(c);
      } else {
        uri.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return uri.toString();
  }

  private static boolean hasDrive(String path) {
    return path.length() > 2
        && path.charAt(1) == ':'
        && path.charAt(2) == '/'
        && Character.isLetter(path.charAt(0));
  }
}
