package dev.hullcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.DataArchive;
import dev.hullcheck.model.Project;
import dev.hullcheck.rule.RulePolicy;
import dev.hullcheck.rule.RuleSet;
import dev.hullcheck.rule.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of several rules that speak about one resource. */
class CheckerTest {
  private static final String RULE =
      """
      title: A sample
      category: code
      severity: low
      kinds: [test.Self]
      help: "Mend it."
      why: It is one.
      since: 0.1.0
      message: "A sample"
      """;

  private static List<String> found(String strong, String weak, String resource) {
    Map<String, Object> entries = new LinkedHashMap<>();
    entries.put("rule/strong", World.data("id: strong\nsupersedes: [weak]\n" + RULE + strong));
    entries.put("rule/weak", World.data("id: weak\n" + RULE + weak));
    entries.put("index/rules/test.Self", List.of("strong", "weak"));
    Catalog catalog = new Catalog(DataArchive.open(DataArchive.write(entries)));
    Project project = new Project(List.of(World.resource("test.Self", resource, false)));
    RuleSet rules = new RuleSet(catalog, RulePolicy.ALL);
    Checker.Result result =
        Checker.check(project, (from, name) -> null, catalog, file -> rules, null);
    assertThat(result.failures()).isEmpty();
    return result.findings().stream().map(finding -> finding.rule().id()).toList();
  }

  @Test
  void aSupersededRuleIsSilentAtTheSamePlaceOnly() {
    String weak = "forbid: {list.*: bad}\neach: {of: list.*, as: one}\n";
    String each = "each: {of: list.*, as: one}\n";
    assertThat(
            found(
                each + "forbid: {$one: worse}\n",
                each + "forbid: {$one: {in: [bad, worse]}}\n",
                "{list: [bad, worse]}"))
        .containsExactly("strong", "weak");
    assertThat(found("forbid: {a: 1}\n", "forbid: {a: {lt: 2}}\n", "{a: 1, b: 1}"))
        .containsExactly("strong");
    assertThat(found("forbid: {a: 1}\n", "forbid: {b: 1}\n", "{a: 1, b: 1}"))
        .containsExactly("strong", "weak");
    assertThat(found("forbid: {a: 2}\n", weak, "{a: 1, list: [bad]}")).containsExactly("weak");
  }
}
