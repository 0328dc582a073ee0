package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.author.Compilation;
import dev.hullcheck.check.Finding;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.DataArchive;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline as a whole. */
class LinterTest {
  private static final Path TESTDATA = Path.of("testdata").toAbsolutePath();
  private static final Catalog CATALOG = Catalogs.builtIn();

  @TempDir Path folder;

  @Test
  void anyNumberOfThreadsFindsTheSameInTheSameOrder() {
    List<String> alone = lines(lint(TESTDATA, 1));
    assertThat(alone).hasSizeGreaterThan(50);
    assertThat(lines(lint(TESTDATA, 4))).isEqualTo(alone);
  }

  @Test
  void aFaultInOneDocumentLeavesTheOthersToBeJudged() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: one
        ---
        apiVersion: v1
        kind: Pod
        metadata: {name: two}
        spec:
          hostNetwork: true
          containers: [{name: c, image: "example.com/c:1"}]
        """);
    assertThat(lines(lint(folder, 1)))
        .anyMatch(line -> line.startsWith("a.yaml:3:") && line.contains("parse-error"))
        .anyMatch(line -> line.startsWith("a.yaml:9:16 pod-host-network"));
  }

  @Test
  void theCompiledRulesAreWhatCompilingThemNowGives() throws IOException {
    DataArchive now = DataArchive.open(Compilation.of(Path.of("").toAbsolutePath()));
    List<String> names = new ArrayList<>();
    for (String part : List.of("catalog.bin", "pages.bin")) {
      try (var resource = Objects.requireNonNull(Catalog.class.getResourceAsStream(part))) {
        DataArchive compiled = DataArchive.open(resource.readAllBytes());
        for (String name : compiled.names()) {
          assertThat(value(now, name)).as(name).isEqualTo(value(compiled, name));
          names.add(name);
        }
      }
    }
    assertThat(names).containsExactlyInAnyOrderElementsOf(now.names());
  }

  private static @Nullable Object value(DataArchive archive, String name) {
    Data data = archive.get(name);
    return data == null ? null : data.value();
  }

  private static Outcome lint(Path root, int jobs) {
    Linter linter = new Linter(CATALOG, Map.of(), jobs);
    Linter.Model model = linter.read(Linter.walk(List.of(root), root, List.of()));
    Outcome outcome = linter.check(model, RunRules.all(Catalogs.builtIn()), Severity.INFO, true);
    assertThat(outcome.errors()).isEmpty();
    return outcome;
  }

  private static List<String> lines(Outcome outcome) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : outcome.findings()) {
      lines.add(finding.span() + " " + finding.rule().id() + " " + finding.message());
    }
    return lines;
  }
}
