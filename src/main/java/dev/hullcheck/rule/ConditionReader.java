package dev.hullcheck.rule;

import dev.hullcheck.kind.Data;
import dev.hullcheck.source.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads conditions, matchers and what they are made of from plain data.
 *
 * <p>The grammar, freely nested; wherever a value is expected, {@code $options.NAME} stands for an
 * option's:
 *
 * <pre>
 *   condition  {PATH: matcher, …}              all of them
 *            | {all: [condition, …]} | {any: [condition, …]} | {not: condition}
 *            | {exists: candidates} | {none: candidates} | {every: candidates}
 *            | {count: {candidates…, by: PATH, distinct: PATH, gte: NUMBER, …}}
 *            | {knownAll: {candidates…, field: PATH}}
 *   candidates {in: PATH | of: KIND, as: NAME, where: condition, evenIfNoneDeclared: true}
 *   matcher    plain value | {NAME: argument, …}   all of them, on one value
 *   set        [operand, …] | {table: NAME, key: operand}
 *   operand    plain value | $NAME.PATH | {sum: [$NAME.PATH, NUMBER]}
 * </pre>
 *
 * The words of a condition can stand beside paths in one mapping; a field that is called like one
 * of them is written {@code $self.any}.
 */
final class ConditionReader {
  /** The words of a condition that are no paths; {@link #condition(String, Data)} reads them. */
  static final List<String> WORDS =
      List.of("all", "any", "not", "exists", "none", "every", "count", "knownAll");

  /** What begins a path without being a name of the rule's own. */
  private static final List<String> RESERVED =
      List.of(Scope.SELF, Scope.SOURCE, Scope.CONTEXT, "options", Fix.NEAREST);

  private final List<RuleReader.UsedTable> tables = new ArrayList<>();
  private final List<Data> kinds = new ArrayList<>();
  private final Map<String, Option> options = new HashMap<>();

  /** Where the paths of a rule that is checked stand; null where it was checked before. */
  private final @Nullable Map<Path, Data> places;

  private final List<Data.DataException> faults = new ArrayList<>();

  /**
   * A reader for one rule.
   *
   * @param places where to put the place of each path, where a rule's author has just written it;
   *     faults are then kept, and reading goes on behind them
   */
  ConditionReader(List<Option> options, @Nullable Map<Path, Data> places) {
    for (Option option : options) {
      this.options.put(option.name(), option);
    }
    this.places = places;
  }

  /** The tables that were named so far. */
  List<RuleReader.UsedTable> tables() {
    return tables;
  }

  /** The kinds that quantifiers were to range over so far. */
  List<Data> kinds() {
    return kinds;
  }

  /** What was wrong so far, in the order of the file. */
  List<Data.DataException> faults() {
    return faults;
  }

  /** Keeps a fault for the author; in a run there is none. */
  void keep(Data.DataException fault) {
    if (places == null) {
      throw fault;
    }
    faults.add(fault);
  }

  /** What is written, or the value of the option that is. */
  Data given(Data data) {
    if (!data.isString() || !data.string().startsWith("$options.")) {
      return data;
    }
    Option option = options.get(data.string().substring(9));
    if (option == null) {
      throw data.fault("There is no option \"" + data.string().substring(9) + "\"");
    }
    return option.standard();
  }

  Condition condition(Data data) {
    List<Condition> all = new ArrayList<>();
    for (Map.Entry<String, Data> entry : data.entries()) {
      try {
        all.add(condition(entry.getKey(), entry.getValue()));
      } catch (Data.DataException e) {
        keep(e);
      }
    }
    return all.size() == 1 ? all.get(0) : new Condition.All(all);
  }

  private Condition condition(String word, Data argument) {
    switch (word) {
      case "all":
        return new Condition.All(conditions(argument));
      case "any":
        Condition.Any any = new Condition.Any(conditions(argument));
        return places == null ? ByText.of(any) : any;
      case "not":
        return new Condition.Not(condition(argument));
      case "exists":
        return new Condition.Exists(true, candidates(argument));
      case "none":
        return new Condition.Exists(false, candidates(argument));
      case "every":
        return new Condition.Exists(false, candidates(argument).failing());
      case "count":
        return new Count(
            candidates(argument),
            optionalPath(argument.get("by")),
            optionalPath(argument.get("distinct")),
            Bounds.read(argument, this));
      case "knownAll":
        return new KnownAll(candidates(argument), optionalPath(argument.get("field")));
      default:
        return new Condition.Test(path(word, argument), matcher(argument));
    }
  }

  private List<Condition> conditions(Data data) {
    List<Condition> conditions = new ArrayList<>();
    for (Data item : data.items()) {
      conditions.add(condition(item));
    }
    return conditions;
  }

  Candidates candidates(Data data) {
    Data kind = data.get("of");
    Data where = data.get("where");
    Path path = kind == null ? path(data.need("in")) : new Path(Scope.SELF, List.of(), "$self");
    return new Candidates(
        kind == null ? "" : kind(kind),
        path,
        data.get("as") == null ? "" : name(data.need("as")),
        where == null ? new Condition.All(List.of()) : condition(where),
        data.flag("evenIfNoneDeclared"));
  }

  /** What {@code as} calls something, which no path may begin with already. */
  String name(Data data) {
    String name = data.string();
    if (places != null && RESERVED.contains(name)) {
      String said = "\"$" + name + "\" has a meaning already (" + String.join(", ", RESERVED);
      keep(data.fault(said + "): give it another name"));
    }
    return name;
  }

  /**
   * Has the author write what can be: of the texts that a matcher compares with, each has to be one
   * of some words.
   *
   * @param words all that there can be; none where anything can
   */
  void among(Collection<String> words, Matcher matcher, Data at) {
    if (places != null && !words.isEmpty()) {
      for (Object literal : Literals.of(matcher)) {
        if (!words.contains(literal.toString())) {
          String near = Nearest.clause(literal.toString(), words);
          keep(at.fault("There is no \"" + literal + "\" here" + near));
        }
      }
    }
  }

  /** Whether an author has just written what is read. */
  boolean isChecking() {
    return places != null;
  }

  /** The name of a kind that has to exist. */
  String kind(Data data) {
    kinds.add(data);
    return data.string();
  }

  private @Nullable Path optionalPath(@Nullable Data data) {
    return data == null ? null : path(data);
  }

  Path path(Data data) {
    return path(data.string(), data);
  }

  Path path(String text, Data at) {
    Path path = Path.parse(text);
    if (path == null) {
      String said =
          "\""
              + text
              + "\" is no path: names joined by dots, a name with a dot or blank in double quotes";
      boolean isValue = at.isString() && at.string().contains(text);
      keep(isValue ? at.fault(said) : at.faultOfKey(said));
      return new Path(Scope.SELF, List.of(), text);
    }
    if (places != null) {
      places.put(path, at);
    }
    return path;
  }

  /** {@code PATH|PATH}, as in a message. */
  List<Path> alternatives(Data data) {
    List<Path> alternatives = new ArrayList<>();
    String text = data.string();
    int from = 0;
    while (from <= text.length()) {
      int bar = text.indexOf('|', from);
      int to = bar < 0 ? text.length() : bar;
      alternatives.add(path(text.substring(from, to), data));
      from = to + 1;
    }
    return alternatives;
  }

  Message message(Data data) {
    Message message = Message.parse(withOptions(data.string()));
    if (message == null) {
      keep(data.fault("A brace of the message does not hold a path, or is not closed"));
      return Message.EMPTY;
    }
    if (places != null) {
      for (Path path : message.paths()) {
        places.put(path, data);
      }
    }
    return message;
  }

  /** A template with the options in it filled in, which are the same for every finding. */
  private String withOptions(String template) {
    String text = template;
    for (Option option : options.values()) {
      String place = "{$options." + option.name() + "}";
      if (text.contains(place)) {
        Data value = option.standard();
        String written =
            value.isList() ? String.join(", ", value.strings()) : value.value().toString();
        text = text.replace(place, written);
      }
    }
    return text;
  }

  Matcher matcher(Data written) {
    Data data = given(written);
    if (!data.isMap()) {
      return data.isList()
          ? new Matcher.In(new Members.Listed(operands(data)))
          : new Matcher.Equals(operand(data));
    }
    List<Matcher> all = new ArrayList<>();
    for (Map.Entry<String, Data> entry : data.entries()) {
      try {
        all.add(matcher(entry.getKey(), entry.getValue()));
      } catch (Data.DataException e) {
        keep(e);
      }
    }
    return all.size() == 1 ? all.get(0) : new Matcher.All(all);
  }

  private Matcher matcher(String name, Data written) {
    Data argument = given(written);
    switch (name) {
      case "equals":
        return new Matcher.Equals(operand(argument));
      case "in":
        return new Matcher.In(members(argument));
      case "within":
        return new SetMatcher.Within(members(argument));
      case "covers":
        return new SetMatcher.Covers(sets(argument));
      case "where":
        return new Matcher.Where(condition(argument));
      case "not":
        return new Matcher.Not(matcher(argument));
      case "exists":
        return new Matcher.Exists(flag(argument));
      case "known":
        return new Matcher.Known(flag(argument));
      case "matches":
        return regex(argument);
      case "startsWith":
        return new Matcher.Part(Matcher.Part.Where.START, argument.string());
      case "endsWith":
        return new Matcher.Part(Matcher.Part.Where.END, argument.string());
      case "contains":
        return new Matcher.Part(Matcher.Part.Where.ANYWHERE, argument.string());
      case "lt":
        return order(Order.Type.NUMBER, Order.Relation.LT, argument);
      case "lte":
        return order(Order.Type.NUMBER, Order.Relation.LTE, argument);
      case "gt":
        return order(Order.Type.NUMBER, Order.Relation.GT, argument);
      case "gte":
        return order(Order.Type.NUMBER, Order.Relation.GTE, argument);
      case "length":
        return new Matcher.Length(matcher(argument));
      case "some":
        return new Matcher.Elements(Matcher.Elements.Quantifier.SOME, matcher(argument));
      case "every":
        return new Matcher.Elements(Matcher.Elements.Quantifier.EVERY, matcher(argument));
      case "none":
        return new Matcher.Elements(Matcher.Elements.Quantifier.NONE, matcher(argument));
      default:
        return predicate(name, argument);
    }
  }

  private Matcher predicate(String name, Data argument) {
    Matcher predicate = Predicates.read(name, argument, this);
    if (predicate == null) {
      throw argument.faultOfKey(
          "There is no matcher \"" + name + "\"" + Nearest.clause(name, matchers()));
    }
    return predicate;
  }

  /** The words of {@link #matcher(String, Data)} and the predicates. */
  static List<String> matchers() {
    List<String> names = new ArrayList<>();
    names.addAll(List.of("equals", "in", "not", "exists", "matches", "startsWith", "endsWith"));
    names.addAll(List.of("contains", "lt", "lte", "gt", "gte", "length", "some", "every", "none"));
    names.addAll(List.of("where", "within", "covers", "known"));
    names.addAll(Predicates.NAMES);
    return names;
  }

  /** A comparison; what a rule's author writes as its bound has to be of the type. */
  Matcher order(Order.Type type, Order.Relation relation, Data argument) {
    Operand operand = operand(argument);
    Order order = new Order(type, relation, operand);
    Object constant = operand.constant();
    if (places != null && constant != null && !order.isReadable(constant)) {
      throw argument.fault("\"" + constant + "\" is no " + type.name().toLowerCase(Locale.ROOT));
    }
    return order;
  }

  /** A set: a list, a table, what a table has behind a key. */
  Members members(Data data) {
    if (!data.isMap()) {
      return new Members.Listed(operands(data));
    }
    Data table = data.need("table");
    Data key = data.get("key");
    tables.add(new RuleReader.UsedTable(table, key));
    return new Members.Tabled(table.string(), key == null ? null : operand(key));
  }

  /** The name in {@code {table: NAME}}, a table without keys. */
  String table(Data data) {
    Data table = data.need("table");
    tables.add(new RuleReader.UsedTable(table, null));
    return table.string();
  }

  /** {@code [A, B]} or {@code {anyOf: [[A], [B, C]]}}. */
  private List<List<Operand>> sets(Data data) {
    List<List<Operand>> sets = new ArrayList<>();
    if (data.isMap()) {
      for (Data set : data.need("anyOf").items()) {
        sets.add(operands(set));
      }
    } else {
      sets.add(operands(data));
    }
    return sets;
  }

  private Matcher regex(Data argument) {
    if (places != null) {
      try {
        Pattern.compile(argument.string());
      } catch (PatternSyntaxException e) {
        throw argument.fault("The regular expression is wrong: " + e.getDescription());
      }
    }
    return new Matcher.Regex(argument.string());
  }

  /** The operands of a list, or the one that stands alone. */
  List<Operand> operands(Data written) {
    Data data = given(written);
    List<Operand> operands = new ArrayList<>();
    for (Data item : data.isList() ? data.items() : List.of(data)) {
      operands.add(operand(item));
    }
    return operands;
  }

  Operand operand(Data written) {
    Data data = given(written);
    if (data.isString() && data.string().startsWith("$") && data.string().length() > 1) {
      return new Operand(null, path(data));
    }
    if (data.isMap()) {
      return sum(data);
    }
    if (data.isList()) {
      throw data.fault("Expected a plain value or a path that begins with $");
    }
    return new Operand(data.value(), null);
  }

  /** {@code {sum: [$NAME.PATH, NUMBER]}}. */
  private Operand sum(Data data) {
    List<Data> parts = data.need("sum").items();
    boolean two = parts.size() == 2 && parts.get(0).isString();
    if (!two || !(given(parts.get(1)).value() instanceof Long plus)) {
      throw data.fault("Expected a path that begins with $, and a whole number");
    }
    Operand to = operand(parts.get(0));
    return new Operand(to.constant(), to.path(), plus);
  }

  private static boolean flag(Data data) {
    if (data.value() instanceof Boolean flag) {
      return flag;
    }
    throw data.fault("Expected true or false");
  }
}
