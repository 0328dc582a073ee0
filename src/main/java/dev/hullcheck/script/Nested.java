package dev.hullcheck.script;

import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.ShellParser;
import dev.hullcheck.syntax.shell.Statement;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The word of a command that a shell runs as a script of its own: that of {@code bash -c}, {@code
 * eval}, {@code ssh HOST}, {@code gcloud compute ssh --command}, {@code kubectl exec … -- sh -c}.
 */
public final class Nested {
  private Nested() {}

  /** The word; null where a command gives none to a shell. */
  public static @Nullable Value script(Command command) {
    List<Argument> words = command.arguments();
    return switch (command.program()) {
      case "sh", "bash", "ash", "dash", "ksh", "zsh", "su" -> behindOption(words, 0);
      case "eval" -> words.size() == 1 ? line(words.get(0)) : null;
      case "watch" -> words.isEmpty() ? null : line(words.get(words.size() - 1));
      case "ssh" -> words.size() < 2 ? null : line(words.get(words.size() - 1));
      case "gcloud" -> remote(words);
      case "kubectl", "oc", "docker", "podman" -> executed(words);
      default -> null;
    };
  }

  /** Follows such a script as the shell does that it is given to. */
  static void follow(Command command, ScriptEvaluator evaluator, Environment environment) {
    Value word = script(command);
    Statement script = word == null ? null : subshell(word);
    if (word == null || script == null) {
      return;
    }
    if (command.program().equals("eval")) {
      evaluator.run(script, null, null);
    } else {
      environment.shell(
          isHere(command),
          environment.sequence(arguments(command, word), command.span()),
          command.environment(),
          () -> evaluator.run(script, null, null));
    }
  }

  /** Whether such a script is run where it finds what is exported. */
  private static boolean isHere(Command command) {
    for (Argument wrapper : command.words().subList(0, command.first())) {
      if ("sudo".equals(wrapper.known())) {
        return false;
      }
    }
    return switch (command.program()) {
      case "sh", "bash", "ash", "dash", "ksh", "zsh", "watch" -> true;
      default -> false;
    };
  }

  /** The arguments that follow such a script; the first of these is its name. */
  private static List<Argument> arguments(Command command, Value script) {
    List<Argument> words = command.arguments();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).value() == script) {
        return words.subList(Math.min(words.size(), i + 2), words.size());
      }
    }
    return List.of();
  }

  /** The script of such a word, as a subshell would run it; null where there is none. */
  private static @Nullable Statement subshell(Value word) {
    Text text = Slice.text(word);
    return text.length() < 2
        ? null
        : new Statement.Group(ShellParser.parse(text).tree().statements(), true, text.whole());
  }

  /** A word of several words. */
  private static @Nullable Value line(Argument word) {
    boolean several = Slice.text(word.value()).content().trim().indexOf(' ') > 0;
    return several && !word.several() ? word.value() : null;
  }

  /** What {@code -c} is followed by, or letters in one with it: {@code -ec}, {@code -lc}. */
  private static @Nullable Value behindOption(List<Argument> words, int from) {
    for (int i = from; i + 1 < words.size(); i++) {
      String known = words.get(i).known();
      if (known == null || !known.startsWith("-")) {
        return null;
      }
      if (!known.startsWith("--") && known.endsWith("c")) {
        return words.get(i + 1).value();
      }
    }
    return null;
  }

  /** The command line of {@code gcloud … ssh}. */
  private static @Nullable Value remote(List<Argument> words) {
    boolean ssh = false;
    for (int i = 0; i < words.size(); i++) {
      Value word = words.get(i).value();
      String chars = Slice.text(word).content();
      ssh |= chars.equals("ssh");
      if (ssh && chars.startsWith("--command=")) {
        return Slice.of(word, Slice.text(word), "--command=".length(), chars.length());
      }
      if (ssh && chars.equals("--command") && i + 1 < words.size()) {
        return words.get(i + 1).value();
      }
    }
    return null;
  }

  /** The shell that {@code exec} starts in a container. */
  private static @Nullable Value executed(List<Argument> words) {
    boolean executes = false;
    for (int i = 0; i < words.size(); i++) {
      String known = words.get(i).known();
      executes |= "exec".equals(known);
      if (executes && known != null && isShell(known.substring(known.lastIndexOf('/') + 1))) {
        return behindOption(words, i + 1);
      }
    }
    return null;
  }

  private static boolean isShell(String program) {
    return switch (program) {
      case "sh", "bash", "ash", "dash", "ksh", "zsh" -> true;
      default -> false;
    };
  }
}
