package dev.hullcheck.normalize;

import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.Slice;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that a script fills in elsewhere: {@code sed -i "s/PROJECT_ID/$PROJECT/" web.yaml}, of
 * which a {@code script.Replacement} is made for each word and file. What is no plain word, in
 * brackets or without, is left out.
 */
final class Replacements {
  /** So many replacements of one command are looked at. */
  private static final int MAX = 100;

  private Replacements() {}

  /** Takes in what a command replaces, if it is one that replaces text. */
  static void add(Command command, Sink sink) {
    if (!isEditor(command)) {
      return;
    }
    List<Text> words = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (Argument argument : command.arguments()) {
      Text text = Slice.text(argument.value());
      int before = words.size();
      if (words.size() < MAX) {
        replaced(text, words);
      }
      String known = argument.known();
      if (words.size() == before && known != null && isFile(known)) {
        files.add(known.substring(known.lastIndexOf('/') + 1));
      }
    }
    for (Command.Redirect redirect : command.redirections()) {
      String name = redirect.target() instanceof Scalar target ? target.asText() : "";
      if (redirect.operator().equals("<") && isFile(name)) {
        files.add(name.substring(name.lastIndexOf('/') + 1));
      }
    }
    if (files.isEmpty()) {
      // What the command reads is below its own folder, as far as can be known.
      String folder = command.span().file().folder();
      files.add(folder.substring(folder.lastIndexOf('/') + 1));
    }
    for (Text word : words) {
      for (String file : files) {
        add(word, file, sink);
      }
    }
  }

  private static void add(Text word, String file, Sink sink) {
    Span span = word.whole();
    Mapping.Builder fields = new Mapping.Builder();
    fields.put("text", span, Scalar.string(word, span));
    if (!file.isEmpty()) {
      fields.put("file", span, Scalar.string(file, span));
    }
    sink.add(
        Resource.of("script.Replacement", word.content(), Language.SHELL)
            .build(fields.build(span), span));
  }

  private static boolean isEditor(Command command) {
    switch (command.program()) {
      case "sed", "gsed", "perl" -> {
        return true;
      }
      case "find" -> {
        for (Argument argument : command.arguments()) {
          if ("sed".equals(argument.known())) {
            return true;
          }
        }
        return false;
      }
      default -> {
        return false;
      }
    }
  }

  /** Whether a word is the name of a file, and no option, pattern or folder. */
  private static boolean isFile(String word) {
    int dot = word.lastIndexOf('.');
    return !word.startsWith("-")
        && dot > 0
        && dot < word.length() - 1
        && word.indexOf('*') < 0
        && word.indexOf('{') < 0
        && word.indexOf(' ') < 0;
  }

  /** Adds the plain words that substitutions such as {@code s/WORD/…/} look for. */
  private static void replaced(Text text, List<Text> words) {
    String chars = text.content();
    int at = 0;
    while (at + 3 < chars.length() && words.size() < MAX) {
      char mark = chars.charAt(at + 1);
      boolean begins = at == 0 || ";{\n \t".indexOf(chars.charAt(at - 1)) >= 0;
      int end =
          begins && chars.charAt(at) == 's' && "/|#@,:~%!".indexOf(mark) >= 0
              ? end(chars, at + 2, mark)
              : -1;
      if (end < 0) {
        at++;
        continue;
      }
      Text word = word(text, at + 2, end);
      if (word != null) {
        words.add(word);
      }
      int last = end(chars, end + 1, mark);
      at = last < 0 ? chars.length() : last + 1;
    }
  }

  private static int end(String chars, int from, char mark) {
    for (int i = from; i < chars.length(); i++) {
      if (chars.charAt(i) == '\\') {
        i++;
      } else if (chars.charAt(i) == mark) {
        return i;
      }
    }
    return -1;
  }

  /** The word that a pattern is, without brackets around it and their escapes; null for others. */
  private static @Nullable Text word(Text text, int from, int to) {
    String chars = text.content();
    int start = from;
    int end = to;
    while (start < end && "\\[]<>{}()\"'$^".indexOf(chars.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && "\\[]<>{}()\"'$^".indexOf(chars.charAt(end - 1)) >= 0) {
      end--;
    }
    for (int i = start; i < end; i++) {
      char c = chars.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ' ';
      if (!plain) {
        return null;
      }
    }
    return end - start > 2 ? text.slice(start, end) : null;
  }
}
