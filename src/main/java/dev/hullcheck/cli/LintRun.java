package dev.hullcheck.cli;

import dev.hullcheck.config.Settings;
import dev.hullcheck.engine.Configurations;
import dev.hullcheck.engine.Linter;
import dev.hullcheck.engine.ReportScope;
import dev.hullcheck.engine.RunRules;
import dev.hullcheck.engine.Staged;
import dev.hullcheck.git.Changes;
import dev.hullcheck.git.GitException;
import dev.hullcheck.git.WorkTree;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.report.ReportContext;
import dev.hullcheck.rule.Rule;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RuleNames;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.Nearest;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.walk.FileKind;
import dev.hullcheck.walk.Walk;
import dev.hullcheck.walk.WalkResult;
import dev.hullcheck.walk.WalkedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one lint came to, before anything is left out or written. */
final class LintRun implements ReportContext {
  private final LintRequest request;
  private final Catalog catalog;
  private final RunRules rules;
  private final Linter linter;
  private final WalkResult walked;
  private final Outcome outcome;
  private final ProjectRoot root;
  private final @Nullable ReportScope scope;
  private @Nullable Set<String> read;

  private LintRun(
      LintRequest request,
      Catalog catalog,
      RunRules rules,
      Linter linter,
      WalkResult walked,
      Outcome outcome,
      ProjectRoot root,
      @Nullable ReportScope scope) {
    this.request = request;
    this.catalog = catalog;
    this.rules = rules;
    this.linter = linter;
    this.walked = walked;
    this.outcome = outcome;
    this.root = root;
    this.scope = scope;
  }

  /**
   * Reads and judges what a request names.
   *
   * @throws CannotRun if a path, the configuration or a rule file is at fault
   */
  static LintRun of(LintRequest request, Console console) {
    long start = System.nanoTime();
    Catalog catalog = LinterEngine.catalog(request.rules(), console);
    Configurations configurations = request.configurations();
    LinterEngine.check(configurations, catalog, console);
    Staged staged = staged(request, console);
    ReportScope scope = scope(request, staged, console);
    WalkResult walked = walk(request, staged, console);
    LinterEngine.check(configurations, catalog, console);
    Map<String, byte[]> given = given(request, staged, walked, console);
    Linter linter = new Linter(catalog, given, request.jobs());
    Settings settings = configurations.settings();
    RunRules rules = rules(request, settings, catalog, console.folder());
    long read = System.nanoTime();
    Linter.Model model = linter.read(walked);
    long judged = System.nanoTime();
    Outcome outcome = linter.check(model, rules, minimum(request), request.inlineSuppressions());
    if (request.timings()) {
      long end = System.nanoTime();
      outcome = outcome.withDuration(millis(start, end));
      console.err("start and walk " + millis(start, read) + " ms");
      console.err("read " + millis(read, judged) + " ms");
      console.err("link and check " + millis(judged, end) + " ms");
    }
    ProjectRoot root = ProjectRoot.of(console.folder(), settings.folder());
    return new LintRun(request, catalog, rules, linter, walked, outcome, root, scope);
  }

  private static long millis(long from, long to) {
    return (to - from) / 1_000_000;
  }

  private static Severity minimum(LintRequest request) {
    String minimum = request.minSeverity();
    Severity least = minimum == null ? null : Severity.of(minimum);
    return least == null ? Severity.INFO : least;
  }

  private static RunRules rules(
      LintRequest request, Settings settings, Catalog catalog, Path folder) {
    String profile = request.profile() == null ? RunRules.STANDARD_PROFILE : request.profile();
    if (catalog.profile(profile) == null) {
      throw new CannotRun(
          "There is no profile \""
              + profile
              + "\""
              + Nearest.clause(profile, catalog.profileNames()));
    }
    try {
      return new RunRules(catalog, settings, folder, profile, request.only(), request.skip());
    } catch (RunRules.UnknownRule e) {
      throw new CannotRun(new RuleNames(catalog).unknown(e.name()));
    }
  }

  private static @Nullable Staged staged(LintRequest request, Console console) {
    try {
      return request.staged() ? Staged.around(console.folder()) : null;
    } catch (GitException e) {
      throw new CannotRun("\"--staged\": " + e.getMessage());
    }
  }

  /** What is reported; null for all. */
  private static @Nullable ReportScope scope(
      LintRequest request, @Nullable Staged staged, Console console) {
    Path folder = console.folder();
    String since = request.since();
    try {
      if (staged != null) {
        return new ReportScope(staged.changes(), folder);
      }
      if (since != null) {
        return new ReportScope(Changes.since(WorkTree.around(folder), since), folder);
      }
    } catch (GitException e) {
      throw new CannotRun((since == null ? "\"--staged\": " : "\"--since\": ") + e.getMessage());
    }
    if (request.reportOnly().isEmpty()) {
      return null;
    }
    List<Path> paths = new ArrayList<>();
    for (String file : request.reportOnly()) {
      Path path = folder.resolve(file).normalize();
      if (!Files.exists(path) && !file.equals(request.stdinFilename())) {
        throw new CannotRun("\"--report-only\": \"" + file + "\" does not exist");
      }
      paths.add(path);
    }
    return new ReportScope(Changes.of(paths), folder);
  }

  private static Map<String, byte[]> given(
      LintRequest request, @Nullable Staged staged, WalkResult walked, Console console) {
    String name = request.stdinFilename();
    try {
      Map<String, byte[]> given =
          staged == null ? new HashMap<>() : new HashMap<>(staged.contents(walked));
      if (name != null) {
        given.put(name, console.in().readAllBytes());
      }
      return given;
    } catch (GitException e) {
      throw new CannotRun("\"--staged\": " + e.getMessage());
    } catch (IOException e) {
      throw new CannotRun("Standard input cannot be read: " + e.getMessage());
    }
  }

  private static WalkResult walk(LintRequest request, @Nullable Staged staged, Console console) {
    List<Path> paths = new ArrayList<>();
    for (String path : request.paths()) {
      if (!path.equals("-")) {
        paths.add(Path.of(path));
      }
    }
    Walk.Added added = staged == null ? Walk.Added.NONE : staged.added();
    WalkResult walked =
        Linter.walk(paths, console.folder(), request.exclude(), request.configurations(), added);
    if (!walked.missing().isEmpty()) {
      throw new CannotRun(String.join("; ", walked.missing()));
    }
    String name = request.stdinFilename();
    if (name == null) {
      return staged == null ? walked : staged.only(walked);
    }
    FileKind kind = FileKind.of(name.substring(name.lastIndexOf('/') + 1));
    List<WalkedFile> files = new ArrayList<>(walked.files());
    Path place = console.folder().resolve(name);
    files.add(new WalkedFile(place, name, kind == null ? FileKind.OTHER : kind, false));
    return new WalkResult(files, walked.problems(), List.of());
  }

  /** All that was found, whether it is reported or not. */
  Outcome outcome() {
    return outcome;
  }

  WalkResult walked() {
    return walked;
  }

  /** What of the outcome is reported; null for all. */
  @Nullable ReportScope scope() {
    return scope;
  }

  /**
   * Whether this run would have found something: its file was read or is no more, and its rule was
   * not left out by this one request.
   *
   * @param file from the root folder of the project
   */
  boolean hasJudged(String rule, String file) {
    Rule known = rules.outermost().rule(rule);
    boolean narrowed = !request.only().isEmpty() || !request.skip().isEmpty();
    if (known != null
        && (narrowed && !rules.outermost().isWanted(rule)
            || !known.info().severity().atLeast(minimum(request)))) {
      return false;
    }
    Set<String> names = read;
    if (names == null) {
      names = new HashSet<>();
      for (WalkedFile one : walked.files()) {
        names.add(root.path(one.name()));
      }
      read = names;
    }
    return names.contains(file) || !Files.exists(root.root().resolve(file));
  }

  @Override
  public String version() {
    return BuildId.read().version();
  }

  @Override
  public List<RuleInfo> rules() {
    return LinterEngine.infos(catalog);
  }

  @Override
  public @Nullable String text(SourceFile file) {
    return linter.text(file);
  }

  @Override
  public String rootPath(SourceFile file) {
    return root.path(file.path());
  }
}
