package dev.hullcheck.syntax.shell;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads simple commands: assignments, words and redirections. */
final class SimpleReader {
  private final Input in;
  private final WordReader words;

  SimpleReader(Input in, WordReader words) {
    this.in = in;
    this.words = words;
  }

  /** The command that begins here, or null where none does. */
  Statement.@Nullable Simple read() {
    int start = in.pos;
    int end = start;
    List<Assignment> assignments = new ArrayList<>(0);
    List<Word> all = new ArrayList<>(6);
    List<Redirection> redirections = new ArrayList<>(0);
    Comment cut = null;
    boolean declares = false;
    while (!in.aborted()) {
      boolean continued = in.skipBlanks();
      if (in.atEnd() || in.breakAt(in.pos) > 0) {
        break;
      }
      if (in.peek() == '#' && in.pos > start) {
        if (continued) {
          cut = in.comment();
        }
        break;
      }
      if (isRedirection()) {
        redirections.add(redirection());
      } else if ((all.isEmpty() || declares) && isAssignment()) {
        assignments.add(assignment());
      } else {
        int before = in.pos;
        Word word = words.word(WordReader.Place.COMMAND);
        if (in.pos == before) {
          break;
        }
        // A backslash at the very end of the input is no word.
        if (!word.parts().isEmpty() || in.aborted()) {
          if (all.isEmpty()) {
            declares = isDeclaration(word.literal());
          }
          all.add(word);
        }
      }
      end = in.pos;
    }
    if (assignments.isEmpty() && all.isEmpty() && redirections.isEmpty()) {
      return null;
    }
    int last = in.aborted() ? start + 1 : end;
    return new Statement.Simple(assignments, all, redirections, cut, in.span(start, last));
  }

  private static boolean isDeclaration(@Nullable String program) {
    if (program == null) {
      return false;
    }
    return switch (program) {
      case "export", "readonly", "local", "declare", "typeset" -> true;
      default -> false;
    };
  }

  /** Whether a redirection begins here. */
  boolean isRedirection() {
    int i = in.pos;
    while (Expansions.isDigit(in.at(i))) {
      i++;
    }
    if (in.at(i) == '{' && i == in.pos) {
      int name = i + 1;
      i = name;
      while (Expansions.isNameStart(in.at(i)) || Expansions.isDigit(in.at(i))) {
        i++;
      }
      if (i == name || in.at(i) != '}') {
        return false;
      }
      i++;
    }
    char c = in.at(i);
    if (c == '&' && i == in.pos) {
      return in.at(i + 1) == '>';
    }
    if (c != '<' && c != '>') {
      return false;
    }
    return in.at(i + 1) != '(' && !(c == '<' && i == in.pos && words.isPlaceholder());
  }

  Redirection redirection() {
    int start = in.pos;
    while (in.peek() != '<' && in.peek() != '>' && in.peek() != '&') {
      in.pos++;
    }
    String descriptor = in.chars(start, in.pos);
    int operatorStart = in.pos;
    in.pos += operatorLength();
    String operator = in.chars(operatorStart, in.pos);
    boolean sameLine = !in.skipBlanks();
    int targetStart = in.pos;
    Word target = words.word(WordReader.Place.COMMAND);
    if (in.pos == targetStart && sameLine && !in.aborted()) {
      String needed =
          operator.startsWith("<<") && operator.length() < 4 && !operator.equals("<<<")
              ? "A word that ends the here-document must follow \""
              : "A file must follow \"";
      in.notes.problem(in.span(operatorStart, in.pos), needed + operator + "\"");
    }
    Heredoc heredoc = null;
    if ((operator.equals("<<") || operator.equals("<<-"))
        && in.pos > targetStart
        && !in.aborted()) {
      String delimiter = target.literal();
      heredoc =
          new Heredoc(
              delimiter == null ? in.chars(targetStart, in.pos) : delimiter,
              target.isQuoted(),
              operator.equals("<<-"),
              Text.linear("", target.span()));
      in.await(new Heredocs.Pending(heredoc, start, in.pos));
    }
    int end = in.aborted() ? targetStart : in.pos;
    return new Redirection(descriptor, operator, target, heredoc, in.span(start, end));
  }

  private int operatorLength() {
    char first = in.peek();
    char second = in.at(in.pos + 1);
    char third = in.at(in.pos + 2);
    if (first == '&') {
      return third == '>' ? 3 : 2;
    }
    if (first == '<') {
      if (second == '<') {
        return third == '<' || third == '-' ? 3 : 2;
      }
      return second == '&' || second == '>' ? 2 : 1;
    }
    return second == '>' || second == '&' || second == '|' ? 2 : 1;
  }

  private boolean isAssignment() {
    int i = in.pos;
    if (!Expansions.isNameStart(in.at(i))) {
      return false;
    }
    while (Expansions.isNameStart(in.at(i)) || Expansions.isDigit(in.at(i))) {
      i++;
    }
    if (in.at(i) == '[') {
      i = indexEnd(i + 1) + 1;
    }
    return in.at(i) == '=' || (in.at(i) == '+' && in.at(i + 1) == '=');
  }

  /** Where the bracket of {@code NAME[…]=} closes; -1 where it does not. */
  private int indexEnd(int from) {
    int limit = Math.min(in.lineEnd(from), from + 200);
    for (int i = from; i < limit; i++) {
      char next = in.at(i + 1);
      if (in.at(i) == ']' && (next == '=' || (next == '+' && in.at(i + 2) == '='))) {
        return i;
      }
    }
    return -2;
  }

  private Assignment assignment() {
    int start = in.pos;
    while (Expansions.isNameStart(in.peek()) || Expansions.isDigit(in.peek())) {
      in.pos++;
    }
    String name = in.chars(start, in.pos);
    String index = null;
    if (in.peek() == '[') {
      int close = indexEnd(in.pos + 1);
      index = in.chars(in.pos + 1, close);
      in.pos = close + 1;
    }
    boolean append = in.peek() == '+';
    in.pos += append ? 2 : 1;
    if (in.peek() == '(') {
      return array(start, name, append);
    }
    Word value = words.word(WordReader.Place.COMMAND);
    int end = in.aborted() ? start + name.length() : in.pos;
    return new Assignment(name, index, append, value, null, in.span(start, end));
  }

  private Assignment array(int start, String name, boolean append) {
    Input.Mark mark = in.mark();
    int open = in.pos++;
    List<Word> elements = new ArrayList<>();
    while (!in.aborted()) {
      in.skipLines();
      if (in.atEnd() || in.peek() == ')') {
        break;
      }
      int before = in.pos;
      Word element = words.word(WordReader.Place.COMMAND);
      if (in.pos == before) {
        break;
      }
      if (!element.parts().isEmpty()) {
        elements.add(element);
      }
    }
    if (in.peek() == ')') {
      in.pos++;
    } else {
      in.abort(mark, 1, "No \")\" closes this array");
    }
    int end = in.aborted() ? open + 1 : in.pos;
    Word none = new Word(List.of(), in.span(open, end));
    return new Assignment(name, null, append, none, elements, in.span(start, end));
  }
}
