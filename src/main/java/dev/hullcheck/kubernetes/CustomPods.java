package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Pods that custom resources describe:
 *
 * <ul>
 *   <li>wherever something called a template has a {@code spec} with a list of containers;
 *   <li>wherever a mapping has a list of containers or sidecars, each with a name and an image
 *       (Prometheus, KServe, SidecarSet), though it is none of a Pod alone;
 *   <li>the templates of Argo Workflows, the steps of Tekton, the models of KServe.
 * </ul>
 *
 * <p>Such a Pod is as it is written where its controller is known to add nothing that matters here;
 * any other is open: a mesh of defaults, of containers merged by their names, of what an
 * administrator has set for all.
 */
final class CustomPods {
  /** The fields of a Pod's spec that a Workflow says for all its templates, unless they do. */
  private static final List<String> OF_WORKFLOWS =
      List.of(
          "automountServiceAccountToken",
          "dnsPolicy",
          "hostAliases",
          "hostNetwork",
          "imagePullSecrets",
          "priorityClassName",
          "securityContext",
          "serviceAccountName");

  /** How many times a volume of a Workflow is held against one of its templates. */
  private static final int MAX_VOLUMES = 100_000;

  private final Tool tool;
  private final boolean asWritten;
  private final List<PodTemplate> found = new ArrayList<>(1);

  private enum Tool {
    ARGO_WORKFLOWS,
    TEKTON,
    KSERVE,
    OTHER
  }

  private CustomPods(KubernetesObject object) {
    this.tool = tool(object);
    this.asWritten = isAsWritten(object);
  }

  /** The Pods of a custom resource, in source order. */
  static List<PodTemplate> of(KubernetesObject object) {
    if (holdsPatterns(object)) {
      return List.of();
    }
    CustomPods pods = new CustomPods(object);
    for (Mapping.Field field : object.body().fields()) {
      // What a controller reports is none of what it is asked for.
      if (!field.name().equals("status") && field.value() instanceof Mapping part) {
        Mapping written = pods.asWritten ? part : Values.opened(part);
        Value known = pods.tool == Tool.TEKTON ? TektonSteps.filled(written) : written;
        pods.search(known, field.name(), field.key(), null);
      }
    }
    return pods.found;
  }

  /**
   * Whether an object says what others may look like, or must not: what it holds are patterns, and
   * examples of what is refused.
   */
  static boolean holdsPatterns(KubernetesObject object) {
    String group = object.group();
    return switch (group) {
      case "kyverno.io",
          "auto.gke.io",
          "policy.open-cluster-management.io",
          "policies.kubewarden.io",
          "policy.sigstore.dev" ->
          true;
      default ->
          group.endsWith(".gatekeeper.sh")
              || group.endsWith(".kyverno.io")
              || group.endsWith(".fairwinds.com");
    };
  }

  private static Tool tool(KubernetesObject object) {
    return switch (object.group()) {
      case "argoproj.io" ->
          object.kind().contains("Workflow") || object.kind().equals("Sensor")
              ? Tool.ARGO_WORKFLOWS
              : Tool.OTHER;
      case "tekton.dev", "triggers.tekton.dev" -> Tool.TEKTON;
      case "serving.kserve.io" -> Tool.KSERVE;
      default -> Tool.OTHER;
    };
  }

  /**
   * Whether Pods are made of the templates as these are, but for labels, variables and what a
   * controller adds for itself. Knative sets resources and security contexts as its administrators
   * say, operators of databases and of monitoring merge containers by their names.
   */
  private static boolean isAsWritten(KubernetesObject object) {
    String kind = object.kind();
    return switch (object.group()) {
      case "apps.openshift.io",
          "batch.volcano.sh",
          "jobset.x-k8s.io",
          "keda.sh",
          "leaderworkerset.x-k8s.io",
          "ray.io" ->
          true;
      case "apps.kruise.io" -> !kind.equals("SidecarSet") && !kind.equals("UnitedDeployment");
      case "argoproj.io" ->
          kind.equals("Rollout") || kind.equals("Experiment") || kind.contains("Analysis");
      case "kubeflow.org" -> kind.endsWith("Job");
      default -> false;
    };
  }

  /**
   * Looks for Pods in a value.
   *
   * @param key the characters of the key that holds it, or the list that it is in
   * @param workflow the Workflow around it, or null
   */
  private void search(Value value, String path, Span key, @Nullable Mapping workflow) {
    if (value instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        search(sequence.items().get(i), path + '.' + i, key, workflow);
      }
    } else if (value instanceof Mapping mapping) {
      boolean whole = tool == Tool.ARGO_WORKFLOWS && mapping.get("templates") instanceof Sequence;
      Mapping around = whole ? mapping : workflow;
      boolean pod = pod(mapping, path, key, around);
      for (Mapping.Field field : mapping.fields()) {
        String name = field.name();
        String below = path + '.' + name;
        boolean read = pod && (isContainers(name) || name.equals("steps"));
        if (!read && !template(field, below)) {
          search(field.value(), below, field.key(), around);
        }
      }
    }
  }

  /** Whether a field, or each item of it, is a template with a Pod's spec, which it adds. */
  private boolean template(Mapping.Field field, String path) {
    String name = field.name();
    if (name.equals("template") || name.endsWith("Template")) {
      return field.value() instanceof Mapping template && template(template, path);
    }
    if (!name.endsWith("Templates") || !(field.value() instanceof Sequence templates)) {
      return false;
    }
    int before = found.size();
    for (int i = 0; i < templates.items().size(); i++) {
      if (templates.items().get(i) instanceof Mapping template) {
        template(template, path + '.' + i);
      }
    }
    return found.size() > before;
  }

  private boolean template(Mapping template, String path) {
    Mapping.Field spec = template.field("spec");
    if (spec == null
        || !(spec.value() instanceof Mapping pod)
        || !areContainers(pod.get("containers"), false)) {
      return false;
    }
    Mapping.Field metadata = template.field("metadata");
    Mapping completed = Injection.completed(pod, metadata);
    found.add(new PodTemplate(completed, metadata, path + ".spec", spec.key()));
    return true;
  }

  /** Whether a mapping has the containers of a Pod in it, which it adds. */
  private boolean pod(Mapping holder, String path, Span key, @Nullable Mapping workflow) {
    Mapping spec =
        switch (tool) {
          case ARGO_WORKFLOWS -> ofWorkflow(holder, workflow);
          case TEKTON -> ofTekton(holder);
          case KSERVE -> ofModel(holder);
          case OTHER -> null;
        };
    if (spec == null
        && (areContainers(holder.get("containers"), true)
            || areContainers(holder.get("sidecars"), true))) {
      Mapping open = asWritten ? Values.opened(holder) : holder;
      spec = joined(open, containersOf(open, List.of()), null);
    }
    if (spec != null) {
      found.add(new PodTemplate(spec, metadata(holder), path, key));
    }
    if (tool == Tool.ARGO_WORKFLOWS) {
      patch(holder, path);
    }
    return spec != null;
  }

  private static Mapping.@Nullable Field metadata(Mapping holder) {
    return holder.get("metadata") instanceof Mapping ? holder.field("metadata") : null;
  }

  /** What {@code podSpecPatch} lays over a Pod is a part of its spec. */
  private void patch(Mapping holder, String path) {
    Mapping.Field field = holder.field("podSpecPatch");
    if (field == null || !(field.value() instanceof Scalar scalar) || !scalar.isString()) {
      return;
    }
    for (YamlDocument document : YamlParser.parse(scalar.text()).tree().documents()) {
      if (document.root() != null
          && document.state() == YamlDocument.State.COMPLETE
          && YamlValues.of(document.root()) instanceof Mapping patch) {
        Mapping open = Values.opened(patch);
        found.add(new PodTemplate(open, null, path + ".podSpecPatch", field.key()));
      }
    }
  }

  private static @Nullable Mapping ofWorkflow(Mapping holder, @Nullable Mapping workflow) {
    List<Value> containers = new ArrayList<>(1);
    for (String name : List.of("container", "script")) {
      if (holder.get(name) instanceof Mapping container && isContainer(container)) {
        containers.add(container);
      }
    }
    if (holder.get("containerSet") instanceof Mapping set
        && set.get("containers") instanceof Sequence items) {
      containers.addAll(items.items());
    }
    return containers.isEmpty() ? null : joined(holder, containersOf(holder, containers), workflow);
  }

  private static @Nullable Mapping ofTekton(Mapping holder) {
    List<Value> containers = TektonSteps.of(holder);
    return containers.isEmpty() ? null : joined(holder, containersOf(holder, containers), null);
  }

  /** The container of a {@code model}, and those that a predictor has beside it. */
  private static @Nullable Mapping ofModel(Mapping holder) {
    if (holder.get("model") instanceof Mapping model && isContainer(model)) {
      return joined(holder, containersOf(holder, List.of(model)), null);
    }
    return null;
  }

  /** Some containers, and those that a mapping lists. */
  private static List<Value> containersOf(Mapping holder, List<Value> first) {
    List<Value> all = new ArrayList<>(first);
    for (String list : List.of("containers", "sidecars")) {
      if (holder.get(list) instanceof Sequence items) {
        all.addAll(items.items());
      }
    }
    return all;
  }

  /** The spec of a Pod: what an open mapping says, what is said around it, and the containers. */
  private static Mapping joined(
      Mapping holder, List<Value> containers, @Nullable Mapping workflow) {
    Mapping.Builder spec = new Mapping.Builder().open(true);
    if (workflow != null) {
      for (String name : OF_WORKFLOWS) {
        Mapping.Field field = workflow.field(name);
        if (field != null) {
          spec.put(field);
        }
      }
    }
    for (Mapping.Field field : holder.fields()) {
      if (!isContainers(field.name()) && !field.name().equals("metadata")) {
        spec.put(field);
      }
    }
    if (workflow != null) {
      volumes(holder, workflow, spec);
    }
    Sequence list = Sequence.of(containers, true, holder.span());
    spec.put("containers", holder.span(), list);
    Mapping.Field first = holder.field("initContainers");
    if (first != null) {
      spec.put(first);
    }
    return spec.build(holder.span());
  }

  /** Puts the volumes of a Workflow, which its templates mount beside their own. */
  private static void volumes(Mapping holder, Mapping workflow, Mapping.Builder spec) {
    Mapping.Field field = workflow.field("volumes");
    if (field == null
        || !(field.value() instanceof Sequence all)
        || !(workflow.get("templates") instanceof Sequence templates)
        || (long) all.items().size() * templates.items().size() > MAX_VOLUMES) {
      return;
    }
    if (holder.get("volumes") instanceof Sequence own) {
      List<Value> both = new ArrayList<>(all.items());
      both.addAll(own.items());
      spec.put("volumes", field.key(), Sequence.of(both, true, own.span()));
    } else {
      spec.put(field);
    }
  }

  private static boolean isContainers(String name) {
    return switch (name) {
      case "containers", "initContainers", "sidecars", "container", "script", "containerSet" ->
          true;
      default -> false;
    };
  }

  private static boolean isContainer(Mapping mapping) {
    return isText(mapping.get("image")) || mapping.get("securityContext") instanceof Mapping;
  }

  /**
   * Whether a value lists containers.
   *
   * @param whole whether each has a name and an image; else one of them is enough
   */
  private static boolean areContainers(@Nullable Value value, boolean whole) {
    if (!(value instanceof Sequence containers) || containers.items().isEmpty()) {
      return false;
    }
    for (Value item : containers.items()) {
      if (!(item instanceof Mapping container)) {
        return false;
      }
      boolean name = isText(container.get("name"));
      boolean image = isText(container.get("image"));
      if (whole ? !name || !image : !name && !image) {
        return false;
      }
    }
    return true;
  }

  static boolean isText(@Nullable Value value) {
    return value instanceof Unknown || value instanceof Scalar scalar && scalar.isString();
  }
}
