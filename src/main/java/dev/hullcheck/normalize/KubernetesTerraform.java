package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.source.Span;
import dev.hullcheck.terraform.TerraformResource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Kubernetes object that a {@code kubernetes_*} resource of Terraform asks for: blocks as
 * objects, or as the lists that the API has for them.
 *
 * @see <a href="https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs">the
 *     provider's resources</a>
 */
final class KubernetesTerraform {
  private static final String PREFIX = "kubernetes_";

  private KubernetesTerraform() {}

  /** The object, or null where the resource is none of the provider's or asks for no object. */
  static @Nullable KubernetesObject object(TerraformResource resource) {
    if (!resource.mode().equals("resource")) {
      return null;
    }
    if (resource.type().equals("kubernetes_manifest")) {
      return manifest(resource);
    }
    if (!resource.type().startsWith(PREFIX)) {
      return null;
    }
    String kind = kind(resource.type().substring(PREFIX.length()));
    Span head = resource.header();
    Mapping body = object("", resource.body());
    Mapping.Builder all = new Mapping.Builder().open(body.isOpen());
    all.put("kind", head, Scalar.string(kind, head));
    for (Mapping.Field field : body.fields()) {
      all.put(kind.equals("Secret") ? entries(field) : field);
    }
    return object("", kind, all.build(body.span()), head);
  }

  /** The provider encodes what stands in a Secret's {@code data}, and takes the rest as it is. */
  private static Mapping.Field entries(Mapping.Field field) {
    return switch (field.name()) {
      case "data" -> new Mapping.Field("stringData", field.key(), field.value());
      case "binaryData" -> new Mapping.Field("data", field.key(), field.value());
      default -> field;
    };
  }

  private static @Nullable KubernetesObject manifest(TerraformResource resource) {
    Mapping manifest = resource.body().mapping("manifest");
    String apiVersion = manifest == null ? null : manifest.string("apiVersion");
    String kind = manifest == null ? null : manifest.string("kind");
    return manifest == null || apiVersion == null || kind == null
        ? null
        : object(apiVersion, kind, manifest, resource.header());
  }

  private static KubernetesObject object(String apiVersion, String kind, Mapping body, Span head) {
    Mapping metadata = body.mapping("metadata");
    Value namespace = metadata == null ? null : metadata.get("namespace");
    Value name = metadata == null ? null : metadata.get("name");
    return new KubernetesObject(apiVersion, kind, namespace, name, body, head, head, false);
  }

  /** {@code stateful_set_v1} is a {@code StatefulSet}. */
  private static String kind(String type) {
    String name = type;
    int version = name.lastIndexOf("_v");
    if (version > 0 && version + 2 < name.length() && Character.isDigit(name.charAt(version + 2))) {
      name = name.substring(0, version);
    }
    if (name.equals("daemonset")) {
      return "DaemonSet";
    }
    String camel = FieldMapper.camel(name);
    return Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
  }

  /**
   * An object of a block.
   *
   * @param name the block's, or empty for the resource
   */
  private static Mapping object(String name, Mapping block) {
    Mapping.Builder object = new Mapping.Builder().open(block.isOpen());
    for (Mapping.Field field : block.fields()) {
      Value value = field.value();
      // The port of an Ingress' backend is one of a number or a name.
      boolean one = name.equals("service") && field.name().equals("port");
      String list = one ? null : list(field.name());
      List<Mapping> blocks =
          list != null && value instanceof Mapping only ? List.of(only) : blocks(value);
      if (blocks == null) {
        object.put(name(field.name()), field.key(), value);
        continue;
      }
      boolean open = value instanceof Sequence sequence && sequence.isOpen();
      if (list != null) {
        List<Value> items = new ArrayList<>(blocks.size());
        for (Mapping item : blocks) {
          items.add(object(field.name(), item));
        }
        object.put(list, field.key(), Sequence.of(items, open, value.span()));
      } else if (!blocks.isEmpty()) {
        object.put(name(field.name()), field.key(), object(field.name(), blocks.get(0)));
      } else if (open) {
        object.open(true);
      }
    }
    return object.build(block.span());
  }

  /** A name of the API: {@code snake_case} as {@code camelCase}, but for its abbreviations. */
  private static String name(String written) {
    switch (written) {
      case "host_ip":
        return "hostIP";
      case "host_ipc":
        return "hostIPC";
      case "host_pid":
        return "hostPID";
      case "cluster_ip":
        return "clusterIP";
      case "cluster_ips":
        return "clusterIPs";
      case "external_ips":
        return "externalIPs";
      case "load_balancer_ip":
        return "loadBalancerIP";
      case "non_resource_urls":
        return "nonResourceURLs";
      case "pod_cidr":
        return "podCIDR";
      case "run_as_username":
        return "runAsUserName";
      default:
        return FieldMapper.camel(written);
    }
  }

  /** The blocks that a value is, or null where it is an attribute. */
  private static @Nullable List<Mapping> blocks(Value value) {
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

  /** The API's list that blocks of a name make, or null where such a block is an object. */
  private static @Nullable String list(String block) {
    switch (block) {
      case "container":
      case "init_container":
      case "toleration":
      case "volume":
      case "volume_mount":
      case "volume_device":
      case "port":
      case "rule":
      case "subject":
      case "sysctl":
      case "node_selector_term":
      case "topology_spread_constraint":
      case "path":
        return FieldMapper.camel(block) + "s";
      case "host_aliases":
      case "env":
      case "env_from":
      case "image_pull_secrets":
      case "readiness_gate":
      case "cluster_role_selectors":
      case "match_expressions":
      case "match_fields":
      case "preferred_during_scheduling_ignored_during_execution":
      case "items":
      case "tls":
      case "ingress":
      case "egress":
      case "from":
      case "to":
      case "ports":
        return FieldMapper.camel(block);
      default:
        return null;
    }
  }
}
