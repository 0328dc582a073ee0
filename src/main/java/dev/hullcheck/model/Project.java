package dev.hullcheck.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All resources of a run, linked. */
public final class Project {
  /** The kind of a module call that was not followed: it may make resources of any kind. */
  public static final String MODULE_CALL = "terraform.module";

  /** The kind of what a module says of its providers: a constraint of versions for each name. */
  public static final String PROVIDERS = "terraform.Providers";

  private final List<Resource> resources;
  private final KubernetesVersions kubernetes;
  private final Map<String, List<Resource>> byKind = new HashMap<>();

  /**
   * A project of these resources.
   *
   * @param resources in the order in which they are to be judged
   */
  public Project(List<Resource> resources) {
    this(resources, KubernetesVersions.UNSAID);
  }

  /**
   * A project of these resources.
   *
   * @param resources in the order in which they are to be judged
   * @param kubernetes what is said of the version of Kubernetes
   */
  public Project(List<Resource> resources, KubernetesVersions kubernetes) {
    this.resources = List.copyOf(resources);
    this.kubernetes = kubernetes;
    for (Resource resource : resources) {
      List<Resource> ofKind = byKind.get(resource.kind());
      if (ofKind == null) {
        ofKind = new ArrayList<>();
        byKind.put(resource.kind(), ofKind);
      }
      ofKind.add(resource);
    }
  }

  /** All resources, derived ones after their owners. */
  public List<Resource> resources() {
    return resources;
  }

  /** What is said of the version of Kubernetes that the objects of a folder are for. */
  public KubernetesVersions kubernetes() {
    return kubernetes;
  }

  /** The resources of one kind, in order. */
  public List<Resource> ofKind(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }
}
