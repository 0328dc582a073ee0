package dev.hullcheck.rule;

import dev.hullcheck.kind.Table;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set that a rule names: a list, a table, or what a table has behind a key. */
public sealed interface Members {
  /** Whether a value is one of them. */
  Truth has(Node node, Scope scope);

  /** As rules write it. */
  String written();

  /** The paths that belong to it. */
  List<Path> paths();

  /** {@code [A, B]}. */
  record Listed(List<Operand> operands) implements Members {
    @Override
    public String written() {
      List<String> all = new ArrayList<>();
      for (Operand operand : operands) {
        all.add(operand.written());
      }
      return "[" + String.join(", ", all) + "]";
    }

    @Override
    public Truth has(Node node, Scope scope) {
      Truth truth = Truth.FALSE;
      for (Operand operand : operands) {
        truth = truth.or(new Matcher.Equals(operand).matches(node, scope));
      }
      return truth;
    }

    @Override
    public List<Path> paths() {
      List<Path> paths = new ArrayList<>();
      for (Operand operand : operands) {
        paths.addAll(operand.paths());
      }
      return paths;
    }
  }

  /**
   * {@code {table: NAME, key: OPERAND}}.
   *
   * @param key null for the entries themselves
   */
  record Tabled(String name, @Nullable Operand key) implements Members {
    @Override
    public String written() {
      return "{table: " + name + (key == null ? "" : ", key: " + key.written()) + "}";
    }

    @Override
    public Truth has(Node node, Scope scope) {
      Table table = scope.table(name);
      if (key == null) {
        return has(table, node.value());
      }
      Operand.Resolved keys = key.resolve(scope, node);
      Truth truth = keys.open() ? Truth.UNKNOWN : Truth.FALSE;
      for (Value value : keys.values()) {
        String text = Values.text(value);
        truth =
            truth.or(
                text != null
                    ? has(table.row(text), node.value())
                    : value instanceof Unknown ? Truth.UNKNOWN : Truth.FALSE);
      }
      return truth;
    }

    private static Truth has(Table table, Value value) {
      if (value instanceof Unknown unknown) {
        return table.has(Values.prefix(unknown), Values.suffix(unknown));
      }
      String text = Values.text(value);
      return Truth.of(text != null && table.has(text));
    }

    @Override
    public List<Path> paths() {
      return key == null ? List.of() : key.paths();
    }
  }
}
