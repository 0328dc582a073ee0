package dev.hullcheck.normalize;

import dev.hullcheck.kubernetes.KubernetesObject;
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
import java.util.List;

/**
 * Makes a {@code k8s.SchemaProblem} of what only the text of an object shows: its values no longer
 * hold that a key was written twice.
 */
public final class SchemaProblems {
  private final List<KubernetesObject> objects;
  private final Sink sink;

  private SchemaProblems(List<KubernetesObject> objects, Sink sink) {
    this.objects = objects;
    this.sink = sink;
  }

  /** Adds the problems of the objects that a text holds. */
  public static void add(YamlStream stream, List<KubernetesObject> objects, Sink sink) {
    if (objects.isEmpty()) {
      return;
    }
    SchemaProblems problems = new SchemaProblems(objects, sink);
    for (YamlDocument document : stream.documents()) {
      YamlNode root = document.root();
      if (root != null && document.state() != YamlDocument.State.TEMPLATE) {
        problems.walk(root);
      }
    }
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
        String address = KubernetesNormalizer.address(object);
        sink.add(
            Resource.of("k8s.SchemaProblem", address, Language.KUBERNETES).build(fields, span));
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
