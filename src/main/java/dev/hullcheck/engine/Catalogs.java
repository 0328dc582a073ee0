package dev.hullcheck.engine;

import dev.hullcheck.author.Compilation;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.DataArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The catalog of kinds, tables and rules that belongs to this build. */
public final class Catalogs {
  private static final String RESOURCE = "/dev/hullcheck/kind/catalog.bin";

  private Catalogs() {}

  /**
   * The catalog that the build compiled; compiled here and now where the classes run without their
   * build, as in an editor.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static Catalog builtIn() {
    try (InputStream in = Catalog.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = in == null ? Compilation.of(Path.of("").toAbsolutePath()) : in.readAllBytes();
      return new Catalog(DataArchive.open(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("the compiled rules", e);
    }
  }
}
