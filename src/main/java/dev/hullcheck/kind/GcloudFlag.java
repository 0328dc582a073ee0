package dev.hullcheck.kind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flag of a gcloud command, as gcloud's own parser has it.
 *
 * @param names with their dashes, the main one first: {@code --zone}, {@code -z}
 * @param spec kind and properties, in the words of the surface file's documentation
 */
public record GcloudFlag(List<String> names, String spec) {
  /** How gcloud changes a value before it compares it with the choices. */
  public enum Fold {
    NONE,
    UPPER,
    /** Upper case, and {@code -} becomes {@code _}. */
    UNDERSCORES,
    LOWER,
    /** Lower case, and {@code _} becomes {@code -}. */
    HYPHENS
  }

  /** How many values a flag takes. */
  public enum Arity {
    NONE,
    ONE,
    /** The value may be left out. */
    OPTIONAL
  }

  /** The main name. */
  public String name() {
    return names.get(0);
  }

  /**
   * The kind's word: {@code bool}, {@code flag}, {@code str}, {@code int}, {@code truefalse},
   * {@code enum}, {@code list}, {@code dict}, {@code object}, {@code file}, ….
   */
  public String kind() {
    int end = 0;
    while (end < spec.length() && spec.charAt(end) >= 'a' && spec.charAt(end) <= 'z') {
      end++;
    }
    return spec.substring(0, end);
  }

  public Arity arity() {
    String kind = kind();
    if (kind.equals("bool") || kind.equals("flag")) {
      return Arity.NONE;
    }
    return head().endsWith("?") ? Arity.OPTIONAL : Arity.ONE;
  }

  /** Whether {@code --no-NAME} exists as well. */
  public boolean isNegatable() {
    return kind().equals("bool") || hasOption("no");
  }

  public Fold fold() {
    if (hasOption("lh")) {
      return Fold.HYPHENS;
    }
    if (hasOption("uu")) {
      return Fold.UNDERSCORES;
    }
    return hasOption("u") ? Fold.UPPER : hasOption("l") ? Fold.LOWER : Fold.NONE;
  }

  /** Whether the value is a list with commas. */
  public boolean isList() {
    return kind().equals("list");
  }

  /** Whether the value is of the form {@code k=v,k2=v2}. */
  public boolean isDict() {
    return kind().equals("dict");
  }

  /** The only values, or elements, that it takes; none where any will do. */
  public List<String> choices() {
    String kind = kind();
    return kind.equals("enum") || kind.equals("list") ? braces() : List.of();
  }

  /** The only keys of a dict, without their types; none where any will do. */
  public List<String> keys() {
    if (!isDict()) {
      return List.of();
    }
    List<String> keys = new ArrayList<>();
    for (String entry : braces()) {
      int end = entry.indexOf(':');
      String key = end < 0 ? entry : entry.substring(0, end);
      keys.add(key.endsWith("!") ? key.substring(0, key.length() - 1) : key);
    }
    return keys;
  }

  /** Whether a value, after folding, is one of the choices; true where there are none. */
  public boolean accepts(String value) {
    List<String> choices = choices();
    return choices.isEmpty() || choices.contains(folded(value));
  }

  /** A value as gcloud compares it. */
  public String folded(String value) {
    return switch (fold()) {
      case UPPER -> ascii(value, 'a', 'z', 'A' - 'a');
      case UNDERSCORES -> ascii(value, 'a', 'z', 'A' - 'a').replace('-', '_');
      case LOWER -> ascii(value, 'A', 'Z', 'a' - 'A');
      case HYPHENS -> ascii(value, 'A', 'Z', 'a' - 'A').replace('_', '-');
      case NONE -> value;
    };
  }

  private static String ascii(String value, char from, char to, int shift) {
    StringBuilder out = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      out.append(c >= from && c <= to ? (char) (c + shift) : c);
    }
    return out.toString();
  }

  /** Whether several uses add up; otherwise the last one silently wins. */
  public boolean accumulates() {
    return hasWord("rep");
  }

  /** Whether a second use is an error. */
  public boolean isOnce() {
    return hasWord("once");
  }

  /** Whether it is accepted but not documented. */
  public boolean isHidden() {
    return hasWord("hidden");
  }

  /** Whether it is read and then refused. */
  public boolean isRemoved() {
    return hasWord("removed");
  }

  /** The parser's default, or null. */
  public @Nullable String defaultValue() {
    return after('=');
  }

  /** The property that gives the value otherwise, {@code compute/zone}, or null. */
  public @Nullable String property() {
    return after('@');
  }

  private String head() {
    int end = spec.indexOf(' ');
    return end < 0 ? spec : spec.substring(0, end);
  }

  private boolean hasOption(String option) {
    String head = head();
    int from = head.indexOf('/');
    int brace = head.indexOf('{');
    if (from < 0 || (brace >= 0 && brace < from)) {
      // A list's separator and a negation may stand behind the braces.
      from = head.indexOf('/', Math.max(0, head.indexOf('}')));
    }
    while (from >= 0) {
      int end = from + 1;
      while (end < head.length() && "/{?<".indexOf(head.charAt(end)) < 0) {
        end++;
      }
      if (head.substring(from + 1, end).equals(option)) {
        return true;
      }
      from = end < head.length() && head.charAt(end) == '/' ? end : -1;
    }
    return head().endsWith("/" + option) || head().endsWith("/" + option + "?");
  }

  private List<String> braces() {
    String head = head();
    int open = head.indexOf('{');
    int close = head.indexOf('}', open + 1);
    if (open < 0 || close < 0) {
      return List.of();
    }
    List<String> entries = new ArrayList<>();
    int from = open + 1;
    while (from < close) {
      int comma = head.indexOf(',', from);
      int end = comma < 0 || comma > close ? close : comma;
      entries.add(unescape(head.substring(from, end)));
      from = end + 1;
    }
    return entries;
  }

  private static String unescape(String text) {
    int at = text.indexOf('%');
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (at >= 0 && at + 2 < text.length()) {
      int high = Character.digit(text.charAt(at + 1), 16);
      int low = Character.digit(text.charAt(at + 2), 16);
      out.append(text, from, at);
      if (high < 0 || low < 0) {
        out.append('%');
        from = at + 1;
      } else {
        out.append((char) (high * 16 + low));
        from = at + 3;
      }
      at = text.indexOf('%', from);
    }
    return out.append(text, from, text.length()).toString();
  }

  private boolean hasWord(String word) {
    int at = spec.indexOf(" " + word);
    while (at >= 0) {
      int end = at + 1 + word.length();
      if (end == spec.length() || spec.charAt(end) == ' ') {
        return true;
      }
      at = spec.indexOf(" " + word, end);
    }
    return false;
  }

  private @Nullable String after(char mark) {
    int at = spec.indexOf(" " + mark);
    if (at < 0) {
      return null;
    }
    int end = spec.indexOf(' ', at + 1);
    return unescape(spec.substring(at + 2, end < 0 ? spec.length() : end));
  }
}
