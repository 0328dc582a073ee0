package dev.hullcheck.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Moves the finished jar into place and writes one line beside it that the launcher reads without a
 * JVM: {@code ID VERSION SIZE}, the size that of the jar in bytes.
 *
 * <p>A JDK 25 before 25.0.4 runs the classes of an AOT cache though the jar beside it is another.
 * The launcher finds the cache by the build id, and by the size whether the id is that of the jar.
 */
public final class Publish {
  private Publish() {}

  /**
   * Publishes a jar.
   *
   * @param args the jar as built, its place, the folder of the classes that it was made from
   */
  public static void main(String[] args) throws IOException {
    Path built = Path.of(args[0]);
    Path jar = Path.of(args[1]);
    String name = jar.getFileName().toString();
    String stem = name.substring(0, name.length() - ".jar".length());
    Path id = jar.resolveSibling(stem + ".id");
    Path idNew = jar.resolveSibling(stem + ".id.new");
    // A jar never stands beside the id of another: between the two moves it has none.
    Files.deleteIfExists(id);
    Files.move(built, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    String stamp = Files.readString(Stamp.file(Path.of(args[2]))).trim();
    Files.writeString(idNew, stamp + ' ' + Files.size(jar) + '\n');
    Files.move(idNew, id, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
