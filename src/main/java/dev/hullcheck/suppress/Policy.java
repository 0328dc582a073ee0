package dev.hullcheck.suppress;

import dev.hullcheck.value.Day;
import java.util.Set;

/**
 * What users allow markers in files to do. A marker that is not allowed silences nothing; one of
 * Hullcheck's own is a finding besides.
 *
 * @param requireReason whether each has to give a reason
 * @param forbidden the ids of rules that none may silence
 * @param maxDays for how many days from today on one may hold; 0 for any number
 * @param today as {@code 2027-03-31}
 */
public record Policy(boolean requireReason, Set<String> forbidden, long maxDays, String today) {
  public Policy {
    forbidden = Set.copyOf(forbidden);
  }

  /** Whether a day lies behind today. */
  boolean isOver(String day) {
    return day.compareTo(today) < 0;
  }

  /** Whether a day lies further ahead than a marker may hold. */
  boolean isTooFar(String day) {
    return maxDays > 0 && Day.between(today, day) > maxDays;
  }
}
