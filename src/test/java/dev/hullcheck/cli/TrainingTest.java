package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  private final Terminal terminal = new Terminal();

  @Test
  void everyFormatIsTrainedOnTheSamples(@TempDir Path folder) {
    assertThat(terminal.run("warmup", "--train", folder.toString())).isZero();
    assertThat(terminal.lints.stream().flatMap(lint -> lint.outputs().stream()))
        .extracting(LintRequest.Output::format)
        .containsExactly(LintRequest.Format.values());
    assertThat(folder)
        .isDirectoryContaining("glob:**/workload.yaml")
        .isDirectoryContaining("glob:**/cluster.tf")
        .isDirectoryContaining("glob:**/create.sh");
    assertThat(terminal.calls).endsWith("ast [.] json", "rules text");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void withoutTheLauncherThereIsNothingToWarm() {
    assertThat(terminal.run("warmup")).isEqualTo(2);
    assertThat(terminal.err()).contains("bin/hullcheck warmup");
  }

  @Test
  void aFolderThatIsNoneIsSaid(@TempDir Path folder) {
    assertThat(terminal.run("warmup", "--train", folder.resolve("none").toString())).isEqualTo(2);
    assertThat(terminal.err()).startsWith("hullcheck: The samples cannot be written");
  }
}
