package dev.hullcheck.script;

import dev.hullcheck.syntax.shell.Statement;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.syntax.shell.WordPart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Follows the functions of a script where they are called, each call with its own arguments. What
 * nobody calls is looked at once, with arguments of which nothing is known.
 */
final class Functions {
  /** How many calls may lie in one another. */
  private static final int MAX_DEPTH = 16;

  private final ScriptEvaluator script;
  private final Environment environment;
  private final AssignedNames names;
  private final Loops loops;

  /** The functions that calls surely mean. */
  private final Map<String, Known> known = new HashMap<>();

  /** Those that nobody has looked at yet. */
  private final Map<String, Known> left = new LinkedHashMap<>();

  private final Set<String> followed = new HashSet<>();
  private final Set<String> running = new HashSet<>();

  /** A function, and what is in its body. */
  private record Known(Statement.Function definition, AssignedNames inside) {}

  /**
   * The functions of a script.
   *
   * @param names what is in all of the script
   */
  Functions(ScriptEvaluator script, Environment environment, AssignedNames names, Loops loops) {
    this.script = script;
    this.environment = environment;
    this.names = names;
    this.loops = loops;
  }

  /** Takes in a definition. */
  void define(Statement.Function definition) {
    String name = definition.name();
    environment.define(name);
    Known function = new Known(definition, AssignedNames.of(List.of(definition.body())));
    boolean sure = script.arm == null && environment.function().isEmpty() && script.depth == 0;
    if (sure && names.isDefinedOnce(name) && !script.isElsewhere()) {
      known.put(name, function);
      left.put(name, function);
    } else {
      look(function);
    }
  }

  /** Whether a function stands in for the program of its name, which is not run then. */
  boolean hides(@Nullable String program, int first) {
    return program != null && first == 0 && isTool(program) && known.containsKey(program);
  }

  private static boolean isTool(String name) {
    return switch (name) {
      case "gcloud", "kubectl", "gsutil", "bq", "helm", "curl", "wget", "oc" -> true;
      default -> false;
    };
  }

  /** Whether a call is followed. */
  boolean areRunning() {
    return !running.isEmpty();
  }

  /** Looks at the functions that nobody has called, at the end of a part of the script. */
  void end(boolean last) {
    List<Known> some = List.copyOf(left.values());
    while (!some.isEmpty()) {
      boolean any = false;
      for (Known function : some) {
        String name = function.definition().name();
        if (left.containsKey(name) && (last || !names.runs(name))) {
          left.remove(name);
          known.remove(name);
          look(function);
          any = true;
        }
      }
      // Some may have been called there in ways that are not followed.
      some = any ? List.copyOf(left.values()) : List.of();
    }
  }

  /** Whether the script changes how patterns and words are read. */
  boolean changesOptions() {
    return names.runs("shopt");
  }

  private void look(Known function) {
    Command.Arm arm = script.arm;
    boolean gone = script.gone;
    script.gone = false;
    environment.function(
        function.definition().name(), () -> script.run(function.definition().body(), null, null));
    script.arm = arm;
    script.gone = gone;
  }

  /** Follows a command if it is the call of a function that is known; whether it was. */
  boolean call(String program, Statement.Simple simple, Command command) {
    Known function = known.get(program);
    if (function == null || command.first() > 0 || script.isElsewhere()) {
      return false;
    }
    if (script.depth > 0
        || running.size() == MAX_DEPTH
        || running.contains(program)
        || (followed.contains(program) && !loops.spend(function.inside().size()))) {
      // With what arguments it is run besides is not known.
      left.put(program, function);
      return false;
    }
    left.remove(program);
    followed.add(program);
    running.add(program);
    Command.Arm arm = script.arm;
    boolean gone = script.gone;
    int returns = script.returns;
    int part = loops.enter();
    script.gone = false;
    environment.call(
        handsOn(simple) ? null : environment.sequence(command.arguments(), command.span()),
        command.environment(),
        () -> script.run(function.definition().body(), null, null));
    boolean left = script.gone && !function.inside().returns();
    script.arm = arm;
    script.gone = gone || left;
    script.returns = returns;
    loops.leave(part);
    running.remove(program);
    if (function.inside().returns()) {
      // What is set before an early end holds as well.
      environment.called(program, command.span());
    }
    return true;
  }

  /** Whether a call hands on the arguments of its caller, all of them and no others. */
  private static boolean handsOn(Statement.Simple simple) {
    List<Word> words = simple.words();
    return words.size() == 2
        && words.get(1).parts().size() == 1
        && words.get(1).parts().get(0) instanceof WordPart.DoubleQuoted quoted
        && quoted.parts().size() == 1
        && quoted.parts().get(0) instanceof WordPart.Parameter parameter
        && parameter.name().equals("@")
        && parameter.isPlain();
  }
}
