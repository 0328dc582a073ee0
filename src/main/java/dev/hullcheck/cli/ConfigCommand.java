package dev.hullcheck.cli;

import dev.hullcheck.config.Schema;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code hullcheck config}. */
final class ConfigCommand extends Command {
  private static final List<String> WORDS = List.of("show", "schema");

  @Override
  void declare(CommandSpec spec) {
    spec.usageMessage()
        .description("Shows the configuration in force, or the schema of such files.")
        .footer(
            "",
            "Examples:",
            "  hullcheck config show",
            "  hullcheck config show infra/production",
            "  hullcheck config schema > .hullcheck.schema.json");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..2")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .completionCandidates(WORDS)
            .paramLabel("show [FOLDER]|schema")
            .description("What to do, and for show, where. Default: the current folder.")
            .build());
    spec.addOption(
        value("FILE", "This configuration, and none of those in folders.", "-c", "--config"));
  }

  @Override
  int run(ParseResult given, Engine engine, Console console) {
    List<String> words = parameters(given);
    String word = words.isEmpty() ? "show" : words.get(0);
    if (!WORDS.contains(word)) {
      throw new CannotRun(
          "Unknown command \"config "
              + word
              + "\""
              + Suggestion.clause(word, WORDS)
              + " (see \"hullcheck config --help\")");
    }
    int most = word.equals("show") ? 2 : 1;
    if (words.size() > most) {
      throw new CannotRun("\"config " + word + "\" does not take \"" + words.get(most) + "\"");
    }
    if (word.equals("schema")) {
      console.out(Schema.text());
      return ExitCode.OK;
    }
    String folder = words.size() > 1 ? words.get(1) : ".";
    return engine.configuration(folder, configurations(given, console), console);
  }
}
