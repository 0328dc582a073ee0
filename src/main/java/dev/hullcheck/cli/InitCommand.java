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
  @Override
  void declare(CommandSpec spec) {
    spec.usageMessage()
        .description("Writes a " + ConfigFile.NAME + " that explains itself.")
        .footer("", "Examples:", "  hullcheck init");
  }

  @Override
  int run(ParseResult given, Engine engine, Console console) {
    Path path = console.folder().resolve(ConfigFile.NAME);
    try {
      byte[] text = Schema.example().getBytes(StandardCharsets.UTF_8);
      Files.write(path, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (FileAlreadyExistsException e) {
      throw new CannotRun("\"" + ConfigFile.NAME + "\" exists already");
    } catch (IOException e) {
      throw new CannotRun("\"" + ConfigFile.NAME + "\" cannot be written: " + e.getMessage());
    }
    console.out("Wrote " + ConfigFile.NAME + "\n");
    return ExitCode.OK;
  }
}
