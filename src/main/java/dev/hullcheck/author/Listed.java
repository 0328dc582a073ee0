package dev.hullcheck.author;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.FieldSpec;
import dev.hullcheck.kind.KindSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a kind file lists, and where there may be fields that it does not. */
final class Listed {
  /** The fields that every object of Kubernetes has in its metadata and that rules may ask for. */
  private static final List<String> METADATA =
      List.of(
          "metadata",
          "metadata.name",
          "metadata.generateName",
          "metadata.namespace",
          "metadata.labels",
          "metadata.annotations",
          "metadata.finalizers",
          "metadata.ownerReferences");

  private Listed() {}

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

  /**
   * Whether there may be fields below a path that are not listed: inside of an object that is
   * listed as a whole. Lists that are listed so hold plain values, but for those of Kubernetes. The
   * names in a map are the user's own, and not meant by a rule that looks at any depth.
   */
  static boolean holdsMore(KindSpec kind, String path) {
    for (Map.Entry<String, FieldSpec> field : kind.fields().entrySet()) {
      boolean whole =
          switch (field.getValue().type()) {
            case OBJECT -> true;
            case LIST -> kind.name().startsWith("k8s.");
            default -> false;
          };
      String name = field.getKey();
      boolean below = isBelow(name, path) || name.equals(path) || path.startsWith(name + ".");
      if (whole && below && !hasParts(kind, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBelow(String field, String path) {
    return path.isEmpty() || field.startsWith(path + ".");
  }

  /** The paths below another, at any depth but the first, that end with a name. */
  static List<String> endingWith(KindSpec kind, String path, String name) {
    Set<String> found = new TreeSet<>();
    for (String field : fields(kind)) {
      int from = path.isEmpty() ? 0 : path.length() + 1;
      if (!isBelow(field, path)) {
        continue;
      }
      for (int at = from; at < field.length(); at++) {
        int dot = field.indexOf('.', at);
        int end = dot < 0 ? field.length() : dot;
        if (at > from && field.substring(at, end).equals(name)) {
          found.add(field.substring(0, end));
        }
        at = end;
      }
    }
    return new ArrayList<>(found);
  }

  /** The names that may follow a path, an empty one for the kind itself; sorted. */
  static Set<String> namesAt(KindSpec kind, String path) {
    Set<String> names = new TreeSet<>();
    String prefix = path.isEmpty() ? "" : path + ".";
    for (String field : kind.fields().keySet()) {
      if (field.startsWith(prefix)) {
        int dot = field.indexOf('.', prefix.length());
        names.add(field.substring(prefix.length(), dot < 0 ? field.length() : dot));
      }
    }
    return names;
  }

  /** The names that may stand at any depth below some places, relations of theirs too; sorted. */
  static Set<String> namesBelow(List<PathCheck.Place> places, Catalog catalog) {
    Set<String> names = new TreeSet<>();
    for (PathCheck.Place place : places) {
      KindSpec kind = catalog.kind(place.kind());
      if (kind != null) {
        names.addAll(place.path().isEmpty() ? kind.relations().keySet() : Set.of());
        for (String field : fields(kind)) {
          if (isBelow(field, place.path())) {
            String below = place.path().isEmpty() ? field : field.substring(place.path().length());
            names.addAll(List.of(below.split("\\.")));
          }
        }
      }
    }
    names.remove("");
    names.remove("*");
    return names;
  }

  private static List<String> fields(KindSpec kind) {
    List<String> fields = new ArrayList<>(kind.fields().keySet());
    if (kind.name().startsWith("k8s.")) {
      fields.addAll(METADATA);
    }
    return fields;
  }
}
