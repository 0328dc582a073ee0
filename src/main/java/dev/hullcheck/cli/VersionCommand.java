package dev.hullcheck.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code hullcheck version}. */
final class VersionCommand extends Command {
  @Override
  void declare(CommandSpec spec) {
    spec.usageMessage()
        .description("Shows the version, the build and the Java that runs it.")
        .footer("", "Examples:", "  hullcheck version");
  }

  @Override
  int run(ParseResult given, Engine engine, Console console) {
    BuildId build = BuildId.read();
    console.out(
        "hullcheck "
            + build.version()
            + "\nbuild "
            + build.id()
            + "\njava "
            + System.getProperty("java.runtime.version")
            + " ("
            + System.getProperty("java.vendor")
            + ")\narchive "
            + (System.getProperty(Main.ARCHIVE) == null ? "none" : "used")
            + "\n");
    return ExitCode.OK;
  }
}
