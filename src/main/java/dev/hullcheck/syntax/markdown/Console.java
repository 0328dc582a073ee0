package dev.hullcheck.syntax.markdown;

import dev.hullcheck.source.Text;

/**
 * A recorded terminal session: the lines after a prompt are commands, the others are what they
 * printed. Meant for fences whose language says so ({@code console}, {@code shell-session}) or for
 * which {@link #isSession} holds: in a script, {@code # } is no prompt but a comment.
 */
public final class Console {
  /** Programs whose commands may be met in a block together with those for a cluster. */
  private static final String[] OTHERS = {
    "gsutil ", "bq ", "helm ", "curl ", "wget ", "export ", "sudo "
  };

  private final Text session;
  private final String chars;

  private Console(Text session) {
    this.session = session;
    this.chars = session.content();
  }

  /**
   * The commands of a session, with its output and its prompts ({@code $ }, {@code user@host:~$ },
   * or {@code # } where no line has a dollar sign) dropped and continued lines kept. A text without
   * prompts is all commands and comes back as it is.
   */
  public static Text commands(Text session) {
    Console console = new Console(session);
    if (console.hasPrompt('$')) {
      return console.commands('$');
    }
    return console.hasPrompt('#') ? console.commands('#') : session;
  }

  /** Whether some line begins with the prompt {@code $ }. */
  public static boolean isSession(Text text) {
    return new Console(text).hasPrompt('$');
  }

  /**
   * Whether a block of which nothing is said shows commands for a cluster: some line begins, after
   * a prompt at most, with the name of a program for them, or the first line with that of another.
   */
  public static boolean showsCommands(Text text) {
    Console console = new Console(text);
    boolean first = true;
    for (int line = 0; line < console.chars.length(); line = console.next(line)) {
      int from = Math.max(console.afterPrompt(line, '$'), line);
      while (from < console.end(line) && console.chars.charAt(from) == ' ') {
        from++;
      }
      if (console.chars.startsWith("gcloud ", from) || console.chars.startsWith("kubectl ", from)) {
        return true;
      }
      if (from < console.end(line)) {
        if (first && console.isOtherCommand(from)) {
          return true;
        }
        first = false;
      }
    }
    return false;
  }

  private boolean isOtherCommand(int at) {
    for (String program : OTHERS) {
      if (chars.startsWith(program, at)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasPrompt(char mark) {
    for (int line = 0; line < chars.length(); line = next(line)) {
      if (afterPrompt(line, mark) >= 0) {
        return true;
      }
    }
    return false;
  }

  private Text commands(char mark) {
    Text.Builder commands = new Text.Builder();
    boolean continued = false;
    String delimiter = "";
    for (int line = 0; line < chars.length(); line = next(line)) {
      int from = afterPrompt(line, mark);
      boolean inside = continued || !delimiter.isEmpty();
      if (from < 0 && !inside) {
        continue;
      }
      if (inside) {
        from = chars.startsWith("> ", line) ? line + 2 : line;
      }
      commands.add(session, from, next(line));
      String written = chars.substring(from, end(line));
      if (delimiter.isEmpty()) {
        continued = written.endsWith("\\");
        delimiter = delimiter(written);
      } else if (written.trim().equals(delimiter)) {
        delimiter = "";
        continued = false;
      }
    }
    return commands.build(session.whole());
  }

  /** The word that ends the here-document which a line begins; empty where it begins none. */
  public static String delimiter(String line) {
    int at = line.indexOf("<<");
    if (at < 0 || line.startsWith("<<<", at)) {
      return "";
    }
    int i = at + 2;
    while (i < line.length() && "- '\"\\".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    int from = i;
    while (i < line.length()
        && (Character.isLetterOrDigit(line.charAt(i)) || line.charAt(i) == '_')) {
      i++;
    }
    return line.substring(from, i);
  }

  private int afterPrompt(int line, char mark) {
    int end = end(line);
    int i = line;
    while (i < end && chars.charAt(i) == ' ') {
      i++;
    }
    int start = i;
    boolean host = false;
    while (i < end && chars.charAt(i) != mark && chars.charAt(i) != ' ') {
      host |= chars.charAt(i) == '@';
      i++;
    }
    boolean prompt = i + 1 < end && chars.charAt(i) == mark && chars.charAt(i + 1) == ' ';
    return prompt && (i == start || host) ? i + 2 : -1;
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
