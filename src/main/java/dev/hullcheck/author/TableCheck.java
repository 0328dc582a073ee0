package dev.hullcheck.author;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.Table;
import dev.hullcheck.rule.RuleReader;
import dev.hullcheck.source.Nearest;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a table is asked as it is made: with a key where it has keys, else without. */
final class TableCheck {
  private TableCheck() {}

  /** What is wrong with the use of a table; null where nothing is, or where there is none such. */
  static Data.@Nullable DataException of(RuleReader.UsedTable used, Catalog catalog) {
    String name = used.name().string();
    Table table = catalog.table(name);
    if (table == null) {
      return null;
    }
    Data key = used.key();
    if (key == null) {
      return table.hasKeys()
          ? used.name().fault("The table \"" + name + "\" has keys; name one with \"key\"")
          : null;
    }
    if (!table.hasKeys()) {
      return key.faultOfKey("The table \"" + name + "\" has no keys; leave \"key\" out");
    }
    boolean isPath = key.isString() && key.string().startsWith("$");
    String text = key.value().toString();
    return isPath || table.keys().contains(text)
        ? null
        : key.fault(
            "The table \""
                + name
                + "\" has no key \""
                + text
                + "\""
                + Nearest.clause(text, new TreeSet<>(table.keys())));
  }
}
