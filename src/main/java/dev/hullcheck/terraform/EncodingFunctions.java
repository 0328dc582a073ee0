package dev.hullcheck.terraform;

import dev.hullcheck.value.Value;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The functions between texts and how texts are carried. */
final class EncodingFunctions {
  private static final String HEX = "0123456789ABCDEF";

  private EncodingFunctions() {}

  /** The result, or null where it is not known. */
  static @Nullable Value call(Arguments a) {
    return switch (a.name()) {
      case "base64encode" -> a.string(base64(a.text(0).getBytes(StandardCharsets.UTF_8)));
      case "base64decode" -> decoded(a, StandardCharsets.UTF_8);
      case "urlencode" -> a.string(urlEncoded(a.text(0)));
      default -> inCharset(a);
    };
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** The text that bytes are in a character set; null where they are none. */
  static @Nullable String text(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  static boolean isBase64(String text) {
    return bytes(text) != null;
  }

  /** The bytes that a text carries; null where it carries none. */
  private static byte @Nullable [] bytes(String text) {
    // Go skips line ends, and wants the padding.
    String encoded = text.replace("\n", "").replace("\r", "");
    try {
      return encoded.length() % 4 == 0 ? Base64.getDecoder().decode(encoded) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable Value decoded(Arguments a, Charset charset) {
    byte[] bytes = bytes(a.text(0));
    String text = bytes == null ? null : text(bytes, charset);
    return text == null ? a.failure() : a.string(text);
  }

  private static @Nullable Value inCharset(Arguments a) {
    Charset charset = charset(a.text(1));
    if (charset == null) {
      return isRefused(a.text(1)) ? a.failure() : null;
    }
    if (a.name().equals("textdecodebase64")) {
      return decoded(a, charset);
    }
    try {
      ByteBuffer bytes =
          charset
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(a.text(0)));
      byte[] encoded = new byte[bytes.remaining()];
      bytes.get(encoded);
      return a.string(base64(encoded));
    } catch (CharacterCodingException e) {
      return a.failure();
    }
  }

  /** The character sets on which Java and Terraform agree; null of others. */
  private static @Nullable Charset charset(String name) {
    String java =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "utf-8", "utf8" -> "UTF-8";
          case "utf-16le" -> "UTF-16LE";
          case "utf-16be" -> "UTF-16BE";
          // The web's name for it is the name of Windows' superset.
          case "iso-8859-1", "latin1", "windows-1252", "us-ascii" -> "windows-1252";
          case "iso-8859-2", "latin2" -> "ISO-8859-2";
          case "iso-8859-15" -> "ISO-8859-15";
          case "windows-1250" -> "windows-1250";
          case "windows-1251" -> "windows-1251";
          case "koi8-r" -> "KOI8-R";
          case "shift_jis", "shift-jis" -> "Shift_JIS";
          default -> "";
        };
    return !java.isEmpty() && Charset.isSupported(java) ? Charset.forName(java) : null;
  }

  /** Whether a name is surely none of a character set. */
  private static boolean isRefused(String name) {
    try {
      return !Charset.isSupported(name);
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static String urlEncoded(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= 0 && (Character.isLetterOrDigit(b) || "-_.~".indexOf(b) >= 0);
      if (plain) {
        out.append((char) b);
      } else if (b == ' ') {
        out.append('+');
      } else {
        out.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
      }
    }
    return out.toString();
  }
}
