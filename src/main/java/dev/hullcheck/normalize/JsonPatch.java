package dev.hullcheck.normalize;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies JSON patches (RFC 6902): {@code add}, {@code replace}, {@code remove}, {@code test}.
 * After any other operation, and one that finds nothing at its path, no more is known than which
 * object it is.
 */
final class JsonPatch {
  private static final int MAX_DEPTH = 40;
  private static final int MAX_OPERATIONS = 1_000;

  private JsonPatch() {}

  /** The object after all operations. */
  static Mapping applied(Mapping body, Sequence operations) {
    if (operations.items().size() > MAX_OPERATIONS) {
      return KubectlPatch.anything(body);
    }
    Mapping current = body;
    for (Value operation : operations.items()) {
      Mapping next = operation instanceof Mapping one ? applied(current, one) : null;
      if (next == null) {
        return KubectlPatch.anything(current);
      }
      current = next;
    }
    return current;
  }

  private static @Nullable Mapping applied(Mapping body, Mapping operation) {
    String what = operation.string("op");
    List<String> path = path(operation.string("path"));
    if (what == null || path == null) {
      return null;
    }
    Value value = operation.get("value");
    Value changed =
        switch (what) {
          case "test" -> body;
          case "add", "replace" ->
              value == null ? null : put(body, path, 0, value, what.equals("add"));
          case "remove" -> removed(body, path, 0);
          default -> null;
        };
    return changed instanceof Mapping mapping ? mapping : null;
  }

  /** The names of a pointer (RFC 6901); null where it is none, leads nowhere or too deep. */
  private static @Nullable List<String> path(@Nullable String pointer) {
    if (pointer == null || !pointer.startsWith("/")) {
      return null;
    }
    List<String> names = new ArrayList<>();
    for (int at = 0; at >= 0; ) {
      int next = pointer.indexOf('/', at + 1);
      String name = pointer.substring(at + 1, next < 0 ? pointer.length() : next);
      names.add(name.replace("~1", "/").replace("~0", "~"));
      at = next;
    }
    return names.size() > MAX_DEPTH ? null : names;
  }

  /** What is there with a value put at a path; null where the path leads nowhere. */
  private static @Nullable Value put(
      Value there, List<String> path, int from, Value value, boolean inserts) {
    String name = path.get(from);
    boolean last = from == path.size() - 1;
    if (there instanceof Mapping mapping) {
      Value inner = mapping.get(name);
      if (inner == null && !mapping.isOpen() && !(last && inserts)) {
        return null;
      }
      if (inner == null && !last) {
        inner = empty(path.get(from + 1), value);
      }
      Value now = last || inner == null ? value : put(inner, path, from + 1, value, inserts);
      return now == null ? null : with(mapping, name, now, value);
    }
    if (there instanceof Sequence list) {
      int index = index(list, name);
      if (list.isOpen()) {
        // Which element is meant is not known; that there is one like this is.
        Value one =
            last ? value : put(empty(path.get(from + 1), value), path, from + 1, value, true);
        return one == null ? null : with(list, list.items().size(), one, true);
      }
      boolean exists = index < list.items().size();
      if (index < 0 || index > list.items().size() || !exists && !(last && inserts)) {
        return null;
      }
      Value now = last ? value : put(list.items().get(index), path, from + 1, value, inserts);
      return now == null ? null : with(list, index, now, last && inserts);
    }
    return there instanceof Unknown ? there : null;
  }

  /** Something open of which no more is known than that it has an element, or a field. */
  private static Value empty(String name, Value value) {
    boolean list = name.equals("-") || isNumber(name);
    return list ? Sequence.of(List.of(), true, value.span()) : Mapping.empty(true, value.span());
  }

  private static @Nullable Value removed(Value there, List<String> path, int from) {
    String name = path.get(from);
    boolean last = from == path.size() - 1;
    if (there instanceof Mapping mapping) {
      Value inner = mapping.get(name);
      if (inner == null) {
        return mapping.isOpen() ? mapping : null;
      }
      Value now = last ? null : removed(inner, path, from + 1);
      if (last) {
        return mapping.without(List.of(name));
      }
      return now == null ? null : with(mapping, name, now, now);
    }
    if (there instanceof Sequence list) {
      int index = index(list, name);
      if (list.isOpen()) {
        return Sequence.of(List.of(), true, list.span());
      }
      if (index < 0 || index >= list.items().size()) {
        return null;
      }
      List<Value> items = new ArrayList<>(list.items());
      if (last) {
        items.remove(index);
      } else {
        Value now = removed(items.get(index), path, from + 1);
        if (now == null) {
          return null;
        }
        items.set(index, now);
      }
      return Sequence.of(items, false, list.span());
    }
    return there instanceof Unknown ? there : null;
  }

  private static Mapping with(Mapping mapping, String name, Value now, Value because) {
    Mapping.Field before = mapping.field(name);
    return mapping.with(name, before == null ? because.span() : before.key(), now);
  }

  private static Sequence with(Sequence list, int index, Value now, boolean inserts) {
    List<Value> items = new ArrayList<>(list.items());
    if (inserts) {
      items.add(index, now);
    } else {
      items.set(index, now);
    }
    return Sequence.of(items, list.isOpen(), list.span());
  }

  /** The place in a list, that behind its end included; -1 where a name is none. */
  private static int index(Sequence list, String name) {
    if (name.equals("-")) {
      return list.items().size();
    }
    return isNumber(name) && name.length() < 7 ? Integer.parseInt(name) : -1;
  }

  private static boolean isNumber(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) < '0' || name.charAt(i) > '9') {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
