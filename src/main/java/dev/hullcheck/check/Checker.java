package dev.hullcheck.check;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.CallSite;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Relations;
import dev.hullcheck.model.Resource;
import dev.hullcheck.rule.Condition;
import dev.hullcheck.rule.Node;
import dev.hullcheck.rule.Path;
import dev.hullcheck.rule.Rule;
import dev.hullcheck.rule.RuleSet;
import dev.hullcheck.rule.Scope;
import dev.hullcheck.source.Nearest;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Judges resources by the rules of their kinds. */
public final class Checker {
  /**
   * Who has looked at this many places of one kind has seen enough; a project may have hundreds.
   */
  private static final int MAX_RELATED = 5;

  /** A kind of rules that judge the blocks of Terraform whatever they make. */
  private static final String ANY_BLOCK = "terraform.*";

  private final Project project;
  private final Relations relations;
  private final Catalog catalog;
  private final Function<SourceFile, RuleSet> rules;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final @Nullable Times times;

  /** The rules that have nothing to add at a text. */
  private final Map<Span, Set<String>> superseded = new HashMap<>();

  /** A rule that failed on a resource by a fault of its own; the others went on. */
  public record Failure(String rule, Resource resource, RuntimeException cause) {}

  /** A rule and a resource of which it could not be decided. */
  public record Open(Rule rule, Resource resource) {}

  /** What a check found. */
  public record Result(List<Finding> findings, List<Open> open, List<Failure> failures) {}

  private Checker(
      Project project,
      Relations relations,
      Catalog catalog,
      Function<SourceFile, RuleSet> rules,
      @Nullable Times times) {
    this.times = times;
    this.project = project;
    this.relations = relations;
    this.catalog = catalog;
    this.rules = rules;
  }

  /**
   * Judges all of a project; the findings come in the order of its resources.
   *
   * @param rules of the resources in a file
   * @param times where it is noted how long each rule took, if anywhere
   */
  public static Result check(
      Project project,
      Relations relations,
      Catalog catalog,
      Function<SourceFile, RuleSet> rules,
      @Nullable Times times) {
    Checker checker = new Checker(project, relations, catalog, rules, times);
    for (Resource resource : project.resources()) {
      checker.judge(resource);
    }
    checker.dropSuperseded();
    return new Result(checker.findings, checker.open, checker.failures);
  }

  private void judge(Resource resource) {
    int from = findings.size();
    List<Superseding> superseding = new ArrayList<>();
    for (Rule rule : rules.apply(resource.span().file()).of(resource)) {
      int before = findings.size();
      long start = times == null ? 0 : System.nanoTime();
      try {
        judge(rule, resource);
      } catch (RuntimeException e) {
        failures.add(new Failure(rule.id(), resource, e));
      }
      if (times != null) {
        times.add(rule.id(), System.nanoTime() - start);
      }
      for (int i = before; i < findings.size() && !rule.supersedes().isEmpty(); i++) {
        superseding.add(new Superseding(rule.supersedes(), findings.get(i).span()));
        superseded
            .computeIfAbsent(findings.get(i).span(), key -> new HashSet<>())
            .addAll(rule.supersedes());
      }
    }
    for (int i = findings.size() - 1; i >= from && !superseding.isEmpty(); i--) {
      if (isSuperseded(findings.get(i), superseding)) {
        findings.remove(i);
      }
    }
  }

  /** Drops what another rule has said at the very same text, of whatever resource. */
  private void dropSuperseded() {
    if (!superseded.isEmpty()) {
      findings.removeIf(
          finding ->
              superseded.getOrDefault(finding.span(), Set.of()).contains(finding.rule().id()));
    }
  }

  /** That some rules have nothing to add on a span, since another has said it. */
  private record Superseding(List<String> rules, Span span) {}

  private static boolean isSuperseded(Finding finding, List<Superseding> superseding) {
    for (Superseding one : superseding) {
      if (one.rules().contains(finding.rule().id()) && overlap(one.span(), finding.span())) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlap(Span a, Span b) {
    return a.equals(b) || a.file() == b.file() && a.start() < b.end() && b.start() < a.end();
  }

  private void judge(Rule rule, Resource resource) {
    Scope scope = Scope.of(resource, project, relations, catalog);
    Rule.Each each = rule.each();
    if (each == null) {
      if (judge(rule, resource, scope, null, new LinkedHashSet<>()) == Truth.UNKNOWN) {
        open.add(new Open(rule, resource));
      }
      return;
    }
    Condition when = rule.when();
    if (when != null && isFalseForAll(when, each.as(), scope)) {
      return;
    }
    Set<String> said = new LinkedHashSet<>();
    boolean undecided = false;
    boolean judgesCalls = resource.call() != null && rule.info().kinds().contains(ANY_BLOCK);
    for (Node element : scope.select(each.of()).nodes()) {
      if (judgesCalls && isHandedOn(element.value())) {
        continue;
      }
      Scope bound = Scope.of(resource, project, relations, catalog).bind(each.as(), element);
      undecided |= judge(rule, resource, bound, element, said) == Truth.UNKNOWN;
    }
    if (undecided) {
      open.add(new Open(rule, resource));
    }
  }

  /**
   * Whether a value of a called module was given by a call, or put together from what may be. A
   * rule that judges every block has judged the call, where the value is to be mended.
   */
  private static boolean isHandedOn(Value value) {
    for (Origin origin : value.origins()) {
      if (origin.call() != null) {
        return true;
      }
    }
    Text text = value instanceof Scalar scalar && scalar.isString() ? scalar.text() : null;
    for (int i = 0; text != null && i < text.length(); i++) {
      // A character that stands there takes one, or two with its escape; one put in, all of ${…}.
      Span character = text.span(i, i + 1);
      if (character.end() - character.start() > 2) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a part that asks of the file or its surroundings, the same for each element, is false.
   */
  private static boolean isFalseForAll(Condition condition, String element, Scope scope) {
    if (condition instanceof Condition.All all) {
      for (Condition part : all.conditions()) {
        if (isFalseForAll(part, element, scope)) {
          return true;
        }
      }
      return false;
    }
    return condition instanceof Condition.Test test
        && (test.path().root().equals(Scope.SOURCE) || test.path().root().equals(Scope.CONTEXT))
        && !test.path().root().equals(element)
        && test.matcher().paths().isEmpty()
        && test.holds(scope).isFalse();
  }

  /**
   * Whether the rule finds fault.
   *
   * @param element the element of {@code each}, or null
   * @param said what was already said of the resource's other elements; not said again
   */
  private Truth judge(
      Rule rule, Resource resource, Scope scope, @Nullable Node element, Set<String> said) {
    Condition when = rule.when();
    Truth applies = when == null ? Truth.TRUE : when.holds(scope);
    if (applies.isFalse()) {
      return Truth.FALSE;
    }
    Condition forbid = rule.forbid();
    Condition judged = forbid == null ? rule.require() : forbid;
    boolean faulty = forbid != null;
    if (judged == null) {
      return Truth.FALSE;
    }
    Truth truth = applies.isTrue() ? judged.holds(scope) : Truth.UNKNOWN;
    if (truth == Truth.of(!faulty)) {
      return Truth.FALSE;
    }
    // Most resources have no fault, so the exceptions, which hold of few, are asked for last.
    Condition unless = rule.unless();
    if (unless != null && unless.holds(scope).isTrue()) {
      return Truth.FALSE;
    }
    if (truth == Truth.UNKNOWN) {
      return Truth.UNKNOWN;
    }
    String message = message(rule, scope);
    if (said.add(message)) {
      findings.add(finding(rule, resource, scope, judged, faulty, element, message));
    }
    return Truth.TRUE;
  }

  /** What a finding in this scope says. */
  static String message(Rule rule, Scope scope) {
    return rule.message().fill(scope) + nearest(rule, scope);
  }

  private static String nearest(Rule rule, Scope scope) {
    Rule.Suggestion suggestion = rule.nearest();
    if (suggestion == null) {
      return "";
    }
    String given = null;
    for (Node node : scope.select(suggestion.of()).nodes()) {
      given = Values.text(node.value());
    }
    if (given == null) {
      return "";
    }
    Set<String> candidates = new LinkedHashSet<>(suggestion.words());
    Path among = suggestion.among();
    for (Node node : among == null ? List.<Node>of() : scope.select(among).nodes()) {
      String text = Values.text(node.value());
      if (text != null) {
        candidates.add(text);
      }
    }
    // What is spelled like one of them is wrong in some other way.
    String nearest =
        candidates.contains(given) ? null : Nearest.of(given, new ArrayList<>(candidates));
    return nearest == null ? "" : "; did you mean \"" + nearest + "\"?";
  }

  private Finding finding(
      Rule rule,
      Resource resource,
      Scope scope,
      Condition judged,
      boolean truth,
      @Nullable Node element,
      String message) {
    Condition.Place place = place(rule, resource, scope, judged, truth, element);
    List<Finding.Related> related = new ArrayList<>();
    for (Rule.RelatedPlace other : rule.related()) {
      related(other, scope, place.span(), related);
    }
    List<Origin> origins = Came.through(place, scope, element);
    Origin one =
        rule.once() != null && rule.once().by() == null ? Came.from(origins, resource) : null;
    if (one != null) {
      related.add(new Finding.Related(place.span(), "Used here"));
      place = new Condition.Place(one.span(), place.path(), place.there());
    } else {
      for (Origin origin : origins) {
        add(related, origin.span(), "Set here as " + origin.written(), place.span());
      }
    }
    for (Scope.Assumption assumption : scope.assumptions()) {
      add(related, assumption.span(), assumption.message(), place.span());
    }
    CallSite module = resource.described();
    if (module != null && place.span().equals(resource.root().span())) {
      String decides = "This module decides what " + module.address() + " leaves out";
      add(related, module.span(), decides, place.span());
    }
    return new Finding(
        rule.info(),
        rules.apply(resource.span().file()).severity(rule.info()),
        message,
        place.span(),
        related,
        subject(resource),
        place.path(),
        one == null ? group(rule, resource, scope) : origin(rule, one),
        List.of());
  }

  private static Finding.@Nullable Group origin(Rule rule, Origin origin) {
    Rule.Once once = rule.once();
    return once == null ? null : new Finding.Group("o" + origin.span(), once.more());
  }

  /** Those with the same value at a path, or with none and in the same folder, are one. */
  private static Finding.@Nullable Group group(Rule rule, Resource resource, Scope scope) {
    Rule.Once once = rule.once();
    Condition alone = once == null ? null : once.unless();
    if (once == null || once.by() == null || alone != null && alone.holds(scope).isTrue()) {
      return null;
    }
    for (Node node : scope.select(once.by()).nodes()) {
      return new Finding.Group("v" + node.value(), once.more());
    }
    return new Finding.Group("f" + resource.folder(), once.more());
  }

  /** Adds the places of one kind: each that says something of its own, and no more than enough. */
  private static void related(
      Rule.RelatedPlace places, Scope scope, Span primary, List<Finding.Related> related) {
    Set<String> said = new LinkedHashSet<>();
    for (Node node : places.candidates().matching(scope)) {
      String message = places.message().fill(scope.at(node, places.candidates().name()));
      if (said.add(message)) {
        add(related, node.span(), message, primary);
      }
      if (said.size() == MAX_RELATED) {
        return;
      }
    }
  }

  /** What a finding is about; a fault of a file itself is about no resource, and has no address. */
  static Finding.@Nullable Subject subject(Resource resource) {
    if (resource.address().isEmpty()) {
      return null;
    }
    Resource root = resource.root();
    return new Finding.Subject(
        resource.address(),
        resource.kind(),
        resource.language(),
        root.extent(),
        root.block(),
        resource.call());
  }

  private static void add(List<Finding.Related> related, Span span, String message, Span primary) {
    for (Finding.Related known : related) {
      if (known.span().equals(span) && known.message().equals(message)) {
        return;
      }
    }
    if (!span.equals(primary)) {
      related.add(new Finding.Related(span, message));
    }
  }

  private static Condition.Place place(
      Rule rule,
      Resource resource,
      Scope scope,
      Condition judged,
      boolean truth,
      @Nullable Node element) {
    for (Path path : rule.at()) {
      List<Node> nodes = scope.select(path).nodes();
      if (!nodes.isEmpty()) {
        return new Condition.Place(nodes.get(0).span(), path.written(), true);
      }
    }
    if (!rule.at().isEmpty()) {
      Path path = rule.at().get(0);
      return new Condition.Place(scope.select(path).anchor(), path.written(), false);
    }
    List<Condition.Place> places = new ArrayList<>();
    judged.places(scope, truth, places);
    for (Condition.Place place : places) {
      if (place.there()) {
        return place;
      }
    }
    if (element != null) {
      return new Condition.Place(element.span(), element.path(), true);
    }
    return places.isEmpty() ? new Condition.Place(resource.span(), "", false) : places.get(0);
  }
}
