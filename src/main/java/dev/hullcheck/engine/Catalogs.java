package dev.hullcheck.engine;

import dev.hullcheck.author.Compilation;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.DataArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The catalogs of kinds, tables and rules: what belongs to this build, and users' own beside it.
 */
public final class Catalogs {
  private static final String RUN = "/dev/hullcheck/kind/catalog.bin";
  private static final String PAGES = "/dev/hullcheck/kind/pages.bin";

  private Catalogs() {}

  /**
   * The catalog that the build compiled; compiled here and now where the classes run without their
   * build, as in an editor. Examples and what else is only shown are read when they are asked for.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static Catalog builtIn() {
    return new Catalog(List.of(archive(RUN)), new Pages());
  }

  /**
   * The same, with a user's own rules and tables.
   *
   * @throws dev.hullcheck.author.AuthorException with every fault of the user's files
   * @throws IOException if one of the files cannot be read
   */
  public static Catalog with(OwnRules own, RuleCache cache) throws IOException {
    DataArchive builtIn = archive(RUN);
    byte[] compiled = compiled(own, cache, builtIn);
    return new Catalog(List.of(builtIn, DataArchive.open(compiled)), new Pages());
  }

  private static byte[] compiled(OwnRules own, RuleCache cache, DataArchive builtIn)
      throws IOException {
    String stamp = cache.stamp(own);
    String known = stamp == null ? null : cache.keyOf(stamp);
    byte[] kept = known == null ? null : cache.get(known);
    if (kept != null) {
      return kept;
    }
    OwnRules.Contents contents = own.read();
    String key = cache.key(contents);
    byte[] compiled = cache.get(key);
    if (compiled == null) {
      compiled = Compilation.own(contents.rules(), contents.tables(), builtIn);
      cache.put(key, compiled);
    }
    if (stamp != null) {
      cache.remember(stamp, key);
    }
    return compiled;
  }

  /** A class and no lambda: the first lambda of a start takes longer than a lint. */
  private static final class Pages implements Supplier<DataArchive> {
    private @Nullable DataArchive opened;

    @Override
    public synchronized DataArchive get() {
      DataArchive known = opened;
      if (known == null) {
        known = archive(PAGES);
        opened = known;
      }
      return known;
    }
  }

  private static DataArchive archive(String resource) {
    try (InputStream in = Catalog.class.getResourceAsStream(resource)) {
      byte[] bytes = in == null ? Compilation.of(Path.of("").toAbsolutePath()) : in.readAllBytes();
      return DataArchive.open(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("the compiled rules", e);
    }
  }
}
