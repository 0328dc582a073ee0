package dev.hullcheck.walk;

import org.jspecify.annotations.Nullable;

/**
 * One line of a {@code .gitignore}. Matching takes time in proportion to pattern times path, for
 * any pattern.
 *
 * @see <a href="https://git-scm.com/docs/gitignore#_pattern_format">the pattern format</a>
 */
final class IgnorePattern {
  private final boolean negated;
  private final boolean folderOnly;

  /** Whether it is matched against the path from the folder of its file, not the name alone. */
  private final boolean anchored;

  /** The pattern where it has no wildcards. */
  private final @Nullable String literal;

  private final @Nullable Glob glob;

  private IgnorePattern(
      boolean negated,
      boolean folderOnly,
      boolean anchored,
      @Nullable String literal,
      @Nullable Glob glob) {
    this.negated = negated;
    this.folderOnly = folderOnly;
    this.anchored = anchored;
    this.literal = literal;
    this.glob = glob;
  }

  /** The pattern of a line, or null where it holds none: blank, a comment, malformed. */
  static @Nullable IgnorePattern of(String line) {
    if (line.startsWith("#")) {
      return null;
    }
    String pattern = withoutTrailingBlanks(line);
    boolean negated = pattern.startsWith("!");
    if (negated) {
      pattern = pattern.substring(1);
    }
    boolean folderOnly = pattern.endsWith("/");
    if (folderOnly) {
      pattern = pattern.substring(0, pattern.length() - 1);
    }
    boolean anchored = pattern.indexOf('/') >= 0;
    if (pattern.startsWith("/")) {
      pattern = pattern.substring(1);
    }
    if (pattern.isEmpty()) {
      return null;
    }
    if (isLiteral(pattern)) {
      return new IgnorePattern(negated, folderOnly, anchored, pattern, null);
    }
    Glob glob = Glob.of(pattern);
    return glob == null ? null : new IgnorePattern(negated, folderOnly, anchored, null, glob);
  }

  private static String withoutTrailingBlanks(String line) {
    int end = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        i++;
        end = Math.min(line.length(), i + 1);
      } else if (c != ' ') {
        end = i + 1;
      }
    }
    return line.substring(0, end);
  }

  private static boolean isLiteral(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '*', '?', '[', '\\' -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }

  /** Whether it takes back what an earlier pattern ignores. */
  boolean negated() {
    return negated;
  }

  /**
   * Whether it speaks of a path.
   *
   * @param path from the folder of the pattern's file, with {@code /}
   */
  boolean matches(String path, String name, boolean folder) {
    if (folderOnly && !folder) {
      return false;
    }
    String subject = anchored ? path : name;
    return literal != null ? literal.equals(subject) : glob != null && glob.matches(subject);
  }
}
