package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads compound commands: conditionals, loops, selections, groups, tests and functions. */
final class CompoundReader {
  private final Input in;
  private final WordReader words;
  private final StatementReader statements;

  CompoundReader(Input in, WordReader words, StatementReader statements) {
    this.in = in;
    this.words = words;
    this.statements = statements;
  }

  /** The construct that begins with a reserved word. */
  @Nullable Statement read(String word) {
    if (!in.notes.enter(in)) {
      return null;
    }
    int start = in.pos;
    in.pos += word.length();
    Statement statement =
        switch (word) {
          case "if" -> conditional(start);
          case "for", "select" -> loop(start, word);
          case "while", "until" -> repeat(start, word);
          case "case" -> selection(start);
          case "{" -> group(start);
          case "[[" -> test(start);
          default -> named(start);
        };
    in.notes.leave();
    return statement;
  }

  /** {@code ( … )} or {@code ((…))}. */
  Statement parenthesis() {
    int start = in.pos;
    if (in.at(start + 1) == '(') {
      int end = words.expansions().arithmeticEnd(start + 2);
      if (end >= 0) {
        in.pos = end + 2;
        return new Statement.Arithmetic(in.text.slice(start + 2, end), in.span(start, in.pos));
      }
    }
    Input.Mark mark = in.mark();
    in.pos++;
    List<Statement> body = statements.parenthesized(mark, 1);
    return new Statement.Group(body, true, in.span(start, Math.max(start, in.pos)));
  }

  /** A function whose name and parentheses have been read. */
  @Nullable Statement function(int start, String name) {
    if (!in.notes.enter(in)) {
      return null;
    }
    in.skipLines();
    Statement body = in.atEnd() ? null : statements.command();
    in.notes.leave();
    if (body == null) {
      in.notes.problem(in.span(start, start + 1), "A body in braces must follow a function's name");
      return null;
    }
    return new Statement.Function(name, body, in.span(start, start).to(body.span()));
  }

  private @Nullable Statement named(int start) {
    in.skipBlanks();
    Word name = words.word(WordReader.Place.COMMAND);
    String literal = name.literal();
    in.skipBlanks();
    if (in.peek() == '(') {
      int close = in.pos + 1;
      while (Input.isBlank(in.at(close))) {
        close++;
      }
      in.pos = in.at(close) == ')' ? close + 1 : in.pos;
    }
    if (literal == null || literal.isEmpty()) {
      in.notes.problem(in.span(start, start + 8), "A name must follow \"function\"");
      return null;
    }
    return function(start, literal);
  }

  /** Reads a word that goes on with or ends a construct; false where another stands here. */
  private boolean accept(String word) {
    if (in.aborted() || !statements.reserved().equals(word)) {
      return false;
    }
    in.pos += word.length();
    return true;
  }

  private void expect(String word, int start, String construct) {
    if (!accept(word) && !in.aborted()) {
      in.notes.problem(
          in.span(start, start + construct.length()),
          "No \"" + word + "\" follows this \"" + construct + "\"");
    }
  }

  private Statement conditional(int start) {
    StatementReader.Open open = statements.open;
    open.conditionals++;
    List<Statement.If.Arm> arms = new ArrayList<>(2);
    List<Statement> otherwise = null;
    int at = start;
    String construct = "if";
    while (true) {
      List<Statement> condition = statements.list();
      expect("then", at, construct);
      arms.add(new Statement.If.Arm(condition, statements.list()));
      at = in.pos;
      construct = "elif";
      if (!accept("elif")) {
        break;
      }
    }
    if (accept("else")) {
      otherwise = statements.list();
    }
    expect("fi", start, "if");
    open.conditionals--;
    return new Statement.If(arms, otherwise, in.span(start, in.pos));
  }

  private @Nullable Statement loop(int start, String word) {
    in.skipBlanks();
    String name = "";
    List<Word> items = null;
    Text arithmetic = null;
    if (in.startsWith("((")) {
      int end = words.expansions().arithmeticEnd(in.pos + 2);
      if (end < 0) {
        in.notes.problem(in.span(in.pos, in.pos + 2), "No \"))\" closes this parenthesis");
        in.skipLine();
        return null;
      }
      arithmetic = in.text.slice(in.pos + 2, end);
      in.pos = end + 2;
    } else {
      String literal = words.word(WordReader.Place.COMMAND).literal();
      if (literal == null || literal.isEmpty()) {
        in.notes.problem(
            in.span(start, start + word.length()), "A name must follow \"" + word + "\"");
        in.skipLine();
        return null;
      }
      name = literal;
      in.skipLines();
      if (accept("in")) {
        items = items();
      }
    }
    in.skipLines();
    if (in.peek() == ';') {
      in.pos++;
      in.skipLines();
    }
    StatementReader.Open open = statements.open;
    List<Statement> body;
    if (statements.reserved().equals("{")) {
      open.braces++;
      in.pos++;
      body = statements.list();
      expect("}", start, word);
      open.braces--;
    } else {
      open.loops++;
      expect("do", start, word);
      body = statements.list();
      expect("done", start, word);
      open.loops--;
    }
    boolean asks = word.equals("select");
    return new Statement.For(name, items, arithmetic, asks, body, in.span(start, in.pos));
  }

  private List<Word> items() {
    List<Word> items = new ArrayList<>();
    while (!in.aborted()) {
      in.skipBlanks();
      int before = in.pos;
      if (in.peek() == '#') {
        break;
      }
      Word word = words.word(WordReader.Place.COMMAND);
      if (in.pos == before) {
        break;
      }
      items.add(word);
    }
    return items;
  }

  private Statement repeat(int start, String word) {
    StatementReader.Open open = statements.open;
    open.loops++;
    List<Statement> condition = statements.list();
    expect("do", start, word);
    List<Statement> body = statements.list();
    expect("done", start, word);
    open.loops--;
    return new Statement.While(condition, body, in.span(start, in.pos));
  }

  private Statement selection(int start) {
    in.skipBlanks();
    Word subject = words.word(WordReader.Place.COMMAND);
    in.skipLines();
    StatementReader.Open open = statements.open;
    open.selections++;
    expect("in", start, "case");
    List<Statement.Case.Branch> branches = new ArrayList<>();
    boolean more = true;
    while (more && !in.aborted()) {
      in.skipLines();
      if (in.atEnd() || statements.reserved().equals("esac")) {
        break;
      }
      int before = in.pos;
      List<Word> patterns = patterns();
      if (patterns.isEmpty()) {
        in.pos = before;
        break;
      }
      List<Statement> body = statements.list();
      more = in.peek() == ';';
      boolean falls = more && in.at(in.pos + (in.startsWith(";;") ? 2 : 1)) == '&';
      branches.add(new Statement.Case.Branch(patterns, body, falls));
      if (more) {
        in.pos += in.startsWith(";;&") ? 3 : 2;
      }
    }
    expect("esac", start, "case");
    open.selections--;
    return new Statement.Case(subject, branches, in.span(start, in.pos));
  }

  /** The patterns up to and with their parenthesis; empty where none closes them. */
  private List<Word> patterns() {
    if (in.peek() == '(') {
      in.pos++;
    }
    List<Word> patterns = new ArrayList<>(1);
    while (!in.aborted()) {
      in.skipBlanks();
      int before = in.pos;
      Word pattern = words.word(WordReader.Place.COMMAND);
      if (in.pos == before) {
        return List.of();
      }
      patterns.add(pattern);
      in.skipBlanks();
      char c = in.peek();
      if (c == ')') {
        in.pos++;
        return patterns;
      }
      if (c != '|') {
        return List.of();
      }
      in.pos++;
    }
    return List.of();
  }

  private Statement group(int start) {
    StatementReader.Open open = statements.open;
    open.braces++;
    List<Statement> body = statements.list();
    expect("}", start, "{");
    open.braces--;
    return new Statement.Group(body, false, in.span(start, in.pos));
  }

  private Statement test(int start) {
    List<Word> operands = new ArrayList<>();
    boolean pattern = false;
    while (!in.aborted()) {
      in.skipBlanks();
      while (in.newline()) {
        in.skipBlanks();
      }
      int before = in.pos;
      char c = in.peek();
      if (in.atEnd() || c == ';' || (c == '&' && in.at(before + 1) != '&')) {
        in.notes.problem(in.span(start, start + 2), "No \"]]\" closes this test");
        // What the lines after the test's first hold is read as commands.
        int line = in.lineEnd(start);
        if (line < in.pos && in.notes.spend(in.pos - line)) {
          in.pos = line;
        }
        break;
      }
      if (c == '(' || c == ')' || c == '<' || c == '>' || c == '|' || c == '&') {
        in.pos += c == '&' ? 2 : 1;
        continue;
      }
      Word word = words.word(pattern ? WordReader.Place.PATTERN : WordReader.Place.COMMAND);
      if (in.pos == before) {
        in.pos++;
        continue;
      }
      String literal = word.literal();
      if ("]]".equals(literal) && !word.isQuoted()) {
        break;
      }
      pattern = "=~".equals(literal);
      operands.add(word);
    }
    return new Statement.Test(operands, in.span(start, Math.max(start, in.pos)));
  }
}
