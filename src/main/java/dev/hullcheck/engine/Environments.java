package dev.hullcheck.engine;

import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Undecided;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.source.Span;
import dev.hullcheck.suppress.Suppressed;
import dev.hullcheck.walk.WalkedFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one outcome of those of several environments. What one rule says about one place of one
 * resource is one finding, with the words of the first environment that has it, and with the names
 * of the environments where these are not all.
 */
public final class Environments {
  /** What a marker silences in one environment only is used. */
  private static final String UNUSED = "suppression-unused";

  private final List<String> names;
  private final boolean every;

  /** A finding, with its index among those of the first environment that has it. */
  private static final class Entry {
    private final Finding finding;
    private final int index;
    private final List<String> in = new ArrayList<>();

    Entry(Finding finding, int index) {
      this.finding = finding;
      this.index = index;
    }
  }

  private Environments(List<String> names, boolean every) {
    this.names = names;
    this.every = every;
  }

  /** Whether files may mean different things in different environments. */
  public static boolean matter(List<WalkedFile> files) {
    for (WalkedFile file : files) {
      switch (file.kind()) {
        case TERRAFORM, TERRAFORM_JSON -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /**
   * The outcome of all.
   *
   * @param names of the environments
   * @param outcomes theirs, in the same order; at least one
   * @param every whether these are all that there are
   */
  public static Outcome merge(List<String> names, List<Outcome> outcomes, boolean every) {
    Environments environments = new Environments(names, every);
    Set<Outcome.Fault> faults = new LinkedHashSet<>();
    int resources = 0;
    int unknown = 0;
    for (Outcome outcome : outcomes) {
      faults.addAll(outcome.errors());
      resources = Math.max(resources, outcome.resources());
      unknown = Math.max(unknown, outcome.unknown());
    }
    Outcome first = outcomes.get(0);
    Outcome merged =
        new Outcome(
            environments.findings(outcomes),
            environments.suppressed(outcomes),
            List.copyOf(faults),
            first.files(),
            resources,
            unknown,
            -1);
    return first.undecided() == null ? merged : merged.withUndecided(undecided(outcomes));
  }

  private List<Finding> findings(List<Outcome> outcomes) {
    List<List<Finding>> all = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      all.add(outcome.findings());
    }
    List<Finding> findings = new ArrayList<>();
    for (Entry entry : entries(all)) {
      if (every && isInAll(entry) || !entry.finding.rule().id().equals(UNUSED)) {
        findings.add(labelled(entry));
      }
    }
    findings.sort(Finding.ORDER);
    return findings;
  }

  private List<Suppressed> suppressed(List<Outcome> outcomes) {
    List<List<Finding>> all = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      List<Finding> ofOne = new ArrayList<>();
      for (Suppressed one : outcome.suppressed()) {
        ofOne.add(one.finding());
      }
      all.add(ofOne);
    }
    List<Suppressed> suppressed = new ArrayList<>();
    for (Entry entry : entries(all)) {
      Outcome of = outcomes.get(names.indexOf(entry.in.get(0)));
      Suppressed one = of.suppressed().get(entry.index);
      suppressed.add(new Suppressed(labelled(entry), one.by(), one.reason(), one.marker()));
    }
    suppressed.sort((a, b) -> Finding.compare(a.finding(), b.finding()));
    return suppressed;
  }

  private boolean isInAll(Entry entry) {
    return entry.in.size() == names.size();
  }

  private Finding labelled(Entry entry) {
    return isInAll(entry) ? entry.finding : entry.finding.in(entry.in);
  }

  /** What there is in all environments, each once. */
  private List<Entry> entries(List<List<Finding>> ofEnvironments) {
    List<Entry> entries = new ArrayList<>();
    Map<String, List<Entry>> byPlace = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      List<Finding> findings = ofEnvironments.get(i);
      boolean[] known = new boolean[findings.size()];
      // Those that say the same come first, so that of several at one place none gets another's.
      for (boolean same : new boolean[] {true, false}) {
        for (int at = 0; at < known.length; at++) {
          Finding finding = findings.get(at);
          known[at] =
              known[at] || join(byPlace.getOrDefault(place(finding), List.of()), finding, i, same);
        }
      }
      for (int at = 0; at < known.length; at++) {
        if (!known[at]) {
          Entry entry = new Entry(findings.get(at), at);
          entry.in.add(names.get(i));
          entries.add(entry);
          byPlace.computeIfAbsent(place(findings.get(at)), key -> new ArrayList<>()).add(entry);
        }
      }
    }
    return entries;
  }

  private boolean join(Collection<Entry> entries, Finding finding, int environment, boolean same) {
    for (Entry entry : entries) {
      boolean free = !entry.in.contains(names.get(environment));
      if (free && (!same || entry.finding.message().equals(finding.message()))) {
        entry.in.add(names.get(environment));
        return true;
      }
    }
    return false;
  }

  private static String place(Finding finding) {
    Finding.Subject subject = finding.subject();
    return finding.rule().id()
        + '\n'
        + place(finding.span())
        + '\n'
        + (subject == null ? "" : subject.address());
  }

  /** A file of variables may be read for each environment anew, so its name has to do. */
  private static String place(Span span) {
    return span.file().path() + ':' + span.start() + ':' + span.end();
  }

  private static List<Undecided> undecided(List<Outcome> outcomes) {
    List<Undecided> all = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Outcome outcome : outcomes) {
      List<Undecided> ofOne = outcome.undecided();
      for (Undecided pair : ofOne == null ? List.<Undecided>of() : ofOne) {
        if (known.add(pair.rule().id() + '\n' + place(pair.span()) + '\n' + pair.address())) {
          all.add(pair);
        }
      }
    }
    all.sort(Undecided::compare);
    return all;
  }
}
