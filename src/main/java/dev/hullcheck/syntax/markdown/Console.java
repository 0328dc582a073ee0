package dev.hullcheck.syntax.markdown;

import dev.hullcheck.source.Lines;
import dev.hullcheck.source.Text;
import java.util.List;

/**
 * A recorded terminal session: the lines after a prompt are commands, the others are what they
 * printed. Meant for blocks whose language says so ({@code console}, {@code shell-session}) or for
 * which {@link #isSession} holds: in a script, {@code # } is no prompt but a comment.
 */
public final class Console {
  /** Programs for a cluster and its project. */
  private static final List<String> PROGRAMS = List.of("gcloud", "kubectl");

  /** Programs whose commands may be met in a block together with those for a cluster. */
  private static final List<String> OTHERS =
      List.of("gsutil", "bq", "helm", "curl", "wget", "export", "sudo");

  private final Text session;
  private final String chars;

  private Console(Text session) {
    this.session = session;
    this.chars = session.content();
  }

  /**
   * The commands of a session, with its output and its prompts ({@code $ }, {@code user@host:~$ },
   * where no line has a dollar sign {@code % } or {@code > } before a program, or else {@code # }
   * in the first line and no program without it) dropped and continued lines kept. Programs that
   * run before the first prompt are no output. A text without prompts is all commands and comes
   * back as it is.
   */
  public static Text commands(Text session) {
    Console console = new Console(session);
    for (char mark : new char[] {'$', '%', '>', '#'}) {
      if (console.hasPrompt(mark)) {
        return console.commands(mark);
      }
    }
    return session;
  }

  /** Whether some line begins with a prompt other than {@code # }. */
  public static boolean isSession(Text text) {
    Console console = new Console(text);
    return console.hasPrompt('$') || console.hasPrompt('%') || console.hasPrompt('>');
  }

  /**
   * Whether a block of which nothing is said shows commands for a cluster: some line runs, behind a
   * prompt at most, a program for them, or the first line that is no comment another.
   */
  public static boolean showsCommands(Text text) {
    Console console = new Console(text);
    boolean first = true;
    for (int line = 0; line < console.chars.length(); line = console.next(line)) {
      int from = console.blanks(console.command(line));
      int end = console.end(line);
      if (from >= end || console.chars.startsWith("# ", from)) {
        continue;
      }
      String word = console.word(from, end);
      if (console.runs(from, end) || first && OTHERS.contains(word)) {
        return true;
      }
      first = false;
    }
    return false;
  }

  /** Whether the first line begins a command for a cluster, or what one reads. */
  public static boolean beginsWithCommand(Text text) {
    Console console = new Console(text);
    int from = console.blanks(console.command(0));
    return console.runs(from, console.end(0));
  }

  /** Behind the prompt of a line, whichever it is. */
  private int command(int line) {
    int from =
        Math.max(afterPrompt(line, '$'), Math.max(afterPrompt(line, '%'), afterPrompt(line, '>')));
    return Math.max(from, line);
  }

  /**
   * Whether a line runs one of the programs: at its head, behind words such as {@code sudo}, in the
   * substitution that a variable is set by, or behind another command.
   */
  private boolean runs(int from, int end) {
    int i = from;
    while (isWrapper(word(i, end))) {
      i = blanks(wordEnd(i, end));
    }
    String word = word(i, end);
    if (isProgram(i, end)) {
      return true;
    }
    int sign = word.indexOf("=$(");
    if (sign > 0) {
      return isVariable(word, sign) && PROGRAMS.contains(word(i + sign + 3, end));
    }
    if (!isCommandName(word)) {
      return false;
    }
    for (; i < end; i++) {
      char c = chars.charAt(i);
      boolean separates = c == ';' || c == '|' || c == '&';
      boolean substitutes = c == '(' && chars.charAt(i - 1) == '$';
      if ((separates || substitutes) && isProgram(blanks(i + 1), end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word is a program that is told something. */
  private boolean isProgram(int from, int end) {
    int next = blanks(wordEnd(from, end));
    return PROGRAMS.contains(word(from, end))
        && next < end
        && (Character.isLetter(chars.charAt(next)) || chars.charAt(next) == '-');
  }

  /** Whether a line runs a program or sets a variable. */
  private boolean isSetUp(int from, int end) {
    String word = word(from, end);
    return word.equals("export") || isVariable(word, word.indexOf('=')) || runs(from, end);
  }

  private static boolean isWrapper(String word) {
    return switch (word) {
      case "sudo", "time", "watch", "nohup", "export" -> true;
      default -> isVariable(word, word.indexOf('=')) && !word.contains("$(");
    };
  }

  private static boolean isVariable(String word, int length) {
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      if (!(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_')) {
        return false;
      }
    }
    return length > 0;
  }

  private static boolean isCommandName(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!(c >= 'a' && c <= 'z') && c != '-' || i == 0 && c == '-') {
        return false;
      }
    }
    return !word.isEmpty();
  }

  private String word(int from, int end) {
    return chars.substring(Math.min(from, end), Math.max(Math.min(from, end), wordEnd(from, end)));
  }

  private int wordEnd(int from, int end) {
    int i = from;
    while (i < end && chars.charAt(i) > ' ') {
      i++;
    }
    return i;
  }

  private int blanks(int from) {
    int i = from;
    while (i < chars.length() && (chars.charAt(i) == ' ' || chars.charAt(i) == '\t')) {
      i++;
    }
    return i;
  }

  private boolean hasPrompt(char mark) {
    boolean first = true;
    boolean found = false;
    for (int line = 0; line < chars.length(); line = next(line)) {
      int from = afterPrompt(line, mark);
      int bare = blanks(line);
      if (mark == '#') {
        // Beside commands without it, it begins a comment.
        found |= first && from >= 0;
        if (!found || runs(bare, end(line))) {
          return false;
        }
      } else if (from >= 0 && (mark == '$' || runs(blanks(from), end(line)))) {
        return true;
      }
      first &= bare >= end(line);
    }
    return found;
  }

  private Text commands(char mark) {
    Text.Builder commands = new Text.Builder();
    boolean continued = false;
    boolean before = true;
    String delimiter = "";
    for (int line = 0; line < chars.length(); line = next(line)) {
      int from = afterPrompt(line, mark);
      boolean inside = continued || !delimiter.isEmpty();
      before &= from < 0;
      if (before && !inside && isSetUp(blanks(line), end(line))) {
        from = blanks(line);
      }
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
    return Lines.end(chars, line);
  }

  private int next(int line) {
    return Lines.next(chars, line);
  }
}
