package dev.hullcheck.author;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.rule.RuleNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Works out which rules a profile leaves out, once, when it is compiled: so a run with the standard
 * profile looks at no rule that has nothing to judge, and a profile never leaves out a user's own.
 */
final class Profiles {
  /** What says that something could not be judged at all belongs to every profile. */
  private static final Set<String> ALWAYS =
      Set.of("parse-error", "file-unreadable", "helm-chart-not-rendered");

  private Profiles() {}

  /**
   * The compiled form.
   *
   * @param catalog with all rules
   * @throws Data.DataException where a name stands for no rule
   */
  static Map<String, Object> compiled(Object profile, Catalog catalog) {
    Data data = Data.of(profile);
    RuleNames names = new RuleNames(catalog);
    Set<String> within = new HashSet<>(ids(data.need("rules"), names));
    Data but = data.get("but");
    if (but != null) {
      within.removeAll(ids(but, names));
    }
    List<Object> without = new ArrayList<>();
    for (String id : catalog.ruleIds()) {
      boolean aboutFiles = id.startsWith("suppression-") || ALWAYS.contains(id);
      if (!within.contains(id) && !aboutFiles) {
        without.add(id);
      }
    }
    Map<String, Object> compiled = new LinkedHashMap<>();
    compiled.put("title", data.need("title").string());
    compiled.put("without", without);
    return compiled;
  }

  private static List<String> ids(Data list, RuleNames names) {
    List<String> all = new ArrayList<>();
    for (Data name : list.items()) {
      List<String> ids = names.ids(name.string());
      if (ids.isEmpty()) {
        throw name.fault(names.unknown(name.string()));
      }
      all.addAll(ids);
    }
    return all;
  }
}
