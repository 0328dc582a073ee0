package dev.hullcheck.value;

/**
 * Days as texts, {@code 2027-03-31}, which compare as texts do. The library's calendar would cost a
 * start several milliseconds.
 */
public final class Day {
  private static final int LENGTH = 10;

  private Day() {}

  /** Whether a text is written as a day is, be there such a day or not. */
  public static boolean isFormOfOne(String text) {
    return text.length() == LENGTH
        && text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && number(text, 0, 4) >= 0
        && number(text, 5, 7) >= 0
        && number(text, 8, LENGTH) >= 0;
  }

  /** Whether a text is a day of the calendar. */
  public static boolean isOne(String text) {
    if (!isFormOfOne(text)) {
      return false;
    }
    int year = number(text, 0, 4);
    int month = number(text, 5, 7);
    int day = number(text, 8, LENGTH);
    return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= days(year, month);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static int days(int year, int month) {
    switch (month) {
      case 2:
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
      case 4, 6, 9, 11:
        return 30;
      default:
        return 31;
    }
  }

  /**
   * The day of a moment, in UTC.
   *
   * @param millis since 1970, not negative
   */
  public static String of(long millis) {
    int days = (int) (millis / 86_400_000L);
    int year = 1970;
    while (days >= days(year)) {
      days -= days(year++);
    }
    int month = 1;
    while (days >= days(year, month)) {
      days -= days(year, month++);
    }
    return year + two(month) + two(days + 1);
  }

  private static int days(int year) {
    return 337 + days(year, 2);
  }

  private static String two(int number) {
    return (number < 10 ? "-0" : "-") + number;
  }

  /** How many days a day of the calendar lies ahead of another; negative where behind. */
  public static long between(String from, String to) {
    return sinceYearOne(to) - sinceYearOne(from);
  }

  private static long sinceYearOne(String day) {
    int year = number(day, 0, 4);
    int before = year - 1;
    long days = before * 365L + before / 4 - before / 100 + before / 400;
    int month = number(day, 5, 7);
    for (int i = 1; i < month; i++) {
      days += days(year, i);
    }
    return days + number(day, 8, LENGTH);
  }
}
