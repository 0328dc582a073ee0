package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.Golden;
import dev.hullcheck.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two whole deployments, judged by all rules: the one that the README lints, with a fault of each
 * kind, and the same one done right.
 */
class DemoProjectTest {
  private static final int FINDINGS = 1;
  private static final int CLEAN = 0;

  @Test
  void demoHasItsFaultsAndNoOthers() {
    assertThat(lint("demo")).isEqualTo(FINDINGS);
  }

  @Test
  void theSameDoneRightIsClean() {
    assertThat(lint("clean")).isEqualTo(CLEAN);
  }

  @Test
  void readmeShowsWhatIsReported() throws IOException {
    List<String> report = Files.readAllLines(Path.of("testdata/projects/demo.txt"));
    String readme = Files.readString(Path.of("README.md"));
    int start = readme.indexOf("```text\n") + "```text\n".length();
    List<String> shown =
        new ArrayList<>(readme.substring(start, readme.indexOf("\n```", start)).lines().toList());
    shown.removeIf("…"::equals);
    assertThat(report).containsAll(shown);
  }

  private static int lint(String project) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] words = {"lint", "testdata/projects/" + project};
    Path folder = Path.of("").toAbsolutePath();
    int code = Main.run(words, new ByteArrayInputStream(new byte[0]), out, err, folder);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    Golden.check("testdata/projects/" + project + ".txt", out.toString(StandardCharsets.UTF_8));
    return code;
  }
}
