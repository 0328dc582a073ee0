package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What all readers of one script share: comments, problems, and the bounds on their work. */
final class Notes {
  /** How deep constructs may be nested. */
  static final int MAX_DEPTH = 100;

  final List<Comment> comments = new ArrayList<>();
  final List<Problem> problems = new ArrayList<>();
  private int depth;
  private boolean tooDeep;

  /** How many characters may still be read a second time, so that all of it stays linear. */
  private long fuel;

  Notes(int length) {
    fuel = 6L * length + 4096;
  }

  void problem(Span span, String message) {
    problems.add(Problem.syntax(span, message));
  }

  /** Goes one level down, unless that is too deep; then says so, once. */
  boolean enter(Input in) {
    if (depth == MAX_DEPTH) {
      if (!tooDeep) {
        tooDeep = true;
        problem(in.span(in.pos), "Nested too deeply; 100 levels are read");
      }
      in.skipLine();
      return false;
    }
    depth++;
    return true;
  }

  void leave() {
    depth--;
  }

  /** Whether so many characters may be read again. */
  boolean spend(int characters) {
    fuel -= characters;
    return fuel >= 0;
  }

  /** Forgets what was noted since the two lists had these sizes. */
  void rewind(int commentCount, int problemCount) {
    comments.subList(commentCount, comments.size()).clear();
    problems.subList(problemCount, problems.size()).clear();
  }
}
