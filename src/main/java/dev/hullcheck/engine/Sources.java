package dev.hullcheck.engine;

import dev.hullcheck.kind.Catalog;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.terraform.RemoteModules;
import dev.hullcheck.walk.Reader;
import dev.hullcheck.walk.UnreadableException;
import dev.hullcheck.walk.WalkedFile;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run: read when they are parsed, and again when a report shows them. Thread-safe.
 */
final class Sources {
  private final Map<String, WalkedFile> byName = new ConcurrentHashMap<>();
  private final Map<String, SourceFile> files = new ConcurrentHashMap<>();
  private final Map<String, String> given;
  private final Map<String, byte[]> staged = new ConcurrentHashMap<>();
  private @Nullable Hosts hosts;
  private @Nullable RemoteModules modules;
  private @Nullable Kept kept;

  /**
   * The files of a run.
   *
   * @param given texts by name, of what lies in no file, such as standard input
   */
  Sources(Map<String, String> given) {
    this.given = Map.copyOf(given);
  }

  /** The tools that the names of files tell; made for the first file that asks. */
  synchronized Hosts hosts(Catalog catalog) {
    Hosts known = hosts;
    if (known == null) {
      known = new Hosts(catalog);
      hosts = known;
    }
    return known;
  }

  /** What is known of modules that are not there. */
  synchronized RemoteModules modules(Catalog catalog) {
    RemoteModules known = modules;
    if (known == null) {
      known = DescribedModules.of(catalog);
      modules = known;
    }
    return known;
  }

  /** The file with its text, or null, and then a problem says why, but of prose. */
  @Nullable SourceText read(WalkedFile file, List<Problem> problems) {
    byName.put(file.name(), file);
    SourceText known = kept == null ? null : kept.text(file.name());
    if (known != null) {
      return known;
    }
    try {
      String content = content(file);
      SourceText text = new SourceText(file(file.name(), content), content);
      if (kept != null) {
        kept.keep(file.name(), text);
      }
      return text;
    } catch (UnreadableException e) {
      if (!file.kind().isProse()) {
        problems.add(e.problem());
      }
      return null;
    }
  }

  /** Has the run keep what it reads, since it will read all again. */
  void keep() {
    kept = new Kept();
  }

  /** What is kept of what was read; null where nothing is. */
  @Nullable Kept kept() {
    return kept;
  }

  /** The one file of a name, whoever reads it; another one where its text has changed since. */
  SourceFile file(String name, String content) {
    SourceFile known = files.get(name);
    if (known == null) {
      SourceFile made = SourceFile.of(name, content);
      known = files.putIfAbsent(name, made);
      if (known == null) {
        return made;
      }
    }
    return known.lines().length() == content.length() ? known : SourceFile.of(name, content);
  }

  /** Takes in a file that somebody else has read. */
  void know(WalkedFile file) {
    byName.putIfAbsent(file.name(), file);
  }

  /** The text of a file that was read before, or null where it cannot be had any more. */
  @Nullable String again(SourceFile file) {
    WalkedFile walked = byName.get(file.path());
    if (walked == null) {
      return null;
    }
    try {
      return content(walked);
    } catch (UnreadableException e) {
      return null;
    }
  }

  /** Whether bytes are taken for those of files, and so nothing else is to be read. */
  boolean isStaged() {
    return !staged.isEmpty();
  }

  /** Takes bytes by name for those of files. */
  void stage(Map<String, byte[]> contents) {
    staged.putAll(contents);
  }

  /** The bytes that are taken for those of a file; null of one that is read as it is. */
  byte @Nullable [] staged(String name) {
    return staged.get(name);
  }

  /** How a file begins, as far as that is plain text; empty where it cannot be had. */
  String head(WalkedFile file) {
    byte[] bytes = staged.get(file.name());
    String text = given.get(file.name());
    return text != null
        ? text.substring(0, Math.min(text.length(), Reader.HEAD))
        : bytes != null ? Reader.head(bytes) : Reader.head(file);
  }

  private String content(WalkedFile file) throws UnreadableException {
    byte[] bytes = staged.get(file.name());
    if (bytes != null) {
      return Reader.text(bytes, file.name());
    }
    String text = given.get(file.name());
    return text == null ? Reader.read(file) : text;
  }
}
