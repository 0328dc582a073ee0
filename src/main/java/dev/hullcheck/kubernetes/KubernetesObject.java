package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * One object as somebody would give it to the API server.
 *
 * @param apiVersion as written: {@code v1}, {@code apps/v1}
 * @param namespace what is written as {@code metadata.namespace}, which may be unknown; null where
 *     nothing is
 * @param name what is written as {@code metadata.name}; null where nothing is, as with {@code
 *     generateName}
 * @param body all of it
 * @param document the characters of the object; of an item of a list, those of the item
 * @param head where a finding points whose cause is that something is missing: the value of {@code
 *     kind}
 * @param partial whether it is a patch, or read of a document with a fault of grammar: all of its
 *     mappings and sequences are open
 */
public record KubernetesObject(
    String apiVersion,
    String kind,
    @Nullable Value namespace,
    @Nullable Value name,
    Mapping body,
    Span document,
    Span head,
    boolean partial) {

  /**
   * The object as it is in a namespace that a command gives with it; one that it names itself
   * stays, and one that stands in none does.
   */
  public KubernetesObject in(@Nullable Value given) {
    return given == null || namespace != null ? this : movedTo(given);
  }

  /** The object as a kustomization moves it to a namespace, unless it stands in none. */
  public KubernetesObject movedTo(Value given) {
    if (isClusterScoped()) {
      return this;
    }
    Mapping.Field written = body.field("metadata");
    Mapping metadata =
        written != null && written.value() instanceof Mapping fields
            ? fields
            : Mapping.empty(false, head);
    Mapping whole =
        body.with(
            "metadata",
            written == null ? head : written.key(),
            metadata.with("namespace", given.span(), given));
    return new KubernetesObject(apiVersion, kind, given, name, whole, document, head, partial);
  }

  /** The object with another body, from which its name and namespace are read again. */
  public KubernetesObject with(Mapping other) {
    Mapping metadata = other.mapping("metadata");
    return new KubernetesObject(
        apiVersion,
        kind,
        metadata == null ? null : metadata.get("namespace"),
        metadata == null ? null : metadata.get("name"),
        other,
        document,
        head,
        partial);
  }

  /**
   * Whether an object can be called as it is; what has no name that could be one is to be given it.
   */
  public boolean isNamed() {
    return name != null
        && (!(name instanceof Scalar own)
            || group().startsWith("rbac.")
            || Forms.missed("dns-name", own.asText()) == null);
  }

  /**
   * Whether a body without a {@code spec} is one that nobody creates an object from: with a {@code
   * status}, as a controller writes it, or without a name.
   */
  static boolean isPart(Mapping body) {
    Mapping metadata = body.mapping("metadata");
    return body.get("status") != null
        || metadata == null
        || metadata.get("name") == null && metadata.get("generateName") == null;
  }

  /** The object as one of which a part is shown: there may be more in it than is written. */
  public KubernetesObject asPart() {
    return new KubernetesObject(
        apiVersion, kind, namespace, name, Values.opened(body), document, head, true);
  }

  /**
   * What tells it from all other objects of a cluster; null where that is not known, of a patch, of
   * what is to be filled in, and of what only some clusters get, or only at some time.
   */
  public @Nullable String identity() {
    if (partial
        || !(name instanceof Scalar own)
        || ToFill.isLeft(own.asText())
        || namespace != null && !(namespace instanceof Scalar)
        || isSelective()) {
      return null;
    }
    String in = namespace instanceof Scalar scalar ? scalar.asText() : "";
    return group() + '\n' + kind + '\n' + in + '\n' + own.asText();
  }

  /**
   * Whether an annotation says where it is applied, or when: {@code
   * configmanagement.gke.io/cluster-selector}, {@code configsync.gke.io/cluster-name-selector},
   * {@code helm.sh/hook}.
   */
  private boolean isSelective() {
    Mapping metadata = body.mapping("metadata");
    Value annotations = metadata == null ? null : metadata.get("annotations");
    if (annotations instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        if (field.name().endsWith("-selector") || field.name().endsWith("/hook")) {
          return true;
        }
      }
    }
    return annotations instanceof Unknown;
  }

  /** Whether its kind is known to stand in no namespace. */
  private boolean isClusterScoped() {
    return switch (kind) {
      case "APIService",
          "ClusterRole",
          "ClusterRoleBinding",
          "CSIDriver",
          "CSINode",
          "CustomResourceDefinition",
          "IngressClass",
          "Kustomization",
          "MutatingWebhookConfiguration",
          "Namespace",
          "Node",
          "PersistentVolume",
          "PodSecurityPolicy",
          "PriorityClass",
          "RuntimeClass",
          "StorageClass",
          "ValidatingAdmissionPolicy",
          "ValidatingAdmissionPolicyBinding",
          "ValidatingWebhookConfiguration",
          "VolumeAttachment" ->
          true;
      default -> false;
    };
  }

  /** The API group: what precedes the slash of the version; empty for the core group. */
  public String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  /** Whether its kind is not one of Kubernetes' own, by its group. */
  public boolean custom() {
    String group = group();
    if (group.indexOf('.') < 0) {
      return false;
    }
    return switch (group) {
      case "admission.k8s.io",
          "admissionregistration.k8s.io",
          "apiextensions.k8s.io",
          "apiregistration.k8s.io",
          "audit.k8s.io",
          "authentication.k8s.io",
          "authorization.k8s.io",
          "certificates.k8s.io",
          "coordination.k8s.io",
          "discovery.k8s.io",
          "events.k8s.io",
          "flowcontrol.apiserver.k8s.io",
          "internal.apiserver.k8s.io",
          "metrics.k8s.io",
          "networking.k8s.io",
          "node.k8s.io",
          "rbac.authorization.k8s.io",
          "resource.k8s.io",
          "scheduling.k8s.io",
          "storage.k8s.io",
          "storagemigration.k8s.io" ->
          false;
      default -> true;
    };
  }
}
