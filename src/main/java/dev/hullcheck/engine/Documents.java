package dev.hullcheck.engine;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.normalize.ScriptNormalizer;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.ScriptEvaluator;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.markdown.Console;
import dev.hullcheck.syntax.markdown.Fence;
import dev.hullcheck.syntax.markdown.MarkdownParser;
import dev.hullcheck.syntax.shell.ShellParser;
import dev.hullcheck.syntax.shell.ShellScript;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is written for people: Markdown, notebooks and runbooks. What they show need not be
 * whole, so nothing is wrong with its grammar.
 */
final class Documents {
  private static final String WITHIN = "markdown";

  private final Catalog catalog;
  private final Unit unit;

  /** The whole text of the file. */
  private final String content;

  Documents(Catalog catalog, Unit unit, String content) {
    this.catalog = catalog;
    this.unit = unit;
    this.content = content;
  }

  /** Takes in what the code blocks of Markdown show. */
  void markdown(Text text) {
    Parsed<List<Fence>> parsed = MarkdownParser.parse(text);
    unit.met(parsed.comments(), List.of(), content, null);
    List<Fence> shown = new ArrayList<>();
    List<ShellScript> scripts = new ArrayList<>();
    for (Fence fence : parsed.tree()) {
      Text commands = isFragment(fence) ? null : commands(fence);
      if (commands != null) {
        scripts.add(parsed(commands));
      }
      if (commands != null || isFragment(fence)) {
        shown.add(fence);
      }
    }
    // A reader runs the blocks one after the other, in one shell.
    List<List<Command>> runs = ScriptEvaluator.evaluate(scripts, text.file().path());
    ScriptNormalizer normalizer = new ScriptNormalizer(catalog, unit.sink(), WITHIN, null);
    Fragments fragments = null;
    int next = 0;
    for (Fence fence : shown) {
      if (!isFragment(fence)) {
        normalizer = normalizer.next();
        normalizer.add(runs.get(next++));
        continue;
      }
      if (fragments == null) {
        fragments = new Fragments(catalog, unit, content);
      }
      fragments.add(fence);
    }
  }

  private static boolean isFragment(Fence fence) {
    return switch (fence.language()) {
      case "yaml", "yml", "json", "hcl", "terraform", "tf" -> true;
      default -> false;
    };
  }

  /** Takes in the commands of a runbook. */
  void text(Text text) {
    Text commands = CommandLines.of(text);
    if (commands != null) {
      script(commands);
    }
  }

  /** Takes in what the cells of a notebook run and show. */
  void notebook(Text text) {
    Notebook notebook = Notebook.of(text);
    for (Text script : notebook.scripts()) {
      script(Fills.asUnknown(script));
    }
    for (Text prose : notebook.prose()) {
      markdown(prose);
    }
  }

  private ShellScript parsed(Text commands) {
    Parsed<ShellScript> script = ShellParser.parse(commands);
    unit.met(script.comments(), List.of(), content, null);
    return script.tree();
  }

  private void script(Text commands) {
    List<Command> run = ScriptEvaluator.evaluate(parsed(commands), commands.file().path());
    new ScriptNormalizer(catalog, unit.sink(), WITHIN, null).add(run);
  }

  private static @Nullable Text commands(Fence fence) {
    switch (fence.language()) {
      case "sh", "bash", "shell", "zsh", "console", "shell-session", "terminal" -> {}
      case "sh-session", "bash-session", "shellsession", "shellscript" -> {}
      case "" -> {
        if (!Console.showsCommands(fence.body())) {
          return null;
        }
      }
      case Fence.INDENTED -> {
        return CommandLines.of(fence.body());
      }
      default -> {
        return null;
      }
    }
    return Console.isSession(fence.body()) ? Console.commands(fence.body()) : fence.body();
  }
}
