package dev.hullcheck.engine;

import dev.hullcheck.kind.GcloudSurface;
import dev.hullcheck.source.Text;
import org.jspecify.annotations.Nullable;

/**
 * The lines of prose that plainly are commands, as in a runbook: a command that gcloud has, a verb
 * of kubectl, a request, with nothing behind it that reads like a sentence.
 */
final class CommandLines {
  private final Text text;
  private final String chars;

  private CommandLines(Text text) {
    this.text = text;
    this.chars = text.content();
  }

  /** The commands of a text, with the variables set between them; null where there are none. */
  static @Nullable Text of(Text text) {
    String chars = text.content();
    boolean some =
        chars.contains("gcloud ")
            || chars.contains("kubectl ")
            || chars.contains("curl ")
            || chars.contains("wget ");
    return some ? new CommandLines(text).read() : null;
  }

  private @Nullable Text read() {
    Text.Builder out = new Text.Builder();
    boolean commands = false;
    boolean continued = false;
    for (int line = 0; line < chars.length(); line = next(line)) {
      int end = end(line);
      int from = continued ? line : start(line, end);
      boolean is = !continued && isCommand(from, end);
      commands |= is;
      if (continued || is || isAssignment(from, end)) {
        out.add(text, from, next(line));
        continued = end > line && chars.charAt(end - 1) == '\\';
      }
    }
    return commands ? out.build(text.whole()) : null;
  }

  /** Behind the blanks and the prompt of a line. */
  private int start(int line, int end) {
    int i = blanks(line, end);
    if (i + 1 < end && chars.charAt(i) == '$' && chars.charAt(i + 1) == ' ') {
      i = blanks(i + 2, end);
    }
    return i;
  }

  private boolean isCommand(int from, int end) {
    int i = from;
    if (word(i, end).equals("sudo")) {
      i = after(i, end);
    }
    boolean is =
        switch (word(i, end)) {
          case "gcloud" -> isGcloud(after(i, end), end);
          case "kubectl" ->
              isVerb(word(after(i, end), end)) && !isProse(after(after(i, end), end), end);
          case "curl", "wget" -> isRequest(after(i, end), end);
          default -> false;
        };
    return is && !endsLikeProse(end);
  }

  /** Whether words name a command of gcloud. */
  private boolean isGcloud(int from, int end) {
    GcloudSurface surface = GcloudSurface.bundled();
    GcloudSurface.Node node = surface == null ? null : surface.root();
    int i = from;
    String word = word(i, end);
    if (word.equals("alpha") || word.equals("beta") || word.equals("preview")) {
      i = after(i, end);
    }
    while (node != null && i < end) {
      GcloudSurface.Node child = node.child(word(i, end));
      if (child == null) {
        break;
      }
      node = child;
      i = after(i, end);
    }
    return node != null && node.isCommand() && !isProse(i, end);
  }

  private static boolean isVerb(String word) {
    return switch (word) {
      case "apply", "create", "delete", "get", "describe", "run", "exec", "edit", "patch" -> true;
      case "label", "annotate", "taint", "drain", "cordon", "uncordon", "rollout", "scale" -> true;
      case "expose", "set", "logs", "port-forward", "proxy", "config", "auth", "cp" -> true;
      case "replace", "autoscale", "top", "wait", "debug" -> true;
      default -> false;
    };
  }

  private boolean isRequest(int from, int end) {
    return chars.substring(from, end).contains("://") && !isProse(from, end);
  }

  /** Whether what follows a command goes on as a sentence does. */
  private boolean isProse(int at, int end) {
    return switch (word(at, end)) {
      case "command", "commands", "and", "or", "is", "to", "the", "a", "an", "that", "which" ->
          true;
      case "will", "can", "with", "for", "in", "on", "from", "as", "instead", "flag", "flags" ->
          true;
      default -> false;
    };
  }

  private boolean endsLikeProse(int end) {
    int i = end;
    while (i > 0 && chars.charAt(i - 1) == ' ') {
      i--;
    }
    // A dot alone is the folder that one is in.
    return i > 1
        && ".:,;?!".indexOf(chars.charAt(i - 1)) >= 0
        && Character.isLetter(chars.charAt(i - 2));
  }

  /** {@code NAME=value} and {@code export NAME=value}, with nothing behind. */
  private boolean isAssignment(int from, int end) {
    int i = word(from, end).equals("export") ? after(from, end) : from;
    int name = i;
    while (i < end
        && (chars.charAt(i) >= 'A' && chars.charAt(i) <= 'Z' || chars.charAt(i) == '_')) {
      i++;
    }
    if (i - name < 2 || i >= end || chars.charAt(i) != '=') {
      return false;
    }
    String value = chars.substring(i + 1, end);
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    boolean quoted = (first == '"' || first == '\'') && value.charAt(value.length() - 1) == first;
    return first != ' ' && (quoted || value.indexOf(' ') < 0 || value.startsWith("$("));
  }

  private String word(int from, int end) {
    int i = from;
    while (i < end && chars.charAt(i) > ' ') {
      i++;
    }
    return chars.substring(Math.min(from, i), i);
  }

  private int after(int from, int end) {
    int i = from;
    while (i < end && chars.charAt(i) > ' ') {
      i++;
    }
    return blanks(i, end);
  }

  private int blanks(int from, int end) {
    int i = from;
    while (i < end && (chars.charAt(i) == ' ' || chars.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private int end(int line) {
    int at = chars.indexOf('\n', line);
    int end = at < 0 ? chars.length() : at;
    return end > line && chars.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  private int next(int line) {
    int at = chars.indexOf('\n', line);
    return at < 0 ? chars.length() : at + 1;
  }
}
