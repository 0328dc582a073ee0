package dev.hullcheck.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTypesTest {
  private static YamlScalar scalar(String written) {
    return Yaml.clean("a: " + written + "\n").scalar("a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "True",
        "TRUE",
        "yes",
        "Yes",
        "YES",
        "on",
        "On",
        "ON",
        "y",
        "Y",
        "!!bool yes"
      })
  void theseAreTrue(String written) {
    assertThat(scalar(written).isTrue()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF", "n", "N"})
  void theseAreFalse(String written) {
    assertThat(scalar(written).type()).isEqualTo(YamlScalar.Type.BOOLEAN);
    assertThat(scalar(written).isTrue()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "Null", "NULL"})
  void theseAreNull(String written) {
    assertThat(scalar(written).type()).isEqualTo(YamlScalar.Type.NULL);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "12, 12",
    "-3, -3",
    "+4, 4",
    "010, 8",
    "0o17, 15",
    "0x1F, 31",
    "-0x1f, -31",
    "0b101, 5",
    "1_000, 1000",
    "08, 8",
    "1.5, 1.5",
    ".5, 0.5",
    "1., 1",
    "1e3, 1000",
    "-1.5E-2, -0.015",
    "18446744073709551616, 18446744073709551616",
    "!!float 3, 3",
    "!!int '7', 7"
  })
  void theseAreNumbers(String written, BigDecimal value) {
    assertThat(scalar(written).number()).isEqualByComparingTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tRUE",
        "yEs",
        "nULL",
        "1.2.3",
        "1:30",
        "0x",
        "0xG",
        "0b2",
        "1e",
        "e3",
        "+",
        ".",
        "_1",
        "1e400",
        "2001-01-01",
        "10Gi",
        "100m",
        "'1'",
        "\"true\"",
        "!!str 1",
        "! 1",
        "--1",
        "0b",
        "1 2"
      })
  void theseAreStrings(String written) {
    assertThat(scalar(written).type()).isEqualTo(YamlScalar.Type.STRING);
  }

  @Test
  void infinityIsANumberWithoutAmount() {
    assertThat(scalar(".inf").type()).isEqualTo(YamlScalar.Type.NUMBER);
    assertThat(scalar("-.INF").number()).isNull();
    assertThat(scalar(".nan").type()).isEqualTo(YamlScalar.Type.NUMBER);
  }

  @Test
  void hugeNumbersAreStringsAndCostNothing() {
    assertThat(scalar("1".repeat(100_000)).type()).isEqualTo(YamlScalar.Type.STRING);
    assertThat(scalar("1e999999999999").type()).isEqualTo(YamlScalar.Type.STRING);
    assertThat(scalar("1e-999999999").number()).isEqualByComparingTo(BigDecimal.ZERO);
  }
}
