package dev.hullcheck.suppress;

import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.SourceFile;
import java.util.List;

/** What a run knows of its rules. */
public interface RuleIds {
  /** Whether a rule is called so, of Hullcheck or of the user, also one that is switched off. */
  boolean exists(String id);

  /**
   * The ids that a name stands for: an id, a category, another linter's id, a glob. None where it
   * stands for no rule.
   */
  List<String> named(String name);

  /**
   * The ids of the rules that have such an alias; none where there is none.
   *
   * @param pattern with {@code *} for any text
   */
  List<String> aliased(String peer, String pattern);

  /**
   * Whether this run had that rule judge all that it would judge of a file in a run over the whole
   * project. A marker for any other rule may well silence something in another run, and is never
   * called unused.
   */
  boolean ran(String id, SourceFile file);

  /** All ids, in any order; asked for only where an id is wrong. */
  Iterable<String> all();

  /** A rule that is known to exist. */
  RuleInfo info(String id);

  /** The severity that a rule's findings in a file have. */
  Severity severity(RuleInfo rule, SourceFile file);
}
