package dev.hullcheck.walk;

import dev.hullcheck.source.Problem;
import java.util.List;

/**
 * What a walk found.
 *
 * @param files each once, folder by folder in the order of the given paths, sorted by name in each
 *     folder
 * @param problems folders that cannot be read, and charts that are not rendered
 * @param missing a clause for each given path that cannot be read at all: {@code "x" does not
 *     exist}
 */
public record WalkResult(List<WalkedFile> files, List<Problem> problems, List<String> missing) {
  public WalkResult {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    missing = List.copyOf(missing);
  }
}
