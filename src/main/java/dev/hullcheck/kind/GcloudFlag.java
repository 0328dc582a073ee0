package dev.hullcheck.kind;

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
    String head = head();
    return head.endsWith("?") || head.endsWith("?/no") ? Arity.OPTIONAL : Arity.ONE;
  }

  /** Whether {@code --no-NAME} exists as well. */
  public boolean isNegatable() {
    return kind().equals("bool") || head().endsWith("/no");
  }

  /** What its value has to be. */
  public GcloudType type() {
    return GcloudType.parse(head());
  }

  /** The only values, or elements, that it takes; none where any will do. */
  public List<String> choices() {
    String kind = kind();
    return kind.equals("enum") || kind.equals("list") ? type().choices() : List.of();
  }

  /** Whether a value, after folding, is one of the choices; true where there are none. */
  public boolean accepts(String value) {
    return type().accepts(value);
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

  /** Whether gcloud warns of it. */
  public boolean isDeprecated() {
    return hasWord("deprecated");
  }

  /** Whether every use of the command has to give it. */
  public boolean isRequired() {
    return hasWord("req");
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

  static String unescape(String text) {
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
