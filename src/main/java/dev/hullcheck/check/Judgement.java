package dev.hullcheck.check;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Relations;
import dev.hullcheck.model.Resource;
import dev.hullcheck.rule.Condition;
import dev.hullcheck.rule.Explanation;
import dev.hullcheck.rule.Node;
import dev.hullcheck.rule.Rule;
import dev.hullcheck.rule.Scope;
import dev.hullcheck.value.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says of one resource, and why: as {@link Checker} decides, but with all that it
 * looked at.
 *
 * @param element the element of {@code each} that is judged, or null where the rule has no {@code
 *     each}, or the resource no such element
 * @param arms the conditions that the rule has, in the order in which they are asked
 * @param assumed where two things were taken to belong together, and why
 * @param message of the finding; empty where there is none
 */
public record Judgement(
    Rule rule,
    Resource resource,
    @Nullable Node element,
    Verdict verdict,
    List<Arm> arms,
    List<Scope.Assumption> assumed,
    String message) {

  /** What came of it. */
  public enum Verdict {
    FINDING,
    /** {@code unless} is true. */
    EXCEPTED,
    /** {@code when} is false, or there is nothing for {@code each} to judge. */
    NOT_CONCERNED,
    /** {@code when}, or what is forbidden or required, is unknown. */
    UNDECIDED,
    CLEAN
  }

  /** One of a rule's conditions: {@code unless}, {@code when}, {@code forbid}, {@code require}. */
  public record Arm(String name, Explanation explanation) {}

  /** The judgements of a rule on a resource of one of its kinds: one an element of {@code each}. */
  public static List<Judgement> of(
      Rule rule, Resource resource, Project project, Relations relations, Catalog catalog) {
    Scope scope = Scope.of(resource, project, relations, catalog);
    Rule.Each each = rule.each();
    if (each == null) {
      return List.of(of(rule, resource, scope, null));
    }
    List<Judgement> judgements = new ArrayList<>();
    for (Node element : scope.select(each.of()).nodes()) {
      judgements.add(of(rule, resource, scope.bind(each.as(), element), element));
    }
    return judgements.isEmpty()
        ? List.of(
            new Judgement(rule, resource, null, Verdict.NOT_CONCERNED, List.of(), List.of(), ""))
        : judgements;
  }

  private static Judgement of(Rule rule, Resource resource, Scope scope, @Nullable Node element) {
    List<Arm> arms = new ArrayList<>();
    Truth unless = ask("unless", rule.unless(), Truth.FALSE, scope, arms);
    Truth when = ask("when", rule.when(), Truth.TRUE, scope, arms);
    Truth faulty = ask("forbid", rule.forbid(), Truth.FALSE, scope, arms);
    if (rule.forbid() == null) {
      faulty = ask("require", rule.require(), Truth.TRUE, scope, arms).not();
    }
    Verdict verdict =
        unless.isTrue()
            ? Verdict.EXCEPTED
            : when.isFalse()
                ? Verdict.NOT_CONCERNED
                : switch (when.and(faulty)) {
                  case TRUE -> Verdict.FINDING;
                  case FALSE -> Verdict.CLEAN;
                  case UNKNOWN -> Verdict.UNDECIDED;
                };
    String message = verdict == Verdict.FINDING ? Checker.message(rule, scope) : "";
    List<Scope.Assumption> assumed = new ArrayList<>(new LinkedHashSet<>(scope.assumptions()));
    return new Judgement(rule, resource, element, verdict, arms, assumed, message);
  }

  private static Truth ask(
      String name, @Nullable Condition condition, Truth otherwise, Scope scope, List<Arm> arms) {
    if (condition == null) {
      return otherwise;
    }
    Explanation explanation = condition.explain(scope);
    arms.add(new Arm(name, explanation));
    return explanation.truth();
  }
}
