package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Origin;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The builds that take in the objects of a file: of each, the layers that it lays over them. An
 * object is judged as all its builds make it; what one of them makes otherwise is not known of it.
 */
public final class KustomizeBuilds {
  /** Of a file that is built in more ways than this no more is known than that it is. */
  private static final int MAX_BUILDS = 32;

  private static final int MAX_DEPTH = 40;

  private final Set<List<KustomizeLayer>> builds = new LinkedHashSet<>();
  private final Set<KustomizeLayer> layers = new LinkedHashSet<>();
  private boolean beyond;
  private boolean renamed;
  private boolean relabelled;

  /**
   * Adds a build.
   *
   * @param build the layers that are not empty, in the order in which they are laid
   */
  public void add(List<KustomizeLayer> build) {
    if (builds.size() >= MAX_BUILDS) {
      beyond = true;
      return;
    }
    builds.add(build);
    for (KustomizeLayer layer : build) {
      layers.add(layer);
      beyond |= layer.beyond();
      renamed |= layer.renames();
      relabelled |= !layer.labels().isEmpty() || layer.annotations() != null;
    }
  }

  /** The object as it is created, as far as its builds agree. */
  public KubernetesObject of(KubernetesObject written) {
    Mapping body = written.body();
    if (beyond) {
      return written.with(Unsettled.anything(body));
    }
    Value namespace = namespace();
    if (namespace != null) {
      body = moved(written, namespace).body();
    }
    body = labelled(written, body);
    body = images(body);
    body = replicas(written, body);
    body = selecting(written, body);
    // Patches come first, or between two layers; what they leave unknown is so in any order.
    for (KustomizeLayer layer : layers) {
      for (KustomizePatch patch : layer.patches()) {
        if (patch.mayConcern(written, renamed, relabelled)) {
          body = patch.applied(body, written.custom());
        }
      }
    }
    return body == written.body() ? written : written.with(body);
  }

  /** A Namespace is the one that the others are moved to. */
  private static KubernetesObject moved(KubernetesObject object, Value namespace) {
    if (!object.kind().equals("Namespace") || !object.group().isEmpty()) {
      return object.movedTo(namespace);
    }
    Mapping.Field name = new Mapping.Field("name", namespace.span(), namespace);
    return object.with(put(object.body(), List.of("metadata"), List.of(name), true));
  }

  /**
   * The namespace that the builds move their objects to, not known where they do not agree; null
   * where none does.
   */
  private @Nullable Value namespace() {
    Value any = null;
    boolean same = true;
    for (List<KustomizeLayer> build : builds) {
      Value last = null;
      for (KustomizeLayer layer : build) {
        last = layer.namespace() == null ? last : layer.namespace();
      }
      same &= last != null && (any == null ? build == first() : Values.equal(any, last).isTrue());
      any = any == null ? last : any;
    }
    return any == null || same ? any : different("…", any);
  }

  private List<KustomizeLayer> first() {
    return builds.iterator().next();
  }

  /** What is otherwise in each build, but the same in all objects of these builds. */
  private Unknown different(String name, Value one) {
    Symbol symbol = Symbol.of(name, scope());
    return Unknown.of(Unknown.Reason.NOT_UNDERSTOOD, symbol, Unknown.Type.STRING, one.span());
  }

  // Labels and annotations.

  private Mapping labelled(KubernetesObject object, Mapping body) {
    if (!relabelled) {
      return body;
    }
    Mapping now = put(body, List.of("metadata", "labels"), labels(false, false), true);
    now = put(now, List.of("metadata", "annotations"), annotations(), true);
    if (!object.custom() && object.kind().equals("CronJob")) {
      List<String> job = List.of("spec", "jobTemplate");
      now = put(now, and(job, "metadata", "labels"), labels(true, false), true);
      now = put(now, and(job, "metadata", "annotations"), annotations(), true);
    }
    List<String> template = template(object);
    if (template != null) {
      now = put(now, and(template, "metadata", "labels"), labels(true, false), true);
      now = put(now, and(template, "metadata", "annotations"), annotations(), true);
    }
    List<String> selector = selector(object);
    return selector == null
        ? now
        : put(now, selector, labels(true, true), isSelectorMade(object.kind()));
  }

  private static @Nullable List<String> template(KubernetesObject object) {
    if (object.custom()) {
      return null;
    }
    return switch (object.kind()) {
      case "Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "Job", "ReplicationController" ->
          List.of("spec", "template");
      case "CronJob" -> List.of("spec", "jobTemplate", "spec", "template");
      default -> null;
    };
  }

  private static @Nullable List<String> selector(KubernetesObject object) {
    if (object.custom()) {
      return null;
    }
    return switch (object.kind()) {
      case "Service", "ReplicationController" -> List.of("spec", "selector");
      case "Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "Job", "PodDisruptionBudget" ->
          List.of("spec", "selector", "matchLabels");
      case "CronJob" -> List.of("spec", "jobTemplate", "spec", "selector", "matchLabels");
      case "NetworkPolicy" -> List.of("spec", "podSelector", "matchLabels");
      default -> null;
    };
  }

  /**
   * A workload without a selector is one of a base that leaves it to {@code commonLabels} of who
   * builds from it, from wherever.
   */
  private static Mapping selecting(KubernetesObject object, Mapping body) {
    Mapping.Field spec = body.field("spec");
    boolean left =
        object.group().equals("apps")
            && template(object) != null
            && spec != null
            && spec.value() instanceof Mapping mapping
            && mapping.get("selector") == null;
    if (!left || spec == null) {
      return body;
    }
    Unknown selector = Unsettled.unknown(spec.value());
    Mapping.Field field = new Mapping.Field("selector", spec.key(), selector);
    return put(body, List.of("spec"), List.of(field), false);
  }

  /** Whether a selector is written where there is none. */
  private static boolean isSelectorMade(String kind) {
    return switch (kind) {
      case "Job", "CronJob", "PodDisruptionBudget", "NetworkPolicy" -> false;
      default -> true;
    };
  }

  private static List<String> and(List<String> path, String name, String last) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    longer.add(last);
    return longer;
  }

  /**
   * The labels that the builds put somewhere; of those that are not in all the value is unknown.
   */
  private List<Mapping.Field> labels(boolean templates, boolean selectors) {
    List<Map<String, Mapping.Field>> all = new ArrayList<>();
    for (List<KustomizeLayer> build : builds) {
      Map<String, Mapping.Field> put = new LinkedHashMap<>();
      for (KustomizeLayer layer : build) {
        for (KustomizeLayer.Labels labels : layer.labels()) {
          if ((labels.templates() || !templates) && (labels.selectors() || !selectors)) {
            for (Mapping.Field label : labels.pairs().fields()) {
              put.put(label.name(), label);
            }
          }
        }
      }
      all.add(put);
    }
    return agreed(all);
  }

  private List<Mapping.Field> annotations() {
    List<Map<String, Mapping.Field>> all = new ArrayList<>();
    for (List<KustomizeLayer> build : builds) {
      Map<String, Mapping.Field> put = new LinkedHashMap<>();
      for (KustomizeLayer layer : build) {
        if (layer.annotations() != null) {
          for (Mapping.Field annotation : layer.annotations().fields()) {
            put.put(annotation.name(), annotation);
          }
        }
      }
      all.add(put);
    }
    return agreed(all);
  }

  private List<Mapping.Field> agreed(List<Map<String, Mapping.Field>> builds) {
    Map<String, Mapping.Field> first = new LinkedHashMap<>();
    for (Map<String, Mapping.Field> build : builds) {
      for (Mapping.Field field : build.values()) {
        first.putIfAbsent(field.name(), field);
      }
    }
    List<Mapping.Field> agreed = new ArrayList<>(first.size());
    for (Mapping.Field field : first.values()) {
      boolean same = true;
      for (Map<String, Mapping.Field> build : builds) {
        Mapping.Field other = build.get(field.name());
        same &= other != null && Values.equal(field.value(), other.value()).isTrue();
      }
      // Two objects of the same builds have the same label in each.
      Symbol symbol = Symbol.of(field.name(), scope());
      Value value =
          same
              ? field.value()
              : Unknown.of(
                  Unknown.Reason.NOT_UNDERSTOOD, symbol, Unknown.Type.STRING, field.value().span());
      agreed.add(new Mapping.Field(field.name(), field.key(), value));
    }
    return agreed;
  }

  /** What tells these builds apart from others. */
  private String scope() {
    StringBuilder scope = new StringBuilder();
    for (List<KustomizeLayer> build : builds) {
      for (KustomizeLayer layer : build) {
        scope.append(layer.name()).append('\t');
      }
      scope.append('\n');
    }
    return scope.toString();
  }

  /** Puts fields into the mapping at a path; where that is none, it stays as it is. */
  private static Mapping put(
      Mapping body, List<String> path, List<Mapping.Field> fields, boolean makes) {
    if (fields.isEmpty()) {
      return body;
    }
    return put(body, path, 0, fields, makes);
  }

  private static Mapping put(
      Mapping at, List<String> path, int from, List<Mapping.Field> fields, boolean makes) {
    Mapping.Builder all = at.toBuilder();
    if (from == path.size()) {
      fields.forEach(all::put);
      return all.build(at.span());
    }
    Mapping.Field inner = at.field(path.get(from));
    boolean absent = inner == null || inner.value() instanceof Scalar s && s.isNull();
    if (inner != null && inner.value() instanceof Mapping mapping) {
      all.put(inner.name(), inner.key(), put(mapping, path, from + 1, fields, makes));
    } else if (absent && makes) {
      Span key = fields.get(0).key();
      if (!isSettled(fields)) {
        // Some builds may put nothing here, and make nothing to put it into.
        return all.put(path.get(from), key, Unsettled.unknown(fields.get(0).value()))
            .build(at.span());
      }
      Mapping fresh = Mapping.empty(at.isOpen(), key);
      all.put(path.get(from), key, put(fresh, path, from + 1, fields, true));
    } else {
      return at;
    }
    return all.build(at.span());
  }

  /** Whether all builds put one of some fields. */
  private static boolean isSettled(List<Mapping.Field> fields) {
    for (Mapping.Field field : fields) {
      if (!(field.value() instanceof Unknown)) {
        return true;
      }
    }
    return false;
  }

  // Images.

  private Mapping images(Mapping body) {
    boolean some = false;
    for (KustomizeLayer layer : layers) {
      some |= !layer.images().isEmpty();
    }
    return some && withImages(body, 0) instanceof Mapping changed ? changed : body;
  }

  /** All lists of containers with the images that the builds give them. */
  private Value withImages(Value value, int depth) {
    if (depth > MAX_DEPTH) {
      return value;
    }
    if (value instanceof Sequence list) {
      List<Value> items = new ArrayList<>(list.items().size());
      for (Value item : list.items()) {
        items.add(withImages(item, depth + 1));
      }
      return Sequence.of(items, list.isOpen(), list.span());
    }
    if (!(value instanceof Mapping mapping)) {
      return value;
    }
    Mapping.Builder all = new Mapping.Builder().open(mapping.isOpen());
    for (Mapping.Field field : mapping.fields()) {
      boolean containers =
          field.name().equals("containers") || field.name().equals("initContainers");
      Value now =
          containers && field.value() instanceof Sequence list
              ? containers(list)
              : withImages(field.value(), depth + 1);
      all.put(field.name(), field.key(), now);
    }
    return all.build(mapping.span());
  }

  private Sequence containers(Sequence list) {
    List<Value> items = new ArrayList<>(list.items().size());
    for (Value item : list.items()) {
      Mapping.Field image = item instanceof Mapping container ? container.field("image") : null;
      if (image != null && item instanceof Mapping container) {
        items.add(container.with(image.name(), image.key(), image(image.value())));
      } else {
        items.add(item);
      }
    }
    return Sequence.of(items, list.isOpen(), list.span());
  }

  private Value image(Value written) {
    if (!(written instanceof Scalar scalar) || !scalar.isString()) {
      return written;
    }
    String all = null;
    Mapping by = null;
    for (List<KustomizeLayer> build : builds) {
      String image = scalar.asText();
      for (KustomizeLayer layer : build) {
        for (Mapping entry : layer.images()) {
          String before = image;
          image = image == null ? null : image(image, entry);
          by = image == null || image.equals(before) ? by : entry;
        }
      }
      if (image == null || all != null && !all.equals(image)) {
        return Unsettled.unknown(written);
      }
      all = image;
    }
    return all == null || by == null
        ? written
        : Scalar.string(all, by.span())
            .via(new Origin(Symbol.of("images", ""), by.span()), written.span());
  }

  /** An image as one entry makes it; null where that is not known. */
  private static @Nullable String image(String image, Mapping entry) {
    int at = image.indexOf('@');
    String tagged = at < 0 ? image : image.substring(0, at);
    int colon = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
    String name = colon < 0 ? tagged : tagged.substring(0, colon);
    String wanted = Values.text(entry.get("name"));
    if (wanted == null || entry.isOpen()) {
      return null;
    }
    if (!wanted.equals(name)) {
      return image;
    }
    for (String field : List.of("newName", "newTag", "digest", "tagSuffix")) {
      if (entry.get(field) != null && Values.text(entry.get(field)) == null) {
        return null;
      }
    }
    String newName = Values.text(entry.get("newName"));
    String newTag = Values.text(entry.get("newTag"));
    String digest = Values.text(entry.get("digest"));
    String suffix = Values.text(entry.get("tagSuffix"));
    String before = image.substring(name.length());
    String now = newName == null || newName.isEmpty() ? name : newName;
    if (digest != null && !digest.isEmpty()) {
      return now + "@" + digest;
    }
    if (newTag != null && !newTag.isEmpty()) {
      return now + ":" + newTag;
    }
    return now + before + (suffix == null ? "" : suffix);
  }

  // Replicas.

  private Mapping replicas(KubernetesObject object, Mapping body) {
    boolean scaled =
        switch (object.kind()) {
          case "Deployment", "ReplicationController", "ReplicaSet", "StatefulSet" -> true;
          default -> false;
        };
    String name = Values.text(object.name());
    Mapping spec = body.mapping("spec");
    if (!scaled || name == null || spec == null) {
      return body;
    }
    List<@Nullable Value> counts = new ArrayList<>();
    for (List<KustomizeLayer> build : builds) {
      Value last = null;
      for (KustomizeLayer layer : build) {
        for (Mapping entry : layer.replicas()) {
          last = name.equals(entry.string("name")) ? entry.get("count") : last;
        }
      }
      counts.add(last);
    }
    Value any = null;
    boolean same = true;
    for (Value count : counts) {
      any = any == null ? count : any;
      same &= count != null && any != null && Values.equal(any, count).isTrue();
    }
    if (any == null) {
      return body;
    }
    Mapping.Field written = spec.field("replicas");
    Span key = written == null ? any.span() : written.key();
    Value now = same ? any : Unsettled.unknown(written == null ? any : written.value());
    return put(body, List.of("spec"), List.of(new Mapping.Field("replicas", key, now)), false);
  }
}
