package dev.hullcheck.check;

import dev.hullcheck.rule.Explanation;
import dev.hullcheck.rule.Node;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Truth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one rule could not decide of one resource, and why: never a finding, but what someone may
 * want to know who relies on there being none.
 *
 * @param severity that a finding would have
 * @param span the element that is judged, else the resource
 * @param reasons what is not known, with its place; at most {@link #MOST_REASONS}
 */
public record Undecided(
    RuleInfo rule,
    Severity severity,
    Span span,
    Finding.@Nullable Subject subject,
    List<Finding.Related> reasons) {
  /** Who has read so many reasons has read enough. */
  private static final int MOST_REASONS = 5;

  public Undecided {
    reasons = List.copyOf(reasons);
  }

  /** The address of what is judged; empty where it has none. */
  public String address() {
    return subject == null ? "" : subject.address();
  }

  /**
   * What is open about a resource by the judgements of one rule on it; null where nothing is.
   *
   * @param secrets what the reasons do not show
   */
  public static @Nullable Undecided of(
      List<Judgement> judgements, Severity severity, Secrets secrets) {
    Judgement first = null;
    Set<Finding.Related> reasons = new LinkedHashSet<>();
    for (Judgement judgement : judgements) {
      if (judgement.verdict() == Judgement.Verdict.UNDECIDED) {
        first = first == null ? judgement : first;
        for (Judgement.Arm arm : judgement.arms()) {
          // An exception that may not hold is no reason: the rule goes on.
          if (!arm.name().equals("unless")) {
            collect(arm.explanation(), secrets, reasons);
          }
        }
      }
    }
    if (first == null) {
      return null;
    }
    Node element = first.element();
    Span span = element == null ? first.resource().span() : element.span();
    return new Undecided(
        first.rule().info(),
        severity,
        span,
        Checker.subject(first.resource()),
        List.copyOf(reasons));
  }

  /** The facts of the smallest conditions that are unknown. */
  private static void collect(
      Explanation explanation, Secrets secrets, Set<Finding.Related> reasons) {
    if (explanation.truth() != Truth.UNKNOWN) {
      return;
    }
    for (Explanation part : explanation.parts()) {
      collect(part, secrets, reasons);
    }
    for (Explanation.Fact fact : explanation.facts()) {
      if (reasons.size() < MOST_REASONS) {
        reasons.add(new Finding.Related(fact.place(), secrets.hide(fact)));
      }
    }
  }

  /** The order of reports: by place, then rule, then resource. */
  public static int compare(Undecided a, Undecided b) {
    int order = Span.compare(a.span, b.span);
    if (order == 0) {
      order = a.rule.id().compareTo(b.rule.id());
    }
    return order == 0 ? a.address().compareTo(b.address()) : order;
  }
}
