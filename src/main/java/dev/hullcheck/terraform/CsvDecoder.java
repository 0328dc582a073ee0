package dev.hullcheck.terraform;

import dev.hullcheck.terraform.Type.Simple;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The function {@code csvdecode}: RFC 4180 as Go reads it, its first line naming the columns.
 *
 * @see <a href="https://pkg.go.dev/encoding/csv">encoding/csv</a>
 */
final class CsvDecoder {
  private final Arguments call;
  private final String text;
  private int at;

  CsvDecoder(Arguments call) {
    this.call = call;
    this.text = call.text(0).replace("\r\n", "\n");
  }

  @Nullable Value value() {
    List<String> names = record();
    if (names == null || names.isEmpty() || new HashSet<>(names).size() < names.size()) {
      return call.failure();
    }
    TreeMap<String, Type> columns = new TreeMap<>();
    for (String name : names) {
      columns.put(name, Simple.STRING);
    }
    List<Value> rows = new ArrayList<>();
    while (true) {
      List<String> cells = record();
      if (cells != null && cells.isEmpty()) {
        return call.list(rows, false, new Type.Struct(columns));
      }
      if (cells == null || cells.size() != names.size()) {
        return call.failure();
      }
      if (!call.module().spend(cells.size())) {
        return null;
      }
      Mapping.Builder row = new Mapping.Builder();
      for (int i = 0; i < cells.size(); i++) {
        row.put(names.get(i), call.span(), Scalar.string(cells.get(i), call.span()));
      }
      rows.add(call.object(row));
    }
  }

  /** The cells of the next line that is not empty; none at the end, null where there is a fault. */
  private @Nullable List<String> record() {
    while (text.startsWith("\n", at)) {
      at++;
    }
    List<String> cells = new ArrayList<>();
    while (at < text.length()) {
      String cell = text.startsWith("\"", at) ? quoted() : plain();
      if (cell == null) {
        return null;
      }
      cells.add(cell);
      boolean more = text.startsWith(",", at);
      at++;
      if (!more) {
        return cells;
      }
      if (at >= text.length()) {
        cells.add("");
      }
    }
    return cells;
  }

  private @Nullable String plain() {
    int from = at;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      if (text.charAt(at) == '"') {
        return null;
      }
      at++;
    }
    return text.substring(from, at);
  }

  private @Nullable String quoted() {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        out.append(c);
      } else if (text.startsWith("\"", at)) {
        out.append('"');
        at++;
      } else {
        boolean ends = at == text.length() || text.charAt(at) == ',' || text.charAt(at) == '\n';
        return ends ? out.toString() : null;
      }
    }
    return null;
  }
}
