package dev.hullcheck.script;

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
      case "command", "builtin", "exec", "nohup", "time", "then", "do" -> {
        // "command -v NAME" asks for a program and runs none.
        return at + 1 < words.size() && isOption(words.get(at + 1)) ? at : at + 1;
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
      String known = words.get(i).known();
      int sign = known == null ? -1 : known.indexOf('=');
      if (known == null || sign <= 0 || !Expander.isName(known.substring(0, sign))) {
        return i;
      }
      i++;
    }
    return i;
  }
}
