package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.script.Argument;
import dev.hullcheck.script.KubectlCommand;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The objects that {@code kubectl run} and {@code kubectl create} make from their flags, as the
 * command sends them.
 *
 * @see <a href="https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/">kubectl
 *     create</a>
 */
final class KubectlObjects {
  private KubectlObjects() {}

  /** The objects; none where the command makes none, or makes them from a file. */
  static List<KubernetesObject> of(KubectlCommand command) {
    if (!command.files().isEmpty()) {
      return List.of();
    }
    if (command.verb().equals("run")) {
      return new KubectlWorkloads(command).run();
    }
    if (!command.verb().equals("create") || command.words().size() < 2) {
      return List.of();
    }
    KubernetesObject object = created(command);
    return object == null ? List.of() : List.of(object);
  }

  /** A kind that {@link KubectlKinds} has. */
  static KubectlKinds.Type type(String name) {
    KubectlKinds.Type type = KubectlKinds.of(name);
    if (type == null) {
      throw new IllegalArgumentException(name);
    }
    return type;
  }

  private static @Nullable KubernetesObject created(KubectlCommand command) {
    List<Argument> words = command.words();
    String kind = words.get(0).known();
    Value name = words.get(1).value();
    KubectlWorkloads workloads = new KubectlWorkloads(command);
    return switch (kind == null ? "" : kind) {
      case "deployment", "deploy" -> workloads.deployment(name);
      case "job" -> workloads.job(name);
      case "cronjob", "cj" -> workloads.cronJob(name);
      case "namespace", "ns" -> draft(command, "namespace", name).build();
      case "serviceaccount", "sa" -> draft(command, "serviceaccount", name).build();
      case "configmap", "cm" -> configMap(command, name);
      case "ingress", "ing" -> new KubectlServices(command).ingress(name);
      case "quota", "resourcequota" -> quota(command, name);
      case "poddisruptionbudget", "pdb" -> budget(command, name);
      case "priorityclass", "pc" -> priorityClass(command, name);
      case "clusterrole" -> access(command, "clusterrole", name, KubectlRbac.role(command));
      case "role" -> access(command, "role", name, KubectlRbac.role(command));
      case "clusterrolebinding" ->
          access(command, "clusterrolebinding", name, KubectlRbac.binding(command));
      case "rolebinding" -> access(command, "rolebinding", name, KubectlRbac.binding(command));
      case "secret", "service", "svc" -> words.size() < 3 ? null : typed(kind, command);
      default -> null;
    };
  }

  /** {@code create secret TYPE NAME} and {@code create service TYPE NAME}. */
  private static @Nullable KubernetesObject typed(@Nullable String kind, KubectlCommand command) {
    String type = command.words().get(1).known();
    Value name = command.words().get(2).value();
    return "secret".equals(kind)
        ? secret(command, type == null ? "" : type, name)
        : new KubectlServices(command).service(type, name);
  }

  private static KubectlDraft draft(KubectlCommand command, String kind, Value name) {
    return new KubectlDraft(command, type(kind), name);
  }

  /** Roles and bindings. */
  private static @Nullable KubernetesObject access(
      KubectlCommand command, String kind, Value name, @Nullable Mapping fields) {
    if (fields == null) {
      return null;
    }
    KubectlDraft draft = draft(command, kind, name);
    if (fields.isOpen()) {
      draft.open();
    }
    for (Mapping.Field field : fields.fields()) {
      draft.put(field.name(), field.value());
    }
    return draft.build();
  }

  /**
   * A Secret. What {@code --from-literal} puts into it stands in {@code stringData}, where it can
   * be read; what files put there is not known.
   */
  private static @Nullable KubernetesObject secret(
      KubectlCommand command, String type, Value name) {
    KubectlDraft secret = draft(command, "secret", name);
    Span span = secret.span();
    switch (type) {
      case "generic" -> {
        secret.putIf("type", KubectlDraft.given(command, "--type"));
        List<Value> literals = KubectlDraft.each(command, "--from-literal");
        if (!literals.isEmpty()) {
          secret.put("stringData", KubectlDraft.pairs(literals, false, span));
        }
        filesOf(command, secret, "data");
      }
      case "tls" -> {
        secret.put("type", "kubernetes.io/tls");
        secret.put("data", unread(span, "tls.crt", "tls.key"));
      }
      case "docker-registry" -> {
        secret.put("type", "kubernetes.io/dockerconfigjson");
        secret.put("data", unread(span, ".dockerconfigjson"));
      }
      default -> {
        return null;
      }
    }
    return secret.build();
  }

  private static KubernetesObject configMap(KubectlCommand command, Value name) {
    KubectlDraft map = draft(command, "configmap", name);
    List<Value> literals = KubectlDraft.each(command, "--from-literal");
    boolean files = filesOf(command, map, "binaryData");
    if (!literals.isEmpty() || files) {
      map.put("data", KubectlDraft.pairs(literals, files, map.span()));
    }
    return map.build();
  }

  /** Whether files put something into a Secret or a ConfigMap, of which no more is known. */
  private static boolean filesOf(KubectlCommand command, KubectlDraft into, String field) {
    boolean files = command.flag("--from-file") != null || command.flag("--from-env-file") != null;
    if (files) {
      into.put(field, Mapping.empty(true, into.span()));
    }
    if (KubectlDraft.isSet(command, "--append-hash")) {
      Unknown hashed = KubectlPatch.unknown(into.name().span());
      into.put("metadata.name", hashed);
    }
    return files;
  }

  private static Mapping unread(Span span, String... names) {
    Mapping.Builder data = new Mapping.Builder();
    for (String name : names) {
      data.put(name, span, KubectlPatch.unknown(span));
    }
    return data.build(span);
  }

  private static KubernetesObject quota(KubectlCommand command, Value name) {
    KubectlDraft quota = draft(command, "quota", name);
    Value hard = KubectlDraft.given(command, "--hard");
    quota.putIf("spec.hard", hard == null ? null : Grammars.read("labels", hard));
    return quota.putIf("spec.scopes", KubectlDraft.list(command, "--scopes")).build();
  }

  private static KubernetesObject budget(KubectlCommand command, Value name) {
    KubectlDraft budget = draft(command, "pdb", name);
    budget.putIf("spec.minAvailable", KubectlDraft.number(command, "--min-available"));
    budget.putIf("spec.maxUnavailable", KubectlDraft.number(command, "--max-unavailable"));
    Value selector = KubectlDraft.given(command, "--selector");
    if (selector != null) {
      Mapping labels = selected(selector);
      budget.put("spec.selector.matchLabels", labels);
    }
    return budget.build();
  }

  /** The labels that a selector asks for; open where it asks for more, or in another way. */
  static Mapping selected(Value selector) {
    Mapping.Builder labels = new Mapping.Builder();
    Value parts = Grammars.read("list", selector);
    List<Value> items = parts instanceof Sequence list ? list.items() : List.of(selector);
    for (Value item : items) {
      Scalar key = KubectlDraft.key(item);
      Value value = KubectlDraft.valueOf(item);
      String name = key == null ? "!" : key.asText();
      if (key == null || value == null || name.endsWith("!") || name.indexOf(' ') >= 0) {
        labels.open(true);
        continue;
      }
      boolean twice = value instanceof Scalar s && s.asText().startsWith("=");
      labels.put(
          name,
          key.span(),
          twice ? Scalar.string(((Scalar) value).asText().substring(1), value.span()) : value);
    }
    return labels.build(selector.span());
  }

  private static KubernetesObject priorityClass(KubectlCommand command, Value name) {
    KubectlDraft priority = draft(command, "priorityclass", name);
    Value value = KubectlDraft.number(command, "--value");
    priority.put("value", value == null ? Scalar.number(0, "0", priority.span()) : value);
    priority.putIf("globalDefault", KubectlDraft.truth(command, "--global-default"));
    priority.putIf("description", KubectlDraft.given(command, "--description"));
    Value policy = KubectlDraft.given(command, "--preemption-policy");
    return priority
        .put(
            "preemptionPolicy",
            policy == null ? Scalar.string("PreemptLowerPriority", priority.span()) : policy)
        .build();
  }

  /** The scaler of {@code kubectl autoscale}. */
  static KubernetesObject scaler(KubectlCommand command, KubectlTargets.Target target, Value of) {
    Value own = KubectlDraft.given(command, "--name");
    KubectlDraft scaler = draft(command, "hpa", own == null ? of : own);
    scaler.put("spec.scaleTargetRef.apiVersion", target.type().apiVersion());
    scaler.put("spec.scaleTargetRef.kind", target.type().kind());
    scaler.put("spec.scaleTargetRef.name", of);
    scaler.putIf("spec.minReplicas", KubectlDraft.number(command, "--min"));
    scaler.putIf("spec.maxReplicas", KubectlDraft.number(command, "--max"));
    scaler.putIf(
        "spec.targetCPUUtilizationPercentage", KubectlDraft.number(command, "--cpu-percent"));
    return scaler.build();
  }
}
