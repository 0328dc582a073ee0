package dev.hullcheck.report;

import dev.hullcheck.check.Finding;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.Span;
import dev.hullcheck.suppress.Suppressed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SARIF 2.1.0, which code hosts read.
 *
 * <p>Files are named relative to the root folder of the project, as {@code SRCROOT}. Every result
 * has {@code suppressions}, empty for those that are reported, since the standard asks for them on
 * all results or on none (section 3.27.23). For the same reason (3.27.24) every result of a run
 * with a baseline has a {@code baselineState}; those that it knew of are suppressed by it, as by
 * something outside the files. Braces in messages are not doubled, though section 3.11.5 asks for
 * it: no message has arguments, and {@code ${var.x}} has to come out as it was written in viewers
 * that show the text as it is.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">The standard</a>
 */
public final class SarifReport implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String ROOT = "SRCROOT";

  @Override
  public void write(Outcome outcome, ReportContext context, StringBuilder out) {
    List<RuleInfo> rules = rules(outcome, context);
    Map<String, Integer> indices = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      indices.putIfAbsent(rules.get(i).id(), i);
    }
    JsonWriter json = new JsonWriter(out);
    new Run(context, indices, Fingerprints.of(outcome, context), json).write(outcome, rules);
    out.append('\n');
  }

  /** The rules of the run, and after them any other that a finding names. */
  private static List<RuleInfo> rules(Outcome outcome, ReportContext context) {
    List<RuleInfo> rules = new ArrayList<>(context.rules());
    Map<String, RuleInfo> known = new HashMap<>();
    for (RuleInfo rule : rules) {
      known.put(rule.id(), rule);
    }
    for (Finding finding : outcome.findings()) {
      if (known.putIfAbsent(finding.rule().id(), finding.rule()) == null) {
        rules.add(finding.rule());
      }
    }
    Outcome.Known before = outcome.known();
    for (Finding finding : before == null ? List.<Finding>of() : before.findings()) {
      if (known.putIfAbsent(finding.rule().id(), finding.rule()) == null) {
        rules.add(finding.rule());
      }
    }
    for (Suppressed suppressed : outcome.suppressed()) {
      RuleInfo rule = suppressed.finding().rule();
      if (known.putIfAbsent(rule.id(), rule) == null) {
        rules.add(rule);
      }
    }
    return rules;
  }

  /** SARIF has three levels; the severity itself is in the rule's {@code security-severity}. */
  private static String level(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }

  /** Writes the one run of a log. */
  private static final class Run {
    private final ReportContext context;
    private final Map<String, Integer> indices;
    private final Fingerprints fingerprints;
    private final JsonWriter json;

    Run(
        ReportContext context,
        Map<String, Integer> indices,
        Fingerprints fingerprints,
        JsonWriter json) {
      this.context = context;
      this.indices = indices;
      this.fingerprints = fingerprints;
      this.json = json;
    }

    void write(Outcome outcome, List<RuleInfo> rules) {
      json.beginObject().member("$schema", SCHEMA).member("version", "2.1.0");
      json.name("runs").beginArray().beginObject();
      json.name("tool").beginObject().name("driver").beginObject();
      json.member("name", "hullcheck").member("semanticVersion", context.version());
      json.name("rules").beginArray();
      for (RuleInfo rule : rules) {
        SarifRule.write(rule, level(rule.severity()), json);
      }
      json.endArray().endObject().endObject();
      writeInvocation(outcome.errors());
      json.name("originalUriBaseIds").beginObject().name(ROOT).beginObject();
      json.name("description").beginObject();
      json.member("text", "The root folder of the project.");
      json.endObject().endObject().endObject();
      json.member("columnKind", "utf16CodeUnits");
      json.name("results").beginArray();
      Outcome.Known known = outcome.known();
      for (Finding finding : outcome.findings()) {
        json.beginObject();
        writeResult(finding);
        writeState("new", known);
        json.name("suppressions").beginArray().endArray().endObject();
      }
      for (Suppressed suppressed : outcome.suppressed()) {
        json.beginObject();
        writeResult(suppressed.finding());
        writeState("unchanged", known);
        writeSuppression(suppressed);
        json.endObject();
      }
      for (Finding finding : known == null ? List.<Finding>of() : known.findings()) {
        json.beginObject();
        writeResult(finding);
        writeState("unchanged", known);
        json.name("suppressions").beginArray().beginObject().member("kind", "external");
        json.member("justification", "Known by the baseline").endObject().endArray();
        json.endObject();
      }
      json.endArray();
      if (known != null) {
        json.name("properties").beginObject().name("baseline").beginObject();
        json.member("known", known.findings().size()).member("gone", known.goneCount());
        json.endObject().endObject();
      }
      json.endObject().endArray().endObject();
    }

    private void writeState(String state, Outcome.@Nullable Known known) {
      if (known != null) {
        json.member("baselineState", state);
      }
    }

    private void writeInvocation(List<Outcome.Fault> errors) {
      json.name("invocations").beginArray().beginObject();
      json.member("executionSuccessful", errors.isEmpty());
      if (!errors.isEmpty()) {
        json.name("toolExecutionNotifications").beginArray();
        for (Outcome.Fault error : errors) {
          writeNotification(error);
        }
        json.endArray();
      }
      json.endObject().endArray();
    }

    private void writeNotification(Outcome.Fault error) {
      json.beginObject().member("level", "error");
      json.name("message").beginObject().member("text", error.message()).endObject();
      if (!error.file().isEmpty()) {
        json.name("locations").beginArray().beginObject();
        json.name("physicalLocation").beginObject();
        writeArtifact(error.file());
        json.endObject().endObject().endArray();
      }
      if (!error.rule().isEmpty()) {
        json.name("associatedRule").beginObject().member("id", error.rule());
        Integer index = indices.get(error.rule());
        if (index != null) {
          json.member("index", index);
        }
        json.endObject();
      }
      json.endObject();
    }

    private void writeResult(Finding finding) {
      json.member("ruleId", finding.rule().id());
      Integer index = indices.get(finding.rule().id());
      if (index != null) {
        json.member("ruleIndex", index);
      }
      json.member("level", level(finding.severity()));
      json.name("message").beginObject().member("text", finding.message()).endObject();
      json.name("locations").beginArray().beginObject();
      writePhysical(finding.span());
      Finding.Subject subject = finding.subject();
      if (subject != null) {
        json.name("logicalLocations").beginArray().beginObject();
        json.member("fullyQualifiedName", subject.address()).member("kind", "resource");
        json.endObject().endArray();
      }
      json.endObject().endArray();
      if (!finding.related().isEmpty()) {
        json.name("relatedLocations").beginArray();
        int id = 0;
        for (Finding.Related related : finding.related()) {
          json.beginObject().member("id", id++);
          writePhysical(related.span());
          json.name("message").beginObject().member("text", related.message()).endObject();
          json.endObject();
        }
        json.endArray();
      }
      json.name("partialFingerprints").beginObject();
      json.member("hullcheck/v1", fingerprints.get(finding)).endObject();
      if (!finding.environments().isEmpty()) {
        json.name("properties").beginObject();
        json.member("environments", finding.environments()).endObject();
      }
    }

    private void writeSuppression(Suppressed suppressed) {
      boolean external = suppressed.by() == Suppressed.By.CONFIGURATION;
      json.name("suppressions").beginArray().beginObject();
      json.member("kind", external ? "external" : "inSource");
      if (!suppressed.reason().isEmpty()) {
        json.member("justification", suppressed.reason());
      }
      json.name("location").beginObject();
      writePhysical(suppressed.marker());
      json.endObject().endObject().endArray();
    }

    private void writePhysical(Span span) {
      json.name("physicalLocation").beginObject();
      writeArtifact(context.rootPath(span.file()));
      json.name("region").beginObject();
      json.member("startLine", span.line()).member("startColumn", span.column());
      json.member("endLine", span.endLine()).member("endColumn", span.endColumn());
      json.endObject().endObject();
    }

    private void writeArtifact(String path) {
      json.name("artifactLocation").beginObject().member("uri", Uri.of(path));
      if (!Uri.isAbsolute(path)) {
        json.member("uriBaseId", ROOT);
      }
      json.endObject();
    }
  }
}
