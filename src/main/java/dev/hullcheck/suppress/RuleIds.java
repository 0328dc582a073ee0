package dev.hullcheck.suppress;

import dev.hullcheck.source.SourceFile;

/** What a run knows of the ids of rules. */
public interface RuleIds {
  /** Whether a rule is called so, of Hullcheck or of the user, also one that is switched off. */
  boolean exists(String id);

  /**
   * Whether this run had that rule judge all that it would judge of a file in a run over the whole
   * project. A marker for any other rule may well silence something in another run, and is never
   * called unused.
   */
  boolean ran(String id, SourceFile file);

  /** All ids, in any order; asked for only where an id is wrong. */
  Iterable<String> all();
}
