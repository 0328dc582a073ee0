package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a template in the order of the source, before directives are joined to a tree. */
final class TemplatePiece {
  /** What a piece is. */
  enum Kind {
    LITERAL,
    INTERPOLATION,
    IF,
    ELSE,
    END_IF,
    FOR,
    END_FOR
  }

  final Kind kind;

  /** The characters of a literal; of a heredoc at most one line. */
  @Nullable Text literal;

  /** The interpolated expression, the condition or the collection. */
  @Nullable Expression expression;

  @Nullable String keyName;
  @Nullable String valueName;
  @Nullable Span span;
  boolean stripBefore;
  boolean stripAfter;

  TemplatePiece(Kind kind) {
    this.kind = kind;
  }

  /** Whether a sequence of a template could not be read. */
  static boolean isFaulty(List<TemplatePiece> pieces) {
    for (TemplatePiece piece : pieces) {
      if (piece.expression instanceof Expression.Unreadable) {
        return true;
      }
    }
    return false;
  }

  /** Takes the blanks away that strip markers stand next to. */
  static void strip(List<TemplatePiece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      TemplatePiece piece = pieces.get(i);
      if (piece.stripBefore && i > 0) {
        TemplatePiece before = pieces.get(i - 1);
        Text text = before.literal;
        if (text != null) {
          int end = text.length();
          while (end > 0 && isBlank(text.content().charAt(end - 1))) {
            end--;
          }
          before.literal = text.slice(0, end);
        }
      }
      if (piece.stripAfter && i + 1 < pieces.size()) {
        TemplatePiece after = pieces.get(i + 1);
        Text text = after.literal;
        if (text != null) {
          after.literal = text.slice(leadingBlanks(text), text.length());
        }
      }
    }
  }

  /**
   * Takes the indentation that all lines share away. A line of blanks only does not count and
   * stays; blanks are those of Unicode, each of them one wide.
   */
  static void unindent(List<TemplatePiece> pieces) {
    strip(pieces);
    int shared = Integer.MAX_VALUE;
    boolean lineStart = true;
    for (TemplatePiece piece : pieces) {
      if (lineStart && !isBlankLine(piece)) {
        shared = Math.min(shared, piece.literal == null ? 0 : leadingBlanks(piece.literal));
      }
      lineStart = endsLine(piece);
    }
    lineStart = true;
    for (TemplatePiece piece : pieces) {
      boolean blank = isBlankLine(piece);
      boolean ends = endsLine(piece);
      if (lineStart && !blank && shared > 0 && piece.literal != null) {
        piece.literal = piece.literal.slice(shared, piece.literal.length());
      }
      lineStart = ends;
    }
  }

  private static boolean endsLine(TemplatePiece piece) {
    return piece.literal != null && piece.literal.content().endsWith("\n");
  }

  private static boolean isBlankLine(TemplatePiece piece) {
    return piece.literal != null
        && endsLine(piece)
        && leadingBlanks(piece.literal) == piece.literal.length();
  }

  private static int leadingBlanks(Text text) {
    int i = 0;
    while (i < text.length() && isBlank(text.content().charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBlank(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == '\u0085'
        || (c >= 0x80 && Character.isSpaceChar(c));
  }
}
