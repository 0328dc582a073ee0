package dev.hullcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.engine.Linter;
import dev.hullcheck.engine.RunRules;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The places that explain a finding. */
class RelatedPlacesTest {
  @TempDir Path folder;

  @Test
  void placesThatSayTheSameAreShownOnceAndFiveAreEnough() throws IOException {
    StringBuilder pools = new StringBuilder();
    for (String key : List.of("a", "a", "b", "a", "c", "d", "e", "f", "g")) {
      pools
          .append("gcloud container node-pools create p --cluster=c --node-taints=")
          .append(key)
          .append("=x:NoSchedule\n");
    }
    Files.writeString(folder.resolve("pools.sh"), pools);
    Files.writeString(
        folder.resolve("pod.yaml"),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: p}
        spec:
          tolerations: [{key: other, operator: Exists}]
        """);
    Linter linter = new Linter(Catalogs.builtIn(), Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    Outcome outcome =
        linter.check(
            model,
            RunRules.only(Catalogs.builtIn(), List.of("toleration-for-undeclared-taint")),
            Severity.INFO,
            true);
    assertThat(outcome.findings()).hasSize(1);
    assertThat(outcome.findings().get(0).related())
        .extracting(Finding.Related::message)
        .containsExactly(
            "The node pools declare the taint \"a\"",
            "The node pools declare the taint \"b\"",
            "The node pools declare the taint \"c\"",
            "The node pools declare the taint \"d\"",
            "The node pools declare the taint \"e\"");
  }
}
