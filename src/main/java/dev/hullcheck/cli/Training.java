package dev.hullcheck.cli;

import dev.hullcheck.config.ConfigFile;
import dev.hullcheck.engine.Baseline;
import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.engine.OwnRules;
import dev.hullcheck.engine.RuleCache;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the start-up archive is made from: lints of one small file a language, in each format, then
 * with a configuration, a baseline and own rules, and as a hook does; and the other commands that
 * read. The classes that are loaded here are in the archive.
 */
final class Training {
  /** Resources beside this class; their endings say their language. */
  private static final List<String> SAMPLES =
      List.of("workload.yaml", "cluster.tf", "create.sh", "install.md", "Makefile", "Dockerfile");

  private static final List<String> FORMATS = List.of("text", "json", "sarif");

  private Training() {}

  /**
   * Writes the samples into {@code folder} and lints them; then {@code catalog.bin}, which a start
   * from the archive reads in place of the jar.
   *
   * @throws CannotRun if they cannot be written
   */
  static void run(Path folder, Engine engine) {
    InputStream in = new ByteArrayInputStream(new byte[0]);
    OutputStream out = OutputStream.nullOutputStream();
    Map<String, String> variables = Map.of("HULLCHECK_CACHE", folder.resolve("cache").toString());
    Console console = new Console(in, out, out, folder, variables, false, false);
    try {
      for (String name : SAMPLES) {
        copy(name, folder.resolve(name));
      }
      for (String format : FORMATS) {
        Main.run(new String[] {"lint", "--format", format, "."}, engine, console);
      }
      Main.run(new String[] {"ast", "."}, engine, console);
      Main.run(new String[] {"rules", "list"}, engine, console);
      copy("config.yaml", folder.resolve(ConfigFile.NAME));
      Path rules = Files.createDirectories(folder.resolve("rules"));
      copy("rule.yaml", rules.resolve("sample-image-registry.yaml"));
      keepCompiled(folder, "rules");
      repository(folder.resolve(".git"));
      Main.run(new String[] {"baseline", "."}, engine, console);
      Main.run(new String[] {"lint", "--baseline", Baseline.FILE, "."}, engine, console);
      Main.run(new String[] {"lint", "--staged"}, engine, console);
      Catalogs.copyTo(folder.resolve("catalog.bin"));
    } catch (IOException e) {
      throw new CannotRun("The samples cannot be written: " + e.getMessage());
    }
  }

  /**
   * Own rules are compiled once, and then taken from the cache at each start; the classes that
   * compile them would double the archive. So something lies in the cache.
   *
   * @param rules the folder, as the configuration comes to name it
   */
  private static void keepCompiled(Path folder, String rules) throws IOException {
    OwnRules own = OwnRules.find(List.of(rules), folder);
    new RuleCache(folder.resolve("cache"), BuildId.read().id()).keep(own, Map.of());
  }

  /** All that git asks of a repository in which there is nothing yet. */
  private static void repository(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("objects"));
    Files.createDirectories(folder.resolve("refs"));
    Files.writeString(folder.resolve("HEAD"), "ref: refs/heads/main\n");
  }

  private static void copy(String name, Path file) throws IOException {
    try (InputStream sample = Training.class.getResourceAsStream("sample/" + name)) {
      if (sample == null) {
        throw new IOException("no resource " + name);
      }
      Files.write(file, sample.readAllBytes());
    }
  }
}
