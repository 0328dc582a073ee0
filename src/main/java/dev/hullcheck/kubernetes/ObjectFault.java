package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the API server refuses an object, or drops what it holds.
 *
 * @param code which fault it is
 * @param message what is wrong, as one clause
 * @param span where: the key that is not known, the value that is wrong, or the key in which
 *     another one is missing
 * @param release of a field or a kind that some releases of Kubernetes lack: the first or the last
 *     one that has it; null elsewhere
 */
public record ObjectFault(Code code, String message, Span span, @Nullable String release) {
  /** What faults there are. */
  public enum Code {
    /** A field that no release has. */
    UNKNOWN_FIELD,
    /** A field, or a kind in an API version, that only later releases than some have. */
    NEWER_FIELD,
    /** A field that only earlier releases than some have. */
    REMOVED_FIELD,
    /** A field that has to be there and is not. */
    MISSING_FIELD,
    /** A number where a text belongs, a text where a list does. */
    WRONG_TYPE,
    /** A value of the right type that is none of those that there are, or not of their form. */
    WRONG_VALUE,
    /** A label or an annotation whose key or value is not of the form that they have. */
    LABEL
  }

  /**
   * The way to a value as the API server writes it: {@code data[tls.crt]}, {@code
   * containers[0].name}.
   *
   * @param names of the fields and keys on it; the index of an element in its brackets
   */
  static String way(List<String> names) {
    StringBuilder joined = new StringBuilder();
    for (String name : names) {
      boolean first = joined.length() == 0;
      boolean isKey = !first && (name.indexOf('.') >= 0 || name.indexOf('/') >= 0);
      if (isKey) {
        joined.append('[').append(name).append(']');
      } else {
        joined.append(first || name.startsWith("[") ? "" : ".").append(name);
      }
    }
    return joined.toString();
  }
}
