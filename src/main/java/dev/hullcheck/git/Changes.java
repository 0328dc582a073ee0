package dev.hullcheck.git;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files, and lines of files, that changed; or that somebody asks about as if they had. */
public final class Changes {
  private static final String NONE_IN_COMMON =
      " have no commit in common; in a shallow clone, fetch more of the history";

  /** The changed lines of files, by absolute path. */
  private final Map<Path, List<Lines>> lines = new HashMap<>();

  /** Files and folders that changed as a whole. */
  private final Set<Path> whole = new HashSet<>();

  /** Lines from one to another, both from 1; where the first is the later, the gap between them. */
  private record Lines(int first, int last) {
    boolean touch(int from, int to) {
      return first <= to && from <= last;
    }
  }

  private Changes() {}

  /** Files and folders as a whole, by absolute path. */
  public static Changes of(Iterable<Path> paths) {
    Changes changes = new Changes();
    for (Path path : paths) {
      changes.whole.add(path.normalize());
    }
    return changes;
  }

  /** What of the index is not in the last commit; all of it where there is no commit yet. */
  public static Changes staged(WorkTree tree) throws GitException {
    Changes changes = new Changes();
    for (String name :
        tree.names("diff", "--cached", "--name-only", "-z", "--no-relative", "--diff-filter=d")) {
      changes.whole.add(tree.path(name));
    }
    return changes;
  }

  /**
   * What of the work tree is not in the commit from which HEAD and another one come; files that git
   * neither knows nor ignores among it.
   *
   * @param ref a commit, as git names them
   */
  public static Changes since(WorkTree tree, String ref) throws GitException {
    if (tree.ask("rev-parse", "--verify", "--quiet", "HEAD^{commit}").code() != 0) {
      throw new GitException("There is no commit yet");
    }
    boolean commit =
        !ref.startsWith("-")
            && tree.ask("rev-parse", "--verify", "--quiet", ref + "^{commit}").code() == 0;
    if (!commit) {
      throw new GitException("\"" + ref + "\" is no commit of this repository");
    }
    WorkTree.Answer base = tree.ask("merge-base", ref, "HEAD");
    if (base.code() != 0) {
      throw new GitException("\"" + ref + "\" and HEAD" + NONE_IN_COMMON);
    }
    Changes changes = new Changes();
    changes.read(
        tree,
        tree.run(
            "-c",
            "core.quotePath=true",
            "diff",
            "--no-color",
            "--no-ext-diff",
            "--no-textconv",
            "--no-relative",
            "--text",
            "--find-renames",
            "--unified=0",
            "--inter-hunk-context=0",
            "--submodule=short",
            "--src-prefix=a/",
            "--dst-prefix=b/",
            base.text().strip(),
            "--"));
    for (String name :
        tree.names("ls-files", "-z", "--others", "--exclude-standard", "--full-name", ":/")) {
      changes.whole.add(tree.path(name));
    }
    return changes;
  }

  /** Reads a patch without context: of each file its name after {@code +++}, then its hunks. */
  private void read(WorkTree tree, byte[] patch) {
    // Names are quoted, so that all but the lines themselves is ASCII.
    String text = new String(patch, StandardCharsets.ISO_8859_1);
    List<Lines> hunks = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      int stop = end < 0 ? text.length() : end;
      if (text.startsWith("+++ ", from)) {
        hunks = new ArrayList<>();
        String name = name(text.substring(from + "+++ ".length(), stop));
        if (name != null) {
          Path path = tree.path(name);
          if (Files.isDirectory(path)) {
            // The commit of a submodule changed.
            whole.add(path);
          } else {
            lines.put(path, hunks);
          }
        }
      } else if (text.startsWith("@@ ", from)) {
        Lines hunk = hunk(text.substring(from, stop));
        hunks.add(hunk);
        // The lines of the hunk may look like anything.
        stop = afterHunk(text, stop);
      }
      from = stop + 1;
    }
  }

  /** The place of the line break behind the last line of a hunk whose head ends at one. */
  private static int afterHunk(String text, int at) {
    int end = at;
    while (end + 1 < text.length() && "+-\\".indexOf(text.charAt(end + 1)) >= 0) {
      int next = text.indexOf('\n', end + 1);
      if (next < 0) {
        return text.length();
      }
      end = next;
    }
    return end;
  }

  /** The lines of {@code @@ -10,2 +9,3 @@}. */
  private static Lines hunk(String head) {
    int plus = head.indexOf('+');
    int end = head.indexOf(' ', plus);
    String range = head.substring(plus + 1, end);
    int comma = range.indexOf(',');
    int start = Integer.parseInt(comma < 0 ? range : range.substring(0, comma));
    int count = comma < 0 ? 1 : Integer.parseInt(range.substring(comma + 1));
    // Where lines went, `start` is the one before them.
    return count == 0 ? new Lines(start + 1, start) : new Lines(start, start + count - 1);
  }

  /** A name as a patch has it: without its prefix, and unquoted; null for a file that went. */
  private static @Nullable String name(String written) {
    // A tab ends a name with blanks.
    String name = written.endsWith("\t") ? written.substring(0, written.length() - 1) : written;
    if (name.startsWith("\"") && name.endsWith("\"") && name.length() > 1) {
      name = unquoted(name.substring(1, name.length() - 1));
    }
    return name.startsWith("b/") ? name.substring(2) : null;
  }

  /** Undoes git's quoting, that of C: a byte that is no printable ASCII is an escape. */
  private static String unquoted(String text) {
    byte[] bytes = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        c = text.charAt(++i);
        switch (c) {
          case 'a' -> c = 7;
          case 'b' -> c = '\b';
          case 't' -> c = '\t';
          case 'n' -> c = '\n';
          case 'v' -> c = 11;
          case 'f' -> c = '\f';
          case 'r' -> c = '\r';
          default -> {
            if (c >= '0' && c <= '7' && i + 2 < text.length()) {
              c = (char) Integer.parseInt(text.substring(i, i + 3), 8);
              i += 2;
            }
          }
        }
      }
      bytes[length++] = (byte) c;
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** Whether anything of a file, from one line to another, changed. */
  public boolean touch(Path file, int first, int last) {
    List<Lines> changed = lines.get(file);
    if (changed != null) {
      for (Lines one : changed) {
        if (one.touch(first, last)) {
          return true;
        }
      }
    }
    return touchWhole(file);
  }

  /** Whether anything of a file changed. */
  public boolean touch(Path file) {
    List<Lines> changed = lines.get(file);
    return changed != null && !changed.isEmpty() || touchWhole(file);
  }

  private boolean touchWhole(Path file) {
    if (whole.isEmpty()) {
      return false;
    }
    for (Path at = file; at != null; at = at.getParent()) {
      if (whole.contains(at)) {
        return true;
      }
    }
    return false;
  }
}
