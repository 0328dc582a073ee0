package dev.hullcheck.kubernetes;

import dev.hullcheck.value.Mapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Pods that an object describes: in Kubernetes' own kinds at their known place, in custom
 * resources as {@link CustomPods} says.
 */
public final class PodTemplates {
  private PodTemplates() {}

  /** The Pod templates of an object, in source order. */
  public static List<PodTemplate> of(KubernetesObject object) {
    if (object.custom()) {
      return CustomPods.of(object);
    }
    List<PodTemplate> found = new ArrayList<>(1);
    Mapping body = object.body();
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
}
