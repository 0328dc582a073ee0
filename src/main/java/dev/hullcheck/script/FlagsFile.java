package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlDocument;
import dev.hullcheck.syntax.yaml.YamlEntry;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Symbol;
import dev.hullcheck.value.Unknown;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of {@code --flags-file}: a mapping, or a list of mappings, from flags to values.
 * A flag without a value, or with true or false, stands alone; a list or a mapping is a value that
 * needs no splitting; {@code --flags-file} names further files.
 *
 * @see <a href="https://cloud.google.com/sdk/gcloud/reference/topic/flags-file">gcloud topic
 *     flags-file</a>
 */
final class FlagsFile {
  private static final String FLAG = "--flags-file";
  private static final int MAX_DEPTH = 5;
  private static final int MAX_FLAGS = 1000;

  private final Command command;
  private final List<Given> given = new ArrayList<>();

  /**
   * A flag as a file gives it.
   *
   * @param name with its dashes and its negation
   * @param value null where it stands alone
   */
  record Given(String name, @Nullable Value value, Span span) {}

  FlagsFile(Command command) {
    this.command = command;
  }

  /** The flags of a file, in order; null where they, or those of a file in it, are not known. */
  @Nullable List<Given> read(Value name) {
    return read(name, MAX_DEPTH) ? given : null;
  }

  private boolean read(Value name, int depth) {
    Text text = depth == 0 ? null : command.file(name);
    if (text == null) {
      return false;
    }
    List<YamlDocument> documents = YamlParser.parse(text).tree().documents();
    YamlNode root = documents.size() == 1 ? documents.get(0).root() : null;
    if (root == null || documents.get(0).state() != YamlDocument.State.COMPLETE) {
      return false;
    }
    if (root.resolved() instanceof YamlSequence list) {
      for (YamlNode item : list.items()) {
        if (!flags(item.resolved(), depth)) {
          return false;
        }
      }
      return true;
    }
    return flags(root.resolved(), depth);
  }

  private boolean flags(YamlNode node, int depth) {
    if (!(node instanceof YamlMapping flags) || !flags.duplicates().isEmpty()) {
      return false;
    }
    for (YamlEntry entry : flags.entries()) {
      if (given.size() >= MAX_FLAGS) {
        return false;
      }
      YamlNode value = entry.value().resolved();
      if (!entry.name().equals(FLAG)) {
        given.add(new Given(entry.name(), value(value), entry.key().span()));
      } else if (!files(value, depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean files(YamlNode names, int depth) {
    if (!(names instanceof YamlSequence list)) {
      return names instanceof YamlScalar name && read(text(name), depth - 1);
    }
    for (YamlNode name : list.items()) {
      if (!(name.resolved() instanceof YamlScalar scalar) || !read(text(scalar), depth - 1)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Value value(YamlNode node) {
    if (node instanceof YamlScalar scalar) {
      return switch (scalar.type()) {
        case NULL, BOOLEAN -> null;
        // gcloud writes the number that it has read.
        case NUMBER -> scalar.whole() == null ? unknown(node) : text(scalar);
        default -> text(scalar);
      };
    }
    List<Text> parts = new ArrayList<>();
    if (node instanceof YamlSequence list) {
      for (YamlNode item : list.items()) {
        if (!(item.resolved() instanceof YamlScalar scalar)) {
          return unknown(node);
        }
        parts.add(scalar.text());
      }
    } else if (node instanceof YamlMapping mapping) {
      for (YamlEntry entry : mapping.entries()) {
        if (!(entry.value().resolved() instanceof YamlScalar scalar)) {
          return unknown(node);
        }
        Span key = entry.key().span();
        parts.add(new Text.Builder().add(entry.name() + "=", key).add(scalar.text()).build(key));
      }
    }
    return joined(parts, node);
  }

  /** Elements in one text, as a command line would have them. */
  private static Value joined(List<Text> parts, YamlNode node) {
    String delimiter = ",";
    for (int i = 0; contains(parts, delimiter); i++) {
      delimiter = "," + i + ",";
    }
    Span span = node.span();
    Text.Builder all = new Text.Builder();
    if (delimiter.length() > 1 || !parts.isEmpty() && parts.get(0).content().startsWith("^")) {
      all.add("^" + delimiter + "^", span);
    }
    for (int i = 0; i < parts.size(); i++) {
      all.add(i == 0 ? "" : delimiter, span).add(parts.get(i));
    }
    Text text = all.build(span);
    return text.hasOpaque() ? Unknown.string(text, span) : Scalar.string(text, span);
  }

  private static boolean contains(List<Text> parts, String delimiter) {
    for (Text part : parts) {
      if (part.content().contains(delimiter)) {
        return true;
      }
    }
    return false;
  }

  private static Value text(YamlScalar scalar) {
    Text text = scalar.text();
    return Slice.value(text, 0, text.length());
  }

  private static Unknown unknown(YamlNode node) {
    return Unknown.of(
        Unknown.Reason.NOT_UNDERSTOOD, Symbol.impure("a flag of a file"), node.span());
  }
}
