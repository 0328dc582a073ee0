package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Text;
import java.util.List;

/** Reads the bodies of here-documents, once the line that announces them is over. */
final class Heredocs {
  private Heredocs() {}

  /**
   * A here-document whose body is still to come.
   *
   * @param start where its operator begins, and {@code end} where its delimiter ends
   */
  record Pending(Heredoc heredoc, int start, int end) {}

  /** Reads the body that begins here, and skips the line that ends it. */
  static void read(Input in, Pending pending) {
    Heredoc heredoc = pending.heredoc();
    String delimiter = heredoc.delimiter();
    int bodyStart = in.pos;
    int bodyEnd = -1;
    int after = in.end();
    int looseEnd = -1;
    int looseAfter = in.end();
    int line = bodyStart;
    while (line < in.end()) {
      int lineEnd = in.lineEnd(line);
      int next = lineEnd + in.breakAt(lineEnd);
      int from = line;
      while (heredoc.isIndented() && from < lineEnd && in.at(from) == '\t') {
        from++;
      }
      if (is(in, from, lineEnd, delimiter)) {
        bodyEnd = line;
        after = next;
        break;
      }
      if (looseEnd < 0 && isLoosely(in, from, lineEnd, delimiter)) {
        looseEnd = line;
        looseAfter = next;
      }
      line = next;
    }
    if (bodyEnd < 0) {
      String message = "No line \"" + delimiter + "\" ends this here-document";
      if (looseEnd >= 0 && in.notes.spend(in.end() - looseAfter)) {
        message += "; the line must hold nothing else, not even blanks";
        bodyEnd = looseEnd;
        after = looseAfter;
      } else {
        bodyEnd = in.end();
      }
      in.notes.problem(in.span(pending.start(), pending.end()), message);
    }
    Text body = body(in, bodyStart, bodyEnd, heredoc.isIndented());
    in.pos = after;
    heredoc.fill(body, parts(body, heredoc, in.notes));
  }

  private static boolean is(Input in, int from, int to, String delimiter) {
    if (to - from != delimiter.length()) {
      return false;
    }
    for (int i = 0; i < delimiter.length(); i++) {
      if (in.at(from + i) != delimiter.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLoosely(Input in, int from, int to, String delimiter) {
    int start = from;
    int end = to;
    while (start < end && Input.isBlank(in.at(start))) {
      start++;
    }
    while (end > start && Input.isBlank(in.at(end - 1))) {
      end--;
    }
    return end > start && is(in, start, end, delimiter);
  }

  private static Text body(Input in, int start, int end, boolean indented) {
    if (!indented) {
      return in.text.slice(start, end);
    }
    Text.Builder body = new Text.Builder();
    int line = start;
    while (line < end) {
      int lineEnd = in.lineEnd(line);
      int next = Math.min(end, lineEnd + in.breakAt(lineEnd));
      int from = line;
      while (from < lineEnd && in.at(from) == '\t') {
        from++;
      }
      body.add(in.text, from, next);
      line = next;
    }
    return body.build(in.span(start, end));
  }

  private static List<WordPart> parts(Text body, Heredoc heredoc, Notes notes) {
    if (body.length() == 0) {
      return List.of();
    }
    if (heredoc.isQuoted()) {
      return List.of(new WordPart.Literal(body, WordPart.Quoting.SINGLE, body.whole()));
    }
    Input in = new Input(body, notes);
    return new StatementReader(in).words().heredoc();
  }
}
