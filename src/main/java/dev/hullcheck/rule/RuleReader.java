package dev.hullcheck.rule;

import dev.hullcheck.kind.Data;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule from plain data.
 *
 * <p>The grammar, freely nested:
 *
 * <pre>
 *   condition  {PATH: matcher, …}              all of them
 *            | {all: [condition, …]} | {any: [condition, …]} | {not: condition}
 *            | {exists: candidates} | {none: candidates}
 *   candidates {in: PATH | of: KIND, as: NAME, where: condition}
 *   matcher    plain value | {NAME: argument, …}   all of them, on one value
 * </pre>
 *
 * The words of a condition can stand beside paths in one mapping; a field that is called like one
 * of them is written {@code $self.any}.
 */
public final class RuleReader {
  private final List<Data> tables = new ArrayList<>();
  private final List<Data> kinds = new ArrayList<>();

  /** Where the paths of a rule that is checked stand; null where it was checked before. */
  private final @Nullable Map<Path, Data> places;

  private final List<Data.DataException> faults = new ArrayList<>();

  private RuleReader(@Nullable Map<Path, Data> places) {
    this.places = places;
  }

  /**
   * The names that a rule uses and that have to exist elsewhere.
   *
   * @param kinds those that quantifiers range over
   */
  public record Uses(List<Data> tables, List<Data> kinds) {}

  /**
   * A rule, what it uses, and what is wrong with it.
   *
   * @param rule without the parts that are wrong
   * @param places where each path stands, by identity: its text is a key there, or part of the
   *     value
   * @param faults each with its place, in the order of the file
   */
  public record Checked(
      Rule rule, Uses uses, Map<Path, Data> places, List<Data.DataException> faults) {}

  /** Reads a rule that was checked when it was compiled. */
  public static Rule read(Data data) {
    return new RuleReader(null).rule(data);
  }

  /**
   * Reads a rule that its author has just written, and goes on behind a fault. Regular expressions
   * are tried too.
   *
   * @throws Data.DataException where it lacks what every rule has
   */
  public static Checked check(Data data) {
    Map<Path, Data> places = new IdentityHashMap<>();
    RuleReader reader = new RuleReader(places);
    Rule rule = reader.rule(data);
    Uses uses = new Uses(reader.tables, reader.kinds);
    return new Checked(rule, uses, places, reader.faults);
  }

  /** Keeps a fault for the author; in a run there is none. */
  private void keep(Data.DataException fault) {
    if (places == null) {
      throw fault;
    }
    faults.add(fault);
  }

  /** What a rule says of itself. */
  public static RuleInfo info(Data data) {
    Data severityName = data.need("severity");
    Severity severity = Severity.of(severityName.string());
    if (severity == null) {
      throw severityName.fault(
          "Severity \""
              + severityName.string()
              + "\" is not one of critical, high, medium, low, info");
    }
    Map<String, List<String>> aliases = new LinkedHashMap<>();
    Data peers = data.get("aliases");
    if (peers != null) {
      for (Map.Entry<String, Data> peer : peers.entries()) {
        aliases.put(peer.getKey(), peer.getValue().strings());
      }
    }
    return new RuleInfo(
        data.need("id").string(),
        data.need("title").string(),
        data.need("category").string(),
        severity,
        data.strings("kinds"),
        data.strings("languages"),
        data.need("help").string(),
        data.need("why").string().strip(),
        data.string("limits", "").strip(),
        data.need("since").string(),
        data.strings("references"),
        aliases,
        data.get("fix") != null);
  }

  private Rule rule(Data data) {
    Data each = data.get("each");
    Data at = data.get("at");
    Data nearest = data.get("nearest");
    List<Rule.RelatedPlace> related = new ArrayList<>();
    Data places = data.get("related");
    if (places != null) {
      for (Data place : places.items()) {
        try {
          related.add(new Rule.RelatedPlace(candidates(place), message(place.need("message"))));
        } catch (Data.DataException e) {
          keep(e);
        }
      }
    }
    return new Rule(
        info(data),
        each == null ? null : new Rule.Each(path(each.need("of")), each.need("as").string()),
        optional(data.get("unless")),
        optional(data.get("when")),
        optional(data.get("forbid")),
        optional(data.get("require")),
        message(data.need("message")),
        at == null ? List.of() : alternatives(at),
        related,
        nearest == null
            ? null
            : new Rule.Suggestion(path(nearest.need("of")), path(nearest.need("among"))),
        data.strings("supersedes"));
  }

  private @Nullable Condition optional(@Nullable Data data) {
    return data == null ? null : condition(data);
  }

  private Condition condition(Data data) {
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
        return new Condition.Any(conditions(argument));
      case "not":
        return new Condition.Not(condition(argument));
      case "exists":
        return new Condition.Exists(true, candidates(argument));
      case "none":
        return new Condition.Exists(false, candidates(argument));
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

  private Condition.Candidates candidates(Data data) {
    Data kind = data.get("of");
    Data where = data.get("where");
    Path path = kind == null ? path(data.need("in")) : new Path(Scope.SELF, List.of(), "$self");
    if (kind != null) {
      kinds.add(kind);
    }
    return new Condition.Candidates(
        kind == null ? "" : kind.string(),
        path,
        data.string("as", ""),
        where == null ? new Condition.All(List.of()) : condition(where));
  }

  private Path path(Data data) {
    return path(data.string(), data);
  }

  private Path path(String text, Data at) {
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
  private List<Path> alternatives(Data data) {
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

  private Message message(Data data) {
    Message message = Message.parse(data.string());
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

  private Matcher matcher(Data data) {
    if (!data.isMap()) {
      return data.isList() ? new Matcher.In(operands(data)) : new Matcher.Equals(operand(data));
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

  private Matcher matcher(String name, Data argument) {
    switch (name) {
      case "equals":
        return new Matcher.Equals(operand(argument));
      case "in":
        if (argument.isMap()) {
          Data table = argument.need("table");
          tables.add(table);
          return new Matcher.InTable(table.string());
        }
        return new Matcher.In(operands(argument));
      case "not":
        return new Matcher.Not(matcher(argument));
      case "exists":
        return new Matcher.Exists(flag(argument));
      case "matches":
        return regex(argument);
      case "startsWith":
        return new Matcher.Part(Matcher.Part.Where.START, argument.string());
      case "endsWith":
        return new Matcher.Part(Matcher.Part.Where.END, argument.string());
      case "contains":
        return new Matcher.Part(Matcher.Part.Where.ANYWHERE, argument.string());
      case "lt":
        return new Matcher.Order(true, false, number(argument));
      case "lte":
        return new Matcher.Order(true, true, number(argument));
      case "gt":
        return new Matcher.Order(false, false, number(argument));
      case "gte":
        return new Matcher.Order(false, true, number(argument));
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
    Data tag = argument.get("tag");
    Operand operand = argument.isMap() ? new Operand("", null) : operand(argument);
    Matcher predicate = Predicates.read(name, operand, tag == null ? null : matcher(tag));
    if (predicate == null) {
      List<String> known = matchers();
      if (known.contains(name)) {
        throw argument.fault("The matcher \"" + name + "\" takes no such argument");
      }
      throw argument.faultOfKey(
          "There is no matcher \"" + name + "\"" + Nearest.clause(name, known));
    }
    return predicate;
  }

  /** The words of {@link #matcher(String, Data)} and the predicates. */
  private static List<String> matchers() {
    List<String> names = new ArrayList<>();
    names.addAll(List.of("equals", "in", "not", "exists", "matches", "startsWith", "endsWith"));
    names.addAll(List.of("contains", "lt", "lte", "gt", "gte", "length", "some", "every", "none"));
    names.addAll(Predicates.NAMES);
    return names;
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

  private List<Operand> operands(Data data) {
    List<Operand> operands = new ArrayList<>();
    for (Data item : data.items()) {
      operands.add(operand(item));
    }
    return operands;
  }

  private Operand operand(Data data) {
    if (data.isString() && data.string().startsWith("$") && data.string().length() > 1) {
      return new Operand(null, path(data));
    }
    if (data.isMap() || data.isList()) {
      throw data.fault("Expected a plain value or a path that begins with $");
    }
    return new Operand(data.value(), null);
  }

  private static boolean flag(Data data) {
    if (data.value() instanceof Boolean flag) {
      return flag;
    }
    throw data.fault("Expected true or false");
  }

  private static BigDecimal number(Data data) {
    if (data.value() instanceof Long whole) {
      return BigDecimal.valueOf(whole);
    }
    if (data.value() instanceof BigDecimal number) {
      return number;
    }
    throw data.fault("Expected a number");
  }
}
