package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What names mean at the point of a script that is looked at: its variables and arguments, in the
 * arm, subshell or function in which it stands.
 */
final class Environment {
  private final String scope;
  private final AssignedNames assigned;
  private final Set<String> constant;
  private final Set<String> functions = new HashSet<>();

  /** What the script's host sets; null where nothing is known of that. */
  private final @Nullable Given given;

  private Variables variables = Variables.empty();
  private boolean sourced;
  private String function = "";

  /** Counts how often the script's arguments have moved. */
  private int shifts;

  private int freshCount;

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

  /** Looks at the body of a function, which may be called at any time. */
  void define(String name, Runnable body) {
    functions.add(name);
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

  Variables.@Nullable Variable get(String name) {
    Variables.Variable variable = variables.get(name);
    if (variable == null && given != null && !mayBeSet(name)) {
      Value value = given.value(name);
      return value == null ? null : new Variables.Variable(value, value.span());
    }
    return variable;
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

  /** Makes variables unknown, each a value of its own from here on. */
  void forget(Iterable<String> names, Span span) {
    for (String name : names) {
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
