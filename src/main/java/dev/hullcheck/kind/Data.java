package dev.hullcheck.kind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tree of plain data: a map, a list, a string, a number, a boolean. What kind, rule
 * and table files are once they are no longer text.
 */
public final class Data {
  /** A tree that does not say what its reader needs; made when files are compiled, not in a run. */
  public static final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String pointer;
    private final String said;
    private final boolean ofKey;

    DataException(String pointer, String said, boolean ofKey) {
      super(pointer + ": " + said);
      this.pointer = pointer;
      this.said = said;
      this.ofKey = ofKey;
    }

    /** Whether the key of the place is wrong, and not what stands under it. */
    public boolean isOfKey() {
      return ofKey;
    }

    /** What is wrong there, as one clause. */
    public String said() {
      return said;
    }

    /** The JSON pointer of the place that is wrong. */
    public String pointer() {
      return pointer;
    }
  }

  private final Object value;

  /** What this lies in; null for the root. A pointer is made only when it is asked for. */
  private final @Nullable Data parent;

  /** The key in a map; null for the item of a list. */
  private final @Nullable String key;

  private final int index;

  private Data(Object value, @Nullable Data parent, @Nullable String key, int index) {
    this.value = value;
    this.parent = parent;
    this.key = key;
    this.index = index;
  }

  /** The root of a tree of {@link Map}, {@link List}, String, Long, BigDecimal and Boolean. */
  public static Data of(Object tree) {
    return new Data(tree, null, null, 0);
  }

  /** Says that this place is wrong. */
  public DataException fault(String message) {
    return new DataException(pointer(), message, false);
  }

  /** Says that the key of this place is wrong. */
  public DataException faultOfKey(String message) {
    return new DataException(pointer(), message, true);
  }

  /** The JSON pointer of this place. */
  public String pointer() {
    if (parent == null) {
      return "";
    }
    return parent.pointer() + "/" + (key == null ? Integer.toString(index) : escape(key));
  }

  /** The plain value. */
  public Object value() {
    return value;
  }

  public boolean isMap() {
    return value instanceof Map;
  }

  public boolean isList() {
    return value instanceof List;
  }

  public boolean isString() {
    return value instanceof String;
  }

  /** The entries of a map, in order. */
  public List<Map.Entry<String, Data>> entries() {
    if (!(value instanceof Map<?, ?> map)) {
      throw fault("Expected a mapping");
    }
    List<Map.Entry<String, Data>> entries = new ArrayList<>(map.size());
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String name = (String) entry.getKey();
      entries.add(Map.entry(name, new Data(entry.getValue(), this, name, 0)));
    }
    return entries;
  }

  private static String escape(String key) {
    return key.indexOf('~') < 0 && key.indexOf('/') < 0
        ? key
        : key.replace("~", "~0").replace("/", "~1");
  }

  /** The items of a list. */
  public List<Data> items() {
    if (!(value instanceof List<?> list)) {
      throw fault("Expected a list");
    }
    List<Data> items = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      items.add(new Data(list.get(i), this, null, i));
    }
    return items;
  }

  /** What a map has under a key, or null. */
  public @Nullable Data get(String name) {
    Object found = value instanceof Map<?, ?> map ? map.get(name) : null;
    return found == null ? null : new Data(found, this, name, 0);
  }

  /** What a map must have under a key. */
  public Data need(String name) {
    Data found = get(name);
    if (found == null) {
      throw fault("The key \"" + name + "\" is missing");
    }
    return found;
  }

  /** The string that this is. */
  public String string() {
    if (value instanceof String string) {
      return string;
    }
    throw fault("Expected a string");
  }

  /** The string under a key, or a default. */
  public String string(String name, String otherwise) {
    Data found = get(name);
    return found == null ? otherwise : found.string();
  }

  /** The boolean under a key; false where it is absent. */
  public boolean flag(String name) {
    Data found = get(name);
    return found != null && found.value instanceof Boolean flag && flag;
  }

  /** The strings of the list under a key; none where it is absent. */
  public List<String> strings(String name) {
    Data found = get(name);
    return found == null ? List.of() : found.strings();
  }

  /** The strings of the list that this is; numbers and booleans as text. */
  public List<String> strings() {
    List<String> strings = new ArrayList<>();
    for (Data item : items()) {
      strings.add(item.value instanceof BigDecimal n ? n.toPlainString() : item.value.toString());
    }
    return strings;
  }
}
