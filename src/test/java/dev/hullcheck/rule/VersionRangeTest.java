package dev.hullcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a constraint says of a version; {@code TypedMatcherTest} has what rules make of it. */
class VersionRangeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "~> 3.53          | 4.0   | LESS",
        "~> 3.53          | 3.53  | EQUAL_OR_GREATER",
        "~> 3.53          | 3.60  | NOT_KNOWN",
        "~> 3.53.1        | 3.54  | LESS",
        "~> 3             | 4.0   | NOT_KNOWN",
        "~> 3             | 2.9   | GREATER",
        "~> 4.5, < 4.9    | 4.9   | LESS",
        "<= 4.0           | 4.0.0 | LESS_OR_EQUAL",
        "= 5.1            | 5.1.0 | EQUAL",
        "!= 5.1           | 5.1   | NOT_KNOWN",
      })
  void comparesWithAVersion(String constraint, String bound, Comparison comparison) {
    Version version = Objects.requireNonNull(Version.parse(bound));
    assertThat(VersionRange.is(constraint)).isTrue();
    assertThat(VersionRange.parse(constraint).to(version)).isEqualTo(comparison);
  }
}
