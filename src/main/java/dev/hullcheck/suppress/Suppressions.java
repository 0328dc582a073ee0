package dev.hullcheck.suppress;

import dev.hullcheck.check.Finding;
import dev.hullcheck.check.OnceAPlace;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Day;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds the findings of a run against the markers in its files, and against what configurations
 * keep quiet.
 *
 * <p>A comment speaks of one line: its own, or, alone on its line, the next that holds something
 * other than a comment; above a fence in Markdown or a script in YAML, of all its lines. It
 * silences the findings of its rules whose span touches that line, and all findings of its rules on
 * a resource whose head begins or ends on it. So one comment above a block, or above a command that
 * goes on over several lines, holds for all of it. An annotation holds for its object.
 *
 * <p>A name that silences nothing is a finding of its own, unless one of its rules did not run; so
 * is whatever can't be understood, is over, or is not allowed, while the names that can be
 * understood still hold. Text behind the names without {@code --} is taken for the reason that it
 * most likely is, and reported. The findings about markers can be silenced like all others, by
 * naming their rules in a marker. About the markers of other linters nothing is said.
 */
public final class Suppressions {
  private final RuleIds ids;
  private final Policy policy;
  private final Map<String, List<String>> aliased = new HashMap<>();

  private final Places places = new Places();
  private final List<Entry> entries = new ArrayList<>();

  /** What configurations keep quiet, by rule, and all of it. */
  private final Map<String, List<Kept>> standing = new HashMap<>();

  private final List<Kept> kept = new ArrayList<>();

  private final MarkerFindings own;
  private final OwnMarkers markers;

  private Suppressions(RuleIds ids, Policy policy) {
    this.ids = ids;
    this.policy = policy;
    this.own = new MarkerFindings(ids);
    this.markers = new OwnMarkers(ids, policy, own);
  }

  /**
   * What became of the findings.
   *
   * @param kept those that nothing silences, in the order given
   * @param suppressed those that something does, those about markers among them, in the order of
   *     {@link Finding#compare}
   * @param own the findings about markers, in the order of {@link Finding#compare}
   */
  public record Result(List<Finding> kept, List<Suppressed> suppressed, List<Finding> own) {}

  /** A name of rules in one of Hullcheck's own markers. */
  private record Entry(String name, List<String> ids, Span span, List<Places.Place> places) {
    boolean isUsed() {
      for (Places.Place place : places) {
        if (place.used) {
          return true;
        }
      }
      return false;
    }
  }

  /** An entry of a configuration, and whether it has silenced something. */
  private static final class Kept {
    final Standing entry;
    boolean used;

    Kept(Standing entry) {
      this.entry = entry;
    }
  }

  /** Sorts findings into those kept and those suppressed, and judges the markers. */
  public static Result apply(
      List<Finding> findings,
      Markers markers,
      List<Standing> standing,
      RuleIds ids,
      Policy policy) {
    if (markers.isEmpty() && standing.isEmpty()) {
      return new Result(findings, List.of(), List.of());
    }
    return new Suppressions(ids, policy).apply(findings, markers.all(), standing);
  }

  private Result apply(List<Finding> findings, List<Marker> all, List<Standing> configured) {
    Set<Span> seen = new HashSet<>();
    for (Marker marker : all) {
      // A file that two units read, and an object that is there twice, give their markers twice.
      if (!marker.isOwn()) {
        honour(marker);
      } else if (seen.add(marker.span())) {
        for (OwnMarkers.Name name : markers.understand(marker)) {
          add(name, marker);
        }
      }
    }
    for (Standing entry : configured) {
      stand(entry);
    }
    List<Suppressed> suppressed = new ArrayList<>();
    List<Finding> left = sift(findings, suppressed);
    // First the markers of other rules are judged, then what that gave is held against the markers
    // of the rules about markers, and last these are judged, with nothing left to silence them.
    reportUnused(false);
    reportNothing();
    List<Finding> about = new ArrayList<>(sift(own.take(), suppressed));
    reportUnused(true);
    about.addAll(own.take());
    about.sort(Finding.ORDER);
    if (suppressed.size() > 1) {
      suppressed.sort((a, b) -> Finding.compare(a.finding(), b.finding()));
    }
    return new Result(left, onceACall(suppressed), about);
  }

  /** Without what is silenced in another call of the same module, or run of a command, too. */
  private static List<Suppressed> onceACall(List<Suppressed> sorted) {
    List<Suppressed> once = new ArrayList<>(sorted.size());
    for (Suppressed one : sorted) {
      Finding last = once.isEmpty() ? null : once.get(once.size() - 1).finding();
      Finding finding = one.finding();
      boolean again =
          last != null
              && finding.subject() != null
              && last.span().equals(finding.span())
              && last.rule().id().equals(finding.rule().id())
              && (finding.subject().call() != null || OnceAPlace.isAgain(last, finding));
      if (!again) {
        once.add(one);
      }
    }
    return once;
  }

  private void add(OwnMarkers.Name name, Marker marker) {
    List<Places.Place> silenced = new ArrayList<>();
    Region region = marker.region();
    if (region != null) {
      for (String id : name.ids()) {
        Places.Place place = new Places.Place(region, marker.by(), name.reason(), name.span());
        silenced.add(places.add(id, place));
      }
    }
    entries.add(new Entry(name.name(), name.ids(), name.span(), silenced));
  }

  private List<Finding> sift(List<Finding> findings, List<Suppressed> suppressed) {
    List<Finding> left = new ArrayList<>();
    for (Finding finding : findings) {
      Places.Place place = places.use(finding);
      Standing entry = keep(finding);
      if (place != null) {
        suppressed.add(new Suppressed(finding, place.by, place.reason, place.marker));
      } else if (entry != null) {
        Suppressed.By by = Suppressed.By.CONFIGURATION;
        suppressed.add(new Suppressed(finding, by, entry.reason(), entry.span()));
      } else {
        left.add(finding);
      }
    }
    return left;
  }

  /** The first entry that keeps a finding quiet, or null; each that would is used from now on. */
  private @Nullable Standing keep(Finding finding) {
    Standing found = null;
    for (Kept one : standing.getOrDefault(finding.rule().id(), List.of())) {
      if (one.entry.scope().holds(finding)) {
        one.used = true;
        found = found == null ? one.entry : found;
      }
    }
    return found;
  }

  private void stand(Standing entry) {
    if (!entry.until().isEmpty() && policy.isOver(entry.until())) {
      own.expired(entry.span(), "\"" + entry.name() + "\"", entry.until());
      return;
    }
    Kept one = new Kept(entry);
    kept.add(one);
    for (String id : entry.ids()) {
      List<Kept> ofRule = standing.get(id);
      if (ofRule == null) {
        ofRule = new ArrayList<>();
        standing.put(id, ofRule);
      }
      ofRule.add(one);
    }
  }

  private void reportUnused(boolean aboutMarkers) {
    for (Entry entry : entries) {
      if (MarkerFindings.isAbout(entry.ids) == aboutMarkers && !entry.isUsed() && haveRun(entry)) {
        own.unused(entry.span, entry.name);
      }
    }
    for (Kept one : kept) {
      Standing entry = one.entry;
      if (MarkerFindings.isAbout(entry.ids()) == aboutMarkers
          && !one.used
          && entry.scope().wasJudged(entry.ids())) {
        own.unused(entry.span(), entry.name());
      }
    }
  }

  /** An entry has one scope for all of its names. */
  private void reportNothing() {
    Standing.Scope last = null;
    for (Kept one : kept) {
      Standing.Scope scope = one.entry.scope();
      if (scope != last) {
        for (Standing.Nothing nothing : scope.nothing()) {
          own.nothing(nothing);
        }
      }
      last = scope;
    }
  }

  private boolean haveRun(Entry entry) {
    for (String id : entry.ids) {
      if (!ids.ran(id, entry.span.file())) {
        return false;
      }
    }
    return true;
  }

  /** Takes in a marker of another linter, as far as it is understood and allowed. */
  private void honour(Marker marker) {
    Marker.Word until = marker.until();
    boolean inForce =
        until == null
            ? policy.maxDays() == 0
            : Day.isOne(until.text())
                && !policy.isOver(until.text())
                && !policy.isTooFar(until.text());
    Region region = marker.region();
    if (region == null || !inForce || (policy.requireReason() && marker.reason().isEmpty())) {
      return;
    }
    for (Marker.Word name : marker.names()) {
      String key = marker.peer() + ' ' + name.text();
      List<String> rules = aliased.get(key);
      if (rules == null) {
        rules = ids.aliased(marker.peer(), name.text());
        aliased.put(key, rules);
      }
      for (String id : rules) {
        if (!policy.forbidden().contains(id)) {
          places.add(id, new Places.Place(region, marker.by(), marker.reason(), name.span()));
        }
      }
    }
  }
}
