package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One word of a command, in the parts it is written in.
 *
 * @param parts in order; empty only for the value of {@code NAME=}
 * @param span from its first character to its last, quotes included
 */
public record Word(List<WordPart> parts, Span span) {
  public Word {
    parts = List.copyOf(parts);
  }

  /**
   * The characters of a word in which nothing is expanded, without its quotes; null where something
   * is.
   */
  public @Nullable String literal() {
    if (parts.size() == 1 && parts.get(0) instanceof WordPart.Literal only) {
      return only.text().hasOpaque() ? null : only.text().content();
    }
    StringBuilder out = new StringBuilder();
    return literal(parts, out) ? out.toString() : null;
  }

  private static boolean literal(List<WordPart> parts, StringBuilder out) {
    for (WordPart part : parts) {
      if (part instanceof WordPart.Literal literal) {
        Text text = literal.text();
        if (text.hasOpaque()) {
          return false;
        }
        out.append(text.content());
      } else if (!(part instanceof WordPart.DoubleQuoted quoted) || !literal(quoted.parts(), out)) {
        return false;
      }
    }
    return true;
  }

  /** Whether any of its characters is quoted or escaped. */
  public boolean isQuoted() {
    for (WordPart part : parts) {
      if (part instanceof WordPart.DoubleQuoted
          || (part instanceof WordPart.Literal literal
              && literal.quoting() != WordPart.Quoting.NONE)) {
        return true;
      }
    }
    return false;
  }
}
