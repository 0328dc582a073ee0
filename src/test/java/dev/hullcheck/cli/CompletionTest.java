package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts for shells, in those shells. */
class CompletionTest {
  private static final String RULES =
      """
      hullcheck() {
        [[ "$1 $2" == 'rules list' ]] || return 1
        echo 'gke-one     high    cluster  One thing'
        echo 'gke-two     low     cluster  Another'
        echo 'pod-three   medium  container  A third'
      }
      """;

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  private String script(String shell) {
    assertThat(terminal.run("completion", shell)).isZero();
    return terminal.out();
  }

  private String run(String shell, String... words) throws Exception {
    List<String> all = new ArrayList<>(List.of(shell));
    all.addAll(List.of(words));
    assumeTrue(InPath.holds(shell), "there is no " + shell + " here");
    Process process =
        new ProcessBuilder(all).directory(folder.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(out).isZero();
    return out;
  }

  /** The words of a command line as bash has them, with {@code =} apart and the last one begun. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "exp                                 | explain",
        "lint --form                         | --format",
        "lint --format ''                    | text json sarif",
        "lint --format = j                   | json",
        "lint --fail-on =                    | critical high medium low info none",
        "lint --only gke                     | gke-one gke-two",
        "lint --only gke-one,po              | gke-one,pod-three",
        "lint --profile gke                  | gke-guides",
        "lint --jobs ''                      | -",
        "lint in                             | infra",
        "lint --rules ''                     | infra",
        "lint -q mai                         | main.tf",
        "explain p                           | pod-three",
        "explain --rules infra p             | pod-three",
        "explain --rules = infra p           | pod-three",
        "explain pod-three ma                | main.tf",
        "rules ''                            | list schema",
        "config s                            | show schema",
        "completion ''                       | bash zsh",
        "help ver                            | version",
        "nothing ''                          | -"
      })
  void bashCompletes(String words, String expected) throws Exception {
    Files.createDirectories(folder.resolve("infra"));
    Files.createFile(folder.resolve("main.tf"));
    Path script = folder.resolve(".test");
    Files.writeString(
        script,
        "set -u\n"
            + RULES
            + script("bash")
            + "COMP_WORDS=(hullcheck "
            + words
            + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_hullcheck hullcheck\n"
            + "echo \"${COMPREPLY[*]-}\"\n");
    assertThat(run("bash", "--noprofile", "--norc", script.toString()).strip())
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void bashAndZshUnderstandTheirScripts() throws Exception {
    Path bash = Files.writeString(folder.resolve("hullcheck.bash"), script("bash"));
    run("bash", "-n", bash.toString());
    terminal.out.reset();
    Path zsh = Files.writeString(folder.resolve("_hullcheck"), script("zsh"));
    run("zsh", "-n", zsh.toString());
  }

  @Test
  void everyOptionOfEveryCommandIsThere() {
    String bash = script("bash");
    terminal.out.reset();
    String zsh = script("zsh");
    for (Completable command : Completable.all()) {
      for (Completable.Option option : command.options()) {
        for (String name : option.names()) {
          assertThat(bash).contains(name);
          assertThat(zsh).contains(name);
        }
      }
    }
    assertThat(bash + zsh).doesNotContain("--train");
  }

  @Test
  void anotherShellIsRefused() {
    assertThat(terminal.run("completion", "zhs")).isEqualTo(2);
    assertThat(terminal.err()).contains("takes bash or zsh, not \"zhs\"; did you mean \"zsh\"?");
  }
}
