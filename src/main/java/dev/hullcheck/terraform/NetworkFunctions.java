package dev.hullcheck.terraform;

import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions over ranges of addresses, of IPv4 and IPv6. */
final class NetworkFunctions {
  private NetworkFunctions() {}

  /** The result, or null where it is not known. */
  static @Nullable Value call(Arguments a) {
    Range range = Range.of(a.text(0));
    if (range == null) {
      return a.failure();
    }
    if (range.holdsFour()) {
      // Terraform takes them for addresses of four bytes, or writes what is no address at all.
      return null;
    }
    return switch (a.name()) {
      case "cidrhost" -> host(a, range);
      case "cidrnetmask" -> range.bits() == 32 ? a.string(range.written(mask(range))) : a.failure();
      case "cidrsubnet" -> subnet(a, range);
      default -> subnets(a, range);
    };
  }

  private static BigInteger mask(Range range) {
    return BigInteger.ONE
        .shiftLeft(range.bits())
        .subtract(BigInteger.ONE.shiftLeft(range.bits() - range.prefix()));
  }

  private static @Nullable BigInteger whole(Arguments a, int index) {
    boolean whole = a.number(index).stripTrailingZeros().scale() <= 0;
    return whole ? a.number(index).toBigInteger() : null;
  }

  private static @Nullable Value host(Arguments a, Range range) {
    BigInteger number = whole(a, 1);
    BigInteger size = BigInteger.ONE.shiftLeft(range.bits() - range.prefix());
    if (number == null) {
      return a.failure();
    }
    BigInteger place = number.signum() < 0 ? size.add(number) : number;
    boolean within = place.signum() >= 0 && place.compareTo(size) < 0;
    return within ? a.string(range.written(range.first().add(place))) : a.failure();
  }

  private static @Nullable Value subnet(Arguments a, Range range) {
    Integer more = a.whole(1);
    BigInteger number = whole(a, 2);
    if (more == null || number == null) {
      return a.failure();
    }
    int prefix = range.prefix() + more;
    if ((more < 0 && number.signum() != 0) || number.signum() < 0) {
      // What Terraform makes of these is no subnet; it does not refuse them.
      return null;
    }
    if (prefix < 0 || prefix > range.bits() || number.bitLength() > Math.max(0, more)) {
      return a.failure();
    }
    BigInteger first = range.first().add(number.shiftLeft(range.bits() - prefix));
    return a.string(range.written(first) + "/" + prefix);
  }

  /** Subnets one after another, each at the next place where its size fits. */
  private static @Nullable Value subnets(Arguments a, Range range) {
    BigInteger next = range.first();
    BigInteger end = next.add(BigInteger.ONE.shiftLeft(range.bits() - range.prefix()));
    List<Value> subnets = new ArrayList<>();
    for (int i = 1; i < a.size(); i++) {
      Integer more = a.whole(i);
      if (more == null || more < 1 || more > 32 || range.prefix() + more > range.bits()) {
        return a.failure();
      }
      int prefix = range.prefix() + more;
      BigInteger size = BigInteger.ONE.shiftLeft(range.bits() - prefix);
      BigInteger over = next.mod(size);
      next = over.signum() == 0 ? next : next.add(size).subtract(over);
      if (next.add(size).compareTo(end) > 0) {
        return a.failure();
      }
      subnets.add(Scalar.string(range.written(next) + "/" + prefix, a.span()));
      next = next.add(size);
    }
    return a.strings(subnets, false);
  }

  /**
   * A range of addresses.
   *
   * @param first its first address
   * @param prefix how many bits all its addresses have in common
   * @param bits how many bits an address has
   */
  private record Range(BigInteger first, int prefix, int bits) {
    static @Nullable Range of(String written) {
      int slash = written.indexOf('/');
      if (slash < 0) {
        return null;
      }
      String address = written.substring(0, slash);
      int bits = address.indexOf(':') < 0 ? 32 : 128;
      int prefix = number(written.substring(slash + 1), 10);
      BigInteger number = bits == 32 ? four(address) : six(address);
      if (number == null || prefix < 0 || prefix > bits) {
        return null;
      }
      int rest = bits - prefix;
      return new Range(number.shiftRight(rest).shiftLeft(rest), prefix, bits);
    }

    /** Whether its first address is one of four bytes in the form of one of sixteen. */
    boolean holdsFour() {
      return bits == 128 && first.shiftRight(32).equals(BigInteger.valueOf(0xFFFF));
    }

    private static @Nullable BigInteger four(String address) {
      String[] parts = address.split("\\.", -1);
      BigInteger number = BigInteger.ZERO;
      for (String part : parts) {
        int value = number(part, 10);
        if (value < 0 || value > 255 || parts.length != 4) {
          return null;
        }
        number = number.shiftLeft(8).add(BigInteger.valueOf(value));
      }
      return number;
    }

    private static @Nullable BigInteger six(String address) {
      int gap = address.indexOf("::");
      List<Integer> before = groups(gap < 0 ? address : address.substring(0, gap));
      List<Integer> after = gap < 0 ? List.of() : groups(address.substring(gap + 2));
      if (before == null || after == null) {
        return null;
      }
      int missing = 8 - before.size() - after.size();
      if (gap < 0 ? missing != 0 : missing < 1) {
        return null;
      }
      List<Integer> all = new ArrayList<>(before);
      for (int i = 0; i < missing; i++) {
        all.add(0);
      }
      all.addAll(after);
      BigInteger number = BigInteger.ZERO;
      for (int group : all) {
        number = number.shiftLeft(16).add(BigInteger.valueOf(group));
      }
      return number;
    }

    private static @Nullable List<Integer> groups(String text) {
      List<Integer> groups = new ArrayList<>();
      String[] parts = text.isEmpty() ? new String[0] : text.split(":", -1);
      for (int i = 0; i < parts.length; i++) {
        if (parts[i].indexOf('.') >= 0 && i == parts.length - 1) {
          BigInteger four = four(parts[i]);
          if (four == null) {
            return null;
          }
          groups.add(four.intValue() >>> 16);
          groups.add(four.intValue() & 0xFFFF);
          continue;
        }
        int value = number(parts[i], 16);
        if (value < 0 || parts[i].length() > 4) {
          return null;
        }
        groups.add(value);
      }
      return groups;
    }

    /** The number that digits are, or -1; a larger one than any that is asked for is cut. */
    private static int number(String digits, int base) {
      int number = 0;
      for (int i = 0; i < digits.length(); i++) {
        int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), base) : -1;
        if (digit < 0) {
          return -1;
        }
        number = Math.min(number * base + digit, 1 << 20);
      }
      return digits.isEmpty() ? -1 : number;
    }

    String written(BigInteger address) {
      int width = bits == 32 ? 8 : 16;
      int count = bits / width;
      int[] groups = new int[count];
      for (int i = 0; i < count; i++) {
        groups[i] = address.shiftRight(bits - width * (i + 1)).intValue() & ((1 << width) - 1);
      }
      return bits == 32
          ? groups[0] + "." + groups[1] + "." + groups[2] + "." + groups[3]
          : six(groups);
    }

    /** The longest run of zeros, the first of two, is left out. */
    private static String six(int[] groups) {
      int start = -1;
      int longest = 1;
      for (int i = 0; i < groups.length; i++) {
        int end = i;
        while (end < groups.length && groups[end] == 0) {
          end++;
        }
        if (end - i > longest) {
          start = i;
          longest = end - i;
        }
      }
      StringBuilder out = new StringBuilder();
      for (int i = 0; i < groups.length; i++) {
        if (i == start) {
          out.append("::");
          i += longest - 1;
          continue;
        }
        boolean colon = out.length() > 0 && out.charAt(out.length() - 1) != ':';
        out.append(colon ? ":" : "").append(Integer.toHexString(groups[i]));
      }
      return out.toString();
    }
  }
}
