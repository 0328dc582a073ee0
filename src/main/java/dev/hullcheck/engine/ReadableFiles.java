package dev.hullcheck.engine;

import dev.hullcheck.source.SourceFile;
import dev.hullcheck.terraform.ProjectFiles;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.WalkedFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files below the working folder, for functions of Terraform that read them: none that lies
 * elsewhere, nor one that a symbolic link leads to.
 */
final class ReadableFiles implements ProjectFiles {
  private static final long MAX_BYTES = 1 << 20;
  private static final int MAX_FILES = 10_000;

  private final Sources sources;
  private final @Nullable Path root;

  private ReadableFiles(Sources sources, WalkedFile file) {
    this.sources = sources;
    Path path = file.path().toAbsolutePath().normalize();
    Path name = Path.of(file.name());
    Path base = path.endsWith(name) ? path : null;
    for (int i = 0; i < name.getNameCount() && base != null; i++) {
      base = base.getParent();
    }
    this.root = base;
  }

  /**
   * Files beside one that was walked. Who makes an object of the class itself has the JVM load it
   * to see that it fits, also where no Terraform is.
   *
   * @param file whose name says how far below the working folder it lies
   */
  static ProjectFiles beside(WalkedFile file, Sources sources) {
    return new ReadableFiles(sources, file);
  }

  /** Where a path leads; null where that is not told. */
  private @Nullable Path at(String path) {
    if (root == null || path.startsWith("..") || path.startsWith("/")) {
      return null;
    }
    try {
      Path file = root.resolve(path).normalize();
      return file.startsWith(root) && !hasLink(file) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private boolean hasLink(Path file) {
    Path at = file;
    while (at != null && !at.equals(root)) {
      if (Files.isSymbolicLink(at)) {
        return true;
      }
      at = at.getParent();
    }
    return false;
  }

  @Override
  public Kind kind(String path) {
    Path file = at(path);
    if (file == null) {
      return Kind.HIDDEN;
    }
    if (sources.staged(path) != null || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Kind.FILE;
    }
    return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
        ? Kind.FOLDER
        : Files.exists(file, LinkOption.NOFOLLOW_LINKS) ? Kind.HIDDEN : Kind.ABSENT;
  }

  @Override
  public byte @Nullable [] read(String path) {
    byte[] staged = sources.staged(path);
    Path file = at(path);
    if (staged != null || file == null) {
      return staged;
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        return null;
      }
      // A report may show it.
      sources.know(new WalkedFile(file, path, FileKind.OTHER, false));
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return null;
    }
  }

  @Override
  public SourceFile file(String path, String content) {
    return sources.file(path, content);
  }

  @Override
  public @Nullable List<String> below(String folder) {
    Path start = at(folder);
    if (start == null) {
      return null;
    }
    List<String> found = new ArrayList<>();
    try {
      Files.walkFileTree(start, new Collector(start, found));
    } catch (IOException e) {
      return Files.exists(start) ? null : List.of();
    }
    return found.size() > MAX_FILES ? null : found;
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path start;
    private final List<String> found;

    Collector(Path start, List<String> found) {
      this.start = start;
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        found.add(start.relativize(file).toString().replace('\\', '/'));
      }
      return found.size() > MAX_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
  }
}
