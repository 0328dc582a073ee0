package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where a command reads from or writes to.
 *
 * @param descriptor what stands before the operator ({@code 2}, <code>{fd}</code>); empty for the
 *     operator's own
 * @param operator {@code <}, {@code >}, {@code >>}, {@code <<}, {@code <<-}, {@code <<<}, {@code
 *     &>} and their like
 * @param target the word after it: a file, a descriptor, a here-document's delimiter
 * @param heredoc the here-document that it begins, or null
 */
public record Redirection(
    String descriptor, String operator, Word target, @Nullable Heredoc heredoc, Span span) {

  /** Whether this is where the command's standard input comes from. */
  public boolean isInput() {
    return operator.charAt(0) == '<' && (descriptor.isEmpty() || descriptor.equals("0"));
  }
}
