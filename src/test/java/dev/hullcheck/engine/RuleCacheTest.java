package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hullcheck.kind.Data;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are users' rules, and when their compiled form is taken from the cache. */
class RuleCacheTest {
  private static final byte[] COMPILED = {1, 2, 3};

  /** A time that is long past, and not a whole second. */
  private static final long SETTLED = 1_700_000_000_123_456_000L;

  @TempDir Path folder;

  private OwnRules.Contents own(String content) throws IOException {
    return find(content).read();
  }

  private OwnRules find(String content) throws IOException {
    Path rules = folder.resolve("mine/deep");
    Files.createDirectories(rules);
    Files.writeString(rules.resolve("a-rule.yaml"), content);
    return OwnRules.find(List.of("mine"), folder);
  }

  private OwnRules find(String content, long nanos) throws IOException {
    find(content);
    Path file = folder.resolve("mine/deep/a-rule.yaml");
    Files.setLastModifiedTime(file, FileTime.from(nanos, TimeUnit.NANOSECONDS));
    return OwnRules.find(List.of("mine"), folder);
  }

  private RuleCache cache(String build) {
    return new RuleCache(folder.resolve("cache/inner"), build);
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cache/inner"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  @Test
  void whatWasKeptIsGiven() throws IOException {
    RuleCache cache = cache("1");
    String key = cache.key(own("a"));
    assertThat(cache.get(key)).isNull();
    cache.put(key, COMPILED);
    assertThat(cache.get(key)).isEqualTo(COMPILED);
    assertThat(file()).isRegularFile();
  }

  @Test
  void anyByteOfTheRulesAndTheBuildChangeTheKey() throws IOException {
    String key = cache("1").key(own("a"));
    assertThat(cache("1").key(own("a"))).isEqualTo(key);
    assertThat(cache("2").key(own("a"))).isNotEqualTo(key);
    assertThat(cache("1").key(own("b"))).isNotEqualTo(key);
  }

  @Test
  void theStampChangesWithNameSizeTimeAndBuild() throws IOException {
    OwnRules own = find("a", SETTLED);
    String stamp = cache("1").stamp(own);
    assertThat(stamp).isNotNull().isEqualTo(cache("1").stamp(find("b", SETTLED)));
    assertThat(cache("2").stamp(own)).isNotNull().isNotEqualTo(stamp);
    assertThat(cache("1").stamp(find("a", SETTLED + 1_000))).isNotNull().isNotEqualTo(stamp);
    assertThat(cache("1").stamp(find("ab", SETTLED))).isNotNull().isNotEqualTo(stamp);
    Path file = folder.resolve("mine/deep/a-rule.yaml");
    Files.copy(file, folder.resolve("mine/b-rule.yaml"), StandardCopyOption.COPY_ATTRIBUTES);
    assertThat(cache("1").stamp(find("a", SETTLED))).isNotNull().isNotEqualTo(stamp);
  }

  @Test
  void aTimeThatMayHideAChangeGivesNoStamp() throws IOException {
    assertThat(cache("1").stamp(find("a"))).as("just written").isNull();
    OwnRules whole = find("a", 1_700_000_000_000_000_000L);
    assertThat(cache("1").stamp(whole)).as("set by a build").isNull();
  }

  @Test
  void settledFilesAreNotReadAgain() throws IOException {
    String rule =
        """
        id: a-rule
        title: A rule
        category: code
        severity: low
        kinds: [k8s.Pod]
        forbid: {metadata.name: a}
        message: "A"
        help: "B."
        why: C
        since: 0.1.0
        """;
    assertThat(Catalogs.with(find(rule, SETTLED), cache("1")).rule("a-rule")).isNotNull();
    // What cannot happen by itself: other bytes at the same time and of the same length.
    OwnRules own = find(rule.replace("low", "???"), SETTLED);
    Data again = Objects.requireNonNull(Catalogs.with(own, cache("1")).rule("a-rule"));
    assertThat(again.string("severity", "")).isEqualTo("low");
  }

  @Test
  void aBrokenFileIsIgnoredAndWrittenAgain() throws IOException {
    RuleCache cache = cache("1");
    String key = cache.key(own("a"));
    cache.put(key, COMPILED);
    byte[] good = Files.readAllBytes(file());
    for (int length : List.of(0, 5, good.length - 1)) {
      Files.write(file(), Arrays.copyOf(good, length));
      assertThat(cache.get(key)).as("cut to %d", length).isNull();
    }
    Files.writeString(file(), "something of another program that is longer than a hash");
    assertThat(cache.get(key)).isNull();
    cache.put(key, COMPILED);
    assertThat(Files.readAllBytes(file())).isEqualTo(good);
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoFault() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    for (Path none : new Path[] {null, file, file.resolve("below")}) {
      RuleCache cache = new RuleCache(none, "1");
      String key = cache.key(own("a"));
      cache.put(key, COMPILED);
      assertThat(cache.get(key)).isNull();
    }
  }

  @Test
  void tablesTestsAndHiddenFilesAreNoRules() throws IOException {
    own("a");
    for (String name :
        List.of(
            "mine/b-rule.yml",
            "mine/tables/names.yaml",
            "mine/tests/a-rule/bad/pod.yaml",
            "mine/.git/c.yaml",
            "mine/.d.yaml",
            "mine/README.md",
            "mine/deep/tables/e-rule.yaml")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
    OwnRules own = OwnRules.find(List.of("mine/", "mine"), folder);
    assertThat(own.rules())
        .containsOnlyKeys(
            "mine/b-rule.yml", "mine/deep/a-rule.yaml", "mine/deep/tables/e-rule.yaml");
    assertThat(own.tables()).containsOnlyKeys("mine/tables/names.yaml");
  }

  @Test
  void aFolderWithoutRulesIsAMistake() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    assertThatThrownBy(() -> OwnRules.find(List.of("empty"), folder))
        .hasMessage("\"empty\" holds no rules (*.yaml)");
  }
}
