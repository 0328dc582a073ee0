package dev.hullcheck.cli;

import dev.hullcheck.engine.Baseline;
import dev.hullcheck.report.BaselineReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A baseline where it lies. */
final class BaselineFile {
  private BaselineFile() {}

  /**
   * Reads one.
   *
   * @param file as it is named, from the working folder
   * @throws CannotRun if it is not there, or is none
   */
  static Baseline read(String file, Console console) {
    try {
      return Baseline.read(Files.readString(console.folder().resolve(file)));
    } catch (NoSuchFileException e) {
      throw new CannotRun(
          "The baseline \"" + file + "\" does not exist; \"hullcheck baseline\" writes one");
    } catch (IOException e) {
      throw new CannotRun("The baseline \"" + file + "\" cannot be read: " + e.getMessage());
    } catch (Baseline.Malformed e) {
      throw new CannotRun("\"" + file + "\" " + e.getMessage());
    }
  }

  /**
   * Writes one.
   *
   * @throws CannotRun if it cannot be written
   */
  static void write(Baseline baseline, String file, Console console) {
    StringBuilder text = new StringBuilder();
    BaselineReport.write(baseline.entries(), text);
    Path path = console.folder().resolve(file);
    try {
      Files.writeString(path, text);
    } catch (IOException e) {
      throw CannotRun.writing(file, e);
    }
  }
}
