package dev.hullcheck.kind;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a value of a gcloud flag or positional has to be, as gcloud's own parser has it.
 *
 * @param kind {@code str}, {@code int}, {@code truefalse}, {@code enum}, {@code list}, {@code
 *     dict}, {@code object}, {@code file}, …
 * @param fold how a value is changed before it is compared with the choices
 * @param bareKeys whether an element of a dict may lack its {@code =value}
 * @param separator what divides the elements of a list or dict
 * @param choices the only values, or elements of a list; none where any will do
 * @param keys the only keys of a dict or object; none where any will do
 * @param element what the elements of a list are; null where any will do
 * @param lower the least number, inclusive; null where there is no bound
 * @param upper the greatest number, inclusive; null where there is no bound
 */
public record GcloudType(
    String kind,
    GcloudFlag.Fold fold,
    boolean bareKeys,
    String separator,
    List<String> choices,
    List<Key> keys,
    @Nullable GcloudType element,
    @Nullable String lower,
    @Nullable String upper) {
  public GcloudType {
    choices = List.copyOf(choices);
    keys = List.copyOf(keys);
  }

  /**
   * A key of a dict.
   *
   * @param type what its value is; of kind {@code key} where it takes none
   */
  public record Key(String name, boolean required, GcloudType type) {}

  /** Reads the first word of a flag's specification in the surface file. */
  public static GcloudType parse(String head) {
    return new Parser(head).type();
  }

  /** Whether elements are divided by a separator, and another can be chosen. */
  public boolean isDivided() {
    return kind.equals("list") || kind.equals("dict");
  }

  /** The key of a name, or null. */
  public @Nullable Key key(String name) {
    for (Key key : keys) {
      if (key.name().equals(name)) {
        return key;
      }
    }
    return null;
  }

  /** Whether a value, or an element, is one of the choices after folding; true without choices. */
  public boolean accepts(String value) {
    return choices.isEmpty() || choices.contains(folded(value));
  }

  /** A value as gcloud compares it. */
  public String folded(String value) {
    return switch (fold) {
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

  /** Reads {@code KIND/OPTION{…}[…]<…>}; takes what it does not know for a separator. */
  private static final class Parser {
    private final String head;
    private int at;

    Parser(String head) {
      this.head = head;
    }

    GcloudType type() {
      int start = at;
      while (at < head.length() && head.charAt(at) >= 'a' && head.charAt(at) <= 'z') {
        at++;
      }
      String kind = head.substring(start, at);
      GcloudFlag.Fold fold = GcloudFlag.Fold.NONE;
      boolean bare = false;
      String separator = ",";
      while (at < head.length() && head.charAt(at) == '/') {
        int option = ++at;
        while (at < head.length() && "/{?<[,>".indexOf(head.charAt(at)) < 0) {
          at++;
        }
        String word = head.substring(option, at);
        switch (word) {
          case "k" -> bare = true;
          case "u" -> fold = GcloudFlag.Fold.UPPER;
          case "uu" -> fold = GcloudFlag.Fold.UNDERSCORES;
          case "l" -> fold = GcloudFlag.Fold.LOWER;
          case "lh" -> fold = GcloudFlag.Fold.HYPHENS;
          case "no" -> {}
          default -> separator = GcloudFlag.unescape(word);
        }
      }
      List<String> entries = at < head.length() && head.charAt(at) == '{' ? entries() : List.of();
      String lower = null;
      String upper = null;
      if (at < head.length() && head.charAt(at) == '[') {
        int close = head.indexOf(']', at);
        int dots = head.indexOf("..", at);
        lower = emptyToNull(head.substring(at + 1, dots));
        upper = emptyToNull(head.substring(dots + 2, close));
        at = close + 1;
      }
      GcloudType element = null;
      if (at < head.length() && head.charAt(at) == '<') {
        at++;
        element = type();
      }
      boolean keyed = kind.equals("dict") || kind.startsWith("object");
      return new GcloudType(
          kind,
          fold,
          bare,
          separator,
          keyed ? List.of() : unescaped(entries),
          keyed ? keys(entries) : List.of(),
          element,
          lower,
          upper);
    }

    /** What stands between braces as it is, divided at the commas that are in no others. */
    private List<String> entries() {
      List<String> entries = new ArrayList<>();
      int depth = 0;
      int from = at + 1;
      for (; at < head.length(); at++) {
        char c = head.charAt(at);
        depth += c == '{' || c == '<' || c == '[' ? 1 : c == '}' || c == '>' || c == ']' ? -1 : 0;
        if (depth == 0 || depth == 1 && c == ',') {
          entries.add(head.substring(from, at));
          from = at + 1;
        }
        if (depth == 0) {
          at++;
          break;
        }
      }
      return entries;
    }

    private static List<String> unescaped(List<String> entries) {
      List<String> texts = new ArrayList<>(entries.size());
      for (String entry : entries) {
        texts.add(GcloudFlag.unescape(entry));
      }
      return texts;
    }

    private static List<Key> keys(List<String> entries) {
      List<Key> keys = new ArrayList<>(entries.size());
      for (String entry : entries) {
        int colon = entry.indexOf(':');
        String name = colon < 0 ? entry : entry.substring(0, colon);
        String type = colon < 0 ? "str" : entry.substring(colon + 1);
        boolean required = name.endsWith("!");
        name = required ? name.substring(0, name.length() - 1) : name;
        keys.add(new Key(GcloudFlag.unescape(name), required, parse(type)));
      }
      return keys;
    }

    private static @Nullable String emptyToNull(String text) {
      return text.isEmpty() ? null : text;
    }
  }
}
