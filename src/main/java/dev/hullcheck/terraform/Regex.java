package dev.hullcheck.terraform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression of RE2, Terraform's dialect, matched as Go matches it: of several matches
 * the leftmost, of these the one that a backtracking search would find first. All ways of matching
 * are followed together, so the time is at most that of the pattern's length times that of the
 * text.
 *
 * @see <a href="https://github.com/google/re2/wiki/Syntax">RE2 syntax</a>
 * @see <a href="https://swtch.com/~rsc/regexp/regexp2.html">Regular expression matching: the
 *     virtual machine approach</a>
 */
final class Regex {
  /** How many steps a pattern may come to; longer ones are not followed. */
  static final int MAX_STEPS = 5_000;

  /** How many steps times characters are tried. */
  private static final long MAX_WORK = 20_000_000;

  /** One step of a match. */
  sealed interface Step {
    /** One character of a set. */
    record One(CharacterSet set) implements Step {}

    /** Goes on at {@code first}, and where that fails at {@code second}. */
    record Split(int first, int second) implements Step {}

    /** Keeps the place under a number. */
    record Save(int slot) implements Step {}

    /** Goes on where the place is one of a sort. */
    record At(Place place) implements Step {}

    /** The end. */
    record Match() implements Step {}
  }

  /** A sort of place between two characters. */
  enum Place {
    TEXT_START,
    TEXT_END,
    LINE_START,
    LINE_END,
    WORD_EDGE,
    NO_WORD_EDGE,
    /** Each one. */
    ANY
  }

  private final List<Step> steps;
  private final List<String> groups;

  Regex(List<Step> steps, List<String> groups) {
    this.steps = steps;
    this.groups = groups;
  }

  /** The names of the groups, empty where one has none. */
  List<String> groups() {
    return groups;
  }

  /** Whether matches in a text are worked out at all. */
  boolean canSearch(String text) {
    return (long) steps.size() * text.length() <= MAX_WORK;
  }

  /**
   * The first match from a place on.
   *
   * @return its start and end, then those of each group, -1 where a group took no part; null where
   *     there is no match
   */
  int @Nullable [] find(String text, int from) {
    return new Search(text).find(from);
  }

  /** The ways of matching that have come to one place of the text, the preferred ones first. */
  private final class Threads {
    final List<Integer> at = new ArrayList<>();
    final List<int[]> saved = new ArrayList<>();
    final boolean[] seen = new boolean[steps.size()];

    void clear() {
      at.clear();
      saved.clear();
      Arrays.fill(seen, false);
    }
  }

  private final class Search {
    private final String text;
    private Threads now = new Threads();
    private Threads next = new Threads();

    Search(String text) {
      this.text = text;
    }

    int @Nullable [] find(int from) {
      int[] matched = null;
      int place = from;
      while (true) {
        if (matched == null) {
          int[] none = new int[2 * groups.size() + 2];
          Arrays.fill(none, -1);
          follow(now, 0, none, place);
        }
        if (now.at.isEmpty() && matched != null) {
          break;
        }
        int c = place < text.length() ? text.codePointAt(place) : -1;
        int after = c < 0 ? place : place + Character.charCount(c);
        for (int i = 0; i < now.at.size(); i++) {
          Step step = steps.get(now.at.get(i));
          if (step instanceof Step.Match) {
            matched = now.saved.get(i);
            break;
          }
          if (c >= 0 && step instanceof Step.One one && one.set().has(c)) {
            follow(next, now.at.get(i) + 1, now.saved.get(i), after);
          }
        }
        Threads done = now;
        now = next;
        next = done;
        next.clear();
        if (c < 0) {
          break;
        }
        place = after;
      }
      return matched;
    }

    /** Goes on without taking a character, as far as it goes. */
    private void follow(Threads threads, int first, int[] saved, int place) {
      List<Integer> open = new ArrayList<>();
      List<int[]> slots = new ArrayList<>();
      open.add(first);
      slots.add(saved);
      while (!open.isEmpty()) {
        int at = open.remove(open.size() - 1);
        int[] slot = slots.remove(slots.size() - 1);
        if (threads.seen[at]) {
          continue;
        }
        threads.seen[at] = true;
        Step step = steps.get(at);
        if (step instanceof Step.Split split) {
          open.add(split.second());
          slots.add(slot);
          open.add(split.first());
          slots.add(slot);
        } else if (step instanceof Step.Save save) {
          int[] copy = slot.clone();
          copy[save.slot()] = place;
          open.add(at + 1);
          slots.add(copy);
        } else if (step instanceof Step.At condition) {
          if (isAt(condition.place(), place)) {
            open.add(at + 1);
            slots.add(slot);
          }
        } else {
          threads.at.add(at);
          threads.saved.add(slot);
        }
      }
    }

    private boolean isAt(Place place, int at) {
      return switch (place) {
        case TEXT_START -> at == 0;
        case TEXT_END -> at == text.length();
        case LINE_START -> at == 0 || text.charAt(at - 1) == '\n';
        case LINE_END -> at == text.length() || text.charAt(at) == '\n';
        case WORD_EDGE -> isWord(at - 1) != isWord(at);
        case NO_WORD_EDGE -> isWord(at - 1) == isWord(at);
        case ANY -> true;
      };
    }

    private boolean isWord(int at) {
      if (at < 0 || at >= text.length()) {
        return false;
      }
      char c = text.charAt(at);
      return c == '_' || (c < 0x80 && Character.isLetterOrDigit(c));
    }
  }
}
