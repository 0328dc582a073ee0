package dev.hullcheck.kind;

import dev.hullcheck.value.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A named set of strings that several rules and predicates share. A {@code *} in an entry stands
 * for any characters. The entries may be keys, each with strings of its own behind it.
 */
public final class Table {
  private static final Table EMPTY = new Table();

  private final Set<String> exact = new HashSet<>();
  private final List<Ends> patterns = new ArrayList<>();
  private final Map<String, Table> rows = new HashMap<>();

  /** The characters with which entries begin; null where any may. */
  private @Nullable Set<Character> beginnings = new HashSet<>();

  private int mostWords;

  /** An entry with a star: what stands before it, and behind it. */
  private record Ends(String start, String end) {
    boolean has(String text) {
      return text.length() >= start.length() + end.length()
          && text.startsWith(start)
          && text.endsWith(end);
    }
  }

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
    int star = entry.length() > 1 ? entry.indexOf('*') : -1;
    if (star >= 0) {
      patterns.add(new Ends(entry.substring(0, star), entry.substring(star + 1)));
    } else {
      exact.add(entry);
    }
    int words = 0;
    for (int i = 0; i < entry.length(); i++) {
      words += isWord(entry, i) && (i == 0 || !isWord(entry, i - 1)) ? 1 : 0;
    }
    mostWords = Math.max(mostWords, star >= 0 ? Integer.MAX_VALUE : words);
    if (star == 0) {
      beginnings = null;
    } else if (beginnings != null && !entry.isEmpty()) {
      beginnings.add(entry.charAt(0));
    }
  }

  private static boolean isWord(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** Whether an entry may begin with a character. */
  public boolean mayBegin(char c) {
    return beginnings == null || beginnings.contains(c);
  }

  /**
   * How many words an entry has at most, these being runs of letters, digits and underscores; with
   * a star in it any number.
   */
  public int mostWords() {
    return mostWords;
  }

  /** Whether its entries are keys with strings behind them. */
  public boolean hasKeys() {
    return !rows.isEmpty();
  }

  /** The keys, as they are written; none where it has none. */
  public Set<String> keys() {
    return rows.keySet();
  }

  /** Its entries without a star, in no order. */
  public Set<String> strings() {
    return exact;
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
    for (Ends pattern : patterns) {
      if (start.startsWith(pattern.start) && end.endsWith(pattern.end)) {
        return Truth.TRUE;
      }
    }
    return couldHave(start, end) ? Truth.UNKNOWN : Truth.FALSE;
  }

  private boolean couldHave(String start, String end) {
    for (Ends pattern : patterns) {
      boolean starts = pattern.start.startsWith(start) || start.startsWith(pattern.start);
      boolean ends = pattern.end.endsWith(end) || end.endsWith(pattern.end);
      if (starts && ends) {
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
    for (Ends pattern : patterns) {
      if (pattern.has(text)) {
        return true;
      }
    }
    return false;
  }
}
