package dev.hullcheck.normalize;

import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The command lines of a systemd unit. They are near enough to a shell's: words, quotes, variables,
 * and lines that go on behind a backslash.
 *
 * @see <a href="https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html">
 *     systemd.service</a>
 */
final class SystemdUnit {
  private static final String START = "ExecStart=";

  /** What may stand before the program, and says how it is run. */
  private static final String PREFIXES = "-@:+!";

  private SystemdUnit() {}

  /** The command of each {@code ExecStart=} line; none where the text is no unit. */
  static List<Text> commands(Text unit) {
    String chars = unit.content();
    int at = chars.indexOf(START);
    if (at < 0) {
      return List.of();
    }
    List<Text> commands = new ArrayList<>(1);
    while (at >= 0) {
      int from = at + START.length();
      boolean line = at == 0 || chars.charAt(at - 1) == '\n';
      int end = lineEnd(chars, from);
      while (from < end && PREFIXES.indexOf(chars.charAt(from)) >= 0) {
        from++;
      }
      if (line && from < end) {
        commands.add(unit.slice(from, end));
      }
      at = chars.indexOf(START, end);
    }
    return commands;
  }

  /** The end of a line, and of those that it goes on in. */
  private static int lineEnd(String chars, int from) {
    int end = chars.indexOf('\n', from);
    while (end > from && chars.charAt(end - 1) == '\\') {
      end = chars.indexOf('\n', end + 1);
    }
    return end < 0 ? chars.length() : end;
  }
}
