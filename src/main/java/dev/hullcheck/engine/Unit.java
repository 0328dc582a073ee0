package dev.hullcheck.engine;

import dev.hullcheck.normalize.Sink;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Problem;
import dev.hullcheck.suppress.Markers;
import java.util.ArrayList;
import java.util.List;

/**
 * What reading one unit of work gave: the files of a Terraform module, or one other file. Filled by
 * one thread.
 */
final class Unit {
  private final Sink sink = new Sink();
  private final List<Problem> problems = new ArrayList<>();
  private final List<Markers> markers = new ArrayList<>();
  private final List<Outcome.Fault> faults = new ArrayList<>();

  Sink sink() {
    return sink;
  }

  List<Problem> problems() {
    return problems;
  }

  List<Outcome.Fault> faults() {
    return faults;
  }

  List<Markers> markers() {
    return markers;
  }

  /**
   * Takes in what a parser met beside the tree.
   *
   * @param content the whole text of the file
   */
  void met(List<Comment> comments, List<Problem> found, String content) {
    problems.addAll(found);
    if (!comments.isEmpty()) {
      markers.add(Markers.read(comments, content));
    }
  }
}
