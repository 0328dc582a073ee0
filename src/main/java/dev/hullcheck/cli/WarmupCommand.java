package dev.hullcheck.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code hullcheck warmup}: the launcher makes the start-up archive, since a JVM cannot choose its
 * own flags; here is the help, and the run that the launcher records.
 */
final class WarmupCommand extends Command {
  @Override
  void declare(CommandSpec spec) {
    spec.usageMessage()
        .description("Makes the start-up archive, which halves the time to start.")
        .footer(
            "",
            "The archive is one of this build and this Java. It goes to lib/cache beside",
            "the jar of an installation, else to $HULLCHECK_CACHE, else to ~/.cache/hullcheck.",
            "HULLCHECK_NO_ARCHIVE=1 leaves it out.",
            "",
            "Examples:",
            "  hullcheck warmup");
    spec.addOption(
        OptionSpec.builder("--train")
            .hidden(true)
            .type(String.class)
            .arity("1")
            .paramLabel("FOLDER")
            .description("Runs what a lint runs, within an empty folder.")
            .build());
  }

  @Override
  int run(ParseResult given, Engine engine, Console console) {
    String folder = given.matchedOptionValue("--train", null);
    if (folder == null) {
      throw new CannotRun("A start-up archive is made by the launcher: run bin/hullcheck warmup");
    }
    Training.run(console.folder().resolve(Path.of(folder)), engine);
    return ExitCode.OK;
  }
}
