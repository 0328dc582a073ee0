package dev.hullcheck.terraform;

import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions over numbers. */
final class NumericFunctions {
  /** How many numbers {@code range} gives at most. */
  private static final int MAX_RANGE = 1024;

  private static final String DIGITS =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private NumericFunctions() {}

  /** The result, or null where it is not known. */
  static @Nullable Value call(Arguments a) {
    return switch (a.name()) {
      case "abs" -> a.numeric(a.number(0).abs());
      case "ceil" -> a.numeric(a.number(0).setScale(0, RoundingMode.CEILING));
      case "floor" -> a.numeric(a.number(0).setScale(0, RoundingMode.FLOOR));
      case "signum" -> {
        boolean whole = a.number(0).stripTrailingZeros().scale() <= 0;
        yield whole ? a.numeric(a.number(0).signum()) : a.failure();
      }
      case "log" -> real(a, StrictMath.log(real(a, 0)) / StrictMath.log(real(a, 1)));
      case "pow" -> real(a, StrictMath.pow(real(a, 0), real(a, 1)));
      case "max", "min" -> extreme(a);
      case "parseint" -> parse(a);
      case "range" -> range(a);
      default -> sum(a);
    };
  }

  private static double real(Arguments a, int index) {
    return a.number(index).doubleValue();
  }

  /** A number of 64 bits; unknown where it is none, as that is no number of Terraform's either. */
  private static @Nullable Value real(Arguments a, double number) {
    return Double.isFinite(number) ? a.numeric(Reckoning.of(number)) : null;
  }

  private static Value extreme(Arguments a) {
    if (a.size() == 0) {
      return a.failure();
    }
    BigDecimal best = a.number(0);
    for (int i = 1; i < a.size(); i++) {
      best = a.name().equals("max") ? best.max(a.number(i)) : best.min(a.number(i));
    }
    return a.numeric(best);
  }

  private static Value parse(Arguments a) {
    Integer base = a.whole(1);
    boolean string = a.get(0) instanceof Scalar scalar && scalar.isString();
    if (!string || base == null || base < 2 || base > DIGITS.length()) {
      return a.failure();
    }
    String text = a.text(0);
    int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    BigInteger radix = BigInteger.valueOf(base);
    BigInteger number = BigInteger.ZERO;
    if (from == text.length() || text.length() > ModuleScope.MAX_DIGITS) {
      return a.failure();
    }
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = DIGITS.indexOf(base <= 36 ? Character.toLowerCase(c) : c);
      if (digit < 0 || digit >= base) {
        return a.failure();
      }
      number = number.multiply(radix).add(BigInteger.valueOf(digit));
    }
    return a.numeric(new BigDecimal(text.startsWith("-") ? number.negate() : number));
  }

  private static Value range(Arguments a) {
    int size = a.size();
    if (size == 0 || size > 3) {
      return a.failure();
    }
    BigDecimal from = size == 1 ? BigDecimal.ZERO : a.number(0);
    BigDecimal to = a.number(size == 1 ? 0 : 1);
    boolean down = to.compareTo(from) < 0;
    BigDecimal step = size == 3 ? a.number(2) : BigDecimal.valueOf(down ? -1 : 1);
    if (size == 3 && step.signum() == 0 || step.signum() < 0 != down) {
      return a.failure();
    }
    List<Value> items = new ArrayList<>();
    for (BigDecimal next = from;
        down ? next.compareTo(to) > 0 : next.compareTo(to) < 0;
        next = Reckoning.add(next, step)) {
      if (items.size() == MAX_RANGE) {
        return a.failure();
      }
      items.add(a.numeric(next));
    }
    return a.list(items, false, Type.Simple.NUMBER);
  }

  private static @Nullable Value sum(Arguments a) {
    if (!(a.get(0) instanceof Sequence sequence) || sequence.items().isEmpty()) {
      return a.failure();
    }
    BigDecimal sum = BigDecimal.ZERO;
    boolean unknown = false;
    for (Value item : sequence.items()) {
      BigDecimal number = Conversion.toNumber(item);
      if (number == null && !(item instanceof Unknown)) {
        return a.failure();
      }
      unknown |= number == null;
      sum = number == null ? sum : Reckoning.add(sum, number);
    }
    return unknown ? null : a.numeric(sum);
  }
}
