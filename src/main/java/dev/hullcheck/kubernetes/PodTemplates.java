package dev.hullcheck.kubernetes;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Pods that an object describes: in Kubernetes' own kinds at their known place, in custom
 * resources (Knative, Argo Rollouts, JobSet, Ray, DeploymentConfig) wherever something called a
 * template has a {@code spec} with a list of containers.
 */
public final class PodTemplates {
  private PodTemplates() {}

  /** The Pod templates of an object, in source order. */
  public static List<PodTemplate> of(KubernetesObject object) {
    List<PodTemplate> found = new ArrayList<>(1);
    Mapping body = object.body();
    if (object.custom()) {
      search(body, "", found);
      return found;
    }
    switch (object.kind()) {
      case "Pod" -> add(body, "", found);
      case "PodTemplate" -> add(body.mapping("template"), "template.", found);
      case "CronJob" ->
          add(
              YamlValues.mapping(body, "spec", "jobTemplate", "spec", "template"),
              "spec.jobTemplate.spec.template.",
              found);
      case "Deployment",
          "DaemonSet",
          "StatefulSet",
          "ReplicaSet",
          "ReplicationController",
          "Job",
          "DeploymentConfig" ->
          add(YamlValues.mapping(body, "spec", "template"), "spec.template.", found);
      default -> {}
    }
    return found;
  }

  private static void add(@Nullable Mapping template, String path, List<PodTemplate> found) {
    Mapping.Field spec = template == null ? null : template.field("spec");
    if (template != null && spec != null && spec.value() instanceof Mapping podSpec) {
      Mapping.Field metadata = template.field("metadata");
      Mapping completed = Injection.completed(podSpec, metadata);
      found.add(new PodTemplate(completed, metadata, path + "spec", spec.key()));
    }
  }

  private static void search(Value value, String path, List<PodTemplate> found) {
    if (value instanceof Sequence sequence) {
      int index = 0;
      for (Value item : sequence.items()) {
        search(item, path + index + ".", found);
        index++;
      }
    } else if (value instanceof Mapping mapping) {
      for (Mapping.Field field : mapping.fields()) {
        String below = path + field.name() + ".";
        if (isTemplate(field.name()) && field.value() instanceof Mapping template) {
          int before = found.size();
          if (hasContainers(template.mapping("spec"))) {
            add(template, below, found);
          }
          if (found.size() > before) {
            continue;
          }
        }
        search(field.value(), below, found);
      }
    }
  }

  /** {@code template}, {@code workerTemplate}, {@code podTemplate}. */
  private static boolean isTemplate(String name) {
    return name.equals("template") || name.endsWith("Template");
  }

  private static boolean hasContainers(@Nullable Mapping spec) {
    if (spec == null
        || !(spec.get("containers") instanceof Sequence containers)
        || containers.items().isEmpty()) {
      return false;
    }
    for (Value container : containers.items()) {
      boolean named =
          container instanceof Mapping mapping
              && (isText(mapping.get("name")) || isText(mapping.get("image")));
      if (!named) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(@Nullable Value value) {
    return value instanceof Unknown || value instanceof Scalar scalar && scalar.isString();
  }
}
