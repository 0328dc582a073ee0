package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code NAME=value} before a command or after {@code export} and its like.
 *
 * @param name the variable
 * @param index what stands between the brackets of {@code NAME[index]=}, or null
 * @param append whether it is {@code +=}
 * @param value the word after the sign; of an array, a word without parts
 * @param elements the words of {@code NAME=(…)}, or null where the value is no array
 * @param span all of it
 */
public record Assignment(
    String name,
    @Nullable String index,
    boolean append,
    Word value,
    @Nullable List<Word> elements,
    Span span) {
  public Assignment {
    elements = elements == null ? null : List.copyOf(elements);
  }
}
