package dev.hullcheck.cli;

import dev.hullcheck.engine.Configurations;
import dev.hullcheck.engine.Linter;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.WalkResult;
import dev.hullcheck.walk.WalkedFile;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a run, found as the user names them. */
final class Walks {
  private Walks() {}

  /**
   * The files of a lint, standard input among them.
   *
   * @throws CannotRun if a path cannot be read
   */
  static WalkResult of(LintRequest request, Console console) {
    List<String> paths = new ArrayList<>();
    for (String path : request.paths()) {
      if (!path.equals("-")) {
        paths.add(path);
      }
    }
    WalkResult walked = of(paths, request.exclude(), request.setup().configurations(), console);
    String name = request.stdinFilename();
    if (name == null) {
      return walked;
    }
    FileKind kind = FileKind.of(name.substring(name.lastIndexOf('/') + 1));
    List<WalkedFile> files = new ArrayList<>(walked.files());
    Path place = console.folder().resolve(name);
    files.add(new WalkedFile(place, name, kind == null ? FileKind.OTHER : kind, false));
    return new WalkResult(files, walked.problems(), List.of());
  }

  /**
   * The files below paths.
   *
   * @param excludes globs of files that are not read
   * @throws CannotRun if a path cannot be read
   */
  static WalkResult of(
      List<String> given, List<String> excludes, Configurations configurations, Console console) {
    List<Path> paths = new ArrayList<>();
    for (String path : given) {
      paths.add(Path.of(path));
    }
    WalkResult walked = Linter.walk(paths, console.folder(), excludes, configurations);
    if (!walked.missing().isEmpty()) {
      List<String> clauses = new ArrayList<>();
      for (String clause : walked.missing()) {
        clauses.add(clause + meant(clause, given, console));
      }
      throw new CannotRun(String.join("; ", clauses));
    }
    return walked;
  }

  /** Which file beside it was meant by a path that does not exist. */
  private static String meant(String clause, List<String> given, Console console) {
    for (String path : given) {
      if (clause.equals("\"" + Path.of(path) + "\" does not exist")) {
        File file = console.folder().resolve(path).normalize().toFile();
        String[] beside = file.getParentFile() == null ? null : file.getParentFile().list();
        String near = beside == null ? null : Suggestion.of(file.getName(), List.of(beside));
        if (near != null) {
          int slash = path.lastIndexOf('/', path.length() - 2);
          return "; did you mean \"" + path.substring(0, slash + 1) + near + "\"?";
        }
      }
    }
    return "";
  }
}
