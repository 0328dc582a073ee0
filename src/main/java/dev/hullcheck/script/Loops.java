package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.Statement;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows loops: round by round where it is known over which words they go, and else once, with
 * what they set unknown.
 */
final class Loops {
  /** So many rounds are followed at most, of loops in loops all together. */
  private static final int MAX_ROUNDS = 64;

  /** So many commands may come of looking at something more than once. */
  private static final int MAX_REPEATED = 5_000;

  private final ScriptEvaluator script;
  private final Environment environment;
  private final Expander expander;

  /** In how many rounds of loops, multiplied, lies what is looked at. */
  private int rounds = 1;

  private int repeated;

  /** Which call or round is followed, and how many there have been. */
  private int part;

  private int parts;

  Loops(ScriptEvaluator script, Environment environment, Expander expander) {
    this.script = script;
    this.environment = environment;
    this.expander = expander;
  }

  /** Whether so many commands more may be looked at again. */
  boolean spend(int commands) {
    if (commands > MAX_REPEATED - repeated) {
      return false;
    }
    repeated += commands;
    return true;
  }

  /** Which call of a function or round of a loop is followed; 0 outside of all. */
  int part() {
    return part;
  }

  /** Begins a call or a round; what there was before, for {@link #leave}. */
  int enter() {
    int before = part;
    part = ++parts;
    return before;
  }

  void leave(int before) {
    part = before;
  }

  /** Follows {@code for}. */
  void each(Statement.For loop) {
    AssignedNames names = AssignedNames.of(loop.body());
    String name = loop.name();
    Text arithmetic = loop.arithmetic();
    List<Value> values;
    if (arithmetic != null) {
      Counter counter = Counter.of(arithmetic.content(), expander, loop.span());
      values = counter == null || names.names().contains(counter.name()) ? null : counter.values();
      name = counter == null ? "" : counter.name();
    } else {
      values = values(loop);
    }
    int count = values == null || loop.asks() ? 0 : values.size();
    if (values != null
        && count > 0
        && count <= MAX_ROUNDS / rounds
        && spend(names.size() * (count - 1))) {
      follow(name, values, loop, names);
      return;
    }
    if (arithmetic != null) {
      environment.assignIn(arithmetic.content(), loop.span());
    }
    repeat(loop.name(), List.of(), loop.body(), loop.span());
  }

  /** The words that a loop goes over; null where it is not known which they are. */
  private @Nullable List<Value> values(Statement.For loop) {
    List<Word> items = loop.items();
    if (items == null) {
      Sequence arguments = environment.arguments();
      return arguments == null || arguments.isOpen() ? null : arguments.items();
    }
    List<Value> values = new ArrayList<>();
    boolean known = true;
    for (Word item : items) {
      for (Argument word : expander.arguments(item)) {
        known &= !word.several() && !isPattern(item, word);
        values.add(word.value());
      }
    }
    return known ? values : null;
  }

  /** Whether a word stands for the files that match it. */
  private static boolean isPattern(Word item, Argument word) {
    String known = item.isQuoted() ? null : word.known();
    return known != null
        && (known.indexOf('*') >= 0 || known.indexOf('?') >= 0 || known.indexOf('[') >= 0);
  }

  private void follow(String name, List<Value> values, Statement.For loop, AssignedNames names) {
    Command.Arm before = script.arm;
    boolean goneBefore = script.gone;
    int roundsBefore = rounds;
    rounds *= values.size();
    boolean breaks = names.breaks();
    int returns = script.returns;
    for (int i = 0; i < values.size() && (breaks || i == 0 || script.gone == goneBefore); i++) {
      if (breaks) {
        // Whether this round is come to, and from where, is not known.
        script.arm = new Command.Arm(before, Integer.MAX_VALUE);
        script.gone = goneBefore;
        environment.forget(i == 0 ? List.of() : names.names(), loop.span());
      }
      environment.set(name, values.get(i), values.get(i).span());
      int partBefore = enter();
      script.all(loop.body());
      leave(partBefore);
      script.arm = script.returns == returns ? before : new Command.Arm(before, Integer.MAX_VALUE);
    }
    script.arm = before;
    rounds = roundsBefore;
    if (loop.arithmetic() != null) {
      environment.forget(name, loop.span());
    }
    if (breaks) {
      script.gone = goneBefore;
      environment.forget(names.names(), loop.span());
      environment.forget(name, loop.span());
    }
  }

  /**
   * Follows a loop of which nothing is known but what it runs.
   *
   * @param name the loop's variable, or empty
   */
  void repeat(String name, List<Statement> condition, List<Statement> body, Span span) {
    Command.Arm before = script.arm;
    boolean goneBefore = script.gone;
    boolean repeatedBefore = script.repeated;
    Variables outer = environment.enter();
    AssignedNames names = AssignedNames.of(condition, body);
    if (names.sources()) {
      environment.sourced(span);
    }
    environment.forget(names.names(), span);
    if (!name.isEmpty()) {
      environment.forget(name, span);
    }
    script.repeated = true;
    script.all(condition);
    script.arm = new Command.Arm(before, Integer.MAX_VALUE);
    script.all(body);
    script.arm = before;
    script.gone = goneBefore;
    script.repeated = repeatedBefore;
    environment.join(List.of(environment.leave(outer)), false, span);
  }

  /** {@code ((i = 0; i < 3; i++))}, with the numbers that it counts. */
  private record Counter(String name, List<Value> values) {
    static @Nullable Counter of(String written, Expander expander, Span span) {
      String[] parts = parts(written);
      int sign = parts.length == 3 ? parts[0].indexOf('=') : -1;
      String name = sign < 0 ? "" : parts[0].substring(0, sign).trim();
      if (!Expander.isName(name)) {
        return null;
      }
      Long number = expander.number(parts[0].substring(sign + 1), span);
      Long step = step(parts[2].replace(" ", ""), name, expander, span);
      String bound = parts[1].trim();
      if (number == null || step == null || !bound.startsWith(name)) {
        return null;
      }
      String rest = bound.substring(name.length());
      if (Expander.namesIn(rest).contains(name)) {
        return null;
      }
      List<Value> values = new ArrayList<>();
      long now = number;
      while (values.size() <= MAX_ROUNDS) {
        Long holds = expander.number(now + rest, span);
        if (holds == null) {
          return null;
        }
        if (holds == 0) {
          return new Counter(name, values);
        }
        values.add(Scalar.string(Text.linear(Long.toString(now), span), span));
        now += step;
      }
      return null;
    }

    private static String[] parts(String written) {
      int first = written.indexOf(';');
      int second = written.indexOf(';', first + 1);
      return first < 0 || second < 0
          ? new String[0]
          : new String[] {
            written.substring(0, first),
            written.substring(first + 1, second),
            written.substring(second + 1)
          };
    }

    /** What is added after each round; null where that is not plain. */
    private static @Nullable Long step(String written, String name, Expander expander, Span span) {
      if (written.equals(name + "++") || written.equals("++" + name)) {
        return 1L;
      }
      if (written.equals(name + "--") || written.equals("--" + name)) {
        return -1L;
      }
      for (String sign : new String[] {"+", "-"}) {
        for (String start : new String[] {name + sign + "=", name + "=" + name + sign}) {
          if (written.startsWith(start)) {
            return expander.number(sign + "(" + written.substring(start.length()) + ")", span);
          }
        }
      }
      return null;
    }
  }
}
