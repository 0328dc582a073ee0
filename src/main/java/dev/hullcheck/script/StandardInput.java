package dev.hullcheck.script;

import dev.hullcheck.source.Text;
import org.jspecify.annotations.Nullable;

/** What a command reads from its standard input. */
public final class StandardInput {
  private static final int MAX_PIPES = 8;

  private StandardInput() {}

  /**
   * The here-document or here-string of a command, or what the commands before it in its pipe
   * print, expansions made or opaque; null where we do not have it.
   */
  public static @Nullable Text of(Command command) {
    return input(command, MAX_PIPES);
  }

  private static @Nullable Text input(Command reader, int depth) {
    Text own = reader.input();
    Command from = reader.pipedFrom();
    if (own != null || from == null || depth == 0) {
      return own;
    }
    return switch (from.program()) {
      case "cat", "tee" -> {
        boolean files = from.program().equals("cat") && !onlyInput(from);
        yield files ? null : input(from, depth - 1);
      }
      case "echo", "printf" -> {
        Text printed = Output.of(from);
        yield printed == null && from.program().equals("echo") ? echoed(from) : printed;
      }
      default -> null;
    };
  }

  private static boolean onlyInput(Command cat) {
    for (Argument argument : cat.arguments()) {
      if (!"-".equals(argument.known())) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Text echoed(Command echo) {
    Text text = null;
    for (Argument argument : echo.arguments()) {
      String known = argument.known();
      if (text == null && ("-e".equals(known) || "-n".equals(known))) {
        continue;
      }
      if (text != null || argument.several()) {
        return null;
      }
      text = Slice.text(argument.value());
    }
    return text;
  }
}
