package dev.hullcheck.cli;

import dev.hullcheck.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * A file or a folder that the user names.
 *
 * @param path from the working folder, or absolute
 * @param place where the configuration names it; null where the command line does
 */
public record Named(String path, @Nullable Span place) {
  @Override
  public String toString() {
    return path;
  }
}
