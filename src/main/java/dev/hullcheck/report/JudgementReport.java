package dev.hullcheck.report;

import dev.hullcheck.check.Judgement;
import dev.hullcheck.check.Secrets;
import dev.hullcheck.rule.Explanation;
import dev.hullcheck.rule.Node;
import dev.hullcheck.rule.Scope;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Truth;
import java.util.List;
import java.util.Locale;

/** What {@code hullcheck explain --on} prints: the conditions of a rule as they came out. */
public final class JudgementReport {
  /** The column of truths, wide enough for {@code unknown}. */
  private static final int WIDTH = 9;

  private JudgementReport() {}

  /**
   * The judgements of one rule, in the order given.
   *
   * @param secrets what is not shown
   */
  public static void write(List<Judgement> judgements, Secrets secrets, StringBuilder out) {
    for (Judgement judgement : judgements) {
      out.append(out.length() > 0 ? "\n" : "");
      write(judgement, secrets, out);
    }
  }

  private static void write(Judgement judgement, Secrets secrets, StringBuilder out) {
    String id = judgement.rule().info().id();
    line(id + " on " + judgement.resource(), judgement.resource().span(), out);
    Node element = judgement.element();
    if (element != null) {
      String value = secrets.hide(element.value()).toString();
      line("of it " + element.path() + ": " + value, element.span(), out);
    }
    Terminal.append(verdict(judgement), out);
    out.append('\n');
    for (Scope.Assumption assumed : judgement.assumed()) {
      line(assumed.message(), assumed.span(), out);
    }
    for (Judgement.Arm arm : judgement.arms()) {
      out.append('\n');
      Truth truth = arm.explanation().truth();
      truth(truth, out);
      out.append(arm.name()).append('\n');
      write(arm.explanation(), 1, secrets, out);
    }
  }

  private static String verdict(Judgement judgement) {
    return switch (judgement.verdict()) {
      case FINDING -> "A finding: " + judgement.message();
      case EXCEPTED -> "No finding: what stands under unless is true";
      case NOT_CONCERNED ->
          judgement.arms().isEmpty()
              ? "No finding: there is nothing to judge one by one"
              : "No finding: what stands under when is false";
      case UNDECIDED -> "No finding: it cannot be decided, and an unknown is never a finding";
      case CLEAN -> "No finding: there is no fault";
    };
  }

  private static void write(
      Explanation explanation, int depth, Secrets secrets, StringBuilder out) {
    truth(explanation.truth(), out);
    out.append("  ".repeat(depth));
    Terminal.append(explanation.written(), out);
    out.append('\n');
    for (Explanation.Fact fact : explanation.facts()) {
      out.append(" ".repeat(WIDTH)).append("  ".repeat(depth)).append("  - ");
      line(secrets.hide(fact), fact.place(), out);
    }
    for (Explanation part : explanation.parts()) {
      write(part, depth + 1, secrets, out);
    }
  }

  private static void truth(Truth truth, StringBuilder out) {
    String name = truth.name().toLowerCase(Locale.ROOT);
    out.append(name).append(" ".repeat(WIDTH - name.length()));
  }

  private static void line(String text, Span place, StringBuilder out) {
    Terminal.append(text + " (" + place + ")", out);
    out.append('\n');
  }
}
