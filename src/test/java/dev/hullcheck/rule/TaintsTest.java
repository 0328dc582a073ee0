package dev.hullcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Truth;
import dev.hullcheck.value.Value;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scheduler's own rules, with {@code {{ x }}} for what is not known. */
class TaintsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {key: a, value: b, effect: NoSchedule}              | {key: a, value: b, effect: NO_SCHEDULE}     | TRUE
          {key: a, operator: Equal, value: b}                 | {key: a, value: b, effect: NO_EXECUTE}      | TRUE
          {key: a, operator: Exists}                          | {key: a, value: b, effect: NO_EXECUTE}      | TRUE
          {operator: Exists}                                  | {key: a, value: b, effect: NO_EXECUTE}      | TRUE
          {operator: Exists, effect: NoSchedule}              | {key: a, value: b, effect: NO_EXECUTE}      | FALSE
          {key: a, value: c}                                  | {key: a, value: b, effect: NO_SCHEDULE}     | FALSE
          {key: x, value: b}                                  | {key: a, value: b, effect: NO_SCHEDULE}     | FALSE
          {key: a, value: b, effect: NoExecute}               | {key: a, value: b, effect: NoSchedule}      | FALSE
          {key: a}                                            | {key: a, effect: NoSchedule}                | TRUE
          {key: a}                                            | {key: a, value: b, effect: NoSchedule}      | FALSE
          {key: a, value: ""}                                 | {key: a, effect: NoSchedule}                | TRUE
          {key: a, value: "{{ x }}"}                          | {key: a, value: b, effect: NoSchedule}      | UNKNOWN
          {key: x, value: "{{ x }}"}                          | {key: a, value: b, effect: NoSchedule}      | FALSE
          {key: "{{ x }}", operator: Exists}                  | {key: a, value: b, effect: NoSchedule}      | UNKNOWN
          {key: a, value: b, effect: "{{ x }}"}               | {key: a, value: b, effect: NoSchedule}      | UNKNOWN
          {key: "", operator: Exists}                         | {key: a, value: b, effect: NO_SCHEDULE}     | TRUE
          {key: a, operator: null, value: b}                  | {key: a, value: b, effect: NO_SCHEDULE}     | TRUE
          {key: a, operator: "{{ x }}", value: c}             | {key: a, value: b, effect: NO_SCHEDULE}     | UNKNOWN
          {key: a, operator: Exists, effect: ""}              | {key: a, value: b, effect: NO_SCHEDULE}     | TRUE
          {key: a, value: $VALUE}                             | {key: a, value: b, effect: NO_SCHEDULE}     | UNKNOWN
          {key: "a-{{ x }}", operator: Exists}                | {key: b, value: b, effect: NoSchedule}      | FALSE
          """)
  void tolerates(String toleration, String taint, Truth expected) {
    assertThat(Taints.tolerates(value(toleration), value(taint))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {nodeSelector: {pool: a}}                                     | {name: n, labels: {pool: a}}          | TRUE
          {nodeSelector: {pool: a}}                                     | {name: n, labels: {pool: b}}          | FALSE
          {nodeSelector: {pool: a}}                                     | {name: n}                             | FALSE
          {nodeSelector: {pool: a}}                                     | {name: n, labels: "{{ x }}"}          | UNKNOWN
          {nodeSelector: {pool: "{{ x }}"}}                             | {name: n, labels: {pool: b}}          | UNKNOWN
          {nodeSelector: {cloud.google.com/gke-nodepool: n}}            | {name: n}                             | TRUE
          {nodeSelector: {cloud.google.com/gke-nodepool: m}}            | {name: n}                             | FALSE
          {nodeSelector: {cloud.google.com/gke-nodepool: m}}            | {labels: {a: b}}                      | FALSE
          {nodeSelector: {kubernetes.io/os: linux}}                     | {name: n, labels: {pool: a}}          | UNKNOWN
          {affinity: "{{ x }}"}                                         | {name: n, labels: {pool: b}}          | UNKNOWN
          {nodeSelector: {pool: a, kubernetes.io/os: linux}}            | {name: n, labels: {pool: b}}          | FALSE
          """)
  void selectsByNodeSelector(String pod, String pool, Truth expected) {
    assertThat(Taints.selects((Mapping) value(pod), (Mapping) value(pool))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{key: pool, operator: In, values: [a, b]}]                            | {labels: {pool: b}} | TRUE
          [{key: pool, operator: In, values: [a, b]}]                            | {labels: {pool: c}} | FALSE
          [{key: pool, operator: NotIn, values: [a]}]                            | {labels: {pool: c}} | TRUE
          [{key: pool, operator: NotIn, values: [a]}]                            | {labels: {other: c}} | TRUE
          [{key: pool, operator: Exists}]                                        | {labels: {pool: c}} | TRUE
          [{key: pool, operator: DoesNotExist}]                                  | {labels: {pool: c}} | FALSE
          [{key: pool, operator: Gt, values: ["3"]}]                             | {labels: {pool: c}} | FALSE
          [{key: pool, operator: Gt, values: ["3"]}]                             | {labels: {pool: 4}} | TRUE
          [{key: pool, operator: Gt, values: ["3"]}]                             | {labels: {pool: "{{ x }}"}} | UNKNOWN
          [{key: pool, operator: In, values: [a]}, "{{ x }}"]                    | {labels: {pool: a}} | UNKNOWN
          [{key: pool, operator: In, values: [$POOL]}]                           | {labels: {pool: a}} | UNKNOWN
          [{key: pool, operator: Exists}, {key: size, operator: In, values: [l]}] | {labels: {pool: c}} | FALSE
          """)
  void selectsByRequiredAffinity(String expressions, String pool, Truth expected) {
    String pod =
        "{affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: "
            + "{nodeSelectorTerms: [{matchExpressions: "
            + expressions
            + "}]}}}}";
    assertThat(Taints.selects((Mapping) value(pod), (Mapping) value(pool))).isEqualTo(expected);
  }

  @Test
  void tolerationsTolerateWhatTheSchedulerSays() throws IOException {
    ValueTables.Judged judged = ValueTables.judge("tolerations.txt", Taints::tolerates);
    assertThat(judged.wrong()).isEmpty();
    assertThat(judged.unknown())
        .as("true behind a feature gate")
        .allMatch(cell -> cell.contains("operator: Gt") || cell.contains("operator: Lt"))
        .allMatch(cell -> cell.contains(" is 1, "));
  }

  @Test
  void podsSelectTheNodesThatTheSchedulerSays() throws IOException {
    ValueTables.Judged judged =
        ValueTables.judge(
            "affinities.txt",
            (pod, labels) -> {
              Mapping.Builder pool = new Mapping.Builder();
              pool.put("name", labels.span(), Scalar.string("node-1", labels.span()));
              pool.put("labels", labels.span(), labels);
              return Taints.selects((Mapping) pod, pool.build(labels.span()));
            });
    assertThat(judged.wrong()).isEmpty();
    assertThat(judged.unknown()).isEmpty();
    assertThat(judged.refused()).isEmpty();
  }

  private static Value value(String yaml) {
    return ValueTables.value(yaml);
  }
}
