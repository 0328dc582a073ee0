package dev.hullcheck.syntax.yaml;

import dev.hullcheck.source.Text;

/**
 * A text without the characters that YAML forbids: the first is a fault, and a replacement
 * character stands for each, so that the rest can be read and no offset moves.
 */
final class Characters {
  private static final char REPLACEMENT = '\uFFFD';

  private final String content;
  private final boolean hasPairs;

  private Characters(String content, boolean hasPairs) {
    this.content = content;
    this.hasPairs = hasPairs;
  }

  static Characters of(Text text, Faults faults) {
    String content = text.content();
    boolean hasPairs = false;
    char[] replaced = null;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c >= ' ' && c < 0x7F || c == '\n') {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < content.length()
          && Character.isLowSurrogate(content.charAt(i + 1))) {
        hasPairs = true;
        i++;
      } else if (!isAllowed(c)) {
        if (replaced == null) {
          replaced = content.toCharArray();
          faults.character(i, c);
        }
        replaced[i] = REPLACEMENT;
      }
    }
    return new Characters(replaced == null ? content : new String(replaced), hasPairs);
  }

  private static boolean isAllowed(char c) {
    return c == '\t'
        || c == '\r'
        || c >= ' ' && c < 0x7F
        || c == 0x85
        || c >= 0xA0 && !Character.isSurrogate(c) && c < 0xFFFE;
  }

  String content() {
    return content;
  }

  /** Whether there are characters of two UTF-16 code units. */
  boolean hasPairs() {
    return hasPairs;
  }
}
