package dev.hullcheck.terraform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers as Terraform reckons with them: binary, of 512 bits. Each is kept here as the shortest
 * decimal that stands for it, which is also what Terraform prints; so {@code 1 / 3 * 3} is 1 and
 * {@code 1.1 - 1} is not 0.1.
 */
final class Reckoning {
  private static final int BITS = 512;

  /** So many decimal digits come back as they were from {@value #BITS} bits. */
  private static final int SAFE_DIGITS = 153;

  private Reckoning() {}

  static BigDecimal add(BigDecimal a, BigDecimal b) {
    return isWhole(a) && isWhole(b) ? nearest(a.add(b)) : nearest(exact(a).add(exact(b)));
  }

  static BigDecimal multiply(BigDecimal a, BigDecimal b) {
    return isWhole(a) && isWhole(b) ? nearest(a.multiply(b)) : nearest(exact(a).multiply(exact(b)));
  }

  /** The quotient of {@code a} and {@code b}, which is not zero. */
  static BigDecimal divide(BigDecimal a, BigDecimal b) {
    BigDecimal x = exact(a);
    BigDecimal y = exact(b);
    int scale = Math.max(0, Math.max(x.scale(), y.scale()));
    BigInteger top = x.setScale(scale).unscaledValue();
    BigInteger bottom = y.setScale(scale).unscaledValue();
    return shortest(rounded(top, bottom, BITS).value(), BITS);
  }

  /** What is left of {@code a} after as many {@code b} as fit whole; {@code a} where that is 0. */
  static BigDecimal remainder(BigDecimal a, BigDecimal b) {
    if (b.signum() == 0) {
      return a;
    }
    BigDecimal times = divide(a, b).setScale(0, RoundingMode.DOWN);
    return add(a, multiply(b, times).negate());
  }

  /** What a number of 64 bits is printed as, and from there on is. */
  static BigDecimal of(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < Long.MAX_VALUE;
    return whole ? BigDecimal.valueOf((long) number) : shortest(new BigDecimal(number), 53);
  }

  /** The number that Terraform makes of one with more digits than it keeps. */
  static BigDecimal nearest(BigDecimal number) {
    return number.precision() <= SAFE_DIGITS ? number : shortest(exact(number), BITS);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
  }

  /** The binary number that a decimal stands for. */
  static BigDecimal exact(BigDecimal number) {
    return isWhole(number) && number.precision() <= SAFE_DIGITS
        ? number
        : rounded(number, BITS).value();
  }

  /**
   * A binary number.
   *
   * @param unit the amount of its last bit
   * @param even whether that bit is 0
   */
  private record Binary(BigDecimal value, BigDecimal unit, boolean even) {}

  private static Binary rounded(BigDecimal number, int bits) {
    BigInteger unscaled = number.unscaledValue();
    BigInteger power = BigInteger.TEN.pow(Math.abs(number.scale()));
    return number.scale() > 0
        ? rounded(unscaled, power, bits)
        : rounded(unscaled.multiply(power), BigInteger.ONE, bits);
  }

  /** A fraction, rounded to so many bits; half to even. */
  private static Binary rounded(BigInteger top, BigInteger bottom, int bits) {
    if (top.signum() == 0) {
      return new Binary(BigDecimal.ZERO, BigDecimal.ZERO, true);
    }
    BigInteger above = top.abs();
    BigInteger below = bottom.abs();
    int shift = bits + 1 - (above.bitLength() - below.bitLength());
    BigInteger[] parts =
        (shift >= 0 ? above.shiftLeft(shift) : above)
            .divideAndRemainder(shift >= 0 ? below : below.shiftLeft(-shift));
    BigInteger mantissa = parts[0];
    int extra = mantissa.bitLength() - bits;
    BigInteger kept = mantissa.shiftRight(extra);
    boolean half = mantissa.testBit(extra - 1);
    boolean more = parts[1].signum() != 0 || mantissa.getLowestSetBit() < extra - 1;
    if (half && (more || kept.testBit(0))) {
      kept = kept.add(BigInteger.ONE);
    }
    BigDecimal unit = powerOfTwo(extra - shift);
    BigDecimal value = unit.multiply(new BigDecimal(kept));
    boolean negative = top.signum() != bottom.signum();
    return new Binary(negative ? value.negate() : value, unit, !kept.testBit(0));
  }

  private static BigDecimal powerOfTwo(int exponent) {
    return exponent >= 0
        ? new BigDecimal(BigInteger.ONE.shiftLeft(exponent))
        : new BigDecimal(BigInteger.valueOf(5).pow(-exponent), -exponent);
  }

  /** The shortest decimal that rounds to a number of so many bits. */
  private static BigDecimal shortest(BigDecimal value, int bits) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    Binary binary = rounded(value, bits);
    BigDecimal half = binary.unit().divide(BigDecimal.valueOf(2));
    int low = 1;
    int high = value.precision();
    while (low < high) {
      int digits = (low + high) / 2;
      BigDecimal candidate = value.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      int off = candidate.subtract(value).abs().compareTo(half);
      if (off < 0 || (off == 0 && binary.even())) {
        high = digits;
      } else {
        low = digits + 1;
      }
    }
    return value.round(new MathContext(low, RoundingMode.HALF_EVEN));
  }
}
