package dev.hullcheck.engine;

import dev.hullcheck.author.Compilation;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.DataArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The catalogs of kinds, tables and rules: what belongs to this build, and users' own beside it.
 */
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
    return new Catalog(archive());
  }

  /**
   * The same, with a user's own rules and tables.
   *
   * @throws dev.hullcheck.author.AuthorException with every fault of the user's files
   */
  public static Catalog with(OwnRules own, RuleCache cache) {
    DataArchive builtIn = archive();
    String key = cache.key(own);
    byte[] compiled = cache.get(key);
    if (compiled == null) {
      compiled = Compilation.own(own.rules(), own.tables(), builtIn);
      cache.put(key, compiled);
    }
    return new Catalog(List.of(builtIn, DataArchive.open(compiled)));
  }

  private static DataArchive archive() {
    try (InputStream in = Catalog.class.getResourceAsStream(RESOURCE)) {
      byte[] bytes = in == null ? Compilation.of(Path.of("").toAbsolutePath()) : in.readAllBytes();
      return DataArchive.open(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("the compiled rules", e);
    }
  }
}
