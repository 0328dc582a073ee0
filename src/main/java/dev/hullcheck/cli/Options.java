package dev.hullcheck.cli;

import dev.hullcheck.config.ConfigFile;
import dev.hullcheck.config.Schema;
import dev.hullcheck.config.Settings;
import dev.hullcheck.engine.Environment;
import dev.hullcheck.engine.TerraformInputs;
import dev.hullcheck.source.Problem;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.walk.UnreadableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** What the command line says, and where it says nothing, what the configuration does. */
final class Options {
  private final ParseResult given;
  private final Settings settings;
  private final Faults faults;
  private final Path workingFolder;

  /**
   * Of a command line and a configuration.
   *
   * @param faults takes in what is wrong with the files that they name
   */
  Options(ParseResult given, Settings settings, Faults faults, Path workingFolder) {
    this.given = given;
    this.settings = settings;
    this.faults = faults;
    this.workingFolder = workingFolder;
  }

  /** The text of an option, else of a key; null where neither is set. */
  @Nullable String text(String option, String key) {
    String text = given.matchedOptionValue(option, null);
    return text == null ? settings.text(key) : text;
  }

  /**
   * The word of an option, else of a key; null where neither is one of the words.
   *
   * @throws CannotRun if the option is given with another; a configuration is checked elsewhere
   */
  @Nullable String choice(String option, String key, List<String> words) {
    String word = Command.choice(given, option, words);
    String set = word == null ? settings.text(key) : null;
    return set != null && words.contains(set) ? set : word;
  }

  /** The texts of an option, else of a key, as they are written; none where neither is set. */
  List<Named> texts(String option, String key) {
    List<String> texts = given.matchedOptionValue(option, List.of());
    List<Named> named = new ArrayList<>();
    for (String text : texts) {
      named.add(new Named(text, null));
    }
    if (texts.isEmpty()) {
      for (ConfigFile.Word word : settings.words(key)) {
        named.add(new Named(word.text(), word.span()));
      }
    }
    return named;
  }

  /** The number from 1 on of an option, else of a key; 0 where neither is set. */
  int number(String option, String key) {
    String value = given.matchedOptionValue(option, null);
    if (value == null) {
      Long set = settings.number(key);
      return set == null || set < 1 || set > Integer.MAX_VALUE ? 0 : set.intValue();
    }
    try {
      int number = Integer.parseInt(value);
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, together with numbers out of range.
    }
    throw new CannotRun("\"" + option + "\" takes a number from 1 on, not \"" + value + "\"");
  }

  /** Whether an option is on the command line. */
  boolean isGiven(String option) {
    return given.hasMatchedOption(option);
  }

  /** Whether a flag is given, else what a key says; false where neither is set. */
  boolean flag(String option, String key) {
    return given.hasMatchedOption(option) || Boolean.TRUE.equals(settings.flag(key));
  }

  /** The file of an option, from the working folder; else that of a key, from its configuration. */
  @Nullable Named file(String option, String key) {
    String file = given.matchedOptionValue(option, null);
    return file == null ? configured(settings, key, workingFolder) : new Named(file, null);
  }

  /** The files of a key, then those of an option. */
  List<Named> files(String option, String key) {
    List<Named> files = files(settings, settings.words(key), workingFolder);
    List<String> words = given.matchedOptionValue(option, List.of());
    for (String word : words) {
      files.add(new Named(word, null));
    }
    return files;
  }

  /**
   * The version of Kubernetes that the command line says; null where it says none.
   *
   * @throws CannotRun if it is none that is known
   */
  @Nullable String kubernetesVersion() {
    String version = given.matchedOptionValue("--kubernetes-version", null);
    String fault = version == null ? null : Schema.fault("kubernetes-version", version);
    if (fault != null) {
      throw new CannotRun("\"--kubernetes-version\" " + fault);
    }
    return version;
  }

  /**
   * What is said of Terraform's variables in each environment that the command line names; where it
   * names none, in every one of the configuration, or apart from these.
   *
   * @param every whether all are asked for where none is named; else one at most may be
   * @throws CannotRun if there is no such environment, or a value is at fault
   */
  List<Environment> environments(boolean every) {
    List<String> named = given.matchedOptionValue("--environment", List.of());
    List<Settings.Environment> known = settings.environments();
    List<Environment> environments = new ArrayList<>();
    for (Settings.Environment one : known) {
      if (named.isEmpty() ? every : named.contains(one.name())) {
        environments.add(new Environment(one.name(), terraform(one)));
      }
    }
    checkEnvironments(named, known);
    if (!every && environments.size() > 1) {
      throw new CannotRun("Of \"--environment\" only one can be given here");
    }
    return environments.isEmpty() ? List.of(new Environment("", terraform(null))) : environments;
  }

  private static void checkEnvironments(List<String> named, List<Settings.Environment> known) {
    List<String> names = new ArrayList<>();
    for (Settings.Environment one : known) {
      names.add(one.name());
    }
    for (String name : named) {
      if (!names.contains(name)) {
        throw new CannotRun(
            "The configuration has no environment \""
                + name
                + "\""
                + (names.isEmpty() ? "" : "; it has " + String.join(", ", names))
                + Suggestion.clause(name, names));
      }
    }
  }

  /**
   * What is said of Terraform's variables: by the configuration, its files first, over it by an
   * environment, and over that by the options, in their order.
   *
   * @throws CannotRun if a value is at fault
   */
  private TerraformInputs terraform(Settings.@Nullable Environment environment) {
    List<Named> files = files(settings, settings.words("terraform.var-files"), workingFolder);
    List<YamlEntry> values = settings.entries("terraform.variables");
    List<String> words = given.matchedOptionValue("--var", List.of());
    List<String> named = given.matchedOptionValue("--var-file", List.of());
    boolean defaults = flag("--assume-defaults", "terraform.assume-defaults");
    boolean unsaid = files.isEmpty() && values.isEmpty() && words.isEmpty() && named.isEmpty();
    if (unsaid && environment == null && !defaults) {
      return TerraformInputs.NONE;
    }
    TerraformInputs.Builder inputs = new TerraformInputs.Builder(workingFolder);
    inputs.assumeDefaults(defaults);
    for (Named file : files) {
      add(file, inputs);
    }
    inputs.values(values);
    if (environment != null) {
      for (Named file : files(settings, environment.varFiles(), workingFolder)) {
        add(file, inputs);
      }
      inputs.values(environment.variables());
    }
    int word = 0;
    int file = 0;
    for (String argument : given.originalArgs()) {
      if (argument.equals("--var") || argument.startsWith("--var=")) {
        if (!inputs.word(words.get(word))) {
          throw new CannotRun("\"--var\" takes NAME=VALUE, not \"" + words.get(word) + "\"");
        }
        word++;
      } else if (argument.equals("--var-file") || argument.startsWith("--var-file=")) {
        add(new Named(named.get(file++), null), inputs);
      } else if (argument.equals("--")) {
        break;
      }
    }
    for (Problem problem : inputs.problems()) {
      faults.ofVariables(problem);
    }
    return inputs.build();
  }

  private void add(Named file, TerraformInputs.Builder inputs) {
    try {
      inputs.file(file.path());
    } catch (UnreadableException e) {
      boolean there = Files.exists(workingFolder.resolve(file.path()));
      String meant = there ? "" : Suggestion.beside(file.path(), workingFolder);
      faults.of(file, file.path() + ": " + e.getMessage() + meant);
    }
  }

  /** The file that the configuration names from its folder, or null where it names none. */
  static @Nullable Named configured(Settings settings, String key, Path workingFolder) {
    List<Named> files = files(settings, settings.words(key), workingFolder);
    return files.isEmpty() ? null : files.get(0);
  }

  /**
   * Files that the configuration names from its folder, as the command line would name them.
   *
   * @param words where they are named
   */
  static List<Named> files(Settings settings, List<ConfigFile.Word> words, Path workingFolder) {
    List<Named> files = new ArrayList<>();
    String folder = settings.folder();
    Path start = Path.of(folder == null ? "" : folder + "/");
    for (ConfigFile.Word word : words) {
      Path full = start.resolve(word.text()).normalize();
      boolean below = full.startsWith(workingFolder);
      Path path = below ? workingFolder.relativize(full) : full;
      files.add(new Named(path.toString(), word.span()));
    }
    return files;
  }
}
