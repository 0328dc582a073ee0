package dev.hullcheck.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PlaceholderTest {
  @Test
  void placeholdersAreSeen() {
    for (String value :
        List.of(
            "CLUSTER_NAME",
            "<cluster>",
            "<your cluster>",
            "[PROJECT]",
            "YOUR_PROJECT",
            "your-project",
            "PROJECT_ID",
            "REGION",
            "REPLACE_ME",
            "changeme",
            "xxxx",
            "TODO",
            "MY_THING")) {
      assertThat(Placeholder.is(value)).as(value).isTrue();
    }
  }

  @Test
  void ordinaryValuesAreNot() {
    for (String value :
        List.of(
            "",
            "demo",
            "default",
            "us-central1",
            "TRUE",
            "NETWORK",
            "SYSTEM",
            "[a-z]",
            "<",
            "<>",
            "a<b>c",
            "xxx",
            "yourself",
            "[0]",
            "http://a",
            "RUNNABLE",
            "_X",
            "replacement")) {
      assertThat(Placeholder.is(value)).as(value).isFalse();
    }
  }
}
