package dev.hullcheck.source;

import java.util.List;

/**
 * What a parser made of a text: a tree that may be partial, and all else that it met.
 *
 * @param comments all of them, in source order: suppressions and test markers live there
 * @param problems in source order; empty where the text is of the grammar
 */
public record Parsed<T>(T tree, List<Comment> comments, List<Problem> problems) {
  public Parsed {
    comments = List.copyOf(comments);
    problems = List.copyOf(problems);
  }
}
