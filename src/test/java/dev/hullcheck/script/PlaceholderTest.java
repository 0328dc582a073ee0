package dev.hullcheck.script;

import static dev.hullcheck.script.Scripts.last;
import static dev.hullcheck.script.Scripts.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
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
            "<...>",
            "<\u2026>",
            "<x/>",
            "<<project_id>>",
            "your email",
            "Your project id",
            "your-project-id",
            "[CLUSTER]",
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
            "your",
            "your ",
            "your  email",
            "your order is ready to ship",
            "</x>",
            "<..>",
            "<<<x>",
            "<<x>",
            "...",
            "AES256",
            "ALL",
            "SECURE",
            "UTC",
            "POST",
            "us-central1-a",
            "%s",
            "{X}",
            "yourself",
            "[0]",
            "http://a",
            "RUNNABLE",
            "_X",
            "replacement")) {
      assertThat(Placeholder.is(value)).as(value).isFalse();
    }
  }

  @Test
  void placeholdersInOtherTextAreUnknown() {
    for (String value : List.of("user:your email", "zones/<...>", "user:<x/>", "a/<b>/c")) {
      assertThat(placeholders(value)).as(value).isEqualTo(1);
    }
    for (String value : List.of("the text of your email", "your order is ready to ship", "a<b")) {
      assertThat(placeholders(value)).as(value).isZero();
    }
  }

  @Test
  void capitalsThatSayWhatGoesThereAreSeenWhereOthersAreValues() {
    for (String value :
        List.of("MACHINE_TYPE", "MY_THING", "CIDR_RANGE", "SA_EMAIL", "<x>", "YOUR_NAME_HERE")) {
      assertThat(Placeholder.named(scalar(value))).as(value).isInstanceOf(Unknown.class);
    }
    for (String value :
        List.of("POSTGRES_14", "NET_ADMIN", "COS_CONTAINERD", "ALWAYS_DENY", "HUMAN_AGENT")) {
      assertThat(Placeholder.named(scalar(value))).as(value).isInstanceOf(Scalar.class);
      assertThat(Placeholder.in(scalar(value))).as(value).isInstanceOf(Unknown.class);
    }
  }

  private static Value scalar(String value) {
    return last("gcloud " + (value.startsWith("<") ? "'" + value + "'" : value))
        .words()
        .get(1)
        .value();
  }

  private static int placeholders(String value) {
    Value filled = Placeholder.in(last("gcloud \"" + value + "\"").words().get(1).value());
    Text text = filled instanceof Unknown unknown ? unknown.text() : null;
    int found = 0;
    for (int i = 0; text != null && i < text.length(); i++) {
      found +=
          text.opaqueAt(i) instanceof Unknown part && part.reason() == Unknown.Reason.PLACEHOLDER
              ? 1
              : 0;
    }
    return found;
  }

  @Test
  void placeholderOfSeveralWordsIsNotSplit() {
    assertThat(words(last("EMAIL='your email'\ngcloud --member=user:$EMAIL $EMAIL")))
        .containsExactly("gcloud", "--member=user:your email", "your email");
    assertThat(words(last("TEXT='the email'\ngcloud $TEXT")))
        .containsExactly("gcloud", "the", "email");
  }
}
