package dev.hullcheck.cli;

import dev.hullcheck.config.Settings;
import dev.hullcheck.engine.Baseline;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code hullcheck baseline}: a lint whose findings are written down as known. */
final class BaselineCommand extends Command {
  @Override
  void declare(CommandSpec spec) {
    spec.usageMessage()
        .description("Writes down what is found now, so that a lint reports what is new.")
        .footer(
            "",
            "The file is the one that the configuration names as its baseline, else",
            Baseline.FILE + " beside the configuration, else at the top of the repository.",
            "Give it the same paths as the lint.",
            "",
            "Examples:",
            "  hullcheck baseline",
            "  hullcheck lint --baseline " + Baseline.FILE,
            "  hullcheck baseline --prune");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("PATH")
            .description("Files and folders. Default: the current folder.")
            .build());
    spec.addOption(value("FILE", "Writes this file.", "-o", "--output"));
    spec.addOption(flag("Takes out what is gone, and adds nothing.", "--prune"));
    spec.addOption(rules());
    spec.addOption(
        value("FILE", "This configuration, and none of those in folders.", "-c", "--config"));
    spec.addOption(value("NAME", "The set of rules to start from.", "--profile"));
    spec.addOption(values("GLOB", "Leaves out these files. Repeatable.", "--exclude"));
    spec.addOption(environment());
    spec.addOption(value("N", "At most so many threads.", "--jobs"));
  }

  @Override
  int run(ParseResult given, Engine engine, Console console) {
    Setup setup = setup(given, true, console);
    LintRequest request = LintCommand.request(given, setup, console);
    String output = given.matchedOptionValue("--output", null);
    String file =
        output == null ? file(setup.configurations().settings(), console.folder()) : output;
    return engine.baseline(request, file, given.hasMatchedOption("--prune"), console);
  }

  /** The file that is written where the command line names none. */
  private static String file(Settings settings, Path workingFolder) {
    Named configured = Options.configured(settings, "baseline", workingFolder);
    if (configured != null) {
      return configured.path();
    }
    String folder = settings.folder();
    Path beside =
        folder == null ? ProjectRoot.of(workingFolder, null).root() : Path.of(folder + "/");
    Path path = beside.resolve(Baseline.FILE);
    return (path.startsWith(workingFolder) ? workingFolder.relativize(path) : path).toString();
  }
}
