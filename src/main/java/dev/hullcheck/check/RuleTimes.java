package dev.hullcheck.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long rules took on all resources together, for one who asks. */
public final class RuleTimes {
  private final Map<String, Long> nanos = new HashMap<>();

  /** The time of one rule. */
  public record Time(String name, long nanos) {
    /** The longer first, then by name. */
    public static int compare(Time a, Time b) {
      int order = Long.compare(b.nanos, a.nanos);
      return order == 0 ? a.name.compareTo(b.name) : order;
    }
  }

  void add(String rule, long time) {
    nanos.merge(rule, time, Long::sum);
  }

  /** The rules that took longest, the longest first. */
  public List<Time> slowest(int most) {
    List<Time> times = new ArrayList<>();
    for (Map.Entry<String, Long> entry : nanos.entrySet()) {
      times.add(new Time(entry.getKey(), entry.getValue()));
    }
    times.sort(Time::compare);
    return times.subList(0, Math.min(most, times.size()));
  }
}
