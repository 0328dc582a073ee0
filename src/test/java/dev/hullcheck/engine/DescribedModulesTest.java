package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.check.Finding;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.link.Linker;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.rule.VersionRange;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclParser;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of well-known modules that are not there, from the files to the findings. */
class DescribedModulesTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final String CLUSTER = "module.gke.google_container_cluster.primary";
  private static final String POOL = "module.gke.google_container_node_pool.pools[\"web\"]";

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void call(String version, String... arguments) throws IOException {
    write(
        "main.tf",
        """
        module "gke" {
          source  = "terraform-google-modules/kubernetes-engine/google//modules/private-cluster"
        %s
          project_id = "shop-1"
          name       = "shop"
          region     = "europe-west1"
          network    = "vpc"
          subnetwork = "nodes"
          ip_range_pods = "pods"
        %s
        }
        """
            .formatted(
                version.isEmpty() ? "" : "  version = \"" + version + "\"",
                String.join("\n", arguments)));
  }

  private Linter.Model read() throws IOException {
    Linter linter = new Linter(CATALOG, Map.of(), TerraformInputs.NONE, 1);
    return linter.read(Linter.walk(List.of(folder), folder, List.of()));
  }

  private Resource resource(String kind, String address) throws IOException {
    Resource found = null;
    for (Resource resource : read().project().ofKind(kind)) {
      found = resource.address().equals(address) ? resource : found;
    }
    assertThat(found).as(kind + " " + address).isNotNull();
    return Objects.requireNonNull(found);
  }

  private static @Nullable Value at(Resource resource, String path) {
    Value value = resource.value();
    for (String name : path.split("\\.")) {
      value = value instanceof Mapping mapping ? mapping.get(name) : null;
    }
    return value;
  }

  private static String text(Resource resource, String path) {
    Value value = at(resource, path);
    return value == null ? "absent" : value instanceof Unknown ? "unknown" : value.toString();
  }

  private List<String> findings(String rule) throws IOException {
    List<String> found = new ArrayList<>();
    for (Finding finding : found(rule)) {
      found.add(finding.span() + " " + finding.message());
    }
    return found;
  }

  private List<Finding> found(String rule) throws IOException {
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    Outcome outcome = linter.check(model, RunRules.all(CATALOG), Severity.INFO, true);
    assertThat(outcome.errors()).isEmpty();
    List<Finding> found = new ArrayList<>();
    for (Finding finding : outcome.findings()) {
      if (finding.rule().id().equals(rule)) {
        found.add(finding);
      }
    }
    return found;
  }

  @Test
  void aCallMakesWhatTheModuleMakes() throws IOException {
    call(
        "~> 36.0",
        "  node_pools = [{ name = \"web\", machine_type = \"n2-standard-4\", spot = true }]",
        "  node_pools_taints = {",
        "    all = [{ key = \"shop\", value = \"true\", effect = \"NO_SCHEDULE\" }]",
        "  }",
        "  node_pools_labels = { web = { tier = \"front\" } }");
    Resource pool = resource("gke.NodePool", POOL);
    assertThat(text(pool, "name")).isEqualTo("web");
    assertThat(text(pool, "location")).isEqualTo("europe-west1");
    assertThat(text(pool, "config.machineType")).isEqualTo("n2-standard-4");
    assertThat(text(pool, "config.spot")).isEqualTo("true");
    assertThat(text(pool, "config.labels"))
        .isEqualTo("{cluster_name: shop, node_pool: web, tier: front}");
    assertThat(text(pool, "config.taints"))
        .contains("key: shop", "value: true", "effect: NO_SCHEDULE");
    assertThat(text(pool, "config.oauthScopes"))
        .isEqualTo("[https://www.googleapis.com/auth/cloud-platform]");
    assertThat(pool.isUncertain()).isFalse();
    // The pool stands where it is written, and the block around it is the call.
    assertThat(pool.span().toString()).isEqualTo("main.tf:10:17");
    assertThat(pool.call()).isNull();
    assertThat(resource("k8s.NodeGroup", POOL).folder()).isEmpty();
  }

  @Test
  void whatACallLeavesOutIsTheDefaultOfTheModuleAndStandsAtTheCall() throws IOException {
    call("36.0.2");
    Resource cluster = resource("gke.Cluster", CLUSTER);
    assertThat(text(cluster, "releaseChannel.channel")).isEqualTo("REGULAR");
    assertThat(text(cluster, "privateClusterConfig.enablePrivateNodes")).isEqualTo("true");
    assertThat(text(cluster, "workloadIdentityConfig.workloadPool"))
        .isEqualTo("shop-1.svc.id.goog");
    assertThat(text(cluster, "masterAuthorizedNetworksConfig")).isIn("absent", "[]");
    assertThat(cluster.span().toString()).isEqualTo("main.tf:1:1");
    assertThat(Objects.requireNonNull(at(cluster, "releaseChannel.channel")).span())
        .isEqualTo(cluster.span());
    Resource account =
        resource(
            "iam.ServiceAccount", "module.gke.google_service_account.cluster_service_account[0]");
    assertThat(text(account, "accountId")).isEqualTo("unknown");
  }

  @Test
  void whatIsNotDescribedIsUnknownAndNotAbsent() throws IOException {
    call("36.0.2");
    Resource cluster = resource("gke.Cluster", CLUSTER);
    assertThat(cluster.value().isOpen()).isFalse();
    for (String path :
        List.of("databaseEncryption", "addonsConfig.dnsCacheConfig", "nodeLocations")) {
      assertThat(text(cluster, path)).as(path).isEqualTo("unknown");
    }
  }

  @Test
  void aDefaultThatNotAllAllowedVersionsHaveIsUnknown() throws IOException {
    for (String version : List.of("~> 31.0", "~> 36.0", "~> 38.0")) {
      call(version);
      Resource cluster = resource("gke.Cluster", CLUSTER);
      assertThat(text(cluster, "releaseChannel.channel")).isEqualTo("REGULAR");
      if (version.equals("~> 36.0")) {
        assertThat(text(cluster, "controlPlaneEndpointsConfig")).isEqualTo("unknown");
      } else {
        assertThat(text(cluster, "controlPlaneEndpointsConfig")).isIn("absent", "[]");
      }
    }
  }

  @Test
  void ofAVersionThatIsNotKnownOnlyWhatTheCallSaysIsKnown() throws IOException {
    for (String version : List.of("", ">= 30.0", "~> 99.0")) {
      call(version, "  node_pools = [{ name = \"web\" }]", "  network_policy = true");
      Resource cluster = resource("gke.Cluster", CLUSTER);
      assertThat(cluster.value().isOpen()).as(version).isTrue();
      assertThat(text(cluster, "releaseChannel.channel")).as(version).isEqualTo("absent");
      assertThat(text(cluster, "name")).as(version).isEqualTo("shop");
      assertThat(text(cluster, "networkPolicy.enabled")).as(version).isEqualTo("true");
      assertThat(text(resource("gke.NodePool", POOL), "name")).as(version).isEqualTo("web");
      assertThat(calls()).as(version).containsExactly("module.gke not followed");
    }
    call("~> 20.0");
    assertThat(read().project().ofKind("gke.Cluster")).isEmpty();
  }

  @Test
  void aDefaultIsThatOfTheVersionsThatTheCallAllows() throws IOException {
    String privateNodes = "privateClusterConfig.enablePrivateNodes";
    call("~> 31.0");
    assertThat(text(resource("gke.Cluster", CLUSTER), privateNodes)).isEqualTo("absent");
    assertThat(resource("gke.Cluster", CLUSTER).value().isOpen()).isFalse();
    call("~> 33.0");
    assertThat(text(resource("gke.Cluster", CLUSTER), privateNodes)).isEqualTo("true");
    assertThat(roles()).contains("roles/monitoring.metricWriter");
    call(">= 31.1, < 34");
    assertThat(text(resource("gke.Cluster", CLUSTER), "privateClusterConfig")).isEqualTo("unknown");
    call("30.0.0");
    assertThat(roles()).containsExactly("roles/container.defaultNodeServiceAccount");
  }

  private List<String> roles() throws IOException {
    List<String> roles = new ArrayList<>();
    for (Resource grant : read().project().ofKind("iam.Grant")) {
      roles.add(text(grant, "role"));
    }
    return roles;
  }

  @Test
  void ofAVersionThatIsNotKnownWhatAnObjectLeavesOutIsNotKnown() throws IOException {
    String rules =
        """
        module "rules" {
          source       = "terraform-google-modules/network/google//modules/firewall-rules"
        %s
          project_id   = "shop-1"
          network_name = "vpc"
          rules        = [{ name = "in", ranges = ["10.0.0.0/8"] }]
        }
        """;
    String address = "module.rules.google_compute_firewall.rules[\"in\"]";
    write("main.tf", rules.formatted("  version = \"~> 9.0\""));
    assertThat(text(resource("compute.Firewall", address), "direction")).isEqualTo("INGRESS");
    write("main.tf", rules.formatted(""));
    assertThat(text(resource("compute.Firewall", address), "direction")).isEqualTo("unknown");
    assertThat(text(resource("compute.Firewall", address), "name")).isEqualTo("in");
  }

  private List<String> calls() throws IOException {
    List<String> calls = new ArrayList<>();
    for (Resource call : read().project().ofKind(Project.MODULE_CALL)) {
      calls.add(call.address() + (call.isFollowed() ? "" : " not followed"));
    }
    return calls;
  }

  @Test
  void aRegistryAndARepositoryAreOneModule() throws IOException {
    String repository = "github.com/terraform-google-modules/terraform-google-kubernetes-engine";
    for (String source :
        List.of(
            "terraform-google-modules/kubernetes-engine/google\"\n  version = \"36.1.0",
            "registry.terraform.io/terraform-google-modules/kubernetes-engine/google\"\n"
                + "  version = \"36.1.0",
            repository + "?ref=v36.1.0",
            "git::https://" + repository + ".git?ref=v36.1.0&depth=1",
            "git::ssh://git@" + repository + ".git?ref=v36.1.0",
            "git@" + repository.replace(".com/", ".com:") + ".git?ref=v36.1.0")) {
      write("main.tf", "module \"gke\" {\n  source = \"" + source + "\"\n  name = \"shop\"\n}\n");
      Resource cluster = resource("gke.Cluster", CLUSTER);
      assertThat(text(cluster, "releaseChannel.channel")).as(source).isEqualTo("REGULAR");
    }
    for (String source :
        List.of(repository + "?ref=master", "git::https://" + repository + "?ref=36abc12")) {
      write("main.tf", "module \"gke\" {\n  source = \"" + source + "\"\n  name = \"shop\"\n}\n");
      assertThat(text(resource("gke.Cluster", CLUSTER), "releaseChannel.channel"))
          .as(source)
          .isEqualTo("absent");
    }
    for (String source :
        List.of("example.com/a/b/c", "./a", "a/b", "https://x.example.com/a.zip", "")) {
      write("main.tf", "module \"gke\" {\n  source = \"" + source + "\"\n}\n");
      assertThat(read().project().ofKind("gke.Cluster")).as(source).isEmpty();
    }
  }

  @Test
  void aModuleThatIsThereIsNotDescribed() throws IOException {
    call("36.0.2");
    write(
        ".terraform/modules/modules.json",
        """
        {"Modules": [
          {"Key": "", "Source": "", "Dir": "."},
          {"Key": "gke", "Source": "registry.terraform.io/x", "Version": "36.0.2", "Dir": ".terraform/modules/gke"}
        ]}
        """);
    write(
        ".terraform/modules/gke/main.tf",
        "resource \"google_container_cluster\" \"own\" {\n  name = \"own\"\n}\n");
    assertThat(read().project().ofKind("gke.Cluster").stream().map(Resource::address).toList())
        .containsExactly("module.gke.google_container_cluster.own");
  }

  @Test
  void aFindingPointsAtWhatTheCallGivesElseAtTheCall() throws IOException {
    call("36.0.2", "  node_metadata = \"GCE_METADATA\"");
    assertThat(findings("gke-workload-metadata-exposed"))
        .containsExactly(
            "main.tf:10:19 Nodes of \"default-node-pool\" let Pods read the VM metadata server");
    call("36.0.2", "  service_account = \"default\"", "  create_service_account = false");
    assertThat(findings("gke-node-default-service-account"))
        .isNotEmpty()
        .allMatch(finding -> finding.startsWith("main.tf:10:21 "));
  }

  @Test
  void aFindingOnADefaultNamesTheModule() throws IOException {
    String rule = "gke-node-default-service-account";
    call("36.0.2", "  create_service_account = false");
    assertThat(found(rule)).hasSize(1);
    assertThat(found(rule).get(0).span().toString()).isEqualTo("main.tf:1:1");
    assertThat(found(rule).get(0).related())
        .extracting(related -> related.span() + " " + related.message())
        .containsExactly("main.tf:2:13 This module decides what module.gke leaves out");
    call("36.0.2", "  create_service_account = false", "  service_account = \"default\"");
    assertThat(found(rule)).hasSize(1);
    assertThat(found(rule).get(0).related()).isEmpty();
  }

  @Test
  void poolsOfADescribedModuleAreAllThereAre() throws IOException {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {name: web}
        spec:
          nodeSelector: {tier: back}
          tolerations: [{key: shop, operator: Exists}]
          containers: [{name: web, image: nginx}]
        """;
    write("k8s/pod.yaml", pod);
    call(
        "36.0.2",
        "  node_pools = [{ name = \"web\" }]",
        "  node_pools_taints = {",
        "    web = [{ key = \"other\", value = \"true\", effect = \"NO_SCHEDULE\" }]",
        "  }");
    Linter.Model model = read();
    Resource scheduling = model.project().ofKind("k8s.Scheduling").get(0);
    Linker linker = new Linker(model.project(), CATALOG);
    assertThat(linker.related(scheduling, "nodeGroups").open()).isFalse();
    call(">= 36.0.2", "  node_pools = [{ name = \"web\" }]");
    model = read();
    linker = new Linker(model.project(), CATALOG);
    scheduling = model.project().ofKind("k8s.Scheduling").get(0);
    assertThat(linker.related(scheduling, "nodeGroups").open()).isTrue();
  }

  @Test
  void whatTheCallerDoesNotKnowIsNotKnownOfTheModule() throws IOException {
    call(
        "36.0.2",
        "  node_pools = var.pools",
        "  release_channel = var.channel",
        "}",
        "variable \"pools\" {}",
        "variable \"channel\" {}",
        "output \"account\" {",
        "  value = module.gke.no_such_output");
    Resource pool = resource("gke.NodePool", "module.gke.google_container_node_pool.pools");
    assertThat(pool.isUncertain()).isTrue();
    assertThat(text(resource("gke.Cluster", CLUSTER), "releaseChannel.channel"))
        .isIn("unknown", "absent");
  }

  @Test
  void nothingOfADescriptionStandsInAFile() throws IOException {
    call(
        "36.0.2",
        "  node_pools = [{ name = \"web\" }, { name = \"db\", min_count = 3 }]",
        "  add_shadow_firewall_rules = true",
        "  cluster_autoscaling = { enabled = true }",
        "  master_authorized_networks = [{ cidr_block = \"10.0.0.0/8\", display_name = \"in\" }]");
    for (Resource resource : read().project().resources()) {
      assertThat(resource.span().file().path()).as(resource.toString()).isEqualTo("main.tf");
      standsInMain(resource.toString(), resource.value());
    }
  }

  private static void standsInMain(String of, Value value) {
    assertThat(value.span().file().path()).as(of).isEqualTo("main.tf");
    value.origins().forEach(o -> assertThat(o.span().file().path()).as(of).isEqualTo("main.tf"));
    if (value instanceof Scalar scalar && scalar.isString()) {
      assertThat(scalar.text().file().path()).as(of).isEqualTo("main.tf");
    } else if (value instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        assertThat(field.key().file().path()).as(of + "." + field.name()).isEqualTo("main.tf");
        standsInMain(of + "." + field.name(), field.value());
      }
    } else if (value instanceof dev.hullcheck.value.Sequence sequence) {
      sequence.items().forEach(item -> standsInMain(of + "[]", item));
    }
  }

  private List<String> grants() throws IOException {
    List<String> grants = new ArrayList<>();
    for (Resource grant : read().project().ofKind("iam.Grant")) {
      grants.add(
          text(grant, "role") + " " + text(grant, "member") + " " + text(grant, "resource.name"));
    }
    return grants;
  }

  @Test
  void rolesThatModulesGrantAreGrants() throws IOException {
    write(
        "main.tf",
        """
        module "members" {
          source   = "terraform-google-modules/iam/google//modules/projects_iam"
          version  = "~> 8.0"
          projects = ["shop-1"]
          bindings = { "roles/viewer" = ["user:ann@example.com", "allUsers"] }
        }
        module "on_account" {
          source           = "terraform-google-modules/iam/google//modules/service_accounts_iam"
          version          = "~> 8.0"
          project          = "shop-1"
          mode             = "authoritative"
          service_accounts = ["run@shop-1.iam.gserviceaccount.com"]
          bindings         = { "roles/iam.serviceAccountUser" = [var.member] }
        }
        module "accounts" {
          source        = "terraform-google-modules/service-accounts/google"
          version       = "~> 4.4"
          project_id    = "shop-1"
          names         = ["run"]
          project_roles = ["shop-1=>roles/editor"]
        }
        module "app" {
          source     = "terraform-google-modules/kubernetes-engine/google//modules/workload-identity"
          version    = "~> 36.0"
          project_id = "shop-1"
          name       = "app"
          namespace  = "shop"
        }
        variable "member" {}
        """);
    assertThat(grants())
        .containsExactly(
            "roles/viewer user:ann@example.com shop-1",
            "roles/viewer allUsers shop-1",
            "roles/iam.serviceAccountUser unknown"
                + " projects/shop-1/serviceAccounts/run@shop-1.iam.gserviceaccount.com",
            "roles/editor unknown shop-1",
            "roles/iam.workloadIdentityUser serviceAccount:shop-1.svc.id.goog[shop/app] unknown");
    assertThat(findings("iam-public-member"))
        .hasSize(1)
        .allMatch(finding -> finding.startsWith("main.tf:5:"));
  }

  @Test
  void rulesThatModulesMakeAreFirewallRules() throws IOException {
    write(
        "main.tf",
        """
        module "rules" {
          source       = "terraform-google-modules/network/google//modules/firewall-rules"
          version      = "~> 18.0"
          project_id   = "shop-1"
          network_name = "vpc"
          ingress_rules = [{
            name          = "admin"
            source_ranges = ["0.0.0.0/0"]
            allow         = [{ protocol = "tcp", ports = ["22"] }]
          }]
        }
        """);
    Resource rule =
        resource(
            "compute.Firewall",
            "module.rules.google_compute_firewall.rules_ingress_egress[\"admin\"]");
    assertThat(text(rule, "direction")).isEqualTo("INGRESS");
    assertThat(rule.span().toString()).isEqualTo("main.tf:6:20");
    assertThat(findings("firewall-open-admin-port"))
        .hasSize(1)
        .allMatch(finding -> finding.startsWith("main.tf:"));
  }

  private void fabric(String version, String module, String... arguments) throws IOException {
    write(
        "main.tf",
        "module \"m\" {\n  source = \"github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/"
            + module
            + "?ref="
            + version
            + "\"\n  project_id = \"shop-1\"\n  name = \"shop\"\n"
            + String.join("\n", arguments)
            + "\n}\n");
  }

  @Test
  void aClusterOfFabricIsThatOfItsVersion() throws IOException {
    String address = "module.m.google_container_cluster.cluster";
    String networks = "masterAuthorizedNetworksConfig.cidrBlocks";
    String[] old = {
      "  location = \"europe-west1\"",
      "  vpc_config = {",
      "    network = \"vpc\"",
      "    subnetwork = \"nodes\"",
      "    master_authorized_ranges = { all = \"0.0.0.0/0\" }",
      "  }"
    };
    fabric("v34.0.0", "gke-cluster-standard", old);
    Resource cluster = resource("gke.Cluster", address);
    assertThat(text(cluster, "privateClusterConfig")).isIn("absent", "[]");
    assertThat(text(cluster, networks)).contains("0.0.0.0/0");
    assertThat(text(cluster, "networkConfig.datapathProvider"))
        .isEqualTo("DATAPATH_PROVIDER_UNSPECIFIED");
    assertThat(findings("gke-control-plane-open-to-internet"))
        .hasSize(1)
        .allMatch(finding -> finding.startsWith("main.tf:9:"));
    String[] now = {
      "  location = \"europe-west1\"",
      "  vpc_config = { network = \"vpc\", subnetwork = \"nodes\" }",
      "  access_config = { ip_access = { authorized_ranges = { office = \"10.0.0.0/8\" } } }"
    };
    fabric("v45.0.0", "gke-cluster-standard", now);
    cluster = resource("gke.Cluster", address);
    assertThat(text(cluster, "privateClusterConfig.enablePrivateNodes")).isEqualTo("true");
    assertThat(text(cluster, networks)).contains("10.0.0.0/8");
    assertThat(text(cluster, "networkConfig.datapathProvider")).isEqualTo("ADVANCED_DATAPATH");
    // For some versions the default of the module was what is advised against.
    assertThat(findings("gke-kubelet-readonly-port-enabled")).hasSize(1);
    fabric("v57.0.0", "gke-cluster-standard", now);
    assertThat(findings("gke-kubelet-readonly-port-enabled")).isEmpty();
    fabric("v57.0.0", "gke-cluster-autopilot", now);
    cluster = resource("gke.Cluster", address);
    assertThat(text(cluster, "autopilot.enabled")).isEqualTo("true");
    assertThat(text(cluster, "releaseChannel.channel")).isEqualTo("REGULAR");
  }

  @Test
  void aNodePoolOfFabricHasTheTaintsThatItIsGiven() throws IOException {
    String address = "module.m.google_container_node_pool.nodepool";
    String[] arguments = {
      "  cluster_name = \"main\"",
      "  location = \"europe-west1\"",
      "  labels = { tier = \"back\" }",
      "  taints = { shop = { value = \"true\", effect = \"NO_SCHEDULE\" } }"
    };
    fabric("v30.0.0", "gke-nodepool", arguments);
    Resource pool = resource("gke.NodePool", address);
    assertThat(text(pool, "config.labels")).isEqualTo("{tier: back}");
    assertThat(text(pool, "config.taints"))
        .contains("key: shop", "value: true", "effect: NO_SCHEDULE");
    assertThat(findings("gke-node-default-service-account")).hasSize(1);
    fabric("v57.0.0", "gke-nodepool", arguments);
    assertThat(text(resource("gke.NodePool", address), "config.labels")).isEqualTo("{}");
    fabric("master", "gke-nodepool", arguments);
    assertThat(text(resource("gke.NodePool", address), "config.serviceAccount"))
        .isIn("unknown", "absent");
    assertThat(findings("gke-node-default-service-account")).isEmpty();
  }

  @Test
  void rolesThatFabricGrantsAreGrants() throws IOException {
    fabric(
        "v57.0.0",
        "iam-service-account",
        "  iam = { \"roles/iam.serviceAccountUser\" = [\"allUsers\", \"$iam_principals:ann\"] }",
        "  iam_by_principals = { \"user:bob@example.com\" = [\"roles/iam.serviceAccountUser\"] }",
        "  iam_project_roles = { shop-2 = [\"roles/viewer\"] }",
        "}",
        "output \"email\" {",
        "  value = module.m.email");
    String account = "unknown";
    assertThat(grants())
        .containsExactly(
            "roles/iam.serviceAccountUser allUsers " + account,
            "roles/iam.serviceAccountUser unknown " + account,
            "roles/iam.serviceAccountUser user:bob@example.com " + account,
            "roles/viewer unknown shop-2");
    fabric(
        "v57.0.0",
        "project",
        "  prefix = \"my\"",
        "  services = [\"compute.googleapis.com\"]",
        "  iam = { \"roles/viewer\" = [\"group:team@example.com\"] }",
        "  iam_by_principals_additive = { \"allUsers\" = [\"roles/browser\"] }",
        "  iam_bindings = {",
        "    one = { role = \"roles/owner\", members = [\"user:ann@example.com\"] }",
        "  }");
    assertThat(grants())
        .containsExactly(
            "roles/viewer group:team@example.com my-shop",
            "roles/owner user:ann@example.com my-shop",
            "roles/browser allUsers my-shop",
            "unknown unknown my-shop");
    assertThat(findings("iam-public-member")).hasSize(1);
    assertThat(text(read().project().ofKind("resourcemanager.Project").get(0), "projectId"))
        .isEqualTo("my-shop");
  }

  @Test
  void aModuleThatHandsOnWhatItIsGivenHasItsOwnDefaults() throws IOException {
    String version =
        """
          version    = "~> 40.0"
          project_id = "shop-1"
          location   = "europe-west1"
        """;
    write(
        "main.tf",
        """
        module "cluster" {
          source = "terraform-google-modules/kubernetes-engine/google//modules/gke-standard-cluster"
        %s
          name   = "shop"
          private_cluster_config = { enable_private_nodes = true, enable_private_endpoint = false }
        }
        module "pool" {
          source  = "terraform-google-modules/kubernetes-engine/google//modules/gke-node-pool"
        %s
          name    = "web"
          cluster = module.cluster.cluster_name
          node_config = {
            service_account = "nodes@shop-1.iam.gserviceaccount.com"
            taint           = [{ key = "shop", value = "true", effect = "NO_SCHEDULE" }]
          }
        }
        module "usual" {
          source  = "terraform-google-modules/kubernetes-engine/google//modules/gke-node-pool"
        %s
          name    = "usual"
          cluster = module.cluster.cluster_name
        }
        """
            .formatted(version, version, version));
    Resource cluster = resource("gke.Cluster", "module.cluster.google_container_cluster.main");
    assertThat(text(cluster, "privateClusterConfig.enablePrivateEndpoint")).isEqualTo("false");
    assertThat(text(cluster, "masterAuthorizedNetworksConfig")).isIn("absent", "[]");
    Resource pool = resource("gke.NodePool", "module.pool.google_container_node_pool.main");
    assertThat(text(pool, "cluster")).isEqualTo("shop");
    assertThat(text(pool, "config.taints")).contains("key: shop");
    // What the pool is given takes the place of all that the module would set.
    assertThat(text(pool, "config.workloadMetadataConfig")).isIn("absent", "[]");
    Resource usual = resource("gke.NodePool", "module.usual.google_container_node_pool.main");
    assertThat(text(usual, "config.workloadMetadataConfig.mode")).isEqualTo("GKE_METADATA");
    assertThat(findings("gke-node-default-service-account"))
        .hasSize(1)
        .allMatch(finding -> finding.contains("usual"));
  }

  @Test
  void aModuleThatCallsOthersMakesWhatTheseMake() throws IOException {
    write(
        "main.tf",
        """
        module "vpc" {
          source       = "terraform-google-modules/network/google"
          version      = "~> 16.0"
          project_id   = module.project.project_id
          network_name = "vpc"
          subnets = [{
            subnet_name      = "nodes"
            subnet_ip        = "10.0.0.0/20"
            subnet_region    = "europe-west1"
            subnet_flow_logs = "true"
          }]
          ingress_rules = [{
            name          = "admin"
            source_ranges = ["0.0.0.0/0"]
            allow         = [{ protocol = "tcp", ports = ["22"] }]
          }]
        }
        module "project" {
          source          = "terraform-google-modules/project-factory/google"
          version         = "~> 18.0"
          name            = "shop-1"
          billing_account = "000000-000000-000000"
          sa_role         = "roles/editor"
          group_name      = "team"
          domain          = "example.com"
          activate_apis   = ["container.googleapis.com"]
        }
        """);
    Resource network =
        resource("compute.Network", "module.vpc.module.vpc.google_compute_network.network");
    assertThat(text(network, "name")).isEqualTo("vpc");
    assertThat(text(network, "project")).isEqualTo("shop-1");
    assertThat(text(network, "autoCreateSubnetworks")).isEqualTo("false");
    Resource subnet =
        resource(
            "compute.Subnetwork",
            "module.vpc.module.subnets.google_compute_subnetwork.subnetwork[\"europe-west1/nodes\"]");
    assertThat(text(subnet, "privateIpGoogleAccess")).isEqualTo("false");
    assertThat(text(subnet, "logConfig.enable")).isEqualTo("true");
    assertThat(text(subnet, "network")).isEqualTo("vpc");
    assertThat(findings("firewall-open-admin-port"))
        .hasSize(1)
        .allMatch(finding -> finding.startsWith("main.tf:14:"));
    assertThat(grants())
        .containsExactly(
            "roles/editor unknown shop-1",
            "roles/editor group:team@example.com shop-1",
            "roles/iam.serviceAccountUser group:team@example.com unknown");
    assertThat(
            text(
                resource(
                    "serviceusage.Service",
                    "module.project.module.project-factory.module.project_services"
                        + ".google_project_service.project_services[\"container.googleapis.com\"]"),
                "service"))
        .isIn("container.googleapis.com", "absent");
    for (Resource made : read().project().resources()) {
      standsInMain(made.toString(), made.value());
    }
    assertThat(calls()).containsExactly("module.vpc", "module.project");
  }

  @Test
  void descriptionsAreWhole() {
    assertThat(CATALOG.moduleNames()).isNotEmpty();
    for (String name : CATALOG.moduleNames()) {
      Data data = Objects.requireNonNull(CATALOG.modules(name));
      String content = data.need("terraform").string();
      Parsed<HclBody> parsed = HclParser.parse(Text.of(SourceFile.of(name, content), content));
      assertThat(parsed.problems()).as(name).isEmpty();
      Set<String> variables = new TreeSet<>();
      for (HclBlock variable : parsed.tree().blocks("variable")) {
        assertThat(variables.add(variable.label(0))).as(name + ": " + variable.label(0)).isTrue();
      }
      Data since = data.get("since");
      if (since != null) {
        since.entries().forEach(e -> assertThat(variables).containsAll(e.getValue().strings()));
      }
      Data turns = data.get("turns");
      if (turns != null) {
        turns.entries().forEach(e -> assertThat(content).contains("local." + e.getKey()));
      }
      for (HclBlock call : parsed.tree().blocks("module")) {
        Span written = Objects.requireNonNull(call.body().attribute("source")).expression().span();
        String called = content.substring(written.start() + 1, written.end() - 1);
        RemoteSource source = RemoteSource.of(called);
        Data of = CATALOG.module(Objects.requireNonNull(source).repository());
        assertThat(of).as(name + " calls " + called).isNotNull();
        assertThat(Objects.requireNonNull(of).flag("whole"))
            .as(called)
            .isEqualTo(data.flag("whole"));
        VersionRange versions =
            VersionRange.parse(
                ">= " + data.need("from").string() + ", < " + data.need("before").string());
        assertThat(versions.isFrom(of.need("from").string())).as(called).isTrue();
        assertThat(versions.isBefore(of.need("before").string())).as(called).isTrue();
      }
      Set<Set<String>> constants = new java.util.HashSet<>();
      for (Map.Entry<String, Data> source : data.need("sources").entries()) {
        Set<String> names = new TreeSet<>();
        source.getValue().entries().forEach(constant -> names.add(constant.getKey()));
        constants.add(names);
        assertThat(CATALOG.module(source.getKey())).as(source.getKey()).isNotNull();
      }
      assertThat(constants).as(name).hasSize(1);
    }
  }
}
