package dev.hullcheck.terraform;

import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions over strings, but for those with patterns. */
final class StringFunctions {
  private StringFunctions() {}

  /** The result, or null where it is not known. */
  static @Nullable Value call(Arguments a) {
    return switch (a.name()) {
      case "chomp" -> a.string(chomped(a.text(0)));
      case "startswith" -> truth(a, Values.startsWith(a.get(0), a.text(1)));
      case "endswith" -> truth(a, Values.endsWith(a.get(0), a.text(1)));
      case "strcontains" -> truth(a, Values.contains(a.get(0), a.text(1)));
      case "indent" -> indent(a);
      case "join" -> join(a);
      case "lower" -> a.string(cased(a.text(0), false));
      case "upper" -> a.string(cased(a.text(0), true));
      case "split" -> split(a);
      case "strrev" -> reversed(a);
      case "substr" -> substring(a);
      case "title" -> a.string(titled(a.text(0)));
      case "trim" -> a.string(trimmed(a.text(0), a.text(1)));
      case "trimprefix" ->
          a.text(0).startsWith(a.text(1))
              ? a.string(a.text(0).substring(a.text(1).length()))
              : a.get(0);
      case "trimsuffix" ->
          a.text(0).endsWith(a.text(1))
              ? a.string(a.text(0).substring(0, a.text(0).length() - a.text(1).length()))
              : a.get(0);
      default -> a.string(withoutSpace(a.text(0)));
    };
  }

  private static @Nullable Value truth(Arguments a, Truth truth) {
    return truth == Truth.UNKNOWN ? null : a.bool(truth.isTrue());
  }

  private static String chomped(String text) {
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(0, end);
  }

  private static @Nullable Value indent(Arguments a) {
    Integer spaces = a.whole(0);
    if (spaces == null || spaces < 0) {
      return a.failure();
    }
    long lines = a.text(1).chars().filter(c -> c == '\n').count();
    return lines * spaces > ModuleScope.MAX_STRING
        ? null
        : a.string(a.text(1).replace("\n", "\n" + " ".repeat(spaces)));
  }

  /** An element that is not known is an unknown part of the string. */
  private static @Nullable Value join(Arguments a) {
    if (a.size() == 1) {
      return a.failure();
    }
    Text.Builder out = new Text.Builder();
    boolean first = true;
    boolean partial = false;
    for (int i = 1; i < a.size(); i++) {
      if (a.isUnknown(i) || a.isOpen(i)) {
        return null;
      }
      for (Value item : a.items(i)) {
        out.add(first ? "" : a.text(0), a.span());
        first = false;
        if (Arguments.isNull(item)) {
          return a.failure();
        }
        if (item instanceof Unknown unknown) {
          partial = true;
          TemplateEvaluator.add(out, unknown, a.span());
        } else {
          out.add(((Scalar) item).asText(), a.span());
        }
        if (out.length() > ModuleScope.MAX_STRING || !a.module().spend(1)) {
          return null;
        }
      }
    }
    Text whole = out.build(a.span());
    return partial ? Unknown.string(whole, a.span()) : a.string(whole.content());
  }

  /** Each code point in the other case, if it has one of one code point. */
  private static String cased(String text, boolean upper) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                out.appendCodePoint(
                    upper ? Character.toUpperCase(c) : c == 'İ' ? 'i' : Character.toLowerCase(c)));
    return out.toString();
  }

  private static Value split(Arguments a) {
    String separator = a.text(0);
    String text = a.text(1);
    List<Value> parts = new ArrayList<>();
    if (separator.isEmpty()) {
      text.codePoints().forEach(c -> parts.add(Scalar.string(Character.toString(c), a.span())));
      return a.strings(parts, false);
    }
    int from = 0;
    for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, from)) {
      parts.add(Scalar.string(text.substring(from, i), a.span()));
      from = i + separator.length();
    }
    parts.add(Scalar.string(text.substring(from), a.span()));
    return a.strings(parts, false);
  }

  private static @Nullable Value reversed(Arguments a) {
    List<String> clusters = Characters.clusters(a.text(0));
    StringBuilder out = new StringBuilder();
    for (int i = clusters.size() - 1; i >= 0; i--) {
      out.append(clusters.get(i));
    }
    return a.string(out.toString());
  }

  private static @Nullable Value substring(Arguments a) {
    Integer offset = a.whole(1);
    Integer length = a.whole(2);
    if (offset == null || length == null) {
      return a.failure();
    }
    List<String> clusters = Characters.clusters(a.text(0));
    int size = clusters.size();
    int from = Math.min(size, offset < 0 ? Math.max(0, size + offset) : offset);
    int to = length < 0 ? size : (int) Math.min(size, (long) from + length);
    return a.string(String.join("", clusters.subList(from, to)));
  }

  /** The first letter of each word in title case; a word ends at what is no letter or digit. */
  private static String titled(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int before = ' ';
    for (int i = 0; i < text.length(); i += Character.charCount(before)) {
      int c = text.codePointAt(i);
      out.appendCodePoint(isSeparator(before) ? Character.toTitleCase(c) : c);
      before = c;
    }
    return out.toString();
  }

  private static boolean isSeparator(int c) {
    if (c < 0x80) {
      return !Character.isLetterOrDigit(c) && c != '_';
    }
    return !Character.isLetter(c) && !Character.isDigit(c) && isSpace(c);
  }

  private static String trimmed(String text, String set) {
    int from = 0;
    int to = text.length();
    while (from < to && set.indexOf(text.codePointAt(from)) >= 0) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (to > from && set.indexOf(text.codePointBefore(to)) >= 0) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }

  private static String withoutSpace(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** What Unicode calls white space. */
  private static boolean isSpace(int c) {
    return (c >= '\t' && c <= '\r') || c == 0x85 || Character.isSpaceChar(c);
  }
}
