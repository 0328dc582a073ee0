package dev.hullcheck.author;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.PlainData;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.syntax.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One rule, kind or table file: its plain data, and where each piece of it stands. */
final class DataFile {
  private final SourceFile file;
  private final String content;
  private final @Nullable YamlNode root;
  private final List<Problem> problems;

  private DataFile(
      SourceFile file, String content, @Nullable YamlNode root, List<Problem> problems) {
    this.file = file;
    this.content = content;
    this.root = root;
    this.problems = problems;
  }

  static DataFile parse(String path, String content) {
    SourceFile file = SourceFile.of(path, content);
    Parsed<YamlStream> parsed = YamlParser.parse(Text.of(file, content));
    List<Problem> problems = new ArrayList<>(parsed.problems());
    YamlNode root = null;
    if (parsed.tree().documents().size() == 1) {
      root = parsed.tree().documents().get(0).root();
    } else if (problems.isEmpty()) {
      problems.add(Problem.syntax(new Span(file, 0, 0), "Expected exactly one document"));
    }
    if (root != null) {
      duplicates(root, problems);
    }
    return new DataFile(file, content, root, problems);
  }

  private static void duplicates(YamlNode node, List<Problem> problems) {
    if (node instanceof YamlMapping mapping) {
      for (YamlEntry again : mapping.duplicates()) {
        String message = "The key \"" + again.name() + "\" stands here a second time";
        problems.add(Problem.syntax(again.key().span(), message));
      }
      for (YamlEntry entry : mapping.entries()) {
        duplicates(entry.value(), problems);
      }
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        duplicates(item, problems);
      }
    }
  }

  SourceFile file() {
    return file;
  }

  String content() {
    return content;
  }

  /** What is wrong with the file as YAML; its data is of use only where this is empty. */
  List<Problem> problems() {
    return problems;
  }

  /** The plain data: maps, lists, strings, numbers and booleans; an empty file is an empty map. */
  Object data() {
    return root == null ? Map.of() : PlainData.of(root);
  }

  /** Where the piece of data at a JSON pointer stands; the innermost that there is of it. */
  Span span(String pointer) {
    YamlNode node = root;
    Span span = new Span(file, 0, 0);
    for (String name : steps(pointer)) {
      if (node instanceof YamlMapping mapping) {
        YamlEntry entry = mapping.entry(name);
        if (entry == null) {
          return span;
        }
        node = entry.value().resolved();
        span = node instanceof YamlScalar ? node.span() : entry.key().span();
      } else if (node instanceof YamlSequence sequence && isIndex(name, sequence)) {
        node = sequence.items().get(Integer.parseInt(name)).resolved();
        span = node.span();
      } else {
        return span;
      }
    }
    return span;
  }

  /**
   * Where a key of the map at a JSON pointer stands; the map's own place where it has none such.
   */
  Span keySpan(String pointer, String key) {
    YamlNode node = root;
    for (String step : steps(pointer)) {
      node = node == null ? null : child(node, step);
    }
    YamlEntry entry = node instanceof YamlMapping mapping ? mapping.entry(key) : null;
    return entry == null ? span(pointer) : entry.key().span();
  }

  /** Where the key that a JSON pointer ends with stands. */
  Span keySpan(String pointer) {
    int slash = pointer.lastIndexOf('/');
    return slash < 0
        ? span(pointer)
        : keySpan(pointer.substring(0, slash), unescape(pointer.substring(slash + 1)));
  }

  /**
   * Where a path that belongs to a JSON pointer stands: the key of that place, where the key is the
   * path, or else the first of it within the value.
   */
  Span span(String pointer, String path) {
    if (unescape(pointer.substring(pointer.lastIndexOf('/') + 1)).equals(path)) {
      return keySpan(pointer);
    }
    Span whole = span(pointer);
    for (int at = content.indexOf(path, whole.start());
        at >= 0 && at + path.length() <= whole.end();
        at = content.indexOf(path, at + 1)) {
      int end = at + path.length();
      if (!isOfPath(at - 1) && !isOfPath(end)) {
        return new Span(file, at, end);
      }
    }
    return whole;
  }

  private boolean isOfPath(int at) {
    return at >= 0
        && at < content.length()
        && (Character.isLetterOrDigit(content.charAt(at))
            || "._-$".indexOf(content.charAt(at)) >= 0);
  }

  private static List<String> steps(String pointer) {
    List<String> steps = new ArrayList<>();
    if (!pointer.isEmpty()) {
      for (String step : pointer.substring(1).split("/", -1)) {
        steps.add(unescape(step));
      }
    }
    return steps;
  }

  private static String unescape(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }

  private static @Nullable YamlNode child(YamlNode node, String step) {
    if (node instanceof YamlMapping mapping) {
      YamlEntry entry = mapping.entry(step);
      return entry == null ? null : entry.value().resolved();
    }
    return node instanceof YamlSequence sequence && isIndex(step, sequence)
        ? sequence.items().get(Integer.parseInt(step)).resolved()
        : null;
  }

  private static boolean isIndex(String name, YamlSequence sequence) {
    return !name.isEmpty()
        && name.length() < 9
        && name.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(name) < sequence.items().size();
  }
}
