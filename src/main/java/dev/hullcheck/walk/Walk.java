package dev.hullcheck.walk;

import dev.hullcheck.source.Problem;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files to read below the given paths.
 *
 * <p>Left out are what git ignores (by the {@code .gitignore} files from the top of the repository
 * down and its {@code info/exclude}; the user's own global rules are not asked), hidden folders but
 * those of CI systems, {@code node_modules}, and the templates of Helm charts. A path that the user
 * names is read all the same. Links to files are followed inside the given path, links to folders
 * not at all; what is neither file nor folder is never opened.
 */
public final class Walk {
  private static final int MAX_IGNORE_BYTES = 1 << 20;

  /**
   * What a walk depends on besides the paths.
   *
   * @param workingFolder what relative paths and names are relative to
   * @param excludes patterns as in a {@code .gitignore} of the working folder; a path that the user
   *     names is read all the same
   * @param ignoreFiles whether git's ignore rules are followed
   * @param configured what configuration files on the way leave out
   * @param added files that count as there
   */
  public record Options(
      Path workingFolder,
      List<String> excludes,
      boolean ignoreFiles,
      Configured configured,
      Added added) {
    public Options {
      workingFolder = workingFolder.toAbsolutePath().normalize();
      excludes = List.copyOf(excludes);
    }

    /** Options of a walk over what is there. */
    public Options(
        Path workingFolder, List<String> excludes, boolean ignoreFiles, Configured configured) {
      this(workingFolder, excludes, ignoreFiles, configured, Added.NONE);
    }
  }

  /** Files that are found though they are not there: their text is had from elsewhere. */
  public static final class Added {
    /** No such files. */
    public static final Added NONE = new Added();

    /** What lies in each folder; of files, nothing. */
    private final Map<Path, Set<String>> children = new HashMap<>();

    private Added() {}

    /** Files by their absolute paths. */
    public static Added of(List<Path> files) {
      Added added = new Added();
      for (Path file : files) {
        added.children.put(file, Set.of());
        Path parent = file.getParent();
        for (Path at = file; parent != null; at = parent, parent = at.getParent()) {
          added.children.computeIfAbsent(parent, key -> new HashSet<>()).add(fileName(at));
        }
      }
      return added;
    }

    boolean has(Path path) {
      return children.containsKey(path);
    }

    boolean hasFolder(Path path) {
      return !children.getOrDefault(path, Set.of()).isEmpty();
    }

    /** What lies in a folder together with what is there, which may be null for nothing. */
    String @Nullable [] with(String @Nullable [] there, Path folder) {
      Set<String> here = children.get(folder);
      if (here == null) {
        return there;
      }
      Set<String> all = new HashSet<>(here);
      if (there != null) {
        all.addAll(Arrays.asList(there));
      }
      return all.toArray(new String[0]);
    }
  }

  /** What the configuration files of folders leave out. */
  public interface Configured {
    /** No configuration files. */
    Configured NONE =
        new Configured() {
          @Override
          public String file() {
            return "";
          }

          @Override
          public List<Path> above(Path folder) {
            return List.of();
          }

          @Override
          public List<String> excludes(Path folder) {
            return List.of();
          }
        };

    /** What a configuration file is called; empty where there are none. */
    String file();

    /** The folders above one whose configurations are in force in it, the outermost first. */
    List<Path> above(Path folder);

    /** The patterns that the configuration in a folder names; none where it has none. */
    List<String> excludes(Path folder);
  }

  private final Options options;
  private final String workingFolder;
  private final @Nullable Ignores excludes;
  private final List<WalkedFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final @Nullable LeftOut leftOut;
  private Path root;

  private Walk(Options options, @Nullable LeftOut leftOut) {
    this.leftOut = leftOut;
    this.options = options;
    this.root = options.workingFolder();
    this.workingFolder = slashed(options.workingFolder());
    StringBuilder lines = new StringBuilder();
    for (String exclude : options.excludes()) {
      lines.append(exclude).append('\n');
    }
    this.excludes = Ignores.of(null, workingFolder, lines.toString());
  }

  /** The files below {@code roots}, each of which is a file or a folder. */
  public static WalkResult files(List<Path> roots, Options options) {
    return files(roots, options, null);
  }

  /**
   * The same, told what is not read.
   *
   * @param leftOut who is told, if anybody
   */
  public static WalkResult files(List<Path> roots, Options options, @Nullable LeftOut leftOut) {
    Walk walk = new Walk(options, leftOut);
    for (Path path : roots) {
      walk.root(path);
    }
    return new WalkResult(walk.files, walk.problems, walk.missing, walk.folders);
  }

  private void root(Path given) {
    Path path = options.workingFolder().resolve(given).normalize();
    String name = name(path, given);
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
      root = path.toRealPath();
    } catch (NoSuchFileException e) {
      missing.add("\"" + given + "\" does not exist");
      return;
    } catch (IOException e) {
      missing.add("\"" + given + "\" cannot be read" + Reader.reason(e));
      return;
    }
    Path chart = chartOfTemplates(path);
    if (chart != null) {
      chart(name(chart, chart));
    } else if (attributes.isDirectory()) {
      if (!path.toFile().canRead()) {
        missing.add("\"" + given + "\" cannot be read: Permission denied");
        return;
      }
      Folder folder = new Folder(this, path, name, rulesAbove(path));
      folder.configuredAbove(options.configured().above(path));
      folder.walk();
      if (options.excludes().isEmpty()) {
        folders.add(path);
      }
    } else if (attributes.isRegularFile()) {
      if (!path.toFile().canRead()) {
        missing.add("\"" + given + "\" cannot be read: Permission denied");
        return;
      }
      FileKind kind = kind(path.toFile(), fileName(path));
      add(path, name, kind == null ? FileKind.OTHER : kind, false);
    } else {
      missing.add("\"" + given + "\" is neither a file nor a folder");
    }
  }

  /** What reports call a path: empty for the working folder itself. */
  private String name(Path path, Path given) {
    String full = slashed(path);
    if (full.equals(workingFolder)) {
      return "";
    }
    String prefix = workingFolder.endsWith("/") ? workingFolder : workingFolder + "/";
    if (full.startsWith(prefix)) {
      return full.substring(prefix.length());
    }
    String asGiven = slashed(given);
    return asGiven.length() > 1 && asGiven.endsWith("/")
        ? asGiven.substring(0, asGiven.length() - 1)
        : asGiven;
  }

  static String slashed(Path path) {
    String text = path.toString();
    return File.separatorChar == '/' ? text : text.replace(File.separatorChar, '/');
  }

  private static String fileName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /** The {@code Chart.yaml} of the chart among whose templates a path lies, or null. */
  private static @Nullable Path chartOfTemplates(Path path) {
    for (Path at = path; at != null; at = at.getParent()) {
      if (fileName(at).equals("templates")) {
        Path chart = at.resolveSibling("Chart.yaml");
        if (Files.isRegularFile(chart)) {
          return chart;
        }
      }
    }
    return null;
  }

  /** Reports a chart, once. */
  void chart(String name) {
    if (seen.add("chart " + name)) {
      problems.add(
          Reader.problem(
              name,
              Problem.Code.HELM_CHART,
              "The templates of this Helm chart are not checked, check the output of"
                  + " \"helm template\""));
    }
  }

  /** The rules in force in a folder but for its own; none where they ignore the folder itself. */
  private @Nullable Ignores rulesAbove(Path folder) {
    if (!options.ignoreFiles()) {
      return null;
    }
    List<Path> above = new ArrayList<>();
    Path top = folder;
    while (top != null && !Files.exists(top.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
      above.add(top);
      top = top.getParent();
    }
    if (top == null || above.isEmpty()) {
      return null;
    }
    Ignores rules = repositoryRules(top);
    Path parent = top;
    for (int i = above.size() - 1; i >= 0; i--) {
      rules = folderRules(rules, parent);
      Path child = above.get(i);
      if (Ignores.ignores(rules, slashed(child), fileName(child), true)) {
        return null;
      }
      parent = child;
    }
    return rules;
  }

  /** Whether git ignores a file that lies in no folder that it ignores. */
  public static boolean isIgnored(Path file) {
    Path path = file.toAbsolutePath().normalize();
    Path folder = path.getParent();
    if (folder == null) {
      return false;
    }
    Walk walk = new Walk(new Options(folder, List.of(), true, Configured.NONE), null);
    Ignores rules = walk.rulesAbove(folder);
    if (Files.exists(folder.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
      rules = walk.repositoryRules(folder);
    }
    return Ignores.ignores(walk.folderRules(rules, folder), slashed(path), fileName(path), false);
  }

  /** The rules of {@code info/exclude} of a repository whose top is given. */
  @Nullable Ignores repositoryRules(Path top) {
    if (!options.ignoreFiles()) {
      return null;
    }
    Path git = top.resolve(".git");
    if (Files.isRegularFile(git, LinkOption.NOFOLLOW_LINKS)) {
      // In a work tree of its own, .git is a file that names the folder, which names the common
      // one.
      String line = small(git).strip();
      if (!line.startsWith("gitdir:")) {
        return null;
      }
      git = resolve(top, line.substring("gitdir:".length()).strip());
      Path common = git.resolve("commondir");
      if (Files.isRegularFile(common)) {
        git = resolve(git, small(common).strip());
      }
    }
    return Ignores.of(null, slashed(top), small(git.resolve("info").resolve("exclude")));
  }

  private static Path resolve(Path base, String written) {
    try {
      return base.resolve(written).normalize();
    } catch (InvalidPathException e) {
      return base;
    }
  }

  /** Adds the rules of a folder's own {@code .gitignore} to those above. */
  @Nullable Ignores folderRules(@Nullable Ignores above, Path folder) {
    return options.ignoreFiles()
        ? Ignores.of(above, slashed(folder), small(folder.resolve(".gitignore")))
        : null;
  }

  /** The text of a small file that configures the walk; empty where there is none. */
  private static String small(Path path) {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return "";
    }
    try (FileInputStream in = new FileInputStream(path.toFile())) {
      return new String(in.readNBytes(MAX_IGNORE_BYTES), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** What a configuration file is called; empty where there are none. */
  String configurationFile() {
    return options.configured().file();
  }

  /** Adds what the configuration in a folder leaves out to what those above do. */
  @Nullable Ignores configured(@Nullable Ignores above, Path folder) {
    StringBuilder lines = new StringBuilder();
    for (String exclude : options.configured().excludes(folder)) {
      lines.append(exclude).append('\n');
    }
    return Ignores.of(above, slashed(folder), lines.toString());
  }

  /** The files that count as there. */
  Added added() {
    return options.added();
  }

  boolean excluded(String path, String name, boolean folder) {
    return excludes != null
        && (path.startsWith(workingFolder + "/") || workingFolder.equals("/"))
        && Ignores.ignores(excludes, path, name, folder);
  }

  /**
   * Tells of what is not read.
   *
   * @param by the folder whose rules say so, in full and with a slash at its end; or empty
   */
  void leaves(String name, boolean folder, LeftOut.Reason reason, String by) {
    if (leftOut != null) {
      String prefix = workingFolder.endsWith("/") ? workingFolder : workingFolder + "/";
      String shown = by.startsWith(prefix) ? by.substring(prefix.length()) : by;
      leftOut.add(folder ? name + "/" : name, reason, shown);
    }
  }

  /** Whether a link leads to a file inside the path that the user gave. */
  boolean leadsToFileInside(Path link) {
    try {
      return Files.isRegularFile(link) && link.toRealPath().startsWith(root);
    } catch (IOException e) {
      return false;
    }
  }

  void add(Path path, String name, FileKind kind, boolean contextOnly) {
    if (seen.add(slashed(path))) {
      files.add(new WalkedFile(path, name, kind, contextOnly));
    }
  }

  void unreadable(String name, String message) {
    problems.add(Reader.problem(name, Problem.Code.UNREADABLE, message));
  }

  /** What a file is by its name or, without an extension, by its first line; null for others. */
  static @Nullable FileKind kind(File file, String name) {
    FileKind kind = FileKind.of(name);
    if (kind != null || name.indexOf('.') >= 0) {
      return kind;
    }
    byte[] first = new byte[128];
    int length;
    try (FileInputStream in = new FileInputStream(file)) {
      length = in.readNBytes(first, 0, first.length);
    } catch (IOException e) {
      return null;
    }
    int end = 0;
    while (end < length && first[end] != '\n') {
      end++;
    }
    byte[] line = Arrays.copyOf(first, end);
    return FileKind.isShellLine(new String(line, StandardCharsets.ISO_8859_1))
        ? FileKind.SHELL
        : null;
  }
}
