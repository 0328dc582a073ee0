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

  /** The signs that join two consonants in the scripts of Unicode's rule GB9c. */
  private static final String JOINING = "\u094D\u09CD\u0ACD\u0B4D\u0C4D\u0D4D";

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
      split(matcher.group(), clusters);
    }
    return clusters;
  }

  /**
   * Adds a cluster of the running Java's. From Unicode 15.1 on two consonants that a sign joins are
   * one; Terraform, and older versions of Java, have two.
   */
  private static void split(String cluster, List<String> clusters) {
    int from = 0;
    boolean joins = false;
    for (int i = 0; i < cluster.length(); i++) {
      if (joins && Character.isLetter(cluster.charAt(i))) {
        clusters.add(cluster.substring(from, i));
        from = i;
        joins = false;
      }
      joins |= JOINING.indexOf(cluster.charAt(i)) >= 0;
    }
    clusters.add(cluster.substring(from));
  }
}
