package dev.hullcheck.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path to values: names joined by dots. A name with a dot, a blank or a star in it stands in
 * double quotes; {@code *} is every element of a list or every value of a mapping. A path begins at
 * the resource (or, in a {@code where}, at the candidate), or elsewhere with {@code $self} or
 * {@code $NAME}. {@code PATH|PATH} is the first of the two at which something is written.
 *
 * @param root {@code self}, a bound name, or empty for where the path stands
 * @param steps the names, with {@link #EVERY} for {@code *} and at most one {@link #DEEP} for
 *     {@code **}
 * @param otherwise where to look if nothing is there, or null
 */
public record Path(String root, List<String> steps, String written, @Nullable Path otherwise) {
  /**
   * The step {@code *}, as a text that is no name: {@code "*"} in quotes is the name of a field.
   */
  public static final String EVERY = "\0";

  /** The step {@code **}: any number of steps inside of one resource, also none. */
  public static final String DEEP = "\1";

  /** A path without an alternative. */
  public Path(String root, List<String> steps, String written) {
    this(root, steps, written, null);
  }

  /**
   * Reads a path.
   *
   * @return null where the text is no path
   */
  public static @Nullable Path parse(String text) {
    int bar = bar(text);
    if (bar < 0) {
      return single(text);
    }
    Path first = single(text.substring(0, bar));
    Path otherwise = parse(text.substring(bar + 1));
    return first == null || otherwise == null
        ? null
        : new Path(first.root, first.steps, text, otherwise);
  }

  /** Where the first {@code |} outside of quotes stands, or -1. */
  private static int bar(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (c == '|' && !quoted) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Path single(String text) {
    String root = "";
    int at = 0;
    if (text.startsWith("$")) {
      int dot = text.indexOf('.');
      root = text.substring(1, dot < 0 ? text.length() : dot);
      if (!isName(root)) {
        return null;
      }
      at = dot < 0 ? text.length() : dot + 1;
    }
    List<String> steps = new ArrayList<>();
    if (at == text.length()) {
      return root.isEmpty() || text.endsWith(".") ? null : new Path(root, List.of(), text);
    }
    while (true) {
      int end;
      if (text.charAt(at) == '"') {
        int close = text.indexOf('"', at + 1);
        if (close < 0) {
          return null;
        }
        steps.add(text.substring(at + 1, close));
        end = close + 1;
      } else {
        end = at;
        while (end < text.length() && text.charAt(end) != '.') {
          end++;
        }
        String name = text.substring(at, end);
        String step = name.equals("*") ? EVERY : name.equals("**") ? DEEP : name;
        boolean twice = step.equals(DEEP) && steps.contains(DEEP);
        if (step.equals(name) && !isName(name) || twice) {
          return null;
        }
        steps.add(step);
      }
      if (end == text.length()) {
        return new Path(root, List.copyOf(steps), text);
      }
      if (text.charAt(end) != '.' || end + 1 == text.length()) {
        return null;
      }
      at = end + 1;
    }
  }

  private static boolean isName(String text) {
    if (text.isEmpty()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return written;
  }
}
