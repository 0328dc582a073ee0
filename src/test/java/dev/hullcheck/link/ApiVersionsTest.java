package dev.hullcheck.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Held to the deprecation guide of Kubernetes. */
class ApiVersionsTest {
  private static final Catalog CATALOG = Catalogs.builtIn();
  private static final Span AT = new Span(SourceFile.of("a.yaml", ""), 0, 0);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema                  | 1.29 | 1.32 | flowcontrol.apiserver.k8s.io/v1
          flowcontrol.apiserver.k8s.io/v1beta2 PriorityLevelConfiguration  | 1.26 | 1.29 | flowcontrol.apiserver.k8s.io/v1
          storage.k8s.io/v1beta1 CSIStorageCapacity                        | 1.24 | 1.27 | storage.k8s.io/v1
          flowcontrol.apiserver.k8s.io/v1beta1 FlowSchema                  | 1.23 | 1.26 | flowcontrol.apiserver.k8s.io/v1
          autoscaling/v2beta2 HorizontalPodAutoscaler                      | 1.23 | 1.26 | autoscaling/v2
          batch/v1beta1 CronJob                                            | 1.21 | 1.25 | batch/v1
          discovery.k8s.io/v1beta1 EndpointSlice                           | 1.21 | 1.25 | discovery.k8s.io/v1
          events.k8s.io/v1beta1 Event                                      | 1.22 | 1.25 | events.k8s.io/v1
          autoscaling/v2beta1 HorizontalPodAutoscaler                      | 1.22 | 1.25 | autoscaling/v2
          policy/v1beta1 PodDisruptionBudget                               | 1.21 | 1.25 | policy/v1
          policy/v1beta1 PodSecurityPolicy                                 | -    | 1.25 | Pod Security Admission
          node.k8s.io/v1beta1 RuntimeClass                                 | 1.22 | 1.25 | node.k8s.io/v1
          admissionregistration.k8s.io/v1beta1 ValidatingWebhookConfiguration | 1.16 | 1.22 | admissionregistration.k8s.io/v1
          apiextensions.k8s.io/v1beta1 CustomResourceDefinition            | 1.16 | 1.22 | apiextensions.k8s.io/v1
          apiregistration.k8s.io/v1beta1 APIService                        | 1.19 | 1.22 | apiregistration.k8s.io/v1
          authentication.k8s.io/v1beta1 TokenReview                        | 1.19 | 1.22 | authentication.k8s.io/v1
          authorization.k8s.io/v1beta1 SubjectAccessReview                 | 1.19 | 1.22 | authorization.k8s.io/v1
          certificates.k8s.io/v1beta1 CertificateSigningRequest            | 1.19 | 1.22 | certificates.k8s.io/v1
          coordination.k8s.io/v1beta1 Lease                                | 1.19 | 1.22 | coordination.k8s.io/v1
          extensions/v1beta1 Ingress                                       | 1.14 | 1.22 | networking.k8s.io/v1
          networking.k8s.io/v1beta1 Ingress                                | 1.19 | 1.22 | networking.k8s.io/v1
          networking.k8s.io/v1beta1 IngressClass                           | 1.19 | 1.22 | networking.k8s.io/v1
          rbac.authorization.k8s.io/v1beta1 RoleBinding                    | 1.17 | 1.22 | rbac.authorization.k8s.io/v1
          scheduling.k8s.io/v1beta1 PriorityClass                          | 1.14 | 1.22 | scheduling.k8s.io/v1
          storage.k8s.io/v1beta1 StorageClass                              | 1.19 | 1.22 | storage.k8s.io/v1
          extensions/v1beta1 NetworkPolicy                                 | 1.9  | 1.16 | networking.k8s.io/v1
          extensions/v1beta1 DaemonSet                                     | 1.8  | 1.16 | apps/v1
          extensions/v1beta1 PodSecurityPolicy                             | -    | 1.16 | Pod Security Admission
          apps/v1beta2 ReplicaSet                                          | 1.9  | 1.16 | apps/v1
          apps/v1beta1 StatefulSet                                         | 1.8  | 1.16 | apps/v1
          admissionregistration.k8s.io/v1beta1 ValidatingAdmissionPolicy   | 1.31 | 1.34 | admissionregistration.k8s.io/v1
          resource.k8s.io/v1beta1 ResourceClaim                            | 1.35 | 1.38 | resource.k8s.io/v1
          v1 Endpoints                                                     | 1.33 | -    | EndpointSlice of discovery.k8s.io/v1
          v1 ComponentStatus                                               | 1.19 | -    | /livez and /readyz of the API server
          apps/v1 Deployment                                               | -    | -    | -
          example.com/v1beta1 Ingress                                      | -    | -    | -
          """)
  void aVersionHasItsHistory(String object, String deprecated, String removed, String use) {
    String[] names = object.split(" ");
    Mapping body =
        new Mapping.Builder()
            .put("apiVersion", AT, Scalar.string(names[0], AT))
            .put("kind", AT, Scalar.string(names[1], AT))
            .build(AT);
    Resource resource = Resource.of("k8s." + names[1], "a", Language.KUBERNETES).build(body, AT);
    Mapping history = (Mapping) ApiVersions.history(resource, CATALOG);
    assertThat(history).isNotNull();
    for (String fact : new String[] {"deprecated", "removed", "use"}) {
      String expected = fact.equals("use") ? use : fact.equals("removed") ? removed : deprecated;
      String said = history.string(fact);
      assertThat(said == null ? "-" : said).as(fact).isEqualTo(expected);
    }
  }
}
