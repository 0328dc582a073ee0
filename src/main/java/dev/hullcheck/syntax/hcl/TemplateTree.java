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
      lexer.problem(
          Objects.requireNonNull(start.span),
          start.kind == TemplatePiece.Kind.IF
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
          lexer.problem(span, "\"%{else}\" belongs to an \"%{if}\", once");
        } else {
          current.then = current.parts;
          current.parts = new ArrayList<>(2);
        }
        return current;
      }
      case END_IF -> {
        if (start == null || start.kind != TemplatePiece.Kind.IF || current.outer == null) {
          lexer.problem(span, "\"%{endif}\" ends an \"%{if}\"; there is none here");
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
          lexer.problem(span, "\"%{endfor}\" ends a \"%{for}\"; there is none here");
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

  private static TemplatePart unreadable(TemplatePiece piece) {
    Span span = Objects.requireNonNull(piece.span);
    return new TemplatePart.Interpolation(new Expression.Unreadable(span), span);
  }
}
