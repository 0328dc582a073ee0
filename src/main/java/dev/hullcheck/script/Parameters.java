package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.syntax.shell.WordPart;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What <code>$NAME</code> and <code>${…}</code> stand for; Bash Reference Manual, section 3.5.3.
 *
 * <p>What is surely unset is an empty array: an array without elements and a variable that is unset
 * differ in nothing that can be asked.
 */
final class Parameters {
  private final ScriptEvaluator script;
  private final Environment environment;
  private final Expander expander;
  private final TextOperators operators;

  Parameters(ScriptEvaluator script, Environment environment, Expander expander) {
    this.script = script;
    this.environment = environment;
    this.expander = expander;
    this.operators = new TextOperators(expander);
  }

  TextOperators operators() {
    return operators;
  }

  /**
   * What a name holds, before any operator.
   *
   * @param value a string, a list of words, or an unknown; null where nothing in the script sets
   *     it, so that it is what the script was started with
   */
  private record Held(@Nullable Value value, @Nullable Origin origin) {}

  /** Adds what an expansion gives to the words that are being made. */
  void expand(WordPart.Parameter parameter, boolean quoted, Fields fields) {
    Span span = parameter.span();
    if (parameter.name().isEmpty()) {
      Symbol symbol = environment.fresh("${…}", span);
      Unknown unknown = Unknown.of(Reason.TEMPLATE, symbol, Unknown.Type.STRING, span);
      fields.scalarOrUnknown(unknown, null, span, quoted);
      return;
    }
    WordPart.Parameter direct = parameter;
    if (parameter.prefix().equals("!")) {
      WordPart.Parameter meant = indirect(parameter, quoted, fields);
      if (meant == null) {
        return;
      }
      direct = meant;
    } else if (!parameter.prefix().isEmpty()) {
      add(length(parameter), null, parameter, quoted, fields);
      return;
    }
    Held held = held(direct);
    switch (direct.operator()) {
      case "", ":?", "?" -> {
        add(held.value(), held.origin(), direct, quoted, fields);
      }
      case ":-", "-", ":=", "=" -> {
        defaulted(direct, held, quoted, fields);
      }
      case ":+", "+" -> {
        alternative(direct, held, quoted, fields);
      }
      default -> {
        Value value = held.value();
        Value changed = value == null ? null : operators.apply(direct, value);
        if (changed == null) {
          operand(direct);
          changed = notFollowed(direct);
        }
        add(changed, held.origin(), direct, quoted, fields);
      }
    }
  }

  /** Adds a value as the form of the expansion has it: all elements, one, or a string. */
  private void add(
      @Nullable Value value,
      @Nullable Origin origin,
      WordPart.Parameter parameter,
      boolean quoted,
      Fields fields) {
    Span span = parameter.span();
    boolean all = isAll(parameter);
    boolean joined = isJoined(parameter) && quoted;
    Value used = value == null ? unset(parameter) : value;
    if (used instanceof Sequence array) {
      if (!all) {
        Value first = first(array, parameter);
        fields.scalarOrUnknown(first, origin, span, quoted);
      } else if (joined) {
        fields.quote();
        fields.scalarOrUnknown(joined(array, span), origin, span, true);
      } else {
        fields.elements(array, origin, span, quoted);
      }
    } else if (all && !joined && used instanceof Unknown unknown) {
      fields.several(unknown, origin, span);
    } else {
      fields.scalarOrUnknown(used, origin, span, quoted);
    }
  }

  private Value first(Sequence array, WordPart.Parameter parameter) {
    if (!array.items().isEmpty() && !Fields.isSeveral(array.items().get(0))) {
      return array.items().get(0);
    }
    return array.isOpen() ? notFollowed(parameter) : Scalar.string("", parameter.span());
  }

  /** All elements in one word, between them the first of the characters that split words. */
  private Value joined(Sequence array, Span span) {
    String separators = environment.separators();
    if (array.isOpen() || separators == null) {
      Symbol symbol = environment.fresh("$*", span);
      return Unknown.of(Reason.NOT_UNDERSTOOD, symbol, Unknown.Type.STRING, span);
    }
    Field field = new Field();
    for (int i = 0; i < array.items().size(); i++) {
      if (i > 0 && !separators.isEmpty()) {
        field.add(separators.substring(0, 1), span);
      }
      field.add(array.items().get(i), null, span, true);
    }
    return field.value(span);
  }

  /** Whether all elements of an array are meant. */
  static boolean isAll(WordPart.Parameter parameter) {
    String index = parameter.index();
    return index == null
        ? parameter.name().equals("@") || parameter.name().equals("*")
        : index.equals("@") || index.equals("*");
  }

  private static boolean isJoined(WordPart.Parameter parameter) {
    return "*".equals(parameter.index()) || parameter.name().equals("*");
  }

  /** Runs the commands that stand in the operand. */
  private void operand(WordPart.Parameter parameter) {
    Word operand = parameter.operand();
    if (operand != null) {
      script.conditionally(() -> expander.value(operand));
    }
  }

  private Unknown notFollowed(WordPart.Parameter parameter) {
    String index = parameter.index();
    String written =
        index != null && parameter.operator().isEmpty() && parameter.prefix().isEmpty()
            ? "$" + parameter.name() + "[" + index + "]"
            : "${" + parameter.prefix() + parameter.name() + parameter.operator() + "…}";
    Symbol symbol = environment.fresh(written, parameter.span());
    return Unknown.of(Reason.NOT_UNDERSTOOD, symbol, parameter.span());
  }

  /** The value of what the script does not set. */
  private Unknown unset(WordPart.Parameter parameter) {
    String name = parameter.name();
    String index = parameter.index();
    if (name.equals("@") || name.equals("*")) {
      Symbol all = Symbol.of("$" + name, environment.argumentScope());
      return Unknown.of(Reason.INPUT, all, parameter.span());
    }
    return environment.input(name + (index == null ? "" : "[" + index + "]"), parameter.span());
  }

  // What names hold.

  private Held held(WordPart.Parameter parameter) {
    String name = parameter.name();
    char c = name.charAt(0);
    if (c == '@' || c == '*') {
      return new Held(environment.arguments(), null);
    }
    if (c >= '0' && c <= '9') {
      return argument(name, parameter.span());
    }
    if (c == '#') {
      Sequence arguments = environment.arguments();
      return arguments == null || arguments.isOpen()
          ? new Held(null, null)
          : new Held(number(arguments.items().size(), parameter.span()), null);
    }
    Variables.Variable variable = environment.get(name);
    if (variable == null) {
      // Scripts keep what splits words, to put it back.
      String separators = name.equals("IFS") ? environment.separators() : null;
      return new Held(
          separators == null ? null : Scalar.string(separators, parameter.span()), null);
    }
    Origin origin = new Origin(environment.symbol(environment.meant(name)), variable.span());
    String index = parameter.index();
    Value value = variable.value();
    if (index == null || isAll(parameter)) {
      return new Held(all(value, isAll(parameter), parameter), origin);
    }
    return new Held(element(value, index, parameter), origin);
  }

  /** A variable's value where all of it is asked for, or its first element. */
  private Value all(Value value, boolean all, WordPart.Parameter parameter) {
    if (!(value instanceof Mapping)) {
      return !all || value instanceof Sequence || value instanceof Unknown
          ? value
          : Sequence.of(List.of(value), false, value.span());
    }
    // The order of a dictionary is nobody's business.
    return notFollowed(parameter);
  }

  private Held argument(String digits, Span span) {
    Sequence arguments = environment.arguments();
    if (arguments == null || digits.length() > 4 || digits.equals("0")) {
      return new Held(null, null);
    }
    int at = Integer.parseInt(digits) - 1;
    List<Value> items = arguments.items();
    // Those before the first that may be several are known all the same.
    for (int i = 0; i <= at && i < items.size(); i++) {
      if (Fields.isSeveral(items.get(i))) {
        return new Held(null, null);
      }
    }
    if (at < items.size()) {
      Value value = items.get(at);
      return new Held(value, new Origin(environment.symbol(digits), value.span()));
    }
    return new Held(arguments.isOpen() ? null : Environment.unset(span), null);
  }

  private Value element(Value value, String index, WordPart.Parameter parameter) {
    Span span = parameter.span();
    if (value instanceof Mapping dictionary) {
      String key = expander.key(index, span);
      Value found = key == null ? null : dictionary.get(key);
      boolean absent = key != null && found == null && !dictionary.isOpen();
      return found != null ? found : absent ? Environment.unset(span) : notFollowed(parameter);
    }
    Long at = expander.number(index, span);
    if (at == null || value instanceof Unknown) {
      return notFollowed(parameter);
    }
    if (value instanceof Sequence array) {
      int size = array.items().size();
      long from = at < 0 && !array.isOpen() ? at + size : at;
      if (from >= 0 && from < size && !array.isOpen()) {
        return array.items().get((int) from);
      }
      return array.isOpen() ? notFollowed(parameter) : Environment.unset(span);
    }
    return at == 0 || at == -1 ? value : Environment.unset(span);
  }

  private static Scalar number(long number, Span span) {
    return Scalar.string(String.valueOf(number), span);
  }

  /** What an expansion with {@code !} means; null where that was not to be found, or no name. */
  private WordPart.@Nullable Parameter indirect(
      WordPart.Parameter parameter, boolean quoted, Fields fields) {
    Span span = parameter.span();
    Held held =
        held(new WordPart.Parameter(parameter.name(), "", parameter.index(), "", null, span));
    Value value = held.value();
    if (isAll(parameter)) {
      Value indexes =
          value instanceof Sequence array && !array.isOpen()
              ? indexes(array, span)
              : notFollowed(parameter);
      add(indexes, held.origin(), parameter, quoted, fields);
      return null;
    }
    String name = value instanceof Scalar scalar ? scalar.asText() : "";
    boolean names = parameter.operator().equals("*") || parameter.operator().equals("@");
    if (names || !Expander.isName(name)) {
      operand(parameter);
      fields.several(notFollowed(parameter), null, span);
      return null;
    }
    return new WordPart.Parameter(name, "", null, parameter.operator(), parameter.operand(), span);
  }

  private static Sequence indexes(Sequence array, Span span) {
    List<Value> indexes = new ArrayList<>(array.items().size());
    for (int i = 0; i < array.items().size(); i++) {
      indexes.add(number(i, span));
    }
    return Sequence.of(indexes, false, span);
  }

  private Value length(WordPart.Parameter parameter) {
    Span span = parameter.span();
    Held held =
        held(new WordPart.Parameter(parameter.name(), "", parameter.index(), "", null, span));
    Value value = held.value();
    if (isAll(parameter) && value instanceof Sequence array && !array.isOpen()) {
      return number(array.items().size(), span);
    }
    if (!isAll(parameter) && value instanceof Sequence array && !array.isOpen()) {
      value = array.items().isEmpty() ? Scalar.string("", span) : array.items().get(0);
    }
    if (!isAll(parameter) && value instanceof Scalar scalar) {
      String chars = scalar.asText();
      return number(chars.codePointCount(0, chars.length()), span);
    }
    Symbol symbol = environment.fresh("${#" + parameter.name() + "…}", span);
    return Unknown.of(Reason.NOT_UNDERSTOOD, symbol, Unknown.Type.STRING, span);
  }

  // Defaults and alternatives.

  /** Whether a variable has a value, and with a colon one that is not empty; null: unknown. */
  private static @Nullable Boolean isThere(Value value, boolean colon) {
    if (value instanceof Sequence array) {
      if (array.items().isEmpty()) {
        return array.isOpen() ? null : Boolean.FALSE;
      }
      return !colon || array.items().size() > 1
          ? Boolean.TRUE
          : isThere(array.items().get(0), true);
    }
    if (value instanceof Scalar scalar) {
      return !colon || !scalar.asText().isEmpty();
    }
    return value instanceof Unknown unknown && hasText(unknown) ? Boolean.TRUE : null;
  }

  private static boolean hasText(Unknown unknown) {
    Text text = unknown.text();
    for (int i = 0; text != null && i < text.length(); i++) {
      if (!Slice.isOpaque(text, i)) {
        return true;
      }
    }
    return false;
  }

  private void defaulted(WordPart.Parameter parameter, Held held, boolean quoted, Fields fields) {
    Value value = held.value();
    String operator = parameter.operator();
    boolean colon = operator.startsWith(":");
    Word operand = parameter.operand();
    Boolean there = value == null ? null : isThere(value, colon);
    boolean empty = operand == null || operand.parts().isEmpty();
    if (Boolean.TRUE.equals(there) || (there == null && empty)) {
      add(value, held.origin(), parameter, quoted, fields);
      return;
    }
    if (there == null && (value != null || mayBeGiven(parameter.name()))) {
      operand(parameter);
      Reason reason = value instanceof Unknown unknown ? unknown.reason() : Reason.INPUT;
      String name = "${" + parameter.name() + operator + "…}";
      Symbol symbol = environment.fresh(name, parameter.span());
      Unknown unknown = Unknown.of(reason, symbol, Unknown.Type.STRING, parameter.span());
      if (isAll(parameter)) {
        fields.several(unknown, held.origin(), parameter.span());
      } else {
        fields.scalarOrUnknown(unknown, held.origin(), parameter.span(), quoted);
      }
      return;
    }
    if (operand == null || empty) {
      add(Scalar.string("", parameter.span()), null, parameter, quoted, fields);
    } else if (operator.endsWith("=")) {
      kept(parameter, operand, quoted, fields);
    } else {
      script.conditionally(() -> inPlace(parameter, operand, quoted, fields));
    }
  }

  /** Whether a name that the script does not set may be set where we do not see it. */
  private boolean mayBeGiven(String name) {
    char c = name.charAt(0);
    boolean argument = c >= '0' && c <= '9' || c == '@' || c == '*';
    return argument ? !environment.isStart() : environment.mayBeSet(name);
  }

  private void kept(WordPart.Parameter parameter, Word operand, boolean quoted, Fields fields) {
    Value[] value = new Value[1];
    script.conditionally(() -> value[0] = expander.value(operand));
    if (parameter.index() == null && Expander.isName(parameter.name())) {
      environment.set(parameter.name(), value[0], operand.span());
    }
    Origin origin = new Origin(environment.symbol(parameter.name()), operand.span());
    fields.scalarOrUnknown(value[0], origin, parameter.span(), quoted);
  }

  /** The operand's words are words of the command, with quotes of their own. */
  private void inPlace(WordPart.Parameter parameter, Word operand, boolean quoted, Fields fields) {
    if (quoted) {
      Origin origin = new Origin(environment.symbol(parameter.name()), operand.span());
      fields.scalarOrUnknown(expander.value(operand), origin, parameter.span(), true);
    } else {
      fields.operand(operand);
    }
  }

  private void alternative(WordPart.Parameter parameter, Held held, boolean quoted, Fields fields) {
    Value value = held.value();
    Word operand = parameter.operand();
    Boolean there = value == null ? null : isThere(value, parameter.operator().startsWith(":"));
    if (there == null) {
      operand(parameter);
      Unknown unknown = notFollowed(parameter);
      if (quoted) {
        fields.scalarOrUnknown(unknown, held.origin(), parameter.span(), true);
      } else {
        fields.several(unknown, held.origin(), parameter.span());
      }
    } else if (there && operand != null) {
      script.conditionally(() -> inPlace(parameter, operand, quoted, fields));
    } else if (quoted && !isAll(parameter)) {
      fields.quote();
    }
  }
}
