package dev.hullcheck.syntax.make;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Lines;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a makefile for its recipes and comments. */
public final class MakefileParser {
  private final Text text;
  private final String chars;
  private final MakeVariables variables = new MakeVariables();
  private final List<Comment> comments = new ArrayList<>();
  private final List<List<Integer>> recipes = new ArrayList<>();

  /** The lines with values that a shell gives. */
  private final List<Integer> shells = new ArrayList<>();

  private boolean oneShell;

  /** How many conditionals are open. */
  private int conditionals;

  private MakefileParser(Text text) {
    this.text = text;
    this.chars = text.content();
  }

  /**
   * Finds the recipes of a makefile, in their order. Never throws and finds no problems: what is no
   * recipe, assignment or rule is passed over.
   */
  public static Parsed<List<Recipe>> parse(Text text) {
    MakefileParser parser = new MakefileParser(text);
    parser.read();
    // A variable has its last value in every recipe, so they are expanded when all is read.
    List<Recipe> expanded = new ArrayList<>();
    for (int line : parser.shells) {
      List<Text> scripts = new ArrayList<>();
      Text.Builder value = new Text.Builder();
      parser.variables.expand(text, line, parser.logicalEnd(line), value, scripts);
      expanded.add(new Recipe(scripts));
    }
    for (List<Integer> recipe : parser.recipes) {
      expanded.add(parser.recipe(recipe));
    }
    return new Parsed<>(expanded, parser.comments, List.of());
  }

  private void read() {
    List<Integer> recipe = null;
    int line = 0;
    while (line < chars.length()) {
      int end = end(line);
      int from = blanks(line, end);
      if (from >= end) {
        line = nextLine(line);
        continue;
      }
      int next = logicalEnd(line);
      if (recipe != null && chars.charAt(line) == '\t') {
        recipe.add(line);
        line = next;
        continue;
      }
      if (chars.charAt(from) == '#') {
        comment(from, end);
        line = next;
        continue;
      }
      String written = joined(from, next);
      if (isConditional(written)) {
        line = next;
        continue;
      }
      recipe = null;
      if (isDefinition(written)) {
        line = definition(written, next);
        continue;
      }
      if (!assignment(written)) {
        recipe = rule(written, from, next);
      } else if (written.contains("$(shell ")) {
        shells.add(line);
      }
      line = next;
    }
  }

  private void comment(int from, int end) {
    comments.add(new Comment(text.span(from, end), chars.substring(from + 1, end).trim(), true));
  }

  /** Directives that may leave out what follows; they end no recipe. */
  private boolean isConditional(String line) {
    String word = word(line);
    switch (word) {
      case "ifeq", "ifneq", "ifdef", "ifndef" -> conditionals++;
      case "endif" -> conditionals = Math.max(0, conditionals - 1);
      case "else" -> {}
      case "include", "-include", "sinclude" -> variables.forgetAll();
      case "unexport", "vpath" -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private static boolean isDefinition(String line) {
    return word(line).equals("define");
  }

  /** Passes over {@code define … endef}, which sets a variable to lines. */
  private int definition(String line, int from) {
    String name = word(line.substring("define".length()).trim());
    variables.forget(name);
    int at = from;
    while (at < chars.length()) {
      int next = nextLine(at);
      if (word(chars.substring(at, next).trim()).equals("endef")) {
        return next;
      }
      at = next;
    }
    return at;
  }

  private boolean assignment(String line) {
    String rest = line;
    String word = word(rest);
    while (word.equals("export") || word.equals("override") || word.equals("private")) {
      rest = rest.substring(word.length()).trim();
      word = word(rest);
    }
    int i = 0;
    while (i < rest.length() && isOfName(rest.charAt(i))) {
      i++;
    }
    int name = i;
    while (i < rest.length() && (rest.charAt(i) == ' ' || rest.charAt(i) == '\t')) {
      i++;
    }
    int operator = i;
    while (i < rest.length() && ":?+!".indexOf(rest.charAt(i)) >= 0) {
      i++;
    }
    if (name == 0 || i >= rest.length() || rest.charAt(i) != '=') {
      return false;
    }
    String value = withoutComment(rest.substring(i + 1)).trim();
    String written = rest.substring(operator, i + 1);
    variables.assign(rest.substring(0, name), written, value, conditionals == 0);
    return true;
  }

  private static String withoutComment(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) == '#' && (i == 0 || value.charAt(i - 1) != '\\')) {
        return value.substring(0, i);
      }
    }
    return value;
  }

  /**
   * The lines of the recipe that a rule begins, of which the first may stand behind a semicolon;
   * null where it is no rule.
   */
  private @Nullable List<Integer> rule(String line, int from, int next) {
    if (word(line).startsWith(".ONESHELL")) {
      oneShell = true;
    }
    List<Integer> recipe = new ArrayList<>();
    int colon = line.indexOf(':');
    if (colon < 0) {
      return null;
    }
    int sign = line.indexOf('=', colon);
    int semicolon = line.indexOf(';', colon);
    if (sign >= 0 && (semicolon < 0 || sign < semicolon)) {
      targetVariable(line.substring(colon + 1, sign));
    } else if (semicolon >= 0) {
      int at = chars.indexOf(';', from);
      if (at >= 0 && at < next) {
        recipe.add(at + 1);
      }
    }
    recipes.add(recipe);
    return recipe;
  }

  /** {@code target: NAME = value} sets it for some targets. */
  private void targetVariable(String written) {
    int end = written.length();
    while (end > 0 && !isOfName(written.charAt(end - 1))) {
      end--;
    }
    int from = end;
    while (from > 0 && isOfName(written.charAt(from - 1))) {
      from--;
    }
    variables.forget(written.substring(from, end));
  }

  private Recipe recipe(List<Integer> lines) {
    List<Text> scripts = new ArrayList<>();
    Text.Builder all = new Text.Builder();
    for (int line : lines) {
      Text.Builder script = oneShell ? all : new Text.Builder();
      int end = logicalEnd(line);
      script(line, end, script, scripts);
      if (!oneShell && script.length() > 0) {
        scripts.add(script.build(text.span(line, end)));
      }
    }
    if (oneShell && all.length() > 0) {
      scripts.add(all.build(text.span(lines.get(0), logicalEnd(lines.get(lines.size() - 1)))));
    }
    return new Recipe(scripts);
  }

  /** What the shell gets of a line: without tabs at the beginning and what make alone reads. */
  private void script(int line, int end, Text.Builder out, List<Text> shells) {
    int from = line;
    while (from < end && " \t@-+".indexOf(chars.charAt(from)) >= 0) {
      from++;
    }
    while (from < end) {
      int next = Math.min(end, nextLine(from));
      variables.expand(text, from, next, out, shells);
      from = next;
      if (from < end && chars.charAt(from) == '\t') {
        from++;
      }
    }
    if (end == chars.length() && end > line && chars.charAt(end - 1) != '\n') {
      Span caret = text.span(end, end);
      out.add("\n", caret);
    }
  }

  /** A line with those that it goes on in, as one. */
  private String joined(int from, int to) {
    String written = chars.substring(from, to);
    if (written.indexOf('\\') < 0) {
      return written.trim();
    }
    StringBuilder out = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      int after = i + 1 < written.length() && written.charAt(i + 1) == '\r' ? i + 2 : i + 1;
      if (c == '\\' && after < written.length() && written.charAt(after) == '\n') {
        out.append(' ');
        i = after;
        while (i + 1 < written.length() && " \t".indexOf(written.charAt(i + 1)) >= 0) {
          i++;
        }
      } else {
        out.append(c);
      }
    }
    return out.toString().trim();
  }

  private static String word(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) > ' ' && line.charAt(end) != '(') {
      end++;
    }
    return line.substring(0, end);
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
  }

  private int blanks(int from, int to) {
    int i = from;
    while (i < to && (chars.charAt(i) == ' ' || chars.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  /** Behind the last of the lines that a line goes on in. */
  private int logicalEnd(int line) {
    int at = line;
    while (true) {
      int end = end(at);
      int next = nextLine(at);
      int slashes = 0;
      while (end - slashes > at && chars.charAt(end - slashes - 1) == '\\') {
        slashes++;
      }
      if (slashes % 2 == 0 || next >= chars.length()) {
        return next;
      }
      at = next;
    }
  }

  private int end(int line) {
    return Lines.end(chars, line);
  }

  private int nextLine(int line) {
    return Lines.next(chars, line);
  }
}
