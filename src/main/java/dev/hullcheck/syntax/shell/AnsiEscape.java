package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Text;

/** The escapes of <code>$'…'</code>: Bash Reference Manual, section 3.1.2.4. */
final class AnsiEscape {
  private AnsiEscape() {}

  /** Reads the escape that begins here with its backslash. */
  static void read(Input in, Text.Builder out) {
    int start = in.pos++;
    char c = in.peek();
    in.pos++;
    String decoded =
        switch (c) {
          case 'a' -> "\u0007";
          case 'b' -> "\b";
          case 'e', 'E' -> "\u001b";
          case 'f' -> "\f";
          case 'n' -> "\n";
          case 'r' -> "\r";
          case 't' -> "\t";
          case 'v' -> "\u000b";
          case '\\', '\'', '"', '?' -> String.valueOf(c);
          case 'x' -> code(in, 16, 2);
          case 'u' -> code(in, 16, 4);
          case 'U' -> code(in, 16, 8);
          case '0', '1', '2', '3', '4', '5', '6', '7' -> {
            in.pos--;
            yield code(in, 8, 3);
          }
          default -> "";
        };
    if (decoded.isEmpty()) {
      // An escape that bash does not know keeps its backslash.
      out.add(in.text, start, in.pos);
    } else {
      out.add(decoded, in.span(start, in.pos));
    }
  }

  private static String code(Input in, int radix, int digits) {
    int value = 0;
    int count = 0;
    while (count < digits) {
      int digit = Character.digit(in.peek(), radix);
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        break;
      }
      value = value * radix + digit;
      in.pos++;
      count++;
    }
    return count == 0 || value < 0 || value > Character.MAX_CODE_POINT
        ? ""
        : Character.toString(value);
  }
}
