package dev.hullcheck.link;

import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * The name by which one Google Cloud resource names another: alone, or in full as {@code
 * projects/P/locations/L/clusters/NAME}, with or without an address of the API before it.
 *
 * @see <a href="https://cloud.google.com/apis/design/resource_names">Resource names</a>
 */
final class ResourceName {
  private ResourceName() {}

  /** Whether two names end in the same; what is before it is compared by {@link #part}. */
  static Truth same(Value a, Value b) {
    Value x = last(a);
    Value y = last(b);
    String left = Values.text(x);
    String right = Values.text(y);
    return left != null && right != null ? Truth.of(left.equals(right)) : Values.equal(x, y);
  }

  private static Value last(Value name) {
    Text text = text(name);
    int slash = text == null ? -1 : text.content().lastIndexOf('/');
    return text == null || slash < 0 ? name : value(text.slice(slash + 1, text.length()));
  }

  /** What a name written in full says of a field, such as the location; null where it is silent. */
  static @Nullable Value part(Value name, String field) {
    return switch (field) {
      case "project" -> after("projects", name);
      case "location" -> {
        Value location = after("locations", name);
        Value zone = location == null ? after("zones", name) : location;
        yield zone == null ? after("regions", name) : zone;
      }
      default -> null;
    };
  }

  private static @Nullable Value after(String collection, Value name) {
    Text text = text(name);
    if (text == null) {
      return null;
    }
    String content = text.content();
    int at = content.indexOf(collection + "/");
    while (at > 0 && content.charAt(at - 1) != '/') {
      at = content.indexOf(collection + "/", at + 1);
    }
    int from = at + collection.length() + 1;
    int end = at < 0 ? -1 : content.indexOf('/', from);
    return end < 0 ? null : value(text.slice(from, end));
  }

  /** The characters of a string of which some may be unknown; null where none is known. */
  static @Nullable Text text(Value value) {
    if (value instanceof Scalar scalar && scalar.isString()) {
      return scalar.text();
    }
    return value instanceof Unknown unknown ? unknown.text() : null;
  }

  /** A part of a text as a value; a part that is one unknown is that unknown. */
  static Value value(Text text) {
    if (text.length() == 1 && text.opaqueAt(0) instanceof Unknown unknown) {
      return unknown;
    }
    return text.hasOpaque()
        ? Unknown.string(text, text.whole())
        : Scalar.string(text, text.whole());
  }
}
