package dev.hullcheck.cli;

import dev.hullcheck.engine.Baseline;
import dev.hullcheck.report.BaselineReport;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.Reader;
import dev.hullcheck.walk.UnreadableException;
import dev.hullcheck.walk.WalkedFile;
import java.io.IOException;
import java.nio.file.Files;
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
    Path path = console.folder().resolve(file);
    if (!Files.exists(path)) {
      throw new CannotRun(
          "The baseline \"" + file + "\" does not exist; \"hullcheck baseline\" writes one");
    }
    try {
      return Baseline.read(Reader.read(new WalkedFile(path, file, FileKind.YAML, false)));
    } catch (UnreadableException e) {
      throw new CannotRun("The baseline \"" + file + "\": " + e.getMessage());
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
