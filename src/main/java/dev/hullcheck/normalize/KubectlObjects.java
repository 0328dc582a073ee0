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
import dev.hullcheck.value.Values;
import java.util.ArrayList;
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
      Argument name = words.get(0);
      return spec == null
          ? null
          : object("Pod", command, name, labels("run", command, name), under("spec", spec));
    }
    if (words.size() < 2) {
      return null;
    }
    String kind = words.get(0).known();
    boolean namespace = "namespace".equals(kind) || "ns".equals(kind);
    if (command.verb().equals("label") && (namespace || "namespaces".equals(kind))) {
      return labelled(command);
    }
    if (command.verb().equals("annotate")) {
      return isAccount(kind) ? annotated("ServiceAccount", command) : null;
    }
    if (!command.verb().equals("create")) {
      return null;
    }
    if ("deployment".equals(kind) || "deploy".equals(kind)) {
      Mapping spec = containers(command);
      return spec == null
          ? null
          : object("Deployment", command, words.get(1), under("spec", template(command, spec)));
    }
    if (namespace) {
      Mapping spec = Mapping.empty(true, command.verbSpan());
      return object("Namespace", command, words.get(1), under("spec", spec));
    }
    if ("secret".equals(kind) && words.size() > 2 && "generic".equals(words.get(1).known())) {
      Mapping data = literals(command);
      Mapping fields = data == null ? null : under("stringData", data);
      return object("Secret", command, words.get(2), fields);
    }
    if ("ingress".equals(kind) || "ing".equals(kind)) {
      return object("Ingress", command, words.get(1), under("spec", ingress(command)));
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

  /** A namespace of which no more is known than the labels that it gets. */
  private static KubernetesObject labelled(KubectlCommand command) {
    Span span = command.verbSpan();
    Argument name = command.words().get(1);
    Mapping.Builder labels = new Mapping.Builder().open(true);
    for (Argument word : command.words().subList(2, command.words().size())) {
      Text text = KubernetesNormalizer.text(word.value());
      int sign = text == null ? -1 : text.content().indexOf('=');
      if (text != null && sign > 0) {
        Value value = Grammars.value(text.slice(sign + 1, text.length()));
        labels.put(text.content().substring(0, sign), text.span(0, sign), value);
      }
    }
    Mapping metadata =
        new Mapping.Builder()
            .open(true)
            .put("name", name.span(), name.value())
            .put("labels", span, labels.build(span))
            .build(span);
    Mapping body =
        new Mapping.Builder()
            .open(true)
            .put("kind", span, Scalar.string("Namespace", span))
            .put("metadata", span, metadata)
            .build(span);
    return new KubernetesObject("", "Namespace", null, name.value(), body, span, span, true);
  }

  /**
   * The rules of an Ingress, each {@code HOST/PATH=SERVICE:PORT}, behind it perhaps {@code ,tls} or
   * {@code ,tls=SECRET}. What {@code --annotation} gives is not read, so that anything may be
   * there.
   */
  private static Mapping ingress(KubectlCommand command) {
    Span span = command.verbSpan();
    boolean open = !command.complete() || command.flag("--annotation") != null;
    List<Value> rules = new ArrayList<>();
    List<Value> tls = new ArrayList<>();
    for (KubectlCommand.Flag flag : command.flags()) {
      Value value = flag.value();
      if (!flag.name().equals("--rule") || value == null) {
        continue;
      }
      Text text = KubernetesNormalizer.text(value);
      int slash = text == null ? -1 : text.content().indexOf('/');
      if (text == null || slash < 0 || text.hasOpaque()) {
        open = true;
        continue;
      }
      Value host = Grammars.value(text.slice(0, slash));
      Mapping.Builder rule = new Mapping.Builder();
      rules.add((slash == 0 ? rule : rule.put("host", host.span(), host)).build(value.span()));
      if (text.content().indexOf(",tls") > slash) {
        Sequence hosts = Sequence.of(slash == 0 ? List.of() : List.of(host), false, host.span());
        tls.add(new Mapping.Builder().put("hosts", host.span(), hosts).build(value.span()));
      }
    }
    Mapping.Builder spec = new Mapping.Builder().open(open);
    KubectlCommand.Flag named = command.flag("--class");
    if (named != null && named.value() != null) {
      spec.put("ingressClassName", named.span(), named.value());
    }
    if (!rules.isEmpty()) {
      spec.put("rules", span, Sequence.of(rules, open, span));
    }
    if (!tls.isEmpty()) {
      spec.put("tls", span, Sequence.of(tls, open, span));
    }
    return spec.build(span);
  }

  /** What each {@code --from-literal=KEY=VALUE} puts into a Secret, or null where there is none. */
  private static @Nullable Mapping literals(KubectlCommand command) {
    Mapping.Builder data = new Mapping.Builder();
    for (KubectlCommand.Flag flag : command.flags()) {
      Value value = flag.value();
      Text text = value == null ? null : KubernetesNormalizer.text(value);
      int sign = text == null ? -1 : text.content().indexOf('=');
      if (flag.name().equals("--from-literal") && text != null && sign > 0) {
        String key = text.content().substring(0, sign);
        Text literal = text.slice(sign + 1, text.length());
        data.put(key, text.span(0, sign), Grammars.value(literal));
      }
    }
    return data.isEmpty() ? null : data.open(true).build(command.verbSpan());
  }

  private static Mapping template(KubectlCommand command, Mapping spec) {
    Mapping labels = labels("app", command, command.words().get(1));
    Mapping template =
        new Mapping.Builder()
            .put("metadata", spec.span(), under("labels", labels))
            .put("spec", spec.span(), spec)
            .build(spec.span());
    return under("template", template);
  }

  /** The label by which kubectl finds the Pods again, and others that {@code --labels} may give. */
  private static Mapping labels(String key, KubectlCommand command, Argument name) {
    Mapping.Builder labels = new Mapping.Builder().open(!command.complete());
    if (command.flag("--labels") == null) {
      labels.put(key, name.span(), name.value());
    } else {
      labels.open(true);
    }
    return labels.build(name.span());
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
    Mapping.Builder container =
        new Mapping.Builder()
            .open(true)
            .put("image", span, value)
            .put("stdin", span, Scalar.bool(command.flag("--stdin") != null, "", span))
            .put("tty", span, Scalar.bool(command.flag("--tty") != null, "", span));
    if (command.verb().equals("run")) {
      Argument name = command.words().get(0);
      container.put("name", name.span(), name.value());
      KubectlCommand.Flag privileged = command.flag("--privileged");
      if (privileged != null) {
        Span at = privileged.span();
        container.put("securityContext", at, under("privileged", at, given(privileged)));
      }
    }
    Sequence list = Sequence.of(List.of(container.build(value.span())), false, span);
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

  private static Mapping under(String name, Span at, Value value) {
    return new Mapping.Builder().open(true).put(name, at, value).build(at);
  }

  /** What a flag of yes or no says; alone it says yes. */
  private static Value given(KubectlCommand.Flag flag) {
    String text = flag.value() == null ? "true" : Values.text(flag.value());
    if (flag.value() != null && text == null) {
      return flag.value();
    }
    return Scalar.bool("true".equals(text), "true".equals(text) ? "true" : "false", flag.span());
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

  private static boolean isAccount(@Nullable String kind) {
    return "serviceaccount".equals(kind) || "serviceaccounts".equals(kind) || "sa".equals(kind);
  }

  /** What {@code kubectl annotate KIND NAME KEY=VALUE…} says of an object that there is. */
  private static KubernetesObject annotated(String kind, KubectlCommand command) {
    Mapping.Builder annotations = new Mapping.Builder().open(true);
    List<Argument> words = command.words();
    for (Argument word : words.subList(2, words.size())) {
      Text text = KubernetesNormalizer.text(word.value());
      int equals = text == null ? -1 : text.content().indexOf('=');
      if (text != null && equals > 0 && !text.slice(0, equals).hasOpaque()) {
        Value value = Grammars.value(text.slice(equals + 1, text.length()));
        annotations.put(text.content().substring(0, equals), text.span(0, equals), value);
      }
    }
    Span span = command.verbSpan();
    Argument name = words.get(1);
    Mapping.Builder metadata =
        new Mapping.Builder()
            .open(true)
            .put("name", name.span(), name.value())
            .put("annotations", span, annotations.build(span));
    Mapping body =
        new Mapping.Builder()
            .open(true)
            .put("kind", span, Scalar.string(kind, span))
            .put("metadata", span, metadata.build(span))
            .build(span);
    return new KubernetesObject("", kind, null, name.value(), body, span, span, false)
        .in(namespace(command));
  }

  /** The object of these fields besides its kind and name; null where there are none. */
  private static @Nullable KubernetesObject object(
      String kind, KubectlCommand command, Argument name, @Nullable Mapping fields) {
    return object(kind, command, name, null, fields);
  }

  private static @Nullable KubernetesObject object(
      String kind,
      KubectlCommand command,
      Argument name,
      @Nullable Mapping labels,
      @Nullable Mapping fields) {
    if (fields == null) {
      return null;
    }
    Span span = command.verbSpan();
    Mapping.Builder named = new Mapping.Builder().put("name", name.span(), name.value());
    if (labels != null) {
      named.put("labels", span, labels);
    }
    Mapping metadata = named.build(span);
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
