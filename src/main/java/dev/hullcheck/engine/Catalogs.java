package dev.hullcheck.engine;

import dev.hullcheck.author.Compilation;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.DataArchive;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

  /**
   * Set by the launcher, where it starts from an archive, to a file that holds what {@link #RUN}
   * does: a jar takes a tenth of a start to be opened, and classes are not read from it then.
   */
  private static final String RUN_FILE = "hullcheck.catalog";

  private Catalogs() {}

  /**
   * The catalog that the build compiled; compiled here and now where the classes run without their
   * build, as in an editor. Examples and what else is only shown are read when they are asked for.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public static Catalog builtIn() {
    return new Catalog(List.of(ofRuns()), new Pages());
  }

  /**
   * The same, with a user's own rules and tables.
   *
   * @throws dev.hullcheck.author.AuthorException with every fault of the user's files
   * @throws IOException if one of the files cannot be read
   */
  public static Catalog with(OwnRules own, RuleCache cache) throws IOException {
    DataArchive builtIn = ofRuns();
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

  private static DataArchive ofRuns() {
    String file = System.getProperty(RUN_FILE);
    if (file != null) {
      try (FileInputStream in = new FileInputStream(file)) {
        return DataArchive.open(in.readAllBytes());
      } catch (IOException e) {
        // Gone since the launcher has looked at it; the jar has the same.
        return archive(RUN);
      }
    }
    return archive(RUN);
  }

  /**
   * Writes what {@link #builtIn} reads, for a start without the jar.
   *
   * @throws IOException if the file cannot be written
   */
  public static void copyTo(Path file) throws IOException {
    Files.write(file, bytes(RUN));
  }

  private static DataArchive archive(String resource) {
    try {
      return DataArchive.open(bytes(resource));
    } catch (IOException e) {
      throw new UncheckedIOException("the compiled rules", e);
    }
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream in = Catalog.class.getResourceAsStream(resource)) {
      return in == null ? Compilation.of(Path.of("").toAbsolutePath()) : in.readAllBytes();
    }
  }
}
