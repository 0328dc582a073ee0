package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a string: characters, or what is filled in. */
public sealed interface TemplatePart {
  /** Its characters, braces included; of a directive up to its end. */
  Span span();

  <R> R match(Cases<R> cases);

  /** One function a case, so that a new case does not compile where it is forgotten. */
  interface Cases<R> {
    R literal(Literal literal);

    R interpolation(Interpolation interpolation);

    R ifElse(If directive);

    R forEach(For directive);
  }

  /** Characters, with the place of each one in the file. */
  record Literal(Text text) implements TemplatePart {
    @Override
    public Span span() {
      return text.whole();
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.literal(this);
    }
  }

  /** <code>${expression}</code>. */
  record Interpolation(Expression expression, Span span) implements TemplatePart {
    @Override
    public <R> R match(Cases<R> cases) {
      return cases.interpolation(this);
    }
  }

  /** <code>%{if condition} … %{else} … %{endif}</code>. */
  record If(Expression condition, List<TemplatePart> then, List<TemplatePart> otherwise, Span span)
      implements TemplatePart {
    public If {
      then = List.copyOf(then);
      otherwise = List.copyOf(otherwise);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.ifElse(this);
    }
  }

  /** <code>%{for key, value in collection} … %{endfor}</code>. */
  record For(
      @Nullable String keyName,
      String valueName,
      Expression collection,
      List<TemplatePart> body,
      Span span)
      implements TemplatePart {
    public For {
      body = List.copyOf(body);
    }

    @Override
    public <R> R match(Cases<R> cases) {
      return cases.forEach(this);
    }
  }
}
