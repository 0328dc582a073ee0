package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.Expression.Template;
import dev.hullcheck.syntax.hcl.TemplatePiece.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands between quotes or heredoc markers, character by character, and gives the
 * expressions in it to the {@link ExpressionParser}.
 */
final class TemplateParser {
  /** How far behind a fault its end is looked for. */
  private static final int MAX_LINE = 100_000;

  private final Lexer lexer;
  private final ExpressionParser expressions;

  TemplateParser(Lexer lexer, ExpressionParser expressions) {
    this.lexer = lexer;
    this.expressions = expressions;
  }

  /** Reads a string, from the quote at hand. */
  Template quoted() {
    int open = lexer.start();
    List<TemplatePiece> pieces = new ArrayList<>(2);
    int close = quotedPieces(open, pieces);
    Template template = template(pieces, Template.Form.QUOTED, open, close + 1);
    lexer.seek(close + 1);
    return template;
  }

  /** Reads a string without sequences, such as a label, and gives its characters. */
  String label() {
    int open = lexer.start();
    int problems = lexer.problems.size();
    List<TemplatePiece> pieces = new ArrayList<>(2);
    int close = quotedPieces(open, pieces);
    StringBuilder value = new StringBuilder();
    for (TemplatePiece piece : pieces) {
      Span span = piece.span;
      if (piece.literal != null) {
        value.append(piece.literal.content());
      } else if (span != null && lexer.problems.size() == problems) {
        lexer.problem(span, "A label is a plain string; it holds no template");
      }
    }
    lexer.seek(close + 1);
    return value.toString();
  }

  /** Reads the pieces after an opening quote and gives the offset of the closing one. */
  private int quotedPieces(int open, List<TemplatePiece> pieces) {
    String chars = lexer.chars;
    Run run = new Run(open + 1);
    int i = open + 1;
    for (; ; ) {
      char c = i < chars.length() ? chars.charAt(i) : '\n';
      switch (c) {
        case '"' -> {
          run.flush(i, pieces);
          return i;
        }
        case '\n', '\r' -> {
          if (!TemplatePiece.isFaulty(pieces)) {
            lexer.problem(
                lexer.span(open, i), "A string ends on its line; a closing quote is missing");
          }
          lexer.lines = true;
          lexer.seek(i);
          throw Fault.reported();
        }
        case '\\' -> i = escape(i, run);
        case '$', '%' -> i = dollar(i, run, pieces);
        default -> i++;
      }
    }
  }

  /** Reads {@code $} or {@code %}: an escape, a sequence, or the character itself. */
  private int dollar(int i, Run run, List<TemplatePiece> pieces) {
    char c = lexer.chars.charAt(i);
    if (lexer.at(i + 1) == '{') {
      run.flush(i, pieces);
      int after = sequence(i, pieces);
      run.from = after;
      return after;
    }
    if (lexer.at(i + 1) == c && lexer.at(i + 2) == '{') {
      run.join(i);
      run.from = i + 1;
      return i + 3;
    }
    return i + 1;
  }

  private int escape(int i, Run run) {
    char c = lexer.at(i + 1);
    switch (c) {
      case 'n' -> run.replace(i, "\n", 2);
      case 'r' -> run.replace(i, "\r", 2);
      case 't' -> run.replace(i, "\t", 2);
      case '"' -> run.replace(i, "\"", 2);
      case '\\' -> run.replace(i, "\\", 2);
      case 'u' -> {
        return unicode(i, 4, run);
      }
      case 'U' -> {
        return unicode(i, 8, run);
      }
      case '\n', '\r', '\0' -> {
        return i + 1;
      }
      default ->
          lexer.problem(
              lexer.span(i, i + 2),
              "\"\\"
                  + c
                  + "\" is no escape of a string; write \"\\\\"
                  + c
                  + "\" for the two"
                  + " characters");
    }
    return i + 2;
  }

  private int unicode(int i, int digits, Run run) {
    int point = 0;
    int at = i + 2;
    while (at < i + 2 + digits && Character.digit(lexer.at(at), 16) >= 0 && point < 0x1000000) {
      point = point * 16 + Character.digit(lexer.at(at), 16);
      at++;
    }
    boolean whole = at == i + 2 + digits;
    boolean character = Character.isValidCodePoint(point) && (point < 0xD800 || point > 0xDFFF);
    if (!whole || !character) {
      lexer.problem(
          lexer.span(i, at),
          "\"\\"
              + lexer.at(i + 1)
              + "\" is followed by the "
              + digits
              + " hexadecimal digits of a"
              + " character");
      return at;
    }
    run.replace(i, Character.toString(point), at - i);
    return at;
  }

  /** Reads a heredoc, from the opening at hand. */
  Template heredoc() {
    int open = lexer.start();
    String opening = lexer.word().trim();
    boolean indented = opening.charAt(2) == '-';
    String marker = opening.substring(indented ? 3 : 2);
    List<TemplatePiece> pieces = new ArrayList<>();
    int close = linePieces(lexer.end(), marker, pieces);
    if (close < 0) {
      if (!TemplatePiece.isFaulty(pieces)) {
        lexer.problem(
            lexer.span(open, open + opening.length()),
            "The heredoc is not closed; it ends with a line that holds only " + marker);
      }
      lexer.lines = true;
      lexer.seek(nextHeader(lexer.end()));
      throw Fault.reported();
    }
    if (indented) {
      TemplatePiece.unindent(pieces);
    }
    Template.Form form = indented ? Template.Form.INDENTED_HEREDOC : Template.Form.HEREDOC;
    int end = lexer.lineEnd(close);
    Template template = template(pieces, form, open, end);
    lexer.seek(end);
    return template;
  }

  /**
   * The offset of the next line that begins, in the first column, with a name, a label in quotes
   * and later a brace at its end, as the blocks of a file do; that of the end where there is none.
   */
  private int nextHeader(int from) {
    int line = from;
    while (line < lexer.chars.length()) {
      int i = line;
      while (Lexer.isIdentifierStart(lexer.at(i))) {
        i++;
      }
      if (i > line && lexer.at(lexer.skipBlanks(i)) == '"') {
        int stop = lexer.lineEnd(line);
        if (lexer.at(stop - 1) == '{') {
          return line;
        }
      }
      int next = lexer.chars.indexOf('\n', line);
      line = next < 0 ? lexer.chars.length() : next + 1;
    }
    return line;
  }

  /** Reads all of the text as a template, as of a string in JSON. */
  Template bare() {
    List<TemplatePiece> pieces = new ArrayList<>(2);
    linePieces(0, null, pieces);
    return template(pieces, Template.Form.JSON, 0, lexer.chars.length());
  }

  /**
   * Reads pieces line by line up to the closing marker, and gives the offset of its line; up to the
   * end and -1 where it is missing.
   */
  private int linePieces(int from, @Nullable String marker, List<TemplatePiece> pieces) {
    String chars = lexer.chars;
    Run run = new Run(from);
    int i = from;
    boolean lineStart = true;
    while (i < chars.length()) {
      if (lineStart && marker != null && isMarker(i, marker)) {
        return i;
      }
      lineStart = false;
      char c = chars.charAt(i);
      if (c == '\n') {
        i++;
        run.flush(i, pieces);
        run.from = i;
        lineStart = true;
      } else if (c == '$' || c == '%') {
        i = dollar(i, run, pieces);
      } else {
        if (c == '\r' && marker != null && lexer.at(i + 1) != '\n') {
          lexer.problem(
              lexer.span(i, i + 1), "A carriage return stands alone here; a line ends with \\n");
        }
        i++;
      }
    }
    run.flush(i, pieces);
    return -1;
  }

  /** Whether the line at an offset holds only the marker, and has a line break. */
  private boolean isMarker(int line, String marker) {
    int i = lexer.skipBlanks(line);
    if (!lexer.chars.startsWith(marker, i)) {
      return false;
    }
    i = lexer.skipBlanks(i + marker.length());
    return lexer.at(i) == '\n' || (lexer.at(i) == '\r' && lexer.at(i + 1) == '\n');
  }

  /** Reads <code>${…}</code> or <code>%{…}</code> and gives the offset after it. */
  private int sequence(int open, List<TemplatePiece> pieces) {
    boolean stripBefore = lexer.at(open + 2) == '~';
    boolean lines = lexer.lines;
    int depth = lexer.depth;
    int braces = lexer.braces;
    lexer.lines = false;
    lexer.braces = 0;
    lexer.seek(open + (stripBefore ? 3 : 2));
    TemplatePiece piece;
    int after;
    try {
      piece = lexer.chars.charAt(open) == '$' ? interpolation() : directive();
      Token close = lexer.peek();
      if (close != Token.CLOSE_BRACE && close != Token.TILDE_CLOSE_BRACE) {
        if (close == Token.END || close == Token.QUOTE || lexer.start() > lexer.lineEnd(open)) {
          String opening = lexer.chars.substring(open, open + 2);
          lexer.problem(lexer.span(open, open + 2), "\"" + opening + "\" is not closed; add \"}\"");
          throw Fault.reported();
        }
        throw lexer.fault(Wording.expected(lexer, "\"}\" to end the template sequence"));
      }
      after = lexer.end();
      piece.stripAfter = close == Token.TILDE_CLOSE_BRACE;
    } catch (Fault fault) {
      after = endOfFaulty(open);
      piece = new TemplatePiece(Kind.INTERPOLATION);
      piece.expression = new Expression.Unreadable(lexer.span(open, after));
      lexer.depth = depth;
    }
    lexer.lines = lines;
    lexer.braces = braces;
    piece.span = lexer.span(open, after);
    piece.stripBefore = stripBefore;
    pieces.add(piece);
    return after;
  }

  private TemplatePiece interpolation() {
    TemplatePiece piece = new TemplatePiece(Kind.INTERPOLATION);
    piece.expression = expressions.expression();
    return piece;
  }

  private TemplatePiece directive() {
    if (lexer.peek() != Token.IDENTIFIER) {
      throw lexer.fault("\"%{\" is followed by if, else, endif, for or endfor");
    }
    TemplatePiece piece;
    switch (lexer.word()) {
      case "if" -> {
        lexer.advance();
        piece = new TemplatePiece(Kind.IF);
        piece.expression = expressions.expression();
      }
      case "for" -> {
        lexer.advance();
        piece = new TemplatePiece(Kind.FOR);
        piece.valueName = expressions.loopName();
        if (lexer.peek() == Token.COMMA) {
          lexer.advance();
          piece.keyName = piece.valueName;
          piece.valueName = expressions.loopName();
        }
        expressions.in();
        piece.expression = expressions.expression();
      }
      case "else" -> {
        lexer.advance();
        piece = new TemplatePiece(Kind.ELSE);
      }
      case "endif" -> {
        lexer.advance();
        piece = new TemplatePiece(Kind.END_IF);
      }
      case "endfor" -> {
        lexer.advance();
        piece = new TemplatePiece(Kind.END_FOR);
      }
      default -> throw lexer.fault("\"%{\" is followed by if, else, endif, for or endfor");
    }
    return piece;
  }

  /**
   * Where a sequence with a fault in it ends: after the brace that closes it on the line of the
   * fault, else before the quote or line break there.
   */
  private int endOfFaulty(int open) {
    if (lexer.givenUp()) {
      return lexer.chars.length();
    }
    int from = Math.max(lexer.start(), open + 2);
    int stop = endOfLine(open);
    if (from >= stop) {
      int close = closingBrace(open + 2, stop, 0);
      if (close >= 0) {
        return close + 1;
      }
      stop = endOfLine(from);
    }
    int close = closingBrace(from, stop, Math.max(0, lexer.braces));
    if (close >= 0) {
      return close + 1;
    }
    int quote = from;
    while (quote < stop && lexer.chars.charAt(quote) != '"') {
      quote++;
    }
    return quote;
  }

  /** The end of a line, as far as is looked for what belongs to a fault. */
  private int endOfLine(int from) {
    return Math.min(lexer.lineEnd(from), from + MAX_LINE);
  }

  private int closingBrace(int from, int stop, int open) {
    int nested = open;
    for (int i = from; i < stop; i++) {
      char c = lexer.chars.charAt(i);
      if (c == '{') {
        nested++;
      } else if (c == '}' && nested-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private Template template(List<TemplatePiece> pieces, Template.Form form, int from, int to) {
    Span whole = lexer.span(from, to);
    return new Template(new TemplateTree(lexer, pieces).parts(whole), form, whole);
  }

  /** Literal characters on their way into a piece. */
  private final class Run {
    /** Where the characters that are not yet in the builder begin. */
    int from;

    private Text.@Nullable Builder builder;
    private int start;

    Run(int from) {
      this.from = from;
      this.start = from;
    }

    /** Puts the characters up to an offset into the builder. */
    void join(int to) {
      if (builder == null) {
        builder = new Text.Builder();
        start = from;
      }
      builder.add(lexer.text, from, to);
    }

    /** Puts other characters in for those of an escape. */
    void replace(int at, String chars, int length) {
      join(at);
      if (builder != null) {
        builder.add(chars, lexer.span(at, at + length));
      }
      from = at + length;
    }

    /** Makes a piece of the characters up to an offset, if there are any. */
    void flush(int to, List<TemplatePiece> pieces) {
      Text literal = null;
      if (builder != null) {
        builder.add(lexer.text, from, to);
        literal = builder.build(lexer.span(start, to));
        builder = null;
      } else if (to > from) {
        literal = lexer.text.slice(from, to);
      }
      if (literal != null) {
        TemplatePiece piece = new TemplatePiece(Kind.LITERAL);
        piece.literal = literal;
        pieces.add(piece);
      }
    }
  }
}
