package dev.hullcheck.report;

import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Undecided;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.suppress.Suppressed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report that programs read; docs/hullcheck-report.schema.json describes it. New members may
 * come with any version; one that is there keeps its name and meaning while {@code version} is 1.
 */
public final class JsonReport implements Report {
  @Override
  public void write(Outcome outcome, ReportContext context, StringBuilder out) {
    Fingerprints fingerprints = Fingerprints.of(outcome, context);
    JsonWriter json = new JsonWriter(out);
    json.beginObject().member("version", 1);
    json.name("tool").beginObject();
    json.member("name", "hullcheck").member("version", context.version()).endObject();
    writeSummary(outcome, json);
    json.name("findings").beginArray();
    for (Finding finding : outcome.findings()) {
      json.beginObject();
      writeFinding(finding, fingerprints, json);
      json.endObject();
    }
    json.endArray();
    if (!outcome.suppressed().isEmpty()) {
      writeSuppressed(outcome.suppressed(), fingerprints, json);
    }
    Outcome.Known known = outcome.known();
    if (known != null) {
      writeKnown(known, fingerprints, json);
    }
    List<Undecided> undecided = outcome.undecided();
    if (undecided != null) {
      writeUndecided(undecided, json);
    }
    json.name("errors").beginArray();
    for (Outcome.Fault error : outcome.errors()) {
      json.beginObject().member("message", error.message());
      json.member("file", error.file()).member("rule", error.rule()).endObject();
    }
    json.endArray().endObject();
    out.append('\n');
  }

  private static void writeSummary(Outcome outcome, JsonWriter json) {
    json.name("summary").beginObject();
    json.member("files", outcome.files());
    json.member("resources", outcome.resources());
    json.member("findings", outcome.findings().size());
    json.member("suppressed", outcome.suppressed().size());
    json.member("unknown", outcome.unknown());
    Outcome.Known known = outcome.known();
    if (known != null) {
      json.member("known", known.findings().size()).member("gone", known.goneCount());
    }
    Outcome.Elsewhere elsewhere = outcome.elsewhere();
    if (elsewhere != null) {
      json.member("elsewhere", elsewhere.findings().size());
    }
    if (outcome.durationMillis() >= 0) {
      json.member("durationMs", outcome.durationMillis());
    }
    json.endObject();
  }

  private static void writeSuppressed(
      List<Suppressed> suppressed, Fingerprints fingerprints, JsonWriter json) {
    json.name("suppressed").beginArray();
    for (Suppressed one : suppressed) {
      json.beginObject();
      writeFinding(one.finding(), fingerprints, json);
      json.name("suppression").beginObject();
      json.member("kind", kind(one.by())).member("reason", one.reason());
      writePlace(one.marker(), json);
      json.endObject().endObject();
    }
    json.endArray();
  }

  private static void writeKnown(Outcome.Known known, Fingerprints fingerprints, JsonWriter json) {
    if (!known.findings().isEmpty()) {
      json.name("known").beginArray();
      for (Finding finding : known.findings()) {
        json.beginObject();
        writeFinding(finding, fingerprints, json);
        json.endObject();
      }
      json.endArray();
    }
    if (!known.gone().isEmpty()) {
      json.name("gone").beginArray();
      for (KnownFinding entry : known.gone()) {
        json.beginObject().member("rule", entry.rule()).member("file", entry.file());
        if (!entry.resource().isEmpty()) {
          json.member("resource", entry.resource());
        }
        json.member("count", entry.count()).member("fingerprint", entry.fingerprint());
        json.endObject();
      }
      json.endArray();
    }
  }

  private static void writeUndecided(List<Undecided> undecided, JsonWriter json) {
    json.name("unknowns").beginArray();
    for (Undecided pair : undecided) {
      json.beginObject().member("rule", pair.rule().id());
      json.member("severity", pair.severity().id());
      writePlace(pair.span(), json);
      writeSubject(pair.subject(), json);
      json.name("reasons").beginArray();
      for (Finding.Related reason : pair.reasons()) {
        json.beginObject().member("message", reason.message());
        writePlace(reason.span(), json);
        json.endObject();
      }
      json.endArray().endObject();
    }
    json.endArray();
  }

  private static void writeSubject(Finding.@Nullable Subject subject, JsonWriter json) {
    if (subject != null) {
      json.member("resource", subject.address());
      json.member("kind", subject.kind());
      json.member("language", subject.language().id());
    }
  }

  private static String kind(Suppressed.By by) {
    return switch (by) {
      case COMMENT -> "inline";
      case ANNOTATION -> "annotation";
      case CONFIGURATION -> "configuration";
    };
  }

  private static void writeFinding(Finding finding, Fingerprints fingerprints, JsonWriter json) {
    json.member("rule", finding.rule().id());
    json.member("severity", finding.severity().id());
    json.member("category", finding.rule().category());
    json.member("message", finding.message());
    writePlace(finding.span(), json);
    writeSubject(finding.subject(), json);
    if (!finding.environments().isEmpty()) {
      json.member("environments", finding.environments());
    }
    if (!finding.related().isEmpty()) {
      json.name("related").beginArray();
      for (Finding.Related related : finding.related()) {
        json.beginObject().member("message", related.message());
        writePlace(related.span(), json);
        json.endObject();
      }
      json.endArray();
    }
    json.member("fingerprint", fingerprints.get(finding));
  }

  private static void writePlace(Span span, JsonWriter json) {
    SourceFile file = span.file();
    json.member("file", file.path());
    json.member("line", span.line()).member("column", span.column());
    json.member("endLine", span.endLine()).member("endColumn", span.endColumn());
  }
}
