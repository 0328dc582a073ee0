package dev.hullcheck.engine;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.HostSpec;
import dev.hullcheck.walk.FilePatterns;
import dev.hullcheck.walk.WalkedFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tools in whose files commands stand, by the names of the files. Read when the first file asks
 * that holds no object. Thread-safe.
 */
final class Hosts {
  private final Catalog catalog;
  private @Nullable List<FilePatterns> patterns;

  Hosts(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The tool that a file is for; null where it is for none that is known. */
  @Nullable HostSpec of(WalkedFile file) {
    String path = file.path().toString().replace('\\', '/');
    String fromRoot = path.startsWith("/") ? path.substring(1) : path;
    List<FilePatterns> all = patterns();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).matchesItself(fromRoot)) {
        return catalog.hosts().get(i);
      }
    }
    return null;
  }

  private synchronized List<FilePatterns> patterns() {
    List<FilePatterns> known = patterns;
    if (known == null) {
      known = new ArrayList<>();
      for (HostSpec host : catalog.hosts()) {
        List<String> lines = new ArrayList<>(host.files().size());
        for (String pattern : host.files()) {
          // A pattern of a path holds in whatever folder that path begins.
          lines.add(pattern.indexOf('/') < 0 ? pattern : "**/" + pattern);
        }
        known.add(new FilePatterns(lines));
      }
      patterns = known;
    }
    return known;
  }
}
