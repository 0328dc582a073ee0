package dev.hullcheck.engine;

import dev.hullcheck.git.Changes;
import dev.hullcheck.git.GitException;
import dev.hullcheck.git.Index;
import dev.hullcheck.git.WorkTree;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.Reader;
import dev.hullcheck.walk.Walk;
import dev.hullcheck.walk.WalkResult;
import dev.hullcheck.walk.WalkedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Has a run judge what the next commit would hold, in place of what lies in the work tree. The
 * files are found by the work tree; configurations are read from there.
 */
public final class Staged {
  private final Index index;
  private final Changes changes;

  private Staged(Index index, Changes changes) {
    this.index = index;
    this.changes = changes;
  }

  /** What is staged in the work tree around a folder. */
  public static Staged around(Path folder) throws GitException {
    WorkTree tree = WorkTree.around(folder);
    return new Staged(Index.of(tree), Changes.staged(tree));
  }

  /** The files that a walk has to find though they are not in the work tree. */
  public Walk.Added added() {
    return Walk.Added.of(index.gone());
  }

  /** What of a walk is staged; modules that Terraform downloaded are taken as they lie there. */
  public WalkResult only(WalkResult walked) {
    List<WalkedFile> files = new ArrayList<>();
    for (WalkedFile file : walked.files()) {
      if (file.contextOnly() || index.has(file.path())) {
        files.add(file);
      }
    }
    return new WalkResult(files, walked.problems(), walked.missing(), List.of());
  }

  /** The staged bytes, by name, of the files that are otherwise in the work tree. */
  public Map<String, byte[]> contents(WalkResult walked) throws GitException {
    Set<Path> paths = new HashSet<>();
    for (WalkedFile file : walked.files()) {
      paths.add(file.path());
    }
    Map<Path, byte[]> byPath = index.contents(paths, Reader.MAX_BYTES + 1);
    Map<String, byte[]> byName = new HashMap<>();
    for (WalkedFile file : walked.files()) {
      byte[] content = byPath.get(file.path());
      if (content != null) {
        byName.put(file.name(), content);
      }
    }
    return byName;
  }

  /** The files that the next commit changes. */
  public Changes changes() {
    return changes;
  }

  /**
   * Whether any file of a walk, which holds what is staged, is one that the next commit changes.
   */
  public boolean changesAny(WalkResult walked) {
    for (WalkedFile file : walked.files()) {
      if (file.kind() != FileKind.OTHER && changes.touch(file.path())) {
        return true;
      }
    }
    return false;
  }
}
