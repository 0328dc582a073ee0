package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.kubernetes.YamlValues;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.KubectlCommand;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects that {@code kubectl run} and {@code kubectl create} make from their flags.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/">kubectl
 *     create</a>
 */
final class KubectlObjects {
  private KubectlObjects() {}

  /** The object, or null where the command makes none, or makes it from a file. */
  static @Nullable KubernetesObject of(KubectlCommand command) {
    List<Argument> words = command.words();
    if (!command.files().isEmpty()) {
      return null;
    }
    if (command.verb().equals("run") && !words.isEmpty()) {
      Mapping spec = containers(command);
      return spec == null ? null : object("Pod", command, words.get(0), under("spec", spec));
    }
    if (!command.verb().equals("create") || words.size() < 2) {
      return null;
    }
    String kind = words.get(0).known();
    if ("deployment".equals(kind) || "deploy".equals(kind)) {
      Mapping spec = containers(command);
      return spec == null
          ? null
          : object(
              "Deployment",
              command,
              words.get(1),
              under("spec", under("template", under("spec", spec))));
    }
    return kind == null ? null : access(kind, command, words.get(1));
  }

  /** Accounts, roles and bindings. */
  private static @Nullable KubernetesObject access(
      String kind, KubectlCommand command, Argument name) {
    switch (kind) {
      case "serviceaccount":
      case "sa":
        return object("ServiceAccount", command, name, Mapping.empty(false, name.span()));
      case "clusterrole":
        return object("ClusterRole", command, name, KubectlRbac.role(command));
      case "role":
        return object("Role", command, name, KubectlRbac.role(command));
      case "clusterrolebinding":
        return object("ClusterRoleBinding", command, name, KubectlRbac.binding(command));
      case "rolebinding":
        return object("RoleBinding", command, name, KubectlRbac.binding(command));
      default:
        return null;
    }
  }

  private static Mapping under(String name, Mapping value) {
    return new Mapping.Builder().put(name, value.span(), value).build(value.span());
  }

  private static @Nullable Mapping containers(KubectlCommand command) {
    KubectlCommand.Flag image = command.flag("--image");
    Value value = image == null ? null : image.value();
    if (value == null) {
      return null;
    }
    Span span = command.verbSpan();
    Mapping container =
        new Mapping.Builder().open(true).put("image", span, value).build(value.span());
    Sequence list = Sequence.of(List.of(container), false, span);
    boolean overridden = command.flag("--overrides") != null;
    Mapping overrides = overrides(command);
    Mapping.Builder spec = new Mapping.Builder();
    if (overrides == null || overrides.field("containers") == null) {
      spec.put("containers", span, list);
    }
    if (overrides != null) {
      for (Mapping.Field field : overrides.fields()) {
        spec.put(field);
      }
    }
    return spec.open(overridden && overrides == null || !command.complete()).build(span);
  }

  /**
   * The {@code spec} that {@code --overrides} writes over the Pod's, or null where none is known.
   */
  private static @Nullable Mapping overrides(KubectlCommand command) {
    KubectlCommand.Flag flag = command.flag("--overrides");
    Value value = flag == null || !command.verb().equals("run") ? null : flag.value();
    Text text = value == null ? null : KubernetesNormalizer.text(value);
    if (text == null) {
      return null;
    }
    for (YamlDocument document : YamlParser.parse(text).tree().documents()) {
      if (document.root() != null && YamlValues.of(document.root()) instanceof Mapping pod) {
        return pod.mapping("spec");
      }
    }
    return null;
  }

  /** The object of these fields besides its kind and name; null where there are none. */
  private static @Nullable KubernetesObject object(
      String kind, KubectlCommand command, Argument name, @Nullable Mapping fields) {
    if (fields == null) {
      return null;
    }
    Span span = command.verbSpan();
    Mapping metadata = new Mapping.Builder().put("name", name.span(), name.value()).build(span);
    Mapping.Builder whole = new Mapping.Builder().open(fields.isOpen());
    whole.put("kind", span, Scalar.string(kind, span)).put("metadata", span, metadata);
    for (Mapping.Field field : fields.fields()) {
      whole.put(field);
    }
    Mapping body = whole.build(span);
    return new KubernetesObject("", kind, null, name.value(), body, span, span, false)
        .in(namespace(command));
  }

  /** The namespace that a command names, or null. */
  static @Nullable Value namespace(KubectlCommand command) {
    KubectlCommand.Flag flag = command.flag("--namespace");
    return flag == null ? null : flag.value();
  }
}
