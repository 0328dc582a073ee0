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
    append(steps, alternatives());
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

  private List<Step> refuse() {
    fault = fault == null ? Fault.REFUSED : fault;
    scanner.end();
    return new ArrayList<>();
  }

  private List<Step> notFollowed() {
    fault = fault == null ? Fault.NOT_FOLLOWED : fault;
    scanner.end();
    return new ArrayList<>();
  }

  private List<Step> alternatives() {
    List<Step> all = sequence();
    if (scanner.takes("|")) {
      List<Step> rest = alternatives();
      List<Step> either = new ArrayList<>();
      either.add(new Step.Split(1, all.size() + 2));
      append(either, all);
      int end = all.size() + 2 + rest.size();
      either.add(new Step.Split(end, end));
      append(either, rest);
      return bounded(either);
    }
    return all;
  }

  private List<Step> sequence() {
    List<Step> all = new ArrayList<>();
    while (!scanner.isAtEnd() && !scanner.looksAt("|") && !scanner.looksAt(")")) {
      append(all, repeated());
      bounded(all);
    }
    return all;
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

  private List<Step> bounded(List<Step> steps) {
    return steps.size() > Regex.MAX_STEPS ? notFollowed() : steps;
  }

  private List<Step> repeated() {
    boolean flags = scanner.isFlags();
    List<Step> one = atom();
    boolean before = false;
    while (!scanner.isAtEnd()) {
      int min;
      int max = RegexScanner.UNBOUNDED;
      if (scanner.takes("*")) {
        min = 0;
      } else if (scanner.takes("+")) {
        min = 1;
      } else if (scanner.takes("?")) {
        min = 0;
        max = 1;
      } else {
        int[] bounds = scanner.bounds();
        if (bounds == null) {
          break;
        }
        min = bounds[0];
        max = bounds[1];
      }
      boolean lazy = scanner.takes("?") != ungreedy;
      if (before
          || flags
          || max > RegexScanner.MAX_REPEAT
          || min > RegexScanner.MAX_REPEAT
          || (max >= 0 && max < min)) {
        return refuse();
      }
      before = true;
      one = repeated(one, min, max, lazy);
    }
    return one;
  }

  private List<Step> repeated(List<Step> one, int min, int max, boolean lazy) {
    long size = (long) (one.size() + 1) * (Math.max(min, max) + 1);
    if (size > Regex.MAX_STEPS) {
      return notFollowed();
    }
    List<Step> all = new ArrayList<>();
    for (int i = 0; i < (max == RegexScanner.UNBOUNDED ? min - 1 : min); i++) {
      append(all, one);
    }
    if (max == RegexScanner.UNBOUNDED) {
      append(all, min == 0 ? optional(plus(one, lazy), lazy) : plus(one, lazy));
      return all;
    }
    List<Step> rest = new ArrayList<>();
    for (int i = min; i < max; i++) {
      List<Step> inner = new ArrayList<>();
      append(inner, one);
      append(inner, rest);
      rest = optional(inner, lazy);
    }
    append(all, rest);
    return all;
  }

  private static List<Step> plus(List<Step> one, boolean lazy) {
    List<Step> loop = new ArrayList<>();
    append(loop, one);
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

  private List<Step> atom() {
    int c = scanner.next();
    return switch (c) {
      case '(' -> group();
      case '[' -> one(scanner.bracket(anyCase));
      case '.' -> one(dot());
      case '^' -> place(lines ? Place.LINE_START : Place.TEXT_START);
      case '$' -> place(lines ? Place.LINE_END : Place.TEXT_END);
      case '\\' -> escape();
      case '*', '+', '?' -> refuse();
      default -> one(new CharacterSet().add(c));
    };
  }

  private CharacterSet dot() {
    CharacterSet set = new CharacterSet().negated(true);
    return dotAll ? set : set.add('\n');
  }

  private static List<Step> place(Place place) {
    return new ArrayList<>(List.of(new Step.At(place)));
  }

  private List<Step> one(@Nullable CharacterSet set) {
    if (set == null) {
      return refuse();
    }
    if (anyCase && !set.isPlain()) {
      return notFollowed();
    }
    return new ArrayList<>(List.of(new Step.One(set.anyCase(anyCase))));
  }

  private List<Step> group() {
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
        return new ArrayList<>();
      }
      scanner.next();
    } else {
      groups.add("");
      slot = groups.size();
    }
    if (++depth > MAX_DEPTH) {
      return notFollowed();
    }
    List<Step> inner = alternatives();
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
    append(saved, inner);
    saved.add(new Step.Save(2 * slot + 1));
    return saved;
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

  private List<Step> escape() {
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
    if (scanner.takes("Q")) {
      String quoted = scanner.until("\\E");
      String literal = quoted == null ? scanner.rest() : quoted;
      List<Step> all = new ArrayList<>();
      literal.codePoints().forEach(c -> append(all, one(new CharacterSet().add(c))));
      return all;
    }
    CharacterSet set = scanner.escapedClass();
    if (set != null) {
      return one(set);
    }
    int c = scanner.escapedCharacter();
    return one(c < 0 ? null : new CharacterSet().add(c));
  }
}
