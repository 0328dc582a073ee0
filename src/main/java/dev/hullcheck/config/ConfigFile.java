package dev.hullcheck.config;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.syntax.yaml.YamlStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One {@code .hullcheck.yaml}, as it is written. */
public final class ConfigFile {
  /** What the file is called in every folder. */
  public static final String NAME = ".hullcheck.yaml";

  private final String folder;
  private final SourceFile file;
  private final @Nullable YamlMapping root;
  private final List<Problem> problems;

  private ConfigFile(
      String folder, SourceFile file, @Nullable YamlMapping root, List<Problem> problems) {
    this.folder = folder;
    this.file = file;
    this.root = root;
    this.problems = problems;
  }

  /**
   * Reads a file's text.
   *
   * @param folder the folder that it lies in: absolute, with {@code /}, without one at its end
   * @param name what messages call the file
   * @param outermost whether it is in force for the whole repository
   */
  public static ConfigFile read(String folder, String name, String content, boolean outermost) {
    SourceFile file = SourceFile.of(name, content);
    Parsed<YamlStream> parsed = YamlParser.parse(Text.of(file, content));
    List<Problem> problems = new ArrayList<>(parsed.problems());
    YamlMapping root = null;
    if (parsed.tree().documents().size() > 1) {
      problems.add(Problem.syntax(new Span(file, 0, 0), "A configuration is one document"));
    } else if (parsed.tree().documents().size() == 1 && problems.isEmpty()) {
      YamlNode node = parsed.tree().documents().get(0).root();
      if (node != null && !isNull(node)) {
        Schema.check(node, outermost, problems);
        root = node.resolved() instanceof YamlMapping mapping ? mapping : null;
      }
    }
    return new ConfigFile(folder, file, root, problems);
  }

  static boolean isNull(YamlNode node) {
    return node.resolved() instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NULL;
  }

  /** The folder that it lies in: absolute, with {@code /}, without one at its end. */
  public String folder() {
    return folder;
  }

  public SourceFile file() {
    return file;
  }

  /** What is wrong with it by its schema, in the order of the file. */
  List<Problem> problems() {
    return problems;
  }

  /**
   * What is set at a key, the keys of groups behind the group's name and a dot; null if nothing.
   */
  @Nullable YamlNode at(String key) {
    YamlMapping mapping = root;
    int dot = key.indexOf('.');
    if (dot >= 0 && mapping != null) {
      mapping = Schema.mapping(mapping, key.substring(0, dot));
    }
    YamlNode node = mapping == null ? null : mapping.get(key.substring(dot + 1));
    return node == null || isNull(node) ? null : node;
  }

  /** The entries of a mapping at a key; none where there is none. */
  List<YamlEntry> entries(String key) {
    return at(key) instanceof YamlMapping mapping ? mapping.entries() : List.of();
  }

  /** The text or the texts at a key, each with its place. */
  List<Word> words(String key) {
    return words(at(key));
  }

  /** The text or the texts that a node is; none where it is absent. */
  static List<Word> words(@Nullable YamlNode node) {
    List<Word> words = new ArrayList<>();
    if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        words.addAll(words(item.resolved()));
      }
    } else if (node instanceof YamlScalar scalar) {
      words.add(new Word(scalar.value(), scalar.span()));
    }
    return words;
  }

  /** A text and its place. */
  public record Word(String text, Span span) {}
}
