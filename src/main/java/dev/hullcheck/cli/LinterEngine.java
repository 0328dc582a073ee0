package dev.hullcheck.cli;

import dev.hullcheck.author.Schemas;
import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Secrets;
import dev.hullcheck.config.InForce;
import dev.hullcheck.config.Settings;
import dev.hullcheck.engine.Baseline;
import dev.hullcheck.engine.Catalogs;
import dev.hullcheck.engine.Configurations;
import dev.hullcheck.engine.Environment;
import dev.hullcheck.engine.Linter;
import dev.hullcheck.engine.OwnRules;
import dev.hullcheck.engine.ReportScope;
import dev.hullcheck.engine.RunRules;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.report.AstReport;
import dev.hullcheck.report.JsonReport;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.report.Report;
import dev.hullcheck.report.ReportContext;
import dev.hullcheck.report.RuleReports;
import dev.hullcheck.report.SarifReport;
import dev.hullcheck.report.TextReport;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RuleNames;
import dev.hullcheck.rule.RulePolicy;
import dev.hullcheck.rule.RuleSet;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.Nearest;
import dev.hullcheck.suppress.Suppressed;
import dev.hullcheck.walk.WalkResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out what the commands ask, by {@link Linter} and the reports. */
final class LinterEngine implements Engine {
  @Override
  public int lint(LintRequest request, Console console) {
    Named file = request.baseline();
    Faults faults = request.setup().faults();
    Baseline baseline = file == null ? null : BaselineFile.read(file, faults, console);
    LintRun run = LintRun.of(request, console);
    Outcome outcome = run.outcome();
    if (baseline != null) {
      outcome = baseline.compare(outcome, run, run.looked(baseline));
    }
    ReportScope scope = run.scope();
    if (scope != null) {
      outcome = scope.of(outcome);
    }
    if (request.verbose()) {
      for (Suppressed one : outcome.suppressed()) {
        console.err(TextReport.line(one));
      }
    }
    write(outcome, request, console, run);
    for (Outcome.Fault fault : outcome.errors()) {
      console.err("hullcheck: " + fault.message());
    }
    run.end(console);
    return exitCode(outcome, request.failOn());
  }

  @Override
  public int baseline(LintRequest request, String file, boolean prune, Console console) {
    Named named = new Named(file, null);
    Faults faults = request.setup().faults();
    Baseline before = prune ? BaselineFile.read(named, faults, console) : null;
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
      Outcome.Known known = before.compare(outcome, run, run.looked(before)).known();
      now = known == null ? before : before.without(known.gone());
      gone = before.count() - now.count();
    }
    BaselineFile.write(now, file, console);
    if (before == null) {
      console.out("Wrote " + file + ": " + findings(now.count()) + "\n");
    } else {
      console.out(file + ": " + findings(gone) + " gone and taken out, " + now.count() + " left\n");
    }
    if (request.baseline() == null || !file.equals(request.baseline().path())) {
      console.out(
          "A lint heeds it with --baseline "
              + file
              + ", or as \"baseline\" of the configuration\n");
    }
    return ExitCode.OK;
  }

  private static String findings(int count) {
    return count + (count == 1 ? " finding" : " findings");
  }

  /**
   * The built-in rules, with those of folders of the user's, after all that the run is given has
   * been looked at.
   *
   * @throws CannotRun if there is any fault, and then each has been said
   */
  static Catalog catalog(Setup setup, Console console) {
    return catalog(setup.rules(), setup.configurations(), setup.faults(), console);
  }

  private static Catalog catalog(
      List<Named> folders, Configurations configurations, Faults faults, Console console) {
    Catalog own = folders.isEmpty() ? Catalogs.builtIn() : OwnCatalog.of(folders, faults, console);
    Catalog catalog = own == null ? Catalogs.builtIn() : own;
    faults.check(configurations, catalog, own != null);
    faults.end(console);
    return catalog;
  }

  /**
   * Reads files.
   *
   * @throws CannotRun if a value of a Terraform variable does not fit its module
   */
  static Linter.Model read(
      Linter linter, WalkResult walked, Environment in, Settings settings, Path workingFolder) {
    Linter.Model model = linter.read(walked, settings, workingFolder);
    List<String> faults = in.inputs().faults();
    if (!faults.isEmpty()) {
      String where = in.name().isEmpty() ? "" : "In the environment \"" + in.name() + "\": ";
      throw new CannotRun(where + String.join("; ", faults));
    }
    return model;
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

  static RunRules rules(LintRequest request, Settings settings, Catalog catalog, Path folder) {
    String profile = request.profile() == null ? RunRules.STANDARD_PROFILE : request.profile();
    checkProfile(profile, catalog);
    try {
      return new RunRules(catalog, settings, folder, profile, request.only(), request.skip());
    } catch (RunRules.UnknownRule e) {
      throw new CannotRun(new RuleNames(catalog).unknown(e.name()));
    }
  }

  private static void checkProfile(String profile, Catalog catalog) {
    if (catalog.profile(profile) == null) {
      throw new CannotRun(
          "There is no profile \""
              + profile
              + "\""
              + Nearest.clause(profile, catalog.profileNames()));
    }
  }

  static Map<String, String> given(LintRequest request, Console console) {
    String name = request.stdinFilename();
    if (name == null) {
      return Map.of();
    }
    try {
      byte[] bytes = console.in().readAllBytes();
      String text = new String(bytes, StandardCharsets.UTF_8);
      if (name.equals(LintRequest.PLAN) && !text.contains("\"format_version\"")) {
        throw new CannotRun(
            "Standard input (\"-\") needs a name: --stdin-filename NAME; only a plan of Terraform, as JSON,"
                + " needs none");
      }
      return Map.of(name, text);
    } catch (IOException e) {
      throw new CannotRun("Standard input cannot be read: " + e.getMessage());
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
      throw CannotRun.writing(name, e);
    }
  }

  static List<RuleInfo> infos(Catalog catalog) {
    return new RuleSet(catalog, RulePolicy.ALL).infos();
  }

  @Override
  public int ast(List<String> files, String format, Setup setup, Console console) {
    WalkResult walked = Walks.of(files, setup, console);
    Catalog catalog = catalog(setup, console);
    Environment environment = setup.environments().get(0);
    Linter linter = new Linter(catalog, Map.of(), environment.inputs(), 0);
    linter.kubernetes(setup.kubernetesVersion());
    Settings settings = setup.configurations().settings();
    Linter.Model model = read(linter, walked, environment, settings, console.folder());
    StringBuilder out = new StringBuilder();
    Secrets secrets = Linter.secrets(model, catalog);
    new AstReport(catalog, Linter.relations(model, catalog), secrets)
        .write(model.project(), format.equals("yaml"), out);
    console.out(out.toString());
    return faults(model, console);
  }

  @Override
  public int rules(String format, @Nullable String profile, Setup setup, Console console) {
    Catalog catalog = catalog(setup, console);
    List<RuleInfo> rules = infos(catalog);
    if (profile != null) {
      checkProfile(profile, catalog);
      Data left = catalog.profile(profile);
      Set<String> without = left == null ? Set.of() : new HashSet<>(left.strings("without"));
      rules.removeIf(rule -> without.contains(rule.id()));
    }
    StringBuilder out = new StringBuilder();
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
    List<Named> folders = Options.files(settings, settings.words("rule-folders"), console.folder());
    catalog(folders, configurations, new Faults(), console);
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
  public int test(List<String> tests, Setup setup, Console console) {
    List<String> all = new ArrayList<>(tests);
    if (tests.isEmpty()) {
      for (Named folder : setup.rules()) {
        all.add(folder + (folder.path().endsWith("/") ? "" : "/") + OwnRules.TESTS);
      }
    }
    if (all.isEmpty()) {
      throw new CannotRun("Name a folder of tests, or one of rules: hullcheck test --rules DIR");
    }
    return FixtureRun.of(all, catalog(setup, console), console);
  }

  @Override
  public int explain(String id, Setup setup, Console console) {
    StringBuilder out = new StringBuilder();
    new Explanations(id, catalog(setup, console)).write(setup.rules(), console.folder(), out);
    console.out(out.toString());
    return ExitCode.OK;
  }

  @Override
  public int explainOn(
      String id, String file, int line, List<String> paths, Setup setup, Console console) {
    List<String> given = paths.isEmpty() ? List.of(".") : paths;
    WalkResult walked = Walks.of(given, setup, console);
    Catalog catalog = catalog(setup, console);
    Explanations rules = new Explanations(id, catalog);
    String name = Explanations.name(file, walked, console);
    Environment environment = setup.environments().get(0);
    Linter linter = new Linter(catalog, Map.of(), environment.inputs(), 0);
    linter.kubernetes(setup.kubernetesVersion());
    Settings settings = setup.configurations().settings();
    Linter.Model model = read(linter, walked, environment, settings, console.folder());
    StringBuilder out = new StringBuilder();
    rules.write(name, file, line, model, out);
    console.out(out.toString());
    return faults(model, console);
  }

  private static int faults(Linter.Model model, Console console) {
    for (Outcome.Fault fault : model.faults()) {
      console.err("hullcheck: " + fault.message());
    }
    return model.faults().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }
}
