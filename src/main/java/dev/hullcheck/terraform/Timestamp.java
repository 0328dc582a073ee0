package dev.hullcheck.terraform;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Timestamps as RFC 3339 writes them, and no others. */
final class Timestamp {
  private static final String FORM = "0000-00-00T00:00:00";

  private Timestamp() {}

  /** The time that a text writes; null where it is none. */
  static @Nullable OffsetDateTime parse(String text) {
    for (int i = 0; i < FORM.length(); i++) {
      char wanted = FORM.charAt(i);
      char c = i < text.length() ? text.charAt(i) : '\0';
      if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
        return null;
      }
    }
    int at = FORM.length();
    int nanoseconds = 0;
    if (text.startsWith(".", at)) {
      int unit = 100_000_000;
      int from = ++at;
      for (; at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
        nanoseconds += (text.charAt(at) - '0') * unit;
        unit /= 10;
      }
      if (at == from) {
        return null;
      }
    }
    ZoneOffset offset = offset(text.substring(at));
    try {
      return offset == null
          ? null
          : OffsetDateTime.of(
              number(text, 0, 4),
              number(text, 5, 7),
              number(text, 8, 10),
              number(text, 11, 13),
              number(text, 14, 16),
              number(text, 17, 19),
              nanoseconds,
              offset);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static @Nullable ZoneOffset offset(String text) {
    if (text.equals("Z")) {
      return ZoneOffset.UTC;
    }
    if (text.length() != 6 || text.charAt(3) != ':' || "+-".indexOf(text.charAt(0)) < 0) {
      return null;
    }
    for (int i : new int[] {1, 2, 4, 5}) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return null;
      }
    }
    int hours = number(text, 1, 3);
    int minutes = number(text, 4, 6);
    int seconds = (hours * 60 + minutes) * 60;
    return hours > 18 || minutes > 59
        ? null
        : ZoneOffset.ofTotalSeconds(text.startsWith("-") ? -seconds : seconds);
  }

  /** A time, to the second. */
  static String written(OffsetDateTime time) {
    boolean utc = time.getOffset().getTotalSeconds() == 0;
    return DateFunctions.padded(time.getYear(), 4)
        + "-"
        + DateFunctions.padded(time.getMonthValue(), 2)
        + "-"
        + DateFunctions.padded(time.getDayOfMonth(), 2)
        + "T"
        + DateFunctions.padded(time.getHour(), 2)
        + ":"
        + DateFunctions.padded(time.getMinute(), 2)
        + ":"
        + DateFunctions.padded(time.getSecond(), 2)
        + (utc ? "Z" : offset(time, ":"));
  }

  /** The offset from UTC: {@code +01:00}. */
  static String offset(OffsetDateTime time, String colon) {
    int minutes = time.getOffset().getTotalSeconds() / 60;
    int amount = Math.abs(minutes);
    return (minutes < 0 ? "-" : "+")
        + DateFunctions.padded(amount / 60, 2)
        + colon
        + DateFunctions.padded(amount % 60, 2);
  }
}
