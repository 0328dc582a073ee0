package dev.hullcheck.kubernetes;

import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.value.Mapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code kustomization.yaml} is made of.
 *
 * @param resources the files, folders and addresses that it takes in ({@code resources}, {@code
 *     bases}), relative to its folder, in source order of each
 * @param components the folders of components, in the order in which they are applied
 * @param patches the files that hold patches, relative to its folder; patches that are written in
 *     the kustomization itself are not among them
 * @param others the files that hold other parts of it ({@code configurations}, {@code
 *     replacements}), relative to its folder
 * @param body all that it says; null where it holds no mapping
 * @see <a href="https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/">its
 *     fields</a>
 */
public record Kustomization(
    List<YamlScalar> resources,
    List<YamlScalar> components,
    List<YamlScalar> patches,
    List<YamlScalar> others,
    @Nullable Mapping body) {
  public Kustomization {
    resources = List.copyOf(resources);
    components = List.copyOf(components);
    patches = List.copyOf(patches);
    others = List.copyOf(others);
  }

  /** Whether it makes objects of what it holds itself. */
  public boolean generates() {
    return body != null
        && (body.get("configMapGenerator") != null || body.get("secretGenerator") != null);
  }

  /** The kustomization that a file holds; an empty one where it holds none. */
  public static Kustomization of(YamlStream stream) {
    List<YamlScalar> resources = new ArrayList<>();
    List<YamlScalar> components = new ArrayList<>();
    List<YamlScalar> patches = new ArrayList<>();
    List<YamlScalar> others = new ArrayList<>();
    Mapping all = null;
    for (YamlDocument document : stream.documents()) {
      if (document.root() instanceof YamlMapping body) {
        add(body.get("resources"), null, resources);
        add(body.get("bases"), null, resources);
        add(body.get("components"), null, components);
        add(body.get("patches"), "path", patches);
        // Before 2019 this was a list of files, and such kustomizations are still about.
        add(body.get("patches"), null, patches);
        add(body.get("patchesStrategicMerge"), null, patches);
        add(body.get("patchesJson6902"), "path", patches);
        add(body.get("configurations"), null, others);
        add(body.get("replacements"), "path", others);
        all = YamlValues.of(body) instanceof Mapping mapping ? mapping : all;
      }
    }
    return new Kustomization(resources, components, patches, others, all);
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
