package dev.hullcheck.rule;

import dev.hullcheck.kind.Data;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What users can set about a rule; the rule reads it as {@code $options.NAME}.
 *
 * @param standard what holds where nothing else is set
 * @param description one sentence
 */
public record Option(String name, Type type, Data standard, String description) {
  /** What an option can be. */
  public enum Type {
    BOOLEAN,
    NUMBER,
    STRING,
    /** A list of strings. */
    STRINGS;

    /** As rules write it. */
    public String id() {
      return switch (this) {
        case BOOLEAN -> "boolean";
        case NUMBER -> "number";
        case STRING -> "string";
        case STRINGS -> "strings";
      };
    }

    static @Nullable Type of(String name) {
      switch (name) {
        case "boolean":
          return BOOLEAN;
        case "number":
          return NUMBER;
        case "string":
          return STRING;
        case "strings":
          return STRINGS;
        default:
          return null;
      }
    }

    /** What a message says that it takes. */
    public String description() {
      switch (this) {
        case BOOLEAN:
          return "true or false";
        case NUMBER:
          return "a number";
        case STRING:
          return "a text";
        case STRINGS:
          return "a list of texts";
      }
      throw new AssertionError(this);
    }

    /** Whether plain data is of this type. */
    boolean has(Data data) {
      switch (this) {
        case BOOLEAN:
          return data.value() instanceof Boolean;
        case NUMBER:
          return data.value() instanceof Long || data.value() instanceof BigDecimal;
        case STRING:
          return data.isString();
        case STRINGS:
          return areStrings(data);
      }
      throw new AssertionError(this);
    }

    private static boolean areStrings(Data data) {
      if (!data.isList()) {
        return false;
      }
      for (Data item : data.items()) {
        if (!item.isString()) {
          return false;
        }
      }
      return true;
    }
  }

  /** The default as rules write it. */
  public String written() {
    if (!standard.isList()) {
      return Operand.quoted(standard.value());
    }
    List<String> all = new ArrayList<>();
    for (String one : standard.strings()) {
      all.add(Operand.quoted(one));
    }
    return "[" + String.join(", ", all) + "]";
  }

  /** Whether it can be set to this plain data. */
  public boolean takes(Object data) {
    return type.has(Data.of(data));
  }

  /** The same option with what a user has set. */
  Option set(Object data) {
    return new Option(name, type, Data.of(data), description);
  }

  static Option read(String name, Data data) {
    Data typeName = data.need("type");
    Type type = Type.of(typeName.string());
    if (type == null) {
      throw typeName.fault("Expected one of boolean, number, string, strings");
    }
    Data standard = data.need("default");
    if (!type.has(standard)) {
      throw standard.fault("The default is no " + typeName.string());
    }
    return new Option(name, type, standard, data.need("description").string());
  }
}
