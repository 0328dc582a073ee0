package dev.hullcheck.engine;

import dev.hullcheck.config.ConfigFile;
import dev.hullcheck.config.Settings;
import dev.hullcheck.source.Problem;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.Reader;
import dev.hullcheck.walk.UnreadableException;
import dev.hullcheck.walk.Walk;
import dev.hullcheck.walk.WalkedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads the configuration files of a run.
 *
 * <p>The outermost one is that of the highest folder from the working folder up to the top of its
 * git repository; where there is no repository, that of the nearest folder upwards. So a repository
 * is judged alike from each of its folders. The others are found where the walk comes by.
 */
public final class Configurations implements Walk.Configured {
  private final Path workingFolder;
  private final @Nullable Path outermost;
  private final boolean follows;
  private final Map<Path, ConfigFile> byFolder = new LinkedHashMap<>();
  private final List<WalkedFile> files = new ArrayList<>();
  private final List<Problem> unreadable = new ArrayList<>();

  private Configurations(Path workingFolder, @Nullable Path outermost, boolean follows) {
    this.workingFolder = workingFolder;
    this.outermost = outermost;
    this.follows = follows;
  }

  /** The configurations as they are found from a working folder. */
  public static Configurations from(Path workingFolder) throws UnreadableException {
    Path folder = workingFolder.toAbsolutePath().normalize();
    Path nearest = null;
    Path highest = null;
    boolean repository = false;
    for (Path at = folder; at != null && !repository; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve(ConfigFile.NAME))) {
        nearest = nearest == null ? at : nearest;
        highest = at;
      }
      repository = Files.exists(at.resolve(".git"));
    }
    Path found = repository ? highest : nearest;
    Configurations configurations = new Configurations(folder, found, true);
    if (found != null) {
      configurations.read(found, found.resolve(ConfigFile.NAME));
    }
    return configurations;
  }

  /**
   * One configuration that the user names, and none that lie in folders.
   *
   * @throws UnreadableException if it cannot be read
   */
  public static Configurations of(Path file, Path workingFolder) throws UnreadableException {
    Path path = workingFolder.resolve(file).toAbsolutePath().normalize();
    Path parent = path.getParent();
    Path folder = parent == null ? path : parent;
    Configurations configurations = new Configurations(workingFolder, folder, false);
    configurations.read(folder, path);
    return configurations;
  }

  /** No configuration at all. */
  public static Configurations none(Path workingFolder) {
    return new Configurations(workingFolder, null, false);
  }

  private void read(Path folder, Path path) throws UnreadableException {
    String name = name(path);
    WalkedFile file = new WalkedFile(path, name, FileKind.YAML, false);
    String text = Reader.read(file);
    files.add(file);
    // What lies below no other may set what concerns the run, though only a run from there obeys.
    boolean top = outermost == null || folder.equals(outermost);
    byFolder.put(folder, ConfigFile.read(slashed(folder), name, text, top));
  }

  private String name(Path path) {
    Path shown = path.startsWith(workingFolder) ? workingFolder.relativize(path) : path;
    return slashed(shown);
  }

  /** A path with {@code /}, without one at its end; the root of the file system is empty. */
  public static String slashed(Path path) {
    String text = path.toString().replace('\\', '/');
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /** Reads the configurations of a folder and of those above it. */
  public void readDownTo(Path folder) {
    List<Path> folders = new ArrayList<>(above(folder));
    if (follows && Files.isRegularFile(folder.resolve(ConfigFile.NAME))) {
      folders.add(folder);
    }
    for (Path one : folders) {
      readOnce(one);
    }
  }

  private void readOnce(Path folder) {
    if (!byFolder.containsKey(folder)) {
      try {
        read(folder, folder.resolve(ConfigFile.NAME));
      } catch (UnreadableException e) {
        unreadable.add(e.problem());
      }
    }
  }

  /** What all that were found so far come to. */
  public Settings settings() {
    ConfigFile first = outermost == null ? null : byFolder.get(outermost);
    return new Settings(first, new ArrayList<>(byFolder.values()));
  }

  /** The files that were read so far, for reports that show them. */
  public List<WalkedFile> files() {
    return files;
  }

  /** The configuration files that could not be read. */
  public List<Problem> unreadable() {
    return unreadable;
  }

  @Override
  public String file() {
    return follows ? ConfigFile.NAME : "";
  }

  @Override
  public List<Path> above(Path folder) {
    List<Path> above = new ArrayList<>();
    if (follows && outermost != null && folder.startsWith(outermost)) {
      for (Path at = folder.getParent();
          at != null && at.startsWith(outermost);
          at = at.getParent()) {
        if (Files.isRegularFile(at.resolve(ConfigFile.NAME))) {
          above.add(0, at);
        }
      }
    }
    return above;
  }

  @Override
  public List<String> excludes(Path folder) {
    readOnce(folder);
    return settings().excludes(slashed(folder));
  }
}
