package dev.hullcheck.engine;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.KindSpec;
import dev.hullcheck.kind.RelationSpec;
import dev.hullcheck.rule.Path;
import dev.hullcheck.rule.RuleReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which rules look at other resources than the one that they judge and its owners. */
public final class Joins {
  private final Catalog catalog;
  private final Map<String, Boolean> known = new HashMap<>();

  public Joins(Catalog catalog) {
    this.catalog = catalog;
  }

  /** Whether a rule does; false of one that is not in the catalog. */
  public boolean isOne(String rule) {
    Boolean answer = known.get(rule);
    if (answer == null) {
      Data data = catalog.rule(rule);
      answer = data != null && joins(data);
      known.put(rule, answer);
    }
    return answer;
  }

  private boolean joins(Data data) {
    RuleReader.Checked checked = RuleReader.check(data);
    if (!checked.uses().kinds().isEmpty()) {
      return true;
    }
    List<String> kinds = data.strings("kinds");
    for (Path path : checked.places().keySet()) {
      if ((path.root().isEmpty() || path.root().equals("self")) && !path.steps().isEmpty()) {
        for (String kind : kinds) {
          KindSpec spec = catalog.kind(kind);
          RelationSpec first = spec == null ? null : spec.relations().get(path.steps().get(0));
          if (first != null && !first.by().equals("owner")) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
