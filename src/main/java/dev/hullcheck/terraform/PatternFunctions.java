package dev.hullcheck.terraform;

import dev.hullcheck.terraform.Type.Simple;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The functions with regular expressions. */
final class PatternFunctions {
  private PatternFunctions() {}

  /** The result, or null where it is not known. */
  static @Nullable Value call(Arguments a) {
    if (!a.name().equals("replace")) {
      return new PatternFunctions.Found(a).value();
    }
    String search = a.text(1);
    boolean pattern = search.length() > 1 && search.startsWith("/") && search.endsWith("/");
    return pattern ? replaced(a, search.substring(1, search.length() - 1)) : replaced(a);
  }

  private static @Nullable Value replaced(Arguments a) {
    String text = a.text(0);
    String search = a.text(1);
    String replacement = a.text(2);
    if ((long) text.length() * (replacement.length() + 1) > ModuleScope.MAX_STRING) {
      return null;
    }
    if (!search.isEmpty()) {
      return a.string(text.replace(search, replacement));
    }
    StringBuilder out = new StringBuilder(replacement);
    text.codePoints().forEach(c -> out.appendCodePoint(c).append(replacement));
    return a.string(out.toString());
  }

  private static @Nullable Value replaced(Arguments a, String pattern) {
    RegexParser parser = new RegexParser(pattern);
    Regex regex = parser.parse();
    String text = a.text(0);
    if (regex == null) {
      return parser.fault() == RegexParser.Fault.REFUSED ? a.failure() : null;
    }
    if (!regex.canSearch(text)) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    int end = 0;
    while (from <= text.length()) {
      int[] match = a.module().spend(1 + text.length() / 8) ? regex.find(text, from) : null;
      if (match == null || out.length() > ModuleScope.MAX_STRING) {
        break;
      }
      out.append(text, end, match[0]);
      if (match[1] > end || match[0] == 0) {
        expand(a.text(2), regex, match, text, out);
      }
      end = match[1];
      from = match[1] > from ? match[1] : next(text, from);
    }
    return a.module().spend(1) ? a.string(out.append(text, end, text.length()).toString()) : null;
  }

  private static int next(String text, int from) {
    return from < text.length() ? from + Character.charCount(text.codePointAt(from)) : from + 1;
  }

  /** A replacement with the groups that it names, as {@code $1}, {@code ${name}}. */
  private static void expand(
      String replacement, Regex regex, int[] match, String text, StringBuilder out) {
    int from = 0;
    for (int i = replacement.indexOf('$'); i >= 0; i = replacement.indexOf('$', from)) {
      out.append(replacement, from, i);
      from = i + 1;
      if (replacement.startsWith("$", from)) {
        out.append('$');
        from++;
        continue;
      }
      boolean braces = replacement.startsWith("{", from);
      int start = braces ? from + 1 : from;
      int end = start;
      while (end < replacement.length() && isName(replacement.charAt(end))) {
        end++;
      }
      if (end == start || (braces && !replacement.startsWith("}", end))) {
        out.append('$');
        continue;
      }
      int group = group(replacement.substring(start, end), regex);
      if (group >= 0 && match[2 * group] >= 0) {
        out.append(text, match[2 * group], match[2 * group + 1]);
      }
      from = braces ? end + 1 : end;
    }
    out.append(replacement, from, replacement.length());
  }

  private static boolean isName(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  /** The number of a group by its name, or -1. */
  private static int group(String name, Regex regex) {
    int number = 0;
    for (int i = 0; i < name.length(); i++) {
      int digit = name.charAt(i) < 0x80 ? Character.digit(name.charAt(i), 10) : -1;
      if (digit < 0 || number > 10_000) {
        return regex.groups().lastIndexOf(name) < 0 ? -1 : regex.groups().lastIndexOf(name) + 1;
      }
      number = number * 10 + digit;
    }
    return number <= regex.groups().size() ? number : -1;
  }

  /** What {@code regex} and {@code regexall} find. */
  private static final class Found {
    private final Arguments a;
    private final String text;

    Found(Arguments a) {
      this.a = a;
      this.text = a.text(1);
    }

    @Nullable Value value() {
      RegexParser parser = new RegexParser(a.text(0));
      Regex regex = parser.parse();
      if (regex == null) {
        return parser.fault() == RegexParser.Fault.REFUSED ? a.failure() : null;
      }
      long named = regex.groups().stream().filter(name -> !name.isEmpty()).count();
      if (named > 0 && named < regex.groups().size()) {
        return a.failure();
      }
      if (!regex.canSearch(text)) {
        return null;
      }
      if (a.name().equals("regex")) {
        int[] match = regex.find(text, 0);
        return match == null ? a.failure() : value(regex, match);
      }
      return all(regex);
    }

    private @Nullable Value all(Regex regex) {
      List<Value> all = new ArrayList<>();
      int from = 0;
      int before = -1;
      while (from <= text.length()) {
        if (!a.module().spend(1 + text.length() / 8)) {
          return null;
        }
        int[] match = regex.find(text, from);
        if (match == null) {
          break;
        }
        boolean empty = match[1] == from;
        if (!empty || match[0] != before) {
          all.add(value(regex, match));
        }
        from = empty ? next(text, from) : match[1];
        before = match[1];
      }
      return a.list(all, false, type(regex));
    }

    private static Type type(Regex regex) {
      if (regex.groups().isEmpty()) {
        return Simple.STRING;
      }
      TreeMap<String, Type> attributes = new TreeMap<>();
      List<Type> elements = new ArrayList<>();
      for (String name : regex.groups()) {
        attributes.put(name, Simple.STRING);
        elements.add(Simple.STRING);
      }
      boolean named = !regex.groups().get(0).isEmpty();
      return named ? new Type.Struct(attributes) : new Type.Tuple(elements);
    }

    private Value value(Regex regex, int[] match) {
      if (regex.groups().isEmpty()) {
        return part(match, 0);
      }
      Mapping.Builder fields = new Mapping.Builder();
      List<Value> items = new ArrayList<>();
      for (int i = 0; i < regex.groups().size(); i++) {
        Value part = part(match, i + 1);
        items.add(part);
        fields.put(regex.groups().get(i), a.span(), part);
      }
      return regex.groups().get(0).isEmpty() ? a.tuple(items, false) : a.object(fields);
    }

    private Value part(int[] match, int group) {
      return match[2 * group] < 0
          ? a.types().put(Scalar.nul("null", a.span()), Simple.STRING)
          : Scalar.string(text.substring(match[2 * group], match[2 * group + 1]), a.span());
    }
  }
}
