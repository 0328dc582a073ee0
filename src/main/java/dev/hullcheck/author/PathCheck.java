package dev.hullcheck.author;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.RelationSpec;
import dev.hullcheck.rule.Candidates;
import dev.hullcheck.rule.Condition;
import dev.hullcheck.rule.Count;
import dev.hullcheck.rule.Fix;
import dev.hullcheck.rule.KnownAll;
import dev.hullcheck.rule.Literals;
import dev.hullcheck.rule.Matcher;
import dev.hullcheck.rule.Message;
import dev.hullcheck.rule.Path;
import dev.hullcheck.rule.Rule;
import dev.hullcheck.rule.RuleReader;
import dev.hullcheck.rule.Scope;
import dev.hullcheck.source.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Follows every path of a rule through the kind files, so that a misspelled one is an error of the
 * author's and not a field that is always absent.
 */
final class PathCheck {
  /** A field of a kind, or with an empty path the kind itself. */
  record Place(String kind, String path) {}

  /** What names and plain paths lead to; null where it can be a resource of any kind. */
  private record Types(@Nullable List<Place> start, Map<String, @Nullable List<Place>> names) {
    Types at(@Nullable List<Place> places, String name) {
      Map<String, @Nullable List<Place>> bound = new HashMap<>(names);
      bound.put(name, places);
      return new Types(places, bound);
    }
  }

  /**
   * A path that leads nowhere, or what it is compared with that cannot be.
   *
   * @param path where it stands
   * @param written the text at fault
   * @param said why, as one clause
   */
  record Fault(Path path, String written, String said) {}

  private final Catalog catalog;
  private final List<Fault> faults = new ArrayList<>();

  private PathCheck(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What is wrong with the paths of a rule. */
  static List<Fault> of(RuleReader.Checked checked, Catalog catalog) {
    Rule rule = checked.rule();
    PathCheck check = new PathCheck(catalog);
    List<Place> self = new ArrayList<>();
    for (String kind : rule.info().kinds()) {
      self.add(new Place(kind, ""));
    }
    Map<String, @Nullable List<Place>> names = new HashMap<>();
    names.put(Scope.SELF, self);
    names.put(Scope.SOURCE, null);
    check.rule(checked, new Types(self, names));
    return check.faults;
  }

  private void rule(RuleReader.Checked checked, Types self) {
    Rule rule = checked.rule();
    Types types = self;
    Rule.Each each = rule.each();
    if (each != null) {
      types = new Types(self.start(), self.at(follow(each.of(), self), each.as()).names());
    }
    condition(rule.unless(), types);
    condition(rule.when(), types);
    condition(rule.forbid(), types);
    condition(rule.require(), types);
    message(rule.message(), types);
    for (Path at : rule.at()) {
      follow(at, types);
    }
    for (Rule.RelatedPlace place : rule.related()) {
      message(place.message(), candidates(place.candidates(), types));
    }
    Rule.Once once = rule.once();
    if (once != null) {
      if (once.by() != null) {
        follow(once.by(), types);
      }
      condition(once.unless(), types);
    }
    Rule.Suggestion nearest = rule.nearest();
    if (nearest != null) {
      follow(nearest.of(), types);
      if (nearest.among() != null) {
        follow(nearest.among(), types);
      }
      Map<String, @Nullable List<Place>> names = new HashMap<>(types.names());
      names.put(Fix.NEAREST, null);
      types = new Types(types.start(), names);
    }
    Fix fix = checked.fix();
    if (fix != null) {
      for (Fix.Edit edit : fix.edits()) {
        edit(edit, types);
      }
    }
  }

  private void edit(Fix.Edit edit, Types types) {
    if (edit instanceof Fix.Edit.Set set) {
      follow(set.path(), types);
      template(set.value(), types);
    } else if (edit instanceof Fix.Edit.Append append) {
      follow(append.path(), types);
      template(append.item(), types);
    } else if (edit instanceof Fix.Edit.Remove remove) {
      follow(remove.path(), types);
    } else if (edit instanceof Fix.Edit.Rename rename) {
      follow(rename.path(), types);
    } else if (edit instanceof Fix.Edit.Sibling sibling) {
      template(sibling.fields(), types);
    }
  }

  private void template(Fix.Template template, Types types) {
    if (template instanceof Fix.Template.Filled filled) {
      message(filled.message(), types);
    } else if (template instanceof Fix.Template.Items items) {
      items.items().forEach(item -> template(item, types));
    } else if (template instanceof Fix.Template.Fields fields) {
      fields.fields().values().forEach(field -> template(field, types));
    }
  }

  private void message(Message message, Types types) {
    for (Path path : message.paths()) {
      // Of several ways to say it, some may be for some of the kinds only.
      if (!message.isAlternative(path)) {
        follow(path, types);
      }
    }
  }

  private void condition(@Nullable Condition condition, Types types) {
    if (condition instanceof Condition.Test test) {
      List<Place> places = follow(test.path(), types);
      literals(test.path(), test.matcher(), places);
      matcher(test.matcher(), places, types);
    } else if (condition instanceof Condition.All all) {
      all.conditions().forEach(one -> condition(one, types));
    } else if (condition instanceof Condition.Any any) {
      any.conditions().forEach(one -> condition(one, types));
    } else if (condition instanceof Condition.Not not) {
      condition(not.condition(), types);
    } else if (condition instanceof Condition.Exists exists) {
      candidates(exists.candidates(), types);
    } else if (condition instanceof Count count) {
      Types inside = candidates(count.candidates(), types);
      optional(count.by(), inside);
      optional(count.distinct(), inside);
    } else if (condition instanceof KnownAll known) {
      optional(known.field(), candidates(known.candidates(), types));
    }
  }

  private void optional(@Nullable Path path, Types types) {
    if (path != null) {
      follow(path, types);
    }
  }

  /** Checks what a matcher compares with, and what it asks of the values at {@code places}. */
  private void matcher(Matcher matcher, @Nullable List<Place> places, Types types) {
    for (Path path : matcher.paths()) {
      follow(path, types);
    }
    inside(matcher, places, types);
  }

  /** Checks the plain values that a field is compared with, where the API has but a few. */
  private void literals(Path path, Matcher matcher, @Nullable List<Place> places) {
    if (places == null) {
      return;
    }
    for (Object literal : Literals.of(matcher)) {
      if (literal instanceof String text) {
        String said = FieldValues.fault(text, places, catalog);
        if (said != null) {
          faults.add(new Fault(path, text, quoted(path) + said));
        }
      }
    }
  }

  private void inside(Matcher matcher, @Nullable List<Place> places, Types types) {
    if (matcher instanceof Matcher.Where where) {
      condition(where.condition(), types.at(places, ""));
    } else if (matcher instanceof Matcher.Not not) {
      inside(not.matcher(), places, types);
    } else if (matcher instanceof Matcher.All all) {
      all.matchers().forEach(one -> inside(one, places, types));
    } else if (matcher instanceof Matcher.Elements elements) {
      List<Place> items = new ArrayList<>();
      if (places != null) {
        places.forEach(place -> items.add(new Place(place.kind(), join(place.path(), "*"))));
      }
      inside(elements.matcher(), places == null ? null : items, types);
    }
  }

  /** Checks what is asked of candidates; what they and their name lead to. */
  private Types candidates(Candidates candidates, Types types) {
    List<Place> places =
        candidates.kind().isEmpty()
            ? follow(candidates.path(), types)
            : List.of(new Place(candidates.kind(), ""));
    Types inside = types.at(places, candidates.name());
    condition(candidates.where(), inside);
    return inside;
  }

  private @Nullable List<Place> follow(Path path, Types types) {
    List<Place> first = followOne(path, types);
    Path otherwise = path.otherwise();
    if (otherwise == null) {
      return first;
    }
    List<Place> second = follow(otherwise, types);
    if (first == null || second == null) {
      return null;
    }
    List<Place> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  private @Nullable List<Place> followOne(Path path, Types types) {
    List<Place> places = types.start();
    if (path.root().equals(Scope.CONTEXT)) {
      if (path.steps().isEmpty() || !Scope.CONTEXTS.contains(path.steps().get(0))) {
        fault(path, quoted(path) + " is not one of " + String.join(", ", Scope.CONTEXTS));
      }
      return null;
    }
    if (!path.root().isEmpty()) {
      if (!types.names().containsKey(path.root())) {
        Set<String> names = new TreeSet<>(types.names().keySet());
        // Candidates that have no name are bound under the empty one.
        names.remove("");
        String root = path.root();
        fault(
            path,
            "Nothing is called $" + root + " at " + quoted(path) + Nearest.clause(root, names));
        return null;
      }
      places = types.names().get(path.root());
    }
    boolean anyDepth = false;
    for (String step : path.steps()) {
      if (places == null) {
        return null;
      }
      if (step.equals(Path.DEEP)) {
        anyDepth = true;
        continue;
      }
      List<Place> next = anyDepth ? behindAnyDepth(places, step) : next(places, step);
      if (next == null) {
        return null;
      }
      if (next.isEmpty()) {
        String name = step.equals(Path.EVERY) ? "*" : step;
        String said = "No kind file knows \"" + name + "\"";
        String of = step.equals(path.written()) ? "" : " of " + quoted(path);
        Set<String> known = anyDepth ? Listed.namesBelow(places, catalog) : names(places);
        fault(path, said + of + Nearest.clause(name, known));
        return null;
      }
      places = next;
      anyDepth = false;
    }
    return anyDepth ? null : places;
  }

  /** What one step leads to; null where it can be anything, empty where it is nothing. */
  private @Nullable List<Place> next(List<Place> places, String step) {
    List<Place> next = new ArrayList<>();
    for (Place place : places) {
      if (place.path().isEmpty() && step.equals("owner")) {
        return null;
      }
      Place found = step(place, step);
      if (found != null) {
        next.add(found);
      }
    }
    return next;
  }

  /** The same for a step behind {@code **}: a name that is listed anywhere below. */
  private @Nullable List<Place> behindAnyDepth(List<Place> places, String step) {
    List<Place> next = new ArrayList<>();
    for (Place place : places) {
      KindSpec kind = catalog.kind(place.kind());
      boolean isName = !step.equals(Path.EVERY) && !step.equals("owner");
      if (!isName || kind == null || Listed.holdsMore(kind, place.path())) {
        return null;
      }
      Place here = step(place, step);
      if (here != null) {
        next.add(here);
      }
      for (String path : Listed.endingWith(kind, place.path(), step)) {
        next.add(new Place(kind.name(), path));
      }
    }
    return next;
  }

  private void fault(Path path, String said) {
    faults.add(new Fault(path, path.written(), said));
  }

  private static String quoted(Path path) {
    return "\"" + path.written() + "\"";
  }

  /** The names that may follow at these places, sorted. */
  private Set<String> names(List<Place> places) {
    Set<String> names = new TreeSet<>();
    for (Place place : places) {
      KindSpec kind = catalog.kind(place.kind());
      if (kind != null) {
        names.addAll(place.path().isEmpty() ? kind.relations().keySet() : Set.of());
        names.addAll(Listed.namesAt(kind, place.path()));
      }
    }
    return names;
  }

  private @Nullable Place step(Place place, String step) {
    KindSpec kind = catalog.kind(place.kind());
    if (kind == null) {
      return new Place(place.kind(), join(place.path(), step));
    }
    RelationSpec relation = place.path().isEmpty() ? kind.relations().get(step) : null;
    if (relation != null) {
      return new Place(relation.to(), "");
    }
    String path = join(place.path(), step);
    return Listed.isKnown(kind, path) ? new Place(kind.name(), path) : null;
  }

  private static String join(String path, String step) {
    String name = step.equals(Path.EVERY) ? "*" : step;
    return path.isEmpty() ? name : path + "." + name;
  }
}
