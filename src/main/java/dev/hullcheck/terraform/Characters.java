package dev.hullcheck.terraform;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Terraform takes for a character: a grapheme cluster of Unicode, in text that is in normal
 * form C.
 */
final class Characters {
  /** Below this, every character is a cluster of its own and in normal form, but for line ends. */
  private static final char FIRST_COMBINING = 0x300;

  private Characters() {}

  static String normalized(String text) {
    return isPlain(text) || Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_COMBINING) {
        return false;
      }
    }
    return true;
  }

  static int count(String text) {
    return isPlain(text) && text.indexOf('\r') < 0 ? text.length() : clusters(text).size();
  }

  /** The characters of a text, in order. */
  static List<String> clusters(String text) {
    List<String> clusters = new ArrayList<>();
    if (isPlain(text) && text.indexOf('\r') < 0) {
      for (int i = 0; i < text.length(); i++) {
        clusters.add(text.substring(i, i + 1));
      }
      return clusters;
    }
    Matcher matcher = Pattern.compile("\\X").matcher(text);
    while (matcher.find()) {
      clusters.add(matcher.group());
    }
    return clusters;
  }
}
