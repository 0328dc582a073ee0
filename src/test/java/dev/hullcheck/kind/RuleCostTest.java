package dev.hullcheck.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.author.Compilation;
import dev.hullcheck.engine.Linter;
import dev.hullcheck.engine.RunRules;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lint pays for the rules of the kinds that it meets; bench/rules.sh has the times. */
class RuleCostTest {
  private static final String RULE =
      """
      id: cluster-rule-%1$d
      title: Cluster %1$d has a fault
      category: cluster
      severity: low
      kinds: [gke.Cluster]
      forbid: {name: "a-%1$d"}
      message: Cluster {name} has fault %1$d
      help: "Mend %1$d."
      why: "Since %1$d."
      since: 0.1.0
      """;

  @TempDir Path folder;

  @Test
  void rulesOfOtherKindsAreNotDecoded() throws IOException {
    Files.writeString(
        folder.resolve("pod.yaml"),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: one}
        spec: {hostNetwork: true, containers: [{name: a, image: a}]}
        """);
    DataArchive builtIn = DataArchive.open(Compilation.of(Path.of("").toAbsolutePath()));
    int few = decodedWith(10, builtIn);
    int many = decodedWith(310, builtIn);
    // To find that an entry is not there takes a few names more where there are more.
    assertThat(many - few).isBetween(0, 60);
  }

  /** How many texts of so many rules about clusters are decoded to lint a Pod. */
  private int decodedWith(int rules, DataArchive builtIn) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < rules; i++) {
      String rule = RULE.formatted(i);
      files.put("x/cluster-rule-" + i + ".yaml", rule.getBytes(StandardCharsets.UTF_8));
    }
    DataArchive own = DataArchive.open(Compilation.own(files, Map.of(), builtIn));
    Catalog catalog = new Catalog(List.of(builtIn, own));
    Linter linter = new Linter(catalog, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    Outcome outcome = linter.check(model, RunRules.all(catalog), Severity.INFO, true);
    assertThat(outcome.findings()).isNotEmpty();
    return own.decodedTexts();
  }
}
