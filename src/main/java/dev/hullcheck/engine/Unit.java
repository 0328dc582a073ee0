package dev.hullcheck.engine;

import dev.hullcheck.normalize.Sink;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.suppress.Markers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading one unit of work gave: the files of a Terraform module, or one other file. Filled by
 * one thread.
 */
final class Unit {
  /** How many faults of one parsed text are listed; a file of another language can have any. */
  private static final int MAX_PROBLEMS = 100;

  private final Sink sink = new Sink();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Markers> markers = new ArrayList<>();
  private final List<Span> islands = new ArrayList<>();
  private final List<Outcome.Fault> faults = new ArrayList<>();
  private List<Rendered.Document> rendered = List.of();
  private List<Span> sensitive = List.of();

  /** The unit of a file that takes more memory than there is, which is then all that is said. */
  static Unit tooLarge(String file) {
    Unit unit = new Unit();
    Span start = new Span(SourceFile.of(file, ""), 0, 0);
    unit.problems.add(
        new Problem(
            Problem.Code.UNREADABLE, start, "The file takes more memory to read than there is"));
    return unit;
  }

  Sink sink() {
    return sink;
  }

  List<Problem> problems() {
    return problems;
  }

  List<Outcome.Fault> faults() {
    return faults;
  }

  Markers markers() {
    Markers met = Markers.join(markers).over(islands);
    return sink.extents().isEmpty() ? met : met.over(sink.extents());
  }

  /** Takes in where an island lies, with what of the host brings it in. */
  void island(Span extent) {
    islands.add(extent);
  }

  /** Where islands lie. */
  List<Span> islands() {
    return islands;
  }

  /** The characters that no report may show. */
  List<Span> sensitive() {
    return sensitive;
  }

  void sensitive(List<Span> spans) {
    sensitive = spans;
  }

  /** The documents of the file that were rendered from templates. */
  List<Rendered.Document> rendered() {
    return rendered;
  }

  void rendered(List<Rendered.Document> documents) {
    rendered = documents;
  }

  /**
   * Takes in what a parser met beside the tree.
   *
   * @param content the whole text of the file
   * @param blocks the outermost blocks of Terraform; null in other languages
   */
  void met(
      List<Comment> comments, List<Problem> found, String content, @Nullable List<Span> blocks) {
    if (found.size() <= MAX_PROBLEMS) {
      problems.addAll(found);
    } else {
      problems.addAll(found.subList(0, MAX_PROBLEMS));
      Problem next = found.get(MAX_PROBLEMS);
      int more = found.size() - MAX_PROBLEMS;
      problems.add(new Problem(next.code(), next.span(), more + " more faults from here on"));
    }
    if (!comments.isEmpty()) {
      markers.add(Markers.read(comments, content, blocks));
    }
  }
}
