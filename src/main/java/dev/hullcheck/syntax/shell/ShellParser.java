package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.List;

/** Reads shell scripts. */
public final class ShellParser {
  private ShellParser() {}

  /**
   * Parses a script, or a part of one that an island holds. Never throws for bad input: what could
   * be read is in the tree, and a fault in one line costs no more than that line. The work is
   * linear in the length of the text; constructs nested more than 100 deep are a problem and left
   * out.
   */
  public static Parsed<ShellScript> parse(Text text) {
    Notes notes = new Notes(text.length());
    Input in = new Input(text, notes);
    List<Statement> statements = new StatementReader(in).script();
    // Here-documents and quotes that were read twice leave the order of the source.
    List<Comment> comments = notes.comments;
    comments.sort((a, b) -> Span.compare(a.span(), b.span()));
    List<Problem> problems = notes.problems;
    problems.sort((a, b) -> Span.compare(a.span(), b.span()));
    return new Parsed<>(new ShellScript(statements, text), comments, problems);
  }

  /** The parts of a text in which expansions stand as between double quotes, faults left out. */
  public static List<WordPart> quoted(Text text) {
    return new StatementReader(new Input(text, new Notes(text.length()))).words().heredoc();
  }
}
