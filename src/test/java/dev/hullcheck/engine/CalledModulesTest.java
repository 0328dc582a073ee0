package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Fingerprinter;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.link.Linker;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Related;
import dev.hullcheck.model.Resource;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Unknown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Terraform modules that call each other, from the files to the findings. */
class CalledModulesTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  private static final String POOL =
      """
      variable "name" {}
      variable "mode" { default = "GKE_METADATA" }
      variable "taints" { default = [] }
      resource "google_container_node_pool" "this" {
        name    = "pool-${var.name}"
        cluster = "main"
        node_config {
          service_account = "nodes@example.iam.gserviceaccount.com"
          workload_metadata_config {
            mode = var.mode
          }
          dynamic "taint" {
            for_each = var.taints
            content {
              key    = taint.value
              value  = "true"
              effect = "NO_SCHEDULE"
            }
          }
        }
      }
      output "name" { value = google_container_node_pool.this.name }
      """;

  private static final String METADATA = "gke-workload-metadata-exposed";

  @TempDir Path folder;

  private CalledModulesTest write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  private Project project() throws IOException {
    return read(TerraformInputs.NONE).project();
  }

  private Linter.Model read(TerraformInputs inputs) throws IOException {
    Linter linter = new Linter(CATALOG, Map.of(), inputs, 1);
    return linter.read(Linter.walk(List.of(folder), folder, List.of()));
  }

  private List<String> addresses(String kind) throws IOException {
    List<String> addresses = new ArrayList<>();
    for (Resource resource : project().ofKind(kind)) {
      addresses.add(resource.address() + (resource.isUncertain() ? "?" : ""));
    }
    return addresses;
  }

  private List<Finding> findings(String rule) throws IOException {
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    Outcome outcome = linter.check(model, RunRules.all(CATALOG), Severity.INFO, true);
    assertThat(outcome.errors()).isEmpty();
    return outcome.findings().stream().filter(f -> f.rule().id().equals(rule)).toList();
  }

  private static List<String> related(Finding finding) {
    return finding.related().stream().map(r -> r.span() + " " + r.message()).toList();
  }

  private static Mapping config(Resource pool) {
    return Objects.requireNonNull(pool.value().mapping("config"));
  }

  @Test
  void aCalledModuleIsJudgedAsItIsCalledAndByTerraformsAddresses() throws IOException {
    write("modules/pool/main.tf", POOL);
    write(
        "envs/prod/main.tf",
        """
        module "pools" {
          source   = "../../modules/pool"
          for_each = toset(["a", "b"])
          name     = each.key
        }
        module "counted" {
          source = "../../modules/pool"
          count  = 1
          name   = "${module.pools["a"].name}-${count.index}"
        }
        module "off" {
          source = "../../modules/pool"
          count  = 0
          name   = "off"
        }
        module "maybe" {
          source = "../../modules/pool"
          count  = var.on ? 1 : 0
          name   = "maybe"
        }
        variable "on" {}
        """);
    String pool = "google_container_node_pool.this";
    assertThat(addresses("gke.NodePool"))
        .containsExactly(
            "module.pools[\"a\"]." + pool,
            "module.pools[\"b\"]." + pool,
            "module.counted[0]." + pool,
            "module.maybe." + pool + "?");
    Resource counted = project().ofKind("gke.NodePool").get(2);
    assertThat(counted.value().string("name")).isEqualTo("pool-pool-a-0");
    assertThat(counted.span().file().path()).isEqualTo("modules/pool/main.tf");
    assertThat(counted.folder()).isEqualTo("envs/prod");
  }

  @Test
  void aFindingInASharedModuleIsOneAndNamesTheCallsThatItIsFoundIn() throws IOException {
    write("modules/pool/main.tf", POOL);
    StringBuilder main = new StringBuilder();
    for (String name : List.of("a", "b", "c", "d", "sound")) {
      String mode = name.equals("sound") ? "" : "  mode   = \"GCE_METADATA\"\n";
      main.append("module \"%s\" {\n  source = \"./modules/pool\"\n".formatted(name));
      main.append("  name   = \"%s\"\n%s}\n".formatted(name, mode));
    }
    write("main.tf", main.toString());
    List<Finding> found = findings(METADATA);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).span()).hasToString("modules/pool/main.tf:10:14");
    assertThat(related(found.get(0)))
        .containsExactly(
            "main.tf:4:12 Set here as \"var.mode\" of module.a",
            "main.tf:1:1 Called here as module.a",
            "main.tf:6:1 Called here as module.b",
            "main.tf:11:1 Called here as module.c; the same in 1 other call;"
                + " not found in 1 other call");
  }

  @Test
  void theInstancesOfOneCallAreNamedAtOnePlace() throws IOException {
    write("outer/pool/main.tf", POOL);
    write(
        "outer/main.tf",
        """
        variable "modes" {}
        module "pool" {
          source   = "./pool"
          for_each = var.modes
          name     = each.key
          mode     = each.value
        }
        """);
    write(
        "main.tf",
        """
        module "outer" {
          source = "./outer"
          modes  = { a = "GCE_METADATA", b = "GCE_METADATA", c = "GKE_METADATA" }
        }
        """);
    List<Finding> found = findings(METADATA);
    assertThat(found).hasSize(1);
    assertThat(related(found.get(0)))
        .contains(
            "outer/main.tf:2:1 Called here as module.outer.module.pool[\"a\"],"
                + " module.outer.module.pool[\"b\"]; not found in 1 other call",
            "main.tf:1:1 Called here as module.outer");
  }

  @Test
  void theFingerprintOfAFindingInAModuleDoesNotDependOnItsCallers() throws IOException {
    write("shared/main.tf", POOL.replace("= var.mode", "= \"GCE_METADATA\""));
    String alone = new Fingerprinter().next(findings(METADATA).get(0), "x");
    write("main.tf", "module \"m\" {\n  source = \"./shared\"\n  name = \"n\"\n}\n");
    Finding called = findings(METADATA).get(0);
    assertThat(Objects.requireNonNull(called.subject()).address()).startsWith("module.m.");
    assertThat(new Fingerprinter().next(called, "x")).isEqualTo(alone);
  }

  @Test
  void aFaultyArgumentIsReportedWhereItIsGiven() throws IOException {
    write("shared/main.tf", POOL);
    write("main.tf", "module \"m\" {\n  source = \"./shared\"\n  name = \"<your pool>\"\n}\n");
    List<Finding> found = findings("placeholder-not-replaced");
    assertThat(found).hasSize(1);
    assertThat(found.get(0).span()).hasToString("main.tf:3:10");
  }

  @Test
  void aCommentInASharedModuleSilencesAllCalls() throws IOException {
    write(
        "shared/main.tf",
        POOL.replace("= var.mode", "= \"GCE_METADATA\" # hullcheck:ignore " + METADATA + " -- x"));
    write(
        "main.tf",
        """
        module "a" {
          source = "./shared"
          name   = "a"
        }
        module "b" {
          source = "./shared"
          name   = "b"
        }
        """);
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    Outcome outcome = linter.check(model, RunRules.all(CATALOG), Severity.INFO, true);
    assertThat(outcome.suppressed()).hasSize(1);
    assertThat(outcome.findings()).noneMatch(f -> f.rule().id().equals(METADATA));
  }

  @Test
  void aLibraryThatNobodyCallsHasUnknownVariablesAndARootThere() throws IOException {
    write("modules/pool/main.tf", POOL);
    assertThat(mode()).isInstanceOf(Unknown.class);
    TerraformInputs assuming = new TerraformInputs.Builder(folder).assumeDefaults(true).build();
    assertThat(mode(read(assuming).project())).hasToString("GKE_METADATA");
    write("modules/pool/providers.tf", "provider \"google\" {}\n");
    assertThat(mode()).hasToString("GKE_METADATA");
    write("modules/pool/providers.tf", "terraform {\n  backend \"gcs\" {}\n}\n");
    assertThat(mode()).hasToString("GKE_METADATA");
    write("modules/pool/providers.tf", "");
    write("modules/pool/terraform.tfvars", "mode = \"GCE_METADATA\"\n");
    assertThat(mode()).hasToString("GCE_METADATA");
  }

  private Object mode() throws IOException {
    return mode(project());
  }

  private static Object mode(Project project) {
    Mapping metadata =
        config(project.ofKind("gke.NodePool").get(0)).mapping("workloadMetadataConfig");
    return Objects.requireNonNull(Objects.requireNonNull(metadata).get("mode"));
  }

  @Test
  void whatACallDoesNotSetHasItsDefaultAlsoInALibrary() throws IOException {
    write("modules/pool/main.tf", POOL);
    write("modules/pools/main.tf", "variable \"name\" {}\n" + call("../pool", "var.name"));
    assertThat(mode()).hasToString("GKE_METADATA");
    assertThat(addresses("gke.NodePool"))
        .containsExactly("module.m.google_container_node_pool.this");
  }

  private static String call(String source, String name) {
    return "module \"m\" {\n  source = \"%s\"\n  name = %s\n}\n".formatted(source, name);
  }

  @Test
  void aCalledModuleThatIsAlsoDeployedByItselfIsJudgedBothWays() throws IOException {
    write("infra/main.tf", POOL);
    write("infra/terraform.tfvars", "name = \"alone\"\n");
    write("test/main.tf", call("../infra", "\"tested\""));
    assertThat(addresses("gke.NodePool"))
        .containsExactly(
            "google_container_node_pool.this", "module.m.google_container_node_pool.this");
  }

  @Test
  void followedCallsLeaveTheWorldClosedAndOthersOpen() throws IOException {
    write("modules/pool/main.tf", POOL);
    write(
        "infra/main.tf", call("../modules/pool", "\"gpu\"").replace("}", "taints = [\"gpu\"]\n}"));
    write(
        "infra/k8s/app.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: app}
        spec:
          containers: [{name: c, image: "example.com/c:1"}]
          tolerations: [{key: gpu, operator: Exists}]
        """);
    assertThat(nodeGroups().open()).isFalse();
    assertThat(nodeGroups().edges()).hasSize(1);
    assertThat(nodeGroups().edges().get(0).to().address()).startsWith("module.m.");
    write("infra/dns.tf", "module \"dns\" {\n  source = \"example.com/org/dns/google\"\n}\n");
    assertThat(nodeGroups().open()).isTrue();
  }

  private Related nodeGroups() throws IOException {
    Project project = project();
    Resource scheduling = project.ofKind("k8s.Scheduling").get(0);
    return Objects.requireNonNull(new Linker(project, CATALOG).related(scheduling, "nodeGroups"));
  }

  @Test
  void anAccountOfOneModuleIsFoundByAnother() throws IOException {
    write(
        "sa/main.tf",
        """
        resource "google_service_account" "this" { account_id = "nodes" }
        output "email" { value = google_service_account.this.email }
        """);
    write("pool/main.tf", POOL.replace("\"nodes@example.iam.gserviceaccount.com\"", "var.email"));
    write("pool/variables.tf", "variable \"email\" {}\n");
    write(
        "main.tf",
        """
        module "sa" { source = "./sa" }
        module "pool" {
          source = "./pool"
          name   = "p"
          email  = module.sa.email
        }
        """);
    Project project = project();
    Resource pool = project.ofKind("gke.NodeConfig").get(0);
    Related account = Objects.requireNonNull(new Linker(project, CATALOG).related(pool, "account"));
    assertThat(account.edges()).hasSize(1);
    assertThat(account.edges().get(0).to().address())
        .isEqualTo("module.sa.google_service_account.this");
  }

  @Test
  void theModulesOfOneDeploymentShareTheirProviders() throws IOException {
    String required =
        "terraform {\n  required_providers {\n    google = { version = \"%s\" }\n  }\n}\n";
    write("modules/pool/main.tf", POOL + required.formatted(">= 5"));
    write("main.tf", call("./modules/pool", "\"a\"") + required.formatted("< 7"));
    Project project = project();
    Resource pool = project.ofKind("gke.NodePool").get(0);
    Mapping known = (Mapping) new Linker(project, CATALOG).context(pool, "terraform");
    assertThat(Objects.requireNonNull(known).string("google")).isEqualTo("< 7, >= 5");
  }

  @Test
  void whatTerraformHasDownloadedIsFollowedAndNotReported() throws IOException {
    write(".terraform/modules/gke/sub/main.tf", POOL);
    write(".terraform/modules/other/main.tf", POOL);
    write(
        ".terraform/modules/modules.json",
        """
        {"Modules":[
          {"Key":"","Source":"","Dir":"."},
          {"Key":"gke","Source":"registry.terraform.io/org/gke/google//sub","Version":"1.0.0",
           "Dir":".terraform/modules/gke/sub"},
          {"Key":"out","Source":"x","Dir":"../../outside"}]}
        """);
    write(
        "main.tf",
        """
        module "gke" {
          source = "org/gke/google//sub"
          name   = "a"
          mode   = "GCE_METADATA"
        }
        module "out" { source = "org/out/google" }
        """);
    assertThat(addresses("gke.NodePool"))
        .containsExactly("module.gke.google_container_node_pool.this");
    assertThat(project().openCalls()).extracting(Resource::address).containsExactly("module.out");
    assertThat(findings(METADATA)).isEmpty();
  }

  @Test
  void modulesThatCallEachOtherWithoutEndAreReported() throws IOException {
    write("a/main.tf", "module \"b\" { source = \"../b\" }\n");
    write(
        "b/main.tf", "module \"a\" { source = \"../a\" }\nmodule \"self\" { source = \"./.\" }\n");
    assertThat(findings("parse-error"))
        .extracting(finding -> finding.span() + " " + finding.message())
        .containsExactly(
            "b/main.tf:1:23 Module \"a\" calls itself from here, which has no end",
            "b/main.tf:2:26 Module \"self\" calls itself from here, which has no end");
    assertThat(project().openCalls()).hasSize(2);
  }

  @Test
  @Timeout(60)
  void callsThatDoubleAreFollowedSoFarAndNoFurther() throws IOException {
    for (int i = 0; i < 40; i++) {
      write(
          "m" + i + "/main.tf",
          """
          variable "x" { default = 1 }
          module "a" {
            source = "../m%1$d"
            x      = var.x + 1
          }
          module "b" {
            source = "../m%1$d"
            x      = var.x * 2
          }
          output "o" { value = "${module.a.o}${module.b.o}" }
          """
              .formatted(i + 1));
    }
    write("m40/main.tf", "variable \"x\" {}\noutput \"o\" { value = var.x }\n");
    assertThat(project().openCalls()).isNotEmpty();
  }
}
