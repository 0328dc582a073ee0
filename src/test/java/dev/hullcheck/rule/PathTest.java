package dev.hullcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTest {
  @Test
  void namesAreJoinedByDots() {
    assertThat(Path.parse("spec.template.spec"))
        .isEqualTo(new Path("", List.of("spec", "template", "spec"), "spec.template.spec"));
  }

  @Test
  void aNameInQuotesMayHoldDotsAndAStar() {
    assertThat(steps("metadata.annotations.\"iam.gke.io/account\""))
        .containsExactly("metadata", "annotations", "iam.gke.io/account");
    assertThat(steps("a.\"*\"")).containsExactly("a", "*");
  }

  @Test
  void aStarIsEveryElement() {
    assertThat(steps("rules.*.verbs")).containsExactly("rules", Path.EVERY, "verbs");
  }

  @Test
  void aPathMayBeginElsewhere() {
    assertThat(root("$self")).isEqualTo("self");
    assertThat(root("$pool.labels")).isEqualTo("pool");
    assertThat(root("labels")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "a b", "a[0]", "$", "$.a", "\"a", "a\"b\""})
  void whatIsNoPathIsNull(String text) {
    assertThat(Path.parse(text)).isNull();
  }

  @Test
  void aPathMayHaveAnotherToTakeItsPlace() {
    Path path = Objects.requireNonNull(Path.parse("a.b|\"c|d\"|$self.e"));
    assertThat(path.steps()).containsExactly("a", "b");
    Path second = Objects.requireNonNull(path.otherwise());
    assertThat(second.steps()).containsExactly("c|d");
    assertThat(Objects.requireNonNull(second.otherwise()).root()).isEqualTo("self");
    assertThat(Path.parse("a|")).isNull();
    assertThat(Path.parse("|a")).isNull();
  }

  private static List<String> steps(String text) {
    return Objects.requireNonNull(Path.parse(text)).steps();
  }

  private static String root(String text) {
    return Objects.requireNonNull(Path.parse(text)).root();
  }
}
