package dev.hullcheck.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code hullcheck rules}. */
final class RulesCommand extends Command {
  @Override
  void declare(CommandSpec spec) {
    spec.usageMessage()
        .description("Lists the rules.")
        .footer("", "Examples:", "  hullcheck rules list", "  hullcheck rules list -f json");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("list")
            .description("What to do; list where nothing is named.")
            .build());
    spec.addOption(value("FORMAT", "text or json. Default: text.", "-f", "--format"));
  }

  @Override
  int run(ParseResult given, Engine engine, Console console) {
    List<String> words = parameters(given);
    if (!words.isEmpty() && !words.get(0).equals("list")) {
      String word = words.get(0);
      throw new CannotRun(
          "Unknown command \"rules "
              + word
              + "\""
              + Suggestion.clause(word, List.of("list"))
              + " (see \"hullcheck rules --help\")");
    }
    String format = choice(given, "--format", List.of("text", "json"));
    return engine.rules(format == null ? "text" : format, console);
  }
}
