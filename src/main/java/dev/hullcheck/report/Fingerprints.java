package dev.hullcheck.report;

import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Fingerprinter;
import dev.hullcheck.suppress.Suppressed;
import java.util.IdentityHashMap;
import java.util.List;

/** The fingerprints of all findings of an outcome, by the finding's identity. */
final class Fingerprints {
  private final IdentityHashMap<Finding, String> all = new IdentityHashMap<>();

  private Fingerprints() {}

  static Fingerprints of(Outcome outcome, ReportContext context) {
    Fingerprints fingerprints = new Fingerprints();
    Fingerprinter fingerprinter = new Fingerprinter();
    List<Finding> findings = outcome.findings();
    List<Suppressed> suppressed = outcome.suppressed();
    // Both lists are in order; together they are what the run found.
    int i = 0;
    int j = 0;
    while (i < findings.size() || j < suppressed.size()) {
      boolean kept =
          j == suppressed.size()
              || (i < findings.size()
                  && Finding.compare(findings.get(i), suppressed.get(j).finding()) <= 0);
      Finding next = kept ? findings.get(i++) : suppressed.get(j++).finding();
      String path = context.rootPath(next.span().file());
      fingerprints.all.put(next, fingerprinter.next(next, path));
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
