package dev.hullcheck.check;

import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.rule.Condition;
import dev.hullcheck.rule.Node;
import dev.hullcheck.rule.Path;
import dev.hullcheck.rule.Scope;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which way the value came that a finding points at. */
final class Came {
  private Came() {}

  /** The values' own names, where the place is a value that came through a variable. */
  static List<Origin> through(Condition.Place place, Scope scope, @Nullable Node element) {
    if (element != null && isOf(place.span(), element)) {
      return element.value().origins();
    }
    Path path = Path.parse(place.path());
    if (path == null || !place.there() || !path.root().isEmpty()) {
      return List.of();
    }
    for (Node node : scope.select(path).nodes()) {
      if (node.span().equals(place.span())) {
        return node.value().origins();
      }
    }
    return List.of();
  }

  /**
   * Where the value that came so is written: of Terraform at the end of its way, of a script the
   * variable of the same file; null where it is written in place, or in no such place.
   */
  static @Nullable Origin from(List<Origin> origins, Resource resource) {
    if (origins.isEmpty()) {
      return null;
    }
    Origin last = origins.get(origins.size() - 1);
    boolean one =
        resource.language() == Language.TERRAFORM
            || resource.language() == Language.SHELL
                && origins.size() == 1
                && last.span().file() == resource.span().file();
    return one ? last : null;
  }

  /** Whether a place is all of a value, or a part of it that a variable has given. */
  private static boolean isOf(Span place, Node element) {
    if (element.span().equals(place)) {
      return true;
    }
    Text text = element.value() instanceof Scalar scalar ? scalar.text() : null;
    for (int i = 0; text != null && i < text.length(); i++) {
      // A character that stands there takes one, or two with its escape.
      Span character = text.span(i, i + 1);
      if (character.end() - character.start() > 2 && character.equals(place)) {
        return true;
      }
    }
    return false;
  }
}
