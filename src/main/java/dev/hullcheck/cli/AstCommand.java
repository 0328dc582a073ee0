package dev.hullcheck.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code hullcheck ast}. */
final class AstCommand extends Command {
  private static final List<String> FORMATS = List.of("json", "yaml");

  @Override
  void declare(CommandSpec spec) {
    spec.usageMessage()
        .description("Prints the resources that files ask for, as rules see them.")
        .footer(
            "",
            "Relations are those between the files that are named: name them all.",
            "",
            "Examples:",
            "  hullcheck ast main.tf",
            "  hullcheck ast -f yaml create.sh");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("1..*")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("FILE")
            .description("Files and folders.")
            .build());
    spec.addOption(config());
    for (OptionSpec option : values()) {
      spec.addOption(option);
    }
    spec.addOption(word("FORMAT", FORMATS, "json or yaml. Default: json.", "-f", "--format"));
  }

  @Override
  int run(ParseResult given, Engine engine, Console console) {
    String format = choice(given, "--format", FORMATS);
    return engine.ast(
        parameters(given), format == null ? "json" : format, setup(given, false, console), console);
  }
}
