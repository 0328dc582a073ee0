package dev.hullcheck.syntax.make;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The variables of a makefile that have one value wherever they are used. */
final class MakeVariables {
  private static final int MAX_DEPTH = 16;

  /** How long a value may grow by additions. */
  private static final int MAX_VALUE = 10_000;

  /** How many characters variables may bring into one file's recipes. */
  private static final int MAX_EXPANDED = 1_000_000;

  private final Map<String, String> values = new HashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private int expanded;

  /** How many references were followed. */
  private int followed;

  /**
   * Takes in an assignment.
   *
   * @param operator {@code =}, {@code :=}, {@code ?=}, {@code +=}, {@code !=} and their like
   * @param sure whether it surely is made: outside of conditionals, for all targets
   */
  void assign(String name, String operator, String value, boolean sure) {
    String before = values.get(name);
    boolean shell = operator.equals("!=");
    if (!sure || shell || (before != null && !operator.equals("?=") && !operator.equals("+="))) {
      forget(name);
    } else if (operator.equals("+=") && before != null) {
      if (unknown.contains(name) || before.length() + value.length() > MAX_VALUE) {
        forget(name);
      } else {
        values.put(name, before + " " + value);
      }
    } else if (before == null) {
      values.put(name, value);
    }
  }

  /** Says that a variable may be anything. */
  void forget(String name) {
    unknown.add(name);
  }

  /** Says so of all that are set so far: another file that is read now may set them again. */
  void forgetAll() {
    unknown.addAll(values.keySet());
  }

  /**
   * A part of a recipe as the shell gets it.
   *
   * @param shells where the scripts of {@code $(shell …)} are put
   */
  void expand(Text text, int from, int to, Text.Builder out, List<Text> shells) {
    expand(text, from, to, out, shells, 0);
  }

  private void expand(Text text, int from, int to, Text.Builder out, List<Text> shells, int depth) {
    String chars = text.content();
    int done = from;
    int i = from;
    while (i < to) {
      if (chars.charAt(i) != '$' || i + 1 >= to) {
        i++;
        continue;
      }
      int end = Math.min(to, referenceEnd(chars, i));
      out.add(text, done, i);
      Span span = text.span(i, end);
      if (chars.startsWith("shell ", i + 2) && end - i > 9 && depth < MAX_DEPTH) {
        Text.Builder script = new Text.Builder();
        expand(text, i + 8, end - 1, script, shells, depth + 1);
        shells.add(script.add("\n", text.span(end - 1, end - 1)).build(span));
      }
      String value = value(chars, i, end, 0);
      if (value != null && expanded + value.length() <= MAX_EXPANDED) {
        expanded += value.length();
        out.add(value, span);
      } else {
        out.add(new MakeReference(chars.substring(i, end)), span);
      }
      i = end;
      done = end;
    }
    out.add(text, done, to);
  }

  /** What a reference stands for; null where that is not known. */
  private @Nullable String value(String chars, int from, int end, int depth) {
    char first = chars.charAt(from + 1);
    if (first == '$') {
      return "$";
    }
    boolean wrapped = first == '(' || first == '{';
    if (wrapped && (end - from < 3 || ")}".indexOf(chars.charAt(end - 1)) < 0)) {
      return null;
    }
    String name = wrapped ? chars.substring(from + 2, end - 1) : chars.substring(from + 1, end);
    String value = unknown.contains(name) ? null : values.get(name);
    return value == null || ++followed > MAX_EXPANDED ? null : expanded(value, depth);
  }

  private @Nullable String expanded(String value, int depth) {
    if (value.indexOf('$') < 0) {
      return value;
    }
    if (depth > MAX_DEPTH) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < value.length()) {
      if (value.charAt(i) != '$' || i + 1 >= value.length()) {
        out.append(value.charAt(i++));
        continue;
      }
      int end = referenceEnd(value, i);
      String inner = value(value, i, end, depth + 1);
      if (inner == null || out.length() + inner.length() > MAX_EXPANDED) {
        return null;
      }
      out.append(inner);
      i = end;
    }
    return out.toString();
  }

  /**
   * Where a reference ends that begins with a dollar sign: behind its bracket, or one character; at
   * the end of the line where the bracket is not closed.
   */
  private static int referenceEnd(String chars, int at) {
    char open = chars.charAt(at + 1);
    if (open != '(' && open != '{') {
      return at + 2;
    }
    char close = open == '(' ? ')' : '}';
    int depth = 0;
    int i = at + 1;
    for (; i < chars.length() && chars.charAt(i) != '\n'; i++) {
      char c = chars.charAt(i);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    return i;
  }
}
