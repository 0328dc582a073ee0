package dev.hullcheck.terraform;

import dev.hullcheck.terraform.Regex.Place;
import dev.hullcheck.terraform.Regex.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a regular expression of RE2 in one pass: each part is a list of steps, its jumps relative
 * to its start.
 */
final class RegexParser {
  private static final int MAX_DEPTH = 200;

  private final RegexScanner scanner;
  private final List<String> groups = new ArrayList<>();
  private int depth;
  private boolean anyCase;
  private boolean lines;
  private boolean dotAll;
  private boolean ungreedy;

  /** What {@link #parse} comes to. */
  enum Fault {
    /** Terraform refuses the pattern. */
    REFUSED,
    /** The pattern has a part that is not followed here. */
    NOT_FOLLOWED
  }

  private @Nullable Fault fault;

  RegexParser(String pattern) {
    this.scanner = new RegexScanner(pattern);
  }

  /** The expression, or null where there is a {@link #fault()}. */
  @Nullable Regex parse() {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step.Save(0));
    append(steps, alternatives().steps());
    if (!scanner.isAtEnd()) {
      refuse();
    }
    if (scanner.isNotFollowed()) {
      fault = Fault.NOT_FOLLOWED;
    }
    steps.add(new Step.Save(1));
    steps.add(new Step.Match());
    return fault == null ? new Regex(steps, List.copyOf(groups)) : null;
  }

  @Nullable Fault fault() {
    return fault;
  }

  /**
   * A part of the pattern.
   *
   * @param steps with jumps relative to their start
   * @param nullable whether it may match without taking a character
   * @param repeats how often the innermost part of it stands there, as its braces multiply
   */
  private record Part(List<Step> steps, boolean nullable, long repeats) {}

  private Part refuse() {
    fault = fault == null ? Fault.REFUSED : fault;
    scanner.end();
    return new Part(List.of(), true, 1);
  }

  private Part notFollowed() {
    fault = fault == null ? Fault.NOT_FOLLOWED : fault;
    scanner.end();
    return new Part(List.of(), true, 1);
  }

  private Part alternatives() {
    Part first = sequence();
    if (!scanner.takes("|")) {
      return first;
    }
    Part rest = alternatives();
    List<Step> either = new ArrayList<>();
    int size = first.steps().size();
    either.add(new Step.Split(1, size + 2));
    append(either, first.steps());
    int end = size + 2 + rest.steps().size();
    either.add(new Step.Split(end, end));
    append(either, rest.steps());
    return bounded(
        new Part(
            either,
            first.nullable() || rest.nullable(),
            Math.max(first.repeats(), rest.repeats())));
  }

  /**
   * Parts behind one another. What repeats is the last of them, over flags that stand between, and
   * of quoted characters the last one.
   */
  private Part sequence() {
    List<Part> parts = new ArrayList<>();
    int size = 0;
    boolean repeated = false;
    while (!scanner.isAtEnd() && !scanner.looksAt("|") && !scanner.looksAt(")")) {
      int last = parts.size() - 1;
      int[] bounds = repetition();
      if (bounds != null) {
        boolean lazy = scanner.takes("?") != ungreedy;
        if (repeated || last < 0 || !isAllowed(bounds)) {
          return refuse();
        }
        Part one = parts.get(last);
        Part many = repeated(one, bounds, lazy);
        parts.set(last, many);
        size += many.steps().size() - one.steps().size();
      } else if (scanner.isFlags()) {
        scanner.next();
        group();
      } else if (scanner.takes("\\Q")) {
        String quoted = scanner.until("\\E");
        String literal = quoted == null ? scanner.rest() : quoted;
        int at = 0;
        while (at < literal.length()) {
          int c = literal.codePointAt(at);
          parts.add(one(new CharacterSet().add(c)));
          at += Character.charCount(c);
          size++;
        }
      } else {
        Part part = atom();
        parts.add(part);
        size += part.steps().size();
      }
      repeated = bounds != null;
      if (size > Regex.MAX_STEPS) {
        return notFollowed();
      }
    }
    List<Step> all = new ArrayList<>();
    boolean nullable = true;
    long repeats = 1;
    for (Part part : parts) {
      append(all, part.steps());
      nullable &= part.nullable();
      repeats = Math.max(repeats, part.repeats());
    }
    return new Part(all, nullable, repeats);
  }

  /** Steps after others, their jumps moved. */
  private static void append(List<Step> all, List<Step> more) {
    int from = all.size();
    for (Step step : more) {
      all.add(
          step instanceof Step.Split split
              ? new Step.Split(split.first() + from, split.second() + from)
              : step);
    }
  }

  private Part bounded(Part part) {
    return part.steps().size() > Regex.MAX_STEPS ? notFollowed() : part;
  }

  /** How often what comes before may stand there, from and to; null where nothing says that. */
  private int @Nullable [] repetition() {
    if (scanner.takes("*")) {
      return new int[] {0, RegexScanner.UNBOUNDED};
    }
    if (scanner.takes("+")) {
      return new int[] {1, RegexScanner.UNBOUNDED};
    }
    return scanner.takes("?") ? new int[] {0, 1} : scanner.bounds();
  }

  private static boolean isAllowed(int[] bounds) {
    int max = bounds[1];
    return bounds[0] <= RegexScanner.MAX_REPEAT
        && max <= RegexScanner.MAX_REPEAT
        && (max < 0 || max >= bounds[0]);
  }

  private Part repeated(Part one, int[] bounds, boolean lazy) {
    int min = bounds[0];
    int max = bounds[1];
    int most = Math.max(min, max);
    long repeats = max == 0 ? 1 : one.repeats() * Math.max(1, most);
    if (most >= 2 && repeats > RegexScanner.MAX_REPEAT) {
      return refuse();
    }
    if ((long) (one.steps().size() + 1) * (most + 1) > Regex.MAX_STEPS) {
      return notFollowed();
    }
    List<Step> all = new ArrayList<>();
    for (int i = 0; i < (max == RegexScanner.UNBOUNDED ? min - 1 : min); i++) {
      append(all, one.steps());
    }
    if (max == RegexScanner.UNBOUNDED) {
      append(all, min == 0 ? star(one, lazy) : plus(one.steps(), lazy));
    } else {
      List<Step> rest = new ArrayList<>();
      for (int i = min; i < max; i++) {
        List<Step> inner = new ArrayList<>(one.steps());
        append(inner, rest);
        rest = optional(inner, lazy);
      }
      append(all, rest);
    }
    return new Part(all, min == 0 || one.nullable(), repeats);
  }

  /**
   * As Go has it: what may match nothing is {@code (x+)?}, and all else one loop; of which steps
   * there are decides over the groups of a match.
   */
  private static List<Step> star(Part one, boolean lazy) {
    if (one.nullable()) {
      return optional(plus(one.steps(), lazy), lazy);
    }
    int end = one.steps().size() + 2;
    List<Step> loop = new ArrayList<>();
    loop.add(lazy ? new Step.Split(end, 1) : new Step.Split(1, end));
    append(loop, one.steps());
    loop.add(new Step.Split(0, 0));
    return loop;
  }

  private static List<Step> plus(List<Step> one, boolean lazy) {
    List<Step> loop = new ArrayList<>(one);
    int end = one.size() + 1;
    loop.add(lazy ? new Step.Split(end, 0) : new Step.Split(0, end));
    return loop;
  }

  private static List<Step> optional(List<Step> one, boolean lazy) {
    List<Step> perhaps = new ArrayList<>();
    int end = one.size() + 1;
    perhaps.add(lazy ? new Step.Split(end, 1) : new Step.Split(1, end));
    append(perhaps, one);
    return perhaps;
  }

  private Part atom() {
    int c = scanner.next();
    return switch (c) {
      case '(' -> group();
      case '[' -> one(scanner.bracket(anyCase));
      case '.' -> one(dot());
      case '^' -> place(lines ? Place.LINE_START : Place.TEXT_START);
      case '$' -> place(lines ? Place.LINE_END : Place.TEXT_END);
      case '\\' -> escape();
      default -> one(new CharacterSet().add(c));
    };
  }

  private CharacterSet dot() {
    CharacterSet set = new CharacterSet().negated(true);
    return dotAll ? set : set.add('\n');
  }

  private static Part place(Place place) {
    return new Part(List.of(new Step.At(place)), true, 1);
  }

  private Part one(@Nullable CharacterSet set) {
    if (set == null) {
      return refuse();
    }
    if (anyCase && !set.isPlain()) {
      return notFollowed();
    }
    return new Part(List.of(new Step.One(set.anyCase(anyCase))), false, 1);
  }

  private Part group() {
    boolean outerCase = anyCase;
    boolean outerLines = lines;
    boolean outerDot = dotAll;
    boolean outerGreed = ungreedy;
    int slot = -1;
    if (scanner.takes("?P<") || scanner.takes("?<")) {
      String name = scanner.until(">");
      if (name == null || !isName(name)) {
        return refuse();
      }
      groups.add(name);
      slot = groups.size();
    } else if (scanner.takes("?")) {
      if (!flags()) {
        return refuse();
      }
      if (scanner.takes(")")) {
        return new Part(List.of(), true, 1);
      }
      scanner.next();
    } else {
      groups.add("");
      slot = groups.size();
    }
    if (++depth > MAX_DEPTH) {
      return notFollowed();
    }
    Part inner = alternatives();
    depth--;
    if (!scanner.takes(")")) {
      return refuse();
    }
    anyCase = outerCase;
    lines = outerLines;
    dotAll = outerDot;
    ungreedy = outerGreed;
    if (slot < 0) {
      return inner;
    }
    List<Step> saved = new ArrayList<>();
    saved.add(new Step.Save(2 * slot));
    append(saved, inner.steps());
    saved.add(new Step.Save(2 * slot + 1));
    return new Part(saved, inner.nullable(), inner.repeats());
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c != '_' && (c >= 0x80 || !Character.isLetterOrDigit(c))) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** Reads flags up to a colon or parenthesis; false where these are none. */
  private boolean flags() {
    boolean on = true;
    boolean any = false;
    while (!scanner.isAtEnd()) {
      if (scanner.looksAt(":") || scanner.looksAt(")")) {
        return on || any;
      }
      switch (scanner.next()) {
        case 'i' -> anyCase = on;
        case 'm' -> lines = on;
        case 's' -> dotAll = on;
        case 'U' -> ungreedy = on;
        case '-' -> {
          if (!on) {
            return false;
          }
          on = false;
          any = false;
          continue;
        }
        default -> {
          return false;
        }
      }
      any = true;
    }
    return false;
  }

  private Part escape() {
    if (scanner.takes("A")) {
      return place(Place.TEXT_START);
    }
    if (scanner.takes("z")) {
      return place(Place.TEXT_END);
    }
    if (scanner.takes("b")) {
      return place(Place.WORD_EDGE);
    }
    if (scanner.takes("B")) {
      return place(Place.NO_WORD_EDGE);
    }
    CharacterSet set = scanner.escapedClass();
    if (set != null) {
      return one(set);
    }
    int c = scanner.escapedCharacter();
    return one(c < 0 ? null : new CharacterSet().add(c));
  }
}
