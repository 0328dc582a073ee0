package dev.hullcheck.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.DataArchive;
import dev.hullcheck.rule.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told of files that are wrong: every fault at once, each at its place. */
class CompilationTest {
  @TempDir Path root;

  @BeforeEach
  void copyKindsAndTables() throws IOException {
    for (String folder : List.of("src/main/kinds", "rules/tables")) {
      Files.createDirectories(root.resolve(folder));
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.toList()) {
          Files.copy(file, root.resolve(folder).resolve(file.getFileName()));
        }
      }
    }
    for (String category : List.of("cloud", "cluster", "code", "container")) {
      Files.createDirectories(root.resolve("rules").resolve(category));
    }
  }

  private void rule(String lines) throws IOException {
    Files.writeString(
        root.resolve("rules/container/pod-sample.yaml"),
        """
        id: pod-sample
        title: A Pod of the sample
        category: container
        severity: high
        kinds: [k8s.PodSpec]
        message: "The Pod is a sample"
        help: "Remove it."
        why: "It is a sample."
        since: 0.1.0
        """
            + lines);
  }

  private String fault() {
    AuthorException thrown =
        catchThrowableOfType(AuthorException.class, () -> Compilation.of(root));
    assertThat(thrown).isNotNull();
    return String.valueOf(thrown.getMessage());
  }

  @Test
  void aRightRuleCompiles() throws IOException {
    rule("forbid: {hostNetwork: true}\n");
    assertThat(Compilation.of(root)).isNotEmpty();
  }

  @Test
  void examplesAreCompiledWithoutTheCommentsOfTheTest() throws IOException {
    rule("forbid: {hostNetwork: true}\n");
    example("example-bad/b.sh", "# expect@+2: pod-sample\nb\n\n# why\nc # expect: pod-sample 5\n");
    example("example-bad/a.yaml", "a: 1 # expect: pod-sample \"part\"\n");
    example("other/c.sh", "not shown\n");
    Catalog catalog = new Catalog(DataArchive.open(Compilation.of(root)));
    assertThat(Examples.read(catalog.examples("pod-sample")))
        .isEqualTo(
            new Examples(
                List.of(
                    new Examples.File("a.yaml", "a: 1\n"),
                    new Examples.File("b.sh", "b\n\n# why\nc\n")),
                List.of()));
  }

  @Test
  void aLongExampleIsAnError() throws IOException {
    rule("forbid: {hostNetwork: true}\n");
    example("example-good/a.sh", "true\n".repeat(26));
    assertThat(fault()).contains("pod-sample/example-good/a.sh:1:1").contains("at most 25 lines");
  }

  private void example(String name, String content) throws IOException {
    Path file = root.resolve("testdata/rules/pod-sample").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  @Test
  void aMisspelledFieldIsAnError() throws IOException {
    rule("forbid: {hostNetwrok: true}\n");
    assertThat(fault())
        .contains("rules/container/pod-sample.yaml")
        .contains("No kind file knows \"hostNetwrok\" of \"hostNetwrok\"");
  }

  @Test
  void aFieldIsLookedUpBehindRelationsAndNames() throws IOException {
    rule(
        """
        forbid:
          exists: {in: containers.*, as: one, where: {$one.name: a, $two.name: b}}
        """);
    assertThat(fault()).contains("Nothing is called $two at \"$two.name\"");
  }

  @Test
  void aWordThatIsNoMatcherIsAnErrorAtItsPlace() throws IOException {
    rule("forbid:\n  hostNetwork: {equal: true}\n");
    assertThat(fault()).contains("pod-sample.yaml:11:").contains("There is no matcher \"equal\"");
  }

  @Test
  void aWrongRegularExpressionIsAnError() throws IOException {
    rule("forbid: {serviceAccountName: {matches: \"a(\"}}\n");
    assertThat(fault()).contains("The regular expression is wrong");
  }

  @Test
  void unknownKindsAndTablesAreErrors() throws IOException {
    rule(
        """
        forbid:
          none: {of: k8s.Podspec}
          serviceAccountName: {in: {table: no-such}}
        """);
    assertThat(fault())
        .contains("There is no kind \"k8s.Podspec\"")
        .contains("There is no table \"no-such\"");
  }

  @Test
  void aKeyThatNoRuleHasIsAnErrorOfTheSchema() throws IOException {
    rule("forbid: {hostNetwork: true}\nforbiden: {}\n");
    assertThat(fault()).contains("pod-sample.yaml").contains("forbiden");
  }

  @Test
  void aRuleNeedsForbidOrRequire() throws IOException {
    rule("when: {hostNetwork: true}\n");
    assertThat(fault()).contains("pod-sample.yaml");
  }

  @Test
  void theNameOfTheFileIsTheId() throws IOException {
    rule("forbid: {hostNetwork: true}\n");
    Path file = root.resolve("rules/container/pod-sample.yaml");
    Files.move(file, file.resolveSibling("pod-other.yaml"));
    assertThat(fault()).contains("pod-other.yaml:1:5: The id and the name of the file differ");
  }
}
