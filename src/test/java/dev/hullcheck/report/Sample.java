package dev.hullcheck.report;

import dev.hullcheck.check.Finding;
import dev.hullcheck.check.Undecided;
import dev.hullcheck.model.Language;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.SampleRules;
import dev.hullcheck.rule.Severity;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.suppress.Suppressed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outcomes made by hand, with the files that they are of. */
final class Sample implements ReportContext {
  private final Map<SourceFile, String> texts = new HashMap<>();
  private final List<RuleInfo> rules =
      new ArrayList<>(
          List.of(
              SampleRules.metadataExposed(),
              SampleRules.taintNotTolerated(),
              SampleRules.plain("parse-error", "code", Severity.MEDIUM)));

  /** A run over three files, with something of everything. */
  static Outcome full(Sample sample) {
    SourceFile nodes =
        sample.file(
            "infra/nodes.tf",
            """
            resource "google_container_node_pool" "gpu" {
              name = "gpu"
              node_config {
                taint {
                  key = "dedicated"
                }
                workload_metadata_config {
                  mode = "GCE_METADATA"
                }
              }
            }
            # hullcheck:ignore gke-workload-metadata-exposed -- runs system Pods only
            resource "google_container_node_pool" "system" {
              node_config {
                workload_metadata_config { mode = "GCE_METADATA" }
              }
            }
            """);
    SourceFile train =
        sample.file("k8s/train job.yaml", "kind: Job\nmetadata:\n  name: train\n  labels: [a\n");
    RuleInfo metadata = sample.rules.get(0);
    RuleInfo taint = sample.rules.get(1);
    RuleInfo parse = sample.rules.get(2);
    Finding.Subject gpu =
        new Finding.Subject(
            "google_container_node_pool.gpu",
            "gke.NodePool",
            Language.TERRAFORM,
            sample.span(nodes, "resource \"google_container_node_pool\" \"gpu\""));
    Finding.Subject system =
        new Finding.Subject(
            "google_container_node_pool.system",
            "gke.NodeConfig",
            Language.TERRAFORM,
            sample.span(nodes, "resource \"google_container_node_pool\" \"system\""));
    Finding first =
        new Finding(
            taint,
            taint.severity(),
            "Taint \"dedicated=gpu:NoSchedule\" on node pool \"gpu\" is tolerated by no workload",
            sample.span(nodes, "taint"),
            List.of(
                new Finding.Related(
                    sample.span(train, "train"), "Job \"train\" has no matching toleration"),
                new Finding.Related(sample.span(nodes, "\"gpu\""), "Node pool \"gpu\"")),
            gpu,
            "config.taints.0");
    Finding second =
        new Finding(
            metadata,
            Severity.CRITICAL,
            "Node pool \"gpu\" lets Pods read the VM metadata server",
            sample.span(nodes, "\"GCE_METADATA\""),
            List.of(),
            gpu,
            "workloadMetadataConfig.mode");
    Finding third =
        new Finding(
            parse,
            parse.severity(),
            "List is not closed; a \"]\" has to stand here",
            new Span(train, 42, 42),
            List.of(),
            null,
            "");
    int last = sample.texts.getOrDefault(nodes, "").lastIndexOf("\"GCE_METADATA\"");
    Finding quiet =
        new Finding(
            metadata,
            metadata.severity(),
            "Node pool \"system\" lets Pods read the VM metadata server",
            new Span(nodes, last, last + 14),
            List.of(),
            system,
            "workloadMetadataConfig.mode");
    int marker = sample.texts.getOrDefault(nodes, "").indexOf("gke-workload-metadata-exposed");
    Undecided open =
        new Undecided(
            metadata,
            metadata.severity(),
            sample.span(nodes, "node_config"),
            gpu,
            List.of(
                new Finding.Related(
                    sample.span(nodes, "\"gpu\""),
                    "the relation cluster of gke.NodeConfig is not known")));
    Outcome outcome =
        new Outcome(
            List.of(first, second, third),
            List.of(
                new Suppressed(
                    quiet,
                    Suppressed.By.COMMENT,
                    "runs system Pods only",
                    new Span(nodes, marker, marker + 29))),
            List.of(
                new Outcome.Fault(
                    "Internal error in rule \"taint-not-tolerated\"",
                    "k8s/train job.yaml",
                    "taint-not-tolerated"),
                new Outcome.Fault("Internal error", "", "")),
            12,
            40,
            2,
            -1);
    return outcome.withUndecided(List.of(open));
  }

  /** The full run, held against a baseline, with a part that nobody asked about. */
  static Outcome narrowed(Sample sample) {
    Outcome full = full(sample);
    List<Finding> findings = full.findings();
    List<KnownFinding> gone =
        List.of(
            new KnownFinding("0".repeat(32), "parse-error", "deploy/k8s/gone.yaml", "", 2),
            new KnownFinding(
                "1".repeat(32), "taint-not-tolerated", "deploy/a.tf", "google_x.a", 1));
    return full.withKnown(
            List.of(findings.get(0), findings.get(2)),
            new Outcome.Known(List.of(findings.get(1)), gone))
        .only(finding -> finding != findings.get(2));
  }

  /** A run that found nothing. */
  static Outcome empty() {
    return new Outcome(List.of(), List.of(), List.of(), 12, 40, 0, -1);
  }

  /** A run with these findings alone. */
  static Outcome of(List<Finding> findings) {
    return new Outcome(findings, List.of(), List.of(), 1, 1, 0, -1);
  }

  SourceFile file(String path, String text) {
    SourceFile file = SourceFile.of(path, text);
    texts.put(file, text);
    return file;
  }

  /** The first place of {@code text} in a file. */
  Span span(SourceFile file, String text) {
    int at = texts.getOrDefault(file, "").indexOf(text);
    return new Span(file, at, at + text.length());
  }

  /** A finding of the rule {@code taint-not-tolerated} without help, of no resource. */
  Finding finding(String message, Span span) {
    RuleInfo rule = SampleRules.plain("taint-not-tolerated", "cluster", Severity.MEDIUM);
    return new Finding(rule, rule.severity(), message, span, List.of(), null, "");
  }

  /** Has a file change after it was read, or go, where {@code text} is null. */
  void change(SourceFile file, @Nullable String text) {
    if (text == null) {
      texts.remove(file);
    } else {
      texts.put(file, text);
    }
  }

  @Override
  public String version() {
    return "0.1.0";
  }

  @Override
  public List<RuleInfo> rules() {
    return rules;
  }

  @Override
  public @Nullable String text(SourceFile file) {
    return texts.get(file);
  }

  @Override
  public String rootPath(SourceFile file) {
    return file.path().startsWith("/") ? file.path() : "deploy/" + file.path();
  }

  String write(Report report, Outcome outcome) {
    StringBuilder out = new StringBuilder();
    report.write(outcome, this, out);
    return out.toString();
  }
}
