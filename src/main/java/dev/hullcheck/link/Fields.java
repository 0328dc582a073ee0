package dev.hullcheck.link;

import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The fields that relations go by: paths of names joined by dots, a name with a dot in it in double
 * quotes.
 */
final class Fields {
  private Fields() {}

  /** The value at a path, or null where it is absent or null. */
  static @Nullable Value at(Resource resource, String path) {
    return walk(resource.value(), path).value();
  }

  /** Whether there may be a value at a path at which {@link #at} finds none. */
  static boolean mayBe(Resource resource, String path) {
    return walk(resource.value(), path).open();
  }

  private record Found(@Nullable Value value, boolean open) {}

  private static Found walk(Mapping fields, String path) {
    Value value = fields;
    int from = 0;
    while (from < path.length()) {
      boolean quoted = path.charAt(from) == '"';
      int start = quoted ? from + 1 : from;
      int end = path.indexOf(quoted ? '"' : '.', start);
      end = end < 0 ? path.length() : end;
      Mapping outer = value instanceof Mapping mapping ? mapping : null;
      Value inner = outer == null ? null : outer.get(path.substring(start, end));
      if (inner == null || inner instanceof Scalar scalar && scalar.isNull()) {
        boolean open = outer == null ? value instanceof Unknown : inner == null && outer.isOpen();
        return new Found(null, open);
      }
      value = inner;
      from = end + (quoted ? 2 : 1);
    }
    return new Found(value, false);
  }
}
