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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects that {@code kubectl run} and {@code kubectl create} make from their flags, and those
 * that {@code kubectl annotate} changes.
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
      return spec == null ? null : object("Pod", command, words.get(0), "spec", spec);
    }
    if (words.size() < 2) {
      return null;
    }
    String kind = words.get(0).known();
    boolean account = "serviceaccount".equals(kind) || "sa".equals(kind);
    if (command.verb().equals("annotate")) {
      account |= "serviceaccounts".equals(kind);
      return account ? annotated("ServiceAccount", command) : null;
    }
    if (!command.verb().equals("create")) {
      return null;
    }
    if (account) {
      return object("ServiceAccount", command, words.get(1), null);
    }
    if ("deployment".equals(kind) || "deploy".equals(kind)) {
      Mapping spec = containers(command);
      return spec == null
          ? null
          : object(
              "Deployment", command, words.get(1), "spec", under("template", under("spec", spec)));
    }
    if ("clusterrole".equals(kind) || "role".equals(kind)) {
      Value rules = rules(command);
      String name = "role".equals(kind) ? "Role" : "ClusterRole";
      return rules == null ? null : object(name, command, words.get(1), "rules", rules);
    }
    return null;
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

  private static @Nullable Value rules(KubectlCommand command) {
    Value resources = flag(command, "--resource");
    Value verbs = flag(command, "--verb");
    if (resources == null || verbs == null) {
      return null;
    }
    Span span = resources.span();
    Mapping.Builder rule = new Mapping.Builder();
    // A resource of a group is written NAME.GROUP; one of the core group stands alone.
    Value groups = Sequence.of(List.of(Scalar.string("", span)), !command.complete(), span);
    rule.put("apiGroups", span, groups);
    rule.put("resources", span, resources);
    rule.put("verbs", verbs.span(), verbs);
    return Sequence.of(List.of(rule.build(span)), false, span);
  }

  private static @Nullable Value flag(KubectlCommand command, String name) {
    List<Value> items = new ArrayList<>();
    for (KubectlCommand.Flag flag : command.flags()) {
      Value value = flag.value();
      if (flag.name().equals(name) && value != null) {
        Value list = Grammars.read("list", value);
        if (list instanceof Sequence sequence) {
          items.addAll(sequence.items());
        } else {
          items.add(value);
        }
      }
    }
    return items.isEmpty() ? null : Sequence.of(items, false, items.get(0).span());
  }

  /** What {@code kubectl annotate KIND NAME KEY=VALUE…} says of an object that there is. */
  private static @Nullable KubernetesObject annotated(String kind, KubectlCommand command) {
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
    return object(kind, command, words.get(1), annotations.build(span));
  }

  private static KubernetesObject object(
      String kind, KubectlCommand command, Argument name, String field, Value value) {
    Span span = command.verbSpan();
    Mapping metadata = new Mapping.Builder().put("name", name.span(), name.value()).build(span);
    Mapping.Builder body = new Mapping.Builder().put(field, span, value);
    return object(kind, command, name, metadata, body);
  }

  /**
   * An object of which a command says no more than what it is called.
   *
   * @param annotations null where it is made; else the object is there, with more than is said
   */
  private static KubernetesObject object(
      String kind, KubectlCommand command, Argument name, @Nullable Mapping annotations) {
    Span span = command.verbSpan();
    Mapping.Builder metadata = new Mapping.Builder().put("name", name.span(), name.value());
    if (annotations != null) {
      metadata.put("annotations", span, annotations).open(true);
    }
    Mapping.Builder body = new Mapping.Builder().open(annotations != null || !command.complete());
    return object(kind, command, name, metadata.build(span), body);
  }

  private static KubernetesObject object(
      String kind, KubectlCommand command, Argument name, Mapping metadata, Mapping.Builder body) {
    Span span = command.verbSpan();
    body.put("kind", span, Scalar.string(kind, span)).put("metadata", span, metadata);
    return new KubernetesObject("", kind, null, name.value(), body.build(span), span, span, false)
        .in(namespace(command));
  }

  /** The namespace that a command names, or null. */
  static @Nullable Value namespace(KubectlCommand command) {
    KubectlCommand.Flag flag = command.flag("--namespace");
    return flag == null ? null : flag.value();
  }
}
