package dev.hullcheck.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code hullcheck rules}. */
final class RulesCommand extends Command {
  private static final List<String> FORMATS = List.of("text", "json");
  private static final List<String> WORDS = List.of("list", "schema");

  @Override
  void declare(CommandSpec spec) {
    spec.usageMessage()
        .description("Lists the rules, or prints the schema of rule files.")
        .footer(
            "",
            "Examples:",
            "  hullcheck rules list",
            "  hullcheck rules list --profile gke-guides",
            "  hullcheck rules list -f json --rules my-rules",
            "  hullcheck rules schema > rule.schema.json");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .completionCandidates(WORDS)
            .paramLabel("list|schema")
            .description("What to do; list where nothing is named.")
            .build());
    spec.addOption(word("FORMAT", FORMATS, "text or json. Default: text.", "-f", "--format"));
    spec.addOption(value("NAME", "Only the rules of this profile.", "--profile"));
    spec.addOption(rules());
    spec.addOption(config());
  }

  @Override
  int run(ParseResult given, Engine engine, Console console) {
    List<String> words = parameters(given);
    String word = words.isEmpty() ? "list" : words.get(0);
    if (word.equals("schema")) {
      return engine.schema(console);
    }
    if (!word.equals("list")) {
      throw new CannotRun(
          "Unknown command \"rules "
              + word
              + "\""
              + Suggestion.clause(word, WORDS)
              + " (see \"hullcheck rules --help\")");
    }
    String format = choice(given, "--format", FORMATS);
    String profile = given.matchedOptionValue("--profile", null);
    return engine.rules(
        format == null ? "text" : format, profile, setupWithoutFiles(given, console), console);
  }
}
