package dev.hullcheck.author;

import dev.hullcheck.source.Problem;
import java.util.List;

/** Rule, kind or table files that are wrong; its message has a line for each fault. */
public final class AuthorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int count;

  AuthorException(List<Problem> problems) {
    super(text(problems));
    count = problems.size();
  }

  /** How many faults there are. */
  public int count() {
    return count;
  }

  private static String text(List<Problem> problems) {
    StringBuilder text = new StringBuilder();
    for (Problem problem : problems) {
      text.append(text.length() > 0 ? "\n" : "").append(problem.span()).append(": ");
      text.append(problem.message());
    }
    return text.toString();
  }
}
