package dev.hullcheck.engine;

import dev.hullcheck.check.Checker;
import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Once;
import dev.hullcheck.check.OnceAPlace;
import dev.hullcheck.check.Secrets;
import dev.hullcheck.check.Times;
import dev.hullcheck.config.Settings;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.link.Duplicates;
import dev.hullcheck.link.Fleets;
import dev.hullcheck.link.Linker;
import dev.hullcheck.model.KubernetesVersions;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Relations;
import dev.hullcheck.model.Resource;
import dev.hullcheck.normalize.CustomObjects;
import dev.hullcheck.normalize.ProblemNormalizer;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RulePolicy;
import dev.hullcheck.rule.RuleSet;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.suppress.Markers;
import dev.hullcheck.suppress.Suppressions;
import dev.hullcheck.walk.LeftOut;
import dev.hullcheck.walk.Walk;
import dev.hullcheck.walk.WalkResult;
import dev.hullcheck.walk.WalkedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pipeline: files in, findings out. One object a run. */
public final class Linter {
  /**
   * What reading the files of a run gave.
   *
   * @param project all of it
   * @param groups the same, divided into what may be joined; one where nothing divides it
   * @param folders those that were read whole, absolute
   */
  public record Model(
      Project project,
      List<Project> groups,
      List<WalkedFile> files,
      List<Markers> markers,
      List<Outcome.Fault> faults,
      List<Path> folders) {}

  private final Catalog catalog;
  private final Sources sources;
  private TerraformInputs inputs;
  private final int jobs;
  private boolean explainsUnknowns;
  private @Nullable Times ruleTimes;
  private @Nullable Times fileTimes;
  private @Nullable Watch watch;
  private final Rendered rendered = new Rendered();
  private final List<Finding> secretive = new ArrayList<>();
  private final List<Span> sensitive = new ArrayList<>();
  private Secrets secrets = Secrets.NONE;
  private @Nullable String kubernetesVersion;

  /**
   * A run.
   *
   * @param given texts by name, of what lies in no file, such as standard input
   * @param jobs how many threads at most; 0 for as many as there are processors
   */
  public Linter(Catalog catalog, Map<String, String> given, int jobs) {
    this(catalog, given, TerraformInputs.NONE, jobs);
  }

  /**
   * A run that says something of Terraform's variables.
   *
   * @param given texts by name, of what lies in no file, such as standard input
   * @param jobs how many threads at most; 0 for as many as there are processors
   */
  public Linter(Catalog catalog, Map<String, String> given, TerraformInputs inputs, int jobs) {
    this.catalog = catalog;
    this.inputs = inputs;
    this.sources = new Sources(inputs.withTexts(given));
    this.jobs = jobs;
  }

  /** Has it explained in the outcome what cannot be decided. */
  public void explainUnknowns() {
    explainsUnknowns = true;
  }

  /** Has it noted how long each rule takes, and each file or module. */
  public void time(Times rules, Times files) {
    ruleTimes = rules;
    fileTimes = files;
  }

  /** Has files judged by other bytes than those that lie there. */
  public void stage(Map<String, byte[]> contents) {
    sources.stage(contents);
  }

  /** Has what is read kept, since it will be read again for other environments. */
  public void keep() {
    sources.keep();
  }

  /** Has what is read from now on be that of an environment. */
  public void enter(Environment environment) {
    inputs = environment.inputs();
  }

  /** Says which version of Kubernetes all objects are for, whatever configurations say; or null. */
  public void kubernetes(@Nullable String version) {
    kubernetesVersion = version;
  }

  /** Has someone look on. */
  public void watch(Watch who) {
    watch = who;
  }

  /** The files to read. */
  public static WalkResult walk(
      List<Path> paths, Path workingFolder, List<String> excludes, Walk.Configured configured) {
    return walk(paths, workingFolder, excludes, configured, Walk.Added.NONE, null);
  }

  /**
   * The files to read.
   *
   * @param leftOut who is told of those that are not read, if anybody
   */
  public static WalkResult walk(
      List<Path> paths,
      Path workingFolder,
      List<String> excludes,
      Walk.Configured configured,
      Walk.Added added,
      @Nullable LeftOut leftOut) {
    Walk.Options options = new Walk.Options(workingFolder, excludes, true, configured, added);
    return Walk.files(paths, options, leftOut);
  }

  /** The files to read, whatever configurations say. */
  public static WalkResult walk(List<Path> paths, Path workingFolder, List<String> excludes) {
    return walk(paths, workingFolder, excludes, Walk.Configured.NONE);
  }

  /** Reads files into the normalized model, all in one group. */
  public Model read(WalkResult walked) {
    return read(walked, new Settings(null, List.of()), Path.of(""));
  }

  /**
   * Reads files into the normalized model.
   *
   * @param settings which say what is not joined
   */
  public Model read(WalkResult walked, Settings settings, Path workingFolder) {
    Units read = new Units(catalog, sources, inputs, jobs, fileTimes, watch);
    List<Unit> units = read.read(walked.files(), walked.folders());
    List<WalkedFile> files = walked.files();
    if (!read.context().isEmpty()) {
      files = new ArrayList<>(files);
      files.addAll(read.context());
    }
    List<Resource> resources = new ArrayList<>();
    List<Markers> markers = new ArrayList<>();
    List<Outcome.Fault> faults = new ArrayList<>();
    Set<String> contextOnly = contextOnly(files);
    List<Problem> problems = new ArrayList<>(walked.problems());
    for (Unit unit : units) {
      resources.addAll(unit.sink().resources());
      problems.addAll(unit.problems());
      markers.add(unit.markers());
      faults.addAll(unit.faults());
      sensitive.addAll(unit.sensitive());
      rendered.add(unit.rendered());
    }
    for (Problem problem : problems) {
      if (!contextOnly.contains(problem.span().file().path())) {
        resources.add(ProblemNormalizer.resource(problem));
      }
    }
    Project all =
        new Project(resources, new SaidKubernetes(kubernetesVersion, settings, workingFolder));
    List<Project> groups = new ArrayList<>();
    for (Project group : Groups.of(all, settings, workingFolder)) {
      groups.add(withProblems(withDuplicates(withFleets(group))));
    }
    return new Model(together(groups), groups, files, markers, faults, walked.folders());
  }

  private static Project together(List<Project> groups) {
    if (groups.size() == 1) {
      return groups.get(0);
    }
    List<Resource> all = new ArrayList<>();
    for (Project group : groups) {
      all.addAll(group.resources());
    }
    return new Project(
        all, groups.isEmpty() ? KubernetesVersions.UNSAID : groups.get(0).kubernetes());
  }

  /** Adds what only all files together make: fleets, of which each member is declared by itself. */
  private Project withFleets(Project project) {
    if (!Fleets.isAny(project)) {
      return project;
    }
    return with(Fleets.derive(project, new Linker(project, catalog)), project);
  }

  /** Adds what a kustomization takes in twice, from two files. */
  private static Project withDuplicates(Project project) {
    return project.ofKind("k8s.Kustomization").isEmpty()
        ? project
        : with(Duplicates.derive(project), project);
  }

  /** Adds what is wrong with custom resources by definitions that may stand in other files. */
  private Project withProblems(Project project) {
    return project.ofKind("k8s.CustomResourceDefinition").isEmpty()
        ? project
        : with(CustomObjects.problems(project, catalog), project);
  }

  private static Project with(List<Resource> more, Project project) {
    if (more.isEmpty()) {
      return project;
    }
    List<Resource> all = new ArrayList<>(project.resources());
    all.addAll(more);
    return new Project(all, project.kubernetes());
  }

  /** One finding of those at one place; where there are no two at any, as they are. */
  private static List<Finding> onceAPlace(List<Finding> sorted, Project project) {
    Finding last = null;
    for (Finding finding : sorted) {
      Finding.Subject subject = finding.subject();
      boolean terraform =
          subject != null
              && (subject.language() == Language.TERRAFORM
                  || subject.span().file() != finding.span().file());
      boolean again =
          last != null
              && last.span().equals(finding.span())
              && last.rule().id().equals(finding.rule().id());
      if (terraform || again) {
        return OnceAPlace.merge(sorted, project);
      }
      last = finding;
    }
    return sorted;
  }

  private static Set<String> contextOnly(List<WalkedFile> files) {
    Set<String> names = new HashSet<>();
    for (WalkedFile file : files) {
      if (file.contextOnly()) {
        names.add(file.name());
      }
    }
    return names;
  }

  /**
   * Judges a model.
   *
   * @param rules those that run, by file
   * @param minimum what is less serious is not reported
   * @param inlineSuppressions whether comments may silence findings
   */
  public Outcome check(Model model, RunRules rules, Severity minimum, boolean inlineSuppressions) {
    List<Outcome.Fault> faults = new ArrayList<>(model.faults());
    List<Finding> found = new ArrayList<>();
    int unknown = 0;
    Unknowns unknowns = explainsUnknowns ? new Unknowns(catalog, rules, minimum, model) : null;
    for (Project group : model.groups()) {
      Linker linker = new Linker(group, catalog);
      Checker.Result checked = Checker.check(group, linker, catalog, rules, ruleTimes);
      for (Checker.Failure failure : checked.failures()) {
        String file = failure.resource().span().file().path();
        faults.add(Faults.of(failure.cause(), file, failure.rule()));
      }
      found.addAll(checked.findings());
      unknown += checked.open().size();
      if (unknowns != null) {
        unknowns.add(checked.open(), group, linker);
      }
    }
    addSecrets(found);
    Suppressions.Result sorted = Quieting.of(found, model, rules, inlineSuppressions);
    found = new ArrayList<>(sorted.kept());
    found.addAll(sorted.own());
    found = reportable(found, model, minimum);
    found.sort(Finding.ORDER);
    found = rendered.explain(Once.merge(onceAPlace(found, model.project())));
    Outcome outcome =
        new Outcome(
            found,
            sorted.suppressed(),
            faults,
            model.files().size(),
            count(model.project()),
            unknown,
            -1);
    return unknowns == null ? outcome : outcome.withUndecided(unknowns.sorted());
  }

  /** What is secret in one environment is in all. */
  private void addSecrets(List<Finding> found) {
    for (Finding finding : found) {
      if (finding.rule().secret()) {
        secretive.add(finding);
      }
    }
    secrets = Secrets.of(secretive, sensitive);
  }

  private static List<Finding> reportable(List<Finding> found, Model model, Severity minimum) {
    Set<String> contextOnly = contextOnly(model.files());
    List<Finding> kept = new ArrayList<>(found.size());
    for (Finding finding : found) {
      if (finding.severity().atLeast(minimum)
          && !contextOnly.contains(finding.span().file().path())) {
        kept.add(finding);
      }
    }
    return kept;
  }

  /**
   * How many objects the sources ask for: not what is derived from them, nor single commands. A
   * Terraform block with a kind of its own is there twice, and counts by Terraform's spelling.
   */
  private static int count(Project project) {
    int count = 0;
    for (Resource resource : project.resources()) {
      String kind = resource.kind();
      boolean spelling = kind.startsWith("terraform.") && !kind.equals(Project.MODULE_CALL);
      boolean counts =
          resource.language() == Language.TERRAFORM
              ? spelling
              : !kind.equals("script.Command") && !kind.startsWith("gcloud.");
      if (counts && resource.owner() == null && !resource.address().isEmpty()) {
        count++;
      }
    }
    return count;
  }

  /** Takes in files that are not linted, but that findings may point into: configurations. */
  public void know(List<WalkedFile> files) {
    for (WalkedFile file : files) {
      sources.know(file);
    }
  }

  /** Some rules, as their files have them. */
  private record Only(Set<String> ids) implements RulePolicy {
    @Override
    public boolean runs(String id) {
      return ids.contains(id);
    }

    @Override
    public @Nullable Severity severity(String id) {
      return null;
    }

    @Override
    public Map<String, Object> options(String id) {
      return Map.of();
    }
  }

  /** The relations of all that was read; none leads from one group into another. */
  public static Relations relations(Model model, Catalog catalog) {
    return Groups.relations(model.groups(), catalog);
  }

  /** What the rules whose matter is secrets find; none of them need run in a lint. */
  public static Secrets secrets(Model model, Catalog catalog) {
    Set<String> ids = new HashSet<>();
    for (RuleInfo info : new RuleSet(catalog, RulePolicy.ALL).infos()) {
      if (info.secret()) {
        ids.add(info.id());
      }
    }
    Project project = model.project();
    RuleSet rules = new RuleSet(catalog, new Only(ids));
    return Secrets.of(
        Checker.check(project, new Linker(project, catalog), catalog, file -> rules, null)
            .findings());
  }

  /**
   * The text of a file of this run, read again, without the secrets that were found in it; null
   * where it is gone.
   */
  public @Nullable String text(SourceFile file) {
    String text = sources.again(file);
    return text == null ? null : secrets.hide(file, text);
  }
}
