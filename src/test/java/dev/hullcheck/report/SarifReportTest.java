package dev.hullcheck.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SpecificationVersion;
import dev.hullcheck.Golden;
import dev.hullcheck.check.Finding;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.SampleRules;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class SarifReportTest {
  private final Sample sample = new Sample();
  private final String full = sample.write(new SarifReport(), Sample.full(sample));
  private final String empty = sample.write(new SarifReport(), Sample.empty());

  @Test
  void hasTheFormOfTheStandard() throws IOException {
    Golden.check("testdata/report/full.sarif", full);
    Golden.check("testdata/report/empty.sarif", empty);
    assertThat(errors(full)).isEmpty();
    assertThat(errors(empty)).isEmpty();
    assertThat(errors(full.replace("\"text\"", "\"words\""))).isNotEmpty();
    assertThat(errors(full.replace("\"error\"", "\"high\""))).isNotEmpty();
    assertThat(errors(full.replace("\"columnKind\"", "\"columns\""))).isNotEmpty();
  }

  /** Section 3.27.24: on all results of a run or on none. */
  @Test
  void everyResultOfARunWithABaselineSaysHowItStandsToIt() throws IOException {
    String narrowed = sample.write(new SarifReport(), Sample.narrowed(sample));
    Golden.check("testdata/report/narrowed.sarif", narrowed);
    assertThat(errors(narrowed)).isEmpty();
    assertThat(full).doesNotContain("baselineState");
    List<String> states = new ArrayList<>();
    for (JsonNode result : run(narrowed).path("results")) {
      states.add(
          result.path("baselineState").asString()
              + " "
              + result.at("/suppressions/0/kind").asString("reported"));
    }
    assertThat(states).containsExactly("new reported", "unchanged inSource", "unchanged external");
  }

  @Test
  void everyResultNamesItsRuleByIdAndIndex() {
    JsonNode run = run(full);
    JsonNode rules = run.at("/tool/driver/rules");
    assertThat(run.path("results").size()).isEqualTo(4);
    for (JsonNode result : run.path("results")) {
      assertThat(rules.path(result.path("ruleIndex").asInt()).path("id"))
          .isEqualTo(result.path("ruleId"));
    }
  }

  /** Section 3.27.23: on all results of a run or on none. */
  @Test
  void everyResultSaysWhetherItIsSuppressed() {
    List<Integer> sizes = new ArrayList<>();
    for (JsonNode result : run(full).path("results")) {
      assertThat(result.path("suppressions").isArray()).isTrue();
      sizes.add(result.path("suppressions").size());
    }
    assertThat(sizes).containsExactly(0, 0, 0, 1);
  }

  @Test
  void theLevelIsThatOfTheFindingAndTheScoreThatOfTheRule() {
    JsonNode run = run(full);
    JsonNode rule = run.at("/tool/driver/rules/0");
    assertThat(rule.at("/defaultConfiguration/level").asString()).isEqualTo("error");
    assertThat(rule.at("/properties/security-severity").asString()).isEqualTo("8.0");
    assertThat(run.at("/results/0/level").asString()).isEqualTo("warning");
    assertThat(run.at("/results/1/level").asString()).isEqualTo("error");
    List<String> levels = new ArrayList<>();
    SourceFile file = sample.file("a.tf", "a = 1\n");
    for (Severity severity : Severity.values()) {
      RuleInfo info = SampleRules.plain("rule-" + severity.id(), "cloud", severity);
      Span span = sample.span(file, "1");
      Finding finding = new Finding(info, severity, "Found", span, List.of(), null, "");
      String sarif = sample.write(new SarifReport(), Sample.of(List.of(finding)));
      levels.add(
          run(sarif).at("/results/0/level").asString()
              + " "
              + run(sarif).at("/tool/driver/rules/3/properties/security-severity").asString(""));
    }
    assertThat(levels)
        .containsExactly("note ", "note 2.0", "warning 5.5", "error 8.0", "error 9.5");
  }

  @Test
  void aRuleThatTheRunDidNotListIsAdded() {
    SourceFile file = sample.file("a.tf", "a = 1\n");
    RuleInfo info = SampleRules.plain("own-rule", "code", Severity.LOW);
    Span span = sample.span(file, "1");
    Finding finding = new Finding(info, info.severity(), "Found", span, List.of(), null, "");
    JsonNode run = run(sample.write(new SarifReport(), Sample.of(List.of(finding, finding))));
    assertThat(run.at("/tool/driver/rules/3/id").asString()).isEqualTo("own-rule");
    assertThat(run.at("/tool/driver/rules").size()).isEqualTo(4);
    assertThat(run.at("/results/0/ruleIndex").asInt()).isEqualTo(3);
  }

  @Test
  void filesOfTheProjectAreRelativeToItsRoot() {
    JsonNode inside = artifact("k8s/ä b#1?%:x.yaml");
    assertThat(inside.path("uri").asString()).isEqualTo("deploy/k8s/%C3%A4%20b%231%3F%25%3Ax.yaml");
    assertThat(inside.path("uriBaseId").asString()).isEqualTo("SRCROOT");
    JsonNode outside = artifact("/other place/a.yaml");
    assertThat(outside.path("uri").asString()).isEqualTo("file:///other%20place/a.yaml");
    assertThat(outside.has("uriBaseId")).isFalse();
  }

  @Test
  void pathsOfWindowsKeepTheirDrive() {
    assertThat(Uri.of("C:/x y/a.tf")).isEqualTo("file:///C:/x%20y/a.tf");
    assertThat(Uri.of("//host/share/a.tf")).isEqualTo("file://host/share/a.tf");
    assertThat(Uri.of("../a[1].tf")).isEqualTo("../a%5B1%5D.tf");
    assertThat(Uri.isAbsolute("C:/a")).isTrue();
    assertThat(Uri.isAbsolute("c:a")).isFalse();
  }

  @Test
  void anInternalErrorMakesTheRunUnsuccessful() {
    JsonNode invocation = run(full).at("/invocations/0");
    assertThat(invocation.path("executionSuccessful").asBoolean()).isFalse();
    assertThat(invocation.at("/toolExecutionNotifications").size()).isEqualTo(2);
    assertThat(run(empty).at("/invocations/0/executionSuccessful").asBoolean()).isTrue();
  }

  private JsonNode artifact(String path) {
    SourceFile file = sample.file(path, "a = 1\n");
    Finding finding = sample.finding("Found", sample.span(file, "1"));
    String sarif = sample.write(new SarifReport(), Sample.of(List.of(finding)));
    return run(sarif).at("/results/0/locations/0/physicalLocation/artifactLocation");
  }

  private static JsonNode run(String sarif) {
    return new ObjectMapper().readTree(sarif).at("/runs/0");
  }

  private static List<String> errors(String sarif) throws IOException {
    String name = "/sarif/sarif-schema-2.1.0-rtm.5.json";
    try (InputStream in = Objects.requireNonNull(SarifReportTest.class.getResourceAsStream(name))) {
      String schema = new String(in.readAllBytes(), UTF_8);
      return JsonSchemas.errors(schema, SpecificationVersion.DRAFT_4, sarif);
    }
  }
}
