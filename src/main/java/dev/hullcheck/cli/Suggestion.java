package dev.hullcheck.cli;

import dev.hullcheck.source.Nearest;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which known word was meant by an unknown one. */
final class Suggestion {
  private Suggestion() {}

  /**
   * The nearest of the known words, the first of several, or null where none is near. Near is a
   * third of the letters changed, added, left out or swapped with their neighbour, but at least
   * one.
   */
  static @Nullable String of(String word, Iterable<String> known) {
    String nearest = null;
    int least = Math.max(1, word.length() / 3) + 1;
    for (String candidate : known) {
      int distance = Nearest.distance(word, candidate, least);
      if (distance < least) {
        nearest = candidate;
        least = distance;
      }
    }
    return nearest;
  }

  /** {@code ; did you mean "…"?}, or nothing where no known word is near. */
  static String clause(String word, Iterable<String> known) {
    String nearest = of(word, known);
    return nearest == null ? "" : "; did you mean \"" + nearest + "\"?";
  }

  /** The same of a path that does not exist, among the files and folders beside it. */
  static String beside(String path, Path workingFolder) {
    File file = workingFolder.resolve(path).normalize().toFile();
    String[] beside = file.getParentFile() == null ? null : file.getParentFile().list();
    String near = beside == null ? null : of(file.getName(), List.of(beside));
    if (near == null) {
      return "";
    }
    int slash = path.lastIndexOf('/', path.length() - 2);
    return "; did you mean \"" + path.substring(0, slash + 1) + near + "\"?";
  }
}
