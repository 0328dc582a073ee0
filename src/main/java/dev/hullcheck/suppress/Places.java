package dev.hullcheck.suppress;

import dev.hullcheck.check.Finding;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The places where rules are silenced in files, by what a finding is asked for. */
final class Places {
  /** A region where one rule is silenced, by one marker or by several that say the same. */
  static final class Place {
    final Region region;
    final Suppressed.By by;
    final String reason;
    final Span marker;
    boolean used;

    Place(Region region, Suppressed.By by, String reason, Span marker) {
      this.region = region;
      this.by = by;
      this.reason = reason;
      this.marker = marker;
    }
  }

  private final Map<SourceFile, Map<String, OfFile>> files = new HashMap<>();
  private final Map<Span, Map<String, OfObject>> objects = new HashMap<>();

  /** Adds a place of a rule; where its region is there already, that one is returned. */
  Place add(String rule, Place place) {
    if (place.region instanceof Region.Lines lines) {
      return lines.first() == 0 ? place : ofFile(lines.file(), rule).add(lines, place);
    }
    if (place.region instanceof Region.Whole whole) {
      OfFile ofFile = ofFile(whole.file(), rule);
      ofFile.whole = ofFile.whole == null ? place : ofFile.whole;
      return ofFile.whole;
    }
    if (place.region instanceof Region.Everything object) {
      OfObject ofObject = ofObject(object.head(), rule);
      ofObject.whole = ofObject.whole == null ? place : ofObject.whole;
      return ofObject.whole;
    }
    Region.Part part = (Region.Part) place.region;
    Place other = ofObject(part.head(), rule).parts.putIfAbsent(part.text(), place);
    return other == null ? place : other;
  }

  private OfFile ofFile(SourceFile file, String rule) {
    Map<String, OfFile> rules = files.get(file);
    if (rules == null) {
      rules = new HashMap<>();
      files.put(file, rules);
    }
    OfFile known = rules.get(rule);
    if (known == null) {
      known = new OfFile();
      rules.put(rule, known);
    }
    return known;
  }

  private OfObject ofObject(Span head, String rule) {
    Map<String, OfObject> rules = objects.get(head);
    if (rules == null) {
      rules = new HashMap<>();
      objects.put(head, rules);
    }
    OfObject known = rules.get(rule);
    if (known == null) {
      known = new OfObject();
      rules.put(rule, known);
    }
    return known;
  }

  /** The place that silences a finding, or null; every place that would is used from now on. */
  @Nullable Place use(Finding finding) {
    Place found = null;
    String rule = finding.rule().id();
    Span span = finding.span();
    OfFile ofFile = of(files.get(span.file()), rule);
    if (ofFile != null) {
      found = first(found, ofFile.use(span.line(), lastLine(span), false));
      found = first(found, used(ofFile.whole));
    }
    Finding.Subject subject = finding.subject();
    if (subject == null) {
      return found;
    }
    Span head = subject.span();
    OfFile atHead = of(files.get(head.file()), rule);
    if (atHead != null) {
      found = first(found, atHead.use(head.line(), head.line(), true));
      found = first(found, atHead.use(lastLine(head), lastLine(head), true));
    }
    OfObject object = of(objects.get(head), rule);
    if (object != null) {
      found = first(found, object.use(span));
    }
    return found;
  }

  private static <T> @Nullable T of(@Nullable Map<String, T> rules, String rule) {
    return rules == null ? null : rules.get(rule);
  }

  private static @Nullable Place first(@Nullable Place one, @Nullable Place other) {
    return one == null ? other : one;
  }

  private static @Nullable Place used(@Nullable Place place) {
    if (place != null) {
      place.used = true;
    }
    return place;
  }

  static int lastLine(Span span) {
    return span.end() > span.start() ? span.file().lines().line(span.end() - 1) : span.line();
  }

  /** What of one object is silenced for one rule. */
  private static final class OfObject {
    @Nullable Place whole;
    final Map<Span, Place> parts = new HashMap<>();

    @Nullable Place use(Span span) {
      Place found = used(whole);
      for (Map.Entry<Span, Place> part : parts.entrySet()) {
        Span text = part.getKey();
        boolean inside =
            text.file() == span.file() && text.start() <= span.start() && span.end() <= text.end();
        found = inside ? first(found, used(part.getValue())) : found;
      }
      return found;
    }
  }

  /** What of one file is silenced for one rule. */
  private static final class OfFile {
    @Nullable Place whole;

    /** By their line, those that hold for resources too, and those that do not. */
    private final TreeMap<Integer, Place> lines = new TreeMap<>();

    private final TreeMap<Integer, Place> plain = new TreeMap<>();

    /** Those of several lines, by the first, then the last. */
    private final TreeMap<Long, Place> ranges = new TreeMap<>();

    /** For each of {@link #ranges}, in order, how far it and those before it reach. */
    private @Nullable TreeMap<Long, Integer> reach;

    Place add(Region.Lines at, Place place) {
      Place other;
      if (at.last() > at.first()) {
        reach = null;
        other = ranges.putIfAbsent(((long) at.first() << 32) + at.last(), place);
      } else {
        other = (at.heads() ? lines : plain).putIfAbsent(at.first(), place);
      }
      return other == null ? place : other;
    }

    /** A place that touches the lines from {@code first} to {@code last}, or null. */
    @Nullable Place use(int first, int last, boolean head) {
      Place found = null;
      for (Place place : lines.subMap(first, true, last, true).values()) {
        found = first(found, used(place));
      }
      if (!head) {
        for (Place place : plain.subMap(first, true, last, true).values()) {
          found = first(found, used(place));
        }
      }
      return ranges.isEmpty() ? found : first(found, useRanges(first, last));
    }

    private @Nullable Place useRanges(int first, int last) {
      Place found = null;
      Map<Long, Integer> reached = reach();
      for (Map.Entry<Long, Place> range :
          ranges.headMap((long) (last + 1) << 32, false).descendingMap().entrySet()) {
        if (reached.getOrDefault(range.getKey(), 0) < first) {
          break;
        }
        // The low half of the key is the last line.
        if (range.getKey().intValue() >= first) {
          found = first(found, used(range.getValue()));
        }
      }
      return found;
    }

    private Map<Long, Integer> reach() {
      TreeMap<Long, Integer> known = reach;
      if (known == null) {
        known = new TreeMap<>();
        int furthest = 0;
        for (Long key : ranges.keySet()) {
          furthest = Math.max(furthest, key.intValue());
          known.put(key, furthest);
        }
        reach = known;
      }
      return known;
    }
  }
}
