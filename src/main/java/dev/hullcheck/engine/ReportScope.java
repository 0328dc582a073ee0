package dev.hullcheck.engine;

import dev.hullcheck.check.Finding;
import dev.hullcheck.git.Changes;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import java.nio.file.Path;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Narrows a report to what changed. All has been read and judged; a finding stays that touches a
 * change by its own lines, by the block, object or command that it is about, or by a related place.
 * One that is about no resource stays where anything of its file changed.
 */
public final class ReportScope {
  private final Changes changes;
  private final Path workingFolder;
  private final Map<SourceFile, Path> paths = new IdentityHashMap<>();

  /**
   * A scope.
   *
   * @param workingFolder what the names of files are relative to
   */
  public ReportScope(Changes changes, Path workingFolder) {
    this.changes = changes;
    this.workingFolder = workingFolder;
  }

  /** The outcome with what lies in this scope. */
  public Outcome of(Outcome outcome) {
    return outcome.only(this::holds);
  }

  private boolean holds(Finding finding) {
    Finding.Subject subject = finding.subject();
    boolean own =
        subject == null
            ? changes.touch(path(finding.span().file()))
            : touch(finding.span()) || touch(subject.block());
    if (own) {
      return true;
    }
    for (Finding.Related related : finding.related()) {
      if (touch(related.span())) {
        return true;
      }
    }
    return false;
  }

  private boolean touch(Span span) {
    int last = span.end() > span.start() ? span.file().lines().line(span.end() - 1) : span.line();
    return changes.touch(path(span.file()), span.line(), last);
  }

  private Path path(SourceFile file) {
    Path path = paths.get(file);
    if (path == null) {
      path = workingFolder.resolve(file.path()).normalize();
      paths.put(file, path);
    }
    return path;
  }
}
