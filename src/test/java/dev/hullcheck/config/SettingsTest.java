package dev.hullcheck.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.rule.RuleNames;
import dev.hullcheck.rule.RulePolicy;
import dev.hullcheck.rule.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  private static ConfigFile file(String folder, boolean outermost, String... lines) {
    String name = folder.equals("/repo") ? "conf.yaml" : "inner.yaml";
    return ConfigFile.read(folder, name, String.join("\n", lines) + "\n", outermost);
  }

  private static List<String> problems(String... lines) {
    ConfigFile file = file("/repo", true, lines);
    return new Settings(file, List.of(file))
        .problems(CATALOG).stream()
            .map(problem -> problem.span() + " " + problem.message())
            .toList();
  }

  private static RulePolicy policy(Settings settings, String folder) {
    return settings.policy(folder, Set.of(), new RuleNames(CATALOG));
  }

  @Test
  void everyFaultIsSaidAtOnce() {
    assertThat(
            problems(
                "fail-on: hgh",
                "rules:",
                "  pod-host-netwrk: off",
                "  rbac-nodes-proxy: offf",
                "  parse-error: {options: {a: 1}}",
                "paths:",
                "  - {match: x, reson: y}",
                "resources: {}",
                "suppressions: {max-days: 0, forbid: nobody}",
                "excludes: [a]"))
        .containsExactly(
            "conf.yaml:1:10 \"fail-on\" takes critical, high, medium, low, info or none; did you"
                + " mean \"high\"?",
            "conf.yaml:3:3 No rule, category or other linter's id is called \"pod-host-netwrk\";"
                + " did you mean \"pod-host-network\"?",
            "conf.yaml:4:21 \"rbac-nodes-proxy\" takes off, on, critical, high, medium, low or"
                + " info; did you mean \"off\"?",
            "conf.yaml:5:27 The rule parse-error has no options",
            "conf.yaml:7:5 \"paths\" lacks the key \"skip\"",
            "conf.yaml:7:16 There is no key \"reson\"; did you mean \"reason\"?",
            "conf.yaml:8:12 \"resources\" takes a list",
            "conf.yaml:9:26 \"max-days\" is at least 1",
            "conf.yaml:9:37 No rule, category or other linter's id is called \"nobody\"",
            "conf.yaml:10:1 There is no key \"excludes\"; did you mean \"exclude\"?");
  }

  @Test
  void aProfileAndADayHaveToExist() {
    assertThat(
            problems(
                "profile: defalt",
                "paths: [{match: x, skip: cloud, until: 2027-02-29}]",
                "jobs: 0"))
        .containsExactly(
            "conf.yaml:1:10 There is no profile \"defalt\"; did you mean \"default\"?",
            "conf.yaml:2:40 There is no day \"2027-02-29\"",
            "conf.yaml:3:7 \"jobs\" is at least 1");
  }

  @Test
  void aFaultIsSaidOnceAndWithWhatIsRight() {
    assertThat(
            problems(
                "format: [xml, jsn=out.json]",
                "rules:",
                "  pod-host-pid: true",
                "  pod-host-ipc: no",
                "  pod-host-network: false",
                "paths: [{match: x, skip: cloud, until: 31.12.2026}]"))
        .containsExactly(
            "conf.yaml:1:10 An item of \"format\" cannot be \"xml\"; write it as text, json, sarif"
                + " or sarif=hullcheck.sarif",
            "conf.yaml:1:15 An item of \"format\" cannot be \"jsn=out.json\"; did you mean"
                + " \"json=out.json\"?",
            "conf.yaml:3:17 \"pod-host-pid\" takes off, on, critical, high, medium, low or info;"
                + " did you mean \"on\"?",
            "conf.yaml:4:17 \"pod-host-ipc\" takes off, on, critical, high, medium, low or info;"
                + " did you mean \"off\"?",
            "conf.yaml:5:21 \"pod-host-network\" takes off, on, critical, high, medium, low or"
                + " info; did you mean \"off\"?",
            "conf.yaml:6:40 \"until\" cannot be \"31.12.2026\"; write it as 2027-03-31");
  }

  @Test
  void anOptionOfManyRulesIsSetOfThoseThatHaveIt() {
    assertThat(problems("rules: {\"gke-*\": {options: {max: 3}}}"))
        .singleElement()
        .asString()
        .matches(
            "conf.yaml:1:29 None of the [0-9]+ rules called \"gke-\\*\" has an option \"max\"");
    assertThat(problems("rules: {cluster: {options: {trustedAdmins: [a], trustedAdmns: [b]}}}"))
        .containsExactly(
            "conf.yaml:1:49 None of the "
                + new RuleNames(CATALOG).ids("cluster").size()
                + " rules called \"cluster\" has an option \"trustedAdmns\"; did you mean"
                + " \"trustedAdmins\"?");
    assertThat(problems("rules: {cluster: {options: {trustedAdmins: 3}}}"))
        .containsExactly(
            "conf.yaml:1:44 \"trustedAdmins\" of rbac-namespace-write takes a list of texts");
    ConfigFile file = file("/repo", true, "rules: {cluster: {options: {trustedAdmins: [a]}}}");
    RulePolicy policy = policy(new Settings(file, List.of(file)), "/repo");
    assertThat(policy.options("rbac-namespace-write")).containsEntry("trustedAdmins", List.of("a"));
  }

  @Test
  void aFaultOfYamlIsOneOfTheConfiguration() {
    assertThat(problems("fail-on: [high")).isNotEmpty();
    assertThat(problems("- a"))
        .containsExactly("conf.yaml:1:1 The configuration takes keys with values");
    assertThat(problems("profile: all", "---", "profile: all"))
        .containsExactly("conf.yaml:1:1 A configuration is one document");
    assertThat(problems("")).isEmpty();
    assertThat(problems("# only a comment", "fail-on:")).isEmpty();
  }

  @Test
  void whatConcernsTheRunIsForTheOutermost() {
    ConfigFile outer = file("/repo", true, "fail-on: low");
    ConfigFile inner = file("/repo/a", false, "fail-on: high", "skip: cloud");
    Settings settings = new Settings(outer, List.of(outer, inner));
    assertThat(settings.problems(CATALOG))
        .extracting(problem -> problem.span() + " " + problem.message())
        .containsExactly(
            "inner.yaml:1:1 \"fail-on\" is for the outermost configuration of the repository");
    assertThat(settings.text("fail-on")).isEqualTo("low");
  }

  @Test
  void anInnerConfigurationNarrowsThoseAboveIt() {
    ConfigFile outer =
        file("/repo", true, "rules: {pod-host-network: off, rbac-nodes-proxy: low}", "skip: code");
    ConfigFile inner =
        file("/repo/a", false, "rules: {pod-host-network: on, rbac-nodes-proxy: critical}");
    Settings settings = new Settings(outer, List.of(outer, inner));
    RulePolicy above = policy(settings, "/repo/b");
    assertThat(above.runs("pod-host-network")).isFalse();
    assertThat(above.severity("rbac-nodes-proxy")).isEqualTo(Severity.LOW);
    RulePolicy below = policy(settings, "/repo/a/c");
    assertThat(below.runs("pod-host-network")).isTrue();
    assertThat(below.severity("rbac-nodes-proxy")).isEqualTo(Severity.CRITICAL);
    assertThat(below.runs("parse-error")).isFalse();
    assertThat(settings.policyFolder("/repo/a/c")).isEqualTo("/repo/a");
    assertThat(settings.policyFolder("/repo/ab")).isEmpty();
  }

  @Test
  void whatIsSaidOfOneRuleWinsOverWhatIsSaidOfMany() {
    ConfigFile file =
        file(
            "/repo",
            true,
            "rules:",
            "  rbac-nodes-proxy: high",
            "  cluster: info",
            "  rbac-*: off");
    RulePolicy policy = policy(new Settings(file, List.of(file)), "/repo");
    assertThat(policy.runs("rbac-nodes-proxy")).isTrue();
    assertThat(policy.severity("rbac-nodes-proxy")).isEqualTo(Severity.HIGH);
    assertThat(policy.severity("toleration-taint-mismatch")).isEqualTo(Severity.INFO);
  }

  @Test
  void otherLintersIdsNameRules() {
    ConfigFile file = file("/repo", true, "skip: [CKV_K8S_14]");
    RulePolicy policy = policy(new Settings(file, List.of(file)), "/repo");
    assertThat(policy.runs("container-image-mutable-tag")).isFalse();
  }

  @Test
  void aProfileLeavesOutRulesThatTheConfigurationCanTakeBack() {
    ConfigFile file = file("/repo", true, "rules: {pod-host-network: on}");
    RulePolicy policy =
        new Settings(file, List.of(file))
            .policy(
                "/repo", Set.of("pod-host-network", "rbac-nodes-proxy"), new RuleNames(CATALOG));
    assertThat(policy.runs("pod-host-network")).isTrue();
    assertThat(policy.runs("rbac-nodes-proxy")).isFalse();
  }

  @Test
  void skipsKnowTheirFolderAndTheirPlace() {
    ConfigFile file =
        file(
            "/repo/a",
            true,
            "paths:",
            "  - {match: [legacy/**, old.tf], skip: [code, rbac-*], reason: soon gone}",
            "resources:",
            "  - match: google_x.*",
            "    skip: pod-host-network",
            "    until: 2027-03-31");
    List<Skip> skips = new Settings(file, List.of(file)).skips(new RuleNames(CATALOG));
    assertThat(skips).hasSize(2);
    assertThat(skips.get(0).match())
        .extracting(ConfigFile.Word::text)
        .containsExactly("legacy/**", "old.tf");
    assertThat(skips.get(0).byAddress()).isFalse();
    assertThat(skips.get(0).reason()).isEqualTo("soon gone");
    assertThat(skips.get(0).rules().get(1).ids()).contains("rbac-nodes-proxy");
    assertThat(skips.get(1).byAddress()).isTrue();
    assertThat(skips.get(1).until()).isEqualTo("2027-03-31");
    assertThat(skips.get(1).rules().get(0).span().line()).isEqualTo(5);
  }
}
