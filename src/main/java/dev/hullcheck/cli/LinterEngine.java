package dev.hullcheck.cli;

import dev.hullcheck.author.Schemas;
import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Judgement;
import dev.hullcheck.check.Secrets;
import dev.hullcheck.config.InForce;
import dev.hullcheck.config.Settings;
import dev.hullcheck.engine.Baseline;
import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.engine.Configurations;
import dev.hullcheck.engine.Inquiry;
import dev.hullcheck.engine.Linter;
import dev.hullcheck.engine.OwnRules;
import dev.hullcheck.engine.ReportScope;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.link.Linker;
import dev.hullcheck.report.AstReport;
import dev.hullcheck.report.JsonReport;
import dev.hullcheck.report.JudgementReport;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.report.Report;
import dev.hullcheck.report.ReportContext;
import dev.hullcheck.report.RuleReports;
import dev.hullcheck.report.SarifReport;
import dev.hullcheck.report.TextReport;
import dev.hullcheck.rule.Examples;
import dev.hullcheck.rule.Rule;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RuleNames;
import dev.hullcheck.rule.RulePolicy;
import dev.hullcheck.rule.RuleSet;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.Problem;
import dev.hullcheck.walk.WalkResult;
import dev.hullcheck.walk.WalkedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out what the commands ask, by {@link Linter} and the reports. */
final class LinterEngine implements Engine {
  @Override
  public int lint(LintRequest request, Console console) {
    String file = request.baseline();
    Baseline baseline = file == null ? null : BaselineFile.read(file, console);
    LintRun run = LintRun.of(request, console);
    Outcome outcome = run.outcome();
    if (baseline != null) {
      outcome = baseline.compare(outcome, run, run::hasJudged);
    }
    ReportScope scope = run.scope();
    if (scope != null) {
      outcome = scope.of(outcome);
    }
    if (request.verbose()) {
      for (WalkedFile read : run.walked().files()) {
        console.err(read.name() + ": read as " + read.kind());
      }
    }
    write(outcome, request, console, run);
    return ended(outcome, request, console);
  }

  private static int ended(Outcome outcome, LintRequest request, Console console) {
    for (Outcome.Fault fault : outcome.errors()) {
      console.err("hullcheck: " + fault.message());
    }
    return exitCode(outcome, request.failOn());
  }

  @Override
  public int baseline(LintRequest request, String file, boolean prune, Console console) {
    Baseline before = prune ? BaselineFile.read(file, console) : null;
    LintRun run = LintRun.of(request, console);
    Outcome outcome = run.outcome();
    for (Outcome.Fault fault : outcome.errors()) {
      console.err("hullcheck: " + fault.message());
    }
    if (!outcome.errors().isEmpty()) {
      // What could not be judged would be missing, and be new the next time.
      throw new CannotRun("No baseline is written, since not all could be judged");
    }
    Baseline now;
    int gone = 0;
    if (before == null) {
      now = Baseline.of(outcome.findings(), run);
    } else {
      Outcome.Known known = before.compare(outcome, run, run::hasJudged).known();
      now = known == null ? before : before.without(known.gone());
      gone = before.count() - now.count();
    }
    BaselineFile.write(now, file, console);
    int count = now.count();
    console.out(
        (before == null ? "Wrote " : "Took " + gone + " that are gone out of ")
            + file
            + (before == null ? ": " + count : ", " + count + " left")
            + (before == null ? count == 1 ? " finding" : " findings" : "")
            + "\n");
    return ExitCode.OK;
  }

  /** The built-in rules, with those of folders of the user's. */
  static Catalog catalog(List<String> folders, Console console) {
    return folders.isEmpty() ? Catalogs.builtIn() : OwnCatalog.of(folders, console);
  }

  private static int exitCode(Outcome outcome, @Nullable String failOn) {
    if (!outcome.errors().isEmpty()) {
      return ExitCode.FAILED;
    }
    Severity from = failOn == null ? Severity.MEDIUM : Severity.of(failOn);
    for (Finding finding : outcome.findings()) {
      if (from != null && finding.severity().atLeast(from)) {
        return ExitCode.FINDINGS;
      }
    }
    return ExitCode.OK;
  }

  /**
   * Says what is wrong with configurations, each fault on a line of its own.
   *
   * @throws CannotRun if anything is
   */
  static void check(Configurations configurations, Catalog catalog, Console console) {
    List<Problem> problems = new ArrayList<>(configurations.unreadable());
    problems.addAll(configurations.settings().problems(catalog));
    for (Problem problem : problems) {
      console.err(problem.span() + ": " + problem.message());
    }
    if (!problems.isEmpty()) {
      throw new CannotRun(
          problems.size() == 1
              ? "The configuration has a fault, which is above"
              : "The configuration has " + problems.size() + " faults, which are above");
    }
  }

  private static void write(
      Outcome outcome, LintRequest request, Console console, ReportContext context) {
    if (request.outputs().isEmpty()) {
      console.out(text(new TextReport(request.color(), request.quiet()), outcome, context));
    }
    for (LintRequest.Output output : request.outputs()) {
      String file = output.file();
      Report report = report(output.format(), request, file == null);
      String text = text(report, outcome, context);
      if (file == null) {
        console.out(text);
      } else {
        write(console.folder().resolve(file), text, file);
      }
    }
  }

  private static String text(Report report, Outcome outcome, ReportContext context) {
    StringBuilder out = new StringBuilder();
    report.write(outcome, context, out);
    return out.toString();
  }

  private static Report report(LintRequest.Format format, LintRequest request, boolean shown) {
    switch (format) {
      case JSON:
        return new JsonReport();
      case SARIF:
        return new SarifReport();
      default:
        return new TextReport(request.color() && shown, request.quiet());
    }
  }

  private static void write(Path path, String text, String name) {
    try {
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new CannotRun("\"" + name + "\" cannot be written: " + e.getMessage());
    }
  }

  static List<RuleInfo> infos(Catalog catalog) {
    return new RuleSet(catalog, RulePolicy.ALL).infos();
  }

  @Override
  public int ast(List<String> files, String format, Console console) {
    Catalog catalog = Catalogs.builtIn();
    Linter linter = new Linter(catalog, Map.of(), 0);
    Linter.Model model = linter.read(walked(files, console));
    StringBuilder out = new StringBuilder();
    Secrets secrets = Linter.secrets(model, catalog);
    Linker linker = new Linker(model.project(), catalog);
    new AstReport(catalog, linker, secrets).write(model.project(), format.equals("yaml"), out);
    console.out(out.toString());
    return faults(model, console);
  }

  @Override
  public int rules(String format, List<String> folders, Console console) {
    StringBuilder out = new StringBuilder();
    List<RuleInfo> rules = infos(catalog(folders, console));
    if (format.equals("json")) {
      RuleReports.listJson(rules, out);
    } else {
      RuleReports.listText(rules, out);
    }
    console.out(out.toString());
    return ExitCode.OK;
  }

  @Override
  public int configuration(String folder, Configurations configurations, Console console) {
    Path path = console.folder().resolve(folder).normalize();
    if (!Files.isDirectory(path)) {
      throw new CannotRun("\"" + folder + "\" is no folder");
    }
    configurations.readDownTo(path);
    Settings settings = configurations.settings();
    List<String> folders = Options.configured(settings, "rule-folders", console.folder());
    check(configurations, catalog(folders, console), console);
    StringBuilder out = new StringBuilder();
    InForce.write(settings, Configurations.slashed(path), out);
    console.out(out.toString());
    return ExitCode.OK;
  }

  @Override
  public int schema(Console console) {
    console.out(Schemas.text("rule"));
    return ExitCode.OK;
  }

  @Override
  public int test(List<String> tests, List<String> folders, Console console) {
    List<String> all = new ArrayList<>(tests);
    if (tests.isEmpty()) {
      for (String folder : folders) {
        all.add(folder + (folder.endsWith("/") ? "" : "/") + OwnRules.TESTS);
      }
    }
    if (all.isEmpty()) {
      throw new CannotRun("Name a folder of tests, or one of rules: hullcheck test --rules DIR");
    }
    return FixtureRun.of(all, catalog(folders, console), console);
  }

  @Override
  public int explain(String id, List<String> folders, Console console) {
    Catalog catalog = catalog(folders, console);
    RuleSet rules = new RuleSet(catalog, RulePolicy.ALL);
    StringBuilder out = new StringBuilder();
    for (RuleInfo rule : called(id, catalog)) {
      out.append(out.length() > 0 ? "\n" : "");
      RuleReports.explain(
          rule,
          rules.options(rule.id()),
          rules.fix(rule.id()),
          Examples.read(catalog.examples(rule.id())),
          out);
    }
    console.out(out.toString());
    return ExitCode.OK;
  }

  private static List<RuleInfo> called(String id, Catalog catalog) {
    List<RuleInfo> found = new ArrayList<>();
    for (RuleInfo rule : infos(catalog)) {
      if (RuleNames.isCalled(rule, id)) {
        found.add(rule);
      }
    }
    if (found.isEmpty()) {
      throw new CannotRun(
          "There is no rule \"" + id + "\"" + Suggestion.clause(id, catalog.ruleIds()));
    }
    return found;
  }

  @Override
  public int explainOn(
      String id, String file, int line, List<String> paths, List<String> folders, Console console) {
    Catalog catalog = catalog(folders, console);
    RuleSet rules = new RuleSet(catalog, RulePolicy.ALL);
    List<RuleInfo> called = called(id, catalog);
    WalkResult walked = walked(paths, console);
    String name = name(file, walked, console);
    Linter.Model model = new Linter(catalog, Map.of(), 0).read(walked);
    List<Judgement> judgements = new ArrayList<>();
    Set<String> kinds = new LinkedHashSet<>();
    for (RuleInfo info : called) {
      Rule rule = rules.rule(info.id());
      if (rule != null) {
        judgements.addAll(Inquiry.of(rule, name, line, model, catalog));
        kinds.addAll(info.kinds());
      }
    }
    if (judgements.isEmpty()) {
      String at = " at line " + line + " of \"" + file + "\"";
      throw new CannotRun("There is no " + String.join(" or ", kinds) + at);
    }
    StringBuilder out = new StringBuilder();
    JudgementReport.write(judgements, Linter.secrets(model, catalog), out);
    console.out(out.toString());
    return faults(model, console);
  }

  /** What reports call a file that the user names. */
  private static String name(String file, WalkResult walked, Console console) {
    Path asked = console.folder().resolve(file).normalize();
    for (WalkedFile one : walked.files()) {
      if (console.folder().resolve(one.path()).normalize().equals(asked)) {
        return one.name();
      }
    }
    throw new CannotRun("\"" + file + "\" is none of the files that are read");
  }

  private static WalkResult walked(List<String> given, Console console) {
    List<Path> paths = new ArrayList<>();
    for (String path : given) {
      paths.add(Path.of(path));
    }
    WalkResult walked = Linter.walk(paths, console.folder(), List.of());
    if (!walked.missing().isEmpty()) {
      throw new CannotRun(String.join("; ", walked.missing()));
    }
    return walked;
  }

  private static int faults(Linter.Model model, Console console) {
    for (Outcome.Fault fault : model.faults()) {
      console.err("hullcheck: " + fault.message());
    }
    return model.faults().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }
}
