package dev.hullcheck.engine;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RuleSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which rules run: those that the user names, by id, category, a peer's id or a glob. */
public final class RuleSelection implements Predicate<String> {
  /** A name that stands for no rule. */
  public static final class UnknownRule extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;

    UnknownRule(String name) {
      super(name, null, false, false);
      this.name = name;
    }

    /** What the user wrote. */
    public String name() {
      return name;
    }
  }

  private final @Nullable Set<String> only;
  private final Set<String> skip;

  private RuleSelection(@Nullable Set<String> only, Set<String> skip) {
    this.only = only;
    this.skip = skip;
  }

  /**
   * The rules of {@code only}, or all where it is empty, without those of {@code skip}.
   *
   * @throws UnknownRule if a name stands for no rule
   */
  public static RuleSelection of(Catalog catalog, List<String> only, List<String> skip) {
    if (only.isEmpty() && skip.isEmpty()) {
      return new RuleSelection(null, Set.of());
    }
    List<RuleInfo> rules = new RuleSet(catalog, id -> true).infos();
    return new RuleSelection(only.isEmpty() ? null : named(rules, only), named(rules, skip));
  }

  private static Set<String> named(List<RuleInfo> rules, List<String> names) {
    Set<String> ids = new HashSet<>();
    for (String name : names) {
      boolean found = false;
      for (RuleInfo rule : rules) {
        if (isCalled(rule, name)) {
          ids.add(rule.id());
          found = true;
        }
      }
      if (!found) {
        throw new UnknownRule(name);
      }
    }
    return ids;
  }

  /** Whether a name stands for a rule, perhaps among others. */
  public static boolean isCalled(RuleInfo rule, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (rule.category().equals(lower) || glob(lower, 0, rule.id(), 0)) {
      return true;
    }
    for (List<String> ids : rule.aliases().values()) {
      for (String id : ids) {
        if (id.toUpperCase(Locale.ROOT).equals(name.toUpperCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean glob(String pattern, int p, String text, int t) {
    if (p == pattern.length()) {
      return t == text.length();
    }
    if (pattern.charAt(p) == '*') {
      for (int end = t; end <= text.length(); end++) {
        if (glob(pattern, p + 1, text, end)) {
          return true;
        }
      }
      return false;
    }
    return t < text.length()
        && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(t))
        && glob(pattern, p + 1, text, t + 1);
  }

  @Override
  public boolean test(String id) {
    return (only == null || only.contains(id)) && !skip.contains(id);
  }
}
