package dev.hullcheck.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The files of a user's own rules: of each folder, {@code tables/*.yaml} are tables, and all other
 * YAML files in it and below it are rules. {@code tests} holds the rules' fixtures and, like what
 * begins with a point, is not read.
 *
 * @param working where those paths start that are relative
 * @param rules the files by their paths as they are shown; sorted
 * @param tables the same
 */
public record OwnRules(Path working, Map<String, Source> rules, Map<String, Source> tables) {
  /**
   * A file as it was found.
   *
   * @param size in bytes
   * @param time when it was changed, in nanoseconds since 1970
   */
  record Source(Path path, long size, long time) {}

  /**
   * What the files hold, by their paths as they are shown; sorted.
   *
   * @param rules the bytes of each
   * @param tables the same
   */
  public record Contents(Map<String, byte[]> rules, Map<String, byte[]> tables) {}

  /** The folder of the fixtures within a folder of rules. */
  public static final String TESTS = "tests";

  private static final String TABLES = "tables";

  /**
   * Finds the files of folders.
   *
   * @param folders as the user named them, and as their files are to be shown
   * @param working where relative ones start
   * @throws IOException if one of them is no folder, or holds no rules
   */
  public static OwnRules find(List<String> folders, Path working) throws IOException {
    OwnRules own = in(working);
    for (String folder : folders) {
      own.add(folder);
    }
    return own;
  }

  /** No files yet. */
  public static OwnRules in(Path working) {
    return new OwnRules(working, new TreeMap<>(), new TreeMap<>());
  }

  /**
   * Adds the files of a folder.
   *
   * @param folder as the user named it
   * @throws IOException if it is no folder, or holds no rules
   */
  public void add(String folder) throws IOException {
    String name = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    if (!find(working.resolve(folder), name, true)) {
      throw new IOException("\"" + folder + "\" holds no rules (*.yaml)");
    }
  }

  /**
   * Reads the files.
   *
   * @throws IOException if one of them cannot be read
   */
  public Contents read() throws IOException {
    return new Contents(contents(rules), contents(tables));
  }

  private static Map<String, byte[]> contents(Map<String, Source> files) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    for (Map.Entry<String, Source> file : files.entrySet()) {
      contents.put(file.getKey(), Files.readAllBytes(file.getValue().path()));
    }
    return contents;
  }

  /** Finds the files of one folder; whether there are any. */
  private boolean find(Path folder, String shown, boolean top) throws IOException {
    boolean any = false;
    for (Path path : entries(folder)) {
      String name = path.getFileName().toString();
      if (name.startsWith(".")) {
        continue;
      }
      String file = shown + "/" + name;
      Source source = isYaml(name) ? source(path) : null;
      if (source != null) {
        rules.put(file, source);
        any = true;
      } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
          && !(top && name.equals(TESTS))) {
        if (top && name.equals(TABLES)) {
          any |= tables(path, file);
        } else {
          any |= find(path, file, false);
        }
      }
    }
    return any;
  }

  private boolean tables(Path folder, String shown) throws IOException {
    boolean any = false;
    for (Path path : entries(folder)) {
      String name = path.getFileName().toString();
      Source source = isYaml(name) && !name.startsWith(".") ? source(path) : null;
      if (source != null) {
        tables.put(shown + "/" + name, source);
        any = true;
      }
    }
    return any;
  }

  /** A file with its size and time, which cost one look at it; null where it is no file. */
  private static @Nullable Source source(Path path) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      // A link to nowhere.
      return null;
    }
    long time = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    return attributes.isRegularFile() ? new Source(path, attributes.size(), time) : null;
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** What lies in a folder, in any order: the maps have one. */
  private static List<Path> entries(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        paths.add(entry);
      }
    }
    return paths;
  }
}
