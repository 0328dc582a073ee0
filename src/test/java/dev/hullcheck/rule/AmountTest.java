package dev.hullcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.value.Values;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts with a unit are worth what Kubernetes' own code says. */
class AmountTest {
  @Test
  void aQuantityIsWorthWhatTheApiServerReadsInIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> lines = ValueTables.lines("quantities.txt");
    for (String line : lines) {
      int tab = line.indexOf('\t');
      String text = Values.text(ValueTables.value(line.substring(0, tab)));
      BigInteger amount = text == null ? null : Amount.quantity(text);
      String ours = amount == null ? "-" : amount.toString();
      if (!ours.equals(line.substring(tab + 1))) {
        wrong.add(line + " ours " + ours);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(lines).hasSizeGreaterThan(600);
  }

  /** But for a number alone, which is none in Go, and seconds here, as gcloud has it. */
  @Test
  void aDurationIsWorthWhatGoReadsInIt() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> lines = ValueTables.lines("durations.txt");
    for (String line : lines) {
      int tab = line.indexOf('\t');
      String text = line.substring(0, tab);
      BigInteger amount = Amount.duration(text);
      String ours = amount == null ? "-" : amount.toString();
      boolean number = text.equals("1") || text.equals("60");
      if (!ours.equals(number ? text + "000000000" : line.substring(tab + 1))) {
        wrong.add(line + " ours " + ours);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(lines).hasSizeGreaterThan(55);
  }

  @Test
  void whatIsTooLongIsNoAmount() {
    assertThat(Amount.quantity("1e2147483647")).isNull();
    assertThat(Amount.quantity("1".repeat(1_000_000))).isNull();
  }
}
