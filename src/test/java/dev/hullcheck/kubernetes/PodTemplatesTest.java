package dev.hullcheck.kubernetes;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodTemplatesTest {
  private static List<String> paths(String manifest) {
    return PodTemplates.of(Manifest.of(manifest).one()).stream().map(PodTemplate::path).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "v1, Pod, spec",
    "v1, PodTemplate, template.spec",
    "v1, ReplicationController, spec.template.spec",
    "apps/v1, Deployment, spec.template.spec",
    "apps/v1, DaemonSet, spec.template.spec",
    "apps/v1, StatefulSet, spec.template.spec",
    "apps/v1, ReplicaSet, spec.template.spec",
    "batch/v1, Job, spec.template.spec",
    "batch/v1, CronJob, spec.jobTemplate.spec.template.spec",
    "apps.openshift.io/v1, DeploymentConfig, spec.template.spec",
    "serving.knative.dev/v1, Service, spec.template.spec",
    "argoproj.io/v1alpha1, Rollout, spec.template.spec",
    "ray.io/v1, RayJob, spec.rayClusterSpec.headGroupSpec.template.spec",
    "leaderworkerset.x-k8s.io/v1, LeaderWorkerSet, spec.leaderWorkerTemplate.workerTemplate.spec"
  })
  void theSpecIsFoundWhereTheKindHasIt(String version, String kind, String path) {
    assertThat(paths(custom(version, kind, path))).containsExactly(path);
  }

  @Test
  void jobSetsHoldSeveral() {
    Manifest manifest =
        Manifest.of(
            """
            apiVersion: jobset.x-k8s.io/v1alpha2
            kind: JobSet
            spec:
              replicatedJobs:
              - name: a
                template:
                  spec:
                    template:
                      metadata: {labels: {app: web}}
                      spec:
                        containers: [{name: a}]
              - name: b
                template:
                  spec:
                    template: {spec: {containers: [{name: b}]}}
            """);
    List<PodTemplate> templates = PodTemplates.of(manifest.one());
    assertThat(templates)
        .map(PodTemplate::path)
        .containsExactly(
            "spec.replicatedJobs.0.template.spec.template.spec",
            "spec.replicatedJobs.1.template.spec.template.spec");
    assertThat(templates.get(0).metadata().value()).hasToString("{labels: {app: web}}");
    assertThat(manifest.at(templates.get(0).key())).isEqualTo("spec");
  }

  @ParameterizedTest
  @CsvSource({
    "monitoring.coreos.com/v1, Prometheus, spec",
    "serving.kserve.io/v1beta1, InferenceService, spec.predictor",
    "serving.kserve.io/v1alpha1, ServingRuntime, spec",
    "apps.kruise.io/v1alpha1, SidecarSet, spec",
    "serving.knative.dev/v1, Service, spec.template.spec",
    "elasticsearch.k8s.elastic.co/v1, Elasticsearch, spec.podTemplate.spec"
  })
  void whatAControllerCompletesIsOpen(String version, String kind, String path) {
    List<PodTemplate> templates = PodTemplates.of(Manifest.of(custom(version, kind, path)).one());
    assertThat(templates).map(PodTemplate::path).containsExactly(path);
    Mapping spec = templates.get(0).spec();
    assertThat(spec.isOpen()).isTrue();
    assertThat(((Sequence) requireNonNull(spec.get("containers"))).isOpen()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "argoproj.io/v1alpha1, Rollout, spec.template.spec",
    "apps.kruise.io/v1alpha1, CloneSet, spec.template.spec",
    "keda.sh/v1alpha1, ScaledJob, spec.jobTargetRef.template.spec",
    "ray.io/v1, RayService, spec.rayClusterConfig.headGroupSpec.template.spec",
    "kubeflow.org/v1, MPIJob, spec.mpiReplicaSpecs.Worker.template.spec"
  })
  void whatAControllerTakesAsItIsIsClosed(String version, String kind, String path) {
    List<PodTemplate> templates = PodTemplates.of(Manifest.of(custom(version, kind, path)).one());
    assertThat(templates).map(PodTemplate::path).containsExactly(path);
    assertThat(templates.get(0).spec().isOpen()).isFalse();
  }

  private static String custom(String version, String kind, String path) {
    StringBuilder manifest = new StringBuilder("apiVersion: " + version + "\nkind: " + kind + "\n");
    String indent = "";
    for (String name : path.split("\\.", -1)) {
      manifest.append(indent).append(name).append(":\n");
      indent += "  ";
    }
    return manifest.append(indent).append("containers: [{name: a, image: b}]\n").toString();
  }

  @Test
  void templatesOfAWorkflowHaveItsVolumesAndAccount() {
    List<PodTemplate> templates =
        PodTemplates.of(
            Manifest.of(
                    """
                    apiVersion: argoproj.io/v1alpha1
                    kind: Workflow
                    spec:
                      serviceAccountName: runner
                      volumes: [{name: all}]
                      templates:
                      - name: a
                        container: {image: x}
                        volumes: [{name: own}]
                      - name: b
                        serviceAccountName: other
                        script: {image: z, source: "true"}
                    """)
                .one());
    assertThat(templates)
        .map(PodTemplate::path)
        .containsExactly("spec.templates.0", "spec.templates.1");
    assertThat(templates.get(0).spec().get("volumes"))
        .hasToString("[{name: all, …}, {name: own, …}, …]");
    assertThat(templates.get(0).spec().string("serviceAccountName")).isEqualTo("runner");
    assertThat(templates.get(1).spec().string("serviceAccountName")).isEqualTo("other");
    assertThat(templates.get(1).spec().get("volumes")).hasToString("[{name: all, …}, …]");
  }

  @Test
  void stepsOfATaskHaveWhatTheirTemplateSays() {
    List<PodTemplate> templates =
        PodTemplates.of(
            Manifest.of(
                    """
                    apiVersion: tekton.dev/v1
                    kind: Task
                    spec:
                      stepTemplate:
                        securityContext: {runAsUser: 7, privileged: true}
                      steps:
                      - name: a
                        image: $(params.image)
                        securityContext: {privileged: false}
                        computeResources: {limits: {memory: 1Gi}}
                    """)
                .one());
    Sequence steps = (Sequence) requireNonNull(templates.get(0).spec().get("containers"));
    Mapping step = (Mapping) steps.items().get(0);
    assertThat(step.get("image")).isInstanceOf(Unknown.class);
    assertThat(step.get("securityContext")).hasToString("{runAsUser: 7, privileged: false, …}");
    assertThat(step.get("resources")).hasToString("{limits: {memory: 1Gi, …}, …}");
  }

  @Test
  void aWorkflowOfManyTemplatesAndVolumesStaysSmall() {
    StringBuilder manifest =
        new StringBuilder("apiVersion: argoproj.io/v1\nkind: Workflow\nspec:\n  volumes:\n");
    manifest.append("  - {name: a}\n".repeat(2000)).append("  templates:\n");
    manifest.append("  - {container: {image: a}}\n".repeat(2000));
    List<PodTemplate> templates = PodTemplates.of(Manifest.of(manifest.toString()).one());
    assertThat(templates).hasSize(2000);
    assertThat(templates.get(0).spec().get("volumes")).isNull();
  }

  @Test
  void otherThingsCalledTemplateAreNone() {
    assertThat(
            paths(
                "apiVersion: cert-manager.io/v1\nkind: Certificate\nspec: {secretTemplate: {}}\n"))
        .isEmpty();
    assertThat(
            paths(
                "apiVersion: x.io/v1\nkind: Other\nspec: {template: {spec: {containers: [a, b]}}}\n"))
        .isEmpty();
    assertThat(paths("apiVersion: v1\nkind: ConfigMap\nspec: {containers: []}\n")).isEmpty();
  }

  /** The first container of a Pod with this metadata. */
  private static Mapping container(String metadata, String container) {
    String manifest =
        """
        apiVersion: v1
        kind: Pod
        metadata: {%s}
        spec:
          containers: [{%s}]
        """
            .formatted(metadata, container);
    Mapping spec = PodTemplates.of(Manifest.of(manifest).one()).get(0).spec();
    Sequence containers = (Sequence) requireNonNull(spec.get("containers"));
    return (Mapping) containers.items().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labels: {sidecar.istio.io/inject: 'true'} | name: istio-proxy, image: proxy",
        "annotations: {sidecar.istio.io/inject: 'true'} | name: istio-proxy, image: proxy",
        "annotations: {inject.istio.io/templates: gateway} | name: istio-proxy, image: proxy",
        "name: web | name: istio-proxy, image: auto",
        "name: web | name: web",
        "name: web | name: web, image: ",
      })
  void aContainerThatIsCompletedLaterIsOpen(String metadata, String container) {
    assertThat(container(metadata, container).isOpen()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "labels: {sidecar.istio.io/inject: 'true'} | name: web, image: web",
        "labels: {sidecar.istio.io/inject: 'false'} | name: istio-proxy, image: proxy",
        "name: web | name: istio-proxy, image: proxy",
      })
  void anyOtherContainerIsAsItIsWritten(String metadata, String container) {
    assertThat(container(metadata, container).isOpen()).isFalse();
  }

  @Test
  void theImageOfATemplateIsUnknownAndAllInTheContainerIsOpen() {
    Mapping proxy =
        container("name: web", "name: istio-proxy, image: auto, securityContext: {runAsUser: 7}");
    assertThat(proxy.get("image")).isInstanceOf(Unknown.class);
    assertThat(requireNonNull(proxy.mapping("securityContext")).isOpen()).isTrue();
  }
}
