package dev.hullcheck.normalize;

import dev.hullcheck.script.Argument;
import dev.hullcheck.script.Command;
import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commands that end before their writer meant them to: at a comment among continued lines, or at a
 * backslash behind which there is a blank. Bash Reference Manual, sections 3.1.2.1 and 3.1.3.
 */
final class CutCommands {
  private CutCommands() {}

  /**
   * The flag that a command has lost because it ends early, at the place of what ends it; unknown
   * where what stands behind may be one; null where it has lost none.
   *
   * @param next the command behind it: one that begins with a flag is none of its own
   */
  static @Nullable Value lost(Command command, Command next) {
    Comment comment = command.cut();
    Span at = comment == null ? blank(command) : comment.span();
    boolean behind =
        next.span().file() == command.span().file()
            && next.span().start() >= command.span().end()
            && !next.words().isEmpty();
    if (at == null || !behind) {
      return null;
    }
    Value first = next.words().get(0).value();
    Text text = KubernetesNormalizer.text(first);
    String chars = text == null ? "" : text.content();
    if (first instanceof Unknown unknown && !chars.startsWith("-")) {
      return Unknown.of(unknown.reason(), unknown.symbol(), unknown.type(), at);
    }
    int sign = chars.indexOf('=');
    String flag = sign < 0 ? chars : chars.substring(0, sign);
    boolean known = flag.length() > 1 && flag.charAt(0) == '-' && flag.indexOf(Text.OPAQUE) < 0;
    return known ? Scalar.string(flag, at) : null;
  }

  /** Where an escaped blank ends a command; null where none does. */
  private static @Nullable Span blank(Command command) {
    List<Argument> words = command.words();
    Argument last = words.get(words.size() - 1);
    String known = last.known();
    boolean escaped = last.span().end() - last.span().start() == 2;
    return escaped && (" ".equals(known) || "\t".equals(known)) ? last.span() : null;
  }
}
