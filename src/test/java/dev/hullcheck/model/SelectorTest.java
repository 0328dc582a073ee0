package dev.hullcheck.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.rule.ValueTables;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A label selector selects what Kubernetes' own code says; one that is refused is not judged. */
class SelectorTest {
  @Test
  void selectsWhatTheApiSays() throws IOException {
    ValueTables.Judged judged =
        ValueTables.judge(
            "selectors.txt",
            (selector, labels) -> Selector.of(selector).selects(new Labels(labels, false)));
    assertThat(judged.wrong()).isEmpty();
    assertThat(judged.unknown()).isEmpty();
    assertThat(judged.refused()).isEmpty();
  }
}
