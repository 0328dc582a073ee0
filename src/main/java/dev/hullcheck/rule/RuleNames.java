package dev.hullcheck.rule;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.source.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What users call rules: by their id, their category, another linter's id, or a glob of {@code *}
 * and {@code ?} over ids.
 */
public final class RuleNames {
  private final Catalog catalog;
  private @Nullable List<RuleInfo> infos;

  public RuleNames(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The ids that a name stands for, sorted; none where it stands for no rule. */
  public List<String> ids(String name) {
    if (catalog.rule(name) != null) {
      return List.of(name);
    }
    List<String> ids = new ArrayList<>();
    for (RuleInfo rule : infos()) {
      if (isCalled(rule, name)) {
        ids.add(rule.id());
      }
    }
    return ids;
  }

  /** Only other names than ids make it necessary to read all rules. */
  private List<RuleInfo> infos() {
    List<RuleInfo> rules = infos;
    if (rules == null) {
      rules = new RuleSet(catalog, RulePolicy.ALL).infos();
      infos = rules;
    }
    return rules;
  }

  /**
   * The ids of the rules that mean what another linter's do, sorted.
   *
   * @param peer as rules call it in their aliases
   * @param pattern the linter's id of a rule, in any case, with {@code *} for any text
   */
  public List<String> aliased(String peer, String pattern) {
    String lower = pattern.toLowerCase(Locale.ROOT);
    List<String> ids = new ArrayList<>();
    for (RuleInfo rule : infos()) {
      for (String alias : rule.aliases().getOrDefault(peer, List.of())) {
        if (Wildcard.matches(lower, alias.toLowerCase(Locale.ROOT))) {
          ids.add(rule.id());
          break;
        }
      }
    }
    return ids;
  }

  /** Whether a name stands for a rule, perhaps among others. */
  public static boolean isCalled(RuleInfo rule, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (rule.category().equals(lower) || Wildcard.matches(lower, rule.id())) {
      return true;
    }
    for (List<String> ids : rule.aliases().values()) {
      for (String id : ids) {
        if (id.equalsIgnoreCase(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a name is nearly a rule's id. */
  public boolean isNear(String name) {
    return Nearest.of(name, catalog.ruleIds()) != null;
  }

  /** What to say of a name that stands for no rule. */
  public String unknown(String name) {
    return "No rule, category or other linter's id is called \""
        + name
        + "\""
        + suggestion(Nearest.of(name, catalog.ruleIds()));
  }

  private static String suggestion(@Nullable String nearest) {
    return nearest == null ? "" : "; did you mean \"" + nearest + "\"?";
  }
}
