package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.syntax.shell.WordPart;
import dev.hullcheck.syntax.shell.WordPart.Quoting;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What <code>${A#…}</code>, <code>${A/…/…}</code>, <code>${A:1:2}</code> and <code>${A^^}</code>
 * make of known strings, of arrays element by element.
 */
final class TextOperators {
  /** Longer values are not worked on. */
  private static final int MAX = 2000;

  /** How often a character may be held against one of a pattern in one script. */
  private static final long MAX_STEPS = 20_000_000;

  private final Expander expander;
  private long steps;

  TextOperators(Expander expander) {
    this.expander = expander;
  }

  /** The value that an operator makes of one; null where that is not known. */
  @Nullable Value apply(WordPart.Parameter parameter, Value value) {
    Word operand = parameter.operand();
    String operator = parameter.operator();
    if (operand == null) {
      return null;
    }
    if (operator.equals(":")) {
      return part(parameter, operand, value);
    }
    Change change = change(operator, operand);
    if (change == null) {
      return null;
    }
    if (!(value instanceof Sequence array)) {
      return changed(change, value, parameter.span());
    }
    if (!Parameters.isAll(parameter)) {
      Value first = array.items().isEmpty() ? null : array.items().get(0);
      boolean unset = first == null && !array.isOpen();
      return first == null ? (unset ? array : null) : changed(change, first, parameter.span());
    }
    List<Value> items = new ArrayList<>(array.items().size());
    for (Value item : array.items()) {
      Value made = changed(change, item, item.span());
      if (made == null) {
        return null;
      }
      items.add(made);
    }
    return Sequence.of(items, array.isOpen(), array.span());
  }

  /** What becomes of one string. */
  private interface Change {
    String of(String value);
  }

  private @Nullable Value changed(Change change, Value value, Span span) {
    if (!(value instanceof Scalar scalar) || scalar.asText().length() > MAX || steps > MAX_STEPS) {
      return null;
    }
    String made = change.of(scalar.asText());
    return steps > MAX_STEPS ? null : Scalar.string(Text.linear(made, span), span);
  }

  private @Nullable Change change(String operator, Word operand) {
    switch (operator) {
      case "#", "##", "%", "%%" -> {
        Glob pattern = pattern(operand.parts());
        return pattern == null ? null : cut(operator, pattern);
      }
      case "/", "//" -> {
        return replacement(operator.equals("//"), operand);
      }
      case "^", "^^", ",", ",," -> {
        Glob pattern = operand.parts().isEmpty() ? null : pattern(operand.parts());
        return pattern == null && !operand.parts().isEmpty() ? null : letters(operator, pattern);
      }
      default -> {
        return null;
      }
    }
  }

  private Change cut(String operator, Glob pattern) {
    boolean longest = operator.length() == 2;
    if (operator.charAt(0) == '#') {
      return value -> {
        int[] points = points(value);
        int end = end(pattern, points, 0, longest);
        return end < 0 ? value : new String(points, end, points.length - end);
      };
    }
    Glob reversed = pattern.reversed();
    return value -> {
      int[] points = points(value);
      int end = end(reversed, reversed(points), 0, longest);
      return end < 0 ? value : new String(points, 0, points.length - end);
    };
  }

  private Change letters(String operator, @Nullable Glob pattern) {
    boolean upper = operator.charAt(0) == '^';
    boolean all = operator.length() == 2;
    return value -> {
      StringBuilder out = new StringBuilder(value.length());
      int[] points = points(value);
      for (int i = 0; i < points.length; i++) {
        boolean meant = pattern == null || pattern.matches(new int[] {points[i]});
        String one = new String(points, i, 1);
        boolean changes = meant && (all || i == 0);
        out.append(
            !changes ? one : upper ? one.toUpperCase(Locale.ROOT) : one.toLowerCase(Locale.ROOT));
      }
      return out.toString();
    };
  }

  /**
   * {@code PATTERN/TEXT}, {@code #PATTERN/TEXT} at the head and {@code %PATTERN/TEXT} at the end.
   */
  private @Nullable Change replacement(boolean all, Word operand) {
    List<WordPart> pattern = new ArrayList<>();
    List<WordPart> text = new ArrayList<>();
    boolean behind = false;
    for (WordPart part : operand.parts()) {
      if (!behind && part instanceof WordPart.Literal literal && isBare(literal)) {
        int slash = literal.text().content().indexOf('/');
        if (slash >= 0) {
          behind = true;
          pattern.add(piece(literal.text().slice(0, slash)));
          text.add(piece(literal.text().slice(slash + 1, literal.text().length())));
          continue;
        }
      }
      (behind ? text : pattern).add(part);
    }
    char anchor = all ? ' ' : anchor(pattern);
    if (anchor != ' ' && pattern.get(0) instanceof WordPart.Literal first) {
      pattern.set(0, piece(first.text().slice(1, first.text().length())));
    }
    Glob glob = pattern(pattern);
    Value by = expander.value(text, operand.span());
    // An ampersand is what was found, or not, by the version of bash.
    if (glob == null || !(by instanceof Scalar scalar) || scalar.asText().indexOf('&') >= 0) {
      return null;
    }
    String replacement = scalar.asText();
    return value -> replaced(value, glob, replacement, all, anchor);
  }

  private static boolean isBare(WordPart.Literal literal) {
    return literal.quoting() == Quoting.NONE;
  }

  private static WordPart.Literal piece(Text text) {
    return new WordPart.Literal(text, Quoting.NONE, text.whole());
  }

  private static char anchor(List<WordPart> pattern) {
    if (pattern.isEmpty()
        || !(pattern.get(0) instanceof WordPart.Literal first)
        || !isBare(first)
        || first.text().length() == 0) {
      return ' ';
    }
    char c = first.text().content().charAt(0);
    return c == '#' || c == '%' ? c : ' ';
  }

  private String replaced(String value, Glob glob, String by, boolean all, char anchor) {
    int[] points = points(value);
    if (anchor == '#') {
      int end = end(glob, points, 0, true);
      return end < 0 ? value : by + new String(points, end, points.length - end);
    }
    if (anchor == '%') {
      int end = end(glob.reversed(), reversed(points), 0, true);
      return end < 0 ? value : new String(points, 0, points.length - end) + by;
    }
    if (glob.length() == 0) {
      return value;
    }
    StringBuilder out = new StringBuilder();
    boolean more = true;
    int i = 0;
    while (i < points.length) {
      int end = more ? end(glob, points, i, true) : -1;
      if (end > i) {
        out.append(by);
        i = end;
        more = all;
      } else {
        out.appendCodePoint(points[i++]);
      }
    }
    return out.toString();
  }

  private int end(Glob glob, int[] points, int from, boolean longest) {
    steps += (long) (points.length - from) * (glob.length() + 1);
    return steps > MAX_STEPS ? -1 : glob.end(points, from, longest);
  }

  private static int[] points(String value) {
    int[] points = new int[value.codePointCount(0, value.length())];
    int at = 0;
    for (int i = 0; i < points.length; i++) {
      points[i] = value.codePointAt(at);
      at += Character.charCount(points[i]);
    }
    return points;
  }

  private static int[] reversed(int[] points) {
    int[] other = new int[points.length];
    for (int i = 0; i < points.length; i++) {
      other[i] = points[points.length - 1 - i];
    }
    return other;
  }

  /** Whether a value matches a pattern. */
  Truth matches(Value value, Word pattern) {
    Glob glob = value instanceof Scalar ? pattern(pattern.parts()) : null;
    String text = value instanceof Scalar scalar ? scalar.asText() : "";
    return glob == null || text.length() > MAX || Placeholder.is(text)
        ? Truth.UNKNOWN
        : Truth.of(glob.matches(points(text)));
  }

  /** What some parts mean as a pattern; null where they are not known. */
  private @Nullable Glob pattern(List<WordPart> parts) {
    StringBuilder chars = new StringBuilder();
    List<Boolean> quoted = new ArrayList<>();
    for (WordPart part : parts) {
      Value value = expander.value(List.of(part), part.span());
      if (!(value instanceof Scalar scalar)) {
        return null;
      }
      boolean literally =
          part instanceof WordPart.DoubleQuoted
              || (part instanceof WordPart.Literal literal && !isBare(literal));
      for (int i = 0; i < scalar.asText().length(); i++) {
        chars.append(scalar.asText().charAt(i));
        quoted.add(literally);
        if (chars.length() > MAX) {
          return null;
        }
      }
    }
    boolean[] marks = new boolean[quoted.size()];
    for (int i = 0; i < marks.length; i++) {
      marks[i] = quoted.get(i);
    }
    return Glob.of(chars.toString(), marks);
  }

  /** {@code OFFSET} or {@code OFFSET:LENGTH}, of characters or of elements. */
  private @Nullable Value part(WordPart.Parameter parameter, Word operand, Value value) {
    Value written = expander.value(operand);
    String bounds = written instanceof Scalar scalar ? scalar.asText() : "?";
    int colon = bounds.indexOf(':');
    if (bounds.indexOf('?') >= 0) {
      return null;
    }
    Span span = parameter.span();
    Long offset = expander.number(colon < 0 ? bounds : bounds.substring(0, colon), span);
    Long length = colon < 0 ? null : expander.number(bounds.substring(colon + 1), span);
    if (offset == null || (colon >= 0 && length == null)) {
      return null;
    }
    if (Parameters.isAll(parameter)) {
      boolean arguments = parameter.index() == null;
      return value instanceof Sequence array ? slice(array, offset, length, arguments) : null;
    }
    Value one = value;
    if (value instanceof Sequence array && !array.isOpen()) {
      one = array.items().isEmpty() ? Scalar.string("", span) : array.items().get(0);
    }
    if (!(one instanceof Scalar scalar)) {
      return null;
    }
    int[] points = points(scalar.asText());
    long from = offset < 0 ? offset + points.length : offset;
    if (from < 0 || from > points.length) {
      return Scalar.string("", span);
    }
    long end = length == null ? points.length : length < 0 ? points.length + length : from + length;
    if (end < from) {
      return null;
    }
    int count = (int) (Math.min(end, points.length) - from);
    return Scalar.string(Text.linear(new String(points, (int) from, count), span), span);
  }

  /** Some elements; the script's arguments are counted from 1, and 0 is the script. */
  private static @Nullable Value slice(
      Sequence array, long offset, @Nullable Long length, boolean arguments) {
    int size = array.items().size();
    long from = offset < 0 ? offset + size : arguments ? offset - 1 : offset;
    if (array.isOpen() || (length != null && length < 0) || (arguments && offset == 0)) {
      return null;
    }
    if (from < 0 || from >= size) {
      return Sequence.of(List.of(), false, array.span());
    }
    long end = length == null ? size : Math.min(size, from + length);
    return Sequence.of(array.items().subList((int) from, (int) end), false, array.span());
  }
}
