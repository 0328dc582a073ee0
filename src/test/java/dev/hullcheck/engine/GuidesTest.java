package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.check.Finding;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Google's guides for safe clusters tell their readers to do, and not to do, judged by all
 * rules together. Each folder of {@code testdata/guides} is a project of its own; its file {@code
 * guide} says of rules that they are {@code reported} or {@code silent}, and others may be either,
 * but for those on gcloud's commands, of which no other may be.
 */
class GuidesTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  static List<Path> guides() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("testdata/guides"))) {
      return folders.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("guides")
  void rulesSayWhatTheGuideSays(Path guide) throws IOException {
    Set<String> found = new TreeSet<>();
    findings(guide).forEach(finding -> found.add(finding.rule().id()));
    List<String> lines = Files.readAllLines(guide.resolve("guide"));
    assertThat(found).allMatch(id -> !id.startsWith("gcloud-") || lines.contains("reported " + id));
    for (String line : lines) {
      String rule = line.substring(line.indexOf(' ') + 1);
      assertThat(CATALOG.ruleIds()).contains(rule);
      if (line.startsWith("reported ")) {
        assertThat(found).contains(rule);
      } else {
        assertThat(line).startsWith("silent ");
        assertThat(found).doesNotContain(rule);
      }
    }
  }

  /** Where the pages of Google's documentation are copied, no fence is around the commands. */
  @Test
  void unfencedCommandsAreJudgedAlikeInMarkdownAndText(@TempDir Path folder) throws IOException {
    Path guide = Path.of("testdata/guides/unfenced");
    for (String page : List.of("accounts", "ports", "taints")) {
      Files.copy(guide.resolve(page + ".md"), folder.resolve(page + ".txt"));
    }
    List<String> commands =
        List.of(
            "accounts 6 gcloud-service-account-by-display-name",
            "accounts 19 gcloud-deprecated-flag",
            "accounts 25 gcloud-deprecated-flag",
            "ports 19 gcloud-unknown-flag",
            "ports 24 gcloud-flag-empty-value");
    assertThat(ofCommands(guide)).containsExactlyElementsOf(commands);
    assertThat(ofCommands(folder)).containsExactlyElementsOf(commands);
  }

  private static List<String> ofCommands(Path folder) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings(folder)) {
      if (finding.rule().id().startsWith("gcloud-")) {
        String name = finding.span().file().name();
        String page = name.substring(0, name.lastIndexOf('.'));
        lines.add(page + " " + finding.span().line() + " " + finding.rule().id());
      }
    }
    return lines;
  }

  private static List<Finding> findings(Path guide) {
    Path folder = guide.toAbsolutePath();
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    Outcome outcome = linter.check(model, RunRules.all(CATALOG), Severity.INFO, true);
    assertThat(outcome.errors()).isEmpty();
    return outcome.findings();
  }
}
