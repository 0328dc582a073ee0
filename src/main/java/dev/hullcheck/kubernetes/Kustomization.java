package dev.hullcheck.kubernetes;

import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.syntax.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code kustomization.yaml} is made of.
 *
 * @param resources the files, folders and addresses that it takes in ({@code resources}, {@code
 *     bases}, {@code components}), relative to its folder, in source order of each
 * @param patches the files that hold patches, relative to its folder; patches that are written in
 *     the kustomization itself are not among them
 * @param namespace that it moves its objects to; null where it says none
 * @see <a href="https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/">its
 *     fields</a>
 */
public record Kustomization(
    List<YamlScalar> resources, List<YamlScalar> patches, @Nullable YamlScalar namespace) {
  public Kustomization {
    resources = List.copyOf(resources);
    patches = List.copyOf(patches);
  }

  /** The kustomization that a file holds; an empty one where it holds none. */
  public static Kustomization of(YamlStream stream) {
    List<YamlScalar> resources = new ArrayList<>();
    List<YamlScalar> patches = new ArrayList<>();
    YamlScalar namespace = null;
    for (YamlDocument document : stream.documents()) {
      if (document.root() instanceof YamlMapping body) {
        if (body.get("namespace") instanceof YamlScalar scalar) {
          namespace = scalar;
        }
        add(body.get("resources"), null, resources);
        add(body.get("bases"), null, resources);
        add(body.get("components"), null, resources);
        add(body.get("patches"), "path", patches);
        add(body.get("patchesStrategicMerge"), null, patches);
        add(body.get("patchesJson6902"), "path", patches);
      }
    }
    return new Kustomization(resources, patches, namespace);
  }

  /** Adds each item of a list, or what each item has under {@code name}. */
  private static void add(@Nullable YamlNode list, @Nullable String name, List<YamlScalar> to) {
    if (!(list instanceof YamlSequence sequence)) {
      return;
    }
    for (YamlNode item : sequence.items()) {
      YamlNode node = item.resolved();
      if (name != null) {
        node = node instanceof YamlMapping mapping ? mapping.get(name) : null;
      }
      // A patch may be written out instead of a path; that is never on one line.
      if (node instanceof YamlScalar scalar && scalar.value().indexOf('\n') < 0) {
        to.add(scalar);
      }
    }
  }
}
