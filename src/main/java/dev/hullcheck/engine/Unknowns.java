package dev.hullcheck.engine;

import dev.hullcheck.check.Checker;
import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Judgement;
import dev.hullcheck.check.Secrets;
import dev.hullcheck.check.Undecided;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.link.Linker;
import dev.hullcheck.model.Project;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.walk.WalkedFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out why what is open is open; only where someone asks. */
final class Unknowns {
  private final Catalog catalog;
  private final RunRules rules;
  private final Severity minimum;
  private final Secrets secrets;
  private final Set<String> contextOnly = new HashSet<>();
  private final List<Undecided> all = new ArrayList<>();

  Unknowns(Catalog catalog, RunRules rules, Severity minimum, Linter.Model model) {
    this.catalog = catalog;
    this.rules = rules;
    this.minimum = minimum;
    this.secrets = Linter.secrets(model, catalog);
    for (WalkedFile file : model.files()) {
      if (file.contextOnly()) {
        contextOnly.add(file.name());
      }
    }
  }

  void add(List<Checker.Open> open, Project project, Linker linker) {
    for (Checker.Open pair : open) {
      var file = pair.resource().span().file();
      Severity severity = rules.of(file).severity(pair.rule().info());
      if (severity.atLeast(minimum) && !contextOnly.contains(file.path())) {
        List<Judgement> judgements =
            Judgement.of(pair.rule(), pair.resource(), project, linker, catalog);
        Undecided undecided = Undecided.of(judgements, severity, secrets);
        if (undecided != null) {
          all.add(undecided);
        }
      }
    }
  }

  private static boolean isRepeated(
      Finding.@Nullable Subject one, Finding.@Nullable Subject other) {
    return one != null
        && (one.call() != null
            || (other != null
                && one.kind().equals(other.kind())
                && one.span().equals(other.span())));
  }

  /**
   * All of them, in order; of the calls of a module, of instances in it and of what a script runs
   * more than once, the first.
   */
  List<Undecided> sorted() {
    all.sort(Undecided::compare);
    List<Undecided> once = new ArrayList<>(all.size());
    for (Undecided one : all) {
      Undecided last = once.isEmpty() ? null : once.get(once.size() - 1);
      boolean again =
          last != null
              && isRepeated(one.subject(), last.subject())
              && last.span().equals(one.span())
              && last.rule().id().equals(one.rule().id());
      if (!again) {
        once.add(one);
      }
    }
    return once;
  }
}
