package dev.hullcheck.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of a user's own rules, as they are: of each folder, {@code tables/*.yaml} are tables,
 * and all other YAML files in it and below it are rules. {@code tests} holds the rules' fixtures
 * and, like what begins with a point, is not read.
 *
 * @param rules from the path of a file as it is shown to its bytes; sorted
 * @param tables the same
 */
public record OwnRules(Map<String, byte[]> rules, Map<String, byte[]> tables) {
  /** The folder of the fixtures within a folder of rules. */
  public static final String TESTS = "tests";

  private static final String TABLES = "tables";

  /**
   * Reads folders.
   *
   * @param folders as the user named them, and as their files are to be shown
   * @param working where relative ones start
   * @throws IOException if one of them is no folder, or a file cannot be read
   */
  public static OwnRules read(List<String> folders, Path working) throws IOException {
    OwnRules own = new OwnRules(new TreeMap<>(), new TreeMap<>());
    for (String folder : folders) {
      String name = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
      OwnRules these = new OwnRules(new TreeMap<>(), new TreeMap<>());
      these.read(working.resolve(folder), name, true);
      own.rules.putAll(these.rules);
      own.tables.putAll(these.tables);
      if (these.rules.isEmpty() && these.tables.isEmpty()) {
        throw new IOException("\"" + folder + "\" holds no rules (*.yaml)");
      }
    }
    return own;
  }

  private void read(Path folder, String shown, boolean top) throws IOException {
    for (Path path : sorted(folder)) {
      String name = path.getFileName().toString();
      if (name.startsWith(".")) {
        continue;
      }
      String file = shown + "/" + name;
      if (isYaml(name) && Files.isRegularFile(path)) {
        rules.put(file, Files.readAllBytes(path));
      } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
          && !(top && name.equals(TESTS))) {
        if (top && name.equals(TABLES)) {
          tables(path, file);
        } else {
          read(path, file, false);
        }
      }
    }
  }

  private void tables(Path folder, String shown) throws IOException {
    for (Path path : sorted(folder)) {
      String name = path.getFileName().toString();
      if (isYaml(name) && !name.startsWith(".") && Files.isRegularFile(path)) {
        tables.put(shown + "/" + name, Files.readAllBytes(path));
      }
    }
  }

  private static boolean isYaml(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static List<Path> sorted(Path folder) throws IOException {
    List<Path> paths = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        paths.add(entry);
      }
    }
    paths.sort(null);
    return paths;
  }
}
