package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Text;
import java.util.List;

/**
 * A script: its statements in source order.
 *
 * @param text what was read
 */
public record ShellScript(List<Statement> statements, Text text) {
  public ShellScript {
    statements = List.copyOf(statements);
  }
}
