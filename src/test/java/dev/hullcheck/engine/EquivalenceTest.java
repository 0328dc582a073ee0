package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder of {@code testdata/equivalence} has the same objects in Terraform, in commands of
 * gcloud or kubectl, and in YAML; they must become the same resources. What the languages force to
 * differ is in {@code differences.yaml}, one line a field with the reason, and must differ.
 */
class EquivalenceTest {
  private static final Path FIXTURES = Path.of("testdata/equivalence").toAbsolutePath();
  private static final Catalog CATALOG = Catalogs.builtIn();

  private static final List<String> KINDS =
      List.of(
          "gke.Cluster",
          "gke.NodePool",
          "gke.NodeConfig",
          "k8s.NodeGroup",
          "iam.ServiceAccount",
          "iam.Grant",
          "compute.Firewall",
          "fleet.Membership",
          "sql.Instance",
          "sql.User",
          "dns.ManagedZone",
          "dns.Policy",
          "redis.Instance",
          "redis.Cluster",
          "compute.SslPolicy",
          "compute.TargetHttpsProxy",
          "compute.TargetHttpProxy",
          "compute.ForwardingRule",
          "compute.Disk",
          "compute.Instance",
          "pubsub.Topic",
          "resourcemanager.Project",
          "compute.Network",
          "compute.Subnetwork",
          "storage.Bucket",
          "kms.CryptoKey",
          "secretmanager.Secret",
          "secretmanager.SecretVersion",
          "secret.Entry",
          "run.Service",
          "run.Job",
          "functions.Function",
          "artifactregistry.Repository",
          "iam.WorkloadIdentityPool",
          "iam.WorkloadIdentityPoolProvider",
          "iam.Role",
          "orgpolicy.Policy",
          "serviceusage.Service",
          "fleet.Feature",
          "fleet.Scope",
          "fleet.ScopeRoleBinding",
          "gke.attached.Cluster",
          "gke.aws.Cluster",
          "gke.aws.NodePool",
          "gke.azure.Cluster",
          "spanner.Database");

  /** Those of Kubernetes, in the folders whose names begin with {@code k8s-}. */
  private static final List<String> OBJECTS =
      List.of(
          "k8s.ClusterRole",
          "k8s.ClusterRoleBinding",
          "k8s.ConfigMap",
          "k8s.CronJob",
          "k8s.DaemonSet",
          "k8s.Deployment",
          "k8s.Endpoints",
          "k8s.HorizontalPodAutoscaler",
          "k8s.Ingress",
          "k8s.Job",
          "k8s.LimitRange",
          "k8s.Namespace",
          "k8s.NetworkPolicy",
          "k8s.PersistentVolume",
          "k8s.PersistentVolumeClaim",
          "k8s.PodDisruptionBudget",
          "k8s.PriorityClass",
          "k8s.ResourceQuota",
          "k8s.Role",
          "k8s.RoleBinding",
          "k8s.Secret",
          "k8s.Service",
          "k8s.ServiceAccount",
          "k8s.StatefulSet",
          "k8s.StorageClass",
          "k8s.ValidatingWebhookConfiguration",
          "k8s.PodSpec",
          "k8s.Container",
          "k8s.Scheduling",
          "k8s.Backend");

  @TestFactory
  Stream<DynamicTest> everyObject() {
    File[] folders = FIXTURES.toFile().listFiles(File::isDirectory);
    assertThat(folders).isNotNull().isNotEmpty();
    return Stream.of(folders)
        .sorted()
        .map(folder -> DynamicTest.dynamicTest(folder.getName(), () -> same(folder.toPath())));
  }

  private static void same(Path folder) throws IOException {
    Set<String> expected = differences(folder.resolve("differences.yaml"));
    Map<String, String> terraform = fields(folder, "main.tf", Language.TERRAFORM);
    assertThat(terraform).isNotEmpty();
    Set<String> differing = new TreeSet<>();
    // kubectl makes some objects of manifests alone.
    if (Files.exists(folder.resolve("create.sh"))) {
      differing.addAll(compare(terraform, fields(folder, "create.sh", Language.SHELL), expected));
    }
    // Config Connector has not all of them.
    if (Files.exists(folder.resolve("object.yaml"))) {
      differing.addAll(
          compare(terraform, fields(folder, "object.yaml", Language.KUBERNETES), expected));
    }
    assertThat(differing).isEqualTo(expected);
  }

  private static Set<String> differences(Path file) throws IOException {
    Set<String> differences = new TreeSet<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        differences.add(line.substring(0, line.indexOf(':')));
      }
    }
    return differences;
  }

  /** The fields that differ, those that must not with their values. */
  private static Set<String> compare(
      Map<String, String> one, Map<String, String> other, Set<String> expected) {
    Set<String> names = new HashSet<>(one.keySet());
    names.addAll(other.keySet());
    Set<String> differing = new TreeSet<>();
    for (String name : names) {
      String a = one.get(name);
      String b = other.get(name);
      if (a == null || !a.equals(b)) {
        String field = name.replaceAll("#\\d+ ", " ");
        differing.add(expected.contains(field) ? field : name + ": " + a + " / " + b);
      }
    }
    return differing;
  }

  /** The values of all fields of all resources, without their places. */
  private static Map<String, String> fields(Path folder, String file, Language language) {
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder.resolve(file)), folder, List.of()));
    assertThat(model.faults()).isEmpty();
    Map<String, String> fields = new TreeMap<>();
    for (String kind : folder.getFileName().toString().startsWith("k8s-") ? OBJECTS : KINDS) {
      List<Resource> resources = model.project().ofKind(kind);
      for (int i = 0; i < resources.size(); i++) {
        Resource resource = resources.get(i);
        assertThat(resource.language()).isEqualTo(language);
        String name = kind + "#" + i + " ";
        fields.put(name + "is open", Boolean.toString(resource.value().isOpen()));
        flatten(name, resource.value(), fields);
        // A resource of Terraform says no API version.
        fields.remove(name + "apiVersion");
      }
    }
    return fields;
  }

  private static void flatten(String path, Value value, Map<String, String> into) {
    if (value instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        String inside = path.endsWith(" ") ? path + field.name() : path + "." + field.name();
        flatten(inside, field.value(), into);
      }
    } else if (value instanceof Sequence list) {
      List<Value> items = new ArrayList<>(list.items());
      into.put(path + ".length", items.size() + (list.isOpen() ? "+" : ""));
      for (int i = 0; i < items.size(); i++) {
        flatten(path + "." + i, items.get(i), into);
      }
    } else if (value instanceof Scalar scalar) {
      into.put(path, scalar.type() + " " + scalar.asText());
    } else {
      into.put(path, "unknown");
    }
  }
}
