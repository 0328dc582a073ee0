package dev.hullcheck.syntax.make;

import dev.hullcheck.source.Text;
import java.util.List;

/**
 * The recipe of a rule, or what make has a shell run for a variable.
 *
 * @param scripts what shells run, in order, each with one of its own: a line with those that it
 *     goes on in, or all lines where {@code .ONESHELL} is set, and {@code $(shell …)} before the
 *     line that it stands in. What make puts in stands there at the place of the reference, and is
 *     opaque where it is not known
 */
public record Recipe(List<Text> scripts) {
  public Recipe {
    scripts = List.copyOf(scripts);
  }
}
