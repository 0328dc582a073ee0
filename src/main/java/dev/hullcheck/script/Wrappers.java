package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Unknown.Reason;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Programs that run another one: where its words begin. */
final class Wrappers {
  private static final int MAX = 8;

  private Wrappers() {}

  /** The index of the program's word behind {@code sudo}, {@code env}, {@code xargs}, …. */
  static int skip(List<Argument> words) {
    int at = 0;
    for (int n = 0; n < MAX && at < words.size(); n++) {
      int next = behind(words, at);
      if (next == at || next >= words.size()) {
        return at;
      }
      at = next;
    }
    return at;
  }

  /** Whether more arguments come from the input of a wrapper before an index. */
  static boolean addsArguments(List<Argument> words, int end) {
    for (int i = 0; i < end; i++) {
      if ("xargs".equals(name(words.get(i))) || "parallel".equals(name(words.get(i)))) {
        return true;
      }
    }
    return false;
  }

  /** Puts in what a wrapper reads and hands on: for a mark in the words, else behind them. */
  static void add(List<Argument> words, int first, Symbol symbol, Span span) {
    String mark = replaced(words, first);
    if (mark == null) {
      Unknown more = Unknown.of(Reason.COMPUTED, symbol, Unknown.Type.SEQUENCE, span);
      words.add(new Argument(more, true, span));
      return;
    }
    for (int i = first; i < words.size(); i++) {
      Argument word = words.get(i);
      Text text = Slice.text(word.value());
      int at = text.content().indexOf(mark);
      if (at < 0) {
        continue;
      }
      Text.Builder filled = new Text.Builder();
      int done = 0;
      for (; at >= 0; at = text.content().indexOf(mark, done)) {
        Span place = text.span(at, at + mark.length());
        filled.add(text, done, at);
        filled.add(Unknown.of(Reason.COMPUTED, symbol, Unknown.Type.STRING, place), place);
        done = at + mark.length();
      }
      filled.add(text, done, text.length());
      Value value = Unknown.string(filled.build(word.span()), word.span());
      words.set(i, new Argument(value, word.several(), word.span()));
    }
  }

  /**
   * The word that {@code xargs -I WORD} and {@code parallel} replace in the arguments by what they
   * read; null where they add arguments behind the others.
   */
  private static @Nullable String replaced(List<Argument> words, int end) {
    for (int i = 0; i < end; i++) {
      String known = words.get(i).known();
      if (known == null) {
        continue;
      }
      if (known.equals("-I") || known.equals("--replace")) {
        String mark = known.equals("-I") && i + 1 < end ? words.get(i + 1).known() : "{}";
        return mark == null ? "{}" : mark;
      }
      boolean joined = known.startsWith("-I") || known.startsWith("--replace=");
      if (joined || known.equals("-i")) {
        String mark = known.substring(known.startsWith("--") ? 10 : 2);
        return mark.isEmpty() ? "{}" : mark;
      }
    }
    return null;
  }

  /** The base name of a program; null where it is not known. */
  static @Nullable String name(Argument word) {
    String known = word.known();
    return known == null ? null : known.substring(known.lastIndexOf('/') + 1);
  }

  private static int behind(List<Argument> words, int at) {
    String name = name(words.get(at));
    if (name == null) {
      return at;
    }
    switch (name) {
      case "command", "builtin", "nohup", "then", "do" -> {
        // "command -v NAME" asks for a program and runs none.
        return at + 1 < words.size() && isOption(words.get(at + 1)) ? at : at + 1;
      }
      case "exec" -> {
        return options(words, at + 1, "a");
      }
      case "time" -> {
        return options(words, at + 1, "fo");
      }
      case "sudo" -> {
        return options(words, at + 1, "ugpCDhRTr");
      }
      case "env" -> {
        return assignments(words, options(words, at + 1, "uCS"));
      }
      case "xargs", "parallel" -> {
        return options(words, at + 1, "IinPLdaEs");
      }
      case "nice", "ionice", "stdbuf" -> {
        return options(words, at + 1, "n");
      }
      case "timeout" -> {
        return options(words, at + 1, "sk") + 1;
      }
      case "watch" -> {
        return options(words, at + 1, "n");
      }
      case "doas" -> {
        return options(words, at + 1, "uC");
      }
      case "setsid", "chronic", "unbuffer", "caffeinate" -> {
        return options(words, at + 1, "");
      }
      case "flock" -> {
        return options(words, at + 1, "wE") + 1;
      }
      default -> {
        return at;
      }
    }
  }

  private static boolean isOption(Argument word) {
    String known = word.known();
    return known != null && known.startsWith("-");
  }

  private static int options(List<Argument> words, int from, String withValue) {
    int i = from;
    while (i < words.size()) {
      String known = words.get(i).known();
      if (known == null || !known.startsWith("-")) {
        return i;
      }
      if (known.equals("--")) {
        return i + 1;
      }
      boolean takesNext = known.length() == 2 && withValue.indexOf(known.charAt(1)) >= 0;
      i += takesNext ? 2 : 1;
    }
    return i;
  }

  private static int assignments(List<Argument> words, int from) {
    int i = from;
    while (i < words.size()) {
      String chars = Slice.text(words.get(i).value()).content();
      int sign = chars.indexOf('=');
      if (sign <= 0 || !Expander.isName(chars.substring(0, sign))) {
        return i;
      }
      i++;
    }
    return i;
  }
}
