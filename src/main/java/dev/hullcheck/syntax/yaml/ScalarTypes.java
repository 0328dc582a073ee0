package dev.hullcheck.syntax.yaml;

import dev.hullcheck.syntax.yaml.YamlScalar.Style;
import dev.hullcheck.syntax.yaml.YamlScalar.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a scalar is to kubectl, which turns YAML into JSON with go-yaml v2.
 *
 * @see <a href="https://github.com/kubernetes-sigs/yaml/blob/master/goyaml.v2/resolve.go">the
 *     original</a>
 */
final class ScalarTypes {
  private static final String CORE = "tag:yaml.org,2002:";

  /** The longest number that is looked at; what is longer is out of range, hence a string. */
  private static final int MAX_DIGITS = 400;

  /** The largest power of ten of a 64-bit float; beyond it go-yaml gives a string. */
  private static final int MAX_EXPONENT = 308;

  private ScalarTypes() {}

  static Type type(String value, Style style, @Nullable String tag) {
    if (tag == null) {
      return style == Style.PLAIN ? plain(value) : Type.STRING;
    }
    if (!tag.startsWith(CORE)) {
      return Type.STRING;
    }
    return switch (tag.substring(CORE.length())) {
      case "bool" -> plain(value) == Type.BOOLEAN ? Type.BOOLEAN : Type.STRING;
      case "int", "float" -> plain(value) == Type.NUMBER ? Type.NUMBER : Type.STRING;
      case "null" -> plain(value) == Type.NULL ? Type.NULL : Type.STRING;
      default -> Type.STRING;
    };
  }

  private static Type plain(String value) {
    return switch (value) {
      case "", "~", "null", "Null", "NULL" -> Type.NULL;
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> Type.BOOLEAN;
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" ->
          Type.BOOLEAN;
      case ".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" -> Type.NUMBER;
      case "-.inf", "-.Inf", "-.INF" -> Type.NUMBER;
      default -> isWhole(value) || number(value) != null ? Type.NUMBER : Type.STRING;
    };
  }

  /** Whether a boolean is the true one. */
  static boolean isTrue(String value) {
    return switch (value) {
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> true;
      default -> false;
    };
  }

  /** Whether it is a whole number of at most 18 decimal digits, without a zero in front. */
  static boolean isWhole(String value) {
    int from = value.startsWith("-") ? 1 : 0;
    int digits = value.length() - from;
    if (digits == 0 || digits > 18 || (digits > 1 && value.charAt(from) == '0')) {
      return false;
    }
    for (int i = from; i < value.length(); i++) {
      if (!isDigit(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The finite number that is spelled here, or null. */
  static @Nullable BigDecimal number(String value) {
    if (value.isEmpty() || value.length() > MAX_DIGITS) {
      return null;
    }
    char first = value.charAt(0);
    if (!isDigit(first) && first != '+' && first != '-' && first != '.') {
      return null;
    }
    String plain = value.indexOf('_') < 0 || first == '.' ? value : value.replace("_", "");
    int digits = first == '+' || first == '-' ? 1 : 0;
    BigInteger integer = first == '.' ? null : integer(plain, digits);
    if (integer != null) {
      return new BigDecimal(first == '-' ? integer.negate() : integer);
    }
    return isFloat(plain, digits) ? decimal(plain) : null;
  }

  /** The digits after the sign as Go's {@code ParseInt} with base 0 reads them, or null. */
  private static @Nullable BigInteger integer(String plain, int at) {
    int radix = 10;
    int from = at;
    if (plain.length() > at + 1 && plain.charAt(at) == '0') {
      switch (plain.charAt(at + 1)) {
        case 'x', 'X' -> {
          radix = 16;
          from = at + 2;
        }
        case 'o', 'O' -> {
          radix = 8;
          from = at + 2;
        }
        case 'b', 'B' -> {
          radix = 2;
          from = at + 2;
        }
        default -> {
          radix = 8;
          from = at + 1;
        }
      }
    }
    for (int i = from; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= 0x80 || Character.digit(c, radix) < 0) {
        return null;
      }
    }
    return from == plain.length() ? null : new BigInteger(plain.substring(from), radix);
  }

  /** Whether it is {@code [-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?}. */
  private static boolean isFloat(String plain, int at) {
    int i = digits(plain, at);
    int before = i - at;
    if (i < plain.length() && plain.charAt(i) == '.') {
      int after = digits(plain, i + 1) - (i + 1);
      if (before + after == 0) {
        return false;
      }
      i += 1 + after;
    } else if (before == 0) {
      return false;
    }
    if (i < plain.length() && (plain.charAt(i) == 'e' || plain.charAt(i) == 'E')) {
      i++;
      if (i < plain.length() && (plain.charAt(i) == '+' || plain.charAt(i) == '-')) {
        i++;
      }
      int end = digits(plain, i);
      if (end == i) {
        return false;
      }
      i = end;
    }
    return i == plain.length();
  }

  private static @Nullable BigDecimal decimal(String plain) {
    try {
      BigDecimal number = new BigDecimal(plain);
      long exponent = (long) number.precision() - number.scale();
      if (number.signum() != 0 && exponent > MAX_EXPONENT + 1) {
        return null;
      }
      return exponent < -MAX_EXPONENT - MAX_DIGITS ? BigDecimal.ZERO : number;
    } catch (NumberFormatException tooLarge) {
      // Only the exponent can be out of Java's range; the grammar is checked.
      return null;
    }
  }

  private static int digits(String s, int from) {
    int i = from;
    while (i < s.length() && isDigit(s.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
