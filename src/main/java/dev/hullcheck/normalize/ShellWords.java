package dev.hullcheck.normalize;

import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a command that no shell splits: of a container, of a step of a build. */
final class ShellWords {
  private ShellWords() {}

  /** The word that {@code sh -c} runs; null where the words start another program. */
  static @Nullable Value script(List<Value> words) {
    String shell = null;
    boolean takesScript = false;
    for (Value word : words) {
      String text = Values.text(word);
      if (takesScript) {
        return word;
      }
      if (shell == null) {
        shell = text == null ? "" : text.substring(text.lastIndexOf('/') + 1);
        if (!isShell(shell)) {
          return null;
        }
      } else {
        takesScript = text != null && isScriptOption(text);
      }
    }
    return null;
  }

  static boolean isShell(String program) {
    switch (program) {
      case "sh":
      case "bash":
      case "ash":
      case "dash":
      case "ksh":
      case "zsh":
        return true;
      default:
        return false;
    }
  }

  /** {@code -c}, and letters in one with it: {@code -ec}, {@code -xc}. */
  private static boolean isScriptOption(String word) {
    return word.length() > 1
        && word.charAt(0) == '-'
        && word.charAt(1) != '-'
        && word.endsWith("c");
  }

  /** A word as a value: a string, or unknown where parts of it are. */
  static Value value(Text word) {
    return word.hasOpaque()
        ? Unknown.string(word, word.whole())
        : Scalar.string(word, word.whole());
  }

  /** The words of a line that is split at blanks and unquoted, and of which nothing is expanded. */
  static List<Text> of(Text line) {
    List<Text> words = new ArrayList<>();
    String chars = line.content();
    int i = 0;
    while (i < chars.length()) {
      if (chars.charAt(i) <= ' ') {
        i++;
        continue;
      }
      int start = i;
      Text.Builder word = new Text.Builder();
      char quote = 0;
      for (; i < chars.length() && (quote != 0 || chars.charAt(i) > ' '); i++) {
        char c = chars.charAt(i);
        if (quote == 0 ? c == '\'' || c == '"' : c == quote) {
          quote = quote == 0 ? c : 0;
        } else {
          boolean escapes = c == '\\' && quote != '\'' && i + 1 < chars.length();
          i += escapes ? 1 : 0;
          word.add(line, i, i + 1);
        }
      }
      words.add(word.build(line.span(start, i)));
    }
    return words;
  }
}
