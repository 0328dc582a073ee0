package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.check.Finding;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.rule.Examples;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.RuleReader;
import dev.hullcheck.rule.RuleSet;
import dev.hullcheck.rule.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the cases of each rule have to show, told by what comes of them and not by their names: a
 * finding and a resource without one in each language, something unknown that stays silent, and for
 * a rule that joins a finding in a project of several files and of several languages.
 */
class RuleCasesTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  /** Kinds that are a fault in a text: there is none without it, and all of it is known. */
  private static final Set<String> PROBLEMS =
      Set.of("source.Problem", "gcloud.Problem", "k8s.SchemaProblem");

  /** What cannot be shown, each with the reason. */
  private static final Map<String, String> IMPOSSIBLE =
      Map.of(
          "placeholder-in-example: no case in which it cannot decide",
          "it asks for known values alone",
          "placeholder-not-replaced: no case in which it cannot decide",
          "it asks for known values alone",
          "gke-kubelet-readonly-port-pool-override: it joins, and no finding is in a project of"
              + " several files",
          "it asks in which order one script does two things");

  /** What the cases of one rule showed. */
  private static final class Shown {
    final Set<String> bad = new TreeSet<>();
    final Set<String> good = new TreeSet<>();
    boolean unknown;
    boolean files;
    boolean languages;
  }

  @Test
  void theCasesOfEveryRuleShowWhatItDoes() throws IOException {
    Map<String, Shown> shown = new TreeMap<>();
    java.nio.file.Path folder = java.nio.file.Path.of("testdata/rules").toAbsolutePath();
    for (RuleFixtures.Fixture fixture : RuleFixtures.in(folder)) {
      add(fixture, shown.computeIfAbsent(fixture.rule(), any -> new Shown()));
    }
    List<String> lacking = new ArrayList<>();
    Joins joins = new Joins(CATALOG);
    for (Map.Entry<String, Shown> rule : shown.entrySet()) {
      Data data = Objects.requireNonNull(CATALOG.rule(rule.getKey()), rule.getKey());
      RuleInfo info = RuleReader.info(data);
      lacking(info, joins.isOne(rule.getKey()), rule.getValue(), lacking);
    }
    assertThat(lacking).hasSameElementsAs(IMPOSSIBLE.keySet());
  }

  private static void lacking(RuleInfo info, boolean joins, Shown shown, List<String> lacking) {
    boolean ofText = PROBLEMS.containsAll(info.kinds());
    for (String language : info.languages()) {
      if (!info.kinds().contains("source.Problem") && !shown.bad.contains(language)) {
        lacking.add(info.id() + ": no finding in " + language);
      }
      if (!ofText && !shown.good.contains(language)) {
        lacking.add(info.id() + ": no resource without a finding in " + language);
      }
    }
    if (!ofText && !shown.unknown) {
      lacking.add(info.id() + ": no case in which it cannot decide");
    }
    if (joins && !shown.files) {
      lacking.add(info.id() + ": it joins, and no finding is in a project of several files");
    }
    if (joins && info.languages().size() > 1 && !shown.languages) {
      lacking.add(info.id() + ": it joins, and no finding is in a project of several languages");
    }
  }

  private static void add(RuleFixtures.Fixture fixture, Shown shown) {
    Data rule = Objects.requireNonNull(CATALOG.rule(fixture.rule()), fixture.rule());
    Set<String> kinds = new HashSet<>(rule.strings("kinds"));
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model =
        linter.read(Linter.walk(List.of(fixture.folder()), fixture.folder(), List.of()));
    RunRules only = RunRules.only(CATALOG, Set.of(fixture.rule()));
    Outcome outcome = linter.check(model, only, Severity.INFO, true);
    shown.unknown |= outcome.unknown() > 0;
    Set<String> found = new HashSet<>();
    for (Finding finding : outcome.findings()) {
      Finding.Subject subject = finding.subject();
      if (finding.rule().id().equals(fixture.rule()) && subject != null) {
        shown.bad.addAll(languages(subject.language(), finding.span().file().path()));
        found.add(subject.address());
      }
    }
    Set<String> files = new HashSet<>();
    Set<Language> languages = new HashSet<>();
    for (Resource resource : model.project().resources()) {
      if (isJudged(resource, kinds) && !found.contains(resource.address())) {
        shown.good.addAll(languages(resource.language(), resource.span().file().path()));
      }
      if (!resource.kind().equals("source.Problem")) {
        files.add(resource.span().file().path());
        languages.add(resource.language());
      }
    }
    shown.files |= !found.isEmpty() && files.size() > 1;
    shown.languages |= !found.isEmpty() && languages.size() > 1;
  }

  private static boolean isJudged(Resource resource, Set<String> kinds) {
    String general = RuleSet.written(resource);
    return kinds.contains(resource.kind()) || general != null && kinds.contains(general);
  }

  /** The language of an object, and of the file: a manifest may stand in a script. */
  private static List<String> languages(Language object, String file) {
    return List.of(object.id(), new Examples.File(file, "").language());
  }
}
