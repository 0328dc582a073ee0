package dev.hullcheck.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules as tests need them: two that are filled in, and plain ones of any id. */
public final class SampleRules {
  private SampleRules() {}

  /** A rule that says next to nothing of itself. */
  public static RuleInfo plain(String id, String category, Severity severity) {
    return new RuleInfo(
        id,
        "Title of " + id,
        category,
        severity,
        List.of(),
        List.of(),
        "",
        "",
        "",
        "0.1.0",
        List.of(),
        Map.of(),
        false,
        false);
  }

  /** A rule with all that a rule can say. */
  public static RuleInfo metadataExposed() {
    Map<String, List<String>> aliases = new LinkedHashMap<>();
    aliases.put("checkov", List.of("CKV_GCP_69"));
    aliases.put("trivy", List.of("GCP-0057", "AVD-GCP-0057"));
    aliases.put("cis-gke", List.of("5.4.1"));
    return new RuleInfo(
        "gke-workload-metadata-exposed",
        "Node pool exposes the Compute Engine metadata server to Pods",
        "cluster",
        Severity.HIGH,
        List.of("gke.NodeConfig"),
        List.of("terraform", "kubernetes", "shell"),
        "Set the mode to GKE_METADATA and give the cluster a workload pool.",
        """
        Any Pod can fetch the access token of the node's service account
        from the metadata server.

        All right where the cluster runs nothing but system Pods:

            workload_metadata_config { mode = "GCE_METADATA" }
        """,
        "Silent where the owning cluster is not in the project.",
        "0.1.0",
        List.of("https://cloud.google.com/kubernetes-engine/docs/how-to/workload-identity"),
        aliases,
        true,
        false);
  }

  /** A rule that finds a mistake in joining two files. */
  public static RuleInfo taintNotTolerated() {
    return new RuleInfo(
        "taint-not-tolerated",
        "Taint that no workload tolerates",
        "cluster",
        Severity.MEDIUM,
        List.of("k8s.NodeGroup"),
        List.of("terraform", "kubernetes", "shell"),
        "Add a matching toleration and nodeAffinity to the workloads meant for this pool.",
        "Nothing is ever scheduled on the pool.",
        "",
        "0.1.0",
        List.of(),
        Map.of(),
        false,
        false);
  }
}
