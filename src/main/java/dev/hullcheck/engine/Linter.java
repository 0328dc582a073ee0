package dev.hullcheck.engine;

import dev.hullcheck.check.Checker;
import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Once;
import dev.hullcheck.check.Secrets;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.link.Fleets;
import dev.hullcheck.link.Linker;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.normalize.ProblemNormalizer;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Rule;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RulePolicy;
import dev.hullcheck.rule.RuleSet;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.Problem;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.suppress.Markers;
import dev.hullcheck.suppress.RuleIds;
import dev.hullcheck.suppress.Suppressed;
import dev.hullcheck.suppress.Suppressions;
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
  /** What reading the files of a run gave. */
  public record Model(
      Project project, List<WalkedFile> files, List<Markers> markers, List<Outcome.Fault> faults) {}

  private final Catalog catalog;
  private final Sources sources;
  private final int jobs;
  private final Rendered rendered = new Rendered();
  private Secrets secrets = Secrets.NONE;

  /**
   * A run.
   *
   * @param given bytes by name, of what does not lie in its file, such as standard input
   * @param jobs how many threads at most; 0 for as many as there are processors
   */
  public Linter(Catalog catalog, Map<String, byte[]> given, int jobs) {
    this.catalog = catalog;
    this.sources = new Sources(given);
    this.jobs = jobs;
  }

  /** The files to read. */
  public static WalkResult walk(
      List<Path> paths,
      Path workingFolder,
      List<String> excludes,
      Walk.Configured configured,
      Walk.Added added) {
    return Walk.files(paths, new Walk.Options(workingFolder, excludes, true, configured, added));
  }

  /** The files to read, whatever configurations say. */
  public static WalkResult walk(List<Path> paths, Path workingFolder, List<String> excludes) {
    return walk(paths, workingFolder, excludes, Walk.Configured.NONE, Walk.Added.NONE);
  }

  /** Reads files into the normalized model. */
  public Model read(WalkResult walked) {
    List<Unit> units = new Units(catalog, sources, jobs).read(walked.files());
    List<Resource> resources = new ArrayList<>();
    List<Markers> markers = new ArrayList<>();
    List<Outcome.Fault> faults = new ArrayList<>();
    Set<String> contextOnly = contextOnly(walked.files());
    List<Problem> problems = new ArrayList<>(walked.problems());
    for (Unit unit : units) {
      resources.addAll(unit.sink().resources());
      problems.addAll(unit.problems());
      markers.addAll(unit.markers());
      faults.addAll(unit.faults());
      rendered.add(unit.rendered());
    }
    for (Problem problem : problems) {
      if (!contextOnly.contains(problem.span().file().path())) {
        resources.add(ProblemNormalizer.resource(problem));
      }
    }
    return new Model(withFleets(new Project(resources)), walked.files(), markers, faults);
  }

  /** Adds what only all files together make: fleets, of which each member is declared by itself. */
  private Project withFleets(Project project) {
    if (!Fleets.isAny(project)) {
      return project;
    }
    List<Resource> fleets = Fleets.derive(project, new Linker(project, catalog));
    if (fleets.isEmpty()) {
      return project;
    }
    List<Resource> all = new ArrayList<>(project.resources());
    all.addAll(fleets);
    return new Project(all);
  }

  /**
   * The instances of a block with {@code count} or {@code for_each} have their faults in common.
   */
  private static List<Finding> onceAPlace(List<Finding> sorted) {
    List<Finding> once = new ArrayList<>(sorted.size());
    for (Finding finding : sorted) {
      Finding last = once.isEmpty() ? null : once.get(once.size() - 1);
      boolean again =
          last != null
              && last.span().equals(finding.span())
              && last.rule().id().equals(finding.rule().id())
              && finding.subject() != null
              && finding.subject().language() == Language.TERRAFORM;
      if (!again) {
        once.add(finding);
      }
    }
    return once;
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
    Linker linker = new Linker(model.project(), catalog);
    Checker.Result checked = Checker.check(model.project(), linker, catalog, rules::of);
    List<Outcome.Fault> faults = new ArrayList<>(model.faults());
    for (Checker.Failure failure : checked.failures()) {
      String file = failure.resource().span().file().path();
      faults.add(Faults.of(failure.cause(), file, failure.rule()));
    }
    List<Finding> found = checked.findings();
    secrets = Secrets.of(found);
    List<Suppressed> suppressed = List.of();
    if (inlineSuppressions) {
      Suppressions.Result result = suppress(found, model.markers(), rules);
      found = new ArrayList<>(result.kept());
      for (Finding about : result.own()) {
        if (rules.of(about.span().file()).isWanted(about.rule().id())) {
          found.add(about);
        }
      }
      suppressed = result.suppressed();
    }
    found = reportable(found, model, minimum);
    found.sort(Finding::compare);
    found = rendered.explain(Once.merge(onceAPlace(found)));
    return new Outcome(
        found,
        suppressed,
        faults,
        model.files().size(),
        count(model.project()),
        checked.unknown(),
        -1);
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

  private static Suppressions.Result suppress(
      List<Finding> found, List<Markers> markers, RunRules rules) {
    Rule unused = rules.outermost().rule("suppression-unused");
    Rule malformed = rules.outermost().rule("suppression-malformed");
    if (unused == null || malformed == null) {
      throw new IllegalStateException("the rules about suppressions are not in the catalog");
    }
    RuleIds ids = new Ids(rules);
    return Suppressions.apply(found, Markers.join(markers), ids, unused.info(), malformed.info());
  }

  private record Ids(RunRules rules) implements RuleIds {
    @Override
    public boolean exists(String id) {
      return rules.outermost().rule(id) != null;
    }

    @Override
    public boolean ran(String id, SourceFile file) {
      return rules.of(file).isWanted(id);
    }

    @Override
    public Iterable<String> all() {
      return rules.outermost().ids();
    }
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
        Checker.check(project, new Linker(project, catalog), catalog, file -> rules).findings());
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
