package dev.hullcheck.engine;

import dev.hullcheck.script.SourcedFiles;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.terraform.ProjectFiles;
import dev.hullcheck.walk.Reader;
import dev.hullcheck.walk.UnreadableException;
import dev.hullcheck.walk.WalkedFile;
import org.jspecify.annotations.Nullable;

/** The files that a script below the working folder may read with {@code source}. */
final class FilesBeside implements SourcedFiles {
  private final WalkedFile script;
  private final Sources sources;
  private @Nullable ProjectFiles files;

  private FilesBeside(WalkedFile script, Sources sources) {
    this.script = script;
    this.sources = sources;
  }

  /** The files beside a script; by the type of a constructor each lint would load both classes. */
  static SourcedFiles of(WalkedFile script, Sources sources) {
    return new FilesBeside(script, sources);
  }

  @Override
  public @Nullable Text read(String path) {
    if (script.name().startsWith("/") || script.name().startsWith("..")) {
      return null;
    }
    ProjectFiles known = files;
    if (known == null) {
      known = ReadableFiles.beside(script, sources);
      files = known;
    }
    byte[] bytes = known.kind(path) == ProjectFiles.Kind.FILE ? known.read(path) : null;
    try {
      String content = bytes == null ? null : Reader.text(bytes, path);
      return content == null ? null : Text.of(SourceFile.of(path, content), content);
    } catch (UnreadableException e) {
      return null;
    }
  }
}
