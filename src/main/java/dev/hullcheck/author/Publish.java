package dev.hullcheck.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Moves the finished jar into place and writes its build id beside it, where the launcher reads it
 * without a JVM.
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
    Files.copy(Stamp.file(Path.of(args[2])), idNew, StandardCopyOption.REPLACE_EXISTING);
    Files.move(idNew, id, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
