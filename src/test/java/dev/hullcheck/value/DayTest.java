package dev.hullcheck.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {
  @Test
  void aMomentsDayIsThatOfTheCalendar() {
    for (long day = 0; day < 60_000; day += 13) {
      LocalDate expected = LocalDate.ofEpochDay(day);
      long noon = expected.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
      assertThat(Day.of(noon)).isEqualTo(expected.toString());
      assertThat(Day.isOne(Day.of(noon))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-02-29",
        "2100-02-29",
        "2027-13-01",
        "2027-4-01",
        "2027-04-31",
        "",
        "soon",
        "2027-04-0a"
      })
  void otherTextsAreNone(String text) {
    assertThat(Day.isOne(text)).isFalse();
  }

  @Test
  void theDaysBetweenTwoAreThoseOfTheCalendar() {
    LocalDate from = LocalDate.of(2026, 6, 15);
    for (long ahead = -40_000; ahead < 40_000; ahead += 17) {
      String to = from.plusDays(ahead).toString();
      assertThat(Day.between("2026-06-15", to)).as(to).isEqualTo(ahead);
    }
  }

  @Test
  void leapDaysAreDays() {
    assertThat(Day.isOne("2028-02-29")).isTrue();
    assertThat(Day.isOne("2000-02-29")).isTrue();
  }
}
