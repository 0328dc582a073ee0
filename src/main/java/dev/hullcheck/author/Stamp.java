package dev.hullcheck.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the build id into the classes: one line {@code ID VERSION}, the id 16 hexadecimal digits.
 *
 * <p>Two builds have the same id only when they behave the same: it is the hash of the class files,
 * of {@code pom.xml} (and so of the versions of the libraries), of the rules and of all else below
 * {@code src/main}. It is known before the rules are compiled, so that their compiled form can
 * carry it; start-up archives carry it in their names.
 */
public final class Stamp {
  private static final String RESOURCE = "dev/hullcheck/build-id";

  private Stamp() {}

  /**
   * Writes the build id.
   *
   * @param args the project's folder, the folder of its classes, its version
   */
  public static void main(String[] args) throws IOException {
    Path project = Path.of(args[0]);
    Path classes = Path.of(args[1]);
    MessageDigest hash = sha256();
    add(hash, classes, ".class");
    add(hash, project.resolve("pom.xml"), "");
    add(hash, project.resolve("rules"), "");
    // Of the fixtures, the examples are in the jar.
    Path fixtures = project.resolve("testdata/rules");
    for (Path rule : Files.isDirectory(fixtures) ? list(fixtures) : List.<Path>of()) {
      add(hash, rule.resolve("example-bad"), "");
      add(hash, rule.resolve("example-good"), "");
    }
    Path main = project.resolve("src/main");
    for (Path folder : list(main)) {
      if (!folder.endsWith("java")) {
        add(hash, folder, "");
      }
    }
    StringBuilder line = new StringBuilder();
    byte[] digest = hash.digest();
    for (int i = 0; i < 8; i++) {
      line.append(Character.forDigit(digest[i] >> 4 & 15, 16));
      line.append(Character.forDigit(digest[i] & 15, 16));
    }
    line.append(' ').append(args[2]).append('\n');
    Path file = file(classes);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, line);
  }

  /** The file of the build id below the folder of the classes. */
  static Path file(Path classes) {
    return classes.resolve(RESOURCE);
  }

  private static void add(MessageDigest hash, Path root, String ending) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = new ArrayList<>(walk.filter(Files::isRegularFile).toList());
    }
    List<String> names = new ArrayList<>();
    for (Path file : files) {
      String name = root.relativize(file).toString().replace('\\', '/');
      if (name.endsWith(ending)) {
        names.add(name);
      }
    }
    names.sort(null);
    for (String name : names) {
      byte[] content = Files.readAllBytes(name.isEmpty() ? root : root.resolve(name));
      hash.update((name + '\n' + content.length + '\n').getBytes(StandardCharsets.UTF_8));
      hash.update(content);
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException("every JDK has SHA-256", e));
    }
  }
}
