package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.shell.ShellScript;
import dev.hullcheck.syntax.shell.Statement;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.syntax.shell.WordPart;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows a script from its first line to its last and says which commands it runs.
 *
 * <p>Each statement is looked at as often as it is run, where that is known: {@link Loops} go over
 * known words, {@link Functions} are called; else once. A variable is known where one assignment
 * alone can have set it: after arms that set it differently, in a loop that changes it who knows
 * how often, after a file that {@link Sourcing} does not find and in a function that nobody calls
 * it is unknown.
 */
public final class ScriptEvaluator implements Statement.Cases<@Nullable Command> {
  final List<Command> commands = new ArrayList<>();
  private final Environment environment;
  private final Expander expander;
  private final Assigner assigner;
  private final Builtins builtins;
  private final Sourcing sourcing;
  private final Loops loops;
  private final Functions functions;

  /** How deep scripts may lie in words of scripts. */
  private static final int MAX_NESTED = 4;

  int depth;

  /** The innermost arm that is looked at. */
  Command.@Nullable Arm arm;

  /** Whether a loop runs what is looked at, nobody knows how often. */
  boolean repeated;

  /** Whether the script, or the function, has surely been left by what was looked at last. */
  boolean gone;

  /** How often the function that is called may have been left before its end. */
  int returns;

  /** What the next simple command reads, and the symbol of what it prints. */
  private @Nullable Command pipe;

  private @Nullable Symbol wanted;

  private ScriptEvaluator(
      List<Statement> all, String scope, @Nullable Given given, @Nullable SourcedFiles files) {
    AssignedNames names = AssignedNames.of(all);
    this.environment = new Environment(scope, names, given);
    this.expander = new Expander(this, environment);
    this.assigner = new Assigner(this, environment, expander);
    this.sourcing = new Sourcing(files, scope, this, environment);
    this.builtins = new Builtins(environment, sourcing);
    this.loops = new Loops(this, environment, expander);
    this.functions = new Functions(this, environment, names, loops);
  }

  /**
   * The commands of a script in the order in which they stand, each after those whose output it
   * takes as words. Assignments alone are no commands.
   *
   * @param scope what makes the script's variables its own: its file, and which island of it
   */
  public static List<Command> evaluate(ShellScript script, String scope) {
    return new ScriptEvaluator(script.statements(), scope, null, null).part(script, true);
  }

  /**
   * The same, of a script that starts with variables.
   *
   * @param given what the script's host sets, if that is known
   */
  public static List<Command> evaluate(ShellScript script, String scope, @Nullable Given given) {
    return new ScriptEvaluator(script.statements(), scope, given, null).part(script, true);
  }

  /**
   * The same, of a file that may read others.
   *
   * @param path of the file, from the working folder
   */
  public static List<Command> evaluateFile(ShellScript script, String path, SourcedFiles files) {
    return new ScriptEvaluator(script.statements(), path, null, files).part(script, true);
  }

  /**
   * The commands of each of several scripts that a reader runs one after the other in one shell, as
   * the blocks of a document: what one sets holds in those behind it.
   */
  public static List<List<Command>> evaluate(List<ShellScript> scripts, String scope) {
    List<Statement> all = new ArrayList<>();
    for (ShellScript script : scripts) {
      all.addAll(script.statements());
    }
    ScriptEvaluator evaluator = new ScriptEvaluator(all, scope, null, null);
    evaluator.environment.fillIn();
    List<List<Command>> parts = new ArrayList<>(scripts.size());
    for (int i = 0; i < scripts.size(); i++) {
      parts.add(evaluator.part(scripts.get(i), i == scripts.size() - 1));
    }
    return parts;
  }

  private List<Command> part(ShellScript script, boolean last) {
    commands.clear();
    arm = null;
    gone = false;
    all(script.statements());
    functions.end(last);
    return List.copyOf(commands);
  }

  /** Evaluates the commands of a substitution; the symbol of what they print. */
  Symbol substitution(List<Statement> body, Span span) {
    Symbol output = wanted;
    wanted = null;
    if (output == null) {
      output = environment.fresh("$(" + Output.programOf(body) + ")", span);
    }
    Shell outer = enter();
    list(body, null, output);
    leave(outer);
    return output;
  }

  /** What the commands of a substitution print: of one that plainly says it, the text. */
  Value printed(WordPart.Substitution substitution) {
    int before = commands.size();
    Symbol output = substitution(substitution.body(), substitution.span());
    Value text = null;
    if (substitution.body().size() == 1
        && substitution.body().get(0) instanceof Statement.Simple
        && commands.size() > before
        && commands.get(commands.size() - 1).span().equals(substitution.body().get(0).span())) {
      text = Output.substituted(commands.get(commands.size() - 1), substitution.span());
    }
    sourcing.printed(substitution, output);
    return text != null
        ? text
        : Unknown.of(Reason.COMPUTED, output, Unknown.Type.STRING, substitution.span());
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

  /** Whether it is a file that the script reads that is looked at. */
  boolean isElsewhere() {
    return sourcing.isInside();
  }

  /** Follows a script that a command gives to another shell; it sets nothing here. */
  private void nested(Command command) {
    if (depth < MAX_NESTED) {
      depth++;
      Nested.follow(command, this, environment);
      depth--;
    }
  }

  void all(List<Statement> statements) {
    list(statements, null, null);
  }

  /** Statements in a row, of which the first reads some input and the last prints. */
  private @Nullable Command list(
      List<Statement> statements, @Nullable Command input, @Nullable Symbol output) {
    Command last = null;
    boolean left = gone;
    int returned = returns;
    for (int i = 0; i < statements.size(); i++) {
      boolean end = i == statements.size() - 1;
      last = run(statements.get(i), i == 0 ? input : null, end ? output : null);
      if ((gone && !left) || returns != returned) {
        left = gone;
        returned = returns;
        arm = new Command.Arm(arm, Integer.MAX_VALUE);
      }
    }
    return last;
  }

  /** What there was before a subshell. */
  private record Shell(Variables variables, Command.@Nullable Arm arm, boolean gone) {}

  private Shell enter() {
    return new Shell(environment.enter(), arm, gone);
  }

  /** Ends a subshell: its variables are lost, and what leaves it leaves nothing else. */
  private void leave(Shell outer) {
    environment.leave(outer.variables());
    arm = outer.arm();
    gone = outer.gone();
  }

  @Nullable Command run(Statement statement, @Nullable Command input, @Nullable Symbol output) {
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
    boolean declares =
        !simple.words().isEmpty() && Builtins.isDeclaration(simple.words().get(0).literal());
    List<Command.Binding> bindings =
        declares
            ? assigner.declare(simple)
            : assigner.assign(simple.assignments(), simple.words().isEmpty());
    if (simple.words().isEmpty()) {
      expander.redirects(simple.redirections());
      return null;
    }
    List<Argument> words = new ArrayList<>(simple.words().size());
    for (Word word : simple.words()) {
      words.addAll(expander.arguments(word));
    }
    List<Command.Redirect> redirects = expander.redirects(simple.redirections());
    int first = Wrappers.skip(words);
    if (Wrappers.addsArguments(words, first)) {
      Symbol read = environment.fresh("$@", simple.span());
      Wrappers.add(words, first, read, simple.span());
    }
    String program = first < words.size() ? Wrappers.name(words.get(first)) : null;
    Command command =
        new Command(
            program == null || functions.hides(program, first) ? "" : program,
            words,
            first,
            "gcloud".equals(program) ? environment.ofGcloud(bindings, simple.span()) : bindings,
            redirects,
            expander.input(simple.redirections()),
            sourcing.files(program),
            input,
            new Command.Context(arm != null, repeated, environment.function(), arm, loops.part()),
            output,
            simple.cut(),
            simple.span());
    commands.add(command);
    sourcing.ran(command);
    nested(command);
    if (program != null) {
      if (!functions.call(program, simple, command)) {
        builtins.run(program, simple, command);
      }
      gone |= Builtins.leaves(program, command);
      returns += functions.areRunning() && Builtins.returns(program, command) ? 1 : 0;
    }
    return command;
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
      Shell outer = enter();
      last = run(stages.get(i), last, i == stages.size() - 1 ? output : null);
      leave(outer);
    }
    return last;
  }

  @Override
  public @Nullable Command chain(Statement.Chain chain) {
    Symbol output = wanted;
    Command.Arm before = arm;
    int start = commands.size();
    Command last = run(chain.first(), pipe, null);
    boolean goneBefore = gone;
    Variables outer = environment.enter();
    for (int i = 0; i < chain.rest().size(); i++) {
      boolean end = i == chain.rest().size() - 1;
      arm = new Command.Arm(before, chain.rest().get(i).and() ? start : Integer.MAX_VALUE);
      last = run(chain.rest().get(i).statement(), null, end ? output : null);
    }
    arm = before;
    Variables set = environment.leave(outer);
    // Behind "cd x || exit 1" all is as it was before.
    if (!gone || goneBefore || chain.rest().size() > 1) {
      environment.join(List.of(set), false, chain.span());
    }
    gone = goneBefore;
    return last;
  }

  @Override
  public @Nullable Command background(Statement.Background background) {
    Shell outer = enter();
    Command last = background.statement().match(this);
    leave(outer);
    return last;
  }

  @Override
  public @Nullable Command redirected(Statement.Redirected redirected) {
    Command input = pipe;
    Symbol output = wanted;
    pipe = null;
    wanted = null;
    expander.redirects(redirected.redirections());
    expander.input(redirected.redirections());
    return run(redirected.statement(), input, output);
  }

  @Override
  public @Nullable Command conditional(Statement.If statement) {
    pipe = null;
    wanted = null;
    Arms arms = new Arms(this, environment);
    for (int i = 0; i < statement.arms().size(); i++) {
      Statement.If.Arm branch = statement.arms().get(i);
      // The first condition is always tried, and what it sets lasts.
      if (i == 0) {
        all(branch.condition());
      }
      arms.add(i == 0 ? List.of() : branch.condition(), branch.body());
    }
    List<Statement> otherwise = statement.otherwise();
    if (otherwise != null) {
      arms.add(List.of(), otherwise);
    }
    arms.end(otherwise != null, statement.span());
    return null;
  }

  @Override
  public @Nullable Command forEach(Statement.For loop) {
    pipe = null;
    wanted = null;
    loops.each(loop);
    return null;
  }

  @Override
  public @Nullable Command loop(Statement.While loop) {
    pipe = null;
    wanted = null;
    loops.repeat("", loop.condition(), loop.body(), loop.span());
    return null;
  }

  @Override
  public @Nullable Command selection(Statement.Case selection) {
    pipe = null;
    wanted = null;
    Value subject = expander.value(selection.subject());
    Arms arms = new Arms(this, environment);
    boolean exhaustive = false;
    List<Statement> above = List.of();
    for (Statement.Case.Branch branch : selection.branches()) {
      Truth taken =
          above.isEmpty() && !functions.changesOptions()
              ? expander.matches(subject, branch.patterns())
              : Truth.UNKNOWN;
      if (taken.isTrue() && !branch.falls() && arms.areNone()) {
        all(branch.body());
        return null;
      }
      if (!taken.isFalse()) {
        // Behind ";&" a branch begins with what the one above has set.
        Variables outer = environment.enter();
        environment.forget(AssignedNames.of(above).names(), selection.span());
        arms.add(List.of(), branch.body());
        environment.leave(outer);
        exhaustive |= taken.isTrue();
      }
      above = branch.falls() ? branch.body() : List.of();
      if (exhaustive && above.isEmpty()) {
        break;
      }
    }
    arms.end(exhaustive, selection.span());
    return null;
  }

  @Override
  public @Nullable Command function(Statement.Function definition) {
    pipe = null;
    wanted = null;
    functions.define(definition);
    return null;
  }

  @Override
  public @Nullable Command group(Statement.Group group) {
    Symbol output = wanted;
    Command input = pipe;
    if (!group.subshell()) {
      return list(group.body(), input, output);
    }
    Shell outer = enter();
    Command last = list(group.body(), input, output);
    leave(outer);
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
