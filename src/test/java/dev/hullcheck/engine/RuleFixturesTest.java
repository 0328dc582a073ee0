package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hullcheck.kind.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The fixtures of the built-in rules, and what is said of one that differs. */
class RuleFixturesTest {
  private static final Path FIXTURES = Path.of("testdata/rules").toAbsolutePath();
  private static final Catalog CATALOG = Catalogs.builtIn();

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyCase() throws IOException {
    RuleFixtures fixtures = new RuleFixtures(CATALOG);
    return RuleFixtures.in(FIXTURES).stream()
        .map(
            fixture ->
                DynamicTest.dynamicTest(
                    FIXTURES.relativize(fixture.folder()).toString(),
                    () -> assertThat(fixtures.run(fixture)).isEmpty()));
  }

  @Test
  void everyRuleHasAFixtureThatFailsAndOneThatIsClean() throws IOException {
    Map<String, int[]> counts = new TreeMap<>();
    for (String id : CATALOG.ruleIds()) {
      counts.put(id, new int[2]);
    }
    for (RuleFixtures.Fixture fixture : RuleFixtures.in(FIXTURES)) {
      counts.get(fixture.rule())[RuleFixtures.isClean(fixture) ? 1 : 0]++;
    }
    List<String> lacking = new ArrayList<>();
    counts.forEach(
        (id, count) -> {
          if (count[0] == 0 || count[1] == 0) {
            lacking.add(id + ": " + count[0] + " failing, " + count[1] + " clean");
          }
        });
    assertThat(lacking).isEmpty();
  }

  private List<String> differences(String comment) throws IOException {
    Path fixture = folder.resolve("pod-host-network/one");
    Files.createDirectories(fixture);
    Files.writeString(
        fixture.resolve("pod.yaml"),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: one}
        spec:
          hostNetwork: true # %s
          containers: [{name: c, image: "example.com/c:1"}]
        """
            .formatted(comment));
    List<String> shown = new ArrayList<>();
    for (RuleFixtures.Fixture one : RuleFixtures.in(folder)) {
      for (RuleFixtures.Difference difference : new RuleFixtures(CATALOG).run(one)) {
        shown.add(difference.show("one"));
      }
    }
    return shown;
  }

  @Test
  void whatIsExpectedHolds() throws IOException {
    assertThat(differences("expect: pod-host-network 16 \"host network\"")).isEmpty();
  }

  @Test
  void whatIsFoundAndNotExpectedDiffers() throws IOException {
    assertThat(differences("nothing"))
        .singleElement()
        .asString()
        .startsWith("one/pod.yaml:5:16: Found, but not expected: pod-host-network \"");
  }

  @Test
  void whatIsExpectedAndNotFoundDiffers() throws IOException {
    assertThat(differences("expect: pod-host-network, pod-host-network 3 \"twice\""))
        .containsExactly("one/pod.yaml:5:3: Expected, but not found: pod-host-network \"twice\"");
  }

  @Test
  void anotherColumnOrAnotherMessageIsNotWhatIsExpected() throws IOException {
    assertThat(differences("expect: pod-host-network 4")).hasSize(2);
    assertThat(differences("expect: pod-host-network \"another\"")).hasSize(2);
  }

  @Test
  void aCommentThatIsNotUnderstoodDiffers() throws IOException {
    assertThat(differences("expect: pod-host-network at 16"))
        .anyMatch(line -> line.startsWith("one/pod.yaml:5: Expected rule-id [column]"));
  }

  @Test
  void aFolderOfNoRuleIsAnError() {
    RuleFixtures.Fixture fixture = new RuleFixtures.Fixture("pod-of-none", folder);
    assertThatThrownBy(() -> new RuleFixtures(CATALOG).run(fixture))
        .isInstanceOf(RunRules.UnknownRule.class);
  }
}
