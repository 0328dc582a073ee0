package dev.hullcheck.normalize;

import dev.hullcheck.kind.GcloudCommandSpec;
import dev.hullcheck.kind.GcloudFlag;
import dev.hullcheck.kind.GcloudTrack;
import dev.hullcheck.kind.GcloudType;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the value of one flag or positional against its type, as gcloud's own parser does: its
 * elements one by one, of which those with something unknown in them are taken to be right.
 */
final class GcloudValues {
  private final GcloudProblems problems;
  private final String flag;

  /**
   * Values of one flag.
   *
   * @param flag its name, or a positional's metavariable
   */
  GcloudValues(GcloudProblems problems, String flag) {
    this.problems = problems;
    this.flag = flag;
  }

  /** Judges a whole value. */
  void judge(GcloudType type, Text text) {
    judge(type, text, 0, text.length());
  }

  private void judge(GcloudType type, Text text, int from, int to) {
    if (type.isDivided()) {
      divided(type, text, from, to);
      return;
    }
    if (isUnknown(text, from, to)) {
      return;
    }
    String chars = text.content().substring(from, to);
    Span span = text.span(from, to);
    String expected = null;
    switch (type.kind()) {
      case "enum" -> {
        if (chars.isEmpty() && !type.accepts(chars)) {
          expected = "one of its choices";
        } else if (!type.accepts(chars)) {
          choice(type, chars, span);
        }
      }
      case "int", "float" -> expected = number(type, chars);
      case "truefalse" -> expected = isTruth(chars) ? null : "true or false";
      case "duration" ->
          expected =
              chars.isEmpty() || isDuration(chars) ? null : "a duration such as 90s or 1h30m";
      case "size" -> expected = isSize(chars) ? null : "a size such as 10GB";
      case "key" -> expected = chars.isEmpty() ? null : "no value";
      default -> {}
    }
    if (expected != null) {
      add(expected, chars, span);
    }
  }

  private void add(String expected, String value, Span span) {
    problems.add(
        new GcloudFault("invalid-value", span)
            .with("flag", flag)
            .with("value", value)
            .with("expected", expected));
  }

  private static boolean isUnknown(Text text, int from, int to) {
    for (int i = from; i < to && text.hasOpaque(); i++) {
      if (text.opaqueAt(i) != null) {
        return true;
      }
    }
    return false;
  }

  // Lists and dicts.

  private void divided(GcloudType type, Text text, int from, int to) {
    String chars = text.content();
    String separator = type.separator();
    int start = from;
    if (from < to && chars.charAt(from) == '^') {
      int end = chars.indexOf('^', from + 1);
      if (end >= 0 && end < to && !isUnknown(text, from, end)) {
        separator = chars.substring(from + 1, end);
        start = end + 1;
        if (separator.isEmpty()) {
          add("a separator between the circumflexes", "^^", text.span(from, end + 1));
          return;
        }
      }
    }
    if (isStructured(chars, start, to) || text.hasOpaque() && isUnknown(text, from, start)) {
      return;
    }
    Set<String> given = new HashSet<>();
    boolean sure = true;
    int at = start;
    while (at < to) {
      int next = chars.indexOf(separator, at);
      int end = next < 0 || next > to - separator.length() ? to : next;
      if (isUnknown(text, at, end)) {
        // A variable may hold several elements.
        sure = false;
      } else if (type.kind().equals("dict")) {
        pair(type, text, at, end, given);
      } else if (!type.accepts(chars.substring(at, end))) {
        choice(type, chars.substring(at, end), text.span(at, end));
      }
      GcloudType element = type.element();
      if (element != null && !type.kind().equals("dict")) {
        judge(element, text, at, end);
      }
      at = end + separator.length();
    }
    List<String> missing = new ArrayList<>();
    for (GcloudType.Key key : type.keys()) {
      if (sure && key.required() && !given.contains(key.name())) {
        missing.add(key.name());
      }
    }
    if (!missing.isEmpty()) {
      problems.add(
          new GcloudFault("missing-required", text.span(from, to))
              .with("subject", problems.subject(flag))
              .with("missing", "the key \"" + String.join("\" and the key \"", missing) + "\""));
    }
  }

  /** Whether a text holds JSON, at whose commas some flags do not divide it. */
  private static boolean isStructured(String chars, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = chars.charAt(i);
      if (c == '{' || c == '[') {
        return true;
      }
    }
    return false;
  }

  private void pair(GcloudType type, Text text, int from, int to, Set<String> given) {
    String chars = text.content();
    int sign = chars.indexOf('=', from);
    boolean hasValue = sign >= 0 && sign < to;
    String name = chars.substring(from, hasValue ? sign : to);
    if (name.isEmpty() || !hasValue && !type.bareKeys()) {
      if (!hasOperator(name)) {
        add("KEY=VALUE", chars.substring(from, to), text.span(from, to));
      }
      return;
    }
    given.add(name);
    if (type.keys().isEmpty()) {
      return;
    }
    GcloudType.Key key = type.key(name);
    if (key == null) {
      choice(keysOf(type), name, text.span(from, from + name.length()));
    } else if (hasValue) {
      judge(key.type(), text, sign + 1, to);
    }
  }

  /** The commands of two groups take {@code key:value} as well. */
  private boolean hasOperator(String text) {
    return text.indexOf(':') > 0
        && (problems.path().startsWith("tasks ")
            || problems.path().startsWith("deployment-manager "));
  }

  /** The keys of a dict as choices. */
  private static GcloudType keysOf(GcloudType type) {
    List<String> names = new ArrayList<>();
    for (GcloudType.Key key : type.keys()) {
      names.add(key.name());
    }
    return new GcloudType(
        "enum", type.fold(), false, type.separator(), names, List.of(), null, null, null);
  }

  // Choices.

  private void choice(GcloudType type, String text, Span span) {
    List<String> choices = type.choices();
    String meant = alike(text, choices);
    if (!GcloudProblems.isWord(text, "") || meant == null && mayBeNewer(text, choices)) {
      return;
    }
    if (meant == null && text.equals(text.toUpperCase(Locale.ROOT)) && !isAnyOfCapitals(choices)) {
      // A word of capitals where no choice is one is for a reader to replace.
      return;
    }
    if (meant == null) {
      meant = ofOtherTrack(text);
    }
    problems.add(
        new GcloudFault("invalid-choice", span)
            .with("flag", flag)
            .with("value", text)
            .with("suggestion", meant == null ? GcloudProblems.nearest(text, choices) : meant));
  }

  private static boolean isAnyOfCapitals(List<String> choices) {
    for (String choice : choices) {
      if (choice.equals(choice.toUpperCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** A choice that differs in capitals and dashes only. */
  private static @Nullable String alike(String text, List<String> choices) {
    for (String choice : choices) {
      if (choice.replace('_', '-').equalsIgnoreCase(text.replace('_', '-'))) {
        return choice;
      }
    }
    return null;
  }

  private @Nullable String ofOtherTrack(String value) {
    for (GcloudTrack track : GcloudTrack.values()) {
      GcloudCommandSpec other = problems.inTrack(track);
      GcloudFlag known = other == null ? null : other.flag(flag);
      if (known != null && !known.choices().isEmpty() && known.accepts(value)) {
        return GcloudProblems.name(track, problems.path()) + " " + flag + "=" + value;
      }
    }
    return null;
  }

  /** Whether a choice may be of a later version: the same as another but for its numbers. */
  private static boolean mayBeNewer(String text, List<String> choices) {
    String plain = GcloudProblems.withoutDigits(text);
    for (String choice : plain.length() < text.length() ? choices : List.<String>of()) {
      String other = GcloudProblems.withoutDigits(choice);
      if (other.length() < choice.length() && other.equalsIgnoreCase(plain)) {
        return true;
      }
    }
    return false;
  }

  // Single values.

  /** What a number should be that a text is not; null where it is one. */
  private static @Nullable String number(GcloudType type, String chars) {
    boolean whole = type.kind().equals("int");
    String lower = type.lower();
    String upper = type.upper();
    if (lower != null && chars.equals("unlimited")) {
      return null;
    }
    String expected = whole ? "a whole number" : "a number";
    Double value = whole ? wholeNumber(chars) : decimalNumber(chars);
    if (value == null) {
      return expected + bounds(lower, upper);
    }
    boolean low = lower != null && value < Double.parseDouble(lower);
    boolean high = upper != null && value > Double.parseDouble(upper);
    return low || high ? expected + bounds(lower, upper) : null;
  }

  private static String bounds(@Nullable String lower, @Nullable String upper) {
    boolean open = upper == null || upper.length() > 18;
    if (lower == null) {
      return open ? "" : " of at most " + upper;
    }
    return open ? " of at least " + lower : " from " + lower + " to " + upper;
  }

  /** Digits with an underscore between any two, as Python reads them; null where it is not. */
  private static @Nullable Double wholeNumber(String text) {
    String chars = text.strip();
    int start = !chars.isEmpty() && (chars.charAt(0) == '-' || chars.charAt(0) == '+') ? 1 : 0;
    double value = 0;
    for (int i = start; i < chars.length(); i++) {
      char c = chars.charAt(i);
      if (c >= '0' && c <= '9') {
        value = 10 * value + (c - '0');
      } else if (c != '_' || i == start || chars.charAt(i - 1) == '_' || i + 1 == chars.length()) {
        return null;
      }
    }
    return chars.length() == start ? null : chars.charAt(0) == '-' ? (Double) (-value) : value;
  }

  private static @Nullable Double decimalNumber(String text) {
    String chars = text.strip();
    for (int i = 0; i < chars.length(); i++) {
      if ("0123456789+-.eE".indexOf(chars.charAt(i)) < 0) {
        String lower = chars.substring(chars.startsWith("-") || chars.startsWith("+") ? 1 : 0);
        return lower.equalsIgnoreCase("inf") || lower.equalsIgnoreCase("nan") ? Double.NaN : null;
      }
    }
    try {
      return Double.valueOf(chars);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean isTruth(String chars) {
    return chars.equalsIgnoreCase("true")
        || chars.equalsIgnoreCase("false")
        || chars.equalsIgnoreCase("yes")
        || chars.equalsIgnoreCase("no");
  }

  /** Digits with an optional fraction, then letters that begin with a unit. */
  private static boolean isSize(String chars) {
    int i = 0;
    while (i < chars.length() && isDigit(chars.charAt(i))) {
      i++;
    }
    if (i == 0) {
      return false;
    }
    if (i < chars.length() && chars.charAt(i) == '.') {
      i++;
    }
    while (i < chars.length() && isDigit(chars.charAt(i))) {
      i++;
    }
    for (; i < chars.length(); i++) {
      char c = chars.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '/')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * A number of the flag's own unit, or ISO 8601, whose {@code P} and {@code T} may be left out.
   */
  private static boolean isDuration(String text) {
    if (wholeNumber(text) != null) {
      return true;
    }
    String chars = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    int digits = 0;
    int points = 0;
    boolean parted = false;
    for (int i = chars.startsWith("P") || chars.startsWith("p") ? 1 : 0; i < chars.length(); i++) {
      char c = chars.charAt(i);
      if (isDigit(c)) {
        digits++;
      } else if (c == '.' || c == ',') {
        points++;
      } else if (c == 'T' || c == 't') {
        if (parted) {
          return false;
        }
        parted = true;
      } else if (digits == 0 || points > 1 || "YWDHMSUNywdhmsun".indexOf(c) < 0) {
        return false;
      } else {
        boolean last = i + 2 == chars.length() && "sS".indexOf(chars.charAt(i + 1)) >= 0;
        if ("UNun".indexOf(c) >= 0) {
          return last;
        }
        if (last && "mM".indexOf(c) >= 0) {
          return true;
        }
        digits = 0;
        points = 0;
      }
    }
    return digits + points == 0 || chars.equalsIgnoreCase("P0");
  }
}
