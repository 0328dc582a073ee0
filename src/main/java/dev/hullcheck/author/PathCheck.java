package dev.hullcheck.author;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.FieldSpec;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.RelationSpec;
import dev.hullcheck.rule.Condition;
import dev.hullcheck.rule.Matcher;
import dev.hullcheck.rule.Message;
import dev.hullcheck.rule.Nearest;
import dev.hullcheck.rule.Path;
import dev.hullcheck.rule.Rule;
import dev.hullcheck.rule.Scope;
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
  private record Place(String kind, String path) {}

  /** What names and plain paths lead to; null where it can be a resource of any kind. */
  private record Types(@Nullable List<Place> start, Map<String, @Nullable List<Place>> names) {
    Types at(@Nullable List<Place> places, String name) {
      Map<String, @Nullable List<Place>> bound = new HashMap<>(names);
      bound.put(name, places);
      return new Types(places, bound);
    }
  }

  /** A path that leads nowhere, and why, as one clause. */
  record Fault(Path path, String said) {}

  private final Catalog catalog;
  private final List<Fault> faults = new ArrayList<>();

  private PathCheck(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What is wrong with the paths of a rule. */
  static List<Fault> of(Rule rule, Catalog catalog) {
    PathCheck check = new PathCheck(catalog);
    List<Place> self = new ArrayList<>();
    for (String kind : rule.info().kinds()) {
      self.add(new Place(kind, ""));
    }
    check.rule(rule, new Types(self, Map.of(Scope.SELF, self)));
    return check.faults;
  }

  private void rule(Rule rule, Types self) {
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
    Rule.Suggestion nearest = rule.nearest();
    if (nearest != null) {
      follow(nearest.of(), types);
      follow(nearest.among(), types);
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
      follow(test.path(), types);
      matcher(test.matcher(), types);
    } else if (condition instanceof Condition.All all) {
      all.conditions().forEach(one -> condition(one, types));
    } else if (condition instanceof Condition.Any any) {
      any.conditions().forEach(one -> condition(one, types));
    } else if (condition instanceof Condition.Not not) {
      condition(not.condition(), types);
    } else if (condition instanceof Condition.Exists exists) {
      candidates(exists.candidates(), types);
    }
  }

  private void matcher(Matcher matcher, Types types) {
    for (Path path : matcher.paths()) {
      follow(path, types);
    }
  }

  /** Checks what is asked of candidates; what they and their name lead to. */
  private Types candidates(Condition.Candidates candidates, Types types) {
    List<Place> places =
        candidates.kind().isEmpty()
            ? follow(candidates.path(), types)
            : List.of(new Place(candidates.kind(), ""));
    Types inside = types.at(places, candidates.name());
    condition(candidates.where(), inside);
    return inside;
  }

  private @Nullable List<Place> follow(Path path, Types types) {
    List<Place> places = types.start();
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
    for (String step : path.steps()) {
      if (places == null) {
        return null;
      }
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
      if (next.isEmpty()) {
        String name = step.equals(Path.EVERY) ? "*" : step;
        String said = "No kind file knows \"" + name + "\"";
        String of = step.equals(path.written()) ? "" : " of " + quoted(path);
        fault(path, said + of + Nearest.clause(name, names(places)));
        return null;
      }
      places = next;
    }
    return places;
  }

  private void fault(Path path, String said) {
    faults.add(new Fault(path, said));
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
        String prefix = place.path().isEmpty() ? "" : place.path() + ".";
        names.addAll(place.path().isEmpty() ? kind.relations().keySet() : Set.of());
        for (String field : kind.fields().keySet()) {
          if (field.startsWith(prefix)) {
            int dot = field.indexOf('.', prefix.length());
            names.add(field.substring(prefix.length(), dot < 0 ? field.length() : dot));
          }
        }
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
    return isKnown(kind, path) ? new Place(kind.name(), path) : null;
  }

  private static String join(String path, String step) {
    String name = step.equals(Path.EVERY) ? "*" : step;
    return path.isEmpty() ? name : path + "." + name;
  }

  /** Listed, or on the way to what is listed, or inside of what is listed as a whole. */
  static boolean isKnown(KindSpec kind, String path) {
    if (kind.name().startsWith("k8s.") && isOfEveryObject(path)) {
      return true;
    }
    for (Map.Entry<String, FieldSpec> field : kind.fields().entrySet()) {
      String name = field.getKey();
      boolean whole =
          switch (field.getValue().type()) {
            case OBJECT, MAP, LIST -> !hasParts(kind, name);
            default -> false;
          };
      if (name.equals(path)
          || name.startsWith(path + ".")
          || (path.startsWith(name + ".") && (whole || path.equals(name + ".*")))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfEveryObject(String path) {
    return path.equals("apiVersion")
        || path.equals("kind")
        || path.equals("metadata")
        || path.startsWith("metadata.");
  }

  private static boolean hasParts(KindSpec kind, String name) {
    for (String other : kind.fields().keySet()) {
      if (other.startsWith(name + ".")) {
        return true;
      }
    }
    return false;
  }
}
