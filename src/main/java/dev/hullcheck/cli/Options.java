package dev.hullcheck.cli;

import dev.hullcheck.config.Schema;
import dev.hullcheck.config.Settings;
import dev.hullcheck.engine.Environment;
import dev.hullcheck.engine.TerraformInputs;
import dev.hullcheck.source.Problem;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.walk.UnreadableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;

/** What the command line says, and where it says nothing, what the configuration does. */
final class Options {
  private final ParseResult given;
  private final Settings settings;
  private final Path workingFolder;

  Options(ParseResult given, Settings settings, Path workingFolder) {
    this.given = given;
    this.settings = settings;
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

  /** The texts of an option, else of a key; none where neither is set. */
  List<String> texts(String option, String key) {
    List<String> texts = given.matchedOptionValue(option, List.of());
    return texts.isEmpty() ? settings.texts(key) : texts;
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
  @Nullable String file(String option, String key) {
    String file = given.matchedOptionValue(option, null);
    List<String> set = file == null ? configured(settings, key, workingFolder) : List.of();
    return set.isEmpty() ? file : set.get(0);
  }

  /** The files of a key, then those of an option. */
  List<String> files(String option, String key) {
    List<String> files = new ArrayList<>(configured(settings, key, workingFolder));
    files.addAll(given.matchedOptionValue(option, List.of()));
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
   * @throws CannotRun if there is no such environment, or a file or a value is at fault
   */
  List<Environment> environments(boolean every, Console console) {
    List<String> named = given.matchedOptionValue("--environment", List.of());
    List<Settings.Environment> known = settings.environments();
    List<Environment> environments = new ArrayList<>();
    for (Settings.Environment one : known) {
      if (named.isEmpty() ? every : named.contains(one.name())) {
        environments.add(new Environment(one.name(), terraform(one, console)));
      }
    }
    checkEnvironments(named, known);
    if (!every && environments.size() > 1) {
      throw new CannotRun("Of \"--environment\" only one can be given here");
    }
    return environments.isEmpty()
        ? List.of(new Environment("", terraform(null, console)))
        : environments;
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
   * @throws CannotRun if a file or a value is at fault
   */
  private TerraformInputs terraform(Settings.@Nullable Environment environment, Console console) {
    List<String> files = configured(settings, "terraform.var-files", workingFolder);
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
    for (String file : files) {
      add(file, inputs);
    }
    inputs.values(values);
    if (environment != null) {
      for (String file : environment.varFiles()) {
        add(file(settings, file, workingFolder), inputs);
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
        add(named.get(file++), inputs);
      } else if (argument.equals("--")) {
        break;
      }
    }
    for (Problem problem : inputs.problems()) {
      console.err(problem.span() + ": " + problem.message());
    }
    if (!inputs.problems().isEmpty()) {
      throw new CannotRun("A file of Terraform's variables has a fault, which is above");
    }
    return inputs.build();
  }

  private static void add(String file, TerraformInputs.Builder inputs) {
    try {
      inputs.file(file);
    } catch (UnreadableException e) {
      throw new CannotRun(file + ": " + e.getMessage());
    }
  }

  /**
   * The files that the configuration names from its folder, as the command line would name them.
   */
  static List<String> configured(Settings settings, String key, Path workingFolder) {
    List<String> files = new ArrayList<>();
    for (String path : settings.texts(key)) {
      files.add(file(settings, path, workingFolder));
    }
    return files;
  }

  private static String file(Settings settings, String path, Path workingFolder) {
    String folder = settings.folder();
    Path full = Path.of(folder == null ? "" : folder + "/").resolve(path).normalize();
    boolean below = full.startsWith(workingFolder);
    return (below ? workingFolder.relativize(full) : full).toString();
  }
}
