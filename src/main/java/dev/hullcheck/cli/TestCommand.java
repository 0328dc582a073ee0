package dev.hullcheck.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code hullcheck test}. */
final class TestCommand extends Command {
  @Override
  void declare(CommandSpec spec) {
    spec.usageMessage()
        .description("Runs the tests of rules.")
        .footer(
            "",
            "Every folder DIR/RULE-ID/CASE is a project, in which the rule must find what",
            "comments such as \"# expect: RULE-ID\" say, and nothing else.",
            "",
            "Examples:",
            "  hullcheck test --rules my-rules",
            "  hullcheck test --rules my-rules my-rules/tests other-tests");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("DIR")
            .description("Folders of tests. Default: tests in each folder of own rules.")
            .build());
    spec.addOption(rules());
    spec.addOption(config());
  }

  @Override
  int run(ParseResult given, Engine engine, Console console) {
    return engine.test(parameters(given), setupWithoutFiles(given, console), console);
  }
}
