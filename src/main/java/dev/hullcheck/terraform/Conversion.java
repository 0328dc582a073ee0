package dev.hullcheck.terraform;

import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Terraform's conversions between primitive types. Null where a value is not known or does not
 * convert.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/expressions/types">Types and
 *     values, "Conversion of primitive types"</a>
 */
final class Conversion {
  /** Numbers with more digits than this, before or after the point, are not worked with. */
  private static final int MAX_DIGITS = 400;

  private Conversion() {}

  static @Nullable Boolean toBool(Value value) {
    if (!(value instanceof Scalar scalar) || scalar.isNull()) {
      return null;
    }
    if (scalar.type() == Scalar.Type.NUMBER) {
      return null;
    }
    return switch (scalar.asText()) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> null;
    };
  }

  static @Nullable BigDecimal toNumber(Value value) {
    if (!(value instanceof Scalar scalar)) {
      return null;
    }
    BigDecimal number = scalar.number();
    return number == null && scalar.isString() ? number(scalar.asText()) : bounded(number);
  }

  /** The number that a string spells in decimal, with or without fraction and exponent. */
  static @Nullable BigDecimal number(String text) {
    int i = text.startsWith("-") ? 1 : 0;
    if (i == text.length() || text.length() > MAX_DIGITS || !isDigit(text.charAt(i))) {
      return null;
    }
    int exponent = -1;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = (c == '-' || c == '+') && i == exponent + 1;
      if (c == 'e' || c == 'E') {
        exponent = i;
      } else if (!isDigit(c) && c != '.' && !sign) {
        return null;
      }
    }
    if (exponent >= 0 && text.length() - exponent > 5) {
      return null;
    }
    try {
      return bounded(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The number, unless it has so many digits that reckoning with it would not end. */
  static @Nullable BigDecimal bounded(@Nullable BigDecimal number) {
    boolean fits =
        number != null
            && Math.abs((long) number.scale()) <= MAX_DIGITS
            && number.precision() <= MAX_DIGITS;
    return fits ? number : null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The whole number that a value is, from 0 to {@code max}, or -1. */
  static int toIndex(Value value, int max) {
    BigDecimal number = toNumber(value);
    if (number == null || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
      return -1;
    }
    int whole = number.intValue();
    return number.compareTo(BigDecimal.valueOf(whole)) == 0 ? whole : -1;
  }

  /** The string that a value converts to. */
  static @Nullable String toText(Value value) {
    return value instanceof Scalar scalar && !scalar.isNull() ? scalar.asText() : null;
  }

  /** The scalar as a string, its spelling and place kept. */
  static Scalar asString(Scalar scalar) {
    return scalar.isString() || scalar.isNull()
        ? scalar
        : scalar.as(Scalar.Type.STRING, scalar.asText());
  }

  /** The scalar as a number; null where it is none. */
  static @Nullable Scalar asNumber(Scalar scalar) {
    BigDecimal number = toNumber(scalar);
    return number == null ? null : scalar.as(Scalar.Type.NUMBER, number);
  }

  /** The scalar as a boolean; null where it is none. */
  static @Nullable Scalar asBool(Scalar scalar) {
    Boolean bool = toBool(scalar);
    return bool == null ? null : scalar.as(Scalar.Type.BOOLEAN, bool);
  }
}
