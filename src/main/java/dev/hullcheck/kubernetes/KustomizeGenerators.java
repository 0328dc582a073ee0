package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Lines;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import dev.hullcheck.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ConfigMaps and Secrets that a {@code kustomization.yaml} makes of literals and files. They
 * keep the names that are written: the hash that a build puts behind one stands in all that refers
 * to it too. A Secret has its values in {@code stringData}, as they are written and not as base64,
 * which is the same object to the API server.
 *
 * <p>A generator that adds to an object, or replaces its data, is a patch of it: an open object.
 *
 * @see <a
 *     href="https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/configmapgenerator/">configMapGenerator</a>
 */
public final class KustomizeGenerators {
  private final Mapping options;
  private final Files files;

  private KustomizeGenerators(@Nullable Mapping options, Files files, Span where) {
    this.options = options == null ? Mapping.empty(false, where) : options;
    this.files = files;
  }

  /** The files that generators take in. */
  public interface Files {
    /** Nothing is known of any file. */
    Files NONE =
        new Files() {
          @Override
          public @Nullable Text read(String path) {
            return null;
          }

          @Override
          public boolean isRead(String path) {
            return false;
          }
        };

    /** The text of a file, named as the kustomization names it; null where it is not to be had. */
    @Nullable Text read(String path);

    /** Whether a file is read for itself, so that what it holds is judged where it stands. */
    boolean isRead(String path);
  }

  /** The objects that a kustomization generates, in source order. */
  public static List<KubernetesObject> of(Mapping kustomization, Files files) {
    KustomizeGenerators generators =
        new KustomizeGenerators(
            kustomization.mapping("generatorOptions"), files, kustomization.span());
    List<KubernetesObject> objects = new ArrayList<>();
    generators.add("ConfigMap", kustomization.get("configMapGenerator"), objects);
    generators.add("Secret", kustomization.get("secretGenerator"), objects);
    return objects;
  }

  /** What the generators that change objects, instead of making them, change of these. */
  static void patches(Mapping kustomization, List<KustomizePatch> to) {
    KustomizeGenerators generators =
        new KustomizeGenerators(null, Files.NONE, kustomization.span());
    for (Value item : items(kustomization.get("configMapGenerator"))) {
      generators.patch("ConfigMap", item, to);
    }
    for (Value item : items(kustomization.get("secretGenerator"))) {
      generators.patch("Secret", item, to);
    }
  }

  private void patch(String kind, Value item, List<KustomizePatch> to) {
    if (!(item instanceof Mapping generator) || isMade(generator)) {
      return;
    }
    Span span = generator.span();
    Mapping data = data(kind, generator);
    if (data.isOpen() || !"merge".equals(generator.string("behavior"))) {
      data = data.with("$patch", span, Scalar.string("replace", span));
    }
    Value anything = Unsettled.unknown(generator);
    Mapping.Builder metadata = new Mapping.Builder();
    Mapping.Field name = generator.field("name");
    if (name != null) {
      metadata.put(name);
    }
    // Those of the object are joined with the generator's or lost, by whether there are some.
    metadata.put("labels", span, anything).put("annotations", span, anything);
    Mapping.Builder changes = new Mapping.Builder();
    changes.put("kind", span, Scalar.string(kind, span));
    changes.put("metadata", span, metadata.build(span));
    changes.put("data", span, data).put("immutable", span, anything);
    if (kind.equals("Secret")) {
      changes.put("stringData", span, data).put("type", span, anything);
    }
    to.add(new KustomizePatch(null, changes.build(span), List.of()));
  }

  /** Whether a generator makes an object, and changes none that is there. */
  private static boolean isMade(Mapping generator) {
    Value behavior = generator.get("behavior");
    String said = Values.text(behavior);
    return behavior == null || "create".equals(said) || "".equals(said);
  }

  private void add(String kind, @Nullable Value generators, List<KubernetesObject> to) {
    if (!(generators instanceof Sequence list)) {
      return;
    }
    for (Value item : list.items()) {
      if (item instanceof Mapping generator) {
        Mapping.Field name = generator.field("name");
        if (name != null) {
          to.add(object(kind, generator, name));
        }
      }
    }
  }

  private KubernetesObject object(String kind, Mapping generator, Mapping.Field name) {
    Span head = name.value().span();
    Value namespace = generator.get("namespace");
    Mapping own = generator.mapping("options");
    Mapping.Builder metadata = new Mapping.Builder().put(name);
    Mapping.Builder body = new Mapping.Builder();
    body.put("apiVersion", head, Scalar.string("v1", head));
    body.put("kind", head, Scalar.string(kind, head));
    if (namespace != null) {
      metadata.put("namespace", namespace.span(), namespace);
    }
    put("labels", own, metadata);
    put("annotations", own, metadata);
    body.put("metadata", head, metadata.build(head));
    for (String field : List.of("type", "immutable")) {
      Mapping.Field written =
          field.equals("type") ? generator.field(field) : both(own, "immutable");
      if (written != null) {
        body.put(written);
      }
    }
    body.put(kind.equals("Secret") ? "stringData" : "data", head, data(kind, generator));
    Mapping all = body.open(generator.isOpen()).build(generator.span());
    KubernetesObject object =
        new KubernetesObject(
            "v1", kind, namespace, name.value(), all, generator.span(), head, false);
    return isMade(generator) ? object : object.asPart();
  }

  /** What a generator says in its options; else what is said for all. */
  private Mapping.@Nullable Field both(@Nullable Mapping own, String name) {
    Mapping.Field field = own == null ? null : own.field(name);
    return field == null ? options.field(name) : field;
  }

  /** Puts the labels or annotations of all generators, and over them those of one. */
  private void put(String name, @Nullable Mapping own, Mapping.Builder metadata) {
    Mapping.Field field = both(own, name);
    if (field == null) {
      return;
    }
    Mapping.Builder all = new Mapping.Builder();
    for (Mapping given : new @Nullable Mapping[] {options.mapping(name), inner(own, name)}) {
      if (given != null) {
        given.fields().forEach(all::put);
      }
    }
    metadata.put(name, field.key(), all.build(field.value().span()));
  }

  private static @Nullable Mapping inner(@Nullable Mapping outer, String name) {
    return outer == null ? null : outer.mapping(name);
  }

  private Mapping data(String kind, Mapping generator) {
    Mapping.Builder data = new Mapping.Builder();
    for (Value literal : items(generator.get("literals"))) {
      add(text(literal), true, data);
    }
    for (Value file : items(generator.get("files"))) {
      file(kind, file, data);
    }
    env(generator.get("env"), data);
    for (Value file : items(generator.get("envs"))) {
      env(file, data);
    }
    return data.build(generator.span());
  }

  private static List<Value> items(@Nullable Value list) {
    return list instanceof Sequence sequence ? sequence.items() : List.of();
  }

  private static @Nullable Text text(Value value) {
    return value instanceof Scalar scalar && scalar.isString()
        ? scalar.text()
        : value instanceof Unknown unknown ? unknown.text() : null;
  }

  /**
   * Adds what {@code key=value} says.
   *
   * @param text null where it is not known
   * @param quoted whether quotes around the value are no part of it
   */
  private static void add(@Nullable Text text, boolean quoted, Mapping.Builder data) {
    int equals = text == null ? -1 : text.content().indexOf('=');
    String key = equals < 0 || text == null ? "" : text.content().substring(0, equals);
    if (text == null || key.isEmpty() || key.indexOf(Text.OPAQUE) >= 0) {
      data.open(true);
      return;
    }
    int from = equals + 1;
    int to = text.length();
    char first = from < to ? text.content().charAt(from) : ' ';
    if (quoted
        && to - from > 1
        && (first == '"' || first == '\'')
        && text.content().charAt(to - 1) == first) {
      from++;
      to--;
    }
    Text value = text.slice(from, to);
    Span span = text.span(from, to);
    data.put(
        key,
        text.span(0, equals),
        value.hasOpaque() ? Unknown.string(value, span) : Scalar.string(value, span));
  }

  /** Adds a file under its name, or under the key before it. */
  private void file(String kind, Value written, Mapping.Builder data) {
    String said = Values.text(written);
    if (said == null) {
      data.open(true);
      return;
    }
    int equals = said.indexOf('=');
    String path = said.substring(equals + 1);
    String key = equals < 0 ? path.substring(path.lastIndexOf('/') + 1) : said.substring(0, equals);
    // A Secret's values are judged as such, whoever reads their files besides.
    boolean elsewhere = !kind.equals("Secret") && files.isRead(path);
    Text text = elsewhere ? null : files.read(path);
    Value value =
        text == null
            ? unknown(path, written.span())
            : Scalar.string(text, text.length() == 0 ? written.span() : text.whole());
    data.put(key, written.span(), value);
  }

  private static Unknown unknown(String name, Span span) {
    Symbol symbol = Symbol.of(name, span.file().path());
    return Unknown.of(Unknown.Reason.INPUT, symbol, Unknown.Type.STRING, span);
  }

  /** Adds the lines of a file of {@code key=value}, each without quotes of its own. */
  private void env(@Nullable Value file, Mapping.Builder data) {
    if (file == null) {
      return;
    }
    String path = Values.text(file);
    Text text = path == null ? null : files.read(path);
    if (text == null) {
      data.open(true);
      return;
    }
    String chars = text.content();
    int from = 0;
    while (from < chars.length()) {
      int to = Lines.end(chars, from);
      int next = Lines.next(chars, from);
      while (from < to && chars.charAt(from) <= ' ') {
        from++;
      }
      if (from < to && chars.charAt(from) != '#') {
        line(text.slice(from, to), data);
      }
      from = next;
    }
  }

  /** A name alone is a variable of whoever builds. */
  private static void line(Text line, Mapping.Builder data) {
    if (line.content().indexOf('=') < 0) {
      data.put(line.content(), line.whole(), unknown(line.content(), line.whole()));
    } else {
      add(line, false, data);
    }
  }
}
