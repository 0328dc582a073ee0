package dev.hullcheck.syntax.hcl;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads HCL's native syntax.
 *
 * <p>Accepts what HashiCorp's parser accepts. After a fault it goes on at the next attribute or
 * block of the same body; the attribute with the fault is there, its expression unreadable. Of
 * bodies and expressions more than {@value #MAX_DEPTH} deep it reads that many levels, and after a
 * hundred faults it leaves the rest alone. An opaque character of the text is part of a name.
 *
 * @see <a href="https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md">HCL native syntax
 *     specification</a>
 */
public final class HclParser {
  /** How many levels of blocks and expressions are read. */
  public static final int MAX_DEPTH = 200;

  private final Lexer lexer;
  private final ExpressionParser expressions;

  /** Whether a header in the first column ends the blocks around it, none of them being closed. */
  private final boolean byColumn;

  /** The first brace that was never closed, or -1. */
  private int unclosed = -1;

  private boolean unwinding;

  /** Whether the item before was no item either: what follows it is then not reported. */
  private boolean astray;

  /** Whether a heredoc without end was met while skipping; none is looked for again. */
  private boolean heredocWithoutEnd;

  private HclParser(Text text, boolean byColumn) {
    this.lexer = new Lexer(text);
    this.expressions = new ExpressionParser(lexer);
    this.byColumn = byColumn;
  }

  /** Reads a file. Never throws for bad input. */
  public static Parsed<HclBody> parse(Text text) {
    HclParser parser = new HclParser(text, false);
    Parsed<HclBody> parsed = parser.file();
    return parser.unclosed < 0 ? parsed : new HclParser(text, true).file();
  }

  /** Reads all of a text as a template, as a file of one holds it. Never throws for bad input. */
  public static Parsed<Expression.Template> parseTemplate(Text text) {
    List<Problem> problems = new ArrayList<>();
    Expression.Template template = template(text, problems);
    return new Parsed<>(template, List.of(), problems);
  }

  /** Reads all of a text as a template. */
  static Expression.Template template(Text text, List<Problem> problems) {
    Lexer lexer = new Lexer(text);
    Expression.Template template = new ExpressionParser(lexer).templates().bare();
    problems.addAll(lexer.problems);
    return template;
  }

  private Parsed<HclBody> file() {
    lexer.seek(0);
    List<HclItem> items = new ArrayList<>();
    for (; ; ) {
      items(items, false, false);
      if (lexer.peek() == Token.END) {
        break;
      }
      if (!unwinding && unclosed < 0 && lexer.problems.isEmpty()) {
        lexer.problem(lexer.span(), "No block is open here; remove the brace");
      }
      if (!unwinding) {
        lexer.advance();
      }
      unwinding = false;
    }
    HclBody body = new HclBody(items, lexer.span(0, lexer.chars.length()));
    return new Parsed<>(body, lexer.comments, lexer.problems);
  }

  /**
   * Reads items up to a closing brace or the end.
   *
   * @param oneLine whether the body begins on the line of its brace, and so is one attribute
   */
  private void items(List<HclItem> items, boolean nested, boolean oneLine) {
    boolean reported = false;
    Map<String, Span> names = new HashMap<>();
    for (; ; ) {
      lexer.lines = true;
      switch (lexer.peek()) {
        case END, CLOSE_BRACE -> {
          return;
        }
        case NEWLINE -> {
          if (oneLine && !reported) {
            lexer.problem(lexer.span(), "The brace of a block on one line closes on that line");
            reported = true;
          }
          lexer.advance();
        }
        case IDENTIFIER -> {
          if (nested && byColumn && isHeaderInFirstColumn()) {
            unwinding = true;
            return;
          }
          HclItem item = item(oneLine, reported);
          if (item instanceof HclAttribute attribute) {
            Span first = names.putIfAbsent(attribute.name(), attribute.nameSpan());
            if (first != null) {
              String already = "\"" + attribute.name() + "\" is already set in line ";
              lexer.problem(attribute.nameSpan(), already + first.line());
            }
          }
          if (item != null) {
            items.add(item);
          }
          if (unwinding) {
            return;
          }
          if (oneLine && lexer.peek() == Token.COMMA) {
            if (!reported) {
              lexer.problem(
                  lexer.span(), "A block on one line has one attribute; give each its own line");
              reported = true;
            }
            lexer.advance();
          }
        }
        case QUOTE -> {
          shapeFault(lexer.span(), "The name of an attribute or block stands without quotes");
          recover(lexer.start());
        }
        default -> {
          shapeFault(lexer.span(), Wording.noItem(lexer));
          recover(lexer.start());
        }
      }
    }
  }

  /** Reports what is no item; several in a row are one fault. */
  private void shapeFault(Span span, String message) {
    if (!astray) {
      lexer.problem(span, message);
    }
    astray = true;
  }

  private @Nullable HclItem item(boolean oneLine, boolean reported) {
    int from = lexer.start();
    String name = lexer.word();
    Span nameSpan = lexer.span();
    lexer.advance();
    switch (lexer.peek()) {
      case ASSIGN -> {
        lexer.advance();
        astray = false;
        return attribute(name, nameSpan, from, oneLine);
      }
      case QUOTE, OPEN_BRACE, IDENTIFIER -> {
        if (oneLine && !reported) {
          lexer.problem(lexer.span(from, lexer.end()), "A block on one line holds no other block");
        }
        return block(name, nameSpan, from, oneLine);
      }
      default -> {
        if (name.indexOf(Text.OPAQUE) < 0) {
          Span at = lexer.peek() == Token.INVALID ? lexer.span() : nameSpan;
          shapeFault(at, Wording.noValueOf(lexer, name));
        }
        recover(from);
        return null;
      }
    }
  }

  private HclAttribute attribute(String name, Span nameSpan, int from, boolean oneLine) {
    int valueFrom = lexer.previousEnd();
    int depth = lexer.depth;
    Expression expression;
    lexer.braces = 0;
    try {
      expression = expressions.expression();
      Token after = lexer.peek();
      boolean ended =
          after == Token.NEWLINE
              || after == Token.END
              || (oneLine && (after == Token.CLOSE_BRACE || after == Token.COMMA));
      if (!ended) {
        boolean missingBreak =
            after == Token.CLOSE_BRACE || after == Token.COMMA || after == Token.IDENTIFIER;
        Fault fault = lexer.fault(Wording.afterAttribute(lexer));
        if (!missingBreak) {
          throw fault;
        }
        Span span = lexer.spanFrom(from);
        recover(from);
        return new HclAttribute(name, nameSpan, expression, span);
      }
    } catch (Fault fault) {
      lexer.depth = depth;
      int to = Math.max(lexer.previousEnd(), valueFrom);
      expression = new Expression.Unreadable(lexer.span(valueFrom, to));
      Span span = lexer.span(from, to);
      recover(from);
      return new HclAttribute(name, nameSpan, expression, span);
    }
    return new HclAttribute(name, nameSpan, expression, lexer.spanFrom(from));
  }

  private @Nullable HclBlock block(String type, Span typeSpan, int from, boolean inOneLine) {
    List<HclBlock.Label> labels = new ArrayList<>(2);
    int headerEnd = lexer.previousEnd();
    try {
      while (lexer.peek() != Token.OPEN_BRACE) {
        int labelFrom = lexer.start();
        String value;
        if (lexer.peek() == Token.IDENTIFIER) {
          value = lexer.word();
          lexer.advance();
        } else if (lexer.peek() == Token.QUOTE) {
          value = expressions.templates().label();
        } else {
          shapeFault(lexer.span(), Wording.header(lexer));
          throw Fault.reported();
        }
        labels.add(new HclBlock.Label(value, lexer.spanFrom(labelFrom)));
        headerEnd = lexer.previousEnd();
      }
    } catch (Fault fault) {
      recover(from);
      return null;
    }
    astray = false;
    int brace = lexer.start();
    int problems = lexer.problems.size();
    Span header = lexer.span(from, headerEnd);
    if (lexer.depth >= MAX_DEPTH) {
      lexer.problem(
          lexer.span(), "Blocks are nested too deeply; " + MAX_DEPTH + " levels are read");
      skipBlock();
      return null;
    }
    lexer.depth++;
    lexer.advance();
    Token first = lexer.peek();
    boolean oneLine = first != Token.NEWLINE && first != Token.CLOSE_BRACE && first != Token.END;
    List<HclItem> items = new ArrayList<>();
    items(items, true, oneLine);
    lexer.depth--;
    int bodyEnd = lexer.previousEnd();
    if (lexer.peek() == Token.CLOSE_BRACE && !unwinding) {
      lexer.advance();
      bodyEnd = lexer.previousEnd();
      Token after = lexer.peek();
      boolean reported = inOneLine && after == Token.CLOSE_BRACE;
      if (after != Token.NEWLINE && after != Token.END && !reported) {
        lexer.problem(lexer.span(), Wording.expected(lexer, "a line break after the block"));
        if (after != Token.IDENTIFIER && after != Token.CLOSE_BRACE) {
          recover(from);
        }
      }
    } else if (lexer.depth == 0) {
      if (unclosed < 0) {
        unclosed = brace;
      }
      if (lexer.problems.size() == problems) {
        lexer.problem(
            lexer.span(brace, brace + 1),
            "The block is not closed; add \"}\" at its end, or where one is missing inside");
      }
    }
    HclBody body = new HclBody(items, lexer.span(brace, Math.max(brace + 1, bodyEnd)));
    return new HclBlock(
        type, typeSpan, labels, body, header, lexer.span(from, Math.max(brace + 1, bodyEnd)));
  }

  /** Whether the name at hand stands in the first column and begins the header of a block. */
  private boolean isHeaderInFirstColumn() {
    int i = lexer.start();
    if (i > 0 && lexer.chars.charAt(i - 1) != '\n') {
      return false;
    }
    int stop = lexer.lineEnd(i);
    int last = stop;
    while (last > i && (lexer.at(last - 1) == ' ' || lexer.at(last - 1) == '\t')) {
      last--;
    }
    int next = lexer.skipBlanks(lexer.end());
    boolean labelled = lexer.at(next) == '"' || lexer.at(next) == '{';
    return labelled && lexer.chars.lastIndexOf('{', last) > i && lexer.at(last - 1) != ',';
  }

  /** Skips from an opening brace to after the one that closes it. */
  private void skipBlock() {
    int open = 0;
    lexer.lines = false;
    for (; ; ) {
      switch (lexer.peek()) {
        case END -> {
          return;
        }
        case OPEN_BRACE -> open++;
        case CLOSE_BRACE -> open--;
        case QUOTE -> skipString();
        case HEREDOC -> skipHeredoc();
        default -> {}
      }
      lexer.advance();
      if (open == 0) {
        return;
      }
    }
  }

  /**
   * Skips to where the body goes on after a fault at the token at hand: to the next line that
   * begins with a name no further right than the item with the fault, or to the brace that closes
   * the body.
   *
   * @param item where that item begins
   */
  private void recover(int item) {
    lexer.lines = true;
    int braces = Math.max(0, lexer.braces);
    lexer.braces = 0;
    if (lexer.peek() == Token.END) {
      return;
    }
    int itemLine = lexer.lineStart(item);
    int column = item - itemLine;
    int line = lexer.lineStart(lexer.start());
    int first = lexer.skipBlanks(line);
    if (line > item && first - line <= column && Lexer.isIdentifierStart(lexer.at(first))) {
      lexer.seek(first);
      return;
    }
    boolean firstOnLine = first == lexer.start() && line > item;
    for (; ; ) {
      Token token = lexer.peek();
      switch (token) {
        case END -> {
          return;
        }
        case NEWLINE -> {
          lexer.advance();
          firstOnLine = true;
          continue;
        }
        case IDENTIFIER -> {
          if (firstOnLine && lexer.start() - lexer.lineStart(lexer.start()) <= column) {
            return;
          }
        }
        case OPEN_BRACE -> braces++;
        case CLOSE_BRACE -> {
          if (braces == 0) {
            return;
          }
          braces--;
        }
        case QUOTE -> skipString();
        case HEREDOC -> skipHeredoc();
        case LESS -> {
          if (lexer.at(lexer.end()) == '<') {
            skipHeredoc();
          }
        }
        default -> {}
      }
      lexer.advance();
      firstOnLine = false;
    }
  }

  /** Goes from an opening quote to the last token inside the string, or on the line. */
  private void skipString() {
    int i = lexer.end();
    while (i < lexer.chars.length() && lexer.at(i) != '"' && lexer.at(i) != '\n') {
      i += lexer.at(i) == '\\' && lexer.at(i + 1) != '\n' ? 2 : 1;
    }
    lexer.skipTo(Math.min(lexer.at(i) == '"' ? i + 1 : i, lexer.chars.length()));
  }

  /** Goes from the opening of a heredoc, or what was meant for one, to the end of its last line. */
  private void skipHeredoc() {
    int from = lexer.start() + 2;
    while ("- \"'".indexOf(lexer.at(from)) >= 0) {
      from++;
    }
    int to = from;
    while (Lexer.isIdentifierStart(lexer.at(to)) || lexer.at(to) >= '0' && lexer.at(to) <= '9') {
      to++;
    }
    String marker = lexer.chars.substring(from, to);
    if (marker.isEmpty()) {
      return;
    }
    int line = lexer.end();
    while (line < lexer.chars.length() && !heredocWithoutEnd) {
      int stop = lexer.lineEnd(line);
      if (lexer.chars.substring(line, stop).trim().equals(marker)) {
        lexer.skipTo(stop);
        return;
      }
      int next = lexer.chars.indexOf('\n', line);
      line = next < 0 ? lexer.chars.length() : next + 1;
    }
    heredocWithoutEnd = true;
  }
}
