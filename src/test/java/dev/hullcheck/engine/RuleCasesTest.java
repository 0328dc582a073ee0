package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Undecided;
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
 * finding, a resource without one and one that it cannot decide in each language, and for a rule
 * that joins a finding in a project of several files and of several languages.
 */
class RuleCasesTest {
  private static final Catalog CATALOG = Catalogs.builtIn();

  /** Kinds that are a fault in a text: there is none without it, and all of it is known. */
  private static final Set<String> PROBLEMS =
      Set.of("source.Problem", "gcloud.Problem", "k8s.SchemaProblem");

  /** Rules that ask for known values alone, so that there is nothing that they cannot decide. */
  private static final Set<String> KNOWN_ALONE =
      Set.of("placeholder-in-example", "placeholder-not-replaced");

  /** What cannot be shown, each with the reason. */
  private static final Map<String, String> IMPOSSIBLE =
      Map.of(
          "gke-kubelet-readonly-port-pool-override: it joins, and no finding is in a project of"
              + " several files",
          "it asks in which order one script does two things");

  /**
   * The rules and languages of which nobody has found a resource yet that cannot be decided. Who
   * writes a case for one takes it out; a new rule shows it in each of its languages.
   */
  private static final Set<String> UNDECIDED_NOWHERE =
      Set.of(
          "affinity-label-undeclared terraform",
          "apiserver-abac-enabled kubernetes",
          "apiserver-abac-enabled terraform",
          "apiserver-anonymous-auth-unset terraform",
          "apiserver-authorization-always-allow terraform",
          "gke-control-plane-open-to-google-cloud shell",
          "gke-control-plane-open-to-wide-range shell",
          "gke-kubelet-readonly-port-unset kubernetes",
          "gke-legacy-abac-enabled shell",
          "gke-metadata-value-invalid shell",
          "iam-custom-role-escalation shell",
          "iam-principal-in-shared-fleet-pool kubernetes",
          "identity-sameness-duplicate-ksa shell",
          "identity-sameness-duplicate-ksa terraform",
          "ingress-without-tls-internal kubernetes",
          "ingress-without-tls kubernetes",
          "kubectl-raw-node-proxy kubernetes",
          "kubectl-raw-node-proxy terraform",
          "kubelet-port-plain-http shell",
          "kubelet-port-plain-http terraform",
          "kubelet-request-without-token terraform",
          "metadata-legacy-endpoint-request kubernetes",
          "metadata-node-attributes-request terraform",
          "script-uses-kubelet-readonly-port terraform",
          "sql-open-to-world shell",
          "taint-without-matching-toleration kubernetes",
          "taint-without-matching-toleration terraform");

  /** What the cases of one rule showed. */
  private static final class Shown {
    final Set<String> bad = new TreeSet<>();
    final Set<String> good = new TreeSet<>();
    final Set<String> unknown = new TreeSet<>();
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
      boolean undecided = ofText || shown.unknown.contains(language);
      if (undecided == UNDECIDED_NOWHERE.contains(info.id() + " " + language)
          && !KNOWN_ALONE.contains(info.id())) {
        lacking.add(
            info.id()
                + (undecided ? ": still said to have no" : ": no")
                + " resource in "
                + language
                + " of which it cannot decide");
      }
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
    linter.explainUnknowns();
    Linter.Model model =
        linter.read(Linter.walk(List.of(fixture.folder()), fixture.folder(), List.of()));
    RunRules only = RunRules.only(CATALOG, Set.of(fixture.rule()));
    Outcome outcome = linter.check(model, only, Severity.INFO, true);
    for (Undecided one : Objects.requireNonNull(outcome.undecided())) {
      if (one.rule().id().equals(fixture.rule()) && one.subject() != null) {
        shown.unknown.addAll(languages(one.subject().language(), one.span().file().path()));
      }
    }
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
