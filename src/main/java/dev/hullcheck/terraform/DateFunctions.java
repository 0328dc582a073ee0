package dev.hullcheck.terraform;

import dev.hullcheck.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The functions over timestamps of RFC 3339. */
final class DateFunctions {
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };
  private static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };

  private DateFunctions() {}

  /** The result, or null where it is not known. */
  static @Nullable Value call(Arguments a) {
    OffsetDateTime time = Timestamp.parse(a.name().equals("formatdate") ? a.text(1) : a.text(0));
    if (time == null) {
      return a.failure();
    }
    return switch (a.name()) {
      case "formatdate" -> {
        String formatted = formatted(a.text(0), time);
        yield formatted == null ? a.failure() : a.string(formatted);
      }
      case "timecmp" -> {
        OffsetDateTime other = Timestamp.parse(a.text(1));
        yield other == null
            ? a.failure()
            : a.numeric(Integer.signum(time.toInstant().compareTo(other.toInstant())));
      }
      default -> {
        BigDecimal duration = duration(a.text(1));
        yield duration == null
            ? a.failure()
            : a.string(
                Timestamp.written(
                    time.plusNanos(duration.setScale(0, RoundingMode.DOWN).longValue())));
      }
    };
  }

  private static @Nullable String formatted(String form, OffsetDateTime time) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < form.length()) {
      char c = form.charAt(at);
      if (c == '\'') {
        at = literal(form, at, out);
        if (at < 0) {
          return null;
        }
      } else if (isLetter(c)) {
        int end = at;
        while (end < form.length() && form.charAt(end) == c) {
          end++;
        }
        String part = part(form.substring(at, end), time);
        if (part == null) {
          return null;
        }
        out.append(part);
        at = end;
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Adds what stands between quotes; gives the place after them, or -1. */
  private static int literal(String form, int quote, StringBuilder out) {
    for (int at = quote + 1; at < form.length(); at++) {
      if (form.charAt(at) != '\'') {
        out.append(form.charAt(at));
      } else if (form.startsWith("'", at + 1)) {
        out.append('\'');
        at++;
      } else {
        return at + 1;
      }
    }
    return -1;
  }

  private static @Nullable String part(String verb, OffsetDateTime time) {
    int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
    return switch (verb) {
      case "YYYY" -> padded(time.getYear(), 4);
      case "YY" -> padded(time.getYear() % 100, 2);
      case "MMMM" -> MONTHS[time.getMonthValue() - 1];
      case "MMM" -> MONTHS[time.getMonthValue() - 1].substring(0, 3);
      case "MM" -> padded(time.getMonthValue(), 2);
      case "M" -> padded(time.getMonthValue(), 1);
      case "DD" -> padded(time.getDayOfMonth(), 2);
      case "D" -> padded(time.getDayOfMonth(), 1);
      case "EEEE" -> DAYS[time.getDayOfWeek().getValue() - 1];
      case "EEE" -> DAYS[time.getDayOfWeek().getValue() - 1].substring(0, 3);
      case "hh" -> padded(time.getHour(), 2);
      case "h" -> padded(time.getHour(), 1);
      case "HH" -> padded(hour, 2);
      case "H" -> padded(hour, 1);
      case "AA" -> time.getHour() < 12 ? "AM" : "PM";
      case "aa" -> time.getHour() < 12 ? "am" : "pm";
      case "mm" -> padded(time.getMinute(), 2);
      case "m" -> padded(time.getMinute(), 1);
      case "ss" -> padded(time.getSecond(), 2);
      case "s" -> padded(time.getSecond(), 1);
      case "ZZZZZ" -> Timestamp.offset(time, ":");
      case "ZZZZ" -> Timestamp.offset(time, "");
      case "ZZZ" -> time.getOffset().getTotalSeconds() == 0 ? "UTC" : Timestamp.offset(time, "");
      case "Z" -> time.getOffset().getTotalSeconds() == 0 ? "Z" : Timestamp.offset(time, ":");
      default -> null;
    };
  }

  static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }

  /** A duration as Go writes it, {@code 1h30m}, in nanoseconds; null where it is none. */
  private static @Nullable BigDecimal duration(String written) {
    int at = written.startsWith("-") || written.startsWith("+") ? 1 : 0;
    if (written.substring(at).equals("0")) {
      return BigDecimal.ZERO;
    }
    BigDecimal sum = BigDecimal.ZERO;
    boolean any = false;
    while (at < written.length()) {
      int end = at;
      while (end < written.length() && "0123456789.".indexOf(written.charAt(end)) >= 0) {
        end++;
      }
      BigDecimal number = Conversion.number(written.substring(at, end));
      int unitEnd = end;
      while (unitEnd < written.length() && "0123456789.".indexOf(written.charAt(unitEnd)) < 0) {
        unitEnd++;
      }
      long unit = nanoseconds(written.substring(end, unitEnd));
      if (number == null || unit == 0) {
        return null;
      }
      sum = sum.add(number.multiply(BigDecimal.valueOf(unit)));
      any = true;
      at = unitEnd;
    }
    boolean fits = sum.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
    return any && fits ? written.startsWith("-") ? sum.negate() : sum : null;
  }

  private static long nanoseconds(String unit) {
    return switch (unit) {
      case "ns" -> 1;
      case "us", "µs", "μs" -> 1_000;
      case "ms" -> 1_000_000;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      default -> 0;
    };
  }
}
