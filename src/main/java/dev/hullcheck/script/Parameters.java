package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.syntax.shell.WordPart;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What <code>$NAME</code> and <code>${…}</code> stand for. */
final class Parameters {
  /**
   * What an expansion gives.
   *
   * @param value a string, an unknown, or a sequence of words
   * @param origin the variable and where it is set, or null
   * @param several whether it may be several words even between quotes
   */
  record Result(Value value, @Nullable Origin origin, boolean several) {
    static Result of(Value value) {
      return new Result(value, null, false);
    }
  }

  private final ScriptEvaluator script;
  private final Environment environment;
  private final Expander expander;

  Parameters(ScriptEvaluator script, Environment environment, Expander expander) {
    this.script = script;
    this.environment = environment;
    this.expander = expander;
  }

  Result read(WordPart.Parameter parameter, boolean quoted) {
    Span span = parameter.span();
    String name = parameter.name();
    if (name.isEmpty()) {
      Symbol symbol = environment.fresh("${…}", span);
      return Result.of(Unknown.of(Reason.TEMPLATE, symbol, Unknown.Type.STRING, span));
    }
    if (!parameter.prefix().isEmpty()) {
      operand(parameter);
      return notFollowed(parameter, parameter.prefix().equals("!"));
    }
    if (name.equals("@") || name.equals("*")) {
      boolean several = name.equals("@") || !quoted;
      Symbol all = Symbol.of("$" + name, environment.argumentScope());
      return new Result(Unknown.of(Reason.INPUT, all, span), null, several);
    }
    switch (parameter.operator()) {
      case "", ":?", "?" -> {
        return plain(parameter);
      }
      case ":-", "-", ":=", "=" -> {
        return defaulted(parameter);
      }
      default -> {
        operand(parameter);
        return notFollowed(parameter, parameter.operator().endsWith("+"));
      }
    }
  }

  /** Runs the commands that stand in the operand. */
  private void operand(WordPart.Parameter parameter) {
    Word operand = parameter.operand();
    if (operand != null) {
      script.conditionally(() -> expander.value(operand));
    }
  }

  private Result notFollowed(WordPart.Parameter parameter, boolean several) {
    String index = parameter.index();
    String written =
        index != null && parameter.operator().isEmpty()
            ? "$" + parameter.name() + "[" + index + "]"
            : "${" + parameter.prefix() + parameter.name() + parameter.operator() + "…}";
    Symbol symbol = environment.fresh(written, parameter.span());
    boolean array = "@".equals(parameter.index());
    Reason reason = Reason.NOT_UNDERSTOOD;
    return new Result(Unknown.of(reason, symbol, parameter.span()), null, several || array);
  }

  private Result plain(WordPart.Parameter parameter) {
    Variables.Variable variable = environment.get(parameter.name());
    if (variable == null) {
      String index = parameter.index();
      String written = parameter.name() + (index == null ? "" : "[" + index + "]");
      return new Result(environment.input(written, parameter.span()), null, "@".equals(index));
    }
    Origin origin = new Origin(environment.symbol(parameter.name()), variable.span());
    Value value = variable.value();
    String index = parameter.index();
    if (index != null) {
      return element(parameter, value, index, origin);
    }
    if (value instanceof Sequence array) {
      List<Value> items = array.items();
      return items.isEmpty() || array.isOpen()
          ? notFollowed(parameter, false)
          : new Result(items.get(0), origin, false);
    }
    return new Result(value, origin, false);
  }

  private Result element(WordPart.Parameter parameter, Value value, String index, Origin origin) {
    boolean all = index.equals("@") || index.equals("*");
    if (value instanceof Sequence array) {
      if (all) {
        return new Result(array, origin, false);
      }
      int at = index.length() < 5 && isNumber(index) ? Integer.parseInt(index) : -1;
      return at < 0 || at >= array.items().size() || array.isOpen()
          ? notFollowed(parameter, false)
          : new Result(array.items().get(at), origin, false);
    }
    if (value instanceof Scalar && (all || index.equals("0"))) {
      return new Result(value, origin, false);
    }
    return notFollowed(parameter, all);
  }

  private static boolean isNumber(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private Result defaulted(WordPart.Parameter parameter) {
    Word operand = parameter.operand();
    String name = parameter.name();
    if (operand == null || operand.parts().isEmpty() || parameter.index() != null) {
      operand(parameter);
      return plain(parameter);
    }
    Variables.Variable variable = environment.get(name);
    boolean colon = parameter.operator().startsWith(":");
    if (variable != null && variable.value() instanceof Scalar scalar) {
      if (!colon || !scalar.asText().isEmpty()) {
        return plain(parameter);
      }
    } else if (variable != null || environment.mayBeSet(name)) {
      operand(parameter);
      Reason reason =
          variable != null && variable.value() instanceof Unknown unknown
              ? unknown.reason()
              : Reason.INPUT;
      Symbol symbol =
          environment.fresh("${" + name + parameter.operator() + "…}", parameter.span());
      return Result.of(Unknown.of(reason, symbol, Unknown.Type.STRING, parameter.span()));
    }
    Value[] value = new Value[1];
    script.conditionally(() -> value[0] = expander.value(operand));
    Value otherwise = value[0];
    if (parameter.operator().endsWith("=")) {
      environment.set(name, otherwise, operand.span());
    }
    return new Result(otherwise, new Origin(environment.symbol(name), operand.span()), false);
  }
}
