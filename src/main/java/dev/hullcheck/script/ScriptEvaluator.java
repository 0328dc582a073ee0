package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.Assignment;
import dev.hullcheck.syntax.shell.Heredoc;
import dev.hullcheck.syntax.shell.Redirection;
import dev.hullcheck.syntax.shell.ShellScript;
import dev.hullcheck.syntax.shell.Statement;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows a script from its first line to its last and says which commands it runs.
 *
 * <p>Each statement is looked at once. A variable is known where one assignment alone can have set
 * it: after arms that set it differently, in a loop that changes it, after a sourced file and in a
 * function that may be called at any time it is unknown.
 */
public final class ScriptEvaluator implements Statement.Cases<@Nullable Command> {
  private final List<Command> commands = new ArrayList<>();
  private final Environment environment;
  private final Expander expander;
  private final Assigner assigner;
  private final Builtins builtins;

  /** How deep scripts may lie in words of scripts. */
  private static final int MAX_NESTED = 4;

  private int depth;
  private Command.@Nullable Arm arm;
  private boolean repeated;

  /** What the next simple command reads, and the symbol of what it prints. */
  private @Nullable Command pipe;

  private @Nullable Symbol wanted;

  private ScriptEvaluator(ShellScript script, String scope, @Nullable Given given) {
    this.environment = new Environment(scope, AssignedNames.of(script.statements()), given);
    this.expander = new Expander(this, environment);
    this.assigner = new Assigner(this, environment, expander);
    this.builtins = new Builtins(environment);
  }

  /**
   * The commands of a script in the order in which they stand, each after those whose output it
   * takes as words. Assignments alone are no commands.
   *
   * @param scope what makes the script's variables its own: its file, and which island of it
   */
  public static List<Command> evaluate(ShellScript script, String scope) {
    return evaluate(script, scope, null);
  }

  /**
   * The same, of a script that starts with variables.
   *
   * @param given what the script's host sets, if that is known
   */
  public static List<Command> evaluate(ShellScript script, String scope, @Nullable Given given) {
    ScriptEvaluator evaluator = new ScriptEvaluator(script, scope, given);
    evaluator.all(script.statements());
    return List.copyOf(evaluator.commands);
  }

  static boolean isDeclaration(@Nullable String program) {
    if (program == null) {
      return false;
    }
    return switch (program) {
      case "export", "readonly", "local", "declare", "typeset" -> true;
      default -> false;
    };
  }

  /** Evaluates the commands of a substitution; the symbol of what they print. */
  Symbol substitution(List<Statement> body, Span span) {
    Symbol output = wanted;
    wanted = null;
    if (output == null) {
      output = environment.fresh("$(" + programOf(body) + ")", span);
    }
    Variables outer = environment.enter();
    for (int i = 0; i < body.size(); i++) {
      run(body.get(i), null, i == body.size() - 1 ? output : null);
    }
    environment.leave(outer);
    return output;
  }

  private static String programOf(List<Statement> body) {
    if (body.isEmpty()) {
      return "";
    }
    Statement first = body.get(0);
    if (first instanceof Statement.Pipeline pipeline) {
      first = pipeline.stages().get(0);
    }
    String program =
        first instanceof Statement.Simple simple && !simple.words().isEmpty()
            ? simple.words().get(0).literal()
            : null;
    return program == null ? "…" : program + " …";
  }

  void conditionally(Runnable work) {
    Command.Arm before = arm;
    arm = new Command.Arm(before, Integer.MAX_VALUE);
    work.run();
    arm = before;
  }

  /** Says that the next substitution's output is to have a symbol; null takes that back. */
  void want(@Nullable Symbol symbol) {
    wanted = symbol;
  }

  /** Follows a script that a command gives to another shell; it sets nothing here. */
  private void nested(Command command) {
    Statement script = depth < MAX_NESTED ? Nested.subshell(command) : null;
    if (script != null) {
      depth++;
      run(script, null, null);
      depth--;
    }
  }

  // Statements.

  private void all(List<Statement> statements) {
    for (Statement statement : statements) {
      run(statement, null, null);
    }
  }

  private @Nullable Command run(
      Statement statement, @Nullable Command input, @Nullable Symbol output) {
    Command pipeBefore = pipe;
    Symbol wantedBefore = wanted;
    pipe = input;
    wanted = output;
    Command last = statement.match(this);
    pipe = pipeBefore;
    wanted = wantedBefore;
    return last;
  }

  @Override
  public @Nullable Command simple(Statement.Simple simple) {
    Command input = pipe;
    Symbol output = wanted;
    pipe = null;
    wanted = null;
    boolean declares = !simple.words().isEmpty() && isDeclaration(simple.words().get(0).literal());
    boolean lasting = simple.words().isEmpty() || declares;
    List<Command.Binding> bindings = new ArrayList<>(0);
    for (Assignment assignment : simple.assignments()) {
      Value value = assigner.assign(assignment, lasting);
      bindings.add(new Command.Binding(assignment.name(), value, assignment.span()));
    }
    if (simple.words().isEmpty()) {
      redirects(simple.redirections());
      return null;
    }
    List<Argument> words = new ArrayList<>(simple.words().size());
    for (Word word : simple.words()) {
      words.addAll(expander.arguments(word));
    }
    List<Command.Redirect> redirects = redirects(simple.redirections());
    int first = Wrappers.skip(words);
    if (Wrappers.addsArguments(words, first)) {
      Symbol symbol = environment.fresh("$@", simple.span());
      Unknown more = Unknown.of(Reason.COMPUTED, symbol, simple.span());
      words.add(new Argument(more, true, simple.span()));
    }
    String program = first < words.size() ? Wrappers.name(words.get(first)) : null;
    Command command =
        new Command(
            program == null ? "" : program,
            words,
            first,
            bindings,
            redirects,
            input(simple.redirections()),
            input,
            new Command.Context(arm != null, repeated, environment.function(), arm),
            output,
            simple.cut(),
            simple.span());
    commands.add(command);
    nested(command);
    if (program != null) {
      builtins.run(program, command);
    }
    return command;
  }

  private List<Command.Redirect> redirects(List<Redirection> redirections) {
    List<Command.Redirect> all = new ArrayList<>(redirections.size());
    for (Redirection redirection : redirections) {
      if (redirection.heredoc() == null && !redirection.operator().equals("<<<")) {
        all.add(
            new Command.Redirect(
                redirection.descriptor() + redirection.operator(),
                expander.value(redirection.target()),
                redirection.span()));
      }
    }
    return all;
  }

  /** What the last redirection of the standard input holds, if it is text of the script. */
  private @Nullable Text input(List<Redirection> redirections) {
    Text input = null;
    for (Redirection redirection : redirections) {
      if (!redirection.isInput()) {
        continue;
      }
      Heredoc heredoc = redirection.heredoc();
      input = null;
      if (heredoc != null) {
        input = expander.text(heredoc);
      } else if (redirection.operator().equals("<<<")) {
        Value value = expander.value(redirection.target());
        input = value instanceof Scalar scalar ? scalar.text() : null;
      }
    }
    return input;
  }

  @Override
  public @Nullable Command pipeline(Statement.Pipeline pipeline) {
    Command last = pipe;
    Symbol output = wanted;
    List<Statement> stages = pipeline.stages();
    if (stages.size() == 1) {
      return run(stages.get(0), last, output);
    }
    for (int i = 0; i < stages.size(); i++) {
      Variables outer = environment.enter();
      last = run(stages.get(i), last, i == stages.size() - 1 ? output : null);
      environment.leave(outer);
    }
    return last;
  }

  @Override
  public @Nullable Command chain(Statement.Chain chain) {
    Symbol output = wanted;
    Command.Arm before = arm;
    int start = commands.size();
    Command last = run(chain.first(), pipe, null);
    Variables outer = environment.enter();
    for (int i = 0; i < chain.rest().size(); i++) {
      boolean end = i == chain.rest().size() - 1;
      boolean succeeded = chain.rest().get(i).and();
      arm = new Command.Arm(before, succeeded ? start : Integer.MAX_VALUE);
      last = run(chain.rest().get(i).statement(), null, end ? output : null);
    }
    arm = before;
    environment.join(List.of(environment.leave(outer)), false, chain.span());
    return last;
  }

  @Override
  public @Nullable Command background(Statement.Background background) {
    Variables outer = environment.enter();
    Command last = background.statement().match(this);
    environment.leave(outer);
    return last;
  }

  @Override
  public @Nullable Command redirected(Statement.Redirected redirected) {
    Command input = pipe;
    Symbol output = wanted;
    pipe = null;
    wanted = null;
    redirects(redirected.redirections());
    input(redirected.redirections());
    return run(redirected.statement(), input, output);
  }

  @Override
  public @Nullable Command conditional(Statement.If statement) {
    pipe = null;
    wanted = null;
    Command.Arm before = arm;
    List<Variables> arms = new ArrayList<>();
    for (int i = 0; i < statement.arms().size(); i++) {
      Statement.If.Arm branch = statement.arms().get(i);
      // The first condition is always tried, and what it sets lasts.
      if (i == 0) {
        all(branch.condition());
      }
      Variables outer = environment.enter();
      if (i > 0) {
        arm = new Command.Arm(before, Integer.MAX_VALUE);
        all(branch.condition());
      }
      arm = new Command.Arm(before, Integer.MAX_VALUE);
      all(branch.body());
      arms.add(environment.leave(outer));
    }
    List<Statement> otherwise = statement.otherwise();
    if (otherwise != null) {
      Variables outer = environment.enter();
      arm = new Command.Arm(before, Integer.MAX_VALUE);
      all(otherwise);
      arms.add(environment.leave(outer));
    }
    arm = before;
    environment.join(arms, otherwise != null, statement.span());
    return null;
  }

  @Override
  public @Nullable Command forEach(Statement.For loop) {
    Text arithmetic = loop.arithmetic();
    List<Word> items = loop.items();
    pipe = null;
    wanted = null;
    if (items != null) {
      for (Word item : items) {
        expander.arguments(item);
      }
    }
    if (arithmetic != null) {
      environment.assignIn(arithmetic.content(), loop.span());
    }
    repeat(loop.name(), List.of(), loop.body(), loop.span());
    return null;
  }

  @Override
  public @Nullable Command loop(Statement.While loop) {
    pipe = null;
    wanted = null;
    repeat("", loop.condition(), loop.body(), loop.span());
    return null;
  }

  private void repeat(String name, List<Statement> condition, List<Statement> body, Span span) {
    Command.Arm before = arm;
    boolean repeatedBefore = repeated;
    Variables outer = environment.enter();
    environment.forget(AssignedNames.of(condition).names(), span);
    environment.forget(AssignedNames.of(body).names(), span);
    if (!name.isEmpty()) {
      environment.forget(name, span);
    }
    environment.shifted();
    repeated = true;
    all(condition);
    arm = new Command.Arm(before, Integer.MAX_VALUE);
    all(body);
    arm = before;
    repeated = repeatedBefore;
    environment.shifted();
    environment.join(List.of(environment.leave(outer)), false, span);
  }

  @Override
  public @Nullable Command selection(Statement.Case selection) {
    pipe = null;
    wanted = null;
    expander.value(selection.subject());
    Command.Arm before = arm;
    List<Variables> arms = new ArrayList<>();
    boolean exhaustive = false;
    for (Statement.Case.Branch branch : selection.branches()) {
      Variables outer = environment.enter();
      arm = new Command.Arm(before, Integer.MAX_VALUE);
      all(branch.body());
      arms.add(environment.leave(outer));
      for (Word pattern : branch.patterns()) {
        exhaustive |= "*".equals(pattern.literal()) && !pattern.isQuoted();
      }
    }
    arm = before;
    environment.join(arms, exhaustive, selection.span());
    return null;
  }

  @Override
  public @Nullable Command function(Statement.Function definition) {
    pipe = null;
    wanted = null;
    environment.define(definition.name(), () -> definition.body().match(this));
    return null;
  }

  @Override
  public @Nullable Command group(Statement.Group group) {
    Symbol output = wanted;
    Command input = pipe;
    Variables outer = group.subshell() ? environment.enter() : null;
    Command last = null;
    List<Statement> body = group.body();
    for (int i = 0; i < body.size(); i++) {
      boolean end = i == body.size() - 1;
      last = run(body.get(i), i == 0 ? input : null, end ? output : null);
    }
    if (outer != null) {
      environment.leave(outer);
    }
    return last;
  }

  @Override
  public @Nullable Command test(Statement.Test test) {
    pipe = null;
    wanted = null;
    for (Word word : test.words()) {
      expander.value(word);
    }
    return null;
  }

  @Override
  public @Nullable Command arithmetic(Statement.Arithmetic arithmetic) {
    environment.assignIn(arithmetic.expression().content(), arithmetic.span());
    return null;
  }
}
