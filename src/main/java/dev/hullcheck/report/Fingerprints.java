package dev.hullcheck.report;

import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Fingerprinter;
import dev.hullcheck.suppress.Suppressed;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The fingerprints of all findings of an outcome, by the finding's identity. */
final class Fingerprints {
  private final IdentityHashMap<Finding, String> all = new IdentityHashMap<>();

  private Fingerprints() {}

  static Fingerprints of(Outcome outcome, ReportContext context) {
    Fingerprints fingerprints = new Fingerprints();
    Fingerprinter fingerprinter = new Fingerprinter();
    // All that the run found is numbered together, so that what is not reported changes nothing.
    List<Finding> all = new ArrayList<>(outcome.findings());
    Outcome.Known known = outcome.known();
    if (known != null) {
      all.addAll(known.findings());
    }
    for (Suppressed suppressed : outcome.suppressed()) {
      all.add(suppressed.finding());
    }
    Outcome.Elsewhere elsewhere = outcome.elsewhere();
    if (elsewhere != null) {
      all.addAll(elsewhere.findings());
      all.addAll(elsewhere.quiet());
    }
    all.sort(Finding::compare);
    for (Finding finding : all) {
      String path = context.rootPath(finding.span().file());
      fingerprints.all.put(finding, fingerprinter.next(finding, path));
    }
    return fingerprints;
  }

  /** The fingerprint of a finding of that outcome. */
  String get(Finding finding) {
    String fingerprint = all.get(finding);
    if (fingerprint == null) {
      throw new IllegalArgumentException("finding of another outcome: " + finding.message());
    }
    return fingerprint;
  }
}
