package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.check.Finding;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Resource;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import dev.hullcheck.walk.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plans and states, as terraform 1.11.4 wrote them for {@code testdata/terraform/plans/shop}, with
 * a provider whose schemas have the shapes of google's: blocks that are computed where they are not
 * written, defaults, sets.
 */
class TerraformPlanTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final Path PLANS = Path.of("testdata/terraform/plans").toAbsolutePath();

  @TempDir Path folder;

  private void copy(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.copy(PLANS.resolve("shop").resolve(name), file);
    }
  }

  private void configuration() throws IOException {
    copy("main.tf", "variables.tf", "modules/pool/main.tf", "production.tfvars");
  }

  private void edit(String name, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(name));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(name), text.replace(from, to));
  }

  private static Linter.Model read(Linter linter, Path base, Path... paths) {
    return linter.read(Linter.walk(List.of(paths), base, List.of()));
  }

  private Map<String, String> bodies(TerraformInputs inputs, Path... paths) {
    Map<String, String> bodies = new TreeMap<>();
    Linter linter = new Linter(CATALOG, Map.of(), inputs, 1);
    for (Resource resource : read(linter, folder, paths).project().resources()) {
      if (resource.kind().startsWith("terraform.google_")
          || resource.kind().startsWith("terraform.kubernetes_")) {
        String mark = resource.isUncertain() ? "?" : "";
        bodies.put(resource.address() + mark, plain(resource.value()));
      }
    }
    return bodies;
  }

  /** A value without its place; what is unknown is one and the same, sets have no order. */
  private static String plain(Value value) {
    List<String> parts = new ArrayList<>();
    if (value instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        String plain = plain(field.value());
        // A dynamic block that makes none is as none at all, and a plan has no word for either.
        if (!plain.equals("[]") || field.value() instanceof Mapping) {
          parts.add(field.name() + ": " + plain);
        }
      }
      Collections.sort(parts);
      return (mapping.isOpen() ? "open" : "") + parts;
    }
    if (value instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        parts.add(plain(item));
      }
      Collections.sort(parts);
      return (sequence.isOpen() ? "open" : "") + parts;
    }
    return value instanceof Scalar scalar ? scalar.asText() : "unknown";
  }

  private TerraformInputs production() throws UnreadableException {
    TerraformInputs.Builder inputs = new TerraformInputs.Builder(folder);
    return inputs.file("production.tfvars").build();
  }

  private List<String> findings(TerraformInputs inputs, Path... paths) {
    Linter linter = new Linter(CATALOG, Map.of(), inputs, 1);
    Outcome outcome = check(linter, read(linter, folder, paths));
    List<String> found = new ArrayList<>();
    for (Finding finding : outcome.findings()) {
      String text = linter.text(finding.span().file());
      assertThat(text).isNotNull();
      int line = text.substring(0, finding.span().start()).split("\n", -1).length;
      found.add(finding.span().file().path() + ":" + line + " " + finding.rule().id());
    }
    return found;
  }

  private static Outcome check(Linter linter, Linter.Model model) {
    Outcome outcome = linter.check(model, RunRules.all(CATALOG), Severity.INFO, true);
    assertThat(outcome.errors()).isEmpty();
    return outcome;
  }

  private List<String> rules(Path... paths) {
    return findings(TerraformInputs.NONE, paths).stream()
        .map(finding -> finding.substring(finding.indexOf(' ') + 1))
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void aPlanGivesTheResourcesOfItsConfiguration() throws Exception {
    configuration();
    Map<String, String> written = bodies(production(), folder);
    assertThat(written).hasSize(14);
    copy("plan.json");
    assertThat(bodies(TerraformInputs.NONE, folder).keySet()).isEqualTo(written.keySet());
    Path alone = folder.resolve("alone/plan.json");
    Files.createDirectories(alone.getParent());
    Files.move(folder.resolve("plan.json"), alone);
    Map<String, String> planned = bodies(TerraformInputs.NONE, alone);
    // What only a plan knows, and what it hides.
    written.replaceAll((address, body) -> body.replace("correct-horse-9", "unknown"));
    written.replaceAll(
        (address, body) ->
            body.replace("[workload_pool: unknown]", "[workload_pool: acme-prod.svc.id.goog]"));
    planned.put("data.google_project.this", written.get("data.google_project.this"));
    assertThat(planned).isEqualTo(written);
  }

  @Test
  void findingsLieInTheConfiguration() throws Exception {
    configuration();
    List<String> written = new ArrayList<>(findings(production(), folder));
    assertThat(written.removeIf(finding -> finding.endsWith("sql-root-password-weak"))).isTrue();
    assertThat(written).hasSizeGreaterThan(15).noneMatch(finding -> finding.contains("plan.json"));
    List<String> without = findings(TerraformInputs.NONE, folder);
    assertThat(without).hasSizeLessThan(written.size());
    copy("plan.json");
    assertThat(findings(TerraformInputs.NONE, folder)).isEqualTo(written);
    assertThat(findings(TerraformInputs.NONE, folder.resolve("plan.json"))).isEqualTo(written);
  }

  @Test
  void theConfigurationIsFoundAboveAndBelow() throws Exception {
    configuration();
    copy("plan.json");
    List<String> beside = findings(TerraformInputs.NONE, folder);
    Files.createDirectories(folder.resolve("build/out"));
    Files.move(folder.resolve("plan.json"), folder.resolve("build/out/p.json"));
    assertThat(findings(TerraformInputs.NONE, folder)).isEqualTo(beside);
    Path infra = folder.resolve("infra");
    Files.createDirectories(infra);
    for (String name : List.of("main.tf", "variables.tf", "modules")) {
      Files.move(folder.resolve(name), infra.resolve(name));
    }
    Files.move(folder.resolve("build/out/p.json"), folder.resolve("p.json"));
    assertThat(findings(TerraformInputs.NONE, folder))
        .isEqualTo(beside.stream().map(finding -> "infra/" + finding).toList());
  }

  @Test
  void withoutItsConfigurationAPlanIsJudgedWhereItStands() throws Exception {
    copy("plan.json");
    Path plan = folder.resolve("plan.json");
    assertThat(findings(TerraformInputs.NONE, plan))
        .contains(
            "plan.json:1 gke-legacy-abac-enabled",
            "plan.json:1 firewall-open-admin-port",
            "plan.json:1 gke-node-sa-basic-role",
            "plan.json:1 toleration-taint-mismatch",
            "plan.json:1 container-privileged")
        .allMatch(finding -> finding.startsWith("plan.json:1 "));
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = read(linter, folder, plan);
    for (Finding finding : check(linter, model).findings()) {
      if (finding.rule().id().equals("gke-legacy-abac-enabled")
          && finding.message().contains("shop")) {
        String text = Files.readString(plan);
        int start = finding.span().start();
        assertThat(text.substring(start - 21, finding.span().end()))
            .isEqualTo("\"enable_legacy_abac\":true");
      }
    }
  }

  @Test
  void aStateAndALaterPlanSayTheSame() throws Exception {
    copy("plan.json");
    List<String> first = rules(folder.resolve("plan.json"));
    for (String name : List.of("state.json", "update.json")) {
      Path file = folder.resolve(name.replace(".json", "/" + name));
      Files.createDirectories(file.getParent());
      Files.copy(PLANS.resolve("recorded").resolve(name), file);
      assertThat(rules(file)).as(name).isEqualTo(first);
    }
  }

  @Test
  void whatWillBeGoneIsNotJudged() throws Exception {
    Path file = folder.resolve("update.json");
    Files.copy(PLANS.resolve("recorded/update.json"), file);
    assertThat(Files.readString(file)).contains("\"address\":\"google_storage_bucket.assets\"");
    assertThat(bodies(TerraformInputs.NONE, file).keySet())
        .contains("google_compute_firewall.ssh")
        .doesNotContain("google_storage_bucket.assets");
  }

  @Test
  void whatTheConfigurationSaysByItselfStands() throws Exception {
    configuration();
    copy("plan.json");
    edit("main.tf", "enable_legacy_abac       = true", "enable_legacy_abac = false");
    assertThat(findings(TerraformInputs.NONE, folder))
        .isNotEmpty()
        .noneMatch(finding -> finding.startsWith("main.tf:19 "));
  }

  @Test
  void whatThePlanKnowsNotToBeMadeIsNotMade() throws Exception {
    configuration();
    copy("plan.json");
    edit("main.tf", "count   = var.owners == null ? 0 : 1", "count = data.google_project.this.x");
    edit("plan.json", "\"google_project_iam_binding.owners[0]\"", "\"deposed\"");
    edit("plan.json", "\"mode\":\"managed\",\"type\":\"google_project_iam_binding\"", "\"m\":0");
    assertThat(bodies(TerraformInputs.NONE, folder).keySet())
        .noneMatch(address -> address.startsWith("google_project_iam_binding"));
    edit("plan.json", "\"complete\":true", "\"complete\":false");
    assertThat(bodies(TerraformInputs.NONE, folder).keySet())
        .contains("google_project_iam_binding.owners?");
  }

  @Test
  void nothingSensitiveIsShown() throws Exception {
    copy("plan.json");
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Path plan = folder.resolve("plan.json");
    Linter.Model model = read(linter, folder, plan);
    check(linter, model);
    String text = Files.readString(plan);
    assertThat(text).contains("correct-horse-9");
    assertThat(linter.text(SourceFile.of("plan.json", text)))
        .isNotNull()
        .hasSameSizeAs(text)
        .doesNotContain("correct-horse-9");
    for (Resource resource : model.project().resources()) {
      assertThat(resource.value().toString()).doesNotContain("correct-horse-9");
    }
  }

  @Test
  void oneOfSeveralPlansIsJudged() throws Exception {
    configuration();
    copy("plan.json");
    List<String> one = findings(TerraformInputs.NONE, folder);
    Files.copy(folder.resolve("plan.json"), folder.resolve("plan-2.json"));
    List<String> both = new ArrayList<>(findings(TerraformInputs.NONE, folder));
    assertThat(both.remove("plan.json:1 file-unreadable")).isTrue();
    assertThat(both).isEqualTo(one);
  }

  @Test
  void aPlanThatIsCutOffIsReportedWhereItEnds() throws Exception {
    copy("plan.json");
    Path plan = folder.resolve("plan.json");
    String text = Files.readString(plan);
    Files.writeString(plan, text.substring(0, text.indexOf("\"prior_state\"")));
    assertThat(rules(plan)).contains("parse-error", "gke-legacy-abac-enabled");
  }

  @Test
  void otherJsonIsNoPlan() throws Exception {
    Path other = folder.resolve("other.json");
    for (String text :
        List.of(
            "{\"format_version\": \"1.0\", \"provider_schemas\": {}}",
            "{\"format_version\": \"1.0\", \"values\": {}}",
            "{\"configuration\": [1, 2]}",
            "{\"complete\": ",
            "{\"format_version\"",
            "{")) {
      Files.writeString(other, text);
      assertThat(findings(TerraformInputs.NONE, other)).as(text).isEmpty();
      assertThat(bodies(TerraformInputs.NONE, other)).as(text).isEmpty();
    }
  }

  @Test
  @Timeout(120)
  void aLargeOrBrokenPlanEnds() throws Exception {
    StringBuilder changes = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      changes
          .append(i == 0 ? "" : ",")
          .append("{\"address\":\"google_storage_bucket.b[")
          .append(i)
          .append("]\",\"mode\":\"managed\",\"type\":\"google_storage_bucket\",\"name\":\"b\",")
          .append("\"change\":{\"actions\":[\"create\"],\"after\":{\"name\":\"b-")
          .append(i)
          .append("\",\"labels\":[[{}]],\"versioning\":7},\"after_unknown\":[true]}}");
    }
    Path plan = folder.resolve("plan.json");
    Files.writeString(plan, "{\"format_version\":\"1.2\",\"resource_changes\":[" + changes + "]}");
    assertThat(bodies(TerraformInputs.NONE, plan)).hasSize(3_000);
    Files.writeString(
        folder.resolve("main.tf"),
        "resource \"google_storage_bucket\" \"b\" {\n  count = 3000\n  name = \"b-${count.index}\"\n}");
    assertThat(bodies(TerraformInputs.NONE, folder)).hasSize(3_000);
    List<String> odd =
        Stream.of(
                "null", "[]", "7", "{\"root_module\":{\"resources\":[1,{}],\"child_modules\":{}}}")
            .map(
                part ->
                    "{\"format_version\":\"1\",\"resource_changes\":[7,{\"change\":"
                        + part
                        + "}],\"planned_values\":"
                        + part
                        + ",\"configuration\":"
                        + part
                        + ",\"variables\":"
                        + part
                        + ",\"prior_state\":"
                        + part
                        + "}")
            .toList();
    for (String text : odd) {
      Files.writeString(plan, text);
      Files.writeString(folder.resolve("main.tf"), "");
      assertThat(bodies(TerraformInputs.NONE, folder)).as(text).isEmpty();
    }
  }
}
