package dev.hullcheck.syntax.docker;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Lines;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a Dockerfile for what it runs, its variables and comments. */
public final class DockerfileParser {
  private final Text text;
  private final String chars;
  private final List<Comment> comments = new ArrayList<>();
  private final List<DockerStep> steps = new ArrayList<>();
  private final DockerVariables variables = new DockerVariables();
  private char escape = '\\';

  /** How many characters were looked through for the ends of here-documents. */
  private long searched;

  /** Whether a shell of which the grammar is known runs what is not in brackets. */
  private boolean knownShell = true;

  private @Nullable DockerStep entrypoint;
  private @Nullable DockerStep command;

  private DockerfileParser(Text text) {
    this.text = text;
    this.chars = text.content();
  }

  /** Finds what a Dockerfile runs. Never throws and finds no problems. */
  public static Parsed<DockerFile> parse(Text text) {
    DockerfileParser parser = new DockerfileParser(text);
    parser.read();
    return new Parsed<>(new DockerFile(parser.steps, parser.variables), parser.comments, List.of());
  }

  private void read() {
    boolean directives = true;
    int line = 0;
    while (line < chars.length()) {
      int end = end(line);
      int from = blanks(line, end);
      if (from < end && chars.charAt(from) == '#') {
        if (directives) {
          directive(chars.substring(from + 1, end));
        }
        comment(from, end);
        line = next(line);
      } else if (from >= end) {
        directives = false;
        line = next(line);
      } else {
        directives = false;
        line = instruction(from);
      }
    }
    endStage();
  }

  private void comment(int from, int end) {
    comments.add(new Comment(text.span(from, end), chars.substring(from + 1, end).trim(), true));
  }

  private void directive(String written) {
    int sign = written.indexOf('=');
    if (sign > 0 && written.substring(0, sign).trim().equalsIgnoreCase("escape")) {
      escape = written.substring(sign + 1).trim().equals("`") ? '`' : '\\';
    }
  }

  /** Takes in an instruction; where the next line begins. */
  private int instruction(int start) {
    int from = start;
    int word = wordEnd(from);
    String name = chars.substring(from, word).toUpperCase(Locale.ROOT);
    if (name.equals("ONBUILD")) {
      // It stands before another instruction.
      from = blanks(word, end(from));
      word = wordEnd(from);
      name = chars.substring(from, word).toUpperCase(Locale.ROOT);
    }
    Text.Builder joined = new Text.Builder();
    int next = joined(blanks(word, end(word)), joined);
    Text body = joined.build(text.span(from, Math.max(from, end(Math.max(from, next - 1)))));
    int document = next;
    int documentEnd = next;
    String delimiter = delimiter(body.content());
    if (!delimiter.isEmpty()) {
      documentEnd = lineOf(delimiter, next);
      next = documentEnd < 0 ? next : next(documentEnd);
    }
    Text lines =
        documentEnd <= document
            ? Text.linear("", text.span(document, document))
            : text.slice(document, documentEnd);
    take(name, withoutFlags(body), lines, delimiter, from);
    return next;
  }

  private int wordEnd(int from) {
    int word = from;
    while (word < chars.length() && Character.isLetter(chars.charAt(word))) {
      word++;
    }
    return word;
  }

  /** Where the line begins that is a word alone; -1 where none is. */
  private int lineOf(String delimiter, int from) {
    for (int at = from; at < chars.length() && searched < 4L * chars.length(); at = next(at)) {
      int end = end(at);
      searched += end - at + 1;
      if (chars.substring(at, end).trim().equals(delimiter)) {
        return at;
      }
    }
    return -1;
  }

  /** Joins the lines of an instruction, without those between that are empty or comments. */
  private int joined(int from, Text.Builder out) {
    int at = from;
    while (true) {
      int end = end(at);
      int next = next(at);
      int last = end;
      while (last > at && (chars.charAt(last - 1) == ' ' || chars.charAt(last - 1) == '\t')) {
        last--;
      }
      boolean goesOn = last > at && chars.charAt(last - 1) == escape;
      out.add(text, at, goesOn ? last - 1 : end);
      if (!goesOn) {
        return next;
      }
      at = next;
      while (at < chars.length()) {
        int first = blanks(at, end(at));
        if (first < end(at) && chars.charAt(first) == '#') {
          comment(first, end(at));
        } else if (first < end(at)) {
          break;
        }
        at = next(at);
      }
      if (at >= chars.length()) {
        return at;
      }
    }
  }

  /** The word that ends the here-document which a line begins; empty where it begins none. */
  private static String delimiter(String line) {
    int at = line.indexOf("<<");
    if (at < 0 || line.startsWith("<<<", at) || line.startsWith("[")) {
      return "";
    }
    int i = at + 2;
    while (i < line.length() && "-'\"".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    int from = i;
    while (i < line.length() && isOfName(line.charAt(i)) && !isDigit(line.charAt(from))) {
      i++;
    }
    return line.substring(from, i);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Text withoutFlags(Text body) {
    String written = body.content();
    int i = 0;
    while (written.startsWith("--", i)) {
      while (i < written.length() && written.charAt(i) > ' ') {
        i++;
      }
      while (i < written.length() && written.charAt(i) <= ' ') {
        i++;
      }
    }
    return i == 0 ? body : body.slice(i, written.length());
  }

  private void take(String name, Text body, Text document, String delimiter, int at) {
    switch (name) {
      case "FROM" -> {
        endStage();
        knownShell = true;
        variables.stage(at);
      }
      case "ARG" -> argument(body, at);
      case "ENV" -> environment(body, at);
      case "SHELL" -> knownShell = isShell(body.content());
      case "RUN" -> {
        DockerStep step = step(body, document, delimiter, at);
        if (step != null) {
          steps.add(step);
        }
      }
      case "ENTRYPOINT" -> entrypoint = step(body, document, delimiter, at);
      case "CMD" -> command = step(body, document, delimiter, at);
      default -> {}
    }
  }

  private @Nullable DockerStep step(Text body, Text document, String delimiter, int at) {
    String written = body.content().trim();
    if (written.startsWith("[") && written.endsWith("]")) {
      return new DockerStep(null, List.of(body), at);
    }
    if (!knownShell || written.isEmpty()) {
      return null;
    }
    if (document.length() == 0) {
      return new DockerStep(body, List.of(), at);
    }
    if (written.startsWith("<<") && written.indexOf(' ') < 0) {
      return new DockerStep(document, List.of(), at);
    }
    Span end = text.span(document.whole().end(), document.whole().end());
    Text all =
        new Text.Builder()
            .add(body)
            .add("\n", text.span(at, at))
            .add(document)
            .add(delimiter + "\n", end)
            .build(body.whole().to(document.whole()));
    return new DockerStep(all, List.of(), at);
  }

  /** What a started image runs: the words of {@code CMD} come behind those of the entry point. */
  private void endStage() {
    DockerStep entry = entrypoint;
    DockerStep last = command;
    entrypoint = null;
    command = null;
    if (entry == null) {
      if (last != null) {
        steps.add(last);
      }
    } else if (entry.script() != null || last == null || last.script() != null) {
      steps.add(entry);
    } else {
      List<Text> words = new ArrayList<>(entry.exec());
      words.addAll(last.exec());
      steps.add(new DockerStep(null, words, last.at()));
    }
  }

  private static boolean isShell(String array) {
    int open = array.indexOf('"');
    int close = open < 0 ? -1 : array.indexOf('"', open + 1);
    if (close < 0) {
      return false;
    }
    String path = array.substring(open + 1, close);
    return switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "sh", "bash", "ash", "dash", "ksh", "zsh" -> true;
      default -> false;
    };
  }

  // Variables.

  /** {@code NAME} or {@code NAME=value}, one or more. */
  private void argument(Text body, int at) {
    for (Text word : words(body)) {
      String written = word.content();
      int sign = written.indexOf('=');
      if (sign < 0) {
        variables.set(written, at, null);
      } else {
        set(written.substring(0, sign), word.slice(sign + 1, written.length()), at);
      }
    }
  }

  /** {@code NAME=value …}, or the older {@code NAME value}. */
  private void environment(Text body, int at) {
    String written = body.content();
    int name = 0;
    while (name < written.length() && isOfName(written.charAt(name))) {
      name++;
    }
    if (name < written.length() && written.charAt(name) == '=') {
      argument(body, at);
    } else if (name > 0) {
      int value = name;
      while (value < written.length() && written.charAt(value) <= ' ') {
        value++;
      }
      set(written.substring(0, name), body.slice(value, written.length()), at);
    }
  }

  private void set(String name, Text value, int at) {
    String written = value.content();
    if (written.indexOf('$') < 0) {
      variables.set(name, at, value);
      return;
    }
    // A name alone is followed, all else is not.
    int open = written.startsWith("${") ? 2 : 1;
    int end = open == 2 ? written.length() - 1 : written.length();
    boolean alone = written.charAt(0) == '$' && end > open;
    for (int i = open; i < end && alone; i++) {
      alone = isOfName(written.charAt(i));
    }
    variables.set(name, at, alone ? variables.value(written.substring(open, end), at) : null);
  }

  /** The words of a line without their quotes. */
  private List<Text> words(Text line) {
    List<Text> words = new ArrayList<>();
    String written = line.content();
    int i = 0;
    while (i < written.length()) {
      if (written.charAt(i) <= ' ') {
        i++;
        continue;
      }
      int start = i;
      Text.Builder word = new Text.Builder();
      char quote = 0;
      for (; i < written.length() && (quote != 0 || written.charAt(i) > ' '); i++) {
        char c = written.charAt(i);
        if (quote == 0 ? c == '\'' || c == '"' : c == quote) {
          quote = quote == 0 ? c : 0;
        } else {
          i += c == escape && quote != '\'' && i + 1 < written.length() ? 1 : 0;
          word.add(line, i, i + 1);
        }
      }
      words.add(word.build(line.span(start, i)));
    }
    return words;
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_';
  }

  private int blanks(int from, int end) {
    int i = from;
    while (i < end && (chars.charAt(i) == ' ' || chars.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private int end(int line) {
    return Lines.end(chars, line);
  }

  private int next(int line) {
    return Lines.next(chars, line);
  }
}
