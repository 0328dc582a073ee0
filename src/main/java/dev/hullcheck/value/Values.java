package dev.hullcheck.value;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Three-valued comparisons of values, for matchers and predicates. */
public final class Values {
  private Values() {}

  /** Plain data of a kind file: of lists and maps, what {@link Scalar#plain} makes of the rest. */
  public static Value plain(Object data, Span span) {
    if (data instanceof List<?> list) {
      List<Value> items = new ArrayList<>(list.size());
      for (Object item : list) {
        items.add(plain(item, span));
      }
      return Sequence.of(items, false, span);
    }
    if (data instanceof Map<?, ?> map) {
      Mapping.Builder fields = new Mapping.Builder();
      for (Map.Entry<?, ?> field : map.entrySet()) {
        fields.put((String) field.getKey(), span, plain(field.getValue(), span));
      }
      return fields.build(span);
    }
    return Scalar.plain(data, span);
  }

  /** Whether two values are equal; a number and its digits as a string are. */
  public static Truth equal(Value a, Value b) {
    if (a instanceof Scalar x && b instanceof Scalar y) {
      boolean textual =
          (x.type() == Scalar.Type.NUMBER && y.isString())
              || (x.isString() && y.type() == Scalar.Type.NUMBER);
      return Truth.of(textual ? x.asText().equals(y.asText()) : x.sameAs(y));
    }
    if (a instanceof Unknown x && b instanceof Unknown y) {
      return x.symbol().same(y.symbol()) ? Truth.TRUE : Truth.UNKNOWN;
    }
    if (a instanceof Unknown x) {
      return b instanceof Scalar y ? couldBe(x, y.asText()) : Truth.UNKNOWN;
    }
    if (b instanceof Unknown) {
      return equal(b, a);
    }
    return Truth.FALSE;
  }

  /** False where the known parts of a string rule a text out, else unknown. */
  private static Truth couldBe(Unknown unknown, String text) {
    String prefix = prefix(unknown);
    String suffix = suffix(unknown);
    boolean fits =
        text.startsWith(prefix)
            && text.endsWith(suffix)
            && text.length() >= prefix.length() + suffix.length();
    return fits ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Whether a value and all within it is known, and all of it is here. */
  public static boolean isKnown(Value value) {
    if (value instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        if (!isKnown(field.value())) {
          return false;
        }
      }
      return !mapping.isOpen();
    }
    if (value instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        if (!isKnown(item)) {
          return false;
        }
      }
      return !sequence.isOpen();
    }
    return value instanceof Scalar;
  }

  /** Whether a value's text begins with {@code prefix}. */
  public static Truth startsWith(Value value, String prefix) {
    if (value instanceof Scalar scalar) {
      return Truth.of(!scalar.isNull() && scalar.asText().startsWith(prefix));
    }
    if (value instanceof Unknown unknown) {
      String known = prefix(unknown);
      return known.startsWith(prefix)
          ? Truth.TRUE
          : prefix.startsWith(known) ? Truth.UNKNOWN : Truth.FALSE;
    }
    return Truth.FALSE;
  }

  /** Whether a value's text ends with {@code suffix}. */
  public static Truth endsWith(Value value, String suffix) {
    if (value instanceof Scalar scalar) {
      return Truth.of(!scalar.isNull() && scalar.asText().endsWith(suffix));
    }
    if (value instanceof Unknown unknown) {
      String known = suffix(unknown);
      return known.endsWith(suffix)
          ? Truth.TRUE
          : suffix.endsWith(known) ? Truth.UNKNOWN : Truth.FALSE;
    }
    return Truth.FALSE;
  }

  /** Whether a value's text contains {@code part}. */
  public static Truth contains(Value value, String part) {
    if (value instanceof Scalar scalar) {
      return Truth.of(!scalar.isNull() && scalar.asText().contains(part));
    }
    if (value instanceof Unknown unknown) {
      Text text = unknown.text();
      return text != null && text.content().contains(part) ? Truth.TRUE : Truth.UNKNOWN;
    }
    return Truth.FALSE;
  }

  /** The known characters before the first unknown part of a string. */
  public static String prefix(Unknown unknown) {
    Text text = unknown.text();
    if (text == null) {
      return "";
    }
    String content = text.content();
    int end = content.indexOf(Text.OPAQUE);
    return end < 0 ? content : content.substring(0, end);
  }

  /** The known characters after the last unknown part of a string. */
  public static String suffix(Unknown unknown) {
    Text text = unknown.text();
    return text == null
        ? ""
        : text.content().substring(text.content().lastIndexOf(Text.OPAQUE) + 1);
  }

  /** The known text of a value, or null. */
  public static @Nullable String text(@Nullable Value value) {
    return value instanceof Scalar scalar && !scalar.isNull() ? scalar.asText() : null;
  }

  /** The same mapping as a patch or a part states it: in all that it holds there may be more. */
  public static Mapping opened(Mapping mapping) {
    Mapping.Builder fields = new Mapping.Builder().open(true);
    for (Mapping.Field field : mapping.fields()) {
      fields.put(field.name(), field.key(), opened(field.value()));
    }
    return fields.build(mapping.span());
  }

  private static Value opened(Value value) {
    if (value instanceof Mapping mapping) {
      return opened(mapping);
    }
    if (value instanceof Sequence sequence) {
      List<Value> items = new ArrayList<>(sequence.items().size());
      for (Value item : sequence.items()) {
        items.add(opened(item));
      }
      return Sequence.of(items, true, sequence.span());
    }
    return value;
  }
}
