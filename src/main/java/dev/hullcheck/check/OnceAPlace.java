package dev.hullcheck.check;

import dev.hullcheck.model.CallSite;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one finding of those of one rule at one place: the instances of a block of Terraform with
 * {@code count} or {@code for_each}, the calls of a module, the rounds of a script's loop and the
 * calls of its functions have their faults in common. What lies in a called module names the calls
 * for which it was found; of what a script runs more than once the related places say what differs.
 */
public final class OnceAPlace {
  /** So many blocks that call are related places; the others are counted. */
  private static final int MAX_CALLS = 3;

  /** So many instances of one of them are named. */
  private static final int MAX_INSTANCES = 3;

  private static final Comparator<List<CallSite>> BY_PLACE =
      new Comparator<>() {
        @Override
        public int compare(List<CallSite> a, List<CallSite> b) {
          List<Span> first = spans(a.get(0));
          List<Span> second = spans(b.get(0));
          for (int i = 0; i < first.size() && i < second.size(); i++) {
            int order = Span.compare(first.get(i), second.get(i));
            if (order != 0) {
              return order;
            }
          }
          return Integer.compare(first.size(), second.size());
        }
      };

  private final Project project;

  /** The calls that lead to what is written at a place, by that and its kind. */
  private @Nullable Map<Written, Set<CallSite>> calls;

  private record Written(String kind, Span extent) {}

  private OnceAPlace(Project project) {
    this.project = project;
  }

  /**
   * The findings, with the first of each place for all that are there.
   *
   * @param sorted in the order of a report
   * @param project all that was judged
   */
  public static List<Finding> merge(List<Finding> sorted, Project project) {
    OnceAPlace places = new OnceAPlace(project);
    List<Finding> once = new ArrayList<>(sorted.size());
    int i = 0;
    while (i < sorted.size()) {
      int next = i + 1;
      while (next < sorted.size() && isSame(sorted.get(i), sorted.get(next))) {
        next++;
      }
      Finding first = sorted.get(i);
      List<Finding> group = sorted.subList(i, next);
      boolean called = site(first) != null;
      once.add(called ? places.withCalls(group) : isOfTerraform(first) ? first : withOthers(group));
      i = next;
    }
    return once;
  }

  private static @Nullable CallSite site(Finding finding) {
    return finding.subject() == null ? null : finding.subject().call();
  }

  /** Whether two findings are of one rule at one place, where that is written once. */
  private static boolean isSame(Finding a, Finding b) {
    return a.span().equals(b.span())
        && a.rule().id().equals(b.rule().id())
        && (isOfTerraform(a) || isOfTerraform(b) ? isCountedOnce(a, b) : isAgain(a, b));
  }

  /** Whether two are not to be counted as two, by what tells several places as one. */
  private static boolean isCountedOnce(Finding a, Finding b) {
    Finding.Subject one = a.subject();
    Finding.Subject other = b.subject();
    return a.group() == null || one == null || other == null || one.span().equals(other.span());
  }

  /** Whether its subject is written in Terraform, or in a script that Terraform reads. */
  private static boolean isOfTerraform(Finding finding) {
    Finding.Subject subject = finding.subject();
    return subject != null
        && (subject.language() == Language.TERRAFORM
            || subject.span().file() != finding.span().file());
  }

  /**
   * Whether what a finding is about is run once more, as by another round of a loop or another call
   * of a function.
   */
  public static boolean isAgain(Finding a, Finding b) {
    Finding.Subject one = a.subject();
    Finding.Subject other = b.subject();
    boolean same = a.message().equals(b.message());
    if (one == null || other == null) {
      return same;
    }
    boolean place = one.span().equals(other.span());
    // What is told once for several places counts these.
    return same
        ? place || a.group() == null
        : place && one.kind().equals(other.kind()) && !one.address().equals(other.address());
  }

  /** The first of some findings, with what the others say that is not the same. */
  private static Finding withOthers(List<Finding> group) {
    Finding first = group.get(0);
    Set<String> others = new LinkedHashSet<>();
    for (Finding finding : group) {
      others.add(finding.message());
    }
    others.remove(first.message());
    List<Finding.Related> related = new ArrayList<>(first.related());
    int shown = 0;
    for (String other : others) {
      if (++shown > MAX_INSTANCES) {
        break;
      }
      boolean last = shown == MAX_INSTANCES && others.size() > shown;
      String more = last ? "; and " + (others.size() - shown) + " more" : "";
      related.add(new Finding.Related(first.span(), other + more));
    }
    return others.isEmpty() ? first : first.with(related);
  }

  private Finding withCalls(List<Finding> group) {
    Finding first = group.get(0);
    Set<CallSite> found = new LinkedHashSet<>();
    for (Finding finding : group) {
      CallSite site = site(finding);
      if (site != null) {
        found.add(site);
      }
    }
    Map<List<Span>, List<CallSite>> blocks = new LinkedHashMap<>();
    for (CallSite site : found) {
      List<Span> spans = spans(site);
      List<CallSite> block = blocks.get(spans);
      if (block == null) {
        block = new ArrayList<>();
        blocks.put(spans, block);
      }
      block.add(site);
    }
    List<List<CallSite>> sorted = new ArrayList<>(blocks.values());
    sorted.sort(BY_PLACE);
    Set<CallSite> others = new LinkedHashSet<>(all(first));
    others.removeAll(found);
    List<Finding.Related> related = new ArrayList<>(first.related());
    int shown = Math.min(sorted.size(), MAX_CALLS);
    for (int i = 0; i < shown; i++) {
      boolean last = i + 1 == shown;
      add(sorted.get(i), last ? more(sorted.size() - shown, others.size()) : "", related);
    }
    return first.with(related);
  }

  /** The heads of the blocks that lead to a call, the outermost first. */
  private static List<Span> spans(CallSite site) {
    List<Span> spans = new ArrayList<>();
    for (CallSite at = site; at != null; at = at.outer()) {
      spans.add(0, at.span());
    }
    return spans;
  }

  /**
   * Adds a block that calls, with the instances that the fault is in, and the outermost around it.
   */
  private static void add(List<CallSite> instances, String more, List<Finding.Related> related) {
    StringBuilder message = new StringBuilder("Called here as ");
    int shown = Math.min(instances.size(), MAX_INSTANCES);
    for (int i = 0; i < shown; i++) {
      message.append(i == 0 ? "" : ", ").append(instances.get(i).address());
    }
    if (shown < instances.size()) {
      message.append(" and ").append(instances.size() - shown).append(" more");
    }
    CallSite site = instances.get(0);
    related.add(new Finding.Related(site.span(), message.append(more).toString()));
    // What lies between says little that the address does not.
    CallSite outermost = site.outermost();
    Finding.Related around =
        new Finding.Related(outermost.span(), "Called here as " + outermost.address());
    if (site.outer() != null && !related.contains(around)) {
      related.add(around);
    }
  }

  /** What is said of calls that are not named. */
  private static String more(int same, int sound) {
    String more = same > 0 ? "; the same in " + calls(same) : "";
    return sound > 0 ? more + "; not found in " + calls(sound) : more;
  }

  private static String calls(int count) {
    return count + (count == 1 ? " other call" : " other calls");
  }

  /** All calls that lead to what a finding is about. */
  private Set<CallSite> all(Finding finding) {
    Map<Written, Set<CallSite>> known = calls;
    if (known == null) {
      known = new HashMap<>();
      for (Resource resource : project.resources()) {
        CallSite call = resource.call();
        if (call != null) {
          Written written = new Written(resource.kind(), resource.root().extent());
          Set<CallSite> there = known.get(written);
          if (there == null) {
            there = new LinkedHashSet<>();
            known.put(written, there);
          }
          there.add(call);
        }
      }
      calls = known;
    }
    Finding.Subject subject = finding.subject();
    return subject == null
        ? Set.of()
        : known.getOrDefault(new Written(subject.kind(), subject.span()), Set.of());
  }
}
