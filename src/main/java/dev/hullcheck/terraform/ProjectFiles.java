package dev.hullcheck.terraform;

import dev.hullcheck.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of the project, for functions that read them. Paths are those of module folders: with
 * {@code /} between their parts, without {@code .} and {@code ..} but for what leads out of the
 * project.
 */
public interface ProjectFiles {
  /** None at all: nothing is known of any path. */
  ProjectFiles NONE =
      new ProjectFiles() {
        @Override
        public Kind kind(String path) {
          return Kind.HIDDEN;
        }

        @Override
        public byte @Nullable [] read(String path) {
          return null;
        }

        @Override
        public @Nullable List<String> below(String folder) {
          return null;
        }
      };

  /** What a path leads to. */
  enum Kind {
    FILE,
    FOLDER,
    /** Nothing is there. */
    ABSENT,
    /** It is not told: it lies outside of the project, or is no plain file. */
    HIDDEN
  }

  /** What a path leads to. */
  Kind kind(String path);

  /** The bytes of a file; null where they are not told: it is too large or cannot be read. */
  byte @Nullable [] read(String path);

  /** The file of a path as others of the run know it, which its text makes it. */
  default SourceFile file(String path, String content) {
    return SourceFile.of(path, content);
  }

  /**
   * The paths of all files in a folder and below, relative to it, in no particular order; null
   * where they are too many or not told.
   */
  @Nullable List<String> below(String folder);
}
