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

  /** Longer texts are no amounts. */
  private static final int MAX_LENGTH = 60;

  private Amount() {}

  /**
   * A number with a suffix as Kubernetes writes resources: {@code 1.5Gi}, {@code 100m}, {@code
   * 12e6}.
   *
   * @return null where the text is none
   * @see <a
   *     href="https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/">Quantity</a>
   */
  static @Nullable BigInteger quantity(String text) {
    int end = numberEnd(text, 0);
    BigInteger factor = end < 0 ? null : factor(text.substring(end));
    return factor == null ? null : product(text.substring(0, end), factor);
  }

  /** What a suffix multiplies by, in billionths. */
  private static @Nullable BigInteger factor(String suffix) {
    if (suffix.length() == 2 && suffix.charAt(1) == 'i') {
      int power = "KMGTPE".indexOf(suffix.charAt(0)) + 1;
      return power == 0 ? null : BILLION.shiftLeft(10 * power);
    }
    if (suffix.length() > 1 && (suffix.charAt(0) == 'e' || suffix.charAt(0) == 'E')) {
      return exponent(suffix.substring(1));
    }
    if (suffix.isEmpty()) {
      return BILLION;
    }
    int power = suffix.length() > 1 ? -1 : "num kMGTPE".indexOf(suffix.charAt(0));
    return power < 0 || power == 3 ? null : BigInteger.TEN.pow(3 * power);
  }

  private static @Nullable BigInteger exponent(String digits) {
    boolean negative = digits.startsWith("-");
    String plain = negative || digits.startsWith("+") ? digits.substring(1) : digits;
    if (plain.isEmpty() || plain.length() > 2 || numberEnd(plain, 0) != plain.length()) {
      return null;
    }
    if (plain.indexOf('.') >= 0) {
      return null;
    }
    int power = 9 + (negative ? -1 : 1) * Integer.parseInt(plain);
    return power < 0 ? BigInteger.ZERO : BigInteger.TEN.pow(power);
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
      int end = text.charAt(at) == '-' || text.charAt(at) == '+' ? -1 : numberEnd(text, at);
      int next = Math.max(end, at);
      while (end >= 0 && next < text.length() && Character.isLetter(text.charAt(next))) {
        next++;
      }
      BigInteger unit = end < 0 ? null : unit(text.substring(end, next), first);
      BigInteger part = unit == null ? null : product(text.substring(at, end), unit);
      if (part == null) {
        return null;
      }
      sum = sum.add(part);
      first = false;
      at = next;
    }
    return negative ? sum.negate() : sum;
  }

  private static @Nullable BigInteger unit(String name, boolean first) {
    switch (name) {
      case "":
        return first ? BILLION : null;
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

  /** Where the number ends that begins at {@code from}; -1 where none does. */
  private static int numberEnd(String text, int from) {
    int at = from;
    if (text.length() > MAX_LENGTH) {
      return -1;
    }
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      at++;
    }
    int digits = 0;
    boolean dot = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && !dot) {
        dot = true;
      } else {
        break;
      }
      at++;
    }
    return digits == 0 ? -1 : at;
  }

  private static BigInteger product(String number, BigInteger factor) {
    int dot = number.indexOf('.');
    String digits = number.startsWith("+") ? number.substring(1) : number;
    BigInteger product = new BigInteger(digits.replace(".", "")).multiply(factor);
    return dot < 0 ? product : product.divide(BigInteger.TEN.pow(number.length() - dot - 1));
  }
}
