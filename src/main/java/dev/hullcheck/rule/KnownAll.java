package dev.hullcheck.rule;

import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code knownAll}: true where there is a candidate, there are surely no others, and all of each is
 * known that is at {@code field}; else unknown, never false. The guard of a rule that says
 * "nowhere".
 *
 * @param field null where it is enough that the candidates are known
 */
public record KnownAll(Candidates candidates, @Nullable Path field) implements Condition {
  @Override
  public Truth holds(Scope scope) {
    Candidates.Found found = candidates.found(scope);
    // A module that was not followed may hold resources of any kind.
    boolean others = !candidates.kind().isEmpty() && !scope.openCalls().isEmpty();
    if (found.open() || others || found.judged().isEmpty()) {
      return Truth.UNKNOWN;
    }
    for (Candidates.Judged judged : found.judged()) {
      if (!judged.isSure() || field != null && !isKnown(judged.scope().select(field))) {
        return Truth.UNKNOWN;
      }
    }
    return Truth.TRUE;
  }

  @Override
  public void places(Scope scope, boolean truth, List<Place> places) {
    // That something is known is at no place.
  }

  @Override
  public Explanation explain(Scope scope) {
    String of = field == null ? "" : ", field: " + field.written();
    return new Explanation(
        "knownAll: {" + candidates.entry() + of + "}",
        holds(scope),
        candidates.facts(scope),
        candidates.explain(scope));
  }

  private static boolean isKnown(Selection selection) {
    if (selection.open()) {
      return false;
    }
    for (Node node : selection.nodes()) {
      if (node.uncertain() || !Values.isKnown(node.value())) {
        return false;
      }
    }
    return true;
  }
}
