package dev.hullcheck.normalize;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.ObjectSchema;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments of the resources of hashicorp/kubernetes as the fields of the API that they are: the
 * provider writes {@code snake_case} for its names, one block for an object and a block of the
 * singular for each item of a list. Which of these a field is, the schema of its type says; that is
 * held to the provider by {@code testdata/terraform/kubernetes}.
 */
final class KubernetesArguments {
  private final Catalog catalog;

  KubernetesArguments(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * The schema of a kind of Kubernetes' own, or null.
   *
   * @param suffix the version that a resource has in its name: {@code v1}; or empty
   */
  @Nullable ObjectSchema schema(String suffix, String kind) {
    // What has no version in its name is what the provider began with.
    boolean old = suffix.isEmpty() && kind.equals("Ingress");
    String version = old ? "networking.k8s.io/v1beta1" : version(kind);
    Data served = version == null ? null : catalog.served(version, kind);
    return served == null ? null : catalog.schema(served.need("type").string());
  }

  private static @Nullable String version(String kind) {
    return switch (kind) {
      case "ConfigMap",
          "Endpoints",
          "LimitRange",
          "Namespace",
          "Node",
          "PersistentVolume",
          "PersistentVolumeClaim",
          "Pod",
          "ReplicationController",
          "ResourceQuota",
          "Secret",
          "Service",
          "ServiceAccount" ->
          "v1";
      case "DaemonSet", "Deployment", "StatefulSet" -> "apps/v1";
      case "CronJob", "Job" -> "batch/v1";
      case "HorizontalPodAutoscaler" -> "autoscaling/v2";
      case "Ingress", "IngressClass", "NetworkPolicy" -> "networking.k8s.io/v1";
      case "PodDisruptionBudget" -> "policy/v1";
      case "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding" ->
          "rbac.authorization.k8s.io/v1";
      case "CSIDriver", "StorageClass" -> "storage.k8s.io/v1";
      case "PriorityClass" -> "scheduling.k8s.io/v1";
      case "RuntimeClass" -> "node.k8s.io/v1";
      case "EndpointSlice" -> "discovery.k8s.io/v1";
      case "CertificateSigningRequest" -> "certificates.k8s.io/v1";
      case "MutatingWebhookConfiguration",
          "ValidatingAdmissionPolicy",
          "ValidatingWebhookConfiguration" ->
          "admissionregistration.k8s.io/v1";
      default -> null;
    };
  }

  /**
   * The object that a block is.
   *
   * @param type its schema, or null where none is known
   */
  Mapping object(Mapping block, @Nullable ObjectSchema type) {
    Mapping.Builder object = new Mapping.Builder().open(block.isOpen());
    put(block, type, object);
    return object.build(block.span());
  }

  /** The objects that the blocks of one name are, each of a type of the API. */
  Value objects(Value value, String type) {
    List<Mapping> blocks = blocks(value);
    if (blocks == null) {
      return value;
    }
    ObjectSchema schema = catalog.schema(type);
    List<Value> items = new ArrayList<>(blocks.size());
    for (Mapping block : blocks) {
      items.add(object(block, schema));
    }
    boolean open = value instanceof Sequence sequence && sequence.isOpen();
    return Sequence.of(items, open, value.span());
  }

  private void put(Mapping block, @Nullable ObjectSchema type, Mapping.Builder into) {
    for (Mapping.Field argument : block.fields()) {
      List<Mapping> blocks = blocks(argument.value());
      if (blocks != null && !blocks.isEmpty() && isFlat(argument.name(), type)) {
        put(blocks.get(0), type, into);
        continue;
      }
      String name = type == null ? null : field(type, argument.name());
      ObjectSchema.FieldSchema of = type == null || name == null ? null : type.fields().get(name);
      if (of == null) {
        unknown(argument, blocks, into);
      } else if (name != null) {
        put(name, argument, of, blocks, into);
      }
    }
  }

  private void put(
      String name,
      Mapping.Field argument,
      ObjectSchema.FieldSchema of,
      @Nullable List<Mapping> blocks,
      Mapping.Builder into) {
    Value value = argument.value();
    if (blocks == null || of.isMap()) {
      into.put(name, argument.key(), value);
      return;
    }
    boolean open = value instanceof Sequence sequence && sequence.isOpen();
    if (of.isList()) {
      into.put(name, argument.key(), objects(value, of.element().type()));
    } else if (!blocks.isEmpty()) {
      into.put(name, argument.key(), object(blocks.get(0), catalog.schema(of.type())));
    } else if (open) {
      into.open(true);
    }
  }

  /** An argument of a type that is not known: an object, unless it is known to be a list. */
  private void unknown(
      Mapping.Field argument, @Nullable List<Mapping> blocks, Mapping.Builder into) {
    String list = list(argument.name());
    String renamed = renamed("", argument.name());
    String name =
        renamed != null ? renamed : list == null ? FieldMapper.camel(argument.name()) : list;
    if (blocks == null || blocks.isEmpty() || argument.value() instanceof Mapping) {
      into.put(name, argument.key(), argument.value());
    } else if (list == null) {
      into.put(name, argument.key(), object(blocks.get(0), null));
    } else {
      into.put(name, argument.key(), objects(argument.value(), ""));
    }
  }

  /** The lists of what has no schema any more: Ingresses of old and PodSecurityPolicies. */
  private static @Nullable String list(String block) {
    return switch (block) {
      case "rule" -> "rules";
      case "path" -> "paths";
      case "range" -> "ranges";
      case "tls", "allowed_flex_volumes", "allowed_host_paths", "host_ports" ->
          FieldMapper.camel(block);
      default -> null;
    };
  }

  /** Whether what is in a block stands in the object around it. */
  private static boolean isFlat(String block, @Nullable ObjectSchema around) {
    return block.equals("persistent_volume_source")
        || block.equals("label_selector")
            && around != null
            && around.name().endsWith(".LabelSelector");
  }

  /** The field of a type that an argument is; null where it has none. */
  static @Nullable String field(ObjectSchema type, String argument) {
    String renamed = renamed(type.name(), argument);
    if (renamed != null) {
      return renamed;
    }
    String one = FieldMapper.camel(argument);
    if (type.fields().containsKey(one)) {
      return one;
    }
    String found = null;
    String many = plural(one);
    for (String name : type.fields().keySet()) {
      if (name.equalsIgnoreCase(one)) {
        return name;
      }
      if (name.equalsIgnoreCase(many)) {
        found = name;
      }
    }
    return found;
  }

  /** What the provider calls by another word than the API. */
  private static @Nullable String renamed(String type, String argument) {
    return switch (argument) {
      case "strategy" -> type.endsWith(".DaemonSetSpec") ? "updateStrategy" : null;
      case "storage_provisioner" -> "provisioner";
      case "ceph_monitors" -> "monitors";
      case "rados_user" -> "user";
      case "rbd_image" -> "image";
      case "rbd_pool" -> "pool";
      case "endpoints_name" -> "endpoints";
      case "data_disk_uri" -> "diskURI";
      case "target_cpu_utilization_percentage" -> "targetCPUUtilizationPercentage";
      default -> null;
    };
  }

  private static String plural(String name) {
    if (name.endsWith("s")) {
      return name + "es";
    }
    return name.endsWith("y") ? name.substring(0, name.length() - 1) + "ies" : name + "s";
  }

  /** The blocks that a value is, or null where it is an attribute. */
  private static @Nullable List<Mapping> blocks(Value value) {
    if (value instanceof Mapping block) {
      return List.of(block);
    }
    if (!(value instanceof Sequence sequence)) {
      return null;
    }
    List<Mapping> blocks = new ArrayList<>(sequence.items().size());
    for (Value item : sequence.items()) {
      if (!(item instanceof Mapping block)) {
        return null;
      }
      blocks.add(block);
    }
    return blocks.isEmpty() && !sequence.isOpen() ? null : blocks;
  }
}
