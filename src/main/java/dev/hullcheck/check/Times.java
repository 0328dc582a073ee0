package dev.hullcheck.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long things of one sort took, by name, for one who asks. Thread-safe. */
public final class Times {
  private final Map<String, Long> nanos = new HashMap<>();

  /** The time of one, in nanoseconds. */
  public record Time(String name, long nanos) {
    /** The longer first, then by name. */
    static int compare(Time a, Time b) {
      int order = Long.compare(b.nanos, a.nanos);
      return order == 0 ? a.name.compareTo(b.name) : order;
    }
  }

  /** Adds to the time of one. */
  public synchronized void add(String name, long time) {
    Long before = nanos.get(name);
    nanos.put(name, before == null ? time : before + time);
  }

  /** Those that took longest, the longest first. */
  public synchronized List<Time> slowest(int most) {
    List<Time> times = new ArrayList<>();
    for (Map.Entry<String, Long> entry : nanos.entrySet()) {
      times.add(new Time(entry.getKey(), entry.getValue()));
    }
    times.sort(Time::compare);
    return times.subList(0, Math.min(most, times.size()));
  }
}
