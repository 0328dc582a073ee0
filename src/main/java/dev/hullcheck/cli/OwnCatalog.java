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
   * The built-in rules and those of the folders; null where a folder cannot be read or a file in
   * one is wrong, and then the faults have all that is.
   */
  static @Nullable Catalog of(List<Named> folders, Faults faults, Console console) {
    OwnRules own = OwnRules.in(console.folder());
    boolean all = true;
    for (Named folder : folders) {
      all &= add(folder, own, faults, console);
    }
    if (!all) {
      // What the others hold may need what is missing.
      return null;
    }
    BuildId build = BuildId.read();
    // Classes without a build have no id that would tell one state of theirs from another.
    Path cache = build.id().equals("none") ? null : cacheFolder(console);
    try {
      return Catalogs.with(own, new RuleCache(cache, build.id()));
    } catch (AuthorException e) {
      faults.ofRules(String.valueOf(e.getMessage()), e.count());
    } catch (IOException e) {
      faults.say("The rules cannot be read: " + e.getMessage());
    }
    return null;
  }

  /** Finds the files of one folder; whether that can be done. */
  private static boolean add(Named folder, OwnRules own, Faults faults, Console console) {
    String name = folder.path();
    try {
      own.add(name);
      return true;
    } catch (NoSuchFileException e) {
      String meant = Suggestion.beside(name, console.folder());
      faults.of(folder, "The folder of rules \"" + name + "\" does not exist" + meant);
    } catch (NotDirectoryException e) {
      faults.of(folder, "\"" + name + "\" is no folder; rules are read from folders");
    } catch (IOException e) {
      faults.of(folder, "The rules cannot be read: " + e.getMessage());
    }
    return false;
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
