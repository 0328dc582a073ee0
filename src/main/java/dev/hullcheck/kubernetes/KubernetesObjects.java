package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlNode;
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
 * Finds the Kubernetes objects of a file: each document, and each item of a {@code List}, that has
 * an {@code apiVersion} and a {@code kind}. Any other document, and one that is still a template,
 * is none.
 */
public final class KubernetesObjects {
  private KubernetesObjects() {}

  /** The objects of a file that is applied as it is, in source order. */
  public static List<KubernetesObject> of(YamlStream stream) {
    return of(stream, false);
  }

  /** The one object of a {@code kustomization.yaml}, which need not say what it is. */
  public static List<KubernetesObject> kustomization(YamlStream stream) {
    for (YamlDocument document : stream.documents()) {
      YamlNode root = document.root();
      if (root != null && YamlValues.of(root) instanceof Mapping read) {
        Mapping body = isBroken(document) ? Values.opened(read) : read;
        Span head = new Span(root.span().file(), root.span().start(), root.span().start());
        return List.of(
            new KubernetesObject(
                "kustomize.config.k8s.io/v1beta1",
                "Kustomization",
                null,
                null,
                body,
                root.span(),
                head,
                isBroken(document)));
      }
    }
    return List.of();
  }

  /**
   * The objects of a file, in source order.
   *
   * @param patch whether a kustomization names the file as a patch, so that each object says only
   *     what is to change
   */
  public static List<KubernetesObject> of(YamlStream stream, boolean patch) {
    List<KubernetesObject> objects = new ArrayList<>();
    for (YamlDocument document : stream.documents()) {
      if (document.root() != null && document.state() != YamlDocument.State.TEMPLATE) {
        add(YamlValues.of(document.root()), patch || isBroken(document), objects);
      }
    }
    return objects;
  }

  /** Whether something of a document was lost: what its objects lack may have been in that. */
  private static boolean isBroken(YamlDocument document) {
    return document.state() == YamlDocument.State.BROKEN;
  }

  private static void add(Value value, boolean partial, List<KubernetesObject> objects) {
    if (!(value instanceof Mapping body)) {
      return;
    }
    String apiVersion = body.string("apiVersion");
    String kind = body.string("kind");
    Mapping.Field head = body.field("kind");
    if (apiVersion == null || kind == null || head == null) {
      return;
    }
    if (kind.endsWith("List") && body.get("items") instanceof Sequence items) {
      String itemKind = kind.substring(0, kind.length() - "List".length());
      for (Value item : items.items()) {
        addItem(item, apiVersion, itemKind, head.value().span(), partial, objects);
      }
    } else {
      objects.add(object(apiVersion, kind, body, head.value().span(), partial));
    }
  }

  /** Items of a {@code PodList} need not repeat what the list says of them. */
  private static void addItem(
      Value item,
      String apiVersion,
      String kind,
      Span head,
      boolean partial,
      List<KubernetesObject> objects) {
    if (item instanceof Mapping body
        && body.field("kind") == null
        && body.field("apiVersion") == null
        && !kind.isEmpty()) {
      Mapping.Builder whole = new Mapping.Builder().open(body.isOpen());
      whole.put("apiVersion", head, Scalar.string(apiVersion, head));
      whole.put("kind", head, Scalar.string(kind, head));
      body.fields().forEach(whole::put);
      objects.add(object(apiVersion, kind, whole.build(body.span()), head, partial));
    } else {
      add(item, partial, objects);
    }
  }

  private static KubernetesObject object(
      String apiVersion, String kind, Mapping body, Span head, boolean partial) {
    boolean open = partial || body.field("$patch") != null;
    Mapping metadata = body.mapping("metadata");
    return new KubernetesObject(
        apiVersion,
        kind,
        written(metadata, "namespace"),
        written(metadata, "name"),
        open ? Values.opened(body) : body,
        body.span(),
        head,
        open);
  }

  private static @Nullable Value written(@Nullable Mapping metadata, String name) {
    return metadata == null ? null : metadata.get(name);
  }
}
