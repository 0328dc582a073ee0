package dev.hullcheck.rule;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks of the values at a path. A path with several values matches if one of them does.
 * Where the field is absent, {@code exists} is false and every other matcher sees the kind file's
 * default, or is false where there is none.
 */
public interface Matcher {
  /** Whether one value, which is there, matches. */
  Truth matches(Node node, Scope scope);

  /** As rules write it among other matchers: {@code NAME: ARGUMENT}. */
  String entry();

  /** As rules write it on its own. */
  default String written() {
    return "{" + entry() + "}";
  }

  /** The smallest text of a matching value whose change would mend it; by default all of it. */
  default Span place(Node node, Scope scope) {
    return node.span();
  }

  /** The paths that this matcher compares with, besides the one that it is asked of. */
  default List<Path> paths() {
    return List.of();
  }

  /**
   * Whether it asks of nothing but the type and the text of a scalar: those with the same match
   * alike wherever they stand, and so do all lists and mappings.
   */
  default boolean isOfText() {
    return false;
  }

  /** Whether what a path leads to matches. */
  default Truth test(Selection selection, Scope scope) {
    Truth truth = selection.open() ? Truth.UNKNOWN : Truth.FALSE;
    for (Node node : selection.nodes()) {
      truth = truth.or(matches(node, scope));
    }
    Value standard = selection.standard();
    if (selection.nodes().isEmpty() && standard != null) {
      truth = matches(new Node(standard, selection.anchor(), null, "", false), scope);
    }
    return truth;
  }

  /** {@code exists}: whether anything is written there; never about the default. */
  record Exists(boolean wanted) implements Matcher {
    @Override
    public String entry() {
      return "exists: " + wanted;
    }

    @Override
    public Truth test(Selection selection, Scope scope) {
      Truth there = selection.open() ? Truth.UNKNOWN : Truth.FALSE;
      for (Node node : selection.nodes()) {
        there = there.or(matches(node, scope));
      }
      return wanted ? there : there.not();
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      if (node.uncertain()) {
        return Truth.UNKNOWN;
      }
      // What comes from outside may be null, and then the field is as good as absent.
      return node.value() instanceof Unknown unknown
              && unknown.text() == null
              && (unknown.reason() == Unknown.Reason.INPUT
                  || unknown.reason() == Unknown.Reason.NOT_UNDERSTOOD)
          ? Truth.UNKNOWN
          : Truth.TRUE;
    }
  }

  /** A plain value or {@code equals}: equal to one of the operand's values. */
  record Equals(Operand operand) implements Comparing {
    @Override
    public String entry() {
      return "equals: " + operand.written();
    }

    @Override
    public String written() {
      return operand.written();
    }

    @Override
    public boolean isOfText() {
      return operand.path() == null;
    }

    @Override
    public Truth compare(Value value, Value other) {
      return Values.equal(value, other);
    }
  }

  /** {@code in}: one of a set. */
  record In(Members members) implements Matcher {
    @Override
    public String entry() {
      return "in: " + members.written();
    }

    @Override
    public String written() {
      return members instanceof Members.Listed ? members.written() : "{" + entry() + "}";
    }

    @Override
    public List<Path> paths() {
      return members.paths();
    }

    @Override
    public boolean isOfText() {
      return members.paths().isEmpty();
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      return members.has(node, scope);
    }
  }

  /**
   * {@code where}: an object, or whatever else, of which a condition is true whose plain paths
   * begin at it.
   */
  record Where(Condition condition) implements Matcher {
    @Override
    public String entry() {
      return "where: {…}";
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      return condition.holds(scope.at(node, ""));
    }
  }

  /** {@code not}. */
  record Not(Matcher matcher) implements Matcher {
    @Override
    public String entry() {
      return "not: " + matcher.written();
    }

    @Override
    public List<Path> paths() {
      return matcher.paths();
    }

    @Override
    public boolean isOfText() {
      return matcher.isOfText();
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      return matcher.matches(node, scope).not();
    }
  }

  /** Several matchers on the same values: one value has to match them all. */
  record All(List<Matcher> matchers) implements Matcher {
    @Override
    public String entry() {
      List<String> all = new ArrayList<>();
      for (Matcher matcher : matchers) {
        all.add(matcher.entry());
      }
      return String.join(", ", all);
    }

    @Override
    public List<Path> paths() {
      List<Path> paths = new ArrayList<>();
      for (Matcher matcher : matchers) {
        paths.addAll(matcher.paths());
      }
      return paths;
    }

    @Override
    public Span place(Node node, Scope scope) {
      for (Matcher matcher : matchers) {
        Span place = matcher.place(node, scope);
        if (!place.equals(node.span())) {
          return place;
        }
      }
      return node.span();
    }

    @Override
    public boolean isOfText() {
      for (Matcher matcher : matchers) {
        if (!matcher.isOfText()) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      Truth truth = Truth.TRUE;
      for (Matcher matcher : matchers) {
        truth = truth.and(matcher.matches(node, scope));
        if (truth.isFalse()) {
          return truth;
        }
      }
      return truth;
    }
  }

  /** {@code known}: whether all of the value is known; itself never unknown. */
  record Known(boolean wanted) implements Matcher {
    @Override
    public String entry() {
      return "known: " + wanted;
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      return Truth.of(wanted != node.value() instanceof Unknown);
    }
  }

  /** {@code startsWith}, {@code endsWith}, {@code contains}. */
  record Part(Where where, String text) implements Matcher {
    /** Where the text has to stand. */
    public enum Where {
      START,
      END,
      ANYWHERE
    }

    @Override
    public String entry() {
      String name =
          where == Where.START ? "startsWith" : where == Where.END ? "endsWith" : "contains";
      return name + ": " + Operand.quoted(text);
    }

    @Override
    public boolean isOfText() {
      return true;
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      Value value = node.value();
      return where == Where.START
          ? Values.startsWith(value, text)
          : where == Where.END ? Values.endsWith(value, text) : Values.contains(value, text);
    }
  }

  /** {@code matches}: a regular expression of {@link Pattern} that finds its text in the value. */
  final class Regex implements Matcher {
    private final String regex;
    private @Nullable Pattern pattern;

    Regex(String regex) {
      this.regex = regex;
    }

    @Override
    public String entry() {
      return "matches: " + Operand.quoted(regex);
    }

    @Override
    public boolean isOfText() {
      return true;
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      if (node.value() instanceof Unknown unknown) {
        Text text = unknown.text();
        return text != null && isInKnownPart(text.content()) ? Truth.TRUE : Truth.UNKNOWN;
      }
      String text = Values.text(node.value());
      return text == null ? Truth.FALSE : Truth.of(pattern().matcher(text).find());
    }

    /**
     * Whether it finds its text between two unknown parts, whatever these come to: {@code ^} and
     * {@code $} are the ends of the whole, and nothing is asked of the characters around.
     */
    private boolean isInKnownPart(String content) {
      if (regex.contains("(?=") || regex.contains("(?!") || regex.contains("(?<")) {
        return false;
      }
      if (regex.contains("\\b") || regex.contains("\\B")) {
        return false;
      }
      java.util.regex.Matcher matcher = pattern().matcher(content);
      for (int from = 0; from < content.length(); ) {
        int to = content.indexOf(Text.OPAQUE, from);
        to = to < 0 ? content.length() : to;
        matcher.region(from, to).useAnchoringBounds(false);
        if (to > from && matcher.find()) {
          return true;
        }
        from = to + 1;
      }
      return false;
    }

    private synchronized Pattern pattern() {
      Pattern compiled = pattern;
      if (compiled == null) {
        compiled = Pattern.compile(regex);
        pattern = compiled;
      }
      return compiled;
    }
  }

  /** {@code length} of a list or mapping. */
  record Length(Matcher matcher) implements Matcher {
    @Override
    public String entry() {
      return "length: " + matcher.written();
    }

    @Override
    public List<Path> paths() {
      return matcher.paths();
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      Value value = node.value();
      if (value instanceof Sequence s) {
        return s.isOpen() ? Truth.UNKNOWN : length(s.items().size(), node, scope);
      }
      if (value instanceof Mapping m) {
        return m.isOpen() ? Truth.UNKNOWN : length(m.size(), node, scope);
      }
      return value instanceof Unknown ? Truth.UNKNOWN : Truth.FALSE;
    }

    private Truth length(int length, Node node, Scope scope) {
      Scalar size = Scalar.number((long) length, Integer.toString(length), node.span());
      return matcher.matches(
          new Node(size, node.span(), node.resource(), node.path(), node.uncertain()), scope);
    }
  }

  /** {@code some}, {@code every}, {@code none} of a list. */
  record Elements(Quantifier quantifier, Matcher matcher) implements Matcher {
    /** How many of the elements have to match. */
    public enum Quantifier {
      SOME,
      EVERY,
      NONE
    }

    @Override
    public String entry() {
      String name =
          switch (quantifier) {
            case SOME -> "some: ";
            case EVERY -> "every: ";
            case NONE -> "none: ";
          };
      return name + matcher.written();
    }

    @Override
    public List<Path> paths() {
      return matcher.paths();
    }

    @Override
    public Truth matches(Node node, Scope scope) {
      if (node.value() instanceof Unknown) {
        return Truth.UNKNOWN;
      }
      if (!(node.value() instanceof Sequence list)) {
        return Truth.FALSE;
      }
      boolean every = quantifier == Quantifier.EVERY;
      Truth some = list.isOpen() ? Truth.UNKNOWN : Truth.FALSE;
      for (Value item : list.items()) {
        Node element =
            new Node(item, item.span(), node.resource(), node.path() + ".*", node.uncertain());
        Truth truth = matcher.matches(element, scope);
        some = some.or(every ? truth.not() : truth);
      }
      return quantifier == Quantifier.SOME ? some : some.not();
    }
  }
}
