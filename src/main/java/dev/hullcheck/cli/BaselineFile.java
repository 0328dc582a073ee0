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
import org.jspecify.annotations.Nullable;

/** A baseline where it lies. */
final class BaselineFile {
  private BaselineFile() {}

  /** Reads one; null where it is not there, or is none, which is a fault of the run. */
  static @Nullable Baseline read(Named named, Faults faults, Console console) {
    String file = named.path();
    Path path = console.folder().resolve(file);
    if (!Files.exists(path)) {
      String known = "The baseline \"" + file + "\" does not exist";
      faults.of(named, known + "; \"hullcheck baseline\" writes one");
      return null;
    }
    try {
      return Baseline.read(Reader.read(new WalkedFile(path, file, FileKind.YAML, false)));
    } catch (UnreadableException e) {
      faults.of(named, "The baseline \"" + file + "\": " + e.getMessage());
    } catch (Baseline.Malformed e) {
      faults.of(named, "\"" + file + "\" " + e.getMessage());
    }
    return null;
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
