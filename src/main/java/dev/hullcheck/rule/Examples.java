package dev.hullcheck.rule;

import dev.hullcheck.kind.Data;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The examples of a rule, which are fixtures of its tests too: files in which it finds fault, and
 * the same files put right.
 *
 * @param bad by language, Terraform first, then by name
 * @param good in the same order
 */
public record Examples(List<File> bad, List<File> good) {
  /** A rule without examples. */
  public static final Examples NONE = new Examples(List.of(), List.of());

  /**
   * One file of an example.
   *
   * @param name relative to the folder of the example, with {@code /} between its parts
   * @param text without the comments of the test, ending with a line break
   */
  public record File(String name, String text) {
    /** The name of the language that the file is written in, as a rule's own; by its ending. */
    public String language() {
      if (name.endsWith(".tf")) {
        return "terraform";
      }
      return name.endsWith(".sh") || name.endsWith(".txt") ? "shell" : "kubernetes";
    }
  }

  /** Reads what the build compiled; nothing where the catalog holds nothing. */
  public static Examples read(@Nullable Data data) {
    return data == null ? NONE : new Examples(files(data.get("bad")), files(data.get("good")));
  }

  private static List<File> files(@Nullable Data data) {
    List<File> files = new ArrayList<>();
    if (data != null) {
      for (Data file : data.items()) {
        files.add(new File(file.need("name").string(), file.need("text").string()));
      }
    }
    return files;
  }
}
