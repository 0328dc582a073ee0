package dev.hullcheck.rule;

import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a matcher compares with: plain data, or the values at a path that begins with {@code $}.
 *
 * @param constant plain data, or null where it is a path
 * @param plus what is added to the whole numbers at the path; other values are then left out
 */
public record Operand(@Nullable Object constant, @Nullable Path path, long plus) {
  /** An operand to which nothing is added. */
  public Operand(@Nullable Object constant, @Nullable Path path) {
    this(constant, path, 0);
  }

  /**
   * The values to compare with.
   *
   * @param values all of them; none for a path whose field is absent
   * @param open whether there may be more
   */
  public record Resolved(List<Value> values, boolean open) {}

  /** As rules write it. */
  String written() {
    if (path == null) {
      return quoted(Objects.requireNonNull(constant));
    }
    return plus == 0 ? path.written() : "{sum: [" + path.written() + ", " + plus + "]}";
  }

  /** Plain data as a rule file has it, a text that is more than a name in quotes. */
  static String quoted(Object data) {
    if (!(data instanceof String text)) {
      return data.toString();
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c) && (i == 0 || "0123456789-_./".indexOf(c) < 0)) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
      }
    }
    return text.isEmpty() ? "\"\"" : text;
  }

  /** The path that this operand is, if it is one. */
  public List<Path> paths() {
    return path == null ? List.of() : List.of(path);
  }

  /** A value of which nothing is known, not even that it is the given one. */
  private static Value unlike(Value value) {
    Symbol symbol = Symbol.impure(value.toString());
    return Unknown.of(Unknown.Reason.NOT_UNDERSTOOD, symbol, value.span());
  }

  /** The values that this operand stands for, in {@code scope}. */
  public Resolved resolve(Scope scope, Node node) {
    if (path == null) {
      return new Resolved(
          List.of(Scalar.plain(Objects.requireNonNull(constant), node.span())), false);
    }
    Selection selection = scope.select(path);
    List<Value> values = new ArrayList<>(selection.nodes().size());
    for (Node found : selection.nodes()) {
      Value value = found.value();
      if (plus == 0 || value instanceof Unknown) {
        // Equal only where both are the same, which a sum never is.
        values.add(plus == 0 ? value : unlike(value));
      } else if (value instanceof Scalar scalar && scalar.whole() != null) {
        long sum = scalar.whole() + plus;
        values.add(Scalar.number(sum, Long.toString(sum), value.span()));
      }
    }
    return new Resolved(values, selection.open());
  }
}
