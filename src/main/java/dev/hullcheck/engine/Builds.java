package dev.hullcheck.engine;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kubernetes.YamlValues;
import dev.hullcheck.normalize.ExecForm;
import dev.hullcheck.normalize.ScriptNormalizer;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.Given;
import dev.hullcheck.script.ScriptEvaluator;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.docker.DockerFile;
import dev.hullcheck.syntax.docker.DockerStep;
import dev.hullcheck.syntax.docker.DockerVariables;
import dev.hullcheck.syntax.docker.DockerfileParser;
import dev.hullcheck.syntax.make.MakefileParser;
import dev.hullcheck.syntax.make.Recipe;
import dev.hullcheck.syntax.shell.ShellParser;
import dev.hullcheck.syntax.shell.ShellScript;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlStream;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import dev.hullcheck.walk.Shebang;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads makefiles and Dockerfiles for the commands that they run. */
final class Builds {
  private final Catalog catalog;
  private final Unit unit;

  /** The whole text of the file. */
  private final String content;

  Builds(Catalog catalog, Unit unit, String content) {
    this.catalog = catalog;
    this.unit = unit;
    this.content = content;
  }

  /** Takes in the recipes of a makefile: each line has a shell of its own. */
  void makefile(Text text) {
    Parsed<List<Recipe>> parsed = MakefileParser.parse(text);
    unit.met(parsed.comments(), List.of(), content, null);
    for (Recipe recipe : parsed.tree()) {
      List<Command> commands = new ArrayList<>();
      for (Text script : recipe.scripts()) {
        unit.island(script.whole());
        commands.addAll(commands(script, null));
      }
      new ScriptNormalizer(catalog, unit.sink(), "script", null).add(commands);
    }
  }

  /** Takes in what a Dockerfile runs. */
  void dockerfile(Text text) {
    Parsed<DockerFile> parsed = DockerfileParser.parse(text);
    unit.met(parsed.comments(), List.of(), content, null);
    for (DockerStep step : parsed.tree().steps()) {
      Given given = new Set(parsed.tree().variables(), step.at());
      Text script = step.script();
      if (script != null) {
        unit.island(script.whole());
      }
      if (script == null) {
        exec(step, given);
      } else if (Shebang.of(script.content()) != Shebang.OTHER) {
        new ScriptNormalizer(catalog, unit.sink(), "script", null).add(commands(script, given));
      }
    }
  }

  /** What a Dockerfile sets before one of its instructions. */
  private record Set(DockerVariables variables, int at) implements Given {
    @Override
    public @Nullable Value value(String name) {
      Text text = variables.value(name, at);
      return text == null ? null : Scalar.string(text, text.whole());
    }
  }

  private List<Command> commands(Text text, @Nullable Given given) {
    Parsed<ShellScript> script = ShellParser.parse(Fills.asUnknown(text));
    unit.met(script.comments(), List.of(), content, null);
    return ScriptEvaluator.evaluate(script.tree(), text.file().path(), given);
  }

  private void exec(DockerStep step, Given given) {
    List<Value> words = new ArrayList<>();
    Span span = null;
    for (Text array : step.exec()) {
      span = span == null ? array.whole() : span.to(array.whole());
      YamlStream stream = YamlParser.parse(array).tree();
      for (YamlDocument document : stream.documents()) {
        if (document.root() != null && YamlValues.of(document.root()) instanceof Sequence list) {
          words.addAll(list.items());
        }
      }
    }
    if (span != null) {
      ExecForm.add(words, span, given, catalog, unit.sink());
    }
  }
}
