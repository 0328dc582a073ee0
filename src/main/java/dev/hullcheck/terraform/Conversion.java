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
  private Conversion() {}

  static @Nullable Boolean toBool(Value value) {
    if (!(value instanceof Scalar scalar) || scalar.isNull()) {
      return null;
    }
    if (scalar.type() == Scalar.Type.NUMBER) {
      return null;
    }
    return switch (scalar.asText()) {
      case "true", "1" -> Boolean.TRUE;
      case "false", "0" -> Boolean.FALSE;
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
    int length = text.length();
    int i = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    int digits = 0;
    int points = 0;
    while (i < length && (isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
      points += text.charAt(i) == '.' ? 1 : 0;
      digits += text.charAt(i) == '.' ? 0 : 1;
      i++;
    }
    boolean exponent = i < length && (text.charAt(i) == 'e' || text.charAt(i) == 'E');
    if (digits == 0 || points > 1 || length > ModuleScope.MAX_DIGITS || (i < length && !exponent)) {
      return null;
    }
    if (exponent && (length - i > 5 || !isDigit(text.charAt(length - 1)))) {
      return null;
    }
    try {
      BigDecimal number = bounded(new BigDecimal(text));
      return number == null || number.precision() <= 100 ? number : Reckoning.nearest(number);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The number, unless it has so many digits that reckoning with it would not end. */
  static @Nullable BigDecimal bounded(@Nullable BigDecimal number) {
    boolean fits =
        number != null
            && Math.abs((long) number.scale()) <= ModuleScope.MAX_DIGITS
            && number.precision() <= ModuleScope.MAX_DIGITS;
    return fits ? number : null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The whole number that a value is, from 0 to {@code max}, or -1. */
  static int toIndex(Value value, int max) {
    Long small = value instanceof Scalar scalar ? scalar.whole() : null;
    if (small != null) {
      // The usual case, which spares the start the decimal arithmetic.
      return small >= 0 && small <= max ? (int) (long) small : -1;
    }
    BigDecimal number = toNumber(value);
    if (number == null || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
      return -1;
    }
    int whole = number.intValue();
    return number.compareTo(BigDecimal.valueOf(whole)) == 0 ? whole : -1;
  }

  /** The whole number that a value is, or null where it is none or has more than 31 bits. */
  static @Nullable Integer toInt(Value value) {
    Long small = value instanceof Scalar scalar ? scalar.whole() : null;
    if (small != null) {
      int whole = (int) (long) small;
      return whole == small ? whole : null;
    }
    BigDecimal number = toNumber(value);
    if (number == null || number.precision() - number.scale() > 10) {
      return null;
    }
    int whole = number.intValue();
    return number.compareTo(BigDecimal.valueOf(whole)) == 0 ? whole : null;
  }

  /** The string that a value converts to. */
  static @Nullable String toText(Value value) {
    return value instanceof Scalar scalar && !scalar.isNull() ? scalar.asText() : null;
  }

  /** The order of two numbers. */
  static int compare(Scalar a, Scalar b) {
    Long x = a.whole();
    Long y = b.whole();
    if (x != null && y != null) {
      return Long.compare(x, y);
    }
    BigDecimal number = a.number();
    BigDecimal other = b.number();
    return number == null || other == null ? 0 : number.compareTo(other);
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
