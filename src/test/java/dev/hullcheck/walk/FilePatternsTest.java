package dev.hullcheck.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilePatternsTest {
  @Test
  void aNameMatchesAtAnyDepthAndAFolderWithAllInIt() {
    FilePatterns patterns = new FilePatterns(List.of("*.json", "legacy/", "infra/*.tf"));
    assertThat(patterns.matches("a.json")).isTrue();
    assertThat(patterns.matches("x/y/a.json")).isTrue();
    assertThat(patterns.matches("x/legacy/y/pod.yaml")).isTrue();
    assertThat(patterns.matches("legacy")).isFalse();
    assertThat(patterns.matches("infra/a.tf")).isTrue();
    assertThat(patterns.matches("x/infra/a.tf")).isFalse();
    assertThat(patterns.matches("infra/x/a.tf")).isFalse();
  }

  @Test
  void aLaterPatternTakesBack() {
    FilePatterns patterns = new FilePatterns(List.of("**/*.yaml", "!keep.yaml"));
    assertThat(patterns.matches("a/b.yaml")).isTrue();
    assertThat(patterns.matches("a/keep.yaml")).isFalse();
  }

  @Test
  void aFileByItsOwnPathIsNotMeantByItsFolder() {
    FilePatterns patterns = new FilePatterns(List.of("ci", "**/.ci/*.yml"));
    assertThat(patterns.matches("ci/a.yml")).isTrue();
    assertThat(patterns.matchesItself("ci/a.yml")).isFalse();
    assertThat(patterns.matchesItself(".ci/a.yml")).isTrue();
    assertThat(patterns.matchesItself("x/.ci/é.yml")).isTrue();
    assertThat(patterns.matchesItself("x.ci/a.yml")).isFalse();
  }

  @Test
  void withoutPatternsNothingMatches() {
    assertThat(new FilePatterns(List.of()).matches("a.yaml")).isFalse();
  }
}
