package dev.hullcheck.cli;

import dev.hullcheck.engine.Catalogs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What a shell can complete of one command.
 *
 * @param takes of a positional parameter: of the first one, and of those behind it
 */
record Completable(String name, String description, List<Option> options, List<Value> takes) {

  /** What stands in the place of a value. */
  enum Kind {
    NOTHING,
    WORDS,
    FILES,
    FOLDERS,
    RULE,
    /** Rules, with commas between them. */
    RULES,
    ANYTHING
  }

  /**
   * A value that an option or a position takes.
   *
   * @param words those that it can be, where it is one of some
   */
  record Value(Kind kind, String label, List<String> words) {}

  /** An option. */
  record Option(List<String> names, String description, boolean repeatable, Value value) {}

  /** All commands, in the order of the help. */
  static List<Completable> all() {
    List<Completable> all = new ArrayList<>();
    for (String name : Command.NAMES) {
      CommandSpec spec =
          Main.line(name, Objects.requireNonNull(Command.named(name))).getCommandSpec();
      List<Option> options = new ArrayList<>();
      for (OptionSpec option : spec.options()) {
        if (!option.hidden()) {
          options.add(
              new Option(
                  Arrays.asList(option.names()),
                  description(option),
                  option.type() == List.class,
                  value(option, option.longestName())));
        }
      }
      List<Value> takes = new ArrayList<>();
      for (PositionalParamSpec positional : spec.positionalParameters()) {
        takes.add(value(positional, ""));
      }
      all.add(new Completable(name, spec.usageMessage().description()[0], options, takes));
    }
    return all;
  }

  /** What the value behind so many others is; nothing where there may be none. */
  Value taken(int before) {
    return takes.isEmpty()
        ? new Value(Kind.NOTHING, "", List.of())
        : takes.get(Math.min(before, takes.size() - 1));
  }

  private static String description(ArgSpec spec) {
    return spec.description().length == 0 ? "" : spec.description()[0];
  }

  private static Value value(ArgSpec spec, String option) {
    String label = spec.paramLabel();
    if (spec.arity().max() == 0) {
      return new Value(Kind.NOTHING, "", List.of());
    }
    Iterable<String> candidates = spec.completionCandidates();
    if (option.equals("--profile")) {
      candidates = Catalogs.builtIn().profileNames();
    }
    if (candidates != null) {
      List<String> words = new ArrayList<>();
      candidates.forEach(words::add);
      return new Value(Kind.WORDS, label, words);
    }
    return new Value(kind(label), label, List.of());
  }

  private static Kind kind(@Nullable String label) {
    return switch (label == null ? "" : label) {
      case "FILE", "PATH", "FILE:LINE" -> Kind.FILES;
      case "DIR" -> Kind.FOLDERS;
      case "ID" -> Kind.RULE;
      case "ID,..." -> Kind.RULES;
      default -> Kind.ANYTHING;
    };
  }
}
