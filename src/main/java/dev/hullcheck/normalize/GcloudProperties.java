package dev.hullcheck.normalize;

import dev.hullcheck.script.Argument;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.GcloudCommand;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What gcloud's properties, such as {@code core/project}, are at each command of one script: what
 * {@code gcloud config set} has set before, unless {@code CLOUDSDK_CORE_PROJECT} and its like are
 * in the command's environment. The environment goes over the configuration, as with gcloud. What
 * is set lasts beyond subshells and scripts, for it is kept in a file.
 *
 * <p>A property is known only where the last command that may have set it has surely run before,
 * and nothing else can have set it since: another function of the script, the next round of a loop,
 * another script, another configuration.
 */
final class GcloudProperties {
  private static final String VARIABLE = "CLOUDSDK_";

  private final List<Setting> settings = new ArrayList<>();
  private final Map<String, Setting> latest = new HashMap<>();

  /** What the scripts before this one have surely left. */
  private final Map<String, Value> before = new HashMap<>(0);

  private @Nullable Setting change;
  private int next;

  /** The last command in a loop that sets something; -1 without one. */
  private int repeated = -1;

  /** Whether nothing that is set is to be relied upon anywhere in the script. */
  private boolean blurred;

  /**
   * A command that sets properties.
   *
   * @param property which; empty where it may be any
   * @param value what it is from there on; null where that is not known
   */
  private record Setting(String property, @Nullable Value value, Command command, int index) {}

  /**
   * The properties in one script.
   *
   * @param commands all of the script, in their order
   */
  GcloudProperties(List<Command> commands) {
    for (int i = 0; i < commands.size(); i++) {
      Command command = commands.get(i);
      Setting setting = setting(command, i);
      if (setting != null) {
        Command.Context context = command.context();
        blurred |=
            !settings.isEmpty()
                && !settings.get(0).command().context().function().equals(context.function());
        repeated = context.repeated() ? i : repeated;
        settings.add(setting);
      }
    }
  }

  /** The properties in a script that is run after this one, by the same user. */
  GcloudProperties next(List<Command> commands) {
    GcloudProperties after = new GcloudProperties(commands);
    pass(Integer.MAX_VALUE);
    if (blurred) {
      return after;
    }
    if (change == null) {
      after.before.putAll(before);
    }
    for (Setting set : latest.values()) {
      Command.Context context = set.command().context();
      boolean sure = context.arm() == null && context.function().isEmpty() && !isOver(set);
      Value value = set.value();
      if (sure && value != null) {
        after.before.put(set.property(), value);
      } else {
        after.before.remove(set.property());
      }
    }
    return after;
  }

  /**
   * A property at a command. Commands are asked about in their order.
   *
   * @param property as {@code core/project}
   * @param index which of the script's the command is
   * @return null where it is not known
   */
  @Nullable Value at(GcloudCommand asked, String property, int index) {
    Command command = asked.command();
    if (command.first() > 0
        || !asked.complete()
        || asked.flag("--configuration") != null
        || isElsewhere(command)) {
      return null;
    }
    String variable = VARIABLE + property.replace('/', '_');
    Value own = null;
    for (Command.Binding binding : command.environment()) {
      own = binding.name().equalsIgnoreCase(variable) ? binding.value() : own;
    }
    if (own != null) {
      return "".equals(Values.text(own)) ? null : own;
    }
    pass(index);
    Command.Context context = command.context();
    Setting set = latest.get(property);
    if (blurred || (context.repeated() && repeated > index)) {
      return null;
    }
    if (set == null) {
      boolean same = context.function().isEmpty() ? change == null : settings.isEmpty();
      return same ? before.get(property) : null;
    }
    return !isOver(set) && context.isWithin(set.command().context()) ? set.value() : null;
  }

  /** Takes in what is set before a command. */
  private void pass(int index) {
    for (; next < settings.size() && settings.get(next).index() < index; next++) {
      Setting setting = settings.get(next);
      latest.put(setting.property(), setting);
      change = setting.property().isEmpty() ? setting : change;
    }
  }

  /** Whether something may have changed all properties since. */
  private boolean isOver(Setting set) {
    return change != null && change.index() >= set.index();
  }

  /** Whether the environment of a command names another configuration. */
  private static boolean isElsewhere(Command command) {
    for (Command.Binding binding : command.environment()) {
      switch (binding.name()) {
        case "CLOUDSDK_ACTIVE_CONFIG_NAME", "CLOUDSDK_CONFIG", "HOME" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static @Nullable Setting setting(Command command, int index) {
    String program = command.program();
    switch (program) {
      case "gcloud" -> {
        GcloudCommand read = maySet(command) ? GcloudCommand.read(command) : null;
        return read == null ? null : setting(read, index);
      }
      case "source", ".", "eval", "sh", "bash", "zsh", "" -> {
        return new Setting("", null, command, index);
      }
      default -> {
        return program.endsWith(".sh") ? new Setting("", null, command, index) : null;
      }
    }
  }

  /** Whether a command is of a group of those that set properties. */
  private static boolean maySet(Command command) {
    for (Argument word : command.arguments()) {
      String text = Values.text(word.value());
      if (text != null) {
        switch (text) {
          case "config", "init", "auth", "projects" -> {
            return true;
          }
          default -> {}
        }
      }
    }
    return false;
  }

  private static @Nullable Setting setting(GcloudCommand command, int index) {
    switch (command.name()) {
      case "config set", "config unset" -> {
        String property = property(command);
        boolean sets = command.name().equals("config set");
        Value value = sets && !property.isEmpty() ? command.positionals().get(1).value() : null;
        boolean empty = value != null && "".equals(Values.text(value));
        return new Setting(property, empty ? null : value, command.command(), index);
      }
      case "init",
          "config configurations activate",
          "config configurations create",
          "config configurations delete" -> {
        return new Setting("", null, command.command(), index);
      }
      case "projects create", "auth login", "auth activate-service-account" -> {
        boolean sets =
            !command.complete()
                || command.flag("--project") != null
                || command.flag("--set-as-default") != null;
        return sets ? new Setting("core/project", null, command.command(), index) : null;
      }
      default -> {
        return null;
      }
    }
  }

  /** The property that a command surely sets for those behind it; empty where it may be any. */
  private static String property(GcloudCommand command) {
    List<Argument> positionals = command.positionals();
    int expected = command.name().equals("config set") ? 2 : 1;
    boolean plain =
        command.complete()
            && command.command().first() == 0
            && !isElsewhere(command.command())
            && command.flag("--configuration") == null
            && command.flag("--installation") == null
            && positionals.size() == expected;
    for (Argument positional : positionals) {
      plain &= !positional.several();
    }
    String name = plain ? Values.text(positionals.get(0).value()) : null;
    if (name == null) {
      return "";
    }
    return name.indexOf('/') < 0 ? "core/" + name : name;
  }
}
