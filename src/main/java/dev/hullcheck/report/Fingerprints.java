package dev.hullcheck.report;

import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Fingerprint;
import dev.hullcheck.suppress.Suppressed;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The fingerprints of all findings of an outcome. */
final class Fingerprints {
  private final IdentityHashMap<Finding, String> all;

  private Fingerprints(IdentityHashMap<Finding, String> all) {
    this.all = all;
  }

  static Fingerprints of(Outcome outcome, ReportContext context) {
    List<Finding> findings = new ArrayList<>(outcome.findings());
    for (Suppressed suppressed : outcome.suppressed()) {
      findings.add(suppressed.finding());
    }
    return new Fingerprints(Fingerprint.of(findings, context::rootPath));
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
