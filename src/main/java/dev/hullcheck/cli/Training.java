package dev.hullcheck.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the start-up archive is made from: lints of one small file a language, in each format, and
 * the other commands that read. The classes that are loaded here are in the archive.
 */
final class Training {
  /** Resources beside this class; their endings say their language. */
  private static final List<String> SAMPLES =
      List.of("workload.yaml", "cluster.tf", "create.sh", "install.md", "Makefile", "Dockerfile");

  private static final List<String> FORMATS = List.of("text", "json", "sarif");

  private Training() {}

  /**
   * Writes the samples into {@code folder} and lints them.
   *
   * @throws CannotRun if they cannot be written
   */
  static void run(Path folder, Engine engine) {
    try {
      for (String name : SAMPLES) {
        copy(name, folder);
      }
    } catch (IOException e) {
      throw new CannotRun("The samples cannot be written: " + e.getMessage());
    }
    InputStream in = new ByteArrayInputStream(new byte[0]);
    OutputStream out = OutputStream.nullOutputStream();
    Console console = new Console(in, out, out, folder, Map.of(), false, false);
    for (String format : FORMATS) {
      Main.run(new String[] {"lint", "--format", format, "."}, engine, console);
    }
    Main.run(new String[] {"ast", "."}, engine, console);
    Main.run(new String[] {"rules", "list"}, engine, console);
  }

  private static void copy(String name, Path folder) throws IOException {
    try (InputStream sample = Training.class.getResourceAsStream("sample/" + name)) {
      if (sample == null) {
        throw new IOException("no resource " + name);
      }
      Files.write(folder.resolve(name), sample.readAllBytes());
    }
  }
}
