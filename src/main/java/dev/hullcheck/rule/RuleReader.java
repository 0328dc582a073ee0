package dev.hullcheck.rule;

import dev.hullcheck.kind.Data;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a rule from plain data: its keys; {@link ConditionReader} has the grammar in them. */
public final class RuleReader {
  private RuleReader() {}

  /**
   * The names that a rule uses and that have to exist elsewhere.
   *
   * @param kinds those that quantifiers range over
   */
  public record Uses(List<UsedTable> tables, List<Data> kinds) {}

  /**
   * A table that a rule names.
   *
   * @param name what stands under {@code table}
   * @param key what stands under {@code key}; null where the entries themselves are meant
   */
  public record UsedTable(Data name, @Nullable Data key) {}

  /**
   * A rule, its fix, what both use, and what is wrong with them.
   *
   * @param rule without the parts that are wrong
   * @param places where each path stands, by identity: its text is a key there, or part of the
   *     value
   * @param faults each with its place, in the order of the file
   */
  public record Checked(
      Rule rule,
      @Nullable Fix fix,
      Uses uses,
      Map<Path, Data> places,
      List<Data.DataException> faults) {}

  /**
   * Reads a rule that was checked when it was compiled.
   *
   * @param set its options by name, as plain data of their types, as far as they are set
   */
  public static Rule read(Data data, Map<String, Object> set) {
    List<Option> options = options(data);
    for (int i = 0; i < options.size() && !set.isEmpty(); i++) {
      Object value = set.get(options.get(i).name());
      if (value != null) {
        options.set(i, options.get(i).set(value));
      }
    }
    return new Rule(data, new ConditionReader(options, null));
  }

  /**
   * Reads a rule that its author has just written, and goes on behind a fault. Regular expressions
   * are tried too.
   *
   * @throws Data.DataException where it lacks what every rule has
   */
  public static Checked check(Data data) {
    Map<Path, Data> places = new IdentityHashMap<>();
    ConditionReader reader = new ConditionReader(options(data), places);
    Rule rule = new Rule(data, reader).whole();
    Fix fix = null;
    try {
      fix = fix(data, reader);
    } catch (Data.DataException e) {
      reader.keep(e);
    }
    Uses uses = new Uses(reader.tables(), reader.kinds());
    return new Checked(rule, fix, uses, places, reader.faults());
  }

  /** What a rule offers to mend its findings, or null. */
  public static @Nullable Fix fix(Data data) {
    return fix(data, new ConditionReader(options(data), null));
  }

  private static @Nullable Fix fix(Data data, ConditionReader reader) {
    Data fix = data.get("fix");
    return fix == null ? null : FixReader.read(fix, reader);
  }

  /** What users can set about a rule, as in its file. */
  public static List<Option> options(Data data) {
    Data options = data.get("options");
    if (options == null) {
      return List.of();
    }
    List<Option> read = new ArrayList<>();
    for (Map.Entry<String, Data> entry : options.entries()) {
      read.add(Option.read(entry.getKey(), entry.getValue()));
    }
    return read;
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
        data.get("fix") != null,
        data.flag("secret"));
  }
}
