package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object that has what lies in a folder built and applied, with changes of its own: a {@code
 * Kustomization} of Flux, an {@code Application} of Argo CD. The changes are those of a
 * kustomization around the folder's.
 *
 * @param from the folder in which it is written
 * @param path the folder in its repository, which may be this one
 * @param takesAll whether manifests in a folder without a kustomization are taken in too
 * @param layer the changes, named as in a {@code kustomization.yaml}
 * @see <a href="https://fluxcd.io/flux/components/kustomize/kustomizations/">Flux</a>
 * @see <a href="https://argo-cd.readthedocs.io/en/stable/user-guide/kustomize/">Argo CD</a>
 */
public record KustomizeCaller(String from, String path, boolean takesAll, Mapping layer) {
  /** How the API versions of such objects begin. */
  private static final String FLUX = "kustomize.toolkit.fluxcd.io/";

  private static final String ARGO = "argoproj.io/";

  /** Whether a text may hold such an object that changes something. */
  public static boolean mayBeIn(String text) {
    return text.contains(FLUX) || text.contains(ARGO) && text.contains("kustomize:");
  }

  /** Those of a file. */
  public static List<KustomizeCaller> of(YamlStream stream) {
    List<KustomizeCaller> callers = new ArrayList<>();
    for (KubernetesObject object : KubernetesObjects.of(stream)) {
      Mapping spec = object.body().mapping("spec");
      if (spec == null) {
        continue;
      }
      if (object.kind().equals("Kustomization") && object.apiVersion().startsWith(FLUX)) {
        add(spec.get("path"), true, flux(spec), callers);
      } else if (object.apiVersion().startsWith(ARGO)) {
        for (Mapping source : ArgoSources.of(object.kind(), object.body())) {
          argo(source, callers);
        }
      }
    }
    return callers;
  }

  private static void add(
      @Nullable Value path, boolean takesAll, Mapping layer, List<KustomizeCaller> to) {
    String folder = Values.text(path);
    if (path != null && folder != null && !layer.fields().isEmpty()) {
      String from = path.span().file().folder();
      to.add(new KustomizeCaller(from, folder, takesAll, layer));
    }
  }

  private static Mapping flux(Mapping spec) {
    Mapping.Builder layer = new Mapping.Builder();
    copy(spec, layer, "namePrefix", "nameSuffix", "images", "patches", "patchesStrategicMerge");
    copy(spec, layer, "patchesJson6902", "components");
    Mapping.Field namespace = spec.field("targetNamespace");
    if (namespace != null) {
      layer.put("namespace", namespace.key(), namespace.value());
    }
    Mapping common = spec.mapping("commonMetadata");
    if (common != null) {
      labels(common.field("labels"), layer);
      Mapping.Field annotations = common.field("annotations");
      if (annotations != null) {
        layer.put("commonAnnotations", annotations.key(), annotations.value());
      }
    }
    return layer.build(spec.span());
  }

  /** Puts labels that no selector asks for. */
  private static void labels(Mapping.@Nullable Field pairs, Mapping.Builder layer) {
    if (pairs != null) {
      Span span = pairs.value().span();
      Mapping entry = new Mapping.Builder().put("pairs", span, pairs.value()).build(span);
      layer.put("labels", pairs.key(), Sequence.of(List.of(entry), false, span));
    }
  }

  private static void argo(Mapping source, List<KustomizeCaller> to) {
    Mapping kustomize = source.mapping("kustomize");
    if (kustomize == null) {
      return;
    }
    Mapping.Builder layer = new Mapping.Builder();
    copy(kustomize, layer, "namePrefix", "nameSuffix", "namespace", "commonAnnotations");
    copy(kustomize, layer, "patches", "replicas", "components");
    Mapping.Field labels = kustomize.field("commonLabels");
    Value without = kustomize.get("labelWithoutSelector");
    if (without == null) {
      copy(kustomize, layer, "commonLabels");
    } else {
      labels(labels, layer);
    }
    if (kustomize.get("images") instanceof Sequence images) {
      List<Value> entries = new ArrayList<>();
      for (Value image : images.items()) {
        entries.add(image(image));
      }
      layer.put("images", images.span(), Sequence.of(entries, images.isOpen(), images.span()));
    }
    add(source.get("path"), false, layer.build(kustomize.span()), to);
  }

  /** A kustomization's entry for what is written {@code name=other:tag}, {@code name@digest}. */
  private static Mapping image(Value image) {
    String written = Values.text(image);
    Span span = image.span();
    Mapping.Builder entry = new Mapping.Builder();
    if (written == null) {
      return entry.open(true).put("name", span, image).build(span);
    }
    int equals = written.indexOf('=');
    String rest = written.substring(equals + 1);
    int at = rest.indexOf('@');
    int colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
    int end = at >= 0 ? at : colon >= 0 ? colon : rest.length();
    String name = rest.substring(0, end);
    String old = equals < 0 ? name : written.substring(0, equals);
    entry.put("name", span, Scalar.string(old, span));
    entry.put("newName", span, Scalar.string(name, span));
    if (end < rest.length()) {
      Scalar value = Scalar.string(rest.substring(end + 1), span);
      entry.put(at >= 0 ? "digest" : "newTag", span, value);
    }
    return entry.build(span);
  }

  private static void copy(Mapping from, Mapping.Builder to, String... names) {
    for (String name : names) {
      Mapping.Field field = from.field(name);
      if (field != null) {
        to.put(field);
      }
    }
  }
}
