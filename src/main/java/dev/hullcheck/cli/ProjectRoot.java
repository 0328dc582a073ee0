package dev.hullcheck.cli;

import dev.hullcheck.source.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that fingerprints name files from: that of {@code .git}, else the working folder. */
record ProjectRoot(Path workingFolder, Path root) {
  static ProjectRoot of(Path workingFolder) {
    for (Path folder = workingFolder; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return new ProjectRoot(workingFolder, folder);
      }
    }
    return new ProjectRoot(workingFolder, workingFolder);
  }

  /** The path of a file from the root, with {@code /}; an absolute one for a file outside. */
  String path(SourceFile file) {
    Path path = workingFolder.resolve(file.path()).normalize();
    String name = (path.startsWith(root) ? root.relativize(path) : path).toString();
    return name.replace('\\', '/');
  }
}
