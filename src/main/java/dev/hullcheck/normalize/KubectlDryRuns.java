package dev.hullcheck.normalize;

import dev.hullcheck.script.Command;
import dev.hullcheck.script.KubectlCommand;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What commands of a script only show ({@code --dry-run}). It is made where a command applies it,
 * or a file or a variable takes it. Behind another program it may be anything else. What nobody
 * reads is not made at all; of a Secret it still stands in the script.
 */
final class KubectlDryRuns {
  private static final int MAX_PIPE = 8;

  private final List<Shown> all = new ArrayList<>(0);

  private static final class Shown {
    final Command command;
    final List<KubectlMade> objects;
    boolean read;

    Shown(Command command, List<KubectlMade> objects) {
      this.command = command;
      this.objects = objects;
    }

    boolean isOf(Command other) {
      return command.span().equals(other.span());
    }
  }

  /** Whether a command only shows what it would do. */
  static boolean isOne(KubectlCommand command) {
    KubectlCommand.Flag flag = command.flag("--dry-run");
    String text = flag == null ? "none" : flag.value() == null ? "" : Values.text(flag.value());
    return text != null && !text.equals("none") && !text.equals("false");
  }

  void add(KubectlCommand command, List<KubectlMade> objects) {
    if (isOne(command) && !isKept(command.command())) {
      all.add(new Shown(command.command(), objects));
    }
  }

  /** Whether a file or a variable takes what a command shows. */
  private static boolean isKept(Command command) {
    for (Command.Redirect redirect : command.redirections()) {
      if (redirect.operator().endsWith(">") && !redirect.operator().startsWith("2")) {
        return !"/dev/null".equals(Values.text(redirect.target()));
      }
    }
    return command.output() != null;
  }

  /** Takes in a command, which may read what another one shows. */
  void read(Command command) {
    Command from = all.isEmpty() ? null : command.pipedFrom();
    for (int i = all.size() - 1; i >= 0 && from != null; i--) {
      all.get(i).read |= all.get(i).isOf(from);
    }
  }

  /** Takes in a command that makes what it reads. */
  void apply(KubectlCommand reader) {
    switch (reader.verb()) {
      case "apply", "create", "replace" -> {}
      default -> {
        return;
      }
    }
    boolean changed = false;
    Command from = reader.command().pipedFrom();
    for (int depth = 0; from != null && depth < MAX_PIPE && !all.isEmpty(); depth++) {
      for (int i = all.size() - 1; i >= 0; i--) {
        if (all.get(i).isOf(from)) {
          make(all.remove(i).objects, changed, KubectlDraft.namespace(reader));
          return;
        }
      }
      changed |= !from.program().equals("tee");
      from = from.pipedFrom();
    }
  }

  private static void make(List<KubectlMade> objects, boolean changed, @Nullable Value namespace) {
    for (KubectlMade made : objects) {
      made.become((changed ? made.object().asPart() : made.object()).in(namespace));
    }
  }

  /** Says of what was only shown what has become of it. */
  void end() {
    for (Shown shown : all) {
      for (KubectlMade made : shown.objects) {
        if (shown.read) {
          made.become(made.object().asPart());
        }
        made.shown(shown.read || made.object().kind().equals("Secret"));
      }
    }
  }
}
