package dev.hullcheck.terraform;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A type of Terraform's. Written as a configuration writes it: {@code list(string)}.
 *
 * @see <a
 *     href="https://developer.hashicorp.com/terraform/language/expressions/type-constraints">Type
 *     constraints</a>
 */
sealed interface Type {
  /** A type without parts. */
  enum Simple implements Type {
    STRING,
    NUMBER,
    BOOL,
    /** Any one type: that of a {@code null} which nothing has given a type. */
    ANY,
    /** A type that is not known here. */
    UNSURE;

    @Override
    public String toString() {
      return switch (this) {
        case STRING -> "string";
        case NUMBER -> "number";
        case BOOL -> "bool";
        case ANY -> "any";
        case UNSURE -> "?";
      };
    }
  }

  /** Many values of one type. */
  record Many(Sort sort, Type element) implements Type {
    @Override
    public String toString() {
      return sort.written + "(" + element + ")";
    }
  }

  /** How many values of one type are held. */
  enum Sort {
    LIST("list"),
    SET("set"),
    MAP("map");

    final String written;

    Sort(String written) {
      this.written = written;
    }
  }

  /** Values of a type each, in order. */
  record Tuple(List<Type> elements) implements Type {
    public Tuple {
      elements = List.copyOf(elements);
    }

    @Override
    public String toString() {
      StringBuilder out = new StringBuilder("tuple([");
      for (Type element : elements) {
        out.append(out.length() > 7 ? ", " : "").append(element);
      }
      return out.append("])").toString();
    }
  }

  /** Named values of a type each, in the order of names. */
  record Struct(TreeMap<String, Type> attributes) implements Type {
    @Override
    public String toString() {
      StringBuilder out = new StringBuilder("object({");
      for (Map.Entry<String, Type> attribute : attributes.entrySet()) {
        out.append(out.length() > 8 ? ", " : "")
            .append(attribute.getKey())
            .append(" = ")
            .append(attribute.getValue());
      }
      return out.append("})").toString();
    }
  }

  static Type list(Type element) {
    return new Many(Sort.LIST, element);
  }

  static Type set(Type element) {
    return new Many(Sort.SET, element);
  }

  static Type map(Type element) {
    return new Many(Sort.MAP, element);
  }

  /** Whether it is a list, set or map. */
  default boolean is(Sort sort) {
    return this instanceof Many many && many.sort() == sort;
  }

  /** Whether every part of it is known. */
  default boolean isSure() {
    if (this instanceof Many many) {
      return many.element().isSure();
    }
    if (this instanceof Tuple tuple) {
      for (Type element : tuple.elements()) {
        if (!element.isSure()) {
          return false;
        }
      }
      return true;
    }
    if (this instanceof Struct struct) {
      for (Type attribute : struct.attributes().values()) {
        if (!attribute.isSure()) {
          return false;
        }
      }
      return true;
    }
    return this != Simple.UNSURE;
  }
}
