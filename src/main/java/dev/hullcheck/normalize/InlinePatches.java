package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.kubernetes.KubernetesObjects;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The strategic merge patches that a kustomization holds as text, or that an object of Argo CD or
 * Flux holds for one: open objects, of which what they set is judged.
 */
final class InlinePatches {
  private InlinePatches() {}

  /** Takes in the patches of a {@code kustomization.yaml}. */
  static void ofKustomization(Resource kustomization, Sink sink) {
    String version = kustomization.value().string("apiVersion");
    boolean flux = version != null && version.startsWith("kustomize.toolkit.fluxcd.io/");
    Mapping body = flux ? kustomization.value().mapping("spec") : kustomization.value();
    if (body != null) {
      of(body, kustomization, sink);
    }
  }

  /** Takes in the patches of a source of an {@code Application} of Argo CD. */
  static void ofSource(Mapping source, Resource application, Sink sink) {
    Mapping kustomize = source.mapping("kustomize");
    if (kustomize != null) {
      of(kustomize, application, sink);
    }
  }

  private static void of(Mapping body, Resource owner, Sink sink) {
    for (Value item : items(body.get("patches"))) {
      if (item instanceof Mapping entry) {
        add(entry.get("patch"), owner, sink);
      }
    }
    for (Value item : items(body.get("patchesStrategicMerge"))) {
      add(item, owner, sink);
    }
  }

  private static List<Value> items(@Nullable Value value) {
    return value instanceof Sequence list ? list.items() : List.of();
  }

  private static void add(@Nullable Value patch, Resource owner, Sink sink) {
    Text text = patch == null ? null : KubernetesNormalizer.text(patch);
    if (patch == null || text == null || text.content().indexOf('\n') < 0) {
      return;
    }
    Parsed<YamlStream> parsed = YamlParser.parse(text);
    List<KubernetesObject> objects = KubernetesObjects.of(parsed.tree(), true);
    if (!objects.isEmpty()) {
      Sink.Manifest manifest = new Sink.Manifest(parsed, objects);
      sink.add(Sink.Island.manifest(text, "patch", owner, patch.span(), manifest));
    }
  }
}
