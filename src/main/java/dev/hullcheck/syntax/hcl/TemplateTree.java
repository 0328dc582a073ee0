package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Joins the pieces of a template to its parts: directives hold what stands before their end. */
final class TemplateTree {
  private final Lexer lexer;
  private final List<TemplatePiece> pieces;
  private int depth;

  /** Whether a sequence could not be read, so that what belongs to what is not known. */
  private boolean faulty;

  /** A directive, or the template itself, that is not ended yet. */
  private static final class Open {
    final @Nullable TemplatePiece directive;
    final @Nullable Open outer;
    List<TemplatePart> parts = new ArrayList<>(2);
    @Nullable List<TemplatePart> then;

    Open(@Nullable TemplatePiece directive, @Nullable Open outer) {
      this.directive = directive;
      this.outer = outer;
    }
  }

  TemplateTree(Lexer lexer, List<TemplatePiece> pieces) {
    this.lexer = lexer;
    this.pieces = pieces;
  }

  /**
   * The parts of the template.
   *
   * @param whole its characters; a literal that is all of it keeps them as its host
   */
  List<TemplatePart> parts(Span whole) {
    if (pieces.size() == 1 && pieces.get(0).literal != null) {
      return List.of(new TemplatePart.Literal(pieces.get(0).literal.within(whole)));
    }
    TemplatePiece.strip(pieces);
    faulty = TemplatePiece.isFaulty(pieces);
    Open root = new Open(null, null);
    Open current = root;
    Text.Builder literal = null;
    Span literalSpan = null;
    for (int i = 0; i < pieces.size(); i++) {
      TemplatePiece piece = pieces.get(i);
      if (piece.literal != null) {
        if (literal == null || literalSpan == null) {
          literal = new Text.Builder();
          literalSpan = piece.literal.whole();
        }
        literal.add(piece.literal);
        literalSpan = literalSpan.to(piece.literal.whole());
        boolean last = i + 1 == pieces.size() || pieces.get(i + 1).literal == null;
        if (last) {
          current.parts.add(new TemplatePart.Literal(literal.build(literalSpan)));
          literal = null;
        }
      } else {
        current = directive(piece, current);
      }
    }
    while (current.outer != null) {
      TemplatePiece start = Objects.requireNonNull(current.directive);
      boolean isIf = start.kind == TemplatePiece.Kind.IF;
      unbalanced(
          Objects.requireNonNull(start.span),
          isIf
              ? "\"%{if}\" is not ended; add \"%{endif}\""
              : "\"%{for}\" is not ended; add \"%{endfor}\"");
      current.outer.parts.add(unreadable(start));
      current = current.outer;
    }
    return root.parts;
  }

  private Open directive(TemplatePiece piece, Open current) {
    Span span = Objects.requireNonNull(piece.span);
    TemplatePiece start = current.directive;
    switch (piece.kind) {
      case IF, FOR -> {
        if (++depth > HclParser.MAX_DEPTH) {
          lexer.problem(span, "Directives are nested too deeply");
          current.parts.add(unreadable(piece));
          return current;
        }
        return new Open(piece, current);
      }
      case ELSE -> {
        if (start == null || start.kind != TemplatePiece.Kind.IF || current.then != null) {
          unbalanced(
              span,
              start != null && start.kind == TemplatePiece.Kind.IF
                  ? "This \"%{if}\" has an \"%{else}\" already"
                  : "\"%{else}\" belongs to an \"%{if}\"; none is open here");
        } else {
          current.then = current.parts;
          current.parts = new ArrayList<>(2);
        }
        return current;
      }
      case END_IF -> {
        if (start == null || start.kind != TemplatePiece.Kind.IF || current.outer == null) {
          unbalanced(
              span,
              start == null
                  ? "\"%{endif}\" ends an \"%{if}\"; none is open here"
                  : "A \"%{for}\" ends with \"%{endfor}\", not with \"%{endif}\"");
          return current;
        }
        List<TemplatePart> then = current.then == null ? current.parts : current.then;
        List<TemplatePart> otherwise = current.then == null ? List.of() : current.parts;
        Span all = Objects.requireNonNull(start.span).to(span);
        current.outer.parts.add(
            new TemplatePart.If(Objects.requireNonNull(start.expression), then, otherwise, all));
      }
      case END_FOR -> {
        if (start == null || start.kind != TemplatePiece.Kind.FOR || current.outer == null) {
          unbalanced(
              span,
              start == null
                  ? "\"%{endfor}\" ends a \"%{for}\"; none is open here"
                  : "An \"%{if}\" ends with \"%{endif}\", not with \"%{endfor}\"");
          return current;
        }
        Span all = Objects.requireNonNull(start.span).to(span);
        current.outer.parts.add(
            new TemplatePart.For(
                start.keyName,
                Objects.requireNonNull(start.valueName),
                Objects.requireNonNull(start.expression),
                current.parts,
                all));
      }
      default -> {
        current.parts.add(
            new TemplatePart.Interpolation(Objects.requireNonNull(piece.expression), span));
        return current;
      }
    }
    depth--;
    return Objects.requireNonNull(current.outer);
  }

  /** Reports a directive that is not where it belongs; in a template the first one says enough. */
  private void unbalanced(Span span, String message) {
    if (!faulty) {
      lexer.problem(span, message);
      faulty = true;
    }
  }

  private static TemplatePart unreadable(TemplatePiece piece) {
    Span span = Objects.requireNonNull(piece.span);
    return new TemplatePart.Interpolation(new Expression.Unreadable(span), span);
  }
}
