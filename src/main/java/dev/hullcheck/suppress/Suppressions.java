package dev.hullcheck.suppress;

import dev.hullcheck.check.Finding;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.source.Nearest;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds the findings of a run against the markers in its files.
 *
 * <p>A marker speaks of one line: its own, or, alone on its line, the next that holds something
 * other than a comment; above a fence in Markdown, of all lines of the fence. It silences the
 * findings of its rules whose span touches that line, and all findings of its rules on a resource
 * whose head begins or ends on it. So one comment above a block, or above a command that goes on
 * over several lines, holds for all of it.
 *
 * <p>An id that silences nothing is a finding of its own, unless its rule did not run; so is
 * whatever can't be understood, while the ids that can be still hold. Text behind the ids without
 * {@code --} is taken for the reason that it most likely is, and reported. The findings about
 * markers can be silenced like all others, by naming their rules in a marker.
 */
public final class Suppressions {
  /** The one directive. */
  static final String IGNORE = "ignore";

  private static final String FORM = "\"hullcheck:ignore ID -- reason\"";

  /** How many wrong ids a run looks up a near one for; the rest are reported without. */
  private static final int MOST_LOOKUPS = 100;

  private final RuleIds ids;
  private final RuleInfo unused;
  private final RuleInfo malformed;
  private int lookups;

  /** What markers speak of, by file and rule id. */
  private final Map<SourceFile, Map<String, Places>> places = new HashMap<>();

  private final List<Entry> entries = new ArrayList<>();
  private final List<Finding> own = new ArrayList<>();

  private Suppressions(RuleIds ids, RuleInfo unused, RuleInfo malformed) {
    this.ids = ids;
    this.unused = unused;
    this.malformed = malformed;
  }

  /**
   * What became of the findings.
   *
   * @param kept those that no marker silences, in the order given
   * @param suppressed those that one does, those about markers among them, in the order of {@link
   *     Finding#compare}
   * @param own the findings about markers, in the order of {@link Finding#compare}
   */
  public record Result(List<Finding> kept, List<Suppressed> suppressed, List<Finding> own) {}

  /** Lines on which one rule is silenced, by one marker or by several that say the same. */
  private static final class Place {
    final Span marker;
    final String reason;
    final int lastLine;
    boolean used;

    Place(Span marker, String reason, int lastLine) {
      this.marker = marker;
      this.reason = reason;
      this.lastLine = lastLine;
    }
  }

  /** The lines of one file on which one rule is silenced, each by the first of them. */
  private static final class Places {
    final TreeMap<Integer, Place> lines = new TreeMap<>();

    /** Those of more than one line; they do not overlap. */
    final TreeMap<Integer, Place> fences = new TreeMap<>();

    /** Adds a place; where the same is there already, that one is returned, else the new one. */
    Place add(int line, Place place) {
      Place other = (place.lastLine > line ? fences : lines).putIfAbsent(line, place);
      return other == null ? place : other;
    }

    /** A place that touches the lines from {@code first} to {@code last}, or null. */
    @Nullable Place use(int first, int last) {
      Place found = null;
      for (Place place : lines.subMap(first, true, last, true).values()) {
        place.used = true;
        found = found == null ? place : found;
      }
      Map.Entry<Integer, Place> fence = fences.floorEntry(last);
      if (fence != null && fence.getValue().lastLine >= first) {
        fence.getValue().used = true;
        found = found == null ? fence.getValue() : found;
      }
      return found;
    }
  }

  /** A rule's id in a marker. */
  private record Entry(String id, Span span, Place place) {}

  /**
   * Sorts findings into those kept and those suppressed, and judges the markers.
   *
   * @param unused the rule of markers that silence nothing
   * @param malformed the rule of markers that cannot be understood
   */
  public static Result apply(
      List<Finding> findings, Markers markers, RuleIds ids, RuleInfo unused, RuleInfo malformed) {
    if (markers.all().isEmpty()) {
      return new Result(findings, List.of(), List.of());
    }
    return new Suppressions(ids, unused, malformed).apply(findings, markers.all());
  }

  private Result apply(List<Finding> findings, List<Marker> markers) {
    Set<Span> seen = new HashSet<>();
    for (Marker marker : markers) {
      // A file that two units read gives its markers twice.
      if (seen.add(marker.span())) {
        understand(marker);
      }
    }
    List<Suppressed> suppressed = new ArrayList<>();
    List<Finding> kept = sift(findings, suppressed);
    // First the markers of other rules are judged, then what that gave is held against the markers
    // of the two rules about markers, and last these are judged, with nothing left to silence them.
    reportUnused(false);
    List<Finding> about = new ArrayList<>(sift(own, suppressed));
    own.clear();
    reportUnused(true);
    about.addAll(own);
    about.sort(Finding::compare);
    suppressed.sort((a, b) -> Finding.compare(a.finding(), b.finding()));
    return new Result(kept, suppressed, about);
  }

  private List<Finding> sift(List<Finding> findings, List<Suppressed> suppressed) {
    List<Finding> kept = new ArrayList<>();
    for (Finding finding : findings) {
      Place place = silence(finding);
      if (place == null) {
        kept.add(finding);
      } else {
        suppressed.add(new Suppressed(finding, place.reason, place.marker));
      }
    }
    return kept;
  }

  /** The place that silences a finding, or null; every place that would is used from now on. */
  private @Nullable Place silence(Finding finding) {
    Place place = use(finding.rule().id(), finding.span(), false);
    Finding.Subject subject = finding.subject();
    if (subject == null) {
      return place;
    }
    Place first = use(finding.rule().id(), subject.span(), true);
    return place == null ? first : place;
  }

  private @Nullable Place use(String id, Span span, boolean onlyEnds) {
    Map<String, Places> ofFile = places.get(span.file());
    Places ofRule = ofFile == null ? null : ofFile.get(id);
    if (ofRule == null) {
      return null;
    }
    int first = span.line();
    int last = span.end() > span.start() ? span.file().lines().line(span.end() - 1) : first;
    if (!onlyEnds || first == last) {
      return ofRule.use(first, last);
    }
    Place atStart = ofRule.use(first, first);
    Place atEnd = ofRule.use(last, last);
    return atStart == null ? atEnd : atStart;
  }

  private void reportUnused(boolean ofMarkerRules) {
    for (Entry entry : entries) {
      boolean ofMarkerRule = entry.id.equals(unused.id()) || entry.id.equals(malformed.id());
      if (ofMarkerRule == ofMarkerRules
          && !entry.place.used
          && ids.ran(entry.id, entry.span.file())) {
        report(
            unused, entry.span, "Marker silences nothing: \"" + entry.id + "\" finds nothing here");
      }
    }
  }

  private void understand(Marker marker) {
    List<Marker.Word> words = marker.words();
    if (!marker.directive().equals(IGNORE)) {
      understandDirective(marker);
      return;
    }
    if (words.isEmpty()) {
      report(malformed, marker.span(), "Marker names no rule; write " + FORM);
      return;
    }
    int stray = words.size();
    boolean wrong = false;
    for (int i = 0; i < words.size(); i++) {
      Marker.Word word = words.get(i);
      if (ids.exists(word.text())) {
        continue;
      }
      String near = nearest(word.text());
      // Where ids end and a plain word follows, a reason most likely begins.
      if (i > 0 && !word.afterComma() && near == null && word.text().indexOf('-') < 0) {
        stray = i;
        break;
      }
      wrong = true;
      String hint = near == null ? "" : "; did you mean \"" + near + "\"?";
      report(malformed, word.span(), "No rule is called \"" + shown(word.text()) + "\"" + hint);
    }
    String reason = marker.reason();
    if (stray < words.size()) {
      Span text = words.get(stray).span().to(words.get(words.size() - 1).span());
      if (!wrong) {
        report(
            malformed, text, "Text behind the rule ids is no rule's id; write -- before a reason");
      }
      reason = reason.isEmpty() ? joined(words, stray) : reason;
    }
    for (int i = 0; i < stray; i++) {
      if (ids.exists(words.get(i).text())) {
        add(words.get(i), marker, reason);
      }
    }
  }

  /**
   * Reports a directive that was most likely meant for Hullcheck; {@code # hullcheck:latest} is the
   * name of an image.
   */
  private void understandDirective(Marker marker) {
    String directive = marker.directive();
    int letters = 0;
    while (letters < directive.length()
        && (Character.isLetter(directive.charAt(letters)) || directive.charAt(letters) == '-')) {
      letters++;
    }
    String name = directive.substring(0, letters);
    boolean meant =
        name.startsWith(IGNORE) || Nearest.of(name, List.of(IGNORE)) != null || namesRule(marker);
    if (meant) {
      String what =
          name.equals(IGNORE)
              ? "Rule's id stands too close; write "
              : "No marker is called \"hullcheck:" + shown(name) + "\"; write ";
      report(malformed, marker.span(), what + FORM);
    }
  }

  private boolean namesRule(Marker marker) {
    for (Marker.Word word : marker.words()) {
      if (ids.exists(word.text())) {
        return true;
      }
    }
    return false;
  }

  private void add(Marker.Word word, Marker marker, String reason) {
    Place place = new Place(word.span(), reason, marker.lastLine());
    if (marker.line() > 0) {
      Map<String, Places> ofFile = places.get(word.span().file());
      if (ofFile == null) {
        ofFile = new HashMap<>();
        places.put(word.span().file(), ofFile);
      }
      Places ofRule = ofFile.get(word.text());
      if (ofRule == null) {
        ofRule = new Places();
        ofFile.put(word.text(), ofRule);
      }
      place = ofRule.add(marker.line(), place);
    }
    entries.add(new Entry(word.text(), word.span(), place));
  }

  private void report(RuleInfo rule, Span span, String message) {
    if (ids.ran(rule.id(), span.file())) {
      own.add(new Finding(rule, rule.severity(), message, span, List.of(), null, ""));
    }
  }

  private @Nullable String nearest(String word) {
    return lookups++ < MOST_LOOKUPS ? Nearest.of(word, ids.all()) : null;
  }

  private static String joined(List<Marker.Word> words, int from) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < words.size(); i++) {
      if (i > from) {
        text.append(words.get(i).afterComma() ? ", " : " ");
      }
      text.append(words.get(i).text());
    }
    return text.toString();
  }

  private static String shown(String word) {
    return word.length() <= 60 ? word : word.substring(0, 60) + "…";
  }
}
