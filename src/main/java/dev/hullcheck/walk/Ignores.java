package dev.hullcheck.walk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ignore rules in force in a folder: those of one file, and behind them those of the folders
 * above. The last matching line of the innermost file that has one decides.
 */
final class Ignores {
  private final @Nullable Ignores outer;

  /** The length of the path of the folder whose rules these are, with its slash. */
  private final int baseLength;

  private final List<IgnorePattern> patterns;

  private Ignores(@Nullable Ignores outer, int baseLength, List<IgnorePattern> patterns) {
    this.outer = outer;
    this.baseLength = baseLength;
    this.patterns = patterns;
  }

  /**
   * The rules of a file inside others.
   *
   * @param folder the path that the rules are relative to, with {@code /} and without one at its
   *     end
   * @param lines the text of the file
   */
  static @Nullable Ignores of(@Nullable Ignores outer, String folder, String lines) {
    List<IgnorePattern> patterns = new ArrayList<>();
    int from = lines.startsWith("\uFEFF") ? 1 : 0;
    while (from < lines.length()) {
      int end = lines.indexOf('\n', from);
      int stop = end < 0 ? lines.length() : end;
      int content = end > from && lines.charAt(end - 1) == '\r' ? end - 1 : stop;
      IgnorePattern pattern = IgnorePattern.of(lines.substring(from, content));
      if (pattern != null) {
        patterns.add(pattern);
      }
      from = stop + 1;
    }
    if (patterns.isEmpty()) {
      return outer;
    }
    return new Ignores(
        outer, folder.endsWith("/") ? folder.length() : folder.length() + 1, patterns);
  }

  /**
   * Whether a path is ignored, given that the folders above it are not.
   *
   * @param path in full, with {@code /}
   */
  static boolean ignores(@Nullable Ignores rules, String path, String name, boolean folder) {
    return by(rules, path, name, folder) != null;
  }

  /**
   * The folder whose rules ignore a path, with a slash at its end; null where none do.
   *
   * @param path in full, with {@code /}
   */
  static @Nullable String by(@Nullable Ignores rules, String path, String name, boolean folder) {
    for (Ignores at = rules; at != null; at = at.outer) {
      String relative = path.substring(at.baseLength);
      for (int i = at.patterns.size() - 1; i >= 0; i--) {
        IgnorePattern pattern = at.patterns.get(i);
        if (pattern.matches(relative, name, folder)) {
          return pattern.negated() ? null : path.substring(0, at.baseLength);
        }
      }
    }
    return null;
  }
}
