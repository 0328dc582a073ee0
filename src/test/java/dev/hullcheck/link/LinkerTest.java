package dev.hullcheck.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.engine.Linter;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Related;
import dev.hullcheck.model.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who belongs to whom, through the whole pipeline. The other ends are written as their addresses,
 * with {@code ?} where they are assumed and {@code …} where there may be others.
 */
class LinkerTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  @TempDir Path folder;

  // A node pool and its cluster.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          google_container_cluster.a.name     | google_container_cluster.a
          google_container_cluster.a.id       | google_container_cluster.a
          google_container_cluster.unnamed.id | google_container_cluster.unnamed
          local.cluster                       | google_container_cluster.a
          "a"                                 | google_container_cluster.a?
          "b"                                 | …
          var.name                            | google_container_cluster.unnamed?
          var.other                           | …
          "projects/p/locations/l/clusters/a" | google_container_cluster.a
          "projects/p/locations/m/clusters/a" | …
          "projects/q/locations/l/clusters/a" | …
          "projects/${var.p}/locations/l/clusters/a" | google_container_cluster.a?
          """)
  void aPoolOfTerraformHasTheCluster(String cluster, String expected) throws IOException {
    write(
        "main.tf",
        """
        variable "name" {}
        variable "other" {}
        variable "p" {}
        locals { cluster = google_container_cluster.a.name }
        resource "google_container_cluster" "a" {
          name     = "a"
          location = "l"
          project  = "p"
        }
        resource "google_container_cluster" "unnamed" {
          name = var.name
        }
        resource "google_container_node_pool" "p" {
          cluster = %s
        }
        """
            .formatted(cluster));
    assertThat(ends("gke.NodePool", "cluster")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --cluster a --location l --project p  | gcloud container clusters create a
          --cluster a --location l              | gcloud container clusters create a?
          --cluster a --zone m                  | …
          --cluster a --location l --project q  | …
          --cluster b --location l --project p  | …
          --cluster $NAME --region $PLACE       | gcloud container clusters create $NAME?
          --cluster $NAME --region r            | gcloud container clusters create $NAME?
          --cluster $OTHER --region $PLACE      | …
          --cluster twice                       | …
          --cluster twice --region r            | gcloud container clusters create twice?
          """)
  void aPoolOfAScriptHasTheCluster(String flags, String expected) throws IOException {
    write(
        "make.sh",
        """
        gcloud container clusters create a --location l --project p
        gcloud container clusters create $NAME --region $PLACE
        gcloud container clusters create twice --region r
        gcloud container clusters create twice --region s
        gcloud container node-pools create pool %s
        """
            .formatted(flags));
    assertThat(ends("gke.NodePool", "cluster")).isEqualTo(expected);
  }

  @Test
  void aClusterHasThePoolsThatLeadToIt() throws IOException {
    write(
        "main.tf",
        """
        resource "google_container_node_pool" "sure" { cluster = google_container_cluster.c.id }
        resource "google_container_node_pool" "assumed" { cluster = "c" }
        resource "google_container_node_pool" "other" { cluster = google_container_cluster.d.id }
        resource "google_container_cluster" "d" { name = "d" }
        resource "google_container_cluster" "c" { name = "c" }
        """);
    assertThat(ends("gke.Cluster", "pools"))
        .isEqualTo("google_container_node_pool.sure google_container_node_pool.assumed?");
  }

  @ParameterizedTest
  @CsvSource({"infra, …", "infra/pools, …", "'', …", "other, none"})
  void aPoolThatLeadsAnywhereMayLeadToAClusterNearIt(String folderOfPool, String expected)
      throws IOException {
    write("infra/main.tf", "resource \"google_container_cluster\" \"c\" { name = \"c\" }");
    write(
        (folderOfPool.isEmpty() ? "" : folderOfPool + "/") + "pool.sh",
        "gcloud container node-pools create pool --cluster=$CLUSTER");
    assertThat(ends("gke.Cluster", "pools")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"green, Pod/p", "blue, none", "green/app, Pod/p"})
  void aPoolHasThePodsThatHaveItNearest(String folderOfPod, String expected) throws IOException {
    write("blue/pool.sh", "gcloud container node-pools create b --cluster=blue");
    write("green/pool.sh", "gcloud container node-pools create g --cluster=green");
    write(folderOfPod + "/pod.yaml", "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {}}");
    assertThat(ends("k8s.NodeGroup", "pods")).isEqualTo(expected);
  }

  // A firewall rule and those that it is for.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          target_tags = ["a"]                        | google_container_node_pool.p …
          target_tags = ["x", "b"]                   | google_container_node_pool.p …
          target_tags = [var.tag]                    | google_container_node_pool.p …
          target_tags = ["c"]                        | …
          target_tags = [var.other]                  | …
          target_service_accounts = ["n@p.iam.gserviceaccount.com"] | google_container_node_pool.p …
          priority = 1                               | …
          """)
  void aFirewallRuleIsForNodesWithOneOfItsTags(String target, String expected) throws IOException {
    write(
        "main.tf",
        """
        variable "tag" {}
        variable "other" {}
        resource "google_container_node_pool" "p" {
          node_config {
            tags            = ["a", "b", var.tag]
            service_account = "n@p.iam.gserviceaccount.com"
          }
        }
        resource "google_compute_firewall" "f" {
          %s
        }
        """
            .formatted(target));
    assertThat(ends("compute.Firewall", "nodeConfigs")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          google_compute_network.n.id        | google_compute_network.n.name | google_container_cluster.c? …
          google_compute_network.n.self_link | google_compute_network.n.id   | google_container_cluster.c? …
          google_compute_network.n.id        | google_compute_network.m.id   | …
          "projects/p/global/networks/x"     | "x"                           | google_container_cluster.c? …
          "x"                                | "y"                           | …
          null                               | null                          | google_container_cluster.c? …
          null                               | "default"                     | google_container_cluster.c? …
          null                               | "x"                           | …
          var.n                              | google_compute_network.n.id   | …
          """)
  void aFirewallRuleHasTheClustersOfItsNetwork(String network, String ofCluster, String expected)
      throws IOException {
    write(
        "main.tf",
        """
        variable "n" {}
        resource "google_compute_network" "n" { name = "n" }
        resource "google_compute_network" "m" { name = "m" }
        resource "google_container_cluster" "c" { network = %s }
        resource "google_compute_firewall" "f" { network = %s }
        """
            .formatted(ofCluster, network));
    assertThat(ends("compute.Firewall", "clusters")).isEqualTo(expected);
  }

  // The nodes' service account and what is granted to it.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "n@p.iam.gserviceaccount.com"        | "serviceAccount:n@p.iam.gserviceaccount.com"        | google_project_iam_member.g
          "n@p.iam.gserviceaccount.com"        | "serviceAccount:m@p.iam.gserviceaccount.com"        | none
          "n@p.iam.gserviceaccount.com"        | "serviceAccount:n@q.iam.gserviceaccount.com"        | none
          "n@p.iam.gserviceaccount.com"        | "user:n@p.iam.gserviceaccount.com"                  | none
          "n@${var.p}.iam.gserviceaccount.com" | "serviceAccount:n@${var.p}.iam.gserviceaccount.com" | google_project_iam_member.g
          "n@${var.p}.iam.gserviceaccount.com" | "serviceAccount:n@p.iam.gserviceaccount.com"        | google_project_iam_member.g?
          "n@${var.p}.iam.gserviceaccount.com" | "serviceAccount:m@p.iam.gserviceaccount.com"        | none
          var.p                                | "serviceAccount:n@p.iam.gserviceaccount.com"        | …
          var.p                                | "serviceAccount:${var.p}"                           | google_project_iam_member.g
          google_service_account.n.email       | "serviceAccount:${google_service_account.n.email}"  | google_project_iam_member.g
          google_service_account.n.email       | google_service_account.n.member                     | google_project_iam_member.g
          google_service_account.n.email       | google_service_account.o.member                     | none
          google_service_account.n.email       | "serviceAccount:n@p.iam.gserviceaccount.com"        | google_project_iam_member.g?
          google_service_account.n.email       | "serviceAccount:o@p.iam.gserviceaccount.com"        | none
          google_service_account.v.email       | google_service_account.v.member                     | google_project_iam_member.g
          google_service_account.v.email       | google_service_account.n.member                     | …
          google_service_account.n.email       | var.p                                               | …
          local.account                        | google_service_account.n.member                     | google_project_iam_member.g
          null                                 | google_service_account.n.member                     | none
          "default"                            | google_service_account.n.member                     | none
          """)
  void theNodesOfTerraformHaveTheGrants(String account, String member, String expected)
      throws IOException {
    write(
        "main.tf",
        """
        variable "p" {}
        variable "v" {}
        locals { account = google_service_account.n.email }
        resource "google_service_account" "n" { account_id = "n" }
        resource "google_service_account" "o" { account_id = "o" }
        resource "google_service_account" "v" { account_id = var.v }
        resource "google_project_iam_member" "g" {
          role   = "roles/viewer"
          member = %s
        }
        resource "google_container_node_pool" "p" {
          cluster = "c"
          node_config { service_account = %s }
        }
        """
            .formatted(member, account));
    assertThat(ends("gke.NodeConfig", "grants")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $SA                               | serviceAccount:$SA                            | same
          $SA                               | serviceAccount:n@$PROJECT.iam.gserviceaccount.com | same
          $SA                               | serviceAccount:m@$PROJECT.iam.gserviceaccount.com | none
          $SA                               | serviceAccount:n@p.iam.gserviceaccount.com    | assumed
          $1                                | serviceAccount:$1                             | same
          $1                                | serviceAccount:$2                             | unknown
          $1                                | $2                                            | unknown
          $1                                | allUsers                                      | none
          """)
  void theNodesOfAScriptHaveTheGrants(String account, String member, String expected)
      throws IOException {
    write(
        "make.sh",
        """
        SA="n@$PROJECT.iam.gserviceaccount.com"
        gcloud projects add-iam-policy-binding $PROJECT --role=roles/viewer --member="%s"
        gcloud container node-pools create pool --cluster c --service-account "%s"
        """
            .formatted(member, account));
    assertThat(certainty("gke.NodeConfig", "grants")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: nodes                                 | memberFrom: {serviceAccountRef: {name: nodes}}              | assumed
          name: nodes                                 | memberFrom: {serviceAccountRef: {name: more}}                  | none
          name: nodes                                 | member: "serviceAccount:nodes@p.iam.gserviceaccount.com"        | assumed
          name: nodes                                 | member: "serviceAccount:more@p.iam.gserviceaccount.com"        | none
          external: nodes@p.iam.gserviceaccount.com   | member: "serviceAccount:nodes@p.iam.gserviceaccount.com"        | same
          external: nodes@p.iam.gserviceaccount.com   | member: "serviceAccount:nodes@q.iam.gserviceaccount.com"        | none
          external: "{{ account }}"               | member: "serviceAccount:nodes@q.iam.gserviceaccount.com"        | unknown
          """)
  void theNodesOfConfigConnectorHaveTheGrants(String account, String member, String expected)
      throws IOException {
    write(
        "all.yaml",
        """
        apiVersion: container.cnrm.cloud.google.com/v1beta1
        kind: ContainerNodePool
        metadata: {name: pool}
        spec:
          clusterRef: {name: c}
          nodeConfig:
            serviceAccountRef: {%s}
        ---
        apiVersion: iam.cnrm.cloud.google.com/v1beta1
        kind: IAMPolicyMember
        metadata: {name: viewer}
        spec:
          role: roles/viewer
          resourceRef: {kind: Project, external: projects/p}
          %s
        """
            .formatted(account, member));
    assertThat(certainty("gke.NodeConfig", "grants")).isEqualTo(expected);
  }

  // What others may do with an account, when all of it has to be known.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          google_service_account.n.name                            | google_service_account_iam_member.g
          google_service_account.o.name                            | none
          "projects/p/serviceAccounts/n@p.iam.gserviceaccount.com" | google_service_account_iam_member.g?
          "projects/-/serviceAccounts/o@p.iam.gserviceaccount.com" | none
          var.account                                              | …
          """)
  void anAccountHasTheGrantsOnIt(String account, String expected) throws IOException {
    write(
        "main.tf",
        """
        variable "account" {}
        resource "google_service_account" "o" { account_id = "o" }
        resource "google_service_account_iam_member" "g" {
          service_account_id = %s
          role               = "roles/iam.workloadIdentityUser"
          member             = "user:me@example.com"
        }
        resource "google_service_account" "n" { account_id = "n" }
        """
            .formatted(account));
    assertThat(ends("iam.ServiceAccount", "trusts")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          infra/iam | member  = google_service_account.n.email                       | …
          infra/iam | members = var.members                                          | …
          infra     | network = google_compute_network.n.id                          | none
          infra     | project = var.project                                          | none
          far/iam   | members = var.members                                          | none
          far/iam   | members = ["serviceAccount:nodes@p.iam.gserviceaccount.com"]   | …
          """)
  void aModuleThatIsToldOfAnAccountMayGrantItRoles(String callIn, String argument, String expected)
      throws IOException {
    write(
        "infra/iam/a.tf", "resource \"google_service_account\" \"n\" { account_id = \"nodes\" }\n");
    write(
        callIn + "/main.tf",
        """
        variable "members" {}
        variable "project" { type = string }
        module "iam" {
          source = "example/iam/google"
          %s
        }
        """
            .formatted(argument));
    assertThat(ends("iam.ServiceAccount", "grants")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          member = var.member                               | shop/iam | …
          member = var.member                               | far   | none
          member = "serviceAccount:p.svc.id.goog[ns/nodes]" | shop/iam | none
          member = "serviceAccount:nodes@${var.member}.iam.gserviceaccount.com" | far | google_project_iam_member.g?
          """)
  void aMemberThatIsNotKnownMayBeAnAccountNearIt(String member, String folderOf, String expected)
      throws IOException {
    write(
        "shop/infra/a.tf",
        "resource \"google_service_account\" \"n\" { account_id = \"nodes\" }\n");
    write(
        folderOf + "/main.tf",
        """
        variable "member" {}
        resource "google_project_iam_member" "g" {
          role = "roles/viewer"
          %s
        }
        """
            .formatted(member));
    assertThat(ends("iam.ServiceAccount", "grants")).isEqualTo(expected);
  }

  // A service account of Kubernetes and the grants for it.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {name: k, namespace: ns}    | serviceAccount:p.svc.id.goog[ns/k] | same
          {name: k, namespace: ns}    | principal://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p.svc.id.goog/subject/ns/ns/sa/k | same
          {name: k, namespace: ns}    | serviceAccount:p.svc.id.goog[other/k] | none
          {name: k, namespace: ns}    | serviceAccount:p.svc.id.goog[ns/other] | none
          {name: k, namespace: ns}    | serviceAccount:k@p.iam.gserviceaccount.com | none
          {name: k, namespace: ns}    | $1 | unknown
          {name: k, namespace: ns}    | serviceAccount:$PROJECT.svc.id.goog[ns/k] | same
          {name: k, namespace: ns}    | serviceAccount:p.svc.id.goog[$NS/k] | unknown
          {name: k}                   | serviceAccount:p.svc.id.goog[ns/k] | unknown
          {name: "{{ k }}"}           | serviceAccount:p.svc.id.goog[ns/k] | unknown
          """)
  void aServiceAccountOfKubernetesHasTheGrants(String metadata, String member, String expected)
      throws IOException {
    write(
        "k8s/account.yaml",
        "apiVersion: v1\nkind: ServiceAccount\nmetadata: %s\n".formatted(metadata));
    write(
        "grant.sh",
        "gcloud projects add-iam-policy-binding p --role=roles/viewer --member=\"%s\"\n"
            .formatted(member));
    assertThat(certainty("k8s.ServiceAccount", "iamGrants")).isEqualTo(expected);
  }

  // A cluster and the fleet that it is registered in.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          clusters create c --location l --project p --enable-fleet          | gcloud container clusters create c
          clusters create c --location l --project p --fleet-project h       | gcloud container clusters create c
          clusters create d --location l --project p --fleet-project h       | none
          clusters update c --location l --project p --enable-fleet          | gcloud container clusters update c
          clusters update c --location m --project p --enable-fleet          | none
          clusters create c --location l --enable-fleet                      | …
          fleet memberships register m --project h --gke-cluster l/c         | gcloud container fleet memberships register m
          fleet memberships register m --project h --gke-cluster l/d         | none
          fleet memberships register m --project h --gke-cluster m/c         | none
          fleet memberships register m --project h --gke-cluster l/$C        | …
          fleet memberships register m --project h --context c               | …
          fleet memberships register m --gke-cluster l/c                     | …
          fleet memberships register m --project h --gke-uri https://container.googleapis.com/v1/projects/p/locations/l/clusters/c | gcloud container fleet memberships register m
          fleet memberships register m --project h --gke-uri https://container.googleapis.com/v1/projects/q/locations/l/clusters/c | none
          """)
  void aClusterHasTheFleet(String registers, String expected) throws IOException {
    write(
        "make.sh",
        """
        gcloud container %s
        gcloud container clusters create c --location l --project p
        """
            .formatted(registers));
    assertThat(ends("gke.Cluster", "memberOf")).isEqualTo(expected);
  }

  // The nodes that a workload can run on.

  @Test
  void aWorkloadHasTheNodesOfTheNearestFolder() throws IOException {
    write("k8s/app/pod.yaml", POD);
    assertThat(ends("k8s.Scheduling", "nodeGroups")).isEqualTo("…");
    write("infra/main.tf", pool("far"));
    assertThat(ends("k8s.Scheduling", "nodeGroups")).isEqualTo("google_container_node_pool.far");
    write("k8s/main.tf", pool("near"));
    assertThat(ends("k8s.Scheduling", "nodeGroups")).isEqualTo("google_container_node_pool.near");
    write("k8s/pools/main.tf", pool("beside"));
    assertThat(ends("k8s.Scheduling", "nodeGroups"))
        .isEqualTo("google_container_node_pool.near google_container_node_pool.beside");
  }

  @Test
  void aModuleThatIsNotFollowedMayMakeMoreNodes() throws IOException {
    write("k8s/pod.yaml", POD);
    write(
        "infra/main.tf", pool("known") + "module \"more\" {\n  source = \"example/pools/g\"\n}\n");
    assertThat(ends("k8s.Scheduling", "nodeGroups"))
        .isEqualTo("google_container_node_pool.known …");
    write("k8s/main.tf", pool("near"));
    assertThat(ends("k8s.Scheduling", "nodeGroups")).isEqualTo("google_container_node_pool.near");
    write("k8s/more.tf", "module \"near\" {\n  source = \"example/pools/g\"\n}\n");
    assertThat(ends("k8s.Scheduling", "nodeGroups")).isEqualTo("google_container_node_pool.near …");
  }

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: pod}
      spec: {nodeSelector: {a: b}}
      """;

  private static String pool(String name) {
    return "resource \"google_container_node_pool\" \"%s\" {\n  cluster = \"c\"\n}\n"
        .formatted(name);
  }

  // A binding and its role.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {kind: Role, name: reader}           | Role/one/reader
          {kind: Role, name: elsewhere}        | …
          {kind: Role, name: twice}            | …
          {kind: ClusterRole, name: reader}    | ClusterRole/reader
          {kind: ClusterRole, name: elsewhere} | …
          {kind: Role, name: "{{ role }}"}     | …
          """)
  void aBindingHasTheRole(String roleRef, String expected) throws IOException {
    StringBuilder roles = new StringBuilder();
    for (String metadata :
        List.of(
            "Role | {name: reader, namespace: one}",
            "Role | {name: reader, namespace: two}",
            "Role | {name: elsewhere, namespace: two}",
            "Role | {name: twice, namespace: one}",
            "Role | {name: twice, namespace: one}",
            "ClusterRole | {name: reader}")) {
      int bar = metadata.indexOf('|');
      roles
          .append("apiVersion: rbac.authorization.k8s.io/v1\nkind: ")
          .append(metadata, 0, bar)
          .append("\nmetadata: ")
          .append(metadata, bar + 1, metadata.length())
          .append("\n---\n");
    }
    write("roles.yaml", roles.toString());
    write(
        "binding.yaml",
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: binding, namespace: one}
        roleRef: %s
        """
            .formatted(roleRef));
    assertThat(ends("k8s.RoleBinding", "role")).isEqualTo(expected);
  }

  // Who selects whom by labels.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                              | Pod/one/a Pod/one/b
          {matchLabels: {app: a}}                                         | Pod/one/a
          {matchLabels: {app: a, tier: web}}                              | Pod/one/a
          {matchLabels: {app: a, tier: db}}                               | none
          {matchLabels: {app: c}}                                         | none
          {matchLabels: {app: $APP}}                                      | …
          {matchLabels: {pod-template-hash: "1"}}                         | …
          {matchExpressions: [{key: app, operator: In, values: [b, c]}]}  | Pod/one/b
          {matchExpressions: [{key: app, operator: NotIn, values: [a]}]}  | Pod/one/b
          {matchExpressions: [{key: tier, operator: NotIn, values: [x]}]} | Pod/one/a Pod/one/b
          {matchExpressions: [{key: tier, operator: Exists}]}             | Pod/one/a
          {matchExpressions: [{key: tier, operator: DoesNotExist}]}       | Pod/one/b
          {matchExpressions: [{key: tier, operator: Like}]}               | …
          {matchLabels: {app: b}, matchExpressions: [{key: tier, operator: Exists}]} | none
          """)
  void aPolicySelectsPods(String selector, String expected) throws IOException {
    write("pods.yaml", PODS);
    write("policy.yaml", policy("one", selector));
    assertThat(ends("k8s.NetworkPolicy", "pods")).isEqualTo(expected);
  }

  private static final String PODS =
      """
      {apiVersion: v1, kind: Pod, spec: {}, metadata: {name: a, namespace: one, labels: {app: a, tier: web}}}
      ---
      {apiVersion: v1, kind: Pod, spec: {}, metadata: {name: b, namespace: one, labels: {app: b}}}
      ---
      {apiVersion: v1, kind: Pod, spec: {}, metadata: {name: a, namespace: two, labels: {app: a}}}
      """;

  private static String policy(String namespace, String selector) {
    return """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {name: policy, namespace: %s}
        spec: {podSelector: %s}
        """
        .formatted(namespace, selector);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two      | {matchLabels: {app: a}} | NetworkPolicy/two/policy
          two      | {matchLabels: {app: b}} | none
          three    | {}                      | …
          $SPACE   | {}                      | …
          $SPACE   | {matchLabels: {app: b}} | …
          """)
  void aPodIsSelectedByPolicies(String namespace, String selector, String expected)
      throws IOException {
    write("pods.yaml", PODS);
    write("policy.yaml", policy(namespace, selector));
    assertThat(ends("k8s.PodSpec", "networkPolicies")).isEqualTo(expected);
  }

  @Test
  void nothingDeclaredIsNotTheSameAsUnknown() throws IOException {
    write("pods.yaml", PODS);
    write("policy.yaml", policy("three", "{}"));
    assertThat(related("k8s.PodSpec", "networkPolicies").undeclared()).isTrue();
    write("policy.yaml", policy("$SPACE", "{}"));
    assertThat(related("k8s.PodSpec", "networkPolicies").undeclared()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pod.yaml     | Service/web?
          other/p.yaml | …
          """)
  void withoutANamespaceAFolderIsOne(String file, String expected) throws IOException {
    write(
        "svc.yaml",
        "{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {a: b}}}");
    write(file, "{apiVersion: v1, kind: Pod, metadata: {name: p, labels: {a: b}}, spec: {}}");
    assertThat(ends("k8s.PodSpec", "services")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"'{}',none", "'{selector: {}}',none", "'{selector: {a: c}}',none"})
  void aServiceWithoutSelectorSelectsNothing(String spec, String expected) throws IOException {
    write(
        "all.yaml",
        """
        {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: x, labels: {a: b}}, spec: {}}
        ---
        {apiVersion: v1, kind: Service, metadata: {name: web, namespace: x}, spec: %s}
        """
            .formatted(spec));
    assertThat(ends("k8s.Service", "pods")).isEqualTo(expected);
  }

  private void write(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private Related related(String kind, String relation) {
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Project project = linter.read(Linter.walk(List.of(folder), folder, List.of())).project();
    Resource from = project.ofKind(kind).get(project.ofKind(kind).size() - 1);
    Related related = new Linker(project, CATALOG).related(from, relation);
    assertThat(related).isNotNull();
    return related;
  }

  private String ends(String kind, String relation) {
    Related related = related(kind, relation);
    StringJoiner ends = new StringJoiner(" ");
    for (Related.Edge edge : related.edges()) {
      ends.add(edge.to().address() + (edge.assumption() == null ? "" : "?"));
    }
    if (related.open()) {
      ends.add("…");
    }
    return ends.length() == 0 ? "none" : ends.toString();
  }

  private String certainty(String kind, String relation) {
    Related related = related(kind, relation);
    if (related.edges().isEmpty()) {
      return related.open() ? "unknown" : "none";
    }
    assertThat(related.edges()).hasSize(1);
    assertThat(related.open()).isFalse();
    return related.edges().get(0).assumption() == null ? "same" : "assumed";
  }
}
