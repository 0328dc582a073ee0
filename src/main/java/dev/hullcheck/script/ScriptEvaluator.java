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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows a script from its first line to its last and says which commands it runs.
 *
 * <p>Each statement is looked at once. A variable is known where one assignment alone can have set
 * it: after arms that set it differently, in a loop that changes it, after a sourced file and in a
 * function that may be called at any time it is unknown.
 */
public final class ScriptEvaluator implements Statement.Cases<@Nullable Command> {
  private final String scope;
  private final List<Command> commands = new ArrayList<>();
  private final Expander expander = new Expander(this);
  private final Assigner assigner = new Assigner(this, expander);
  private final Builtins builtins = new Builtins(this);
  private final AssignedNames assigned;
  private final Set<String> constant;
  private final Set<String> functions = new HashSet<>();

  private Variables variables = Variables.empty();
  private boolean sourced;
  private boolean conditional;
  private boolean repeated;
  private String function = "";

  /** Counts how often the script's arguments have moved. */
  private int shifts;

  private int freshCount;

  /** What the next simple command reads, and the symbol of what it prints. */
  private @Nullable Command pipe;

  private @Nullable Symbol wanted;

  private ScriptEvaluator(ShellScript script, String scope) {
    this.scope = scope;
    this.assigned = AssignedNames.of(script.statements());
    this.constant = assigned.once();
  }

  /**
   * The commands of a script in the order in which they stand, each after those whose output it
   * takes as words. Assignments alone are no commands.
   *
   * @param scope what makes the script's variables its own: its file, and which island of it
   */
  public static List<Command> evaluate(ShellScript script, String scope) {
    ScriptEvaluator evaluator = new ScriptEvaluator(script, scope);
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

  // What the expansion of words asks for.

  Variables.@Nullable Variable get(String name) {
    return variables.get(name);
  }

  void set(String name, Value value, Span span) {
    variables.set(name, new Variables.Variable(value, span));
  }

  /** Whether a variable that has no value here may have got one where we do not see it. */
  boolean mayBeSet(String name) {
    return sourced || (!function.isEmpty() && assigned.names().contains(name));
  }

  Symbol symbol(String name) {
    return Symbol.of("$" + name, function.isEmpty() ? scope : scope + "/" + function);
  }

  /** A symbol that stands for one value at one place. */
  Symbol fresh(String name, Span span) {
    return Symbol.of(name, scope + "@" + span.start() + "." + ++freshCount);
  }

  String argumentScope() {
    String own = function.isEmpty() ? scope : scope + "/" + function;
    return shifts == 0 ? own : own + "#" + shifts;
  }

  /** The value of a variable that the script does not set. */
  Unknown input(String name, Span span) {
    char c = name.charAt(0);
    Symbol symbol;
    if (c >= '0' && c <= '9') {
      symbol = Symbol.of("$" + name, argumentScope());
    } else if (isImpure(name)) {
      symbol = Symbol.impure("$" + name);
    } else if (mayBeSet(name)) {
      symbol = symbol(name);
    } else {
      symbol = Symbol.of("$" + name, scope);
    }
    return Unknown.of(Reason.INPUT, symbol, Unknown.Type.STRING, span);
  }

  private static boolean isImpure(String name) {
    return switch (name) {
      case "RANDOM", "SRANDOM", "SECONDS", "LINENO", "EPOCHSECONDS", "EPOCHREALTIME", "BASHPID" ->
          true;
      case "?", "!", "$", "-", "#", "_" -> true;
      default -> false;
    };
  }

  /** Evaluates the commands of a substitution; the symbol of what they print. */
  Symbol substitution(List<Statement> body, Span span) {
    Symbol output = wanted;
    wanted = null;
    if (output == null) {
      output = fresh("$(" + programOf(body) + ")", span);
    }
    Variables outer = variables;
    variables = outer.child();
    for (int i = 0; i < body.size(); i++) {
      run(body.get(i), null, i == body.size() - 1 ? output : null);
    }
    variables = outer;
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
    boolean before = conditional;
    conditional = true;
    work.run();
    conditional = before;
  }

  /** Makes the variables that an arithmetic expression sets unknown. */
  void assignIn(String expression, Span span) {
    if (expression.indexOf('=') >= 0 || expression.contains("++") || expression.contains("--")) {
      for (String name : Expander.namesIn(expression)) {
        forget(name, span);
      }
    }
  }

  void forget(String name, Span span) {
    Symbol symbol = fresh("$" + name, span);
    set(name, Unknown.of(Reason.COMPUTED, symbol, Unknown.Type.STRING, span), span);
  }

  /** A file that may set any variable has been read. */
  void sourced(Span span) {
    forget(variables.names(), span);
    sourced = true;
  }

  /** The script's or function's arguments are others now. */
  void shifted() {
    shifts++;
  }

  /** A function of the script may have run, if the program is one. */
  void called(String program, Span span) {
    if (functions.contains(program)) {
      forget(assigned.inFunctions(), span);
    }
  }

  /** Says that the next substitution's output is to have a symbol; null takes that back. */
  void want(@Nullable Symbol symbol) {
    wanted = symbol;
  }

  private void forget(Iterable<String> names, Span span) {
    for (String name : names) {
      forget(name, span);
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
    List<Command.Binding> environment = new ArrayList<>(0);
    for (Assignment assignment : simple.assignments()) {
      Value value = assigner.assign(assignment, lasting);
      environment.add(new Command.Binding(assignment.name(), value, assignment.span()));
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
      Symbol symbol = fresh("$@", simple.span());
      Unknown more = Unknown.of(Reason.COMPUTED, symbol, simple.span());
      words.add(new Argument(more, true, simple.span()));
    }
    String program = first < words.size() ? Wrappers.name(words.get(first)) : null;
    Command command =
        new Command(
            program == null ? "" : program,
            words,
            first,
            environment,
            redirects,
            input(simple.redirections()),
            input,
            new Command.Context(conditional, repeated, function),
            output,
            simple.cut(),
            simple.span());
    commands.add(command);
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
    Variables outer = variables;
    for (int i = 0; i < stages.size(); i++) {
      variables = outer.child();
      last = run(stages.get(i), last, i == stages.size() - 1 ? output : null);
    }
    variables = outer;
    return last;
  }

  @Override
  public @Nullable Command chain(Statement.Chain chain) {
    Symbol output = wanted;
    boolean before = conditional;
    Variables outer = variables;
    Command last = run(chain.first(), pipe, null);
    variables = outer.child();
    conditional = true;
    for (int i = 0; i < chain.rest().size(); i++) {
      boolean end = i == chain.rest().size() - 1;
      last = run(chain.rest().get(i).statement(), null, end ? output : null);
    }
    conditional = before;
    Variables arm = variables;
    variables = outer;
    join(List.of(arm), false, chain.span());
    return last;
  }

  @Override
  public @Nullable Command background(Statement.Background background) {
    Variables outer = variables;
    variables = outer.child();
    Command last = background.statement().match(this);
    variables = outer;
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
    boolean before = conditional;
    Variables outer = variables;
    List<Variables> arms = new ArrayList<>();
    for (int i = 0; i < statement.arms().size(); i++) {
      Statement.If.Arm arm = statement.arms().get(i);
      if (i > 0) {
        variables = outer.child();
      }
      all(arm.condition());
      if (i == 0) {
        variables = outer.child();
      }
      conditional = true;
      all(arm.body());
      arms.add(variables);
    }
    List<Statement> otherwise = statement.otherwise();
    if (otherwise != null) {
      variables = outer.child();
      all(otherwise);
      arms.add(variables);
    }
    conditional = before;
    variables = outer;
    join(arms, otherwise != null, statement.span());
    return null;
  }

  /**
   * Sets what the arms have set, where they agree; makes it unknown where they do not.
   *
   * @param exhaustive whether one of the arms surely runs
   */
  private void join(List<Variables> arms, boolean exhaustive, Span span) {
    Set<String> names = new LinkedHashSet<>();
    for (Variables arm : arms) {
      names.addAll(arm.own().keySet());
    }
    for (String name : names) {
      Variables.Variable first = exhaustive ? arms.get(0).get(name) : variables.get(name);
      boolean same = first != null;
      for (Variables arm : arms) {
        same = same && Variables.same(first, arm.get(name));
      }
      if (same && first != null) {
        variables.set(name, first);
      } else {
        forget(name, span);
      }
    }
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
      assignIn(arithmetic.content(), loop.span());
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
    boolean conditionalBefore = conditional;
    boolean repeatedBefore = repeated;
    Variables outer = variables;
    variables = outer.child();
    forget(AssignedNames.of(condition).names(), span);
    forget(AssignedNames.of(body).names(), span);
    if (!name.isEmpty()) {
      forget(name, span);
    }
    shifts++;
    repeated = true;
    all(condition);
    conditional = true;
    all(body);
    conditional = conditionalBefore;
    repeated = repeatedBefore;
    shifts++;
    Variables arm = variables;
    variables = outer;
    join(List.of(arm), false, span);
  }

  @Override
  public @Nullable Command selection(Statement.Case selection) {
    pipe = null;
    wanted = null;
    expander.value(selection.subject());
    boolean before = conditional;
    Variables outer = variables;
    List<Variables> arms = new ArrayList<>();
    conditional = true;
    boolean exhaustive = false;
    for (Statement.Case.Branch branch : selection.branches()) {
      variables = outer.child();
      all(branch.body());
      arms.add(variables);
      for (Word pattern : branch.patterns()) {
        exhaustive |= "*".equals(pattern.literal()) && !pattern.isQuoted();
      }
    }
    conditional = before;
    variables = outer;
    join(arms, exhaustive, selection.span());
    return null;
  }

  @Override
  public @Nullable Command function(Statement.Function definition) {
    pipe = null;
    wanted = null;
    functions.add(definition.name());
    Variables outer = variables;
    String functionBefore = function;
    int shiftsBefore = shifts;
    variables = outer.function(constant);
    function =
        functionBefore.isEmpty() ? definition.name() : functionBefore + "/" + definition.name();
    shifts = 0;
    definition.body().match(this);
    variables = outer;
    function = functionBefore;
    shifts = shiftsBefore;
    return null;
  }

  @Override
  public @Nullable Command group(Statement.Group group) {
    Symbol output = wanted;
    Command input = pipe;
    Variables outer = variables;
    if (group.subshell()) {
      variables = outer.child();
    }
    Command last = null;
    List<Statement> body = group.body();
    for (int i = 0; i < body.size(); i++) {
      boolean end = i == body.size() - 1;
      last = run(body.get(i), i == 0 ? input : null, end ? output : null);
    }
    variables = outer;
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
    assignIn(arithmetic.expression().content(), arithmetic.span());
    return null;
  }
}
