package dev.hullcheck.rule;

import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What texts with a unit are worth, in billionths of one (of one second, for durations), exactly
 * but for what is smaller.
 */
final class Amount {
  private static final BigInteger BILLION = BigInteger.valueOf(1_000_000_000L);

  /** Where a quantity with a suffix of {@code Ki} to {@code Ei} ends: at 2⁶³-1. */
  private static final BigInteger MAX_BINARY = BigInteger.valueOf(Long.MAX_VALUE).multiply(BILLION);

  /** Longer texts, and exponents of more digits, are no amounts. */
  private static final int MAX_LENGTH = 100;

  private static final int MAX_EXPONENT_DIGITS = 3;

  private Amount() {}

  /**
   * A number with a suffix as Kubernetes writes resources: {@code 1.5Gi}, {@code 100m}, {@code
   * 12e6}; what is less than a billionth is rounded up to one, away from zero. As the API server
   * reads it, which takes digits that are left out for zero.
   *
   * @return null where the text is none
   * @see <a
   *     href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Quantity</a>
   */
  static @Nullable BigInteger quantity(String written) {
    String text = trimmed(written);
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return null;
    }
    int end = numberEnd(text, 0);
    String number = text.substring(0, end);
    String suffix = text.substring(end);
    if (suffix.length() == 2 && suffix.charAt(1) == 'i') {
      int power = "KMGTPE".indexOf(suffix.charAt(0)) + 1;
      BigInteger amount = product(number, BILLION.shiftLeft(10 * power), 0, true);
      BigInteger most = amount.signum() < 0 ? MAX_BINARY.negate() : MAX_BINARY;
      return power == 0 ? null : amount.abs().compareTo(MAX_BINARY) > 0 ? most : amount;
    }
    Integer power = powerOfTen(suffix);
    return power == null ? null : product(number, BigInteger.ONE, power + 9, true);
  }

  /** Blanks around a quantity do not matter. */
  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (from < to && text.charAt(to - 1) == ' ') {
      to--;
    }
    return text.substring(from, to);
  }

  private static @Nullable Integer powerOfTen(String suffix) {
    if (suffix.length() > 1) {
      return suffix.charAt(0) == 'e' || suffix.charAt(0) == 'E'
          ? exponent(suffix.substring(1))
          : null;
    }
    int power = suffix.isEmpty() ? 3 : "num kMGTPE".indexOf(suffix.charAt(0));
    return power < 0 || power == 3 && !suffix.isEmpty() ? null : (Integer) (3 * (power - 3));
  }

  private static @Nullable Integer exponent(String text) {
    boolean negative = text.startsWith("-");
    int from = negative || text.startsWith("+") ? 1 : 0;
    int power = 0;
    int digits = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += digits > 0 || c > '0' ? 1 : 0;
      if (c < '0' || c > '9' || digits > MAX_EXPONENT_DIGITS) {
        return null;
      }
      power = 10 * power + c - '0';
    }
    return from == text.length() ? null : (Integer) (negative ? -power : power);
  }

  /**
   * A duration as Go writes it: {@code 1h30m}, {@code 7776000s}; a number alone is seconds.
   *
   * @return null where the text is none
   */
  static @Nullable BigInteger duration(String text) {
    boolean negative = text.startsWith("-");
    int at = negative || text.startsWith("+") ? 1 : 0;
    if (at == text.length() || text.length() > MAX_LENGTH) {
      return null;
    }
    BigInteger sum = BigInteger.ZERO;
    boolean first = true;
    while (at < text.length()) {
      int end = text.charAt(at) == '-' || text.charAt(at) == '+' ? at : numberEnd(text, at);
      String number = text.substring(at, end);
      int next = end;
      while (next < text.length() && Character.isLetter(text.charAt(next))) {
        next++;
      }
      BigInteger unit = unit(text.substring(end, next), first && next == text.length());
      if (unit == null || number.isEmpty() || number.equals(".")) {
        return null;
      }
      sum = sum.add(product(number, unit, 0, false));
      first = false;
      at = next;
    }
    BigInteger all = negative ? sum.negate() : sum;
    return all.bitLength() < Long.SIZE ? all : null;
  }

  private static @Nullable BigInteger unit(String name, boolean alone) {
    switch (name) {
      case "":
        return alone ? BILLION : null;
      case "ns":
        return BigInteger.ONE;
      case "us":
      case "µs":
      case "μs":
        return BigInteger.valueOf(1_000);
      case "ms":
        return BigInteger.valueOf(1_000_000);
      case "s":
        return BILLION;
      case "m":
        return BigInteger.valueOf(60_000_000_000L);
      case "h":
        return BigInteger.valueOf(3_600_000_000_000L);
      default:
        return null;
    }
  }

  /** A number, whole or with a fraction, of a rule or of a resource; null where it is none. */
  static @Nullable BigInteger number(Value value) {
    if (!(value instanceof Scalar scalar) || scalar.type() != Scalar.Type.NUMBER) {
      return null;
    }
    Long whole = scalar.whole();
    return whole == null ? quantity(scalar.asText()) : BILLION.multiply(BigInteger.valueOf(whole));
  }

  /** Where the sign, the digits and the point end that begin at {@code from}. */
  private static int numberEnd(String text, int from) {
    int at = from;
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      at++;
    }
    boolean dot = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '.' && !dot) {
        dot = true;
      } else if (c < '0' || c > '9') {
        break;
      }
      at++;
    }
    return at;
  }

  /**
   * A decimal number times a factor and a power of ten; what is left over is cut off, or rounded
   * away from zero.
   */
  private static BigInteger product(String number, BigInteger factor, int power, boolean up) {
    int dot = number.indexOf('.');
    String plain = number.startsWith("+") ? number.substring(1) : number;
    String digits = plain.replace(".", "");
    if (digits.isEmpty() || digits.equals("-")) {
      return BigInteger.ZERO;
    }
    BigInteger product = new BigInteger(digits).multiply(factor);
    int places = power - (dot < 0 ? 0 : number.length() - dot - 1);
    if (places >= 0) {
      return product.multiply(BigInteger.TEN.pow(places));
    }
    BigInteger[] parts = product.divideAndRemainder(BigInteger.TEN.pow(-places));
    return up ? parts[0].add(BigInteger.valueOf(parts[1].signum())) : parts[0];
  }
}
