package dev.hullcheck.walk;

import java.util.ArrayList;
import java.util.List;

/** Files by patterns like those of a {@code .gitignore}. */
public final class FilePatterns {
  private final List<IgnorePattern> patterns = new ArrayList<>();

  /** The files of any of the patterns, unless a later one begins with {@code !}. */
  public FilePatterns(List<String> lines) {
    for (String line : lines) {
      IgnorePattern pattern = IgnorePattern.of(line);
      if (pattern != null) {
        patterns.add(pattern);
      }
    }
  }

  /**
   * Whether they speak of a file, or of a folder that it lies in.
   *
   * @param path from the folder that the patterns are meant from, with {@code /}
   */
  public boolean matches(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (matches(path.substring(0, slash), true)) {
        return true;
      }
    }
    return matchesItself(path);
  }

  /** Whether they speak of a file by its own path, whatever they say of the folders above it. */
  public boolean matchesItself(String path) {
    return matches(path, false);
  }

  private boolean matches(String path, boolean folder) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    for (int i = patterns.size() - 1; i >= 0; i--) {
      if (patterns.get(i).matches(path, name, folder)) {
        return !patterns.get(i).negated();
      }
    }
    return false;
  }
}
