package dev.hullcheck.kind;

import dev.hullcheck.value.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A named set of strings that several rules and predicates share. An entry that ends in {@code *}
 * is a prefix, one that begins with {@code *} a suffix. The entries may be keys, each with strings
 * of its own behind it.
 */
public final class Table {
  private static final Table EMPTY = new Table();

  private final Set<String> exact = new HashSet<>();
  private final List<String> prefixes = new ArrayList<>();
  private final List<String> suffixes = new ArrayList<>();
  private final Map<String, Table> rows = new HashMap<>();

  private Table() {}

  static Table read(Data data) {
    Table table = new Table();
    Data entries = data.need("entries");
    if (entries.isMap()) {
      for (Map.Entry<String, Data> row : entries.entries()) {
        table.add(row.getKey());
        Table strings = new Table();
        for (String entry : row.getValue().strings()) {
          strings.add(entry);
        }
        table.rows.put(row.getKey(), strings);
      }
    } else {
      for (String entry : entries.strings()) {
        table.add(entry);
      }
    }
    return table;
  }

  private void add(String entry) {
    if (entry.length() > 1 && entry.endsWith("*")) {
      prefixes.add(entry.substring(0, entry.length() - 1));
    } else if (entry.length() > 1 && entry.startsWith("*")) {
      suffixes.add(entry.substring(1));
    } else {
      exact.add(entry);
    }
  }

  /** Whether its entries are keys with strings behind them. */
  public boolean hasKeys() {
    return !rows.isEmpty();
  }

  /** The keys, as they are written; none where it has none. */
  public Set<String> keys() {
    return rows.keySet();
  }

  /** The strings behind a key, which is taken as it is written; none where it is no entry. */
  public Table row(String key) {
    return rows.getOrDefault(key, EMPTY);
  }

  /**
   * Whether a string of which only the first and the last characters are known is one of the
   * table's.
   */
  public Truth has(String start, String end) {
    for (String prefix : prefixes) {
      if (start.startsWith(prefix)) {
        return Truth.TRUE;
      }
    }
    for (String suffix : suffixes) {
      if (end.endsWith(suffix)) {
        return Truth.TRUE;
      }
    }
    return couldHave(start, end) ? Truth.UNKNOWN : Truth.FALSE;
  }

  private boolean couldHave(String start, String end) {
    for (String prefix : prefixes) {
      if (prefix.startsWith(start)) {
        return true;
      }
    }
    for (String suffix : suffixes) {
      if (suffix.endsWith(end)) {
        return true;
      }
    }
    for (String entry : exact) {
      if (entry.startsWith(start)
          && entry.endsWith(end)
          && entry.length() >= start.length() + end.length()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a string is one of the table's. */
  public boolean has(String text) {
    if (exact.contains(text)) {
      return true;
    }
    for (String prefix : prefixes) {
      if (text.startsWith(prefix)) {
        return true;
      }
    }
    for (String suffix : suffixes) {
      if (text.endsWith(suffix)) {
        return true;
      }
    }
    return false;
  }
}
