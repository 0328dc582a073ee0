package dev.hullcheck.cli;

import dev.hullcheck.engine.Linter;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.Walk;
import dev.hullcheck.walk.WalkResult;
import dev.hullcheck.walk.WalkedFile;
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
   * <p>It is a fault of the run if a path is not there, or if there is no file to read; but not the
   * last in a hook or of what is staged, where files of other kinds may be all that was changed.
   *
   * @param notRead who is told of those that are not read, if anybody
   * @throws CannotRun if the name of standard input does not say what it is
   */
  static WalkResult of(
      LintRequest request, Walk.Added added, @Nullable NotRead notRead, Console console) {
    List<String> paths = new ArrayList<>();
    for (String path : request.paths()) {
      if (!path.equals("-")) {
        paths.add(path);
      }
    }
    Setup setup = request.setup();
    WalkResult walked = of(paths, request.exclude(), setup, added, notRead, console);
    String name = request.stdinFilename();
    if (name == null) {
      boolean all = walked.missing().isEmpty();
      if (all && !holdsAny(walked) && !request.staged() && !console.isSet("PRE_COMMIT")) {
        NotRead why = new NotRead();
        of(paths, request.exclude(), setup, added, why, console);
        setup.faults().say(nothing(paths, why));
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
    return new WalkResult(files, walked.problems(), List.of(), List.of());
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

  /** The files below paths; a path that is not there is a fault of the run. */
  static WalkResult of(List<String> given, Setup setup, Console console) {
    return of(given, List.of(), setup, Walk.Added.NONE, null, console);
  }

  private static WalkResult of(
      List<String> given,
      List<String> excludes,
      Setup setup,
      Walk.Added added,
      @Nullable NotRead notRead,
      Console console) {
    List<Path> paths = new ArrayList<>();
    for (String path : given) {
      paths.add(Path.of(path));
    }
    WalkResult walked =
        Linter.walk(paths, console.folder(), excludes, setup.configurations(), added, notRead);
    for (String clause : walked.missing()) {
      setup.faults().say(clause + meant(clause, given, console));
    }
    return walked;
  }

  /** Which file beside it was meant by a path that does not exist. */
  private static String meant(String clause, List<String> given, Console console) {
    for (String path : given) {
      if (clause.equals("\"" + Path.of(path) + "\" does not exist")) {
        return Suggestion.beside(path, console.folder());
      }
    }
    return "";
  }
}
