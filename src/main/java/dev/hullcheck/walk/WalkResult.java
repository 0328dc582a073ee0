package dev.hullcheck.walk;

import dev.hullcheck.source.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * What a walk found.
 *
 * @param files each once, folder by folder in the order of the given paths, sorted by name in each
 *     folder
 * @param problems folders that cannot be read, and charts that are not rendered
 * @param missing a clause for each given path that cannot be read at all: {@code "x" does not
 *     exist}
 * @param folders those of which every file was found that is to be read: given ones, absolute; none
 *     where the run itself leaves files out, or takes others
 */
public record WalkResult(
    List<WalkedFile> files, List<Problem> problems, List<String> missing, List<Path> folders) {
  public WalkResult {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    missing = List.copyOf(missing);
    folders = List.copyOf(folders);
  }
}
