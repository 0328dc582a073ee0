package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.Golden;
import dev.hullcheck.cli.Main;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
