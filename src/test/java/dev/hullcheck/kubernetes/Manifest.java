package dev.hullcheck.kubernetes;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.value.Value;
import java.util.List;

/** A parsed manifest, and what a test asks of it. */
record Manifest(String content, YamlStream stream) {
  static Manifest of(String content) {
    Parsed<YamlStream> parsed =
        YamlParser.parse(Text.of(SourceFile.of("a.yaml", content), content));
    return new Manifest(content, parsed.tree());
  }

  List<KubernetesObject> all() {
    return KubernetesObjects.of(stream);
  }

  KubernetesObject one() {
    return all().get(0);
  }

  /** The first document's value. */
  Value value() {
    return YamlValues.of(java.util.Objects.requireNonNull(stream.documents().get(0).root()));
  }

  String at(Span span) {
    return content.substring(span.start(), span.end());
  }
}
