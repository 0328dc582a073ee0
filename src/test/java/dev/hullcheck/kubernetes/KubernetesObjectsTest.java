package dev.hullcheck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KubernetesObjectsTest {
  private static List<String> names(Manifest manifest) {
    return manifest.all().stream()
        .map(o -> o.kind() + "/" + o.namespace() + "/" + o.name())
        .toList();
  }

  @Test
  void documentsWithAVersionAndAKindAreObjects() {
    Manifest manifest =
        Manifest.of(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: a, namespace: ns}
            ---
            replicas: 3
            ---
            kind: Config
            ---
            - apiVersion: v1
              kind: Pod
            ---
            apiVersion: apps/v1
            kind: Deployment
            """);
    assertThat(names(manifest)).containsExactly("ConfigMap/ns/a", "Deployment/null/null");
    KubernetesObject object = manifest.one();
    assertThat(manifest.at(object.head())).isEqualTo("ConfigMap");
    assertThat(manifest.at(object.document())).startsWith("apiVersion: v1").endsWith("ns}");
    assertThat(manifest.all().get(1).group()).isEqualTo("apps");
    assertThat(object.partial()).isFalse();
  }

  @Test
  void itemsOfListsAreObjects() {
    Manifest manifest =
        Manifest.of(
            """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: Pod
              metadata: {name: a}
            - apiVersion: v1
              kind: List
              items:
              - {apiVersion: v1, kind: Service, metadata: {name: b}}
            ---
            apiVersion: apps/v1
            kind: DeploymentList
            items:
            - metadata: {name: c}
            ---
            apiVersion: x.example.com/v1
            kind: AllowList
            spec: {}
            """);
    assertThat(names(manifest))
        .containsExactly(
            "Pod/null/a", "Service/null/b", "Deployment/null/c", "AllowList/null/null");
    assertThat(manifest.all().get(2).apiVersion()).isEqualTo("apps/v1");
  }

  @Test
  void itemsOfATypedListAreWhatItSays() {
    Manifest manifest =
        Manifest.of(
            """
            apiVersion: apps/v1
            kind: DeploymentList
            items: [{metadata: {name: c}}]
            """);
    assertThat(KubernetesObjects.of(manifest.stream()).get(0).body())
        .hasToString("{apiVersion: apps/v1, kind: Deployment, metadata: {name: c}}");
  }

  @Test
  void objectsOfJsonNeedNothingBetweenThem() {
    assertThat(
            names(
                Manifest.of(
                    """
                    {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}}
                    {
                      "apiVersion": "v1", "kind": "Pod",
                      "metadata": {"name": "b", "annotations": {"c": "}\\n{"}}
                    }

                    {"apiVersion": "v1", "kind": "List", "items": [
                    {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "d"}},
                    {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "e"}}
                    ]}
                    """)))
        .containsExactly("Pod/null/a", "Pod/null/b", "Pod/null/d", "Pod/null/e");
  }

  @Test
  void patchesAreOpen() {
    String patch = "apiVersion: apps/v1\nkind: Deployment\nspec: {template: {spec: {a: 1}}}\n";
    KubernetesObject object = KubernetesObjects.of(Manifest.of(patch).stream(), true).get(0);
    assertThat(object.partial()).isTrue();
    assertThat(object.body().toString()).contains("{a: 1, …}, …}, …}, …}");
    assertThat(PodTemplates.of(object).get(0).spec().isOpen()).isTrue();
    assertThat(Manifest.of("apiVersion: v1\nkind: Pod\n$patch: delete\n").one().partial()).isTrue();
  }

  @Test
  void templatesAreNoObjects() {
    assertThat(Manifest.of("apiVersion: v1\nkind: Pod\n{{ if x }}\nspec: {}\n{{ end }}\n").all())
        .isEmpty();
    assertThat(Manifest.of("apiVersion: v1\nkind: Pod\nspec: [\n").one().body().isOpen()).isTrue();
  }

  @Test
  void ofABrokenDocumentEveryObjectIsAPart() {
    Manifest manifest =
        Manifest.of(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: a}
            spec:
              ports:
                -   protocol: TCP
                  port: 80
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: b}
            """);
    assertThat(manifest.all()).map(KubernetesObject::partial).containsExactly(true, false);
    assertThat(manifest.one().body().toString()).contains("{protocol: TCP, …}");
  }

  @Test
  void kustomizationsNameTheirPatches() {
    Manifest manifest =
        Manifest.of(
            """
            resources: [../base, a.yaml]
            components: [../c]
            patches:
            - path: one.yaml
              target: {kind: Deployment}
            - patch: |-
                - op: remove
                  path: /spec
            patchesStrategicMerge:
            - two.yaml
            - |
              kind: Pod
            patchesJson6902:
            - {path: three.json}
            """);
    Kustomization kustomization = Kustomization.of(manifest.stream());
    assertThat(kustomization.patches())
        .map(Object::toString)
        .containsExactly("one.yaml", "two.yaml", "three.json");
    assertThat(kustomization.resources())
        .map(Object::toString)
        .containsExactly("../base", "a.yaml");
    assertThat(kustomization.components()).map(Object::toString).containsExactly("../c");
  }
}
