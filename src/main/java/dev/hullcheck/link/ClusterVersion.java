package dev.hullcheck.link;

import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The version of Kubernetes that the clusters of a project have at least: a constraint, {@code >=
 * 1.33}, since GKE upgrades what it has made. Known only where each cluster says its version, and
 * no module call may make another one.
 *
 * @param value at the place where the oldest of them is said; null where it is not known
 */
record ClusterVersion(@Nullable Value value) {
  private static final ClusterVersion UNKNOWN = new ClusterVersion(null);

  static ClusterVersion of(Project project) {
    if (!project.ofKind(Project.MODULE_CALL).isEmpty()) {
      return UNKNOWN;
    }
    long least = Long.MAX_VALUE;
    Span place = null;
    boolean certain = false;
    for (Resource cluster : project.ofKind("gke.Cluster")) {
      Value said = cluster.value().get("initialClusterVersion");
      long minor = said instanceof Scalar text ? minor(text.asText()) : -1;
      if (minor < 0 || said == null) {
        return UNKNOWN;
      }
      if (minor < least) {
        least = minor;
        place = said.span();
      }
      certain |= !cluster.isUncertain();
    }
    return place == null || !certain
        ? UNKNOWN
        : new ClusterVersion(Scalar.string(">= 1." + least, place));
  }

  /** The number behind {@code 1.}; -1 where there is none, as in {@code latest}. */
  private static long minor(String version) {
    long minor = version.startsWith("1.") && version.length() > 2 ? 0 : -1;
    for (int i = 2; i < version.length() && version.charAt(i) != '.'; i++) {
      char c = version.charAt(i);
      if (c < '0' || c > '9' || i > 4) {
        return -1;
      }
      minor = 10 * minor + (c - '0');
    }
    return minor;
  }
}
