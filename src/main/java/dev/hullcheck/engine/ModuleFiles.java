package dev.hullcheck.engine;

import dev.hullcheck.config.ConfigFile;
import dev.hullcheck.terraform.TerraformFiles;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.WalkedFile;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of Terraform modules that were not walked. */
final class ModuleFiles {
  private ModuleFiles() {}

  /**
   * The files of a local module that a walked file calls, to be read for what they say alone: none
   * where it lies in another repository or behind a link.
   *
   * @param source the path that leads there from the caller's folder
   * @param name what reports call that folder
   * @param walked the folders of which all files are known that are to be read
   */
  static List<WalkedFile> called(WalkedFile caller, String source, String name, List<Path> walked) {
    Path from = caller.path().toAbsolutePath().normalize().getParent();
    Path repository = from == null ? null : repository(from);
    try {
      Path folder = from == null ? null : from.resolve(source).normalize();
      return folder != null
              && repository != null
              && folder.startsWith(repository)
              && !isBelow(walked, folder)
              && !hasLink(folder, repository)
          ? in(folder, name, true)
          : List.of();
    } catch (InvalidPathException e) {
      return List.of();
    }
  }

  /** The innermost folder around that is a repository, or has the configuration of a project. */
  private static @Nullable Path repository(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(ConfigFile.NAME))) {
        return at;
      }
    }
    return null;
  }

  private static boolean isBelow(List<Path> folders, Path path) {
    for (Path folder : folders) {
      if (path.startsWith(folder)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLink(Path path, Path root) {
    for (Path at = path; at != null && !at.equals(root); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The Terraform files in a folder, by name.
   *
   * @param name what reports call it
   * @param contextOnly whether nothing is reported of them
   */
  static List<WalkedFile> in(Path folder, String name, boolean contextOnly) {
    String[] names = folder.toFile().list();
    if (names == null) {
      return List.of();
    }
    Arrays.sort(names);
    List<WalkedFile> files = new ArrayList<>();
    for (String file : names) {
      FileKind kind = FileKind.of(file);
      boolean part =
          (kind == FileKind.TERRAFORM || kind == FileKind.TERRAFORM_JSON)
                  && TerraformFiles.isConfiguration(file)
              || (kind == FileKind.TFVARS || kind == FileKind.TFVARS_JSON)
                  && TerraformFiles.isAutomaticVariables(file)
              || kind == FileKind.TERRAFORM_LOCK;
      Path path = folder.resolve(file);
      if (part && kind != null && path.toFile().isFile()) {
        String shown = name.isEmpty() ? file : name + "/" + file;
        files.add(new WalkedFile(path, shown, kind, contextOnly));
      }
    }
    return files;
  }
}
