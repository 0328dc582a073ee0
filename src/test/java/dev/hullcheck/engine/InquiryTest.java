package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.Golden;
import dev.hullcheck.check.Judgement;
import dev.hullcheck.check.Secrets;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.report.JudgementReport;
import dev.hullcheck.rule.Rule;
import dev.hullcheck.rule.RuleNames;
import dev.hullcheck.rule.RulePolicy;
import dev.hullcheck.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule's conditions on one line, on the fixtures of rules. */
class InquiryTest {
  private static final Path FIXTURES = Path.of("testdata/rules").toAbsolutePath();
  private static final Catalog CATALOG = Catalogs.builtIn();

  @TempDir Path folder;

  @Test
  void aFindingShowsWhatIsTrue() {
    golden("rbac-nodes-proxy", "kubernetes", "roles.yaml", 3, "finding");
  }

  @Test
  void anExceptionShowsWhatIsExcepted() {
    golden("pod-host-network-node-agent", "example-good", "agent.yaml", 4, "excepted");
  }

  @Test
  void whatIsCleanShowsWhatIsFalse() {
    golden("toleration-taint-mismatch", "example-good", "pod.yaml", 14, "clean");
  }

  @Test
  void aModuleCallThatIsNotFollowedIsNamed() {
    golden("toleration-for-undeclared-taint", "module-call", "pod.yaml", 5, "module-call");
  }

  @Test
  void aVariableWithoutAValueIsNamed() throws IOException {
    Files.writeString(
        folder.resolve("main.tf"),
        """
        variable "account" {}

        variable "role" {
          default = "roles/owner"
        }

        resource "google_container_node_pool" "main" {
          name    = "main"
          cluster = "shop"
          node_config {
            service_account = var.account
          }
        }

        resource "google_project_iam_member" "nodes" {
          project = "acme-prod"
          role    = var.role
          member  = "serviceAccount:${var.account}"
        }

        resource "google_project_iam_member" "others" {
          project = "acme-prod"
          role    = "roles/owner"
          member  = "serviceAccount:${var.other}"
        }
        """);
    StringBuilder out = new StringBuilder();
    JudgementReport.write(
        at("gke-node-default-service-account", folder, "main.tf", 11), Secrets.NONE, out);
    JudgementReport.write(at("gke-node-sa-basic-role", folder, "main.tf", 15), Secrets.NONE, out);
    JudgementReport.write(at("gke-node-sa-basic-role", folder, "main.tf", 21), Secrets.NONE, out);
    Golden.check("testdata/report/explain-on-variables.txt", out.toString());
  }

  @Test
  void theNearestBeforeTheLineIsMeantAndElseAllOfTheObject() throws IOException {
    Files.writeString(
        folder.resolve("pods.yaml"),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: one}
        spec:
          containers:
            - name: a
              image: a
            - name: b

              image: b
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: two}
        """);
    assertThat(containers(1)).containsExactly("a", "b");
    assertThat(containers(4)).containsExactly("a", "b");
    assertThat(containers(7)).containsExactly("a");
    assertThat(containers(9)).containsExactly("b");
    assertThat(containers(14)).isEmpty();
  }

  @Test
  void ofManyCandidatesThoseThatDecidedAreShown() throws IOException {
    StringBuilder script = new StringBuilder("#!/bin/sh\n");
    for (int i = 1; i <= 14; i++) {
      script.append("gcloud container node-pools create p").append(i);
      script.append(" --cluster=a --node-taints=t").append(i).append("=x:NoSchedule\n");
    }
    Files.writeString(folder.resolve("pools.sh"), script);
    Files.writeString(
        folder.resolve("pod.yaml"),
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: one}
        spec:
          tolerations: [{key: t14, operator: Exists}]
        """);
    StringBuilder out = new StringBuilder();
    JudgementReport.write(
        at("toleration-taint-mismatch", folder, "pod.yaml", 1), Secrets.NONE, out);
    assertThat(out.toString())
        .containsPattern("none: .*\\ntrue +\\{key: t14,")
        .contains("4 more candidates");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"KSV-0013", "ksv013", "avd-ksv-0013", "Container-image-mutable-tag", "ckv_k8s_14"})
  void aRuleIsCalledByAnyIdInAnyCase(String name) {
    Rule rule = new RuleSet(CATALOG, RulePolicy.ALL).rule("container-image-mutable-tag");
    assertThat(RuleNames.isCalled(Objects.requireNonNull(rule).info(), name)).isTrue();
  }

  private List<String> containers(int line) {
    List<String> names = new ArrayList<>();
    for (Judgement one : at("container-image-mutable-tag", folder, "pods.yaml", line)) {
      names.add(String.valueOf(one.resource().value().string("name")));
    }
    return names;
  }

  private static void golden(String rule, String fixture, String file, int line, String name) {
    StringBuilder out = new StringBuilder();
    JudgementReport.write(
        at(rule, FIXTURES.resolve(rule).resolve(fixture), file, line), Secrets.NONE, out);
    Golden.check("testdata/report/explain-on-" + name + ".txt", out.toString());
  }

  private static List<Judgement> at(String id, Path root, String file, int line) {
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(root), root, List.of()));
    Rule rule = Objects.requireNonNull(new RuleSet(CATALOG, RulePolicy.ALL).rule(id));
    return Inquiry.of(rule, file, line, model, CATALOG);
  }
}
