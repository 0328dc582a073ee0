package dev.hullcheck.kubernetes;

import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one {@code kustomization.yaml} does to the objects that it takes in.
 *
 * @param name unique among layers: the folder
 * @param patches in source order; they precede the rest
 * @param labels in source order
 * @param annotations those that it puts on objects and templates; null for none
 * @param images as written, each with {@code name} and what is to be instead
 * @param replicas as written, each with {@code name} and {@code count}
 * @param namespace null where it moves nothing
 * @param renames whether it puts something before or behind names
 * @param beyond whether programs of its own may change anything
 */
public record KustomizeLayer(
    String name,
    List<KustomizePatch> patches,
    List<Labels> labels,
    @Nullable Mapping annotations,
    List<Mapping> images,
    List<Mapping> replicas,
    @Nullable Value namespace,
    boolean renames,
    boolean beyond) {

  /**
   * Labels that are put on objects.
   *
   * @param templates whether on the templates of Pods too
   * @param selectors whether selectors ask for them too
   */
  record Labels(Mapping pairs, boolean templates, boolean selectors) {}

  /** Where the text of a patch is. */
  public interface Files {
    /** No files. */
    Files NONE =
        new Files() {
          @Override
          public @Nullable YamlStream read(String path) {
            return null;
          }
        };

    /**
     * The documents of a file, named as a kustomization names it; null where it is not to be had.
     */
    @Nullable YamlStream read(String path);
  }

  /** A layer of which it is only known that it may change anything. */
  public static KustomizeLayer unknown(String name) {
    return new KustomizeLayer(
        name, List.of(), List.of(), null, List.of(), List.of(), null, true, true);
  }

  /** The layer that a kustomization is. */
  public static KustomizeLayer of(String name, @Nullable Mapping body, Files files) {
    if (body == null) {
      return unknown(name);
    }
    List<KustomizePatch> patches = new ArrayList<>();
    for (Value item : items(body, "patchesStrategicMerge")) {
      if (item instanceof Mapping changes) {
        patches.add(new KustomizePatch(null, changes, List.of()));
      } else {
        patch(null, item, null, files, patches);
      }
    }
    for (String list : List.of("patches", "patchesJson6902")) {
      for (Value item : items(body, list)) {
        if (item instanceof Mapping entry) {
          patch(entry.get("target"), entry.get("patch"), entry.get("path"), files, patches);
        } else {
          patch(null, item, null, files, patches);
        }
      }
    }
    KustomizePatch.replacements(body.get("replacements"), files, patches);
    if (body.get("configMapGenerator") != null || body.get("secretGenerator") != null) {
      KustomizeGenerators.patches(body, patches);
    }
    boolean beyond = body.isOpen() || body.get("transformers") != null || isConfigured(body, files);
    return new KustomizeLayer(
        name,
        patches,
        labels(body),
        body.mapping("commonAnnotations"),
        mappings(body, "images"),
        mappings(body, "replicas"),
        body.get("namespace"),
        isText(body.get("namePrefix")) || isText(body.get("nameSuffix")),
        beyond);
  }

  /**
   * Whether the fields that images, labels and the like are put into may be others than those of
   * Kubernetes: what a configuration says of names changes these and all that refers to them alike.
   */
  private static boolean isConfigured(Mapping body, Files files) {
    for (Value item : items(body, "configurations")) {
      YamlStream stream = item instanceof Scalar path ? files.read(path.asText()) : null;
      if (stream == null) {
        return true;
      }
      for (YamlDocument document : stream.documents()) {
        YamlNode root = document.root();
        if (root != null && !(root instanceof YamlMapping said && areOfNames(said))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean areOfNames(YamlMapping configuration) {
    for (YamlEntry entry : configuration.entries()) {
      boolean ofNames =
          switch (entry.name()) {
            case "nameReference", "varReference", "namePrefix", "nameSuffix" -> true;
            default -> false;
          };
      if (!ofNames) {
        return false;
      }
    }
    return true;
  }

  private static void patch(
      @Nullable Value target,
      @Nullable Value text,
      @Nullable Value path,
      Files files,
      List<KustomizePatch> to) {
    YamlStream stream = null;
    if (text instanceof Scalar written && written.isString()) {
      // What is on one line is a file's name in the older form, which knows no other way to say so.
      boolean named = path == null && target == null && written.asText().indexOf('\n') < 0;
      stream = named ? files.read(written.asText()) : YamlParser.parse(written.text()).tree();
    } else if (path instanceof Scalar file) {
      stream = files.read(file.asText());
    }
    KustomizePatch.read(target instanceof Mapping mapping ? mapping : null, stream, to);
  }

  private static List<Labels> labels(Mapping body) {
    List<Labels> all = new ArrayList<>();
    Mapping common = body.mapping("commonLabels");
    if (common != null) {
      all.add(new Labels(common, true, true));
    }
    for (Mapping item : mappings(body, "labels")) {
      Mapping pairs = item.mapping("pairs");
      boolean selectors = isTrue(item.get("includeSelectors"));
      if (pairs != null) {
        all.add(new Labels(pairs, selectors || isTrue(item.get("includeTemplates")), selectors));
      }
    }
    return all;
  }

  private static boolean isTrue(@Nullable Value value) {
    return value instanceof Scalar scalar && scalar.isTrue();
  }

  private static boolean isText(@Nullable Value value) {
    return value != null && !(value instanceof Scalar scalar && scalar.asText().isEmpty());
  }

  private static List<Value> items(Mapping body, String name) {
    return body.get(name) instanceof Sequence list ? list.items() : List.of();
  }

  private static List<Mapping> mappings(Mapping body, String name) {
    List<Mapping> all = new ArrayList<>();
    for (Value item : items(body, name)) {
      if (item instanceof Mapping mapping) {
        all.add(mapping);
      }
    }
    return all;
  }

  /** Each kustomization has a layer of its own. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Whether it leaves all objects as they are. */
  public boolean isEmpty() {
    return patches.isEmpty()
        && labels.isEmpty()
        && annotations == null
        && images.isEmpty()
        && replicas.isEmpty()
        && namespace == null
        && !renames
        && !beyond;
  }
}
