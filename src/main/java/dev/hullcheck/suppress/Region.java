package dev.hullcheck.suppress;

import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;

/** Where a marker holds. */
sealed interface Region {
  /**
   * The findings that touch some lines.
   *
   * @param first from 1; 0 for no line at all
   * @param last not before {@code first}
   * @param heads whether it also holds for all of a resource whose head begins or ends there
   */
  record Lines(SourceFile file, int first, int last, boolean heads) implements Region {}

  /** All findings in a file. */
  record Whole(SourceFile file) implements Region {}

  /**
   * All findings on an object and on what is derived from it.
   *
   * @param head as {@link dev.hullcheck.check.Finding.Subject} has it
   */
  record Everything(Span head) implements Region {}

  /** The findings on an object that lie in a part of its text. */
  record Part(Span head, Span text) implements Region {}
}
