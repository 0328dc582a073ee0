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
 * @param choices which of its fields go together
 */
public record ObjectSchema(
    String name,
    Map<String, FieldSchema> fields,
    List<String> values,
    boolean open,
    List<List<String>> choices) {
  /** A choice that begins with this asks for exactly one of the fields that follow. */
  public static final String ONE = "one";

  /** At most one of the fields. */
  public static final String MOST = "most";

  /** One of the fields or several. */
  public static final String SOME = "some";

  /** The texts that a value may be. */
  public static ObjectSchema enumeration(String name, List<String> values) {
    return new ObjectSchema(name, Map.of(), values, false, List.of());
  }

  /** An object any of whose fields may be there. */
  public static ObjectSchema object(String name, Map<String, FieldSchema> fields, boolean open) {
    return new ObjectSchema(name, fields, List.of(), open, List.of());
  }

  /**
   * A field.
   *
   * @param type {@code string}, {@code boolean}, {@code integer}, {@code number}, {@code quantity},
   *     {@code int-or-string}, {@code base64}, {@code time}, {@code duration}, {@code any}, a
   *     string or a number of a form, as {@code Forms} of package {@code kubernetes} knows them
   *     ({@code port}, {@code dns-label}, {@code cron}), or the name of a type; {@code []T} is a
   *     list of those, {@code {}T} a mapping from names to them; {@code integer:1..10}, {@code
   *     number:0..}, {@code string:..63} have bounds, which are those of the length of a string
   * @param required whether the API server refuses an object without it
   * @param key by which field of theirs the items of a list differ; null where they need not
   * @param since the first release that has it, {@code 1.34}; null where all that are known do
   * @param until the last one that does; null likewise
   */
  public record FieldSchema(
      String type,
      boolean required,
      @Nullable String key,
      @Nullable String since,
      @Nullable String until) {
    private static final String BY = " by ";
    private static final String SINCE = " since ";
    private static final String UNTIL = " until ";

    /** A field that all releases have. */
    public static FieldSchema of(String type, boolean required) {
      return new FieldSchema(type, required, null, null, null);
    }

    /** Reads {@code TYPE}, {@code TYPE!}, {@code []TYPE by name since 1.34 until 1.35}. */
    static FieldSchema of(String spec) {
      int end = spec.indexOf(' ');
      if (end < 0) {
        end = spec.length();
      }
      boolean required = spec.charAt(end - 1) == '!';
      return new FieldSchema(
          spec.substring(0, required ? end - 1 : end),
          required,
          word(spec, BY),
          word(spec, SINCE),
          word(spec, UNTIL));
    }

    private static @Nullable String word(String spec, String before) {
      int at = spec.indexOf(before);
      if (at < 0) {
        return null;
      }
      int start = at + before.length();
      int end = spec.indexOf(' ', start);
      return spec.substring(start, end < 0 ? spec.length() : end);
    }

    /** Whether it is a list of {@link #element}. */
    public boolean isList() {
      return type.startsWith("[]");
    }

    /** Whether it is a mapping from names to {@link #element}. */
    public boolean isMap() {
      return type.startsWith("{}");
    }

    /** The type without its bounds. */
    public String base() {
      int colon = type.indexOf(':');
      return colon < 0 ? type : type.substring(0, colon);
    }

    /**
     * The bounds of the type, {@code 1..10}, {@code 1..} or {@code ..10}; null where it has none.
     */
    public @Nullable String bounds() {
      int colon = type.indexOf(':');
      return colon < 0 ? null : type.substring(colon + 1);
    }

    /** An element of the list or a value of the mapping that it is. */
    public FieldSchema element() {
      return of(type.substring(2), false);
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
