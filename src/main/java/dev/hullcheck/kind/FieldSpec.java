package dev.hullcheck.kind;

import dev.hullcheck.value.Scalar;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a kind.
 *
 * @param type what the API wants there
 * @param values the API's spellings, each with the other spellings of it that sources use; empty
 *     where any value will do
 * @param foldUpper whether the API has upper case where sources have any: a spelling is put in it
 *     before it is looked up
 * @param standard the API's default as plain data, or null
 */
public record FieldSpec(
    Type type, Map<String, List<String>> values, boolean foldUpper, @Nullable Object standard) {

  /** What a field holds. */
  public enum Type {
    STRING,
    NUMBER,
    BOOLEAN,
    OBJECT,
    /** An object whose names are the user's own, such as labels: a source has them as they are. */
    MAP,
    LIST;

    static @Nullable Type of(String id) {
      for (Type type : values()) {
        if (type.name().toLowerCase(Locale.ROOT).equals(id)) {
          return type;
        }
      }
      return null;
    }
  }

  static FieldSpec read(Data data) {
    Data typeName = data.need("type");
    Type type = Type.of(typeName.string());
    if (type == null) {
      throw typeName.fault(
          "Type \""
              + typeName.string()
              + "\" is not one of string, number, boolean, object, map, list");
    }
    Map<String, List<String>> values = new LinkedHashMap<>();
    Data spellings = data.get("values");
    if (spellings != null && spellings.isList()) {
      for (String value : spellings.strings()) {
        values.put(value, List.of());
      }
    } else if (spellings != null) {
      for (Map.Entry<String, Data> entry : spellings.entries()) {
        values.put(entry.getKey(), entry.getValue().strings());
      }
    }
    Data standard = data.get("default");
    return new FieldSpec(
        type,
        values,
        "upper".equals(data.string("fold", "")),
        standard == null ? null : standard.value());
  }

  /** The scalar as the API spells it; as it is where this field does not know its spelling. */
  public Scalar normalize(Scalar scalar) {
    if (scalar.isNull()) {
      return scalar;
    }
    String text = scalar.asText();
    switch (type) {
      case BOOLEAN:
        if (scalar.isString()
            && (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
          return scalar.as(Scalar.Type.BOOLEAN, text.equalsIgnoreCase("true"));
        }
        return scalar;
      case NUMBER:
        Object number = scalar.isString() ? numberOf(text) : null;
        return number == null ? scalar : scalar.as(Scalar.Type.NUMBER, number);
      case STRING:
        String known = spelling(text);
        return scalar.isString() && known.equals(text)
            ? scalar
            : scalar.as(Scalar.Type.STRING, known);
      default:
        return scalar;
    }
  }

  /** A whole number of few digits is a Long, which needs no decimal arithmetic. */
  private static @Nullable Object numberOf(String text) {
    if (text.isEmpty() || text.length() > 40) {
      return null;
    }
    boolean whole = text.length() < 18;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      whole &= c != '.';
      if ((c < '0' || c > '9') && c != '.' && !(c == '-' && i == 0)) {
        return null;
      }
    }
    try {
      return whole ? (Object) Long.parseLong(text) : new BigDecimal(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A text as the API spells it; as it is where this field does not know its spelling. */
  public String spelling(String text) {
    String folded = foldUpper ? text.toUpperCase(Locale.ROOT) : text;
    if (values.isEmpty()) {
      return folded;
    }
    for (Map.Entry<String, List<String>> value : values.entrySet()) {
      if (value.getKey().equals(folded) || value.getValue().contains(folded)) {
        return value.getKey();
      }
    }
    return text;
  }
}
