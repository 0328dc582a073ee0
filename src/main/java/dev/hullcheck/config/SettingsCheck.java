package dev.hullcheck.config;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.rule.Option;
import dev.hullcheck.rule.RuleNames;
import dev.hullcheck.rule.RuleReader;
import dev.hullcheck.source.Nearest;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.yaml.PlainData;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.value.Day;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the schema cannot say of configurations: which rules, options, profiles and days exist. */
final class SettingsCheck {
  private final Catalog catalog;
  private final RuleNames names;
  private final boolean complete;

  /**
   * By a catalog.
   *
   * @param complete whether it has all rules
   */
  SettingsCheck(Catalog catalog, boolean complete) {
    this.catalog = catalog;
    this.names = new RuleNames(catalog);
    this.complete = complete;
  }

  /** What is wrong with files, by their schema too, file by file. */
  List<Problem> problems(List<ConfigFile> files) {
    List<Problem> problems = new ArrayList<>();
    for (ConfigFile file : files) {
      List<Problem> ofFile = new ArrayList<>(file.problems());
      for (ConfigFile.Word word : named(file)) {
        if (names.ids(word.text()).isEmpty() && (complete || names.isNear(word.text()))) {
          ofFile.add(Problem.syntax(word.span(), names.unknown(word.text())));
        }
      }
      for (YamlEntry entry : file.entries("rules")) {
        rule(entry, ofFile);
      }
      for (String key : List.of("paths", "resources")) {
        if (file.at(key) instanceof YamlSequence sequence) {
          for (YamlNode item : sequence.items()) {
            if (item.resolved() instanceof YamlMapping entry) {
              day(entry, ofFile);
            }
          }
        }
      }
      if (file.at("profile") instanceof YamlScalar profile
          && catalog.profile(profile.value()) == null) {
        ofFile.add(
            Problem.syntax(
                profile.span(),
                "There is no profile \""
                    + profile.value()
                    + "\""
                    + Nearest.clause(profile.value(), catalog.profileNames())));
      }
      if (ofFile.size() > 1) {
        ofFile.sort((a, b) -> Span.compare(a.span(), b.span()));
      }
      problems.addAll(ofFile);
    }
    return problems;
  }

  /** Where a file names rules. */
  private static List<ConfigFile.Word> named(ConfigFile file) {
    List<ConfigFile.Word> words = new ArrayList<>();
    for (String key : List.of("only", "skip", "suppressions.forbid")) {
      words.addAll(file.words(key));
    }
    for (YamlEntry entry : file.entries("rules")) {
      words.add(new ConfigFile.Word(entry.name(), entry.key().span()));
    }
    for (String key : List.of("paths", "resources")) {
      if (file.at(key) instanceof YamlSequence sequence) {
        for (YamlNode item : sequence.items()) {
          if (item.resolved() instanceof YamlMapping entry) {
            words.addAll(ConfigFile.words(entry.get("skip")));
          }
        }
      }
    }
    return words;
  }

  private void rule(YamlEntry entry, List<Problem> problems) {
    List<String> ids = names.ids(entry.name());
    if (ids.isEmpty()
        || !(entry.value().resolved() instanceof YamlMapping mapping)
        || !(mapping.get("options") instanceof YamlMapping options)) {
      return;
    }
    for (YamlEntry set : options.entries()) {
      option(set, entry.name(), ids, problems);
    }
  }

  /** An option is set of those rules that have it, which one has to, and take the value. */
  private void option(YamlEntry set, String name, List<String> ids, List<Problem> problems) {
    Set<String> known = new LinkedHashSet<>();
    boolean any = false;
    for (String id : ids) {
      Data rule = catalog.rule(id);
      for (Option option : rule == null ? List.<Option>of() : RuleReader.options(rule)) {
        known.add(option.name());
        if (option.name().equals(set.name())) {
          any = true;
          if (!option.takes(PlainData.of(set.value()))) {
            problems.add(
                Problem.syntax(
                    set.value().span(),
                    "\"" + set.name() + "\" of " + id + " takes " + option.type().description()));
            return;
          }
        }
      }
    }
    if (!any) {
      String who =
          ids.size() == 1
              ? "The rule " + ids.get(0)
              : "None of the " + ids.size() + " rules called \"" + name + "\"";
      String has = ids.size() == 1 ? " has no option" : " has an option";
      problems.add(
          Problem.syntax(
              set.key().span(),
              who
                  + (known.isEmpty() && ids.size() == 1
                      ? " has no options"
                      : has + " \"" + set.name() + "\"" + Nearest.clause(set.name(), known))));
    }
  }

  private static void day(YamlMapping entry, List<Problem> problems) {
    // What is no day by its form, the schema has said.
    if (entry.get("until") instanceof YamlScalar until
        && Day.isFormOfOne(until.value())
        && !Day.isOne(until.value())) {
      problems.add(Problem.syntax(until.span(), "There is no day \"" + until.value() + "\""));
    }
  }
}
