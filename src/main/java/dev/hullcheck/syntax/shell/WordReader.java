package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.WordPart.Quoting;
import java.util.ArrayList;
import java.util.List;

/** Reads words: their quotes, escapes and literals. Expansions are read by {@link Expansions}. */
final class WordReader {
  /** Where a word stands, which decides what ends it. */
  enum Place {
    /** Among the words of a command. */
    COMMAND,
    /** The right side of {@code =~}: parentheses and bars are of the pattern. */
    PATTERN,
    /** After an operator in braces: only the closing brace ends it. */
    BRACES,
    /** The same inside double quotes, where single quotes are literal. */
    QUOTED_BRACES
  }

  private final Input in;
  private final Expansions expansions;

  WordReader(Input in, StatementReader statements) {
    this.in = in;
    this.expansions = new Expansions(in, this, statements);
  }

  Expansions expansions() {
    return expansions;
  }

  /** The word that begins here; without parts where none does. */
  Word word(Place place) {
    int start = in.pos;
    Parts parts = new Parts();
    boolean braces = place == Place.BRACES || place == Place.QUOTED_BRACES;
    int open = 0;
    while (!in.atEnd()) {
      char c = in.peek();
      if (in.continuationAt(in.pos) > 0) {
        parts.flush();
        in.pos += in.continuationAt(in.pos);
        parts.restart();
        continue;
      }
      if (special(c, place == Place.QUOTED_BRACES, parts)) {
        continue;
      }
      if (braces) {
        if (c == '}') {
          break;
        }
      } else if (Input.isBlank(c) || in.breakAt(in.pos) > 0) {
        if (open == 0) {
          break;
        }
      } else if (place == Place.PATTERN) {
        if (c == '(') {
          open++;
        } else if (c == ')' && open > 0) {
          open--;
        }
      } else if (c == '<' || c == '>') {
        if (in.at(in.pos + 1) == '(') {
          parts.flush();
          parts.add(expansions.process());
          continue;
        }
        int end = c == '<' ? placeholderEnd(start) : -1;
        if (end < 0) {
          break;
        }
        in.pos = end;
        continue;
      } else if (c == '(') {
        if (!parts.isBare() || !isPatternMark(in.at(in.pos - 1)) || !skipPattern()) {
          break;
        }
        continue;
      } else if (c == ';' || c == '&' || c == '|' || c == ')') {
        break;
      }
      in.pos++;
    }
    parts.flush();
    return new Word(parts.list, in.span(start, in.pos));
  }

  /** The parts of a here-document's body. */
  List<WordPart> heredoc() {
    Parts parts = new Parts();
    while (!in.atEnd()) {
      quotedStep(parts, false);
    }
    if (in.aborted()) {
      in.resume();
      parts.restart();
      in.pos = in.end();
    }
    parts.flush();
    return parts.list;
  }

  /** Reads a quote, an escape, an expansion or an opaque part, where one begins here. */
  private boolean special(char c, boolean singleIsLiteral, Parts parts) {
    switch (c) {
      case '\\' -> {
        parts.flush();
        int start = in.pos++;
        if (!in.atEnd()) {
          in.pos += Character.isHighSurrogate(in.peek()) && in.pos + 1 < in.end() ? 2 : 1;
          parts.add(
              new WordPart.Literal(
                  in.text.slice(start + 1, in.pos), Quoting.ESCAPE, in.span(start, in.pos)));
        }
        parts.restart();
        return true;
      }
      case '\'' -> {
        if (singleIsLiteral) {
          return false;
        }
        parts.flush();
        parts.add(single());
        return true;
      }
      case '"' -> {
        parts.flush();
        parts.add(doubleQuoted());
        return true;
      }
      default -> {
        return expansion(c, false, parts);
      }
    }
  }

  private boolean expansion(char c, boolean quoted, Parts parts) {
    if (c == '$') {
      int start = in.pos;
      parts.flush();
      if (!quoted && in.at(start + 1) == '\'') {
        parts.add(ansi());
        return true;
      }
      if (!quoted && in.at(start + 1) == '"') {
        in.pos++;
        parts.add(doubleQuoted());
        return true;
      }
      WordPart part = expansions.dollar(quoted);
      if (part == null) {
        in.pos = start + 1;
        parts.resumeFrom(start);
      } else {
        parts.add(part);
      }
      return true;
    }
    if (c == '`') {
      int start = in.pos;
      parts.flush();
      WordPart part = expansions.backticks(quoted);
      if (part == null) {
        in.pos = start + 1;
        parts.resumeFrom(start);
      } else {
        parts.add(part);
      }
      return true;
    }
    if (in.isOpaque(in.pos)) {
      parts.flush();
      Span span = in.span(in.pos);
      parts.add(new WordPart.Hole(in.text.slice(in.pos, ++in.pos), span));
      return true;
    }
    return false;
  }

  private WordPart single() {
    Input.Mark mark = in.mark();
    int start = in.pos;
    int close = in.indexOf('\'', start + 1);
    if (close < 0) {
      return unclosed(mark, "No \"'\" closes this quote");
    }
    in.pos = close + 1;
    in.quoteClosed(mark);
    return new WordPart.Literal(
        in.text.slice(start + 1, close), Quoting.SINGLE, in.span(start, in.pos));
  }

  /** Ends the statement; the rest of the line is the part, so that what was read of it stays. */
  private WordPart unclosed(Input.Mark mark, String message) {
    int start = mark.pos();
    int end = in.lineEnd(start);
    in.abort(mark, 1, message);
    return new WordPart.Literal(
        in.text.slice(Math.min(start + 1, end), end), Quoting.SINGLE, in.span(start, end));
  }

  private WordPart doubleQuoted() {
    Input.Mark mark = in.mark();
    int start = in.pos++;
    Parts parts = new Parts();
    while (!in.atEnd() && in.peek() != '"') {
      quotedStep(parts, true);
    }
    if (in.aborted()) {
      return new WordPart.DoubleQuoted(parts.list, in.span(start, Math.max(start, in.pos)));
    }
    if (in.atEnd()) {
      return unclosed(mark, "No '\"' closes this quote");
    }
    parts.flush();
    in.pos++;
    in.quoteClosed(mark);
    return new WordPart.DoubleQuoted(parts.list, in.span(start, in.pos));
  }

  /** Reads on by one thing inside double quotes or in a here-document. */
  private void quotedStep(Parts parts, boolean quotes) {
    char c = in.peek();
    if (c == '\\') {
      int continuation = in.continuationAt(in.pos);
      char next = in.at(in.pos + 1);
      if (continuation > 0) {
        parts.flush();
        in.pos += continuation;
        parts.restart();
      } else if (next == '$' || next == '`' || next == '\\' || (next == '"' && quotes)) {
        parts.flush();
        int start = in.pos;
        in.pos += 2;
        parts.add(
            new WordPart.Literal(
                in.text.slice(start + 1, start + 2), Quoting.ESCAPE, in.span(start, in.pos)));
      } else {
        in.pos++;
      }
    } else if (!expansion(c, true, parts)) {
      in.pos++;
    }
  }

  private WordPart ansi() {
    Input.Mark mark = in.mark();
    int start = in.pos;
    in.pos += 2;
    Text.Builder decoded = new Text.Builder();
    int run = in.pos;
    while (!in.atEnd() && in.peek() != '\'') {
      if (in.peek() == '\\' && in.pos + 1 < in.end()) {
        decoded.add(in.text, run, in.pos);
        AnsiEscape.read(in, decoded);
        run = in.pos;
      } else {
        in.pos++;
      }
    }
    if (in.atEnd()) {
      return unclosed(mark, "No \"'\" closes this quote");
    }
    decoded.add(in.text, run, in.pos);
    in.pos++;
    in.quoteClosed(mark);
    Span span = in.span(start, in.pos);
    return new WordPart.Literal(decoded.build(span), Quoting.ANSI, span);
  }

  private static boolean isPatternMark(char c) {
    return c == '?' || c == '*' || c == '+' || c == '@' || c == '!';
  }

  /** Skips the parentheses of a pattern such as {@code !(a|b)}, if they close on this line. */
  private boolean skipPattern() {
    int depth = 0;
    int limit = in.lineEnd(in.pos, 200);
    for (int i = in.pos; i < limit; i++) {
      char c = in.at(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        in.pos = i + 1;
        return true;
      }
    }
    return false;
  }

  boolean isPlaceholder() {
    return placeholderEnd(in.pos) >= 0;
  }

  /**
   * Where the placeholder that begins here ends, or -1 where the {@code <} is a redirection. {@code
   * <in>out} at the head of a word reads and writes files; {@code <name>} before a blank, and after
   * or before punctuation, is what a reader has to fill in, and so are {@code <...>} and {@code
   * <name/>}: nobody reads a directory. {@code done <in 2>/dev/null} holds none.
   */
  private int placeholderEnd(int wordStart) {
    int from = in.pos + 1;
    if (in.at(from) == '<') {
      return doubledEnd(from + 1, wordStart);
    }
    if (!isLetter(in.at(from))) {
      int dots = dotsEnd(from);
      return dots > from && in.at(dots) == '>' && !isRedirectedTo(dots + 1) ? dots + 1 : -1;
    }
    int i = from;
    int lastWord = from;
    while (i - from <= 80 && (isLetter(in.at(i)) || isNameChar(in.at(i)))) {
      if (in.at(i) == ' ') {
        lastWord = i + 1;
      }
      i++;
    }
    if (in.at(i) == '/' && in.at(i + 1) == '>' && lastWord == from) {
      return isRedirectedTo(i + 2) ? -1 : i + 2;
    }
    if (in.at(i) != '>' || in.at(i - 1) == ' ') {
      return -1;
    }
    char next = in.at(i + 1);
    boolean ends = next == Input.NONE || Input.isBlank(next) || in.breakAt(i + 1) > 0;
    if (lastWord > from) {
      return (ends || next == '"' || next == '\'' || next == ')' || next == ';')
              && !isDigit(in.at(lastWord))
          ? i + 1
          : -1;
    }
    if (in.pos == wordStart
        && (isLetter(next) || isDigit(next) || next == '$' || next == '>' || next == '(')) {
      return -1;
    }
    return next == '>' || next == '(' || next == '&' ? -1 : i + 1;
  }

  /**
   * Where <code>&lt;&lt;name&gt;&gt;</code> ends; -1 where it begins a here-document, as in {@code
   * cat <<EOF>> file}: behind an equals sign or at the end of a line it cannot.
   */
  private int doubledEnd(int from, int wordStart) {
    int i = from;
    while (i - from <= 80 && (isLetter(in.at(i)) || isNameChar(in.at(i)))) {
      i++;
    }
    if (!isLetter(in.at(from)) || in.at(i) != '>' || in.at(i + 1) != '>') {
      return -1;
    }
    char next = in.at(i + 2);
    boolean value = in.pos > wordStart && in.at(in.pos - 1) == '=';
    boolean last = next == Input.NONE || in.breakAt(i + 2) > 0;
    return last || value && !isRedirectedTo(i + 2) ? i + 2 : -1;
  }

  /** Where the three dots that begin here, or the one character for them, end. */
  private int dotsEnd(int at) {
    if (in.at(at) == '\u2026') {
      return at + 1;
    }
    return in.at(at) == '.' && in.at(at + 1) == '.' && in.at(at + 2) == '.' ? at + 3 : at;
  }

  /** Whether what comes right after a {@code >} may be the file that it writes. */
  private boolean isRedirectedTo(int at) {
    char next = in.at(at);
    return isLetter(next) || isDigit(next) || "$>(&/.~".indexOf(next) >= 0;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameChar(char c) {
    return isDigit(c) || c == ' ' || c == '_' || c == '-' || c == '.';
  }

  /** Collects the parts of a word; a run of bare characters becomes one literal. */
  private final class Parts {
    final List<WordPart> list = new ArrayList<>(2);
    private int run = in.pos;

    /** Ends the run of bare characters before the present one. */
    void flush() {
      if (in.pos > run && !in.aborted()) {
        list.add(
            new WordPart.Literal(in.text.slice(run, in.pos), Quoting.NONE, in.span(run, in.pos)));
      }
      run = in.pos;
    }

    void add(WordPart part) {
      list.add(part);
      run = in.pos;
    }

    void restart() {
      run = in.pos;
    }

    /** Takes the characters from an offset on as bare ones. */
    void resumeFrom(int start) {
      run = start;
    }

    /** Whether bare characters stand right before the present one. */
    boolean isBare() {
      return in.pos > run;
    }
  }
}
