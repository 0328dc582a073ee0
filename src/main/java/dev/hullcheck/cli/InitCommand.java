package dev.hullcheck.cli;

import dev.hullcheck.config.ConfigFile;
import dev.hullcheck.config.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code hullcheck init}. */
final class InitCommand extends Command {
  /** What the first line of the example names. */
  private static final String SCHEMA = ".hullcheck.schema.json";

  @Override
  void declare(CommandSpec spec) {
    spec.usageMessage()
        .description("Writes a " + ConfigFile.NAME + " that explains itself.")
        .footer(
            "",
            "It lies at the top of the repository, else in the current folder, and beside",
            "it its schema, by which editors check it.",
            "",
            "Examples:",
            "  hullcheck init");
  }

  @Override
  int run(ParseResult given, Engine engine, Console console) {
    // In a folder below it would be one that adds to another, and may not hold most of its keys.
    Path path = ProjectRoot.of(console.folder(), null).root().resolve(ConfigFile.NAME);
    String name = console.folder().relativize(path).toString().replace('\\', '/');
    try {
      byte[] text = Schema.example().getBytes(StandardCharsets.UTF_8);
      Files.write(path, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.writeString(path.resolveSibling(SCHEMA), Schema.text());
    } catch (FileAlreadyExistsException e) {
      throw new CannotRun("\"" + name + "\" exists already");
    } catch (IOException e) {
      throw CannotRun.writing(name, e);
    }
    console.out("Wrote " + name + ", and " + SCHEMA + " for editors\n");
    return ExitCode.OK;
  }
}
