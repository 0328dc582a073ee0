package dev.hullcheck.author;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.FieldSpec;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.source.Nearest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a field can hold by its kind file. A value that the API does not know can still be written,
 * and a rule may ask for it; but none that a source's value is turned into another for, and hardly
 * one that is nearly the API's.
 */
final class FieldValues {
  private FieldValues() {}

  /**
   * Why no field at some places is ever a text, as the end of a sentence; null where one may be.
   */
  static @Nullable String fault(String text, List<PathCheck.Place> places, Catalog catalog) {
    Set<String> known = new TreeSet<>();
    String spelled = "";
    for (PathCheck.Place place : places) {
      KindSpec kind = catalog.kind(place.kind());
      FieldSpec field = kind == null ? null : kind.fields().get(place.path());
      if (field == null || field.values().isEmpty() || field.values().containsKey(text)) {
        return null;
      }
      known.addAll(field.values().keySet());
      String here = field.spelling(text);
      spelled = here.equals(text) ? spelled : here;
    }
    String meant = spelled.isEmpty() ? Nearest.of(text, known) : spelled;
    return meant == null ? null : " is never \"" + text + "\"; did you mean \"" + meant + "\"?";
  }
}
