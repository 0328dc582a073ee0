package dev.hullcheck.normalize;

import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects that others name, each place that names one as a resource of its own: ConfigMaps and
 * Secrets that Pods take variables and files from, accounts that roles are bound to.
 *
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/">Pod:
 *     EnvVarSource, EnvFromSource, Volume</a>
 * @see <a
 *     href="https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-binding-v1/">RoleBinding:
 *     Subject</a>
 */
final class ObjectReferences {
  private static final String KIND = "k8s.Reference";
  private static final String CONFIG_MAP = "ConfigMap";
  private static final String SECRET = "Secret";

  private final Resource owner;
  private final Sink sink;

  private ObjectReferences(Resource owner, Sink sink) {
    this.owner = owner;
    this.sink = sink;
  }

  /** Adds what the variables of a container are taken from. */
  static void ofContainer(Resource container, Sink sink) {
    ObjectReferences references = new ObjectReferences(container, sink);
    for (Value item : items(container.value().get("env"))) {
      Mapping from = item instanceof Mapping variable ? variable.mapping("valueFrom") : null;
      if (from != null) {
        references.add("variable", CONFIG_MAP, from.mapping("configMapKeyRef"), "name");
        references.add("variable", SECRET, from.mapping("secretKeyRef"), "name");
      }
    }
    for (Value item : items(container.value().get("envFrom"))) {
      if (item instanceof Mapping from) {
        references.add("variables", CONFIG_MAP, from.mapping("configMapRef"), "name");
        references.add("variables", SECRET, from.mapping("secretRef"), "name");
      }
    }
  }

  /** Adds what the volumes of a Pod hold. */
  static void ofPod(Resource pod, Sink sink) {
    ObjectReferences references = new ObjectReferences(pod, sink);
    for (Value item : items(pod.value().get("volumes"))) {
      if (item instanceof Mapping volume) {
        references.add("volume", CONFIG_MAP, volume.mapping("configMap"), "name");
        references.add("volume", SECRET, volume.mapping("secret"), "secretName");
        Mapping projected = volume.mapping("projected");
        for (Value part : items(projected == null ? null : projected.get("sources"))) {
          if (part instanceof Mapping source) {
            references.add("volume", CONFIG_MAP, source.mapping("configMap"), "name");
            references.add("volume", SECRET, source.mapping("secret"), "name");
          }
        }
      }
    }
  }

  /** Adds the service accounts that a binding gives its role to. */
  static void ofBinding(Resource binding, Sink sink) {
    ObjectReferences references = new ObjectReferences(binding, sink);
    for (Value item : items(binding.value().get("subjects"))) {
      if (item instanceof Mapping subject && "ServiceAccount".equals(subject.string("kind"))) {
        references.add("subject", "ServiceAccount", subject, "name");
      }
    }
  }

  private void add(String from, String kind, @Nullable Mapping written, String nameField) {
    Mapping.Field name = written == null ? null : written.field(nameField);
    if (written == null || name == null) {
      return;
    }
    Span span = name.value().span();
    Mapping.Builder reference = new Mapping.Builder().open(written.isOpen());
    reference.put("from", span, Scalar.string(from, span));
    reference.put("to", span, Scalar.string(kind, span));
    reference.put("name", name.key(), name.value());
    for (String field : List.of("key", "namespace", "optional", "items")) {
      Mapping.Field given = written.field(field);
      if (given != null) {
        reference.put(given);
      }
    }
    sink.add(Resource.derived(KIND, owner).build(reference.build(written.span()), span));
  }

  private static List<Value> items(@Nullable Value value) {
    return value instanceof Sequence list ? list.items() : List.of();
  }
}
