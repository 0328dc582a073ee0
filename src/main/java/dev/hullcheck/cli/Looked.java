package dev.hullcheck.cli;

import dev.hullcheck.engine.Baseline;
import dev.hullcheck.engine.Joins;
import dev.hullcheck.engine.RunRules;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.report.KnownFinding;
import dev.hullcheck.rule.Rule;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.walk.WalkResult;
import dev.hullcheck.walk.WalkedFile;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;

/**
 * What a run would have found of what a baseline knows. A finding of a rule that looks at other
 * resources may need any file of the project; so where there is a file in the baseline that the run
 * has not read, the run is of a part, and says nothing of what such rules do not find.
 */
final class Looked implements Baseline.Judged {
  private final LintRequest request;
  private final Severity minimum;
  private final RunRules rules;
  private final Joins joins;
  private final ProjectRoot root;
  private final Set<String> read = new HashSet<>();
  private final boolean ofPart;

  /** Named by its interface, so that who has no baseline need not load either. */
  static Baseline.Judged at(
      LintRequest request,
      Severity minimum,
      RunRules rules,
      Catalog catalog,
      WalkResult walked,
      ProjectRoot root,
      Baseline baseline) {
    return new Looked(request, minimum, rules, catalog, walked, root, baseline);
  }

  private Looked(
      LintRequest request,
      Severity minimum,
      RunRules rules,
      Catalog catalog,
      WalkResult walked,
      ProjectRoot root,
      Baseline baseline) {
    this.request = request;
    this.minimum = minimum;
    this.rules = rules;
    this.joins = new Joins(catalog);
    this.root = root;
    for (WalkedFile one : walked.files()) {
      read.add(root.path(one.name()));
    }
    boolean unread = false;
    for (KnownFinding entry : baseline.entries()) {
      unread |= !hasRead(entry.file());
    }
    ofPart = unread;
  }

  /** Its file was read or is no more, and its rule was not left out by this one request. */
  @Override
  public boolean judged(String rule, String file) {
    Rule known = rules.outermost().rule(rule);
    boolean narrowed = !request.only().isEmpty() || !request.skip().isEmpty();
    if (known != null
        && (narrowed && !rules.outermost().isWanted(rule)
            || !known.info().severity().atLeast(minimum))) {
      return false;
    }
    boolean isThere = read.contains(file);
    return isThere ? !ofPart || !joins.isOne(rule) : hasRead(file);
  }

  private boolean hasRead(String file) {
    return read.contains(file) || !Files.exists(root.root().resolve(file));
  }
}
