package dev.hullcheck.normalize;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.HostSpec;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the commands in a YAML file of another tool, as the tool's {@link HostSpec} says: scripts,
 * which become islands, and commands that run without a shell.
 */
public final class HostScripts {
  /** How many nodes are visited; aliases may make many of few. */
  private static final int MAX_VISITS = 200_000;

  private static final int MAX_DEPTH = 64;

  private final HostSpec host;
  private final Catalog catalog;
  private final Sink sink;
  private int visits;

  private HostScripts(HostSpec host, Catalog catalog, Sink sink) {
    this.host = host;
    this.catalog = catalog;
    this.sink = sink;
  }

  /** Takes in the commands of one document. */
  public static void add(HostSpec host, YamlNode root, Catalog catalog, Sink sink) {
    HostScripts scripts = new HostScripts(host, catalog, sink);
    for (HostSpec.Script script : host.scripts()) {
      for (List<String> path : script.at()) {
        scripts.walk(root, path, 0, null, script, 0);
      }
    }
  }

  private void walk(
      YamlNode at,
      List<String> path,
      int step,
      @Nullable HostScope outer,
      HostSpec.Script script,
      int depth) {
    YamlNode node = at.resolved();
    if (++visits > MAX_VISITS || depth > MAX_DEPTH) {
      return;
    }
    HostScope scope = outer;
    if (node instanceof YamlMapping mapping) {
      scope = new HostScope(host, outer, mapping);
    }
    if (step == path.size()) {
      found(node, scope, script, path.isEmpty());
      return;
    }
    String name = path.get(step);
    if (name.equals("**")) {
      walk(node, path, step + 1, outer, script, depth + 1);
      children(node, path, step, scope, script, depth);
    } else if (name.equals("*")) {
      children(node, path, step + 1, scope, script, depth);
    } else if (node instanceof YamlMapping mapping) {
      YamlNode child = mapping.get(name);
      if (child != null) {
        walk(child, path, step + 1, scope, script, depth + 1);
      }
    }
  }

  private void children(
      YamlNode node,
      List<String> path,
      int step,
      @Nullable HostScope scope,
      HostSpec.Script script,
      int depth) {
    if (node instanceof YamlMapping mapping) {
      for (YamlEntry entry : mapping.entries()) {
        walk(entry.value(), path, step, scope, script, depth + 1);
      }
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        walk(item, path, step, scope, script, depth + 1);
      }
    }
  }

  private void found(
      YamlNode node, @Nullable HostScope scope, HostSpec.Script script, boolean whole) {
    String shell = scope == null ? null : scope.text(script.shell());
    if (shell != null && !ShellWords.isShell(programOf(shell))) {
      return;
    }
    if (!whole) {
      sink.together(node.span());
    }
    HostFills fills = new HostFills(host, scope);
    if (!script.run().isEmpty()) {
      lines(node, scope, script, fills);
    }
    if (!script.words().isEmpty()) {
      words(node, scope, script, fills);
    }
  }

  /** The program that {@code /bin/bash -e}, {@code Bash@3}, {@code bash.exe} name. */
  private static String programOf(String shell) {
    String text = shell.trim();
    int end = 0;
    while (end < text.length() && " \t@".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String name = text.substring(text.lastIndexOf('/', Math.max(0, end - 1)) + 1, end);
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".exe") ? lower.substring(0, lower.length() - 4) : lower;
  }

  // Scripts.

  private void lines(
      YamlNode node, @Nullable HostScope scope, HostSpec.Script script, HostFills fills) {
    Text.Builder lines = new Text.Builder();
    Span whole = null;
    for (List<String> field : script.run()) {
      YamlNode written = HostScope.at(node, field);
      if (written != null && !(written instanceof YamlMapping)) {
        whole = whole == null ? written.span() : whole.to(written.span());
        add(written, lines, script, fills, 0);
      }
    }
    if (whole == null || lines.length() == 0) {
      return;
    }
    Text text = lines.build(whole);
    boolean shebang = text.content().startsWith("#!");
    if (shebang ? ConfigTexts.isShellLine(text.content()) : !script.shebang()) {
      sink.add(new Sink.Island(Sink.IslandKind.SHELL, text, "script", null, whole, scope, null));
    }
  }

  private void add(
      YamlNode written, Text.Builder lines, HostSpec.Script script, HostFills fills, int depth) {
    YamlNode node = written.resolved();
    if (++visits > MAX_VISITS || depth > MAX_DEPTH || isReference(node)) {
      return;
    }
    if (node instanceof YamlSequence list) {
      if (depth > 0 && script.nestedWords()) {
        List<Value> words = new ArrayList<>();
        values(list, fills, words);
        ExecForm.add(words, list.span(), null, catalog, sink);
        return;
      }
      for (YamlNode item : list.items()) {
        add(item, lines, script, fills, depth + 1);
      }
    } else if (node instanceof YamlScalar scalar && scalar.type() != YamlScalar.Type.NULL) {
      Text text = script.raw() ? scalar.text() : fills.in(scalar.text());
      lines.add(text);
      if (!text.content().endsWith("\n")) {
        lines.add("\n", new Span(scalar.span().file(), scalar.span().end(), scalar.span().end()));
      }
    }
  }

  /** {@code !reference [.job, script]}: what the tool puts there stands elsewhere. */
  private static boolean isReference(YamlNode node) {
    String tag = node.tag();
    return tag != null && tag.startsWith("!") && tag.length() > 1;
  }

  // Commands.

  private void words(
      YamlNode node, @Nullable HostScope scope, HostSpec.Script script, HostFills fills) {
    List<Value> words = new ArrayList<>();
    boolean first = true;
    for (List<String> field : script.words()) {
      YamlNode written = HostScope.at(node, field);
      if (first && written == null && !script.programs().isEmpty()) {
        YamlNode image = HostScope.at(node, List.of(script.image()));
        String program = image == null ? null : script.programs().get(nameOf(image));
        if (image == null || program == null) {
          return;
        }
        if (!program.isEmpty()) {
          words.add(Scalar.string(program, image.span()));
        }
      }
      first = false;
      if (written instanceof YamlSequence list) {
        values(list, fills, words);
      } else if (written instanceof YamlScalar scalar && scalar.type() != YamlScalar.Type.NULL) {
        for (Text word : ShellWords.of(scalar.text())) {
          words.add(ShellWords.value(fills.in(word)));
        }
      }
    }
    ExecForm.add(words, node.span(), scope, catalog, sink);
  }

  /** An image without its tag and digest. */
  private static String nameOf(YamlNode image) {
    String written = image instanceof YamlScalar scalar ? scalar.value() : "";
    int digest = written.indexOf('@');
    String name = digest < 0 ? written : written.substring(0, digest);
    int tag = name.lastIndexOf(':');
    return tag > name.lastIndexOf('/') ? name.substring(0, tag) : name;
  }

  private static void values(YamlSequence list, HostFills fills, List<Value> words) {
    for (YamlNode item : list.items()) {
      if (item.resolved() instanceof YamlScalar scalar) {
        words.add(ShellWords.value(fills.in(scalar.text())));
      }
    }
  }
}
