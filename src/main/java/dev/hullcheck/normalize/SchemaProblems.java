package dev.hullcheck.normalize;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.kubernetes.ObjectCheck;
import dev.hullcheck.kubernetes.ObjectFault;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@code k8s.SchemaProblem} of what is wrong with an object by its schema, and of what only
 * its text shows: that a key was written twice, which its values no longer hold, and that the same
 * text holds the same object again.
 */
public final class SchemaProblems {
  private final List<KubernetesObject> objects;
  private final Language language;
  private final Sink sink;

  private SchemaProblems(List<KubernetesObject> objects, Language language, Sink sink) {
    this.objects = objects;
    this.language = language;
    this.sink = sink;
  }

  /** Adds the problems of the objects that a text holds. */
  public static void add(YamlStream stream, List<KubernetesObject> objects, Sink sink) {
    add(stream, objects, Language.KUBERNETES, sink);
  }

  /** Adds the problems of the objects that a text within another language holds. */
  static void add(YamlStream stream, List<KubernetesObject> objects, Language language, Sink sink) {
    if (objects.isEmpty()) {
      return;
    }
    SchemaProblems problems = new SchemaProblems(objects, language, sink);
    for (YamlDocument document : stream.documents()) {
      YamlNode root = document.root();
      if (root != null && document.state() != YamlDocument.State.TEMPLATE) {
        problems.walk(root);
      }
    }
    if (objects.size() > 1) {
      problems.objects();
    }
  }

  /** Adds what is wrong with an object by the schema of its kind. */
  static void add(KubernetesObject object, Resource owner, Catalog catalog, Sink sink) {
    for (ObjectFault fault : ObjectCheck.of(object, catalog)) {
      sink.add(problem(fault, owner, null));
    }
  }

  /**
   * A fault as a resource.
   *
   * @param definition what says that it is one, of a custom resource; null elsewhere
   */
  static Resource problem(ObjectFault fault, Resource owner, @Nullable Resource definition) {
    Span span = fault.span();
    String code = fault.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    Mapping.Builder fields =
        new Mapping.Builder()
            .put("code", span, Scalar.string(code, span))
            .put("message", span, Scalar.string(fault.message(), span));
    String release = fault.release();
    if (release != null) {
      fields.put("release", span, Scalar.string(release, span));
    }
    if (definition != null) {
      Span place = definition.span();
      fields.put("definition", place, Scalar.string(definition.address(), place));
    }
    return Resource.derived("k8s.SchemaProblem", owner).build(fields.build(span), span);
  }

  /** Whoever applies the text applies all of it, so that of two objects of a name one is left. */
  private void objects() {
    Map<String, KubernetesObject> before = new HashMap<>();
    for (KubernetesObject object : objects) {
      String identity = object.identity();
      KubernetesObject first = identity == null ? null : before.putIfAbsent(identity, object);
      Value name = object.name();
      if (first != null && name != null && first.name() != null) {
        Span span = name.span();
        Mapping fields =
            new Mapping.Builder()
                .put("code", span, Scalar.string("duplicate-object", span))
                .put("message", span, Scalar.string("and only the last one counts", span))
                .put("object", span, Scalar.string(object.kind(), span))
                .put("name", span, name)
                .put("first", first.name().span(), first.name())
                .build(span);
        sink.add(problem(object, fields, span));
      }
    }
  }

  private Resource problem(KubernetesObject object, Mapping fields, Span span) {
    String address = KubernetesNormalizer.address(object);
    return Resource.of("k8s.SchemaProblem", address, language).build(fields, span);
  }

  /** Aliases are left out: what they stand for is visited where it is written. */
  private void walk(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      for (YamlEntry again : mapping.duplicates()) {
        duplicate(mapping, again);
      }
      for (YamlEntry entry : mapping.entries()) {
        walk(entry.value());
      }
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        walk(item);
      }
    }
  }

  private void duplicate(YamlMapping mapping, YamlEntry again) {
    Span span = again.key().span();
    for (KubernetesObject object : objects) {
      Span whole = object.document();
      boolean within =
          whole.file() == span.file() && whole.start() <= span.start() && span.end() <= whole.end();
      if (within) {
        Span first = first(mapping, again);
        Mapping fields =
            new Mapping.Builder()
                .put("code", span, Scalar.string("duplicate-key", span))
                .put("key", span, Scalar.string(again.name(), span))
                .put("first", first, Scalar.string(again.name(), first))
                .build(span);
        sink.add(problem(object, fields, span));
        return;
      }
    }
  }

  private static Span first(YamlMapping mapping, YamlEntry again) {
    for (YamlEntry entry : mapping.entries()) {
      if (entry.name().equals(again.name())) {
        return entry.key().span();
      }
    }
    return again.key().span();
  }
}
