package dev.hullcheck.kind;

import dev.hullcheck.value.Truth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A named set of strings that several rules and predicates share. An entry that ends in {@code *}
 * is a prefix, one that begins with {@code *} a suffix.
 */
public final class Table {
  private final Set<String> exact = new HashSet<>();
  private final List<String> prefixes = new ArrayList<>();
  private final List<String> suffixes = new ArrayList<>();

  private Table() {}

  static Table read(Data data) {
    Table table = new Table();
    for (String entry : data.strings("entries")) {
      if (entry.length() > 1 && entry.endsWith("*")) {
        table.prefixes.add(entry.substring(0, entry.length() - 1));
      } else if (entry.length() > 1 && entry.startsWith("*")) {
        table.suffixes.add(entry.substring(1));
      } else {
        table.exact.add(entry);
      }
    }
    return table;
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
