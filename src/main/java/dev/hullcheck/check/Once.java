package dev.hullcheck.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one finding of those that a rule's {@code once} counts as one. */
public final class Once {
  /** So many of the others are related places; who wants all of them looks for himself. */
  private static final int MAX_RELATED = 5;

  private Once() {}

  /**
   * The findings with the first of each group for all of it, and the next as its related places.
   * What a comment silences is to be gone before: it silences one, not its group.
   *
   * @param sorted in the order of a report
   */
  public static List<Finding> merge(List<Finding> sorted) {
    Map<String, List<Finding>> groups = new HashMap<>();
    for (Finding finding : sorted) {
      if (finding.group() != null) {
        groups.computeIfAbsent(key(finding), key -> new ArrayList<>()).add(finding);
      }
    }
    if (groups.isEmpty()) {
      return sorted;
    }
    List<Finding> merged = new ArrayList<>(sorted.size());
    Set<String> said = new HashSet<>();
    for (Finding finding : sorted) {
      List<Finding> group = finding.group() == null ? null : groups.get(key(finding));
      if (group == null || group.size() == 1) {
        merged.add(finding);
      } else if (said.add(key(finding))) {
        merged.add(one(group));
      }
    }
    return merged;
  }

  private static String key(Finding finding) {
    Finding.Group group = finding.group();
    return finding.rule().id() + "\n" + (group == null ? "" : group.key());
  }

  private static Finding one(List<Finding> group) {
    Finding first = group.get(0);
    List<Finding.Related> related = new ArrayList<>(first.related());
    for (int i = 1; i < group.size() && i <= MAX_RELATED; i++) {
      Finding other = group.get(i);
      if (other.span().equals(first.span())) {
        // What is one place tells them apart by where it is used.
        related.addAll(other.related());
      } else {
        related.add(new Finding.Related(other.span(), other.message()));
      }
    }
    String more = first.group() == null ? "" : first.group().more();
    String others = more.replace("{$more}", Integer.toString(group.size() - 1));
    return new Finding(
        first.rule(),
        first.severity(),
        first.message() + others,
        first.span(),
        related,
        first.subject(),
        first.path());
  }
}
