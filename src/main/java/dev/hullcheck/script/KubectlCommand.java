package dev.hullcheck.script;

import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kubectl command line: what it does, to what, and which manifest it reads from its input.
 *
 * @param verb {@code apply}, {@code create}, {@code taint}; empty where it is not known
 * @param verbSpan the verb's word, or the program's
 * @param words what follows the verb, flags aside: kinds, names, {@code key=value:Effect}
 * @param flags in order, by their long names where we know them
 * @param passed what stands after {@code --}
 * @param complete whether these are all: false where a word may be several
 */
public record KubectlCommand(
    String verb,
    Span verbSpan,
    List<Argument> words,
    List<Flag> flags,
    List<Argument> passed,
    boolean complete,
    Command command) {
  public KubectlCommand {
    words = List.copyOf(words);
    flags = List.copyOf(flags);
    passed = List.copyOf(passed);
  }

  /**
   * A flag.
   *
   * @param name with its dashes, the long one where we know it
   * @param value null where the flag is a switch or its value is missing
   */
  public record Flag(String name, @Nullable Value value, Span span) {}

  /** Reads a command; null where it is not kubectl. */
  public static @Nullable KubectlCommand read(Command command) {
    return switch (command.program()) {
      case "kubectl", "oc" -> new KubectlReader(command).read();
      default -> null;
    };
  }

  /** The last use of a flag; null where it is not given. */
  public @Nullable Flag flag(String name) {
    Flag last = null;
    for (Flag flag : flags) {
      if (flag.name().equals(name)) {
        last = flag;
      }
    }
    return last;
  }

  /** The values of each {@code -f}: files, folders, URLs, {@code -}. */
  public List<Value> files() {
    List<Value> files = new ArrayList<>(1);
    for (Flag flag : flags) {
      Value value = flag.value();
      if (flag.name().equals("--filename") && value != null) {
        files.add(value);
      }
    }
    return files;
  }

  /**
   * The manifest that the command reads from its standard input, expansions made or opaque; null
   * where it reads none, or one that we do not have.
   */
  public @Nullable Text manifest() {
    for (Value file : files()) {
      if (file instanceof Scalar scalar
          && (scalar.asText().equals("-") || scalar.asText().equals("/dev/stdin"))) {
        return StandardInput.of(command);
      }
    }
    return null;
  }
}
