package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.engine.Baseline;
import dev.hullcheck.engine.Catalogs;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  private final Terminal terminal = new Terminal();

  @Test
  void everyFormatIsTrainedOnTheSamples(@TempDir Path folder) {
    assertThat(terminal.run("warmup", "--train", folder.toString())).isZero();
    assertThat(terminal.lints.stream().flatMap(lint -> lint.outputs().stream()))
        .extracting(LintRequest.Output::format)
        .startsWith(LintRequest.Format.values());
    assertThat(folder)
        .isDirectoryContaining("glob:**/workload.yaml")
        .isDirectoryContaining("glob:**/cluster.tf")
        .isDirectoryContaining("glob:**/create.sh")
        .isDirectoryContaining("glob:**/catalog.bin");
    assertThat(terminal.calls).contains("ast [.] json", "rules text");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void whatATeamSetsAndWhatItsHookDoesIsTrainedToo(@TempDir Path folder) {
    assertThat(terminal.run("warmup", "--train", folder.toString())).isZero();
    LintRequest configured = terminal.lints.get(terminal.lints.size() - 2);
    assertThat(configured.setup().rules()).singleElement().asString().endsWith("rules");
    assertThat(configured.baseline()).isNotNull();
    assertThat(configured.setup().configurations().settings().problems(Catalogs.builtIn()))
        .isEmpty();
    assertThat(terminal.lints.get(terminal.lints.size() - 1).staged()).isTrue();
  }

  @Test
  void whatATeamSetsIsWithoutAFault(@TempDir Path folder) {
    Training.run(folder, new LinterEngine());
    assertThat(folder).isDirectoryContaining("glob:**/" + Baseline.FILE);
    // Another would be of rules that were compiled.
    assertThat(folder.resolve("cache").toFile().list((in, name) -> name.startsWith("rules-")))
        .hasSize(1);
    Terminal real = new Terminal();
    real.environment = Map.of("HULLCHECK_CACHE", folder.resolve("other").toString());
    Console console = real.console(folder);
    assertThat(Main.run(new String[] {"lint"}, new LinterEngine(), console))
        .as(real.err())
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(real.out()).contains("sample-image-registry");
    assertThat(Main.run(new String[] {"lint", "--staged"}, new LinterEngine(), console))
        .as(real.err())
        .isEqualTo(ExitCode.OK);
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
