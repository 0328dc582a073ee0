package dev.hullcheck.cli;

import dev.hullcheck.engine.Configurations;
import dev.hullcheck.walk.UnreadableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * One subcommand: its options, and what it does.
 *
 * <p>Options are declared by hand, not by annotation: reading annotations costs 20 to 50 ms of a
 * start, and only the command that was named is declared at all.
 */
abstract class Command {
  /** The names of all commands, in the order of the help. */
  static final List<String> NAMES =
      List.of(
          "lint",
          "baseline",
          "ast",
          "rules",
          "explain",
          "test",
          "init",
          "config",
          "completion",
          "warmup",
          "version");

  /** The command of a name, or null where there is none. */
  static @Nullable Command named(String name) {
    return name.equals("lint") ? new LintCommand() : Others.named(name);
  }

  /** Apart, since the machine loads all of these classes to verify the method. */
  private static final class Others {
    static @Nullable Command named(String name) {
      return switch (name) {
        case "baseline" -> new BaselineCommand();
        case "ast" -> new AstCommand();
        case "rules" -> new RulesCommand();
        case "explain" -> new ExplainCommand();
        case "test" -> new TestCommand();
        case "init" -> new InitCommand();
        case "config" -> new ConfigCommand();
        case "completion" -> new CompletionCommand();
        case "warmup" -> new WarmupCommand();
        case "version" -> new VersionCommand();
        default -> null;
      };
    }
  }

  /**
   * Where the help shows headings between the options: each the long name of an option, and what
   * stands above it.
   */
  List<Map.Entry<String, String>> headings() {
    return List.of();
  }

  /** Adds the options, parameters and help texts to the specification of this command. */
  abstract void declare(CommandSpec spec);

  /** Does it, and returns an {@link ExitCode}. */
  abstract int run(ParseResult given, Engine engine, Console console);

  /** An option that takes no value. */
  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names)
        .type(boolean.class)
        .arity("0")
        .description(description)
        .build();
  }

  /** An option that takes a value; the last one given wins. */
  static OptionSpec value(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** An option that takes one of some words; the last one given wins. */
  static OptionSpec word(String label, List<String> words, String description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .completionCandidates(words)
        .description(description)
        .build();
  }

  /** An option that may be given more than once. */
  static OptionSpec values(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** The option that names folders of own rules. */
  static OptionSpec rules() {
    return values("DIR", "Own rules, beside the built-in ones. Repeatable.", "--rules");
  }

  /** The option that names the one configuration that is in force. */
  static OptionSpec config() {
    return value("FILE", "This configuration, and none of those in folders.", "-c", "--config");
  }

  /** The option that names environments of the configuration. */
  static OptionSpec environment() {
    return values(
        "NAME", "Terraform's values as in this environment of the configuration.", "--environment");
  }

  /** The options that say what the files leave open. */
  static List<OptionSpec> values() {
    return List.of(
        value(
            "VERSION",
            "The version of Kubernetes that manifests are for, as 1.33.",
            "--kubernetes-version"),
        values("FILE", "Values of Terraform's variables, as terraform takes it.", "--var-file"),
        values("NAME=VALUE", "The value of a variable; the last one wins.", "--var"),
        environment(),
        flag("Judges modules below \"modules\" with their defaults, too.", "--assume-defaults"));
  }

  /**
   * What the command line and the configuration say to every command, with what is wrong with the
   * files that they name.
   *
   * @param every whether all environments of Terraform are asked for where the command line names
   *     none; else one, apart from those of the configuration
   * @throws CannotRun if the outermost configuration cannot be read, or the command line is wrong
   */
  static Setup setup(ParseResult given, boolean every, Console console) {
    return setup(given, every, true, console);
  }

  /** The same for a command that reads no files, and so has no environments. */
  static Setup setupWithoutFiles(ParseResult given, Console console) {
    return setup(given, false, false, console);
  }

  private static Setup setup(ParseResult given, boolean every, boolean files, Console console) {
    Configurations configurations = configurations(given, console);
    Faults faults = new Faults();
    Options options = new Options(given, configurations.settings(), faults, console.folder());
    return new Setup(
        configurations,
        options.files("--rules", "rule-folders"),
        files ? options.environments(every) : List.of(),
        options.kubernetesVersion(),
        faults);
  }

  /**
   * The value of an option that must be one of a few words, or null where it was not given.
   *
   * @throws CannotRun if it is another
   */
  static @Nullable String choice(ParseResult given, String option, List<String> words) {
    String value = given.matchedOptionValue(option, null);
    if (value != null && !words.contains(value)) {
      throw notOneOf(option, value, words);
    }
    return value;
  }

  static CannotRun notOneOf(String option, String value, List<String> words) {
    StringBuilder message = new StringBuilder();
    message.append('"').append(option).append("\" takes ");
    for (int i = 0; i < words.size(); i++) {
      message.append(i == 0 ? "" : i + 1 < words.size() ? ", " : " or ").append(words.get(i));
    }
    message.append(", not \"").append(value).append('"');
    return new CannotRun(message + Suggestion.clause(value, words));
  }

  /**
   * The configurations that are in force: that of {@code --config}, else those that are found.
   *
   * @throws CannotRun if one cannot be read
   */
  static Configurations configurations(ParseResult given, Console console) {
    String file = given.matchedOptionValue("--config", null);
    try {
      return file == null
          ? Configurations.from(console.folder())
          : Configurations.of(Path.of(file), console.folder());
    } catch (UnreadableException e) {
      throw new CannotRun(e.problem().span().file().path() + ": " + e.getMessage());
    }
  }

  /** The parameters that are no options, in order. */
  static List<String> parameters(ParseResult given) {
    return given.matchedPositionalValue(0, List.of());
  }
}
