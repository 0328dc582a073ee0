package dev.hullcheck.script;

import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.Word;
import dev.hullcheck.syntax.shell.WordPart;
import dev.hullcheck.syntax.shell.WordPart.Quoting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that <code>{a,b}</code> and <code>{1..3}</code> in a word make, before anything else of
 * it is expanded; Bash Reference Manual, section 3.5.1.
 */
final class Braces {
  /** So many words may become of one. */
  static final int MAX = 500;

  private static final int MAX_DEPTH = 20;
  private static final int MAX_LENGTH = 2000;
  private static final int MAX_STEPS = 50_000;

  /** One character that stands bare, or a part that does not. */
  private static final class Atom {
    final char bare;
    final @Nullable WordPart part;
    final @Nullable Text text;
    final int at;

    /** How far behind it the brace stands that closes this one; 0 where none does. */
    int close;

    Atom(char bare, @Nullable WordPart part, @Nullable Text text, int at) {
      this.bare = bare;
      this.part = part;
      this.text = text;
      this.at = at;
    }

    boolean is(char c) {
      return part == null && bare == c;
    }
  }

  private boolean tooMany;
  private int steps;

  private Braces() {}

  /** Whether a word may hold any. */
  static boolean mayBeIn(Word word) {
    boolean open = false;
    boolean several = false;
    for (WordPart part : word.parts()) {
      if (part instanceof WordPart.Literal literal && literal.quoting() == Quoting.NONE) {
        String chars = literal.text().content();
        open |= chars.indexOf('{') >= 0;
        several |= open && (chars.indexOf(',') >= 0 || chars.contains(".."));
      }
    }
    return several;
  }

  /** The words, in parts; null where they would be too many. */
  static @Nullable List<Word> of(Word word) {
    List<Atom> atoms = new ArrayList<>();
    for (WordPart part : word.parts()) {
      if (part instanceof WordPart.Literal literal && literal.quoting() == Quoting.NONE) {
        Text text = literal.text();
        if (atoms.size() + text.length() > MAX_LENGTH) {
          return null;
        }
        for (int i = 0; i < text.length(); i++) {
          atoms.add(new Atom(text.content().charAt(i), null, text, i));
        }
      } else {
        atoms.add(new Atom('\0', part, null, 0));
      }
    }
    close(atoms);
    Braces braces = new Braces();
    List<List<Atom>> all = braces.expand(atoms, 0);
    if (braces.tooMany) {
      return null;
    }
    List<Word> words = new ArrayList<>(all.size());
    for (List<Atom> one : all) {
      words.add(new Word(parts(one), word.span()));
    }
    return words;
  }

  private static void close(List<Atom> atoms) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < atoms.size(); i++) {
      if (atoms.get(i).is('{')) {
        open.add(i);
      } else if (atoms.get(i).is('}') && !open.isEmpty()) {
        int at = open.remove(open.size() - 1);
        atoms.get(at).close = i - at;
      }
    }
  }

  private static List<WordPart> parts(List<Atom> atoms) {
    List<WordPart> parts = new ArrayList<>();
    int i = 0;
    while (i < atoms.size()) {
      Atom atom = atoms.get(i);
      WordPart part = atom.part;
      Text text = atom.text;
      int next = i + 1;
      if (part != null) {
        parts.add(part);
      } else if (text != null) {
        while (next < atoms.size()
            && atoms.get(next).text == text
            && atoms.get(next).at == atom.at + next - i) {
          next++;
        }
        Text piece = text.slice(atom.at, atom.at + next - i);
        parts.add(new WordPart.Literal(piece, Quoting.NONE, piece.whole()));
      }
      i = next;
    }
    return parts;
  }

  private List<List<Atom>> expand(List<Atom> atoms, int depth) {
    for (int open = 0; open < atoms.size(); open++) {
      if (!atoms.get(open).is('{') || depth > MAX_DEPTH) {
        continue;
      }
      List<List<Atom>> items = items(atoms, open, depth);
      if (items != null) {
        // The items become letters of the variable's name.
        tooMany |= open > 0 && isBareName(atoms.get(open - 1));
        List<List<Atom>> tails = expand(behind(atoms, open), depth);
        return product(atoms.subList(0, open), items, tails);
      }
    }
    return List.of(atoms);
  }

  private static boolean isBareName(Atom atom) {
    return atom.part instanceof WordPart.Parameter parameter
        && parameter.isPlain()
        && Expander.isName(parameter.name())
        && parameter.span().end() - parameter.span().start() == parameter.name().length() + 1;
  }

  private static List<Atom> behind(List<Atom> atoms, int open) {
    return atoms.subList(open + atoms.get(open).close + 1, atoms.size());
  }

  private List<List<Atom>> product(
      List<Atom> head, List<List<Atom>> items, List<List<Atom>> tails) {
    List<List<Atom>> all = new ArrayList<>();
    for (List<Atom> item : items) {
      for (List<Atom> tail : tails) {
        steps += head.size() + item.size() + tail.size() + 1;
        if (all.size() >= MAX || steps > MAX_STEPS) {
          tooMany = true;
          return all;
        }
        List<Atom> one = new ArrayList<>(head);
        one.addAll(item);
        one.addAll(tail);
        all.add(one);
      }
    }
    return all;
  }

  /** What stands between the braces that open at an index; null where they are just braces. */
  private @Nullable List<List<Atom>> items(List<Atom> atoms, int open, int depth) {
    int close = open + atoms.get(open).close;
    steps += close - open;
    tooMany |= steps > MAX_STEPS;
    if (close == open || tooMany) {
      return null;
    }
    List<List<Atom>> items = new ArrayList<>();
    int nested = 0;
    int from = open + 1;
    boolean commas = false;
    for (int i = from; i <= close; i++) {
      Atom atom = atoms.get(i);
      if (i == close || (nested == 0 && atom.is(','))) {
        commas |= i < close;
        if (commas) {
          items.addAll(expand(atoms.subList(from, i), depth + 1));
        }
        from = i + 1;
      } else if (atom.is('{')) {
        nested++;
      } else if (atom.is('}')) {
        nested--;
      }
    }
    return commas ? items : range(atoms.subList(open + 1, close));
  }

  /** The numbers or letters of {@code 1..3}, {@code a..c}, {@code 1..9..2}. */
  private @Nullable List<List<Atom>> range(List<Atom> atoms) {
    StringBuilder chars = new StringBuilder();
    for (Atom atom : atoms) {
      if (atom.part != null || chars.length() > 60) {
        return null;
      }
      chars.append(atom.bare);
    }
    String written = chars.toString();
    int first = written.indexOf("..");
    if (first < 1) {
      return null;
    }
    int second = written.indexOf("..", first + 2);
    String from = written.substring(0, first);
    String to = written.substring(first + 2, second < 0 ? written.length() : second);
    Long step = second < 0 ? Long.valueOf(1) : whole(written.substring(second + 2));
    if (step == null) {
      return null;
    }
    boolean letters = isLetter(from) && isLetter(to);
    Long low = letters ? Long.valueOf(from.charAt(0)) : whole(from);
    Long high = letters ? Long.valueOf(to.charAt(0)) : whole(to);
    if (low == null || high == null) {
      return null;
    }
    int width = isPadded(from) || isPadded(to) ? Math.max(from.length(), to.length()) : 0;
    return range(low, high, Math.max(1, Math.abs(step)), width, letters, atoms.get(0));
  }

  private List<List<Atom>> range(
      long low, long high, long step, int width, boolean letters, Atom place) {
    List<List<Atom>> items = new ArrayList<>();
    long count = Math.abs(high - low) / step + 1;
    if (count > MAX) {
      tooMany = true;
      return items;
    }
    Text text = place.text;
    for (long i = 0; i < count && text != null; i++) {
      long at = high >= low ? low + i * step : low - i * step;
      String item = letters ? String.valueOf((char) at) : padded(at, width);
      Text made = Text.linear(item, text.span(place.at, place.at + 1));
      List<Atom> atoms = new ArrayList<>(item.length());
      for (int k = 0; k < item.length(); k++) {
        atoms.add(new Atom(item.charAt(k), null, made, k));
      }
      items.add(atoms);
    }
    return items;
  }

  private static String padded(long number, int width) {
    StringBuilder out = new StringBuilder(String.valueOf(Math.abs(number)));
    int sign = number < 0 ? 1 : 0;
    while (out.length() + sign < width) {
      out.insert(0, '0');
    }
    return sign > 0 ? out.insert(0, '-').toString() : out.toString();
  }

  private static boolean isPadded(String number) {
    int first = number.startsWith("-") ? 1 : 0;
    return number.length() > first + 1 && number.charAt(first) == '0';
  }

  private static boolean isLetter(String item) {
    if (item.length() != 1) {
      return false;
    }
    char c = item.charAt(0);
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static @Nullable Long whole(String digits) {
    int first = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
    if (digits.length() == first || digits.length() > 17) {
      return null;
    }
    for (int i = first; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return null;
      }
    }
    return Long.valueOf(digits.charAt(0) == '+' ? digits.substring(1) : digits);
  }
}
