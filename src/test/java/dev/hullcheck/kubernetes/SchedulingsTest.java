package dev.hullcheck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulingsTest {
  private static List<Scheduling> of(String manifest) {
    KubernetesObject object = Manifest.of(manifest).one();
    return Schedulings.of(object, PodTemplates.of(object));
  }

  @Test
  void podTemplatesAreClosed() {
    List<Scheduling> found =
        of(
            """
            apiVersion: v1
            kind: Pod
            spec:
              containers: []
              nodeSelector: {pool: gpu}
              tolerations:
              - {key: dedicated, operator: Exists}
            """);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).pod()).isTrue();
    assertThat(found.get(0).value())
        .hasToString(
            "{tolerations: [{key: dedicated, operator: Exists}], nodeSelector: {pool: gpu}}");
    assertThat(of("apiVersion: v1\nkind: Pod\nspec: {containers: []}\n")).isEmpty();
  }

  @Test
  void customResourcesAreSearchedAndOpen() {
    List<Scheduling> found =
        of(
            """
            apiVersion: ceph.rook.io/v1
            kind: CephCluster
            spec:
              placement:
                all:
                  nodeAffinity:
                    requiredDuringSchedulingIgnoredDuringExecution:
                      nodeSelectorTerms: []
                  tolerations:
                  - {key: storage, operator: Exists}
                mon:
                  nodeAffinity:
                    preferredDuringSchedulingIgnoredDuringExecution: []
            """);
    assertThat(found)
        .map(Scheduling::path)
        .containsExactly("spec.placement.all", "spec.placement.mon");
    assertThat(found.get(0).value().isOpen()).isTrue();
    assertThat(found.get(0).pod()).isFalse();
    assertThat(found.get(0).value())
        .hasToString(
            "{tolerations: [{key: storage, operator: Exists}], affinity: {nodeAffinity:"
                + " {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: []}}, …},"
                + " …}");
  }

  @Test
  void anAffinityBelongsToItsHolderOnly() {
    List<Scheduling> found =
        of(
            """
            apiVersion: x.example.com/v1
            kind: Database
            spec:
              podTemplate:
                affinity:
                  nodeAffinity:
                    preferredDuringSchedulingIgnoredDuringExecution: []
            """);
    assertThat(found).map(Scheduling::path).containsExactly("spec.podTemplate");
    assertThat(found.get(0).value().mapping("affinity")).isNotNull();
  }

  @Test
  void otherShapesAreNone() {
    for (String spec :
        List.of(
            "{tolerations: {type: array}}",
            "{tolerations: []}",
            "{tolerations: [{key: a, forbidden: b}]}",
            "{tolerations: [text]}",
            "{nodeSelector: {matchLabels: {a: b}}}",
            "{nodeSelector: 'all()'}",
            "{nodeSelector: {}}",
            "{affinity: ClientIP}",
            "{nodeAffinity: {required: {}}}")) {
      assertThat(of("apiVersion: x.example.com/v1\nkind: Other\nspec: " + spec + "\n"))
          .as(spec)
          .isEmpty();
    }
  }

  @Test
  void anAliasedMappingIsReportedOnce() {
    List<Scheduling> found =
        of(
            """
            apiVersion: x.example.com/v1
            kind: Database
            spec:
              primary: &place
                nodeSelector: {pool: db}
              replica: *place
            """);
    assertThat(found).map(Scheduling::path).containsExactly("spec.primary");
  }

  @Test
  void podTemplatesOfCustomResourcesAreNotReportedTwice() {
    List<Scheduling> found =
        of(
            """
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            spec:
              template:
                spec:
                  containers: [{name: a}]
                  nodeSelector: {pool: db}
            """);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).pod()).isTrue();
  }
}
