package dev.hullcheck.syntax.yaml;

import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** Collects what is wrong with a text, and says in a clause of prose what the engine says. */
final class Faults {
  private final Text text;
  private final List<Problem> problems = new ArrayList<>();
  private int lastStart;

  Faults(Text text) {
    this.text = text;
  }

  /** All faults, in source order. */
  List<Problem> problems() {
    if (problems.size() > 1) {
      problems.sort((a, b) -> Span.compare(a.span(), b.span()));
    }
    return problems;
  }

  int count() {
    return problems.size();
  }

  /** Takes back the faults from the given one on. */
  void forgetFrom(int count) {
    problems.subList(count, problems.size()).clear();
  }

  void add(Span span, String message) {
    problems.add(Problem.syntax(span, message));
  }

  void add(int start, int end, String message) {
    lastStart = start;
    add(text.span(start, end), message);
  }

  /** A character that must not stand in YAML. */
  void character(int at, char c) {
    if (Character.isSurrogate(c)) {
      add(at, at + 1, "Half of a surrogate pair, which is no character");
      return;
    }
    String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    String code = "U+" + "0000".substring(Math.min(4, digits.length())) + digits;
    add(at, at + 1, "Control character " + code + " is not allowed in YAML, write an escape");
  }

  /**
   * Adds what made the engine give up in {@code [from, to)}.
   *
   * @param read up to where it had been read
   * @return where the fault is
   */
  int syntax(RuntimeException e, Marks marks, int from, int to, int read) {
    if (e instanceof MarkedYamlEngineException marked) {
      int at = marked.getProblemMark().isPresent() ? marks.offset(marked.getProblemMark()) : to;
      int context =
          marked.getContextMark().isPresent() ? marks.offset(marked.getContextMark()) : at;
      marked(marked.getProblem(), marked.getContext(), at, context, to);
      return lastStart;
    }
    if (e instanceof YamlVersionException) {
      add(from, endOfLine(from, to), "This version of YAML is unknown, write %YAML 1.2");
    } else {
      int at = Math.min(read, to);
      while (at < to && at(at) <= ' ') {
        at++;
      }
      add(at, endOfLine(at, to), "This cannot be read as YAML");
    }
    return lastStart;
  }

  private void marked(
      @Nullable String engineProblem, @Nullable String engineContext, int at, int begun, int to) {
    String problem = engineProblem == null ? "" : engineProblem;
    String context = engineContext == null ? "" : engineContext;
    if (context.endsWith("quoted scalar")) {
      quoted(problem, at, begun);
    } else if (problem.contains("that cannot start any token")
        || problem.startsWith("found a key after")) {
      start(at, to);
    } else if (problem.startsWith("mapping values are not allowed")) {
      add(
          at,
          at + 1,
          "A second \":\" does not fit here, quote the value or align the key with its siblings");
    } else if (problem.startsWith("mapping keys are not allowed")) {
      add(at, at + 1, "A key does not fit here, begin it on a line of its own");
    } else if (problem.startsWith("sequence entries are not allowed")) {
      add(at, at + 1, "A list item does not fit here, begin it on a line of its own");
    } else if (problem.startsWith("could not find expected ':'")) {
      add(begun, endOfLine(begun, to), "This line has no \":\" after its key");
    } else if (context.startsWith("while parsing a flow")) {
      flow(problem, context, at, begun, to);
    } else if (problem.startsWith("expected the node content")) {
      unexpected(at, to, ", a value is expected here; quote it if it is text");
    } else if (problem.startsWith("expected <block end>")) {
      block(problem, context, at, to);
    } else if (problem.startsWith("expected '<document start>'")) {
      boolean key = problem.contains("<block");
      add(
          at,
          endOfLine(at, to),
          key
              ? "This line is indented less than the first of its document"
              : "Nothing can follow here, the value of the document is complete");
    } else if (context.endsWith("anchor") || context.endsWith("alias")) {
      add(begun, begun + 1, "A name must follow \"&\" and \"*\", quote the value if it is text");
    } else if (context.endsWith("directive")) {
      add(begun, endOfLine(begun, to), "Only the directives %YAML and %TAG can begin with \"%\"");
    } else if (context.endsWith("block scalar")) {
      add(at, at + 1, "Only an indentation, \"+\", \"-\" and a comment may follow \"|\" or \">\"");
    } else if (problem.startsWith("found undefined tag handle")) {
      add(begun, endOfWord(begun, to), "This tag begins with a handle that no %TAG line defines");
    } else {
      add(at, endOfWord(at, to), sentence(problem));
    }
  }

  private void quoted(String problem, int at, int quote) {
    if (problem.startsWith("found unexpected")) {
      add(quote, quote + 1, "This quote is never closed");
    } else if (problem.startsWith("expected escape sequence")) {
      add(at - 2, at, "This escape needs its full number of hexadecimal digits");
    } else {
      add(
          at - 1,
          at + 1,
          "No escape of a double-quoted string, write \"\\\\\" for a backslash or use single"
              + " quotes");
    }
  }

  private void start(int at, int to) {
    char c = at < to ? text.content().charAt(at) : '\t';
    if (c == '\t') {
      add(at, at + 1, "A tab cannot indent YAML, use blanks");
    } else {
      add(at, at + 1, "No value can begin with \"" + c + "\", put it in quotes");
    }
  }

  private void flow(String problem, String context, int at, int begun, int to) {
    boolean list = context.endsWith("sequence");
    String close = list ? "]" : "}";
    if (problem.endsWith("<stream end>") || at >= to) {
      int open = isBracket(begun) ? begun : at;
      add(open, open + 1, "This bracket is never closed");
    } else if (problem.startsWith("expected the node content")) {
      unexpected(at, to, ", a value is expected here; quote it if it is text");
    } else {
      unexpected(at, to, ", \",\" or \"" + close + "\" is expected here");
    }
  }

  private boolean isBracket(int at) {
    return at < text.length() && (text.content().charAt(at) == '[' || at(at) == '{');
  }

  private char at(int offset) {
    return text.content().charAt(offset);
  }

  private void block(String problem, String context, int at, int to) {
    if (problem.contains("<block mapping start>") || problem.contains("<block sequence start>")) {
      add(at, endOfLine(at, to), "The indentation of this line is that of no line above it");
    } else if (context.endsWith("block collection")) {
      add(at, endOfLine(at, to), "This line stands among the items of a list, begin it with \"-\"");
    } else if (at < to && at(at) == '-' && (at + 1 >= to || at(at + 1) <= ' ')) {
      add(at, endOfLine(at, to), "A list item cannot stand among the keys of a mapping");
    } else {
      unexpected(at, to, " after a value, quote the whole value if it is text");
    }
  }

  private void unexpected(int at, int to, String rest) {
    int end = endOfWord(at, to);
    String word = text.content().substring(at, Math.min(end, at + 40));
    add(at, end, word.isEmpty() ? "Unexpected end" + rest : "Unexpected \"" + word + "\"" + rest);
  }

  private static String sentence(String problem) {
    int end = problem.indexOf('\n');
    String line = end < 0 ? problem : problem.substring(0, end);
    return line.isEmpty()
        ? "This cannot be read as YAML"
        : Character.toUpperCase(line.charAt(0)) + line.substring(1);
  }

  private int endOfWord(int from, int to) {
    int i = from;
    while (i < to && at(i) > ' ') {
      i++;
    }
    return i;
  }

  private int endOfLine(int from, int to) {
    int i = from;
    while (i < to && at(i) != '\n' && at(i) != '\r') {
      i++;
    }
    while (i > from && at(i - 1) <= ' ') {
      i--;
    }
    return i;
  }
}
