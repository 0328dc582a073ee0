package dev.hullcheck.kind;

import dev.hullcheck.source.Nearest;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the API server takes as a value of one type of its API: the fields of an object in it, or
 * the texts that a value may be.
 *
 * @param name of the type, with its package: {@code core/v1.Container}
 * @param fields by name; empty for an enumeration
 * @param values of an enumeration; empty for an object
 * @param open whether an object may have other fields as well
 */
public record ObjectSchema(
    String name, Map<String, FieldSchema> fields, List<String> values, boolean open) {
  /**
   * A field.
   *
   * @param type {@code string}, {@code boolean}, {@code integer}, {@code number}, {@code quantity},
   *     {@code int-or-string}, {@code base64}, {@code time}, {@code duration}, {@code any}, a
   *     string or a number of a form ({@code port}, {@code port-name}, {@code port-or-name}, {@code
   *     dns-label}, {@code dns-name}, {@code host}, {@code label-key}, {@code cron}), or the name
   *     of a type; {@code []T} is a list of those, {@code {}T} a mapping from names to them
   * @param required whether the API server refuses an object without it
   * @param since the first release that has it, {@code 1.34}; null where all that are known do
   * @param until the last one that does; null likewise
   */
  public record FieldSchema(
      String type, boolean required, @Nullable String since, @Nullable String until) {
    private static final String SINCE = " since ";
    private static final String UNTIL = " until ";

    /** Reads {@code TYPE}, {@code TYPE!}, {@code TYPE since 1.34 until 1.35}. */
    static FieldSchema of(String spec) {
      int until = spec.indexOf(UNTIL);
      int end = until < 0 ? spec.length() : until;
      int since = spec.indexOf(SINCE);
      int typeEnd = since < 0 ? end : since;
      boolean required = spec.charAt(typeEnd - 1) == '!';
      return new FieldSchema(
          spec.substring(0, required ? typeEnd - 1 : typeEnd),
          required,
          since < 0 ? null : spec.substring(since + SINCE.length(), end),
          until < 0 ? null : spec.substring(until + UNTIL.length()));
    }

    /** Whether it is a list of {@link #element}. */
    public boolean isList() {
      return type.startsWith("[]");
    }

    /** Whether it is a mapping from names to {@link #element}. */
    public boolean isMap() {
      return type.startsWith("{}");
    }

    /** An element of the list or a value of the mapping that it is. */
    public FieldSchema element() {
      return new FieldSchema(type.substring(2), false, null, null);
    }
  }

  /** Whether it is an enumeration. */
  public boolean isEnumeration() {
    return !values.isEmpty();
  }

  /** The field that a name is a slip of, or a part: secretName, for name; null where none is. */
  public @Nullable String meant(String name) {
    TreeSet<String> names = new TreeSet<>(fields.keySet());
    String near = Nearest.of(name, names);
    if (near != null || name.length() < 3) {
      return near;
    }
    String tail = Character.toUpperCase(name.charAt(0)) + name.substring(1);
    String longer = null;
    for (String other : names) {
      if (other.endsWith(tail) || other.startsWith(name)) {
        if (longer != null) {
          return null;
        }
        longer = other;
      }
    }
    return longer;
  }
}
