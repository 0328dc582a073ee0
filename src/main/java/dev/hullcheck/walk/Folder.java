package dev.hullcheck.walk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A folder on the way down. The system bounds the length of a path, and so the depth. */
final class Folder {
  private static final String WRONG_NAME =
      "A name in this folder is not of the locale's encoding, set LC_ALL";

  private final Walk walk;
  private final Path path;

  /** The path in full, with a slash at its end. */
  private final String prefix;

  /** What reports call the folder; empty for the working folder. */
  private final String name;

  private @Nullable Ignores rules;

  /** What configurations leave out. */
  private @Nullable Ignores configured;

  /** Whether it lies in a folder that has a chart. */
  private boolean inChart;

  /** Whether only the Terraform modules that lie here are wanted. */
  private boolean contextOnly;

  Folder(Walk walk, Path path, String name, @Nullable Ignores rules) {
    this.walk = walk;
    this.path = path;
    this.name = name;
    this.rules = rules;
    String full = Walk.slashed(path);
    this.prefix = full.endsWith("/") ? full : full + "/";
  }

  private Folder below(String child) {
    Folder folder = new Folder(walk, path.resolve(child), named(child), rules);
    folder.configured = configured;
    folder.inChart = inChart;
    folder.contextOnly = contextOnly;
    return folder;
  }

  private String named(String child) {
    return name.isEmpty() ? child : name.endsWith("/") ? name + child : name + "/" + child;
  }

  /** Takes in what the configurations of folders above leave out, the outermost first. */
  void configuredAbove(List<Path> folders) {
    for (Path above : folders) {
      configured = walk.configured(configured, above);
    }
  }

  void walk() {
    String[] children = walk.added().with(path.toFile().list(), path);
    if (children == null) {
      walk.unreadable(name, "The folder cannot be read");
      return;
    }
    // As bytes of UTF-8 would be sorted, but for characters beyond U+FFFF.
    Arrays.sort(children);
    if (!contextOnly) {
      if (Arrays.binarySearch(children, ".git") >= 0) {
        rules = walk.repositoryRules(path);
      }
      if (Arrays.binarySearch(children, ".gitignore") >= 0) {
        rules = walk.folderRules(rules, path);
      }
      if (Arrays.binarySearch(children, walk.configurationFile()) >= 0) {
        configured = walk.configured(configured, path);
      }
    }
    boolean chart =
        Arrays.binarySearch(children, "Chart.yaml") >= 0
            && Files.isRegularFile(path.resolve("Chart.yaml"));
    if (chart && !inChart && Arrays.binarySearch(children, "templates") >= 0) {
      walk.chart(named("Chart.yaml"));
    }
    inChart |= chart;
    for (String child : children) {
      if (chart && child.equals("templates")) {
        walk.leaves(named(child), true, LeftOut.Reason.CHART_TEMPLATES, "");
      } else {
        child(child);
      }
    }
  }

  private void child(String child) {
    Path at;
    BasicFileAttributes attributes;
    try {
      at = path.resolve(child);
      attributes = Files.readAttributes(at, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      Path missing = path.resolve(child);
      if (walk.added().hasFolder(missing)) {
        folder(child);
        return;
      }
      if (walk.added().has(missing)) {
        file(missing, child);
        return;
      }
      // A name of bytes that are no characters is listed with others in their place. Otherwise it
      // went away since the folder was listed.
      if (child.indexOf('\uFFFD') >= 0) {
        walk.unreadable(name, WRONG_NAME);
      }
      return;
    } catch (InvalidPathException e) {
      walk.unreadable(name, WRONG_NAME);
      return;
    } catch (IOException e) {
      walk.unreadable(named(child), "The file cannot be read" + Reader.reason(e));
      return;
    }
    if (attributes.isDirectory()) {
      folder(child);
    } else if (attributes.isRegularFile()
        || attributes.isSymbolicLink() && walk.leadsToFileInside(at)) {
      file(at, child);
    } else if (FileKind.of(child) != null || child.indexOf('.') < 0) {
      walk.leaves(named(child), false, LeftOut.Reason.NO_FILE, "");
    }
  }

  private void folder(String child) {
    if (child.equals(".terraform") && !contextOnly) {
      File modules = path.resolve(child).resolve("modules").toFile();
      if (modules.isDirectory() && !walk.excluded(prefix + child, child, true)) {
        Folder context = below(child).below("modules");
        context.contextOnly = true;
        context.walk();
      }
    } else if (isSkipped(child)) {
      if (!child.equals(".git")) {
        boolean modules = child.equals("node_modules");
        LeftOut.Reason reason = modules ? LeftOut.Reason.NODE_MODULES : LeftOut.Reason.HIDDEN;
        walk.leaves(named(child), true, reason, "");
      }
    } else if (!isIgnored(child, true)) {
      below(child).walk();
    }
  }

  private static boolean isSkipped(String child) {
    return switch (child) {
      case "node_modules" -> true;
      case ".github", ".gitlab", ".circleci" -> false;
      default -> child.startsWith(".");
    };
  }

  private boolean isIgnored(String child, boolean folder) {
    if (contextOnly) {
      return false;
    }
    String full = prefix + child;
    if (walk.excluded(full, child, folder)) {
      walk.leaves(named(child), folder, LeftOut.Reason.EXCLUDED, "");
      return true;
    }
    String by = Ignores.by(configured, full, child, folder);
    LeftOut.Reason reason = LeftOut.Reason.CONFIGURED;
    if (by == null) {
      by = Ignores.by(rules, full, child, folder);
      reason = LeftOut.Reason.GIT_IGNORED;
    }
    if (by != null) {
      walk.leaves(named(child), folder, reason, by);
    }
    return by != null;
  }

  private void file(Path at, String child) {
    // Configurations, baselines and schemas of our own are nothing to judge.
    if (isIgnored(child, false) || child.startsWith(".hullcheck")) {
      return;
    }
    if (contextOnly) {
      FileKind kind = child.equals("modules.json") ? FileKind.JSON : FileKind.of(child);
      boolean terraform = kind == FileKind.TERRAFORM || kind == FileKind.TERRAFORM_JSON;
      if (kind != null && (terraform || child.equals("modules.json"))) {
        walk.add(at, named(child), kind, true);
      }
      return;
    }
    FileKind kind = Walk.kind(at.toFile(), child);
    if (kind != null) {
      walk.add(at, named(child), kind, false);
    } else {
      walk.leaves(named(child), false, LeftOut.Reason.UNKNOWN_KIND, "");
    }
  }
}
