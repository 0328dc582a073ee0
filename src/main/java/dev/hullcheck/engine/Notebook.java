package dev.hullcheck.engine;

import dev.hullcheck.source.Opaque;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.syntax.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Jupyter notebook: its cells, and what of these a shell runs. */
final class Notebook {
  /** What Python fills in: <code>{name}</code>. */
  private record Expression(String written) implements Opaque {}

  private final List<Text> scripts = new ArrayList<>();
  private final List<Text> prose = new ArrayList<>();

  private Notebook() {}

  /** Reads a notebook; what is none has nothing. */
  static Notebook of(Text text) {
    Notebook notebook = new Notebook();
    // JSON is YAML.
    YamlStream stream = YamlParser.parse(text).tree();
    YamlNode root = stream.documents().isEmpty() ? null : stream.documents().get(0).root();
    if (root instanceof YamlMapping map && map.get("cells") instanceof YamlSequence cells) {
      for (YamlNode cell : cells.items()) {
        if (cell instanceof YamlMapping fields) {
          notebook.cell(fields);
        }
      }
    }
    return notebook;
  }

  /** What shells run, a text for each cell. */
  List<Text> scripts() {
    return scripts;
  }

  /** The cells of Markdown. */
  List<Text> prose() {
    return prose;
  }

  private void cell(YamlMapping cell) {
    Text source = source(cell.get("source"));
    if (source == null || !(cell.get("cell_type") instanceof YamlScalar type)) {
      return;
    }
    if (type.value().equals("markdown")) {
      prose.add(source);
    } else if (type.value().equals("code")) {
      Text script = isShell(source.content()) ? behindFirstLine(source) : lines(source);
      if (script.length() > 0) {
        scripts.add(script);
      }
    }
  }

  /** A text, or the lines of a list. */
  private static @Nullable Text source(@Nullable YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return scalar.text();
    }
    if (!(node instanceof YamlSequence lines)) {
      return null;
    }
    Text.Builder all = new Text.Builder();
    for (YamlNode line : lines.items()) {
      if (line instanceof YamlScalar scalar) {
        all.add(scalar.text());
      }
    }
    return all.build(lines.span());
  }

  /** Whether a first line such as {@code %%bash} gives a cell to a shell. */
  private static boolean isShell(String source) {
    int at = source.indexOf('\n');
    String first = at < 0 ? source : source.substring(0, at);
    return first.startsWith("%%bash")
        || first.startsWith("%%sh")
        || first.startsWith("%%script bash")
        || first.startsWith("%%script sh");
  }

  private static Text behindFirstLine(Text source) {
    int at = source.content().indexOf('\n');
    return source.slice(at < 0 ? source.length() : at + 1, source.length());
  }

  /** The lines of a cell of Python that a shell runs, with what they go on in. */
  private static Text lines(Text source) {
    String chars = source.content();
    Text.Builder out = new Text.Builder();
    boolean continued = false;
    int line = 0;
    while (line < chars.length()) {
      int at = chars.indexOf('\n', line);
      int end = at < 0 ? chars.length() : at;
      int next = at < 0 ? end : at + 1;
      int from = continued ? line : command(chars, line, end);
      if (from >= 0) {
        filled(source, from, next, out);
        if (at < 0) {
          out.add("\n", source.span(end, end));
        }
        continued = end > line && chars.charAt(end - 1) == '\\';
      }
      line = next;
    }
    return out.build(source.whole());
  }

  /** Where the command begins in {@code !command} or {@code name = !command}; -1 in others. */
  private static int command(String chars, int line, int end) {
    int i = blanks(chars, line, end);
    int name = i;
    while (i < end && (Character.isLetterOrDigit(chars.charAt(i)) || chars.charAt(i) == '_')) {
      i++;
    }
    if (i > name) {
      i = blanks(chars, i, end);
      if (i >= end || chars.charAt(i) != '=') {
        return -1;
      }
      i = blanks(chars, i + 1, end);
    }
    int mark = i;
    while (i < end && chars.charAt(i) == '!') {
      i++;
    }
    return i > mark ? i : -1;
  }

  private static int blanks(String chars, int from, int end) {
    int i = from;
    while (i < end && chars.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  /** A line with what Python fills in: a name in braces that are none of the shell's. */
  private static void filled(Text source, int from, int to, Text.Builder out) {
    String chars = source.content();
    int done = from;
    for (int i = from; i < to; i++) {
      int end =
          chars.charAt(i) == '{' && (i == from || chars.charAt(i - 1) != '$')
              ? name(chars, i, to)
              : -1;
      if (end >= 0) {
        out.add(source, done, i);
        Span span = source.span(i, end);
        out.add(new Expression(chars.substring(i, end)), span);
        done = end;
        i = end - 1;
      }
    }
    out.add(source, done, to);
  }

  private static int name(String chars, int open, int to) {
    int i = open + 1;
    while (i < to
        && (Character.isLetterOrDigit(chars.charAt(i)) || "_.".indexOf(chars.charAt(i)) >= 0)) {
      i++;
    }
    return i > open + 1 && i < to && chars.charAt(i) == '}' ? i + 1 : -1;
  }
}
