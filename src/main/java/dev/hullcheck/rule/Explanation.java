package dev.hullcheck.rule;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Truth;
import java.util.List;

/**
 * Why a condition is true, false or unknown. Made only where someone asks; a lint makes none.
 *
 * @param written the condition as rules write it, without its parts
 * @param facts what decided it, or left it open, in the order in which it was met
 * @param parts the same of the conditions that it is made of
 */
public record Explanation(String written, Truth truth, List<Fact> facts, List<Explanation> parts) {

  /** One thing that was seen, as a clause, and where. */
  public record Fact(String text, Span place) {}
}
