package dev.hullcheck.git;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is staged: the content that the next commit would have. */
public final class Index {
  private static final String LINK = "120000";
  private static final String SUBMODULE = "160000";

  private final WorkTree tree;

  /** The objects of files by absolute path; empty where a merge has not decided on one. */
  private final Map<Path, String> objects = new HashMap<>();

  private final Set<Path> submodules = new HashSet<>();

  /** Regular files whose content in the work tree is another, or that are not there. */
  private final List<Path> differing = new ArrayList<>();

  private Index(WorkTree tree) {
    this.tree = tree;
  }

  /** Reads the index of a work tree. */
  public static Index of(WorkTree tree) throws GitException {
    Index index = new Index(tree);
    Set<Path> links = new HashSet<>();
    // Each is `<mode> <object> <stage>`, a tab, and the name.
    for (String entry : tree.names("ls-files", "--stage", "-z", "--full-name", ":/")) {
      int tab = entry.indexOf('\t');
      String[] words = entry.substring(0, tab).split(" ", -1);
      Path path = tree.path(entry.substring(tab + 1));
      switch (words[0]) {
        case SUBMODULE -> index.submodules.add(path);
        case LINK -> links.add(path);
        default -> {}
      }
      index.objects.put(path, words[2].equals("0") ? words[1] : "");
    }
    for (String name :
        tree.names("diff", "--name-only", "-z", "--no-relative", "--ignore-submodules=all")) {
      Path path = tree.path(name);
      if (!links.contains(path) && !index.objects.getOrDefault(path, "").isEmpty()) {
        index.differing.add(path);
      }
    }
    return index;
  }

  /** Whether a file is in the index, or in a submodule, whose own index is not asked. */
  public boolean has(Path file) {
    if (objects.containsKey(file)) {
      return true;
    }
    if (!submodules.isEmpty()) {
      for (Path at = file.getParent(); at != null; at = at.getParent()) {
        if (submodules.contains(at)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The regular files that are here alone, and not in the work tree. */
  public List<Path> gone() {
    List<Path> gone = new ArrayList<>();
    for (Path path : differing) {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        gone.add(path);
      }
    }
    return gone;
  }

  /**
   * The staged bytes of those files whose content in the work tree is another.
   *
   * @param wanted the files that are asked about
   * @param most how many bytes of a file at most
   */
  public Map<Path, byte[]> contents(Set<Path> wanted, int most) throws GitException {
    List<Path> paths = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    for (Path path : differing) {
      if (wanted.contains(path)) {
        paths.add(path);
        asked.add(objects.getOrDefault(path, ""));
      }
    }
    List<byte[]> answers = tree.contents(asked, most);
    Map<Path, byte[]> contents = new HashMap<>();
    for (int i = 0; i < paths.size(); i++) {
      contents.put(paths.get(i), answers.get(i));
    }
    return contents;
  }
}
