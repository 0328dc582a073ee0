package dev.hullcheck.engine;

import dev.hullcheck.config.Settings;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.rule.RuleNames;
import dev.hullcheck.rule.RulePolicy;
import dev.hullcheck.rule.RuleSet;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.SourceFile;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules of a run: of each file those that the configurations around it and the user want. */
public final class RunRules implements Function<SourceFile, RuleSet> {
  /** The profile where nobody names one. */
  public static final String STANDARD_PROFILE = "default";

  /** A name that stands for no rule. */
  public static final class UnknownRule extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;

    UnknownRule(String name) {
      super(name, null, false, false);
      this.name = name;
    }

    /** What the user wrote. */
    public String name() {
      return name;
    }
  }

  private final Catalog catalog;
  private final Settings settings;
  private final Path workingFolder;
  private final RuleNames names;
  private final Set<String> profile;
  private final @Nullable Set<String> only;
  private final Set<String> skip;
  private final Map<String, String> policyFolders = new HashMap<>();
  private final Map<String, RuleSet> byFolder = new HashMap<>();

  /**
   * The rules of a run.
   *
   * @param settings whose names of rules are known to exist
   * @param profile the name of a profile that exists
   * @param only what the user names on the command line, which alone runs then, whatever is set
   *     elsewhere; empty for all
   * @param skip what the user does not want to run
   * @throws UnknownRule if a name in {@code only} or {@code skip} stands for no rule
   */
  public RunRules(
      Catalog catalog,
      Settings settings,
      Path workingFolder,
      String profile,
      List<String> only,
      List<String> skip) {
    this.catalog = catalog;
    this.settings = settings;
    this.workingFolder = workingFolder;
    this.names = new RuleNames(catalog);
    Data left = catalog.profile(profile);
    this.profile = left == null ? Set.of() : new HashSet<>(left.strings("without"));
    this.only = only.isEmpty() ? null : ids(only);
    this.skip = ids(skip);
  }

  /** All rules of a catalog, as their files have them. */
  public static RunRules all(Catalog catalog) {
    return only(catalog, List.of());
  }

  /** Some rules of a catalog, as their files have them. */
  public static RunRules only(Catalog catalog, Collection<String> ids) {
    Settings none = new Settings(null, List.of());
    return new RunRules(catalog, none, Path.of(""), "all", List.copyOf(ids), List.of());
  }

  private Set<String> ids(List<String> wanted) {
    Set<String> ids = new HashSet<>();
    for (String name : wanted) {
      List<String> found = names.ids(name);
      if (found.isEmpty()) {
        throw new UnknownRule(name);
      }
      ids.addAll(found);
    }
    return ids;
  }

  Settings settings() {
    return settings;
  }

  /** What rules are called by. */
  RuleNames names() {
    return names;
  }

  /** Where a file lies that reports call so: absolute, with {@code /}. */
  String fullPath(String name) {
    return Configurations.slashed(workingFolder.resolve(name).toAbsolutePath().normalize());
  }

  @Override
  public RuleSet apply(SourceFile file) {
    return of(file);
  }

  /** The rules for what stands in a file. */
  public RuleSet of(SourceFile file) {
    return of(file.path());
  }

  /** The rules for what stands in a file that reports call so. */
  RuleSet of(String path) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    String policyFolder = policyFolders.get(folder);
    if (policyFolder == null) {
      Path full = workingFolder.resolve(folder).toAbsolutePath().normalize();
      policyFolder = settings.policyFolder(Configurations.slashed(full));
      policyFolders.put(folder, policyFolder);
    }
    return in(policyFolder);
  }

  /** The rules where no configuration of a folder is in force but the outermost. */
  public RuleSet outermost() {
    return in("");
  }

  private RuleSet in(String policyFolder) {
    RuleSet known = byFolder.get(policyFolder);
    if (known == null) {
      known = new RuleSet(catalog, new Chosen(settings.policy(policyFolder, profile, names)));
      byFolder.put(policyFolder, known);
    }
    return known;
  }

  /** What the configurations say, under what the command line says. */
  private final class Chosen implements RulePolicy {
    private final RulePolicy set;

    Chosen(RulePolicy set) {
      this.set = set;
    }

    @Override
    public boolean runs(String id) {
      return !skip.contains(id) && (only == null ? set.runs(id) : only.contains(id));
    }

    @Override
    public @Nullable Severity severity(String id) {
      return set.severity(id);
    }

    @Override
    public Map<String, Object> options(String id) {
      return set.options(id);
    }
  }
}
