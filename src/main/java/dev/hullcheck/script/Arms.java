package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.shell.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of a script of which one runs, or none. */
final class Arms {
  private final ScriptEvaluator script;
  private final Environment environment;
  private final Command.@Nullable Arm before;
  private final boolean goneBefore;
  private boolean any;
  private final List<Variables> ends = new ArrayList<>();

  Arms(ScriptEvaluator script, Environment environment) {
    this.script = script;
    this.environment = environment;
    this.before = script.arm;
    this.goneBefore = script.gone;
  }

  void add(List<Statement> condition, List<Statement> body) {
    any = true;
    Variables outer = environment.enter();
    script.gone = goneBefore;
    script.arm = new Command.Arm(before, Integer.MAX_VALUE);
    script.all(condition);
    script.arm = new Command.Arm(before, Integer.MAX_VALUE);
    script.all(body);
    Variables end = environment.leave(outer);
    // What leaves the script says nothing of what comes behind.
    if (!script.gone || goneBefore) {
      ends.add(end);
    }
  }

  /** Whether there is none of them so far. */
  boolean areNone() {
    return !any;
  }

  /** Goes on behind them; where one of them surely runs and all leave, nothing does. */
  void end(boolean exhaustive, Span span) {
    script.arm = before;
    script.gone = goneBefore || (exhaustive && ends.isEmpty());
    if (!ends.isEmpty()) {
      environment.join(ends, exhaustive, span);
    }
  }
}
