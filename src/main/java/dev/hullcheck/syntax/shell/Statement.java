package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command of any form, with the characters it is written in. */
public sealed interface Statement {
  Span span();

  <R extends @Nullable Object> R match(Cases<R> cases);

  /**
   * Words, with what stands before and around them. Assignments alone are a simple command too.
   *
   * @param assignments those before the first word; of {@code export}, {@code declare} and their
   *     like also those after it, which are then not among the words
   * @param words the program and its arguments
   * @param cut the comment that ends the command because it stands where the line before was to be
   *     continued: the lines after it are commands of their own; else null
   */
  record Simple(
      List<Assignment> assignments,
      List<Word> words,
      List<Redirection> redirections,
      @Nullable Comment cut,
      Span span)
      implements Statement {
    public Simple {
      assignments = List.copyOf(assignments);
      words = List.copyOf(words);
      redirections = List.copyOf(redirections);
    }

    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.simple(this);
    }
  }

  /** {@code a | b}; a single stage only where it is negated by {@code !}. */
  record Pipeline(List<Statement> stages, boolean negated, Span span) implements Statement {
    public Pipeline {
      stages = List.copyOf(stages);
    }

    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.pipeline(this);
    }
  }

  /** {@code a && b || c}: all but the first run only on some results of those before. */
  record Chain(Statement first, List<Link> rest, Span span) implements Statement {
    public Chain {
      rest = List.copyOf(rest);
    }

    /**
     * One more statement.
     *
     * @param and whether it runs on success ({@code &&}), else on failure
     */
    public record Link(boolean and, Statement statement) {}

    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.chain(this);
    }
  }

  /** {@code a &}. */
  record Background(Statement statement, Span span) implements Statement {
    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.background(this);
    }
  }

  /** A compound statement with redirections of its own. */
  record Redirected(Statement statement, List<Redirection> redirections, Span span)
      implements Statement {
    public Redirected {
      redirections = List.copyOf(redirections);
    }

    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.redirected(this);
    }
  }

  /**
   * {@code if … fi}.
   *
   * @param arms {@code if} and each {@code elif}
   * @param otherwise what follows {@code else}, or null
   */
  record If(List<Arm> arms, @Nullable List<Statement> otherwise, Span span) implements Statement {
    public If {
      arms = List.copyOf(arms);
      otherwise = otherwise == null ? null : List.copyOf(otherwise);
    }

    /** A condition and what runs where it holds. */
    public record Arm(List<Statement> condition, List<Statement> body) {
      public Arm {
        condition = List.copyOf(condition);
        body = List.copyOf(body);
      }
    }

    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.conditional(this);
    }
  }

  /**
   * {@code for} and {@code select}, over words or by arithmetic.
   *
   * @param name the loop's variable; empty in {@code for ((…))}
   * @param items the words after {@code in}, or null where they are the script's arguments
   * @param arithmetic what stands in {@code ((…))}, or null
   * @param asks whether it is {@code select}, which has the user choose among the words
   */
  record For(
      String name,
      @Nullable List<Word> items,
      @Nullable Text arithmetic,
      boolean asks,
      List<Statement> body,
      Span span)
      implements Statement {
    public For {
      items = items == null ? null : List.copyOf(items);
      body = List.copyOf(body);
    }

    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.forEach(this);
    }
  }

  /** {@code while} and {@code until}. */
  record While(List<Statement> condition, List<Statement> body, Span span) implements Statement {
    public While {
      condition = List.copyOf(condition);
      body = List.copyOf(body);
    }

    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.loop(this);
    }
  }

  /** {@code case … esac}. */
  record Case(Word subject, List<Branch> branches, Span span) implements Statement {
    public Case {
      branches = List.copyOf(branches);
    }

    /**
     * Patterns and what runs where one of them matches.
     *
     * @param falls whether the next branch may run after it ({@code ;&} and {@code ;;&})
     */
    public record Branch(List<Word> patterns, List<Statement> body, boolean falls) {
      public Branch {
        patterns = List.copyOf(patterns);
        body = List.copyOf(body);
      }
    }

    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.selection(this);
    }
  }

  /** A function's definition. */
  record Function(String name, Statement body, Span span) implements Statement {
    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.function(this);
    }
  }

  /**
   * <code>{ … }</code> or {@code ( … )}.
   *
   * @param subshell whether it is in parentheses, so that what it assigns is lost after it
   */
  record Group(List<Statement> body, boolean subshell, Span span) implements Statement {
    public Group {
      body = List.copyOf(body);
    }

    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.group(this);
    }
  }

  /**
   * {@code [[ … ]]}.
   *
   * @param words operands and operators alike
   */
  record Test(List<Word> words, Span span) implements Statement {
    public Test {
      words = List.copyOf(words);
    }

    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.test(this);
    }
  }

  /** {@code ((…))}. */
  record Arithmetic(Text expression, Span span) implements Statement {
    @Override
    public <R extends @Nullable Object> R match(Cases<R> cases) {
      return cases.arithmetic(this);
    }
  }

  /** One function a case, so that a new case does not compile where it is forgotten. */
  interface Cases<R extends @Nullable Object> {
    R simple(Simple simple);

    R pipeline(Pipeline pipeline);

    R chain(Chain chain);

    R background(Background background);

    R redirected(Redirected redirected);

    R conditional(If conditional);

    R forEach(For loop);

    R loop(While loop);

    R selection(Case selection);

    R function(Function function);

    R group(Group group);

    R test(Test test);

    R arithmetic(Arithmetic arithmetic);
  }
}
