package dev.hullcheck.walk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of git's wildcards: {@code ?} and {@code *} keep within a part of the path, {@code **}
 * between slashes crosses them, classes in brackets, {@code \} before what is meant literally.
 *
 * <p>Runs as an automaton over all its states at once, so no pattern takes exponential time.
 */
final class Glob {
  private static final char LITERAL = 'c';
  private static final char ANY = '?';
  private static final char STAR = '*';
  private static final char GLOBSTAR = 'G';

  /** May leave out the {@code **} and the {@code /} that follow. */
  private static final char OPTIONAL = 'O';

  private static final char CLASS = '[';
  private static final char NOT_CLASS = '!';

  private final StringBuilder kinds = new StringBuilder();
  private final StringBuilder literals = new StringBuilder();

  /** For each class its ranges, a pair of characters each; the literal is its index. */
  private String[] classes = {};

  /** Whether a wildcard or a backslash has been read. */
  private boolean wild;

  /** The characters that every match ends with, behind the last wildcard. */
  private String tail = "";

  /** The longest run of characters that every match holds; empty where there is none. */
  private String core = "";

  /** Whether the pattern's characters are bytes as they are. */
  private boolean ascii;

  private Glob() {}

  /** The pattern, or null where it is malformed, hence matches nothing. */
  static @Nullable Glob of(String pattern) {
    Glob glob = new Glob();
    String bytes = bytes(pattern);
    if (!glob.read(bytes)) {
      return null;
    }
    glob.ascii = bytes.equals(pattern);
    int end = glob.kinds.length();
    while (end > 0 && glob.kinds.charAt(end - 1) == LITERAL) {
      end--;
    }
    // The slash behind an optional part is left out with it.
    boolean optional = end > 1 && glob.kinds.charAt(end - 2) == OPTIONAL;
    glob.tail = glob.literals.substring(optional ? end + 1 : end);
    glob.core = glob.longestRun();
    return glob;
  }

  private String longestRun() {
    String longest = "";
    int from = 0;
    for (int i = 0; i <= kinds.length(); i++) {
      if (i < kinds.length() && kinds.charAt(i) == LITERAL) {
        continue;
      }
      // The slash behind an optional part may be left out with it.
      int start = from > 1 && kinds.charAt(from - 2) == OPTIONAL ? from + 1 : from;
      if (i - start > longest.length()) {
        longest = literals.substring(start, i);
      }
      from = i + 1;
    }
    return longest;
  }

  /** Git matches bytes of UTF-8, so that {@code ?} is but a part of {@code é}. */
  private static String bytes(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      }
    }
    return text;
  }

  private boolean read(String pattern) {
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      switch (c) {
        case '?' -> {
          wild = true;
          add(ANY, c);
          i++;
        }
        case '*' -> i = star(pattern, i);
        case '[' -> {
          wild = true;
          i = brackets(pattern, i + 1);
          if (i < 0) {
            return false;
          }
        }
        case '\\' -> {
          if (i + 1 == pattern.length()) {
            return false;
          }
          wild = true;
          add(LITERAL, pattern.charAt(i + 1));
          i += 2;
        }
        default -> {
          add(LITERAL, c);
          i++;
        }
      }
    }
    return true;
  }

  private void add(char kind, char literal) {
    kinds.append(kind);
    literals.append(literal);
  }

  private int star(String pattern, int at) {
    int end = at;
    while (end < pattern.length() && pattern.charAt(end) == '*') {
      end++;
    }
    // Git compares what precedes the first wildcard on its own, and what is left then begins here.
    boolean begins = at == 0 || pattern.charAt(at - 1) == '/' || !wild;
    wild = true;
    boolean ends = end == pattern.length() || pattern.charAt(end) == '/';
    if (end - at == 1 || !begins || !ends) {
      add(STAR, '*');
    } else {
      if (end < pattern.length()) {
        add(OPTIONAL, '*');
      }
      add(GLOBSTAR, '*');
    }
    return end;
  }

  /** Reads a class behind its bracket; gives the place after it, or -1 where it is malformed. */
  private int brackets(String pattern, int at) {
    int i = at;
    boolean not = i < pattern.length() && (pattern.charAt(i) == '!' || pattern.charAt(i) == '^');
    if (not) {
      i++;
    }
    StringBuilder ranges = new StringBuilder();
    char previous = 0;
    boolean first = true;
    while (true) {
      if (i >= pattern.length()) {
        return -1;
      }
      char c = pattern.charAt(i);
      if (c == ']' && !first) {
        break;
      }
      first = false;
      if (c == '[' && i + 1 < pattern.length() && pattern.charAt(i + 1) == ':') {
        int close = pattern.indexOf(']', i + 2);
        if (close < 0) {
          return -1;
        }
        if (close > i + 2 && pattern.charAt(close - 1) == ':') {
          String named = named(pattern.substring(i + 2, close - 1));
          if (named.isEmpty()) {
            return -1;
          }
          ranges.append(named);
          previous = 0;
          i = close + 1;
          continue;
        }
      }
      boolean range =
          c == '-' && previous != 0 && i + 1 < pattern.length() && pattern.charAt(i + 1) != ']';
      if (range) {
        i++;
        c = pattern.charAt(i);
      }
      if (c == '\\') {
        i++;
        if (i >= pattern.length()) {
          return -1;
        }
        c = pattern.charAt(i);
      }
      ranges.append(range ? previous : c).append(c);
      previous = range ? 0 : c;
      i++;
    }
    add(not ? NOT_CLASS : CLASS, (char) classes.length);
    classes = Arrays.copyOf(classes, classes.length + 1);
    classes[classes.length - 1] = ranges.toString();
    return i + 1;
  }

  private static String named(String name) {
    return switch (name) {
      case "alnum" -> "09AZaz";
      case "alpha" -> "AZaz";
      case "blank" -> "  \t\t";
      case "cntrl" -> "\0\u001F\u007F\u007F";
      case "digit" -> "09";
      case "graph" -> "!~";
      case "lower" -> "az";
      case "print" -> " ~";
      case "punct" -> "!/:@[`{~";
      case "space" -> "  \t\r";
      case "upper" -> "AZ";
      case "xdigit" -> "09AFaf";
      default -> "";
    };
  }

  /** Whether all of a path, or of a name, is of the pattern. */
  boolean matches(String text) {
    // Most paths end otherwise or lack a word, and most patterns are a star and an ending.
    if (ascii && !mayMatch(text)) {
      return false;
    }
    String path = bytes(text);
    if (!mayMatch(path)) {
      return false;
    }
    int states = kinds.length();
    int before = path.length() - tail.length();
    if (states == tail.length() + 1 && kinds.charAt(0) == STAR) {
      return before == 0 || path.lastIndexOf('/', before - 1) < 0;
    }
    boolean[] at = new boolean[states + 1];
    boolean[] next = new boolean[states + 1];
    at[0] = true;
    for (int i = 0; i < path.length(); i++) {
      skipWhatMayBeEmpty(at);
      Arrays.fill(next, false);
      char c = path.charAt(i);
      boolean alive = false;
      for (int s = 0; s < states; s++) {
        if (at[s] && takes(s, c)) {
          char kind = kinds.charAt(s);
          next[kind == STAR || kind == GLOBSTAR ? s : s + 1] = true;
          alive = true;
        }
      }
      if (!alive) {
        return false;
      }
      boolean[] swap = at;
      at = next;
      next = swap;
    }
    skipWhatMayBeEmpty(at);
    return at[states];
  }

  private boolean mayMatch(String path) {
    return path.endsWith(tail) && path.contains(core);
  }

  private void skipWhatMayBeEmpty(boolean[] at) {
    for (int s = 0; s < kinds.length(); s++) {
      if (at[s]) {
        switch (kinds.charAt(s)) {
          case STAR, GLOBSTAR -> at[s + 1] = true;
          case OPTIONAL -> {
            at[s + 1] = true;
            at[s + 3] = true;
          }
          default -> {}
        }
      }
    }
  }

  private boolean takes(int state, char c) {
    return switch (kinds.charAt(state)) {
      case LITERAL -> literals.charAt(state) == c;
      case ANY, STAR -> c != '/';
      case GLOBSTAR -> true;
      case CLASS -> c != '/' && holds(classes[literals.charAt(state)], c);
      case NOT_CLASS -> c != '/' && !holds(classes[literals.charAt(state)], c);
      default -> false;
    };
  }

  private static boolean holds(String ranges, char c) {
    for (int i = 0; i < ranges.length(); i += 2) {
      if (c >= ranges.charAt(i) && c <= ranges.charAt(i + 1)) {
        return true;
      }
    }
    return false;
  }
}
