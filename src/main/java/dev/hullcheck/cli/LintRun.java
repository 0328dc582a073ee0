package dev.hullcheck.cli;

import dev.hullcheck.config.Settings;
import dev.hullcheck.engine.Baseline;
import dev.hullcheck.engine.Configurations;
import dev.hullcheck.engine.Environment;
import dev.hullcheck.engine.Environments;
import dev.hullcheck.engine.Linter;
import dev.hullcheck.engine.ReportScope;
import dev.hullcheck.engine.RunRules;
import dev.hullcheck.engine.Staged;
import dev.hullcheck.engine.TerraformInputs;
import dev.hullcheck.git.Changes;
import dev.hullcheck.git.GitException;
import dev.hullcheck.git.WorkTree;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.report.ReportContext;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.walk.Walk;
import dev.hullcheck.walk.WalkResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private final Timings timings;
  private final Lookers lookers;

  private LintRun(
      LintRequest request,
      Catalog catalog,
      RunRules rules,
      Linter linter,
      WalkResult walked,
      Outcome outcome,
      ProjectRoot root,
      @Nullable ReportScope scope,
      Timings timings,
      Lookers lookers) {
    this.request = request;
    this.catalog = catalog;
    this.rules = rules;
    this.linter = linter;
    this.walked = walked;
    this.outcome = outcome;
    this.root = root;
    this.scope = scope;
    this.timings = timings;
    this.lookers = lookers;
  }

  /**
   * Reads and judges what a request names.
   *
   * @throws CannotRun if a path, the configuration or a rule file is at fault
   */
  static LintRun of(LintRequest request, Console console) {
    Timings timings = new Timings(System.nanoTime());
    Setup setup = request.setup();
    Staged staged = staged(request, console);
    ReportScope scope = scope(request, staged, console);
    NotRead notRead = request.verbose() ? new NotRead() : null;
    Walk.Added added = staged == null ? Walk.Added.NONE : staged.added();
    WalkResult walked = Walks.of(request, added, notRead, console);
    // Only now have the configurations of folders been found.
    Catalog catalog = LinterEngine.catalog(setup, console);
    Configurations configurations = setup.configurations();
    Map<String, String> given = LinterEngine.given(request, console);
    TerraformInputs inputs = setup.environments().get(0).inputs();
    Linter linter = new Linter(catalog, given, inputs, request.jobs());
    linter.kubernetes(setup.kubernetesVersion());
    Lookers lookers = new Lookers(request, linter, notRead, console);
    if (staged != null) {
      walked = staged.only(walked);
      linter.stage(contents(staged, walked));
      if (!request.quiet() && !staged.changesAny(walked)) {
        console.err("hullcheck: Nothing is staged that is linted; " + NotRead.KINDS + " are read");
      }
    }
    Settings settings = configurations.settings();
    RunRules rules = LinterEngine.rules(request, settings, catalog, console.folder());
    linter.know(configurations.files());
    timings.end("start and walk");
    Outcome outcome =
        judge(request, linter, catalog, walked, rules, settings, timings, lookers, console);
    if (request.timings()) {
      outcome = outcome.withDuration(timings.millis());
    }
    ProjectRoot root = ProjectRoot.of(console.folder(), settings.folder());
    return new LintRun(
        request, catalog, rules, linter, walked, outcome, root, scope, timings, lookers);
  }

  /** Reads and judges the files, in each environment that makes a difference. */
  private static Outcome judge(
      LintRequest request,
      Linter linter,
      Catalog catalog,
      WalkResult walked,
      RunRules rules,
      Settings settings,
      Timings timings,
      Lookers lookers,
      Console console) {
    List<Environment> environments = request.setup().environments();
    boolean every = environments.size() >= settings.environments().size();
    if (!settings.environments().isEmpty() && !Environments.matter(walked.files())) {
      environments = environments.subList(0, 1);
      every = true;
    }
    if (environments.size() > 1) {
      linter.keep();
    }
    List<String> names = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    Linter.Model model = null;
    for (Environment environment : environments) {
      linter.enter(environment);
      model = LinterEngine.read(linter, walked, environment, settings, console.folder());
      String in = environments.size() > 1 ? " (" + environment.name() + ")" : "";
      timings.end("read" + in);
      lookers.judging();
      names.add(environment.name());
      outcomes.add(linter.check(model, rules, minimum(request), request.inlineSuppressions()));
      timings.end("link and check" + in);
    }
    if (model != null) {
      lookers.end(model, catalog);
    }
    return outcomes.size() == 1 && every
        ? outcomes.get(0)
        : Environments.merge(names, outcomes, every);
  }

  /** Tells how long all of it took, the report too, where that is asked for. */
  void end(Console console) {
    timings.end("report");
    if (request.timings()) {
      timings.write(console);
      lookers.slowest();
    }
  }

  private static Severity minimum(LintRequest request) {
    String minimum = request.minSeverity();
    Severity least = minimum == null ? null : Severity.of(minimum);
    return least == null ? Severity.INFO : least;
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

  private static Map<String, byte[]> contents(Staged staged, WalkResult walked) {
    try {
      return staged.contents(walked);
    } catch (GitException e) {
      throw new CannotRun("\"--staged\": " + e.getMessage());
    }
  }

  /** All that was found, whether it is reported or not. */
  Outcome outcome() {
    return outcome;
  }

  /** What of the outcome is reported; null for all. */
  @Nullable ReportScope scope() {
    return scope;
  }

  /** Which of the findings that a baseline knows this run would have found. */
  Baseline.Judged looked(Baseline baseline) {
    return Looked.at(request, minimum(request), rules, catalog, walked, root, baseline);
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
