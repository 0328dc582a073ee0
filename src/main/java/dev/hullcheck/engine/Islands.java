package dev.hullcheck.engine;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.HostSpec;
import dev.hullcheck.kubernetes.KubernetesObject;
import dev.hullcheck.kubernetes.KubernetesObjects;
import dev.hullcheck.kubernetes.YamlValues;
import dev.hullcheck.model.Resource;
import dev.hullcheck.normalize.HelmReleases;
import dev.hullcheck.normalize.SchemaProblems;
import dev.hullcheck.normalize.ScriptNormalizer;
import dev.hullcheck.normalize.Sink;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.ScriptEvaluator;
import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.shell.ShellParser;
import dev.hullcheck.syntax.shell.ShellScript;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the islands of a unit: text of one language that was found inside another. */
final class Islands {
  /** How deep islands may lie in islands. */
  private static final int MAX_DEPTH = 8;

  private final Catalog catalog;
  private final Unit unit;
  private final UnitReader reader;

  Islands(Catalog catalog, Unit unit, UnitReader reader) {
    this.catalog = catalog;
    this.unit = unit;
    this.reader = reader;
  }

  /** Reads what was found inside what has been read, until nothing new comes to light. */
  void read() {
    for (int depth = 0; depth < MAX_DEPTH; depth++) {
      List<Sink.Island> islands = unit.sink().takeIslands();
      if (islands.isEmpty()) {
        return;
      }
      for (Sink.Island island : islands) {
        read(island);
      }
    }
  }

  private void read(Sink.Island island) {
    Text text =
        island.kind() == Sink.IslandKind.PROSE ? CommandLines.of(island.text()) : island.text();
    if (text == null) {
      return;
    }
    unit.island(island.extent());
    switch (island.kind()) {
      case SHELL, PROSE -> script(island, text);
      case MANIFEST -> manifests(island, text);
      case SCRAPE -> reader.scrapes(yaml(text), island.owner());
      case CLOUD_INIT -> cloudInit(island, text);
      case VALUES -> values(island, text);
    }
  }

  private void script(Sink.Island island, Text text) {
    Parsed<ShellScript> parsed = ShellParser.parse(text);
    met(parsed.comments());
    String scope = text.whole().toString();
    List<Command> commands = ScriptEvaluator.evaluate(parsed.tree(), scope, island.given());
    new ScriptNormalizer(catalog, unit.sink(), island.within(), island.owner()).add(commands);
  }

  private YamlStream yaml(Text text) {
    Parsed<YamlStream> parsed = YamlParser.parse(text);
    met(parsed.comments());
    return parsed.tree();
  }

  private void manifests(Sink.Island island, Text text) {
    Sink.Manifest read = island.manifest();
    Parsed<YamlStream> parsed = read == null ? YamlParser.parse(text) : read.parsed();
    met(parsed.comments());
    List<KubernetesObject> objects =
        read == null ? KubernetesObjects.of(parsed.tree(), false) : read.objects();
    reader.manifests(objects);
    SchemaProblems.add(parsed.tree(), objects, unit.sink());
  }

  private void values(Sink.Island island, Text text) {
    Resource release = island.owner();
    for (YamlDocument document : yaml(text).documents()) {
      YamlNode root = document.root();
      if (root != null && release != null && document.state() != YamlDocument.State.TEMPLATE) {
        HelmReleases.values(YamlValues.of(root), release, unit.sink());
      }
    }
  }

  /** What a machine is to do when it starts: a script, or a document that holds scripts. */
  private void cloudInit(Sink.Island island, Text text) {
    if (text.content().startsWith("#!")) {
      script(island, text);
    } else if (text.content().startsWith("#cloud-config")) {
      YamlStream stream = yaml(text);
      for (HostSpec host : catalog.hosts()) {
        if (host.name().equals("cloud-init")) {
          reader.commands(host, stream);
        }
      }
    }
  }

  /** Takes in the comments of an island, each in the file that it is written in. */
  private void met(List<Comment> comments) {
    List<Comment> rest = comments;
    while (!rest.isEmpty()) {
      SourceFile file = rest.get(0).span().file();
      List<Comment> ofFile = new ArrayList<>();
      List<Comment> others = new ArrayList<>();
      for (Comment comment : rest) {
        (comment.span().file() == file ? ofFile : others).add(comment);
      }
      String content = reader.text(file);
      if (content != null) {
        unit.met(ofFile, List.of(), content, null);
      }
      rest = others;
    }
  }
}
