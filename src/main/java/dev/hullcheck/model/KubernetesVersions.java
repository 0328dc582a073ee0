package dev.hullcheck.model;

import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/** What the user says of the version of Kubernetes that objects are for. */
public interface KubernetesVersions {
  /** Nothing is said. */
  KubernetesVersions UNSAID =
      new KubernetesVersions() {
        @Override
        public @Nullable Value in(String folder) {
          return null;
        }
      };

  /**
   * The version that the objects of a folder are for, as {@code 1.33}; null where nothing is said.
   *
   * @param folder as {@link Resource#folder} calls it
   */
  @Nullable Value in(String folder);
}
