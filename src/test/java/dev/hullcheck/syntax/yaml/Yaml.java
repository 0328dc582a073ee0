package dev.hullcheck.syntax.yaml;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A parsed text, and what a test asks of it. */
record Yaml(String content, Parsed<YamlStream> parsed) {
  static Yaml of(String content) {
    Text text = Text.of(SourceFile.of("a.yaml", content), content);
    return new Yaml(content, YamlParser.parse(text));
  }

  /** Of a text that must be without fault. */
  static Yaml clean(String content) {
    Yaml yaml = of(content);
    if (!yaml.problems().isEmpty()) {
      throw new AssertionError(yaml.problems());
    }
    return yaml;
  }

  YamlNode root() {
    return Objects.requireNonNull(parsed.tree().documents().get(0).root());
  }

  YamlMapping mapping() {
    return (YamlMapping) root();
  }

  YamlNode get(String name) {
    return Objects.requireNonNull(mapping().get(name));
  }

  YamlScalar scalar(String name) {
    return (YamlScalar) get(name);
  }

  /** The characters of the file that a span points to. */
  String at(Span span) {
    return content.substring(span.start(), span.end());
  }

  String at(YamlNode node) {
    return at(node.span());
  }

  /** The characters of the file that a part of a scalar's value came from. */
  String at(YamlScalar scalar, String part) {
    Text text = scalar.text();
    int from = text.content().indexOf(part);
    return at(text.span(from, from + part.length()));
  }

  List<String> states() {
    List<String> states = new ArrayList<>();
    for (YamlDocument document : parsed.tree().documents()) {
      states.add(document.state().name());
    }
    return states;
  }

  /** {@code line:column-endColumn message} of each problem. */
  List<String> problems() {
    List<String> lines = new ArrayList<>();
    for (Problem problem : parsed.problems()) {
      Span span = problem.span();
      lines.add(
          span.line() + ":" + span.column() + "-" + span.endColumn() + " " + problem.message());
    }
    return lines;
  }
}
