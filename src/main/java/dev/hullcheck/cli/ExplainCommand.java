package dev.hullcheck.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code hullcheck explain}. */
final class ExplainCommand extends Command {
  @Override
  void declare(CommandSpec spec) {
    spec.usageMessage()
        .description("Shows one rule in full, with examples.")
        .footer(
            "",
            "Examples:",
            "  hullcheck explain taint-not-tolerated",
            "  hullcheck explain CKV_GCP_69");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("1")
            .required(true)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("ID")
            .description("A rule's id, or another linter's id of it.")
            .build());
    spec.addOption(rules());
  }

  @Override
  int run(ParseResult given, Engine engine, Console console) {
    return engine.explain(parameters(given).get(0), rules(given), console);
  }
}
