package dev.hullcheck.walk;

import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads files as text: UTF-8, or UTF-16 with a byte order mark. */
public final class Reader {
  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  /** So much of a file is its head, in bytes. */
  public static final int HEAD = 200;

  private Reader() {}

  /**
   * The text of a file without its byte order mark; line breaks stay as they are.
   *
   * @throws UnreadableException if it cannot be read, is too large, or is no text
   */
  public static String read(WalkedFile file) throws UnreadableException {
    return text(bytes(file), file.name());
  }

  /**
   * The text that bytes are, as that of a file.
   *
   * @param name what reports call it
   * @throws UnreadableException if they are too many, or no text
   */
  public static String text(byte[] bytes, String name) throws UnreadableException {
    int length = bytes.length;
    if (length > MAX_BYTES) {
      throw unreadable(name, "The file is larger than 20 MB, which is the most that is read");
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return utf16(bytes, name);
    }
    int from = startsWith(bytes, 0xEF, 0xBB) && length > 2 && (bytes[2] & 0xFF) == 0xBF ? 3 : 0;
    String text = new String(bytes, from, length - from, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      int wrong = Utf8.firstWrong(bytes, from);
      if (wrong >= 0) {
        String hex = Integer.toHexString(bytes[wrong] & 0xFF);
        throw unreadable(
            name,
            "The file is not UTF-8 text (byte 0x"
                + (hex.length() < 2 ? "0" : "")
                + hex
                + " at offset "
                + wrong
                + ")");
      }
    }
    return text;
  }

  /** The first characters of a file, at most {@link #HEAD}; empty where it cannot be read. */
  public static String head(WalkedFile file) {
    try (FileInputStream in = new FileInputStream(file.path().toFile())) {
      return head(in.readNBytes(HEAD));
    } catch (IOException e) {
      return "";
    }
  }

  /** The first characters of bytes, at most {@link #HEAD}, as far as they are of ASCII. */
  public static String head(byte[] bytes) {
    int from = startsWith(bytes, 0xEF, 0xBB) && bytes.length > 2 ? 3 : 0;
    int length = Math.min(bytes.length - from, HEAD);
    return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
  }

  private static String utf16(byte[] bytes, String name) throws UnreadableException {
    boolean little = startsWith(bytes, 0xFF, 0xFE);
    String text =
        new String(
            bytes,
            2,
            bytes.length - 2,
            little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    if (bytes.length % 2 != 0 || text.startsWith("\0")) {
      throw unreadable(name, "The file begins like UTF-16 text but is none, write UTF-8");
    }
    return text;
  }

  private static byte[] bytes(WalkedFile walked) throws UnreadableException {
    File file = walked.path().toFile();
    try (FileInputStream in = new FileInputStream(file)) {
      byte[] bytes = in.readNBytes((int) Math.min(file.length() + 1, MAX_BYTES + 1L));
      // A file that grew in the meantime is read to its new end.
      if (bytes.length == file.length() + 1 && bytes.length <= MAX_BYTES) {
        byte[] rest = in.readNBytes(MAX_BYTES + 1 - bytes.length);
        byte[] all = Arrays.copyOf(bytes, bytes.length + rest.length);
        System.arraycopy(rest, 0, all, bytes.length, rest.length);
        bytes = all;
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(walked.name(), "The file cannot be read" + reason(e));
    }
  }

  /** What the system says, as far as it is more than the path again. */
  static String reason(IOException e) {
    String message = e.getMessage();
    int open = message == null ? -1 : message.lastIndexOf('(');
    return message != null && open >= 0 && message.endsWith(")")
        ? ": " + message.substring(open + 1, message.length() - 1)
        : "";
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static UnreadableException unreadable(String name, String message) {
    return new UnreadableException(problem(name, Problem.Code.UNREADABLE, message));
  }

  /** A problem at the start of a file or folder whose text is not at hand. */
  static Problem problem(String name, Problem.Code code, String message) {
    return new Problem(code, new Span(SourceFile.of(name, ""), 0, 0), message);
  }
}
