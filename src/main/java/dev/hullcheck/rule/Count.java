package dev.hullcheck.rule;

import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code count}: whether the number of candidates that satisfy {@code where} is within bounds. What
 * is unknown makes the number a range.
 *
 * @param by where each candidate says which groups it is in, and then some group has that number;
 *     one that says nothing is in none. Null where all are one group
 * @param distinct where the things are that are counted, equal ones once, instead of the candidates
 *     themselves; or null
 */
public record Count(
    Candidates candidates, @Nullable Path by, @Nullable Path distinct, Bounds bounds)
    implements Condition {

  /**
   * A candidate in a group.
   *
   * @param key the group; null where it may be in any
   */
  private record Member(Candidates.Judged judged, @Nullable Value key) {}

  /** The fewest and the most that a number can be. */
  private record Range(long low, long high) {}

  @Override
  public Truth holds(Scope scope) {
    Candidates.Found found = candidates.found(scope);
    if (by == null) {
      Range range = range(found.judged(), sure(found.judged()), found.open());
      return bounds.hold(range.low(), range.high());
    }
    return someGroup(found, by);
  }

  /** The candidate that makes the number full, where it is a part of what is judged. */
  @Override
  public void places(Scope scope, boolean truth, List<Place> places) {
    if (!truth || by != null || distinct != null || bounds.least() < 1) {
      return;
    }
    List<Node> matching = candidates.matching(scope);
    int last = (int) Math.min(bounds.least(), matching.size()) - 1;
    if (last >= 0 && !matching.get(last).isResource()) {
      places.add(new Place(matching.get(last).span(), candidates.written(), true));
    }
  }

  @Override
  public Explanation explain(Scope scope) {
    String groups = by == null ? "" : ", by: " + by.written();
    String things = distinct == null ? "" : ", distinct: " + distinct.written();
    return new Explanation(
        "count: {" + candidates.entry() + groups + things + bounds.entry() + "}",
        holds(scope),
        candidates.facts(scope),
        candidates.explain(scope));
  }

  private Truth someGroup(Candidates.Found found, Path groups) {
    Map<String, List<Member>> known = new LinkedHashMap<>();
    List<Member> loose = new ArrayList<>();
    List<Member> all = new ArrayList<>();
    for (Candidates.Judged judged : found.judged()) {
      for (Member member : members(judged, groups)) {
        all.add(member);
        if (member.key() instanceof Scalar key) {
          known.computeIfAbsent(identity(key), absent -> new ArrayList<>()).add(member);
        } else {
          loose.add(member);
        }
      }
    }
    Truth truth = found.open() ? Truth.UNKNOWN : Truth.FALSE;
    for (List<Member> group : known.values()) {
      List<Member> possible = new ArrayList<>(group);
      possible.addAll(loose);
      truth = truth.or(holds(group.get(0).key(), possible, found.open()));
    }
    for (Member member : loose) {
      truth = truth.or(holds(member.key(), all, found.open()));
    }
    return truth;
  }

  /** Whether the group of a key has the number; a group that may not be there does not surely. */
  private Truth holds(@Nullable Value key, List<Member> members, boolean open) {
    Set<Candidates.Judged> possible = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<Candidates.Judged> sure = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Member member : members) {
      Value other = member.key();
      Truth in = key == null || other == null ? Truth.UNKNOWN : Values.equal(key, other);
      if (!in.isFalse()) {
        possible.add(member.judged());
      }
      if (in.isTrue() && member.judged().isSure()) {
        sure.add(member.judged());
      }
    }
    Range range = range(possible, sure, open);
    Truth truth = bounds.hold(range.low(), range.high());
    return sure.isEmpty() ? truth.and(Truth.UNKNOWN) : truth;
  }

  private static List<Member> members(Candidates.Judged judged, Path groups) {
    Selection selection = judged.scope().select(groups);
    List<Member> members = new ArrayList<>();
    for (Value value : values(selection)) {
      members.add(new Member(judged, value));
    }
    if (selection.open()) {
      members.add(new Member(judged, null));
    }
    return members;
  }

  private static List<Value> values(Selection selection) {
    List<Value> values = new ArrayList<>();
    for (Node node : selection.nodes()) {
      values.add(node.value());
    }
    Value standard = selection.standard();
    if (values.isEmpty() && standard != null) {
      values.add(standard);
    }
    return values;
  }

  private static List<Candidates.Judged> sure(List<Candidates.Judged> judged) {
    List<Candidates.Judged> sure = new ArrayList<>();
    for (Candidates.Judged one : judged) {
      if (one.isSure()) {
        sure.add(one);
      }
    }
    return sure;
  }

  private Range range(
      Iterable<Candidates.Judged> possible, Iterable<Candidates.Judged> sure, boolean open) {
    Range low = number(sure);
    Range high = number(possible);
    return new Range(low.low(), open ? Bounds.ANY : high.high());
  }

  /** How many there are of them, all of them being there. */
  private Range number(Iterable<Candidates.Judged> judged) {
    Set<String> known = new LinkedHashSet<>();
    List<Value> others = new ArrayList<>();
    long number = 0;
    boolean open = false;
    for (Candidates.Judged one : judged) {
      number++;
      if (distinct == null) {
        continue;
      }
      Selection selection = one.scope().select(distinct);
      open |= selection.open();
      for (Value value : values(selection)) {
        if (value instanceof Scalar scalar) {
          known.add(identity(scalar));
        } else if (!isAmong(value, others)) {
          others.add(value);
        }
      }
    }
    if (distinct == null) {
      return new Range(number, number);
    }
    long low = known.isEmpty() && !others.isEmpty() ? 1 : known.size();
    return new Range(low, open ? Bounds.ANY : known.size() + (long) others.size());
  }

  private static boolean isAmong(Value value, List<Value> others) {
    for (Value other : others) {
      if (value instanceof Unknown && Values.equal(value, other).isTrue()) {
        return true;
      }
    }
    return false;
  }

  /** Equal for equal scalars; a number and its digits as a string are. */
  private static String identity(Scalar scalar) {
    return (scalar.type() == Scalar.Type.BOOLEAN ? "!" : "=") + scalar.asText();
  }
}
