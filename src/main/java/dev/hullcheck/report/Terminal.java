package dev.hullcheck.report;

/**
 * Text as a terminal can show it: how many columns a character takes, and a harmless stand-in for
 * each that would move the cursor, colour the screen, or turn the order of the text round.
 */
final class Terminal {
  private Terminal() {}

  /** Appends {@code text} on one line, every character that a terminal would obey replaced. */
  static void append(String text, StringBuilder out) {
    int plain = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      int shown = shown(c);
      if (shown != c) {
        out.append(text, plain, i).appendCodePoint(shown);
        plain = next;
      }
      i = next;
    }
    out.append(text, plain, text.length());
  }

  /**
   * What is shown for a character: itself, or the picture of a control character, or U+FFFD for one
   * that is not seen but changes what is.
   */
  static int shown(int c) {
    if (c < ' ') {
      return c == '\t' ? ' ' : 0x2400 + c;
    }
    if (c < 0x7f) {
      return c;
    }
    if (c == 0x7f) {
      return 0x2421;
    }
    boolean hidden =
        c < 0xa0
            || c == 0x61c
            || c == 0x200b
            || (c >= 0x200e && c <= 0x200f)
            || (c >= 0x2028 && c <= 0x202e)
            || (c >= 0x2060 && c <= 0x206f)
            || (c >= 0xd800 && c <= 0xdfff)
            || c == 0xfeff
            || (c >= 0xe0000 && c <= 0xe007f);
    return hidden ? 0xfffd : c;
  }

  /**
   * How many columns a character that {@link #shown} gave takes: 0 for one that joins the character
   * before it, 2 for the wide ones of East Asia and for emoji, else 1.
   *
   * @see <a href="https://www.unicode.org/reports/tr11/">East Asian Width</a>
   */
  static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        (c >= 0x1100 && c <= 0x115f)
            || (c >= 0x2e80 && c <= 0x303e)
            || (c >= 0x3041 && c <= 0xa4cf)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6)
            || (c >= 0x1f300 && c <= 0x1f64f)
            || (c >= 0x1f680 && c <= 0x1f6ff)
            || (c >= 0x1f900 && c <= 0x1faff)
            || (c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
  }
}
