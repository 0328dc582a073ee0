package dev.hullcheck.terraform;

import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The function {@code formatlist}: a format for each element of its lists. */
final class FormatList {
  private FormatList() {}

  static @Nullable Value of(Arguments a) {
    int length = -1;
    boolean open = false;
    for (int i = 1; i < a.size(); i++) {
      Value value = a.get(i);
      if (value instanceof Sequence sequence) {
        int size = sequence.items().size();
        open |= sequence.isOpen();
        if (length >= 0 && length != size) {
          return open ? null : a.failure();
        }
        length = size;
      } else if (Arguments.isNull(value) || maybeList(value)) {
        return null;
      }
    }
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < (length < 0 ? 1 : length); i++) {
      Value item = new Format(a.module(), arguments(a, i), a.span()).value();
      if (item == null) {
        return null;
      }
      if (a.module().isFailure(item)) {
        return item;
      }
      items.add(item);
    }
    return open && a.size() > 2 ? null : a.strings(items, open);
  }

  private static boolean maybeList(Value value) {
    return value instanceof Unknown unknown
        && (unknown.type() == Unknown.Type.ANY || unknown.type() == Unknown.Type.SEQUENCE);
  }

  private static List<Value> arguments(Arguments a, int place) {
    List<Value> one = new ArrayList<>();
    for (Value value : a.values()) {
      one.add(value instanceof Sequence sequence ? sequence.items().get(place) : value);
    }
    return one;
  }
}
