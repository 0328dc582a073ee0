package dev.hullcheck.script;

import dev.hullcheck.source.Text;
import org.jspecify.annotations.Nullable;

/** The files of the project that a script may read with {@code source}. */
public interface SourcedFiles {
  /**
   * The text of a file.
   *
   * @param path with {@code /} between its parts, from the working folder, without {@code .} and
   *     {@code ..}
   * @return null where there is no such file, or none that may be read
   */
  @Nullable Text read(String path);
}
