package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.shell.Statement;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What names mean at the point of a script that is looked at: its variables and arguments, in the
 * arm, subshell or function in which it stands.
 */
final class Environment {
  /** Where the arguments are kept among the variables. */
  static final String ARGUMENTS = "@";

  /** Where the folder in which the script is run is kept, once it has changed. */
  static final String FOLDER = "/";

  private static final String SEPARATORS = " \t\n";

  /** Variables by which gcloud's properties are set that say what objects are meant. */
  private static final String[] GCLOUD = {
    "CLOUDSDK_CORE_PROJECT",
    "CLOUDSDK_COMPUTE_ZONE",
    "CLOUDSDK_COMPUTE_REGION",
    "CLOUDSDK_CONTAINER_CLUSTER",
    "CLOUDSDK_RUN_REGION",
    "CLOUDSDK_FUNCTIONS_REGION",
    "CLOUDSDK_ARTIFACTS_LOCATION",
    "CLOUDSDK_ACTIVE_CONFIG_NAME",
    "CLOUDSDK_CONFIG",
  };

  /** How many variables may be made unknown at once, over all times that this happens. */
  private static final int MAX_FORGOTTEN = 500_000;

  private final String scope;
  private final AssignedNames assigned;
  private Set<String> constant;
  private final Set<String> functions = new HashSet<>();

  /** What the script's host sets; null where nothing is known of that. */
  private @Nullable Given given;

  /** Whether a reader runs the script, who fills in what is left empty: {@code PROJECT=""}. */
  private boolean filledIn;

  /** The names that stand for other variables ({@code declare -n}). */
  private final Map<String, String> references = new HashMap<>(0);

  /** The names whose values bash changes as they are set ({@code declare -u}). */
  private final Set<String> changing = new HashSet<>(0);

  private Variables variables = Variables.empty();
  private boolean sourced;
  private String function = "";

  /** Tells the arguments of the script from what they are after they have moved. */
  private int shifts;

  private int moves;

  /** How many calls of functions are followed here, and the local variables of the innermost. */
  private int calls;

  private Set<String> locals = new HashSet<>(0);

  private int freshCount;
  private int forgotten;

  /** Whether so much was forgotten that nothing is kept any more. */
  private boolean exhausted;

  /**
   * The environment in which a script begins.
   *
   * @param scope what makes the script's variables its own
   * @param assigned the names that the script assigns
   * @param given what the script's host sets, if that is known
   */
  Environment(String scope, AssignedNames assigned, @Nullable Given given) {
    this.given = given;
    this.scope = scope;
    this.assigned = assigned;
    this.constant = assigned.once();
  }

  /** The function that is looked at, those around it before it; empty outside of functions. */
  String function() {
    return function;
  }

  /** Begins an arm or a subshell; what there was before, for {@link #leave}. */
  Variables enter() {
    Variables outer = variables;
    variables = outer.child();
    return outer;
  }

  /** Ends an arm or a subshell; what it has set, for {@link #join}. */
  Variables leave(Variables outer) {
    Variables inner = variables;
    variables = outer;
    return inner;
  }

  /** Has a name be that of a function from now on. */
  void define(String name) {
    functions.add(name);
  }

  /** Looks at the body of a function, which may be called at any time. */
  void function(String name, Runnable body) {
    Variables outer = variables;
    String functionBefore = function;
    int shiftsBefore = shifts;
    variables = outer.function(constant);
    function = functionBefore.isEmpty() ? name : functionBefore + "/" + name;
    shifts = 0;
    body.run();
    variables = outer;
    function = functionBefore;
    shifts = shiftsBefore;
  }

  /**
   * Runs the body of a function that is called here: its arguments and local variables are gone
   * after it.
   *
   * @param arguments null where they are those of the caller, handed on
   * @param given variables that are set for the call alone
   */
  void call(@Nullable Sequence arguments, List<Command.Binding> given, Runnable body) {
    Variables outer = enter();
    Set<String> localsBefore = locals;
    int shiftsBefore = shifts;
    locals = new HashSet<>(0);
    calls++;
    for (Command.Binding binding : given) {
      set(binding.name(), binding.value(), binding.span());
      local(binding.name());
    }
    if (arguments != null) {
      shifts = ++moves;
      arguments(arguments, arguments.span());
    }
    body.run();
    calls--;
    shifts = shiftsBefore;
    Variables inner = leave(outer);
    for (Map.Entry<String, Variables.Variable> set : inner.own().entrySet()) {
      if (!set.getKey().equals(ARGUMENTS) && !locals.contains(set.getKey())) {
        variables.set(set.getKey(), set.getValue());
      }
    }
    locals = localsBefore;
  }

  /** Has a variable be one of the function that is called, if there is one. */
  void local(String name) {
    if (calls > 0) {
      locals.add(name);
    }
  }

  /**
   * Runs what another shell runs that a command of this one starts.
   *
   * @param here whether it finds the variables that are exported; a shell elsewhere finds none
   * @param arguments its own
   * @param set variables that are set for it alone
   */
  void shell(boolean here, Sequence arguments, List<Command.Binding> set, Runnable body) {
    Variables outer = variables;
    Given givenBefore = given;
    given = here ? given : null;
    variables = here ? outer.process() : outer.function(Set.of());
    arguments(arguments, arguments.span());
    for (Command.Binding binding : set) {
      set(binding.name(), binding.value(), binding.span());
    }
    body.run();
    variables = outer;
    given = givenBefore;
  }

  Variables.@Nullable Variable get(String reference) {
    String name = meant(reference);
    Variables.Variable variable = variables.get(name);
    if (variable != null && exhausted) {
      forget(name, variable.span());
      variable = variables.get(name);
    }
    if (variable == null && given != null && !mayBeSet(name)) {
      Value value = given.value(name);
      return value == null ? null : new Variables.Variable(value, value.span());
    }
    return variable;
  }

  void set(String name, Value value, Span span) {
    boolean empty = value instanceof Scalar scalar && scalar.asText().isEmpty();
    if (changing.contains(name) || filledIn && empty) {
      forget(name, span);
    } else {
      variables.set(meant(name), new Variables.Variable(value, span));
    }
  }

  /** Says that a reader runs the script, who fills in what is left empty. */
  void fillIn() {
    filledIn = true;
  }

  /** The variable that a name stands for, in most cases of that name. */
  String meant(String name) {
    return references.isEmpty() ? name : references.getOrDefault(name, name);
  }

  /** Has a name stand for another variable. */
  void refer(String name, @Nullable String target, Span span) {
    if (target == null || !function.isEmpty() || !target.equals(meant(target))) {
      // Who knows what is set through it from now on.
      sourced(span);
    } else {
      references.put(name, target);
    }
  }

  /** Has the values of a name be something else than what is assigned, from now on. */
  void change(String name, Span span) {
    forget(name, span);
    changing.add(name);
  }

  /** Has programs find a variable in their environment from now on; an empty name: all. */
  void export(String name, Span span) {
    Scalar exported = Scalar.string("", span);
    variables.set(name + Variables.EXPORTED, new Variables.Variable(exported, span));
  }

  /** What gcloud finds of its own variables, with those that are set for one command of it. */
  List<Command.Binding> ofGcloud(List<Command.Binding> own, Span command) {
    List<Command.Binding> all = new ArrayList<>(own.size());
    for (String name : GCLOUD) {
      Variables.Variable set = get(name);
      boolean given = variables.get(name) == null;
      boolean unset = set != null && set.value() instanceof Sequence;
      if (set != null && (given || variables.isExported(name)) && !unset) {
        all.add(new Command.Binding(name, set.value(), set.span()));
      } else if (!unset && (set != null || (!function.isEmpty() && mayBeSet(name)))) {
        // It may have come with the script's own environment.
        Span span = set == null ? command : set.span();
        all.add(new Command.Binding(name, input(name, span), span));
      }
    }
    all.addAll(own);
    return all;
  }

  /** The value of what is surely not set. */
  static Sequence unset(Span span) {
    return Sequence.of(List.of(), false, span);
  }

  /** The script's or function's arguments; null where nothing is known of them. */
  @Nullable Sequence arguments() {
    Variables.Variable known = variables.get(ARGUMENTS);
    return known != null && known.value() instanceof Sequence all ? all : null;
  }

  /** Sets the arguments. */
  void arguments(Sequence all, Span span) {
    variables.set(ARGUMENTS, new Variables.Variable(all, span));
  }

  /** Words as the arguments of what they are given to. */
  Sequence sequence(List<Argument> words, Span span) {
    List<Value> items = new ArrayList<>(words.size());
    boolean open = false;
    for (Argument word : words) {
      open |= word.several();
      if (word.several()) {
        Symbol symbol = fresh("$@", word.span());
        Reason reason = Reason.NOT_UNDERSTOOD;
        items.add(Unknown.of(reason, symbol, Unknown.Type.SEQUENCE, word.span()));
      } else {
        items.add(word.value());
      }
    }
    return Sequence.of(items, open, span);
  }

  /** Whether the arguments are still those that the script was started with. */
  boolean isStart() {
    return shifts == 0 && function.isEmpty();
  }

  /** The characters that split what bare variables hold; null where they are not known. */
  @Nullable String separators() {
    Variables.Variable set = variables.get("IFS");
    if (set == null) {
      boolean elsewhere = !function.isEmpty() && assigned.names().contains("IFS");
      return elsewhere ? null : SEPARATORS;
    }
    if (set.value() instanceof Scalar scalar) {
      return scalar.asText();
    }
    return set.value() instanceof Sequence ? SEPARATORS : null;
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

  /** Makes the variables that an arithmetic expression sets unknown. */
  void assignIn(String expression, Span span) {
    if (expression.indexOf('=') >= 0 || expression.contains("++") || expression.contains("--")) {
      for (String name : Expander.namesIn(expression)) {
        forget(name, span);
      }
    }
  }

  void forget(String name, Span span) {
    if (name.equals(ARGUMENTS)) {
      shifts = ++moves;
    }
    Symbol symbol = fresh("$" + name, span);
    Unknown unknown = Unknown.of(Reason.COMPUTED, symbol, Unknown.Type.STRING, span);
    variables.set(meant(name), new Variables.Variable(unknown, span));
  }

  /** A file that may set any variable has been read. */
  void sourced(Span span) {
    sourced = true;
    if (!exhausted) {
      forget(variables.names(), span);
    }
  }

  /** Statements of another file are going to be looked at as the script's own. */
  void takes(List<Statement> statements) {
    assigned.add(statements);
    constant = assigned.once();
  }

  /** A function of the script may have run, if the program is one. */
  void called(String program, Span span) {
    if (functions.contains(program)) {
      if (sourced || assigned.sourcesInFunctions()) {
        sourced(span);
      }
      forget(assigned.inFunctions(), span);
    }
  }

  /** Makes variables unknown, each a value of its own from here on. */
  void forget(Iterable<String> names, Span span) {
    for (String name : names) {
      exhausted |= ++forgotten > MAX_FORGOTTEN;
      if (exhausted) {
        return;
      }
      forget(name, span);
    }
  }

  /**
   * Sets what the arms have set, where they agree; makes it unknown where they do not.
   *
   * @param exhaustive whether one of the arms surely runs
   */
  void join(List<Variables> arms, boolean exhaustive, Span span) {
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
}
