package dev.hullcheck.value;

import dev.hullcheck.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Named values, in source order, names unique. <em>Closed</em>: all of it is here, an absent name
 * means the API's default. <em>Open</em>: there may be more, an absent name is unknown.
 */
public final class Mapping implements Value {
  private static final int INDEXED_FROM = 12;

  private final Field[] fields;
  private final boolean open;
  private final Span span;
  private final List<Origin> origins;
  private final @Nullable Map<String, Field> index;

  /**
   * One named value.
   *
   * @param key the name's characters in the source; where the source has none (a flag's value, a
   *     synthesized object), the nearest text that stands for it
   */
  public record Field(String name, Span key, Value value) {}

  private Mapping(Field[] fields, boolean open, Span span, List<Origin> origins) {
    this.fields = fields;
    this.open = open;
    this.span = span;
    this.origins = origins;
    this.index = fields.length < INDEXED_FROM ? null : indexOf(fields);
  }

  private static Map<String, Field> indexOf(Field[] fields) {
    Map<String, Field> map = new HashMap<>(fields.length * 2);
    for (Field field : fields) {
      map.put(field.name(), field);
    }
    return map;
  }

  /** A mapping without fields. */
  public static Mapping empty(boolean open, Span span) {
    return new Mapping(new Field[0], open, span, List.of());
  }

  /** Whether there may be more fields than are here. */
  public boolean isOpen() {
    return open;
  }

  /** The value of a name, or null where the name is absent. */
  public @Nullable Value get(String name) {
    Field field = field(name);
    return field == null ? null : field.value();
  }

  /** The mapping under a name, or null where the name is absent or no mapping. */
  public @Nullable Mapping mapping(String name) {
    return get(name) instanceof Mapping mapping ? mapping : null;
  }

  /** The known string under a name, or null where the name is absent or no known string. */
  public @Nullable String string(String name) {
    return get(name) instanceof Scalar scalar && scalar.isString() ? scalar.asText() : null;
  }

  /** The field of a name, or null where the name is absent. */
  public @Nullable Field field(String name) {
    if (index != null) {
      return index.get(name);
    }
    for (Field field : fields) {
      if (field.name().equals(name)) {
        return field;
      }
    }
    return null;
  }

  /** All fields, in source order. */
  public List<Field> fields() {
    return Collections.unmodifiableList(Arrays.asList(fields));
  }

  public int size() {
    return fields.length;
  }

  /** A builder that has these fields, and is open where this is. */
  public Builder toBuilder() {
    Builder copy = new Builder().open(open);
    for (Field field : fields) {
      copy.put(field);
    }
    return copy;
  }

  /** These fields with one put among them, in the place of the one of its name where one is. */
  public Mapping with(String name, Span key, Value value) {
    return toBuilder().put(name, key, value).build(span);
  }

  /** These fields but for those of some names. */
  public Mapping without(Collection<String> names) {
    Builder rest = new Builder().open(open);
    for (Field field : fields) {
      if (!names.contains(field.name())) {
        rest.put(field);
      }
    }
    return rest.build(span);
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public List<Origin> origins() {
    return origins;
  }

  @Override
  public Mapping via(Origin origin, Span usedAt) {
    return new Mapping(fields, open, usedAt, Origins.add(origin, origins));
  }

  @Override
  public Mapping at(Span place, List<Origin> names) {
    return new Mapping(fields, open, place, List.copyOf(names));
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.mapping(this);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("{");
    for (Field field : fields) {
      out.append(out.length() > 1 ? ", " : "")
          .append(field.name())
          .append(": ")
          .append(field.value());
    }
    return out.append(open ? ", …}" : "}").toString();
  }

  /** Collects fields; a name that comes twice keeps its first place and takes its last value. */
  public static final class Builder {
    private final List<Field> fields = new ArrayList<>();

    /** Where each name stands; made when there are too many to look through. */
    private @Nullable Map<String, Integer> places;

    private boolean open;

    public Builder put(String name, Span key, Value value) {
      int place = place(name);
      if (place < 0) {
        fields.add(new Field(name, key, value));
        if (places != null) {
          places.put(name, fields.size() - 1);
        }
      } else {
        fields.set(place, new Field(name, key, value));
      }
      return this;
    }

    private int place(String name) {
      if (fields.size() < INDEXED_FROM) {
        for (int i = 0; i < fields.size(); i++) {
          if (fields.get(i).name().equals(name)) {
            return i;
          }
        }
        return -1;
      }
      Map<String, Integer> known = places;
      if (known == null) {
        known = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
          known.put(fields.get(i).name(), i);
        }
        places = known;
      }
      return known.getOrDefault(name, -1);
    }

    public Builder put(Field field) {
      return put(field.name(), field.key(), field.value());
    }

    /** The value so far put under a name, or null. */
    public @Nullable Value get(String name) {
      int place = place(name);
      return place < 0 ? null : fields.get(place).value();
    }

    /** Says that there may be more fields. */
    public Builder open(boolean isOpen) {
      open |= isOpen;
      return this;
    }

    public boolean isEmpty() {
      return fields.isEmpty();
    }

    public Mapping build(Span span) {
      return new Mapping(fields.toArray(new Field[0]), open, span, List.of());
    }
  }
}
