package dev.hullcheck.engine;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.normalize.GcloudMentions;
import dev.hullcheck.normalize.ScriptNormalizer;
import dev.hullcheck.script.Command;
import dev.hullcheck.script.ScriptEvaluator;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.markdown.Block;
import dev.hullcheck.syntax.markdown.Console;
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

  /** Takes in what the code of Markdown shows, and what its text says of gcloud. */
  void markdown(Text text) {
    Parsed<List<Block>> parsed = MarkdownParser.parse(text);
    unit.met(parsed.comments(), List.of(), content, null);
    List<Block> shown = new ArrayList<>();
    List<ShellScript> scripts = new ArrayList<>();
    for (Block block : parsed.tree()) {
      Text commands = isFragment(block) ? null : commands(block);
      if (commands != null) {
        scripts.add(parsed(commands));
      }
      if (commands != null || isFragment(block)) {
        shown.add(block);
      }
    }
    // A reader runs the blocks one after the other, in one shell.
    List<List<Command>> runs = ScriptEvaluator.evaluate(scripts, text.file().path());
    ScriptNormalizer normalizer = new ScriptNormalizer(catalog, unit.sink(), WITHIN, null);
    Fragments fragments = null;
    int next = 0;
    for (Block block : shown) {
      if (!isFragment(block)) {
        normalizer = normalizer.next();
        normalizer.add(runs.get(next++));
        continue;
      }
      if (fragments == null) {
        fragments = new Fragments(catalog, unit, content);
      }
      fragments.add(block);
    }
    mentions(text, parsed.tree(), runs);
  }

  /** Takes in what is said of gcloud between the commands. */
  private void mentions(Text text, List<Block> blocks, List<List<Command>> runs) {
    if (!content.contains("gcloud ")) {
      return;
    }
    GcloudMentions mentions = new GcloudMentions(unit.sink());
    List<List<Command>> all = new ArrayList<>(runs);
    for (Block block : blocks) {
      if (block.language().equals(Block.SPAN) && block.body().content().startsWith("gcloud ")) {
        ShellScript script = ShellParser.parse(block.body()).tree();
        List<Command> named = ScriptEvaluator.evaluate(script, block.span().toString());
        for (Command command : named) {
          mentions.named(command);
        }
        all.add(named);
      }
    }
    mentions.flags(text, all);
  }

  private static boolean isFragment(Block block) {
    return switch (block.language()) {
      case "yaml", "yml", "json" -> !Console.beginsWithCommand(block.body());
      case "hcl", "terraform", "tf" -> true;
      default -> false;
    };
  }

  /** Takes in the commands of a runbook. */
  void text(Text text) {
    Text commands = CommandLines.of(text);
    if (commands != null) {
      mentions(text, List.of(), List.of(run(commands)));
    }
  }

  /** Takes in what the cells of a notebook run and show. */
  void notebook(Text text) {
    Notebook notebook = Notebook.of(text);
    for (Text script : notebook.scripts()) {
      run(Fills.asUnknown(script));
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

  private List<Command> run(Text commands) {
    List<Command> run = ScriptEvaluator.evaluate(parsed(commands), commands.file().path());
    new ScriptNormalizer(catalog, unit.sink(), WITHIN, null).add(run);
    return run;
  }

  private static @Nullable Text commands(Block block) {
    Text body = block.body();
    return switch (block.language()) {
      case "sh", "bash", "shell", "zsh", "shellscript" -> script(body);
      case "console", "terminal", "shell-session", "sh-session", "bash-session", "shellsession" ->
          Console.commands(body);
      case "" -> Console.showsCommands(body) ? script(body) : null;
      // What another tag stands over may be output that speaks of commands.
      case "yaml",
          "yml",
          "json",
          "text",
          "txt",
          "plain",
          "plaintext",
          "none",
          "code",
          "cmd",
          "command",
          "cli" ->
          Console.beginsWithCommand(body) ? script(body) : null;
      case Block.INDENTED -> CommandLines.of(body);
      case Block.PARAGRAPH -> CommandLines.ofParagraph(body);
      default -> null;
    };
  }

  /** Commands, behind prompts or without. */
  private static Text script(Text body) {
    return Console.isSession(body) ? Console.commands(body) : body;
  }
}
