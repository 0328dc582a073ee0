package dev.hullcheck.engine;

import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Fingerprinter;
import dev.hullcheck.report.BaselineReport;
import dev.hullcheck.report.KnownFinding;
import dev.hullcheck.report.Outcome;
import dev.hullcheck.report.ReportContext;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.yaml.YamlMapping;
import dev.hullcheck.syntax.yaml.YamlNode;
import dev.hullcheck.syntax.yaml.YamlParser;
import dev.hullcheck.syntax.yaml.YamlScalar;
import dev.hullcheck.syntax.yaml.YamlSequence;
import dev.hullcheck.syntax.yaml.YamlStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings that are known already, as they are kept in a file. Those that are alike, by their rule,
 * file, resource and field, are counted: they cannot be told apart once lines have moved.
 *
 * @param entries in the order of the file, each fingerprint once
 */
public record Baseline(List<KnownFinding> entries) {
  /** What a file is called where nobody says otherwise. */
  public static final String FILE = ".hullcheck-baseline.json";

  /** A text that is no baseline; the message says in a clause what it is. */
  public static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message, null, false, false);
    }
  }

  public Baseline {
    entries = List.copyOf(entries);
  }

  /** Which rules have looked at which files: what they have not found there is gone. */
  public interface Judged {
    /**
     * Whether the run would have found it.
     *
     * @param file from the root folder of the project
     */
    boolean judged(String rule, String file);
  }

  /** The baseline of findings, sorted so that a finding less is a line less. */
  public static Baseline of(List<Finding> findings, ReportContext context) {
    Map<String, KnownFinding> entries = new HashMap<>();
    for (Finding finding : findings) {
      Finding.Subject subject = finding.subject();
      String file = context.rootPath(finding.span().file());
      String resource = subject == null ? "" : subject.address();
      String fingerprint = Fingerprinter.shared(finding, file);
      KnownFinding known = entries.get(fingerprint);
      KnownFinding next =
          known == null
              ? new KnownFinding(fingerprint, finding.rule().id(), file, resource, 1)
              : known.counting(known.count() + 1);
      entries.put(fingerprint, next);
    }
    List<KnownFinding> sorted = new ArrayList<>(entries.values());
    sorted.sort(Baseline::order);
    return new Baseline(sorted);
  }

  private static int order(KnownFinding a, KnownFinding b) {
    int order = a.file().compareTo(b.file());
    order = order == 0 ? a.rule().compareTo(b.rule()) : order;
    order = order == 0 ? a.resource().compareTo(b.resource()) : order;
    return order == 0 ? a.fingerprint().compareTo(b.fingerprint()) : order;
  }

  /**
   * Takes out of an outcome what is known. Of findings that are alike and are now more than before,
   * the last ones are new.
   */
  public Outcome compare(Outcome outcome, ReportContext context, Judged judged) {
    Map<String, Integer> left = new HashMap<>();
    for (KnownFinding entry : entries) {
      left.put(entry.fingerprint(), entry.count());
    }
    List<Finding> fresh = new ArrayList<>();
    List<Finding> known = new ArrayList<>();
    for (Finding finding : outcome.findings()) {
      String file = context.rootPath(finding.span().file());
      String fingerprint = Fingerprinter.shared(finding, file);
      int count = left.getOrDefault(fingerprint, 0);
      (count > 0 ? known : fresh).add(finding);
      left.put(fingerprint, count - 1);
    }
    List<KnownFinding> gone = new ArrayList<>();
    for (KnownFinding entry : entries) {
      int count = left.getOrDefault(entry.fingerprint(), 0);
      if (count > 0 && judged.judged(entry.rule(), entry.file())) {
        gone.add(entry.counting(count));
      }
    }
    return outcome.withKnown(fresh, new Outcome.Known(known, gone));
  }

  /** What is left of this baseline without what is gone. */
  public Baseline without(Collection<KnownFinding> gone) {
    Map<String, Integer> less = new HashMap<>();
    for (KnownFinding entry : gone) {
      less.put(entry.fingerprint(), entry.count());
    }
    List<KnownFinding> left = new ArrayList<>();
    for (KnownFinding entry : entries) {
      int count = entry.count() - less.getOrDefault(entry.fingerprint(), 0);
      if (count > 0) {
        left.add(entry.counting(count));
      }
    }
    return new Baseline(left);
  }

  /** How many findings it knows of. */
  public int count() {
    int count = 0;
    for (KnownFinding entry : entries) {
      count += entry.count();
    }
    return count;
  }

  /**
   * Reads the text that {@link BaselineReport} writes.
   *
   * @throws Malformed if it is another
   */
  public static Baseline read(String text) throws Malformed {
    SourceFile file = SourceFile.of(FILE, text);
    // JSON is YAML, and its reader is at hand on every run.
    Parsed<YamlStream> parsed = YamlParser.parse(Text.of(file, text));
    if (!parsed.problems().isEmpty()) {
      throw new Malformed(
          "is no baseline: line " + parsed.problems().get(0).span().line() + " is not JSON");
    }
    YamlNode root =
        parsed.tree().documents().size() == 1 ? parsed.tree().documents().get(0).root() : null;
    if (!(root instanceof YamlMapping mapping)) {
      throw new Malformed("is no baseline: it has to be one JSON object");
    }
    Long version = number(mapping.get("version"));
    if (version == null) {
      throw new Malformed("is no baseline: it has no \"version\"");
    }
    if (version != BaselineReport.VERSION) {
      throw new Malformed(
          "is of version "
              + version
              + ", and this Hullcheck reads "
              + BaselineReport.VERSION
              + "; write it again with \"hullcheck baseline\"");
    }
    if (!(mapping.get("findings") instanceof YamlSequence findings)) {
      throw new Malformed("is no baseline: it has no \"findings\"");
    }
    Map<String, KnownFinding> entries = new LinkedHashMap<>();
    for (YamlNode item : findings.items()) {
      KnownFinding entry = item instanceof YamlMapping fields ? entry(fields) : null;
      if (entry == null) {
        throw new Malformed("is no baseline: no finding is in line " + item.span().line());
      }
      // Two branches that were merged may each have added the same one.
      entries.merge(entry.fingerprint(), entry, (a, b) -> a.count() < b.count() ? b : a);
    }
    return new Baseline(new ArrayList<>(entries.values()));
  }

  private static @Nullable KnownFinding entry(YamlMapping fields) {
    String file = text(fields.get("file"));
    String rule = text(fields.get("rule"));
    String fingerprint = text(fields.get("fingerprint"));
    String resource = text(fields.get("resource"));
    Long count = fields.get("count") == null ? Long.valueOf(1) : number(fields.get("count"));
    if (file == null || rule == null || fingerprint == null || count == null) {
      return null;
    }
    boolean counts = count > 0 && count <= Integer.MAX_VALUE;
    return counts
        ? new KnownFinding(
            fingerprint, rule, file, resource == null ? "" : resource, count.intValue())
        : null;
  }

  private static @Nullable String text(@Nullable YamlNode node) {
    return node instanceof YamlScalar scalar ? scalar.value() : null;
  }

  private static @Nullable Long number(@Nullable YamlNode node) {
    return node instanceof YamlScalar scalar ? scalar.whole() : null;
  }
}
