package dev.hullcheck.engine;

import dev.hullcheck.check.Finding;
import dev.hullcheck.config.ConfigFile;
import dev.hullcheck.config.Settings;
import dev.hullcheck.config.Skip;
import dev.hullcheck.model.Project;
import dev.hullcheck.model.Resource;
import dev.hullcheck.rule.Rule;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.rule.Wildcard;
import dev.hullcheck.source.Nearest;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.suppress.Annotations;
import dev.hullcheck.suppress.Markers;
import dev.hullcheck.suppress.Policy;
import dev.hullcheck.suppress.RuleIds;
import dev.hullcheck.suppress.Standing;
import dev.hullcheck.suppress.Suppressions;
import dev.hullcheck.value.Day;
import dev.hullcheck.walk.FilePatterns;
import dev.hullcheck.walk.WalkedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings together what keeps the findings of a run quiet: markers in files, configurations. */
final class Quieting {
  private final Linter.Model model;
  private final RunRules rules;

  private Quieting(Linter.Model model, RunRules rules) {
    this.model = model;
    this.rules = rules;
  }

  /**
   * Sorts findings into those kept and those suppressed.
   *
   * @param inline whether comments and annotations may silence findings
   */
  static Suppressions.Result of(
      List<Finding> found, Linter.Model model, RunRules rules, boolean inline) {
    return new Quieting(model, rules).apply(found, inline);
  }

  private Suppressions.Result apply(List<Finding> found, boolean inline) {
    Markers markers = Markers.none();
    if (inline) {
      List<Markers> all = new ArrayList<>(model.markers());
      all.add(Annotations.read(model.project()));
      markers = Markers.join(all);
    }
    List<Standing> standing = new ArrayList<>();
    for (Skip skip : rules.settings().skips(rules.names())) {
      Where where = new Where(skip);
      for (Skip.Name name : skip.rules()) {
        standing.add(
            new Standing(name.name(), name.ids(), name.span(), skip.reason(), skip.until(), where));
      }
    }
    if (markers.isEmpty() && standing.isEmpty()) {
      return new Suppressions.Result(found, List.of(), List.of());
    }
    return Suppressions.apply(found, markers, standing, new Ids(rules), policy());
  }

  private Policy policy() {
    Settings settings = rules.settings();
    Set<String> forbidden = new HashSet<>();
    for (String name : settings.texts("suppressions.forbid")) {
      forbidden.addAll(rules.names().ids(name));
    }
    Long days = settings.number("suppressions.max-days");
    return new Policy(
        Boolean.TRUE.equals(settings.flag("suppressions.require-reason")),
        forbidden,
        days == null ? 0 : days,
        Day.of(System.currentTimeMillis()));
  }

  private record Ids(RunRules rules) implements RuleIds {
    @Override
    public boolean exists(String id) {
      return rules.outermost().rule(id) != null;
    }

    @Override
    public List<String> named(String name) {
      return rules.names().ids(name);
    }

    @Override
    public List<String> aliased(String peer, String pattern) {
      return rules.names().aliased(peer, pattern);
    }

    @Override
    public boolean ran(String id, SourceFile file) {
      return rules.of(file).isWanted(id);
    }

    @Override
    public Iterable<String> all() {
      return rules.outermost().ids();
    }

    @Override
    public RuleInfo info(String id) {
      Rule rule = rules.outermost().rule(id);
      if (rule == null) {
        throw new IllegalStateException("the rule " + id + " is not in the catalog");
      }
      return rule.info();
    }

    @Override
    public Severity severity(RuleInfo rule, SourceFile file) {
      return rules.of(file).severity(rule);
    }
  }

  /** Where an entry of a configuration holds; what it takes to say so is kept file by file. */
  private final class Where implements Standing.Scope {
    private final Skip skip;
    private final String folder;
    private final FilePatterns patterns;
    private final Map<String, Boolean> files = new HashMap<>();

    Where(Skip skip) {
      this.skip = skip;
      this.folder = skip.folder() + "/";
      List<String> globs = new ArrayList<>();
      for (ConfigFile.Word word : skip.match()) {
        globs.add(word.text());
      }
      this.patterns = new FilePatterns(skip.byAddress() ? List.of("**") : globs);
    }

    @Override
    public boolean holds(Finding finding) {
      return speaksOf(finding.span().file().path())
          && (!skip.byAddress() || speaksOf(finding.subject()));
    }

    private boolean speaksOf(Finding.@Nullable Subject subject) {
      return subject != null && isAddress(subject.address());
    }

    private boolean isAddress(String address) {
      for (ConfigFile.Word pattern : skip.match()) {
        if (Wildcard.matches(pattern.text(), address)) {
          return true;
        }
      }
      return false;
    }

    private boolean speaksOf(String file) {
      Boolean known = files.get(file);
      if (known == null) {
        String path = rules.fullPath(file);
        known = path.startsWith(folder) && patterns.matches(path.substring(folder.length()));
        files.put(file, known);
      }
      return known;
    }

    @Override
    public boolean wasJudged(List<String> ids) {
      boolean read = false;
      if (skip.byAddress()) {
        Project project = model.project();
        for (Resource resource : project.resources()) {
          String file = resource.span().file().path();
          if (isAddress(resource.address()) && speaksOf(file)) {
            read = true;
            if (!ran(ids, file)) {
              return false;
            }
          }
        }
        return read;
      }
      for (WalkedFile file : model.files()) {
        if (!file.contextOnly() && speaksOf(file.name())) {
          read = true;
          if (!ran(ids, file.name())) {
            return false;
          }
        }
      }
      return read;
    }

    @Override
    public List<Standing.Nothing> nothing() {
      if (!wasReadWhole()) {
        return List.of();
      }
      List<Standing.Nothing> nothing = new ArrayList<>();
      for (ConfigFile.Word word : skip.match()) {
        String why = skip.byAddress() ? noAddress(word.text()) : noFile(word.text());
        if (!why.isEmpty()) {
          nothing.add(new Standing.Nothing(word.span(), why));
        }
      }
      return nothing;
    }

    /** Whether all was read that lies in the folder of the configuration. */
    private boolean wasReadWhole() {
      for (Path read : model.folders()) {
        if (folder.startsWith(Configurations.slashed(read) + "/")) {
          return true;
        }
      }
      return false;
    }

    /** What to say where a glob is of no file; empty where it is, or takes files out. */
    private String noFile(String glob) {
      FilePatterns pattern = new FilePatterns(List.of(glob));
      for (WalkedFile file : model.files()) {
        String path = rules.fullPath(file.name());
        if (path.startsWith(folder) && pattern.matches(path.substring(folder.length()))) {
          return "";
        }
      }
      return glob.startsWith("!") ? "" : "no file that is read matches \"" + glob + "\"";
    }

    /** What to say where a wildcard is of no resource; empty where it is. */
    private String noAddress(String wildcard) {
      List<String> addresses = new ArrayList<>();
      for (Resource resource : model.project().resources()) {
        String file = resource.span().file().path();
        if (!resource.address().isEmpty() && speaksOf(file)) {
          if (Wildcard.matches(wildcard, resource.address())) {
            return "";
          }
          addresses.add(resource.address());
        }
      }
      String near = Nearest.of(wildcard, addresses);
      return "no resource has the address \""
          + wildcard
          + (near == null ? "\"" : "\"; did you mean \"" + near + "\"?");
    }

    private boolean ran(List<String> ids, String file) {
      for (String id : ids) {
        if (!rules.of(file).isWanted(id)) {
          return false;
        }
      }
      return true;
    }
  }
}
