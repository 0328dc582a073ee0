package dev.hullcheck.terraform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A verb of a format: {@code %-8.2f}, {@code %[1]s}.
 *
 * @param kind its letter
 * @param flags those of {@code "#0+- "} that it has
 * @param width the least number of characters, -1 where none is given
 * @param precision -1 where none is given
 * @param argument the number of the argument, from 1; 0 where it is the next one
 * @param end where it ends in the form
 */
record Verb(char kind, String flags, int width, int precision, int argument, int end) {
  /** No width or precision is larger. */
  private static final int MAX_NUMBER = 100_000;

  private static final int DEFAULT_PRECISION = 6;

  /** The verb at a percent sign; null where Terraform knows none like it. */
  static @Nullable Verb read(String form, int percent) {
    int at = percent + 1;
    while (at < form.length() && "#0+- ".indexOf(form.charAt(at)) >= 0) {
      at++;
    }
    final String flags = form.substring(percent + 1, at);
    int end = digits(form, at);
    int width = end == at ? -1 : number(form, at, end);
    at = end;
    int precision = -1;
    if (form.startsWith(".", at)) {
      end = digits(form, at + 1);
      if (end == at + 1) {
        return null;
      }
      precision = number(form, at + 1, end);
      at = end;
    }
    int argument = 0;
    if (form.startsWith("[", at)) {
      end = digits(form, at + 1);
      argument = end == at + 1 ? 0 : number(form, at + 1, end);
      if (argument == 0 || !form.startsWith("]", end)) {
        return null;
      }
      at = end + 1;
    }
    if (at >= form.length() || "vtbdoxXeEfgGsq".indexOf(form.charAt(at)) < 0) {
      return null;
    }
    return new Verb(form.charAt(at), flags, width, precision, argument, at + 1);
  }

  private static int digits(String form, int from) {
    int at = from;
    while (at < form.length() && form.charAt(at) >= '0' && form.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static int number(String form, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = Math.min(MAX_NUMBER, number * 10 + (form.charAt(i) - '0'));
    }
    return number;
  }

  boolean sharp() {
    return has('#');
  }

  private boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  /** Whether it has neither flags nor width nor precision. */
  boolean isBare() {
    return flags.isEmpty() && width < 0 && precision < 0;
  }

  /** Characters, as many as the width says. */
  String padded(String chars) {
    int missing = width - Characters.count(chars);
    if (missing <= 0) {
      return chars;
    }
    String pad = (has('0') ? "0" : " ").repeat(missing);
    return has('-') ? chars + pad : pad + chars;
  }

  /** A number by one of the verbs for numbers; null where a whole number is called for. */
  @Nullable String number(BigDecimal number) {
    BigDecimal amount = number.abs();
    String digits =
        switch (kind) {
          case 'e', 'E' -> scientific(amount, precision < 0 ? DEFAULT_PRECISION : precision, kind);
          case 'f' -> {
            int places = precision < 0 ? DEFAULT_PRECISION : precision;
            yield Reckoning.exact(amount).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
          }
          case 'g', 'G' -> general(amount, precision, kind == 'g' ? 'e' : 'E');
          default -> whole(amount);
        };
    if (digits == null) {
      return null;
    }
    String sign = number.signum() < 0 ? "-" : has('+') ? "+" : has(' ') ? " " : "";
    boolean zeros = has('0') && !has('-') && !(precision >= 0 && "bdoxX".indexOf(kind) >= 0);
    int missing = Math.max(0, width - sign.length() - digits.length());
    if (zeros) {
      return sign + "0".repeat(missing) + digits;
    }
    String pad = " ".repeat(missing);
    return has('-') ? sign + digits + pad : pad + sign + digits;
  }

  private @Nullable String whole(BigDecimal amount) {
    if (amount.stripTrailingZeros().scale() > 0) {
      return null;
    }
    BigInteger number = amount.toBigInteger();
    int base =
        switch (kind) {
          case 'b' -> 2;
          case 'o' -> 8;
          case 'd' -> 10;
          default -> 16;
        };
    String digits = number.toString(base);
    digits = kind == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
    digits = "0".repeat(Math.max(0, precision - digits.length())) + digits;
    String prefix =
        switch (kind) {
          case 'b' -> "0b";
          case 'o' -> "0";
          case 'x' -> "0x";
          case 'X' -> "0X";
          default -> "";
        };
    return sharp() ? prefix + digits : digits;
  }

  /** A number with an exponent, or without where that is small; without precision all digits. */
  String general(BigDecimal number, int precision, char letter) {
    if (number.signum() == 0) {
      return "0";
    }
    int most = precision == 0 ? 1 : precision;
    BigDecimal rounded = number;
    if (most > 0) {
      rounded = Reckoning.exact(number).round(new MathContext(most, RoundingMode.HALF_EVEN));
    }
    rounded = rounded.stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    int limit = most < 0 ? DEFAULT_PRECISION : most;
    if (limit > rounded.precision() && rounded.precision() >= exponent + 1 && most > 0) {
      limit = rounded.precision();
    }
    return exponent >= -4 && exponent < limit
        ? rounded.toPlainString()
        : scientific(rounded, rounded.precision() - 1, letter);
  }

  private static String scientific(BigDecimal amount, int places, char letter) {
    BigDecimal exact = Reckoning.exact(amount);
    BigDecimal rounded = exact.round(new MathContext(places + 1, RoundingMode.HALF_EVEN));
    int exponent = amount.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    BigDecimal mantissa =
        amount.signum() == 0
            ? BigDecimal.ZERO.setScale(places)
            : rounded.movePointLeft(exponent).setScale(places, RoundingMode.HALF_EVEN);
    String size = Integer.toString(Math.abs(exponent));
    return mantissa.toPlainString()
        + letter
        + (exponent < 0 ? '-' : '+')
        + (size.length() < 2 ? "0" : "")
        + size;
  }
}
