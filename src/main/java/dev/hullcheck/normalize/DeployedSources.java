package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.ArgoSources;
import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What objects of Argo CD and Flux have deployed from elsewhere: the values that they give charts,
 * and the patches that they lay over what these make.
 */
final class DeployedSources {
  private DeployedSources() {}

  /** Takes in an {@code Application}, an {@code ApplicationSet}, a {@code HelmRelease}. */
  static void add(Resource object, Sink sink) {
    String version = object.value().string("apiVersion");
    if (version == null) {
      return;
    }
    if (version.startsWith("argoproj.io/")) {
      String kind = object.value().string("kind");
      for (Mapping source : ArgoSources.of(kind == null ? "" : kind, object.value())) {
        InlinePatches.ofSource(source, object, sink);
        HelmReleases.argo(source, object, sink);
      }
    }
    Mapping spec = object.value().mapping("spec");
    if (spec != null && version.startsWith("helm.toolkit.fluxcd.io/")) {
      HelmReleases.flux(spec, object, sink);
      for (Value renderer : items(spec.get("postRenderers"))) {
        if (renderer instanceof Mapping mapping) {
          InlinePatches.ofSource(mapping, object, sink);
        }
      }
    }
  }

  private static List<Value> items(@Nullable Value list) {
    return list instanceof Sequence sequence ? sequence.items() : List.of();
  }
}
