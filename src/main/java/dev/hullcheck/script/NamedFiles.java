package dev.hullcheck.script;

import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in the files that commands name: what the script has written into them before, else what
 * lies in the project. Nothing is known of a file that another command may have changed.
 */
final class NamedFiles {
  /** So many files of one script are looked for. */
  private static final int MAX_FILES = 50;

  private final Sourcing sourcing;
  private final List<Command> before = new ArrayList<>();
  private int asked;

  NamedFiles(Sourcing sourcing) {
    this.sourcing = sourcing;
  }

  /** Whether somebody asks what a program reads. */
  static boolean isAskedFor(@Nullable String program) {
    return "gcloud".equals(program) || "helm".equals(program);
  }

  /** Takes in a command that has run. */
  void ran(Command command) {
    before.add(command);
  }

  /** The files as they are now. */
  Command.Files now() {
    return new Now(before.size(), sourcing.place());
  }

  /** The files as they are before the next command. */
  private final class Now implements Command.Files {
    private final int commands;
    private final Sourcing.Place place;

    Now(int commands, Sourcing.Place place) {
      this.commands = commands;
      this.place = place;
    }

    @Override
    public @Nullable Text read(Value name) {
      if (asked++ >= MAX_FILES) {
        return null;
      }
      String written = name instanceof Scalar known ? known.asText() : "";
      String last = written.substring(written.lastIndexOf('/') + 1);
      for (int i = commands - 1; i >= 0 && !last.isEmpty(); i--) {
        Command command = before.get(i);
        if (Sourcing.isTouched(last, command)) {
          return writes(command, written) ? command.input() : null;
        }
      }
      return sourcing.read(name, place);
    }
  }

  /** Whether a command has surely written its input, and nothing else, into a file. */
  private static boolean writes(Command command, String name) {
    if (command.context().conditional() || command.context().repeated()) {
      return false;
    }
    List<Argument> words = command.arguments();
    if (command.program().equals("tee")) {
      return words.size() == 1 && name.equals(words.get(0).known());
    }
    if (!command.program().equals("cat") || !words.isEmpty()) {
      return false;
    }
    for (Command.Redirect redirect : command.redirections()) {
      if (redirect.operator().equals(">")
          && redirect.target() instanceof Scalar target
          && target.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
