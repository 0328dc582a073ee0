package dev.hullcheck.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder that fingerprints name files from: that of {@code .git}, else that of the outermost
 * configuration, else the working folder.
 */
record ProjectRoot(Path workingFolder, Path root) {
  static ProjectRoot of(Path workingFolder, @Nullable String configuration) {
    for (Path folder = workingFolder; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return new ProjectRoot(workingFolder, folder);
      }
    }
    Path root = configuration == null ? workingFolder : Path.of(configuration + "/");
    return new ProjectRoot(workingFolder, root);
  }

  /** The path of a file from the root, with {@code /}; an absolute one for a file outside. */
  String path(String file) {
    Path path = workingFolder.resolve(file).normalize();
    String name = (path.startsWith(root) ? root.relativize(path) : path).toString();
    return name.replace('\\', '/');
  }
}
