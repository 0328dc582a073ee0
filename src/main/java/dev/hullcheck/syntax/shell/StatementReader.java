package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists, chains and pipelines of commands. Compound commands are read by {@link
 * CompoundReader}, the others by {@link SimpleReader}. After a fault reading goes on at the next
 * line, inside the same construct.
 */
final class StatementReader {
  private final Input in;
  private final WordReader words;
  private final SimpleReader simple;
  private final CompoundReader compound;

  /** What is open between the innermost parentheses and here, so what can be closed. */
  Open open = new Open(false);

  /** Counts of the constructs that wait for their closing word. */
  static final class Open {
    final boolean parenthesis;
    int conditionals;
    int loops;
    int selections;
    int braces;

    Open(boolean parenthesis) {
      this.parenthesis = parenthesis;
    }

    boolean closedBy(String word) {
      return switch (word) {
        case "then", "elif", "else", "fi" -> conditionals > 0;
        case "do", "done" -> loops > 0;
        case "esac" -> selections > 0;
        case "}" -> braces > 0;
        default -> false;
      };
    }
  }

  StatementReader(Input in) {
    this.in = in;
    this.words = new WordReader(in, this);
    this.simple = new SimpleReader(in, words);
    this.compound = new CompoundReader(in, words, this);
  }

  WordReader words() {
    return words;
  }

  SimpleReader simple() {
    return simple;
  }

  /** All statements up to the end of the input. */
  List<Statement> script() {
    List<Statement> all = list();
    in.finish();
    return all;
  }

  /**
   * The statements up to the parenthesis that closes what was opened at a mark, and that
   * parenthesis.
   *
   * @param length of what opened it, for the message where nothing closes it
   */
  List<Statement> parenthesized(Input.Mark opened, int length) {
    if (!in.notes.enter(in)) {
      return List.of();
    }
    Open outer = open;
    open = new Open(true);
    List<Statement> body = list();
    open = outer;
    in.notes.leave();
    if (in.peek() == ')') {
      in.pos++;
    } else {
      in.abort(opened, length, "No \")\" closes this parenthesis");
    }
    return body;
  }

  /** Statements up to what closes the construct around them, which is left to be read. */
  List<Statement> list() {
    List<Statement> all = new ArrayList<>();
    while (true) {
      in.skipLines();
      if (in.atEnd() || closes()) {
        return all;
      }
      int start = in.pos;
      in.beginStatement();
      Statement statement = chain();
      if (in.aborted()) {
        if (statement != null && !in.tainted()) {
          all.add(statement);
        }
        in.resume();
        continue;
      }
      in.skipBlanks();
      char c = in.peek();
      if (c == '&' && statement != null) {
        in.pos++;
        statement = new Statement.Background(statement, in.span(start, in.pos));
      } else if (c == ';' && statement != null && !isCaseEnd()) {
        in.pos++;
      } else if (!in.atEnd() && c != '#' && in.breakAt(in.pos) == 0 && !closes()) {
        unexpected(c);
      } else if (in.pos == start && !in.atEnd() && in.breakAt(in.pos) == 0) {
        unexpected(c);
      }
      if (statement != null) {
        all.add(statement);
      }
    }
  }

  private void unexpected(char c) {
    int length = isCaseEnd() || (c == '&' && in.at(in.pos + 1) == '&') ? 2 : 1;
    if (c == '|' && in.at(in.pos + 1) == '|') {
      length = 2;
    }
    Span span = in.span(in.pos, in.pos + length);
    String found = in.chars(in.pos, Math.min(in.end(), in.pos + length));
    String message =
        switch (c) {
          case ')' -> "No parenthesis is open that this one closes";
          case '(' -> "A parenthesis can stand only where a command begins";
          case ';', '&', '|' -> "A command must stand before \"" + found + "\"";
          default -> "A command must end before \"" + found + "\"";
        };
    in.notes.problem(span, message);
    in.skipLine();
  }

  private boolean isCaseEnd() {
    return in.peek() == ';' && (in.at(in.pos + 1) == ';' || in.at(in.pos + 1) == '&');
  }

  /** Whether what stands here closes a construct that is open. */
  boolean closes() {
    char c = in.peek();
    if (c == ')') {
      return open.parenthesis;
    }
    if (isCaseEnd()) {
      return open.selections > 0;
    }
    String word = reserved();
    return !word.isEmpty() && open.closedBy(word);
  }

  private @Nullable Statement chain() {
    int start = in.pos;
    Statement first = pipeline();
    if (first == null) {
      return null;
    }
    List<Statement.Chain.Link> rest = new ArrayList<>(0);
    while (!in.aborted()) {
      in.skipBlanks();
      boolean and = in.startsWith("&&");
      if (!and && !in.startsWith("||")) {
        break;
      }
      int operator = in.pos;
      in.pos += 2;
      in.skipLines();
      Statement next = pipeline();
      if (next == null) {
        if (!in.aborted()) {
          in.notes.problem(
              in.span(operator, operator + 2),
              "A command must follow \"" + (and ? "&&" : "||") + "\"");
        }
        break;
      }
      rest.add(new Statement.Chain.Link(and, next));
    }
    return rest.isEmpty() ? first : new Statement.Chain(first, rest, span(start, first, rest));
  }

  private Span span(int start, Statement first, List<Statement.Chain.Link> rest) {
    return in.span(start, start).to(first.span()).to(rest.get(rest.size() - 1).statement().span());
  }

  private @Nullable Statement pipeline() {
    int start = in.pos;
    boolean negated = false;
    while (true) {
      String word = reserved();
      if (word.equals("!")) {
        negated = !negated;
        in.pos++;
      } else if (word.equals("time")) {
        in.pos += 4;
        in.skipBlanks();
        if (in.startsWith("-p ")) {
          in.pos += 2;
        }
      } else {
        break;
      }
      in.skipBlanks();
    }
    Statement first = command();
    if (first == null) {
      if (in.pos > start && !in.aborted() && negated) {
        in.notes.problem(in.span(start), "A command must follow \"!\"");
      }
      return null;
    }
    List<Statement> stages = new ArrayList<>(1);
    stages.add(first);
    while (!in.aborted()) {
      in.skipBlanks();
      if (in.peek() != '|' || in.at(in.pos + 1) == '|') {
        break;
      }
      int operator = in.pos;
      in.pos += in.at(in.pos + 1) == '&' ? 2 : 1;
      int length = in.pos - operator;
      in.skipLines();
      Statement next = command();
      if (next == null) {
        if (!in.aborted()) {
          in.notes.problem(in.span(operator, operator + length), "A command must follow \"|\"");
        }
        break;
      }
      stages.add(next);
    }
    if (stages.size() == 1 && !negated) {
      return first;
    }
    Span span = in.span(start, start).to(first.span()).to(stages.get(stages.size() - 1).span());
    return new Statement.Pipeline(stages, negated, span);
  }

  /** One command, or null where none begins here. */
  @Nullable Statement command() {
    int start = in.pos;
    if (in.peek() == '(') {
      return redirected(start, compound.parenthesis());
    }
    String word = reserved();
    switch (word) {
      case "" -> {
        return simpleOrFunction();
      }
      case "then", "elif", "else", "fi", "do", "done", "esac", "}", "in" -> {
        return stray(word);
      }
      default -> {
        return redirected(start, compound.read(word));
      }
    }
  }

  private @Nullable Statement stray(String word) {
    if (open.closedBy(word)) {
      return null;
    }
    String opener =
        switch (word) {
          case "then", "elif", "else", "fi" -> "if";
          case "do", "done" -> "loop";
          case "esac", "in" -> "case";
          default -> "{";
        };
    if (word.equals("in")) {
      return simpleOrFunction();
    }
    in.notes.problem(
        in.span(in.pos, in.pos + word.length()),
        "No \"" + opener + "\" is open for this \"" + word + "\"");
    in.pos += word.length();
    in.skipBlanks();
    // What follows the word is a command all the same.
    if (in.peek() == ';' && !isCaseEnd()) {
      in.pos++;
      in.skipBlanks();
    }
    return null;
  }

  private @Nullable Statement simpleOrFunction() {
    int start = in.pos;
    Statement.Simple command = simple.read();
    if (command == null || in.aborted() || in.peek() != '(') {
      return command;
    }
    int close = in.pos + 1;
    while (Input.isBlank(in.at(close))) {
      close++;
    }
    String name = command.words().size() == 1 ? command.words().get(0).literal() : null;
    boolean alone = command.assignments().isEmpty() && command.redirections().isEmpty();
    if (in.at(close) != ')' || name == null || !alone) {
      return command;
    }
    in.pos = close + 1;
    return compound.function(start, name);
  }

  private @Nullable Statement redirected(int start, @Nullable Statement statement) {
    if (statement == null || in.aborted()) {
      return statement;
    }
    List<Redirection> redirections = new ArrayList<>(0);
    int end = in.pos;
    while (!in.aborted()) {
      in.skipBlanks();
      if (!simple.isRedirection()) {
        break;
      }
      redirections.add(simple.redirection());
      end = in.pos;
    }
    if (redirections.isEmpty()) {
      in.pos = Math.max(in.pos, end);
      return statement;
    }
    return new Statement.Redirected(statement, redirections, in.span(start, end));
  }

  /**
   * The reserved word that stands here, where a command may begin; else empty. {@code function},
   * {@code select} and {@code time} are bash's own.
   */
  String reserved() {
    int i = in.pos;
    char c = in.at(i);
    if (c == '{' || c == '}' || c == '!') {
      return endsWord(in.at(i + 1)) ? String.valueOf(c) : "";
    }
    if (c == '[') {
      char after = in.at(i + 2);
      boolean blank = Input.isBlank(after) || in.breakAt(i + 2) > 0;
      return in.at(i + 1) == '[' && blank ? "[[" : "";
    }
    int length = 0;
    while (length <= 8 && in.at(i + length) >= 'a' && in.at(i + length) <= 'z') {
      length++;
    }
    if (length < 2 || length > 8 || !endsWord(in.at(i + length))) {
      return "";
    }
    String word = in.chars(i, i + length);
    return switch (word) {
      case "if", "then", "elif", "else", "fi" -> word;
      case "for", "select", "while", "until", "do", "done" -> word;
      case "case", "in", "esac", "function", "time" -> word;
      default -> "";
    };
  }

  private static boolean endsWord(char c) {
    return switch (c) {
      case Input.NONE, ' ', '\t', '\n', '\r', ';', '&', '|', '(', ')', '<', '>' -> true;
      default -> false;
    };
  }
}
