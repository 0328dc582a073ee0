package dev.hullcheck.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which programs there are beside ours. */
final class InPath {
  private InPath() {}

  /** Whether a program is in the {@code PATH}. */
  static boolean holds(String program) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }
}
