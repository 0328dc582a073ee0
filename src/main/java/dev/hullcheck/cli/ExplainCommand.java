package dev.hullcheck.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
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
            "  hullcheck explain pod-host-network",
            "  hullcheck explain CKV_GCP_69",
            "  hullcheck explain CKV_GCP_69 --on infra/pools.tf:14");
    spec.addOption(
        value(
            "FILE:LINE",
            "Shows what the rule says of the resource at that line, and why: each of its"
                + " conditions, true, false or unknown.",
            "--on"));
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
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("1..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("PATH")
            .description("With --on: files and folders to read. Default: the current folder.")
            .build());
    spec.addOption(rules());
    spec.addOption(config());
    for (OptionSpec option : values()) {
      spec.addOption(option);
    }
  }

  @Override
  int run(ParseResult given, Engine engine, Console console) {
    String id = parameters(given).get(0);
    List<String> paths = given.matchedPositionalValue(1, List.of());
    String on = given.matchedOptionValue("--on", null);
    if (on == null) {
      if (!paths.isEmpty()) {
        throw new CannotRun(
            "Unexpected argument \"" + paths.get(0) + "\" (see \"hullcheck explain --help\")");
      }
      return engine.explain(id, setupWithoutFiles(given, console), console);
    }
    int colon = on.lastIndexOf(':');
    int line = colon <= 0 ? 0 : line(on, colon + 1);
    if (line == 0) {
      throw new CannotRun("\"--on\" takes a file and a line, as main.tf:14, not \"" + on + "\"");
    }
    return engine.explainOn(
        id, on.substring(0, colon), line, paths, setup(given, false, console), console);
  }

  /** The number that a text ends with, or 0 where it is no line. */
  private static int line(String text, int from) {
    int line = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || i - from > 8) {
        return 0;
      }
      line = line * 10 + (c - '0');
    }
    return line;
  }
}
