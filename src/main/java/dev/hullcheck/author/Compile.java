package dev.hullcheck.author;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.DataArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

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
    DataArchive all = DataArchive.open(Compilation.of(root));
    Files.write(resources.resolve("catalog.bin"), part(all, false));
    Files.write(resources.resolve("pages.bin"), part(all, true));
    try (OutputStream out = Files.newOutputStream(resources.resolve("gcloud-surface.bin"))) {
      GcloudSurfaceWriter.write(root.resolve("src/main/gcloud/gcloud-surface.json"), out);
    }
  }

  /** What a run reads, or what is only shown: a lint should not pay for pages. */
  private static byte[] part(DataArchive all, boolean pages) {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (String name : all.names()) {
      Data data = all.get(name);
      if (data != null && Catalog.isOfPages(name) == pages) {
        entries.put(name, data.value());
      }
    }
    return DataArchive.write(entries);
  }
}
