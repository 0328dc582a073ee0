package dev.hullcheck.walk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folders by globs, which are written as in a {@code .gitignore} of the folder around them. */
public final class FolderGlobs {
  private final String base;
  private final @Nullable Ignores globs;

  /**
   * The folders of globs.
   *
   * @param base the folder that they are relative to: absolute, with {@code /}, without one at its
   *     end
   */
  public FolderGlobs(String base, List<String> globs) {
    this.base = base;
    this.globs = Ignores.of(null, base, String.join("\n", globs));
  }

  /**
   * The innermost folder that a glob matches, among a folder and those around it; null where there
   * is none.
   *
   * @param folder absolute, with {@code /}, without one at its end
   */
  public @Nullable String around(String folder) {
    String at = folder;
    while (at.length() > base.length() && at.startsWith(base + "/")) {
      int slash = at.lastIndexOf('/');
      if (Ignores.ignores(globs, at, at.substring(slash + 1), true)) {
        return at;
      }
      at = at.substring(0, slash);
    }
    return null;
  }
}
