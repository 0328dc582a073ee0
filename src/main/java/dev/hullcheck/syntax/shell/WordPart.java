package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a word, with the characters it is written in, quotes and markers included. */
public sealed interface WordPart {
  Span span();

  <R extends @Nullable Object> R match(Cases<R> cases);

  /** How a literal is kept from being expanded. */
  enum Quoting {
    /** It stands bare: patterns and braces in it are live. */
    NONE,
    /** A character after a backslash. */
    ESCAPE,
    /** {@code '…'}. */
    SINGLE,
    /** {@code $'…'}, its escapes decoded. */
    ANSI
  }

  /**
   * Characters that stand for themselves.
   *
   * @param text without quotes and backslashes; in {@link Quoting#SINGLE} it may hold opaque parts
   */
  record Literal(Text text, Quoting quoting, Span span) implements WordPart {
    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.literal(this);
    }
  }

  /** {@code "…"}: its literals have {@link Quoting#NONE} or {@link Quoting#ESCAPE}. */
  record DoubleQuoted(List<WordPart> parts, Span span) implements WordPart {
    public DoubleQuoted {
      parts = List.copyOf(parts);
    }

    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.doubleQuoted(this);
    }
  }

  /**
   * {@code $NAME} or <code>${…}</code>.
   *
   * @param name a variable, a digit, or one of {@code @ * # ? - $ !}; empty where the braces hold
   *     something else, such as a template's expression
   * @param prefix {@code #} for the length, {@code !} for an indirection, else empty
   * @param index what stands between the brackets of an array's element, or null
   * @param operator {@code :-}, {@code %%}, {@code //}, {@code :} and their like; empty without one
   * @param operand what follows the operator, or null
   */
  record Parameter(
      String name,
      String prefix,
      @Nullable String index,
      String operator,
      @Nullable Word operand,
      Span span)
      implements WordPart {
    /** Whether this is the value of a variable as it is. */
    public boolean isPlain() {
      return prefix.isEmpty() && index == null && operator.isEmpty() && !name.isEmpty();
    }

    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.parameter(this);
    }
  }

  /** {@code $(…)} or backticks: what the commands print. */
  record Substitution(List<Statement> body, Span span) implements WordPart {
    public Substitution {
      body = List.copyOf(body);
    }

    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.substitution(this);
    }
  }

  /**
   * {@code <(…)} or {@code >(…)}: a file name.
   *
   * @param input whether the commands' output is read
   */
  record Process(List<Statement> body, boolean input, Span span) implements WordPart {
    public Process {
      body = List.copyOf(body);
    }

    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.process(this);
    }
  }

  /** {@code $((…))}. */
  record Arithmetic(Text expression, Span span) implements WordPart {
    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.arithmetic(this);
    }
  }

  /**
   * What the host of the script fills in.
   *
   * @param text one opaque part
   */
  record Hole(Text text, Span span) implements WordPart {
    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.hole(this);
    }
  }

  /** One function a case, so that a new case does not compile where it is forgotten. */
  interface Cases<R extends @Nullable Object> {
    R literal(Literal literal);

    R doubleQuoted(DoubleQuoted quoted);

    R parameter(Parameter parameter);

    R substitution(Substitution substitution);

    R process(Process process);

    R arithmetic(Arithmetic arithmetic);

    R hole(Hole hole);
  }
}
