package dev.hullcheck.author;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compiles the rule, kind and table files of the build into resources of the jar. */
public final class Compile {
  private Compile() {}

  /**
   * Compiles what there is.
   *
   * @param args the project's folder and the folder of its classes
   * @throws AuthorException with every fault of every file
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("the project's folder and that of its classes");
    }
    Path root = Path.of(args[0]);
    Path resources = Path.of(args[1], "dev", "hullcheck", "kind");
    Files.createDirectories(resources);
    Files.write(resources.resolve("catalog.bin"), Compilation.of(root));
    try (OutputStream out = Files.newOutputStream(resources.resolve("gcloud-surface.bin"))) {
      GcloudSurfaceWriter.write(root.resolve("src/main/gcloud/gcloud-surface.json"), out);
    }
  }
}
