package dev.hullcheck.cli;

import dev.hullcheck.engine.Configurations;
import dev.hullcheck.engine.Linter;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.Walk;
import dev.hullcheck.walk.WalkResult;
import dev.hullcheck.walk.WalkedFile;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of a run, found as the user names them. */
final class Walks {
  private Walks() {}

  /**
   * The files of a lint, standard input among them.
   *
   * @param notRead who is told of those that are not read, if anybody
   * @throws CannotRun if a path cannot be read, if the name of standard input does not say what it
   *     is, or if there is no file to read; but not the last in a hook or of what is staged, where
   *     files of other kinds may be all that was changed
   */
  static WalkResult of(
      LintRequest request, Walk.Added added, @Nullable NotRead notRead, Console console) {
    List<String> paths = new ArrayList<>();
    for (String path : request.paths()) {
      if (!path.equals("-")) {
        paths.add(path);
      }
    }
    Configurations configurations = request.setup().configurations();
    WalkResult walked = of(paths, request.exclude(), configurations, added, notRead, console);
    String name = request.stdinFilename();
    if (name == null) {
      if (!holdsAny(walked) && !request.staged() && !console.isSet("PRE_COMMIT")) {
        NotRead why = new NotRead();
        of(paths, request.exclude(), configurations, added, why, console);
        throw new CannotRun(nothing(paths, why));
      }
      return walked;
    }
    FileKind kind = FileKind.of(name.substring(name.lastIndexOf('/') + 1));
    if (kind == null) {
      throw new CannotRun(
          "\"--stdin-filename\": \"" + name + "\" does not end as what is read: " + NotRead.KINDS);
    }
    List<WalkedFile> files = new ArrayList<>(walked.files());
    Path place = console.folder().resolve(name);
    files.add(new WalkedFile(place, name, kind, false));
    return new WalkResult(files, walked.problems(), List.of());
  }

  private static boolean holdsAny(WalkResult walked) {
    for (WalkedFile file : walked.files()) {
      if (file.kind() != FileKind.OTHER) {
        return true;
      }
    }
    return !walked.problems().isEmpty();
  }

  private static String nothing(List<String> paths, NotRead why) {
    StringBuilder message = new StringBuilder("There is no file to lint in ");
    for (int i = 0; i < paths.size(); i++) {
      message.append(i == 0 ? "" : ", ").append('"').append(paths.get(i)).append('"');
    }
    message.append("; ").append(NotRead.KINDS).append(" are read");
    String leftOut = why.clause();
    if (!leftOut.isEmpty()) {
      message.append(", not ").append(leftOut);
    }
    return message.toString();
  }

  /**
   * The files below paths.
   *
   * @throws CannotRun if a path cannot be read
   */
  static WalkResult of(List<String> given, Configurations configurations, Console console) {
    return of(given, List.of(), configurations, Walk.Added.NONE, null, console);
  }

  private static WalkResult of(
      List<String> given,
      List<String> excludes,
      Configurations configurations,
      Walk.Added added,
      @Nullable NotRead notRead,
      Console console) {
    List<Path> paths = new ArrayList<>();
    for (String path : given) {
      paths.add(Path.of(path));
    }
    WalkResult walked =
        Linter.walk(paths, console.folder(), excludes, configurations, added, notRead);
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
