package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hullcheck.DocPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that a newcomer reads first, by the launcher; {@link DocsTest} has all. */
class DocsIT {
  private static final Path TARGET = Path.of(System.getProperty("hullcheck.target", "target"));

  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/getting-started.md"})
  void whatAPageShowsIsSo(String page) throws IOException {
    assumeTrue(InPath.holds("git") && InPath.holds("sh"), "git and a shell are needed");
    Path lib = Files.createDirectories(temporary.resolve("an installation/lib"));
    Path launcher = Files.createDirectories(lib.resolveSibling("bin")).resolve("hullcheck");
    Files.copy(Path.of("bin/hullcheck"), launcher);
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    for (String name : List.of("hullcheck.jar", "hullcheck.id")) {
      Files.copy(TARGET.resolve(name), lib.resolve(name));
    }
    DocRun run =
        new DocRun(
            temporary.resolve("run"),
            (words, in, out, err, folder) -> launch(launcher, words, in, out, err, folder));
    run.run(DocPage.read(page));
    assertThat(run.faults()).isEmpty();
    assertThat(run.commands()).isGreaterThan(4);
  }

  private int launch(
      Path launcher,
      String[] words,
      InputStream in,
      OutputStream out,
      OutputStream err,
      Path folder) {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(words));
    Map<String, String> environment =
        Map.of(
            "HULLCHECK_JAVA", System.getProperty("java.home"),
            "HULLCHECK_CACHE", temporary.resolve("cache").toString(),
            "HULLCHECK_NO_ARCHIVE", "1");
    try {
      return DocShell.process(command, environment, in.readAllBytes(), out, err, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
