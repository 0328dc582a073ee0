package dev.hullcheck.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Data;
import dev.hullcheck.rule.Condition;
import dev.hullcheck.rule.RuleReader;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code explain} shows of a matcher is what the rule file has. */
class WrittenMatchersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "10255",
        "\"10255\"",
        "\"\"",
        "roles/owner",
        "$self.name",
        "[a, \"b c\", 7, $self.name]",
        "{in: {table: basic-roles}}",
        "{not: [a, b]}",
        "{exists: true, not: \"a: b\"}",
        "{startsWith: \"a\\\\b\"}",
        "{endsWith: a}",
        "{contains: \"a\\\"b\"}",
        "{matches: \"^a|b$\"}",
        "{lt: 1}",
        "{quantity: {lt: \"1Gi\"}}",
        "{cidr: {public: true, prefix: {lt: 16}}}",
        "{ports: {tcp: [22]}}",
        "{role: {kind: basic}}",
        "{within: [a, b]}",
        "{within: {table: basic-roles, key: $self.name}}",
        "{covers: {anyOf: [[a], [b, c]]}}",
        "{gte: 1.5}",
        "{length: {gt: 2, lte: 3}}",
        "{some: {startsWith: a}}",
        "{every: a}",
        "{none: [a]}",
        "{tolerates: $self.taint}",
        "{toleratesAll: $self}",
        "{selects: $self}",
        "{selectsLabelsOf: $self.spec.template}",
        "{hasKey: $self.key}",
        "{portReference: \"10255\"}",
        "{image: {tag: {in: {table: mutable-tags}}}}",
        "{namesImage: $self.image}"
      })
  void isWrittenAsItWasRead(String matcher) {
    String yaml =
        """
        {id: a, title: A, category: code, severity: low, kinds: [], message: m, help: h.,
         why: w, since: 0.1.0, forbid: {name: %s}}
        """
            .formatted(matcher);
    Data data = Data.of(DataFile.parse("a.yaml", yaml).data());
    assertThat(RuleReader.read(data, Map.of()).forbid())
        .isInstanceOfSatisfying(
            Condition.Test.class, test -> assertThat(test.matcher().written()).isEqualTo(matcher));
  }
}
