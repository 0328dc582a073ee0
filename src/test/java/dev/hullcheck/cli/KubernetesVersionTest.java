package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version of Kubernetes objects are taken to be for. */
class KubernetesVersionTest {
  /** Deprecated in 1.29, removed in 1.32. */
  private static final String SCHEMA =
      """
      apiVersion: flowcontrol.apiserver.k8s.io/v1beta3
      kind: FlowSchema
      metadata: {name: shop}
      """;

  @TempDir Path folder;
  private Scratch scratch;

  @BeforeEach
  void objects() throws IOException {
    scratch = new Scratch(folder).write("a/schema.yaml", SCHEMA).write("b/schema.yaml", SCHEMA);
  }

  /** The files with a finding, each with what became of the version. */
  private String lint(String... options) {
    String[] words = new String[options.length + 3];
    words[0] = "lint";
    words[1] = "-q";
    words[2] = "--only=object-api-version-*";
    System.arraycopy(options, 0, words, 3, options.length);
    scratch.run(words);
    assertThat(scratch.err).isEmpty();
    StringBuilder found = new StringBuilder();
    for (String line : scratch.out.split("\n")) {
      if (line.contains("[object-api-version-")) {
        found.append(found.isEmpty() ? "" : " ").append(line.charAt(0));
        found.append(line.contains("-removed]") ? " removed" : " deprecated");
      }
    }
    return found.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "1.25, ''",
    "1.28.9, ''",
    "1.29, a deprecated b deprecated",
    "1.31.5-gke.1000, a deprecated b deprecated",
    "1.32, a removed b removed",
    "1.36, a removed b removed"
  })
  void theOptionSaysItForAllFiles(String version, String found) {
    assertThat(lint("--kubernetes-version", version)).isEqualTo(found);
  }

  @Test
  void nothingRemovedOfLateIsAFindingWhereNobodySaysIt() {
    assertThat(lint()).isEqualTo("a deprecated b deprecated");
  }

  @Test
  void theConfigurationSaysItAndOneOfAFolderForThatFolder() throws IOException {
    scratch.write(".hullcheck.yaml", "kubernetes-version: 1.33\n");
    assertThat(lint()).isEqualTo("a removed b removed");
    scratch.write("b/.hullcheck.yaml", "kubernetes-version: \"1.25\"\n");
    assertThat(lint()).isEqualTo("a removed");
    assertThat(lint("--kubernetes-version=1.30")).isEqualTo("a deprecated b deprecated");
    assertThat(scratch.run("config", "show", "b")).isZero();
    assertThat(scratch.out)
        .containsPattern("kubernetes-version: \"1.25\" +# b/.hullcheck.yaml:1\n");
  }

  @Test
  void clustersSayItOfTheDeploymentThatTheyBelongTo() throws IOException {
    scratch
        .write(".hullcheck.yaml", "projects: [a, b]\n")
        .write("a/create.sh", "gcloud container clusters create a --cluster-version=1.33.2\n")
        .write("b/create.sh", "gcloud container clusters create b --cluster-version=latest\n");
    assertThat(lint()).isEqualTo("a removed b deprecated");
  }

  @Test
  void explainShowsWhereItIsSaid() throws IOException {
    scratch.write(".hullcheck.yaml", "kubernetes-version: 1.33\n");
    String[] explain = {"explain", "object-api-version-removed", "--on", "a/schema.yaml:1"};
    assertThat(scratch.run(explain)).isZero();
    assertThat(scratch.out).contains("1.33").contains(".hullcheck.yaml:1:21");
  }

  @ParameterizedTest
  @CsvSource({"1.24", "1.37", "33", "1.33.x", "v1.33"})
  void anotherVersionIsAnErrorThatSaysWhatIsAllowed(String version) throws IOException {
    String fault = "\" cannot be \"" + version + "\"; write it as 1.33 or 1.33.5-gke.1080000";
    assertThat(scratch.run("lint", "--kubernetes-version", version)).isEqualTo(2);
    assertThat(scratch.err).contains("\"--kubernetes-version" + fault + ", from 1.25 to 1.36");
    scratch.write(".hullcheck.yaml", "kubernetes-version: " + version + "\n");
    assertThat(scratch.run("lint")).isEqualTo(2);
    assertThat(scratch.err).contains("\"kubernetes-version" + fault + ", from 1.25 to 1.36");
  }
}
