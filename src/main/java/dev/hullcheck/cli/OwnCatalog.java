package dev.hullcheck.cli;

import dev.hullcheck.author.AuthorException;
import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.engine.OwnRules;
import dev.hullcheck.engine.RuleCache;
import dev.hullcheck.kind.Catalog;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalog of a run to which the user has named folders of own rules. */
final class OwnCatalog {
  private OwnCatalog() {}

  /**
   * The built-in rules and those of the folders.
   *
   * @throws CannotRun if a folder cannot be read, or a file is wrong, and then standard error has
   *     had a line for each fault
   */
  static Catalog of(List<String> folders, Console console) {
    BuildId build = BuildId.read();
    // Classes without a build have no id that would tell one state of theirs from another.
    Path folder = build.id().equals("none") ? null : cacheFolder(console);
    try {
      OwnRules own = OwnRules.find(folders, console.folder());
      return Catalogs.with(own, new RuleCache(folder, build.id()));
    } catch (AuthorException e) {
      console.err(String.valueOf(e.getMessage()));
      throw new CannotRun(
          e.count() == 1
              ? "The rules have a fault, which is above"
              : "The rules have " + e.count() + " faults, which are above");
    } catch (NoSuchFileException e) {
      throw new CannotRun("The folder of rules \"" + e.getFile() + "\" does not exist");
    } catch (NotDirectoryException e) {
      throw new CannotRun("\"" + e.getFile() + "\" is no folder; --rules takes folders");
    } catch (IOException e) {
      throw new CannotRun("The rules cannot be read: " + e.getMessage());
    }
  }

  /** The folder in which the launcher, too, keeps what can be made again. */
  private static @Nullable Path cacheFolder(Console console) {
    String own = console.variable("HULLCHECK_CACHE");
    if (!own.isEmpty()) {
      return console.folder().resolve(own);
    }
    String all = console.variable("XDG_CACHE_HOME");
    if (all.startsWith("/")) {
      return Path.of(all, "hullcheck");
    }
    String home = console.variable("HOME");
    return home.isEmpty() ? null : console.folder().resolve(home).resolve(".cache/hullcheck");
  }
}
