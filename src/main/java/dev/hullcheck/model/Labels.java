package dev.hullcheck.model;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels of an object as a selector sees them. */
public final class Labels {
  private final List<Mapping.Field> fields;
  private final boolean open;

  /**
   * Labels.
   *
   * @param written what stands at their field, or null where nothing does
   * @param more whether there may be others than are written
   */
  public Labels(@Nullable Value written, boolean more) {
    Mapping mapping = written instanceof Mapping all ? all : null;
    this.fields = mapping == null ? List.of() : mapping.fields();
    this.open = more || (mapping == null ? written != null : mapping.isOpen());
  }

  /** Whether there is a label of a name; what can be the name of none is to be filled in. */
  public Truth has(String key) {
    if (get(key) != null) {
      return Truth.TRUE;
    }
    boolean may = open || isAutomatic(key) || key.isEmpty() || !isLegal(key.replace("/", ""));
    return may ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Whether there is a label of a name with a value. */
  public Truth is(String key, Value wanted) {
    Value value = get(key);
    return value == null ? has(key) : same(value, wanted);
  }

  /**
   * Whether a label is put on Pods by who makes them, so that no template has it.
   *
   * @see <a href="https://kubernetes.io/docs/reference/labels-annotations-taints/">Well-known
   *     labels</a>
   */
  public static boolean isAutomatic(String key) {
    switch (key) {
      case "pod-template-hash":
      case "controller-revision-hash":
      case "pod-template-generation":
      case "controller-uid":
      case "job-name":
        return true;
      default:
        int slash = key.indexOf('/');
        String prefix = slash < 0 ? "" : key.substring(0, slash);
        return prefix.equals("statefulset.kubernetes.io")
            || prefix.equals("apps.kubernetes.io")
            || prefix.endsWith("batch.kubernetes.io")
            || prefix.endsWith(".x-k8s.io")
            || prefix.endsWith("sigs.k8s.io");
    }
  }

  /**
   * Whether two values of a label, or two namespaces, are one. They are texts, so that {@code "1"}
   * and {@code 1} of Terraform are. What could be neither, such as {@code $NAME}, is filled in
   * before it is applied.
   */
  public static Truth same(Value a, Value b) {
    String x = Values.text(a);
    String y = Values.text(b);
    if (x == null || y == null) {
      return Values.equal(a, b);
    }
    return x.equals(y) ? Truth.TRUE : isLegal(x) && isLegal(y) ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static boolean isLegal(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_' && c != '.') {
        return false;
      }
    }
    return true;
  }

  private @Nullable Value get(String key) {
    for (Mapping.Field field : fields) {
      if (field.name().equals(key)) {
        return field.value();
      }
    }
    return null;
  }

  /** All labels, as {@link #pair} writes them; null where some may not be known. */
  public @Nullable List<String> pairs() {
    List<String> pairs = new ArrayList<>(fields.size());
    for (Mapping.Field field : fields) {
      String pair = pair(field.name(), field.value());
      if (pair == null) {
        return null;
      }
      pairs.add(pair);
    }
    return open ? null : pairs;
  }

  /** A label as one text, or null where its value is not known. */
  static @Nullable String pair(String key, Value value) {
    return value instanceof Scalar scalar && isLegal(scalar.asText())
        ? key + "\n" + scalar.asText()
        : null;
  }
}
