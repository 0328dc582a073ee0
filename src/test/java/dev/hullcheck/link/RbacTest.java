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
 * Roles, bindings and accounts, through the whole pipeline. The other ends are written as their
 * addresses, with {@code ?} where they are assumed and {@code …} where there may be others.
 */
class RbacTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  @TempDir Path folder;

  // A Pod and the account that it runs as.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          namespace: a | serviceAccountName: one        | ServiceAccount/a/one
          namespace: a | serviceAccount: one            | ServiceAccount/a/one
          namespace: b | serviceAccountName: one        | …
          namespace: a | serviceAccountName: other      | …
          namespace: a | serviceAccountName: "{{ sa }}" | …
                       | serviceAccountName: one        | ServiceAccount/a/one?
          namespace: "{{ ns }}" | serviceAccountName: one  | ServiceAccount/a/one?
                       | serviceAccountName: here       | ServiceAccount/here?
          namespace: a | serviceAccountName: here       | ServiceAccount/here?
          namespace: a | serviceAccountName: twice      | ServiceAccount/a/twice
                       | serviceAccountName: twice      | …
          namespace: a | containers: []                 | ServiceAccount/a/default
                       | serviceAccountName: ""         | …
          """)
  void aPodHasTheAccount(String metadata, String spec, String expected) throws IOException {
    write(
        "accounts.yaml",
        account("one", "a")
            + account("twice", "a")
            + account("twice", "b")
            + account("default", "a")
            + account("here", ""));
    write("pod.yaml", pod(metadata == null ? "" : metadata, spec));
    assertThat(ends("k8s.PodSpec", "account")).isEqualTo(expected);
  }

  @Test
  void whatSaysNoNamespaceInOneFileIsTogether() throws IOException {
    write("all.yaml", account("one", "") + pod("", "serviceAccountName: one"));
    write("elsewhere/all.yaml", account("one", "") + account("one", "x"));
    assertThat(ends("k8s.PodSpec", "account")).isEqualTo("ServiceAccount/one");
  }

  @Test
  void whatSaysNoNamespaceInOneKustomizationIsTakenToBeTogether() throws IOException {
    write("elsewhere/account.yaml", account("one", ""));
    write("base/account.yaml", account("one", ""));
    write("app/pod.yaml", pod("", "serviceAccountName: one"));
    assertThat(ends("k8s.PodSpec", "account")).isEqualTo("…");
    write("kustomization.yaml", "resources: [base/account.yaml, app/pod.yaml]\n");
    assertThat(ends("k8s.PodSpec", "account")).isEqualTo("ServiceAccount/one?");
  }

  @Test
  void anAccountHasItsPods() throws IOException {
    write("pods.yaml", pod("namespace: a", "serviceAccountName: one"));
    write("account.yaml", account("one", "a"));
    assertThat(ends("k8s.ServiceAccount", "pods")).isEqualTo("Pod/a/pod");
    write("more.yaml", pod("namespace: b", "serviceAccountName: other"));
    assertThat(ends("k8s.ServiceAccount", "pods")).isEqualTo("Pod/a/pod");
    write("more.yaml", pod("namespace: b", "serviceAccountName: \"{{ sa }}\""));
    assertThat(ends("k8s.ServiceAccount", "pods")).isEqualTo("Pod/a/pod …");
  }

  // The roles that a Pod's account holds.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {kind: ServiceAccount, name: one, namespace: a}          | ClusterRole/reader
          {kind: ServiceAccount, name: one, namespace: b}          | none
          {kind: ServiceAccount, name: other, namespace: a}        | none
          {kind: ServiceAccount, name: one, namespace: "{{ ns }}"} | ClusterRole/reader?
          {kind: ServiceAccount, name: one}                        | ClusterRole/reader?
          {kind: ServiceAccount, name: "{{ sa }}", namespace: a}   | …
          {kind: User, name: "system:serviceaccount:a:one"}        | ClusterRole/reader
          {kind: User, name: "system:serviceaccount:b:one"}        | none
          {kind: User, name: one}                                  | none
          {kind: User, name: "{{ user }}"}                         | …
          {kind: Group, name: "system:serviceaccounts"}            | ClusterRole/reader
          {kind: Group, name: "system:authenticated"}              | ClusterRole/reader
          {kind: Group, name: "system:unauthenticated"}            | none
          {kind: Group, name: "system:serviceaccounts:a"}          | ClusterRole/reader
          {kind: Group, name: "system:serviceaccounts:b"}          | none
          {kind: Group, name: admins}                              | none
          "{{ subject }}"                                          | …
          """)
  void aPodHasTheGrantsOfItsAccount(String subject, String expected) throws IOException {
    write("pod.yaml", pod("namespace: a", "serviceAccountName: one"));
    write("account.yaml", account("one", "a"));
    write("roles.yaml", role("ClusterRole", "reader", ""));
    write("binding.yaml", binding("ClusterRoleBinding", "", "ClusterRole", "reader", subject));
    assertThat(ends("k8s.PodSpec", "grants")).isEqualTo(expected);
    assertThat(ends("k8s.PodSpec", "clusterGrants")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a | Role        | reader  | Role/a/reader
          b | Role        | reader  | …
          b | ClusterRole | reader  | ClusterRole/reader
          b | ClusterRole | unknown | …
          b | ClusterRole | system:node-proxier | ClusterRole/system:node-proxier
          """)
  void aRoleBindingGrantsInItsNamespaceAlone(
      String namespace, String kind, String role, String expected) throws IOException {
    write("pod.yaml", pod("namespace: a", "serviceAccountName: one"));
    write("account.yaml", account("one", "a"));
    write("roles.yaml", role("ClusterRole", "reader", "") + role("Role", "reader", "a"));
    String subject = "{kind: ServiceAccount, name: one, namespace: a}";
    write("binding.yaml", binding("RoleBinding", namespace, kind, role, subject));
    assertThat(ends("k8s.PodSpec", "grants")).isEqualTo(expected);
    assertThat(ends("k8s.PodSpec", "clusterGrants")).isEqualTo("none");
  }

  @Test
  void ofAnAccountThatNothingSpeaksOfNothingIsKnown() throws IOException {
    write("pod.yaml", pod("namespace: a", "serviceAccountName: one"));
    assertThat(ends("k8s.PodSpec", "grants")).isEqualTo("…");
    String other = "{kind: ServiceAccount, name: other, namespace: a}";
    write("binding.yaml", binding("ClusterRoleBinding", "", "ClusterRole", "view", other));
    assertThat(ends("k8s.PodSpec", "grants")).isEqualTo("…");
    write("account.yaml", account("one", "a"));
    assertThat(ends("k8s.PodSpec", "grants")).isEqualTo("none");
  }

  @Test
  void aSubjectThatAKustomizationMovesMayBeTheAccount() throws IOException {
    write("pod.yaml", account("one", "") + pod("", "serviceAccountName: one"));
    String subject = "{kind: ServiceAccount, name: one, namespace: system}";
    write(
        "binding.yaml",
        binding("ClusterRoleBinding", "", "ClusterRole", "system:kube-dns", subject));
    write("kustomization.yaml", "namespace: shop\nresources: [pod.yaml, binding.yaml]\n");
    assertThat(ends("k8s.PodSpec", "grants")).isEqualTo("ClusterRole/system:kube-dns?");
  }

  @Test
  void terraformGrants() throws IOException {
    write(
        "main.tf",
        """
        resource "kubernetes_service_account_v1" "one" {
          metadata { name = "one" }
        }
        resource "kubernetes_cluster_role" "reader" {
          metadata { name = "reader" }
          aggregation_rule {
            cluster_role_selectors {
              match_expressions {
                key      = "part"
                operator = "In"
                values   = ["x", "y"]
              }
            }
          }
        }
        resource "kubernetes_cluster_role" "part" {
          metadata {
            name   = "part"
            labels = { part = "y" }
          }
        }
        resource "kubernetes_cluster_role_binding_v1" "one" {
          metadata { name = "one" }
          role_ref {
            api_group = "rbac.authorization.k8s.io"
            kind      = "ClusterRole"
            name      = kubernetes_cluster_role.reader.metadata[0].name
          }
          subject {
            kind      = "ServiceAccount"
            name      = kubernetes_service_account_v1.one.metadata[0].name
            namespace = kubernetes_service_account_v1.one.metadata[0].namespace
          }
          subject {
            kind      = "ServiceAccount"
            name      = "two"
          }
        }
        resource "kubernetes_pod" "pod" {
          metadata { name = "pod" }
          spec { service_account_name = "two" }
        }
        """);
    assertThat(ends("k8s.PodSpec", "grants"))
        .isEqualTo("kubernetes_cluster_role.reader kubernetes_cluster_role.part");
  }

  @Test
  void commandsGrant() throws IOException {
    write(
        "make.sh",
        """
        kubectl create serviceaccount one -n a
        kubectl create clusterrole reader --verb=get --resource=nodes/metrics
        kubectl create clusterrolebinding one --clusterrole=reader --serviceaccount=a:one
        kubectl create rolebinding one --clusterrole=view --serviceaccount=a:one -n b
        """);
    assertThat(ends("k8s.ServiceAccount", "grants"))
        .isEqualTo(
            "kubectl create clusterrole reader ClusterRole/view ClusterRole/system:aggregate-to-view");
    assertThat(ends("k8s.ServiceAccount", "clusterGrants"))
        .isEqualTo("kubectl create clusterrole reader");
  }

  // Roles: what binds them, and what they are put together from.

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ClusterRole | reader      | ClusterRoleBinding/binding
          ClusterRole | other       | none
          ClusterRole | "{{ r }}"   | …
          Role        | reader      | none
          Role        | "{{ r }}"   | none
          """)
  void aRoleHasItsBindings(String kind, String name, String expected) throws IOException {
    write("roles.yaml", role("ClusterRole", "other", "") + role("ClusterRole", "reader", ""));
    write("binding.yaml", binding("ClusterRoleBinding", "", kind, name, "{kind: Group, name: g}"));
    assertThat(ends("k8s.ClusterRole", "bindings")).isEqualTo(expected);
  }

  @Test
  void anAggregatedRoleHasTheBindingsOfWhatAggregatesIt() throws IOException {
    write("whole.yaml", aggregate("matchLabels: {team: a}"));
    write(
        "binding.yaml",
        binding("ClusterRoleBinding", "", "ClusterRole", "whole", "{kind: Group, name: g}"));
    write("x.yaml", labelled("part", "team: a"));
    assertThat(ends("k8s.ClusterRole", "bindings")).isEqualTo("ClusterRoleBinding/binding");
    write("x.yaml", labelled("part", "team: b"));
    assertThat(ends("k8s.ClusterRole", "bindings")).isEqualTo("none");
    write("x.yaml", labelled("part", "rbac.authorization.k8s.io/aggregate-to-view: \"true\""));
    assertThat(ends("k8s.ClusterRole", "bindings")).isEqualTo("…");
    write(
        "more.yaml", binding("RoleBinding", "a", "ClusterRole", "edit", "{kind: Group, name: g}"));
    assertThat(ends("k8s.ClusterRole", "bindings")).isEqualTo("RoleBinding/a/binding …");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          matchLabels: {team: a}                                                | ClusterRole/a
          matchLabels: {team: a, more: b}                                       | …
          matchLabels: {team: "{{ t }}"}                                        | …
          matchExpressions: [{key: team, operator: In, values: [a, b]}]         | ClusterRole/a ClusterRole/b
          matchExpressions: [{key: team, operator: In, values: ["{{ t }}", a]}] | ClusterRole/a …
          matchExpressions: [{key: more, operator: Exists}]                     | ClusterRole/b
          matchExpressions: [{key: team, operator: NotIn, values: [a]}, {key: team, operator: Exists}] | ClusterRole/b
          matchExpressions: [{key: team, operator: Exists}, {key: more, operator: DoesNotExist}] | ClusterRole/a
          matchLabels: {team: nobody}                                           | …
          matchLabels: {rbac.authorization.k8s.io/aggregate-to-view: "true"}    | ClusterRole/system:aggregate-to-view
          """)
  void aRoleAggregatesWhatItsSelectorsSelect(String selector, String expected) throws IOException {
    write("a.yaml", labelled("a", "team: a") + labelled("b", "team: b, more: x"));
    write("b.yaml", role("ClusterRole", "c", ""));
    write("whole.yaml", aggregate(selector));
    assertThat(ends("k8s.ClusterRole", "aggregates")).isEqualTo(expected);
  }

  @Test
  void rolesThatAggregateEachOtherEnd() throws IOException {
    write("roles.yaml", labelled("a", "team: a") + aggregate("{}").replace("whole", "x"));
    write("whole.yaml", aggregate("{}"));
    assertThat(ends("k8s.ClusterRole", "bindings")).isEqualTo("none");
  }

  // What the files hold.

  private static String account(String name, String namespace) {
    String in = namespace.isEmpty() ? "" : ", namespace: " + namespace;
    return "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: " + name + in + "}\n---\n";
  }

  private static String pod(String metadata, String spec) {
    String more = metadata.isEmpty() ? "" : ", " + metadata;
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: pod%s}\nspec: {%s}\n---\n"
        .formatted(more, spec);
  }

  private static String role(String kind, String name, String namespace) {
    String in = namespace.isEmpty() ? "" : ", namespace: " + namespace;
    return "apiVersion: rbac.authorization.k8s.io/v1\nkind: %s\nmetadata: {name: %s%s}\n---\n"
        .formatted(kind, name, in);
  }

  private static String labelled(String name, String labels) {
    return role("ClusterRole", name, "")
        .replace("name: " + name, "name: " + name + ", labels: {" + labels + "}");
  }

  private static String aggregate(String selector) {
    return role("ClusterRole", "whole", "")
        .replace(
            "---",
            "aggregationRule: {clusterRoleSelectors: [{%s}]}\n---"
                .formatted(selector.equals("{}") ? "" : selector));
  }

  private static String binding(
      String kind, String namespace, String roleKind, String role, String subject) {
    return """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: %s
        metadata: {name: binding%s}
        roleRef: {apiGroup: rbac.authorization.k8s.io, kind: %s, name: %s}
        subjects: [%s]
        ---
        """
        .formatted(
            kind, namespace.isEmpty() ? "" : ", namespace: " + namespace, roleKind, role, subject);
  }

  private void write(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  /** Of the last resource of the kind. */
  private String ends(String kind, String relation) {
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Project project = linter.read(Linter.walk(List.of(folder), folder, List.of())).project();
    List<Resource> all = project.ofKind(kind);
    Related related = new Linker(project, CATALOG).related(all.get(all.size() - 1), relation);
    assertThat(related).isNotNull();
    StringJoiner ends = new StringJoiner(" ");
    for (Related.Edge edge : related.edges()) {
      ends.add(edge.to().address() + (edge.assumption() == null ? "" : "?"));
    }
    if (related.open()) {
      ends.add("…");
    }
    return ends.length() == 0 ? "none" : ends.toString();
  }
}
