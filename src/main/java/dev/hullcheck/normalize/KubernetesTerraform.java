package dev.hullcheck.normalize;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.ObjectSchema;
import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.kubernetes.KubernetesObjects;
import dev.hullcheck.model.Language;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.terraform.TerraformResource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Kubernetes object that a {@code kubernetes_*} resource of Terraform asks for. Some resources
 * change a part of an object that is made elsewhere: labels, annotations, entries of a ConfigMap,
 * variables, taints of a node. Of these the object is a part.
 *
 * @see <a href="https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs">the
 *     provider's resources</a>
 */
final class KubernetesTerraform {
  private static final String PREFIX = "kubernetes_";

  private final KubernetesArguments arguments;
  private final Sink sink;

  KubernetesTerraform(Catalog catalog, Sink sink) {
    this.arguments = new KubernetesArguments(catalog);
    this.sink = sink;
  }

  /**
   * The objects, whose texts' own faults are told; none where the resource is of another provider,
   * or asks for none.
   */
  List<KubernetesObject> objects(TerraformResource resource) {
    switch (resource.type()) {
      case "kubectl_manifest":
        return written(resource, "yaml_body");
      case "kubectl_file_documents", "k8s_manifest":
        return written(resource, "content");
      default:
        KubernetesObject object = object(resource);
        return object == null ? List.of() : List.of(object);
    }
  }

  /**
   * The objects in a text of YAML, as the kubectl provider takes it. What is in a file is found
   * there too, and told once.
   */
  private List<KubernetesObject> written(TerraformResource resource, String argument) {
    Value value = resource.body().get(argument);
    Text text = value == null ? null : KubernetesNormalizer.text(value);
    if (text == null) {
      return List.of();
    }
    Value namespace = resource.body().get("override_namespace");
    List<KubernetesObject> objects = new ArrayList<>(1);
    YamlStream stream = YamlParser.parse(text).tree();
    for (KubernetesObject object : KubernetesObjects.of(stream)) {
      objects.add(namespace == null ? object : object.movedTo(namespace));
    }
    SchemaProblems.add(stream, objects, Language.TERRAFORM, sink);
    return objects;
  }

  private @Nullable KubernetesObject object(TerraformResource resource) {
    if (!resource.mode().equals("resource") || !resource.type().startsWith(PREFIX)) {
      return null;
    }
    return switch (resource.type().substring(PREFIX.length())) {
      case "manifest" -> manifest(resource);
      case "token_request_v1" -> null;
      case "annotations", "labels", "env" -> part(resource);
      case "node_taint" -> taints(resource);
      case "config_map_v1_data" -> whole(resource, "ConfigMap").asPart();
      case "secret_v1_data" -> whole(resource, "Secret").asPart();
      case "default_service_account", "default_service_account_v1" ->
          whole(resource, "ServiceAccount").asPart();
      default -> whole(resource, kind(resource.type().substring(PREFIX.length())));
    };
  }

  private KubernetesObject whole(TerraformResource resource, String kind) {
    Span head = resource.header();
    Mapping block = resource.body();
    ObjectSchema type = arguments.schema(version(resource.type()), kind);
    Mapping.Builder all = new Mapping.Builder().open(block.isOpen());
    all.put("kind", head, Scalar.string(kind, head));
    boolean secret = kind.equals("Secret");
    Mapping body = arguments.object(own(block, type, secret), type);
    for (Mapping.Field field : body.fields()) {
      all.put(field);
    }
    if (secret) {
      entries(block, all);
    }
    return object("", kind, all.open(body.isOpen()).build(block.span()), head);
  }

  /** A block without what the provider keeps to itself: how long it waits, and for what. */
  private static Mapping own(Mapping block, @Nullable ObjectSchema type, boolean secret) {
    Mapping.Builder own = new Mapping.Builder().open(block.isOpen());
    for (Mapping.Field field : block.fields()) {
      String name = field.name();
      boolean entries = secret && name.equals("data");
      boolean known = type == null || KubernetesArguments.field(type, name) != null;
      if (known && !entries && !name.equals("id") && !name.equals("timeouts")) {
        own.put(field);
      }
    }
    return own.build(block.span());
  }

  /**
   * Puts what a Secret holds: the provider encodes what stands in {@code data}, and takes {@code
   * binary_data} as it is.
   */
  private static void entries(Mapping block, Mapping.Builder into) {
    for (Mapping.Field field : block.fields()) {
      switch (field.name()) {
        case "data_wo" -> putIfAbsent("stringData", field, into);
        case "binary_data_wo" -> putIfAbsent("data", field, into);
        case "data" -> into.put("stringData", field.key(), field.value());
        case "binary_data" -> into.put("data", field.key(), field.value());
        default -> {}
      }
    }
  }

  /** Puts what the provider writes without keeping it, in place of what it keeps. */
  private static void putIfAbsent(String name, Mapping.Field field, Mapping.Builder into) {
    if (into.get(name) == null) {
      into.put(name, field.key(), field.value());
    }
  }

  private static @Nullable KubernetesObject manifest(TerraformResource resource) {
    Mapping manifest = resource.body().mapping("manifest");
    String apiVersion = manifest == null ? null : manifest.string("apiVersion");
    String kind = manifest == null ? null : manifest.string("kind");
    return manifest == null || apiVersion == null || kind == null
        ? null
        : object(apiVersion, kind, manifest, resource.header());
  }

  // Parts of objects.

  /** What {@code kubernetes_labels}, {@code _annotations} and {@code _env} lay over an object. */
  private @Nullable KubernetesObject part(TerraformResource resource) {
    Mapping block = resource.body();
    String kind = block.string("kind");
    String apiVersion = block.string("api_version");
    if (kind == null || apiVersion == null) {
      return null;
    }
    Span head = resource.header();
    FieldTree body = new FieldTree(true, block.span());
    body.put("apiVersion", head, Scalar.string(apiVersion, head));
    body.put("kind", head, Scalar.string(kind, head));
    String pod = kind.equals("CronJob") ? "spec.jobTemplate.spec.template." : "spec.template.";
    for (Mapping.Field field : block.fields()) {
      switch (field.name()) {
        case "metadata" -> metadata(field, body);
        case "labels", "annotations" ->
            body.put("metadata." + field.name(), field.key(), field.value());
        case "template_labels" -> body.put(pod + "metadata.labels", field.key(), field.value());
        case "template_annotations" ->
            body.put(pod + "metadata.annotations", field.key(), field.value());
        default -> {}
      }
    }
    Value variables = block.get("env");
    if (variables != null) {
      container(block, variables, pod + "spec.", body);
    }
    return object(apiVersion, kind, Values.opened(body.build()), head).asPart();
  }

  private static void metadata(Mapping.Field field, FieldTree into) {
    if (only(field.value()) instanceof Mapping metadata) {
      for (Mapping.Field name : metadata.fields()) {
        into.put("metadata." + name.name(), name.key(), name.value());
      }
    }
  }

  /** The container, or the one before the others, whose variables {@code kubernetes_env} sets. */
  private void container(Mapping block, Value variables, String spec, FieldTree into) {
    for (String argument : List.of("container", "init_container")) {
      Value name = block.get(argument);
      if (name != null) {
        Mapping.Builder container = new Mapping.Builder().open(true);
        container.put("name", name.span(), name);
        container.put("env", variables.span(), arguments.objects(variables, "core/v1.EnvVar"));
        String list = argument.equals("container") ? "containers" : "initContainers";
        Mapping only = container.build(name.span());
        into.put(spec + list, name.span(), Sequence.of(List.of(only), true, name.span()));
      }
    }
  }

  private static KubernetesObject taints(TerraformResource resource) {
    Span head = resource.header();
    FieldTree node = new FieldTree(true, resource.body().span());
    node.put("kind", head, Scalar.string("Node", head));
    for (Mapping.Field field : resource.body().fields()) {
      if (field.name().equals("metadata")) {
        metadata(field, node);
      } else if (field.name().equals("taint")) {
        node.put("spec.taints", field.key(), field.value());
      }
    }
    return object("", "Node", node.build(), head).asPart();
  }

  /** The one block of an argument that has one. */
  private static @Nullable Value only(Value value) {
    return value instanceof Sequence list && list.items().size() == 1 ? list.items().get(0) : value;
  }

  private static KubernetesObject object(String apiVersion, String kind, Mapping body, Span head) {
    Mapping metadata = body.mapping("metadata");
    Value namespace = metadata == null ? null : metadata.get("namespace");
    Value name = metadata == null ? null : metadata.get("name");
    return new KubernetesObject(apiVersion, kind, namespace, name, body, head, head, false);
  }

  /** {@code stateful_set_v1} is a {@code StatefulSet}. */
  private static String kind(String type) {
    String version = version(type);
    String name =
        version.isEmpty() ? type : type.substring(0, type.length() - version.length() - 1);
    return switch (name) {
      case "api_service" -> "APIService";
      case "csi_driver" -> "CSIDriver";
      case "daemonset" -> "DaemonSet";
      default -> {
        String camel = FieldMapper.camel(name);
        yield Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
      }
    };
  }

  /** The version that the name of a resource ends with: {@code v1}; empty where none is. */
  private static String version(String type) {
    int version = type.lastIndexOf("_v");
    return version > 0 && version + 2 < type.length() && Character.isDigit(type.charAt(version + 2))
        ? type.substring(version + 1)
        : "";
  }
}
