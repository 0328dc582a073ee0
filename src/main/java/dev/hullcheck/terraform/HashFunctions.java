package dev.hullcheck.terraform;

import dev.hullcheck.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions that digest a text. */
final class HashFunctions {
  private static final String HEX = "0123456789abcdef";

  private HashFunctions() {}

  /** The result, or null where it is not known. */
  static @Nullable Value call(Arguments a) {
    return a.name().equals("uuidv5")
        ? uuid(a)
        : digested(a, a.name(), a.text(0).getBytes(StandardCharsets.UTF_8));
  }

  /** The digest that a function of a name, {@code base64sha256} or {@code md5}, makes of bytes. */
  static @Nullable Value digested(Arguments a, String function, byte[] bytes) {
    boolean base64 = function.startsWith("base64");
    byte[] digest = digest(base64 ? function.substring("base64".length()) : function, bytes);
    return digest == null
        ? null
        : a.string(base64 ? EncodingFunctions.base64(digest) : hexadecimal(digest));
  }

  private static byte @Nullable [] digest(String name, byte[] bytes) {
    String algorithm =
        switch (name) {
          case "md5" -> "MD5";
          case "sha1" -> "SHA-1";
          case "sha256" -> "SHA-256";
          default -> "SHA-512";
        };
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      return null;
    }
  }

  private static String hexadecimal(byte[] bytes) {
    StringBuilder out = new StringBuilder(2 * bytes.length);
    for (byte b : bytes) {
      out.append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
    }
    return out.toString();
  }

  /** A UUID of version 5: the digest of a namespace and a name. */
  private static @Nullable Value uuid(Arguments a) {
    String space =
        switch (a.text(0)) {
          case "dns" -> "6ba7b8109dad11d180b400c04fd430c8";
          case "url" -> "6ba7b8119dad11d180b400c04fd430c8";
          case "oid" -> "6ba7b8129dad11d180b400c04fd430c8";
          case "x500" -> "6ba7b8149dad11d180b400c04fd430c8";
          default -> written(a.text(0));
        };
    if (space == null) {
      return a.failure();
    }
    byte[] name = a.text(1).getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[16 + name.length];
    for (int i = 0; i < 16; i++) {
      int high = HEX.indexOf(space.charAt(2 * i));
      all[i] = (byte) (high * 16 + HEX.indexOf(space.charAt(2 * i + 1)));
    }
    System.arraycopy(name, 0, all, 16, name.length);
    byte[] digest = digest("sha1", all);
    if (digest == null) {
      return null;
    }
    digest[6] = (byte) ((digest[6] & 0x0F) | 0x50);
    digest[8] = (byte) ((digest[8] & 0x3F) | 0x80);
    StringBuilder out = new StringBuilder(hexadecimal(digest));
    out.setLength(32);
    for (int dash : new int[] {20, 16, 12, 8}) {
      out.insert(dash, '-');
    }
    return a.string(out.toString());
  }

  /** The digits of a UUID in one of the forms in which Go reads it; null where it is none. */
  private static @Nullable String written(String uuid) {
    String text = uuid.toLowerCase(Locale.ROOT);
    text = text.startsWith("urn:uuid:") ? text.substring("urn:uuid:".length()) : text;
    boolean braces = text.length() == 38 && text.startsWith("{") && text.endsWith("}");
    text = braces ? text.substring(1, 37) : text;
    if (text.length() == 36) {
      for (int dash : new int[] {23, 18, 13, 8}) {
        if (text.charAt(dash) != '-') {
          return null;
        }
        text = text.substring(0, dash) + text.substring(dash + 1);
      }
    }
    for (int i = 0; i < text.length(); i++) {
      if (HEX.indexOf(text.charAt(i)) < 0) {
        return null;
      }
    }
    return text.length() == 32 ? text : null;
  }
}
