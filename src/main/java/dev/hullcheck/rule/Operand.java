package dev.hullcheck.rule;

import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a matcher compares with: plain data, or the values at a path that begins with {@code $}.
 *
 * @param constant plain data, or null where it is a path
 */
public record Operand(@Nullable Object constant, @Nullable Path path) {
  /**
   * The values to compare with.
   *
   * @param values all of them; none for a path whose field is absent
   * @param open whether there may be more
   */
  public record Resolved(List<Value> values, boolean open) {}

  /** As rules write it. */
  String written() {
    return path == null ? quoted(Objects.requireNonNull(constant)) : path.written();
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

  /** The values that this operand stands for, in {@code scope}. */
  public Resolved resolve(Scope scope, Node node) {
    if (path == null) {
      return new Resolved(
          List.of(Scalar.plain(Objects.requireNonNull(constant), node.span())), false);
    }
    Selection selection = scope.select(path);
    List<Value> values = new ArrayList<>(selection.nodes().size());
    for (Node found : selection.nodes()) {
      values.add(found.value());
    }
    return new Resolved(values, selection.open());
  }
}
