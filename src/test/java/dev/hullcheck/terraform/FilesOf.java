package dev.hullcheck.terraform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of files, as a project. */
record FilesOf(Path root) implements ProjectFiles {
  @Override
  public Kind kind(String path) {
    Path file = root.resolve(path);
    if (path.startsWith("..")) {
      return Kind.HIDDEN;
    }
    return Files.isDirectory(file) ? Kind.FOLDER : Files.exists(file) ? Kind.FILE : Kind.ABSENT;
  }

  @Override
  public byte[] read(String path) {
    try {
      return Files.readAllBytes(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> below(String folder) {
    Path below = root.resolve(folder);
    if (!Files.isDirectory(below)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(Files::isRegularFile)
          .map(file -> below.relativize(file).toString().replace('\\', '/'))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
