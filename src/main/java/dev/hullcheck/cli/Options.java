package dev.hullcheck.cli;

import dev.hullcheck.config.Settings;
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
   * The files that the configuration names from its folder, as the command line would name them.
   */
  static List<String> configured(Settings settings, String key, Path workingFolder) {
    List<String> files = new ArrayList<>();
    for (String path : settings.texts(key)) {
      String folder = settings.folder();
      Path full = Path.of(folder == null ? "" : folder + "/").resolve(path).normalize();
      boolean below = full.startsWith(workingFolder);
      files.add((below ? workingFolder.relativize(full) : full).toString());
    }
    return files;
  }
}
