package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard input through the whole program. */
class StandardInputTest {
  /** What {@code helm template} writes, with a manifest behind it that no chart has. */
  private static final String RENDERED =
      """
      ---
      # Source: shop/templates/config.yaml
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: web}
      data: {note: "# Source: not/this.yaml"}
      ---
      # Source: shop/charts/cache/templates/pod.yaml
      # A comment of the template
      apiVersion: v1
      kind: Pod
      metadata: {name: cache}
      spec:
        # Source: nor/this.yaml
        hostNetwork: true
        containers: [{name: cache, image: example.com/cache:1.0}]
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: other}
      spec:
        hostNetwork: true
        containers: [{name: other, image: example.com/other:1.0}]
      """;

  @TempDir private Path temporary;
  private ScratchFolder scratch;

  @BeforeEach
  void input() {
    scratch = new ScratchFolder(temporary);
    scratch.input = RENDERED;
  }

  private String lint(String... options) {
    String[] words = new String[options.length + 4];
    words[0] = "lint";
    words[1] = "--only=pod-host-network";
    words[2] = "--stdin-filename=rendered.yaml";
    System.arraycopy(options, 0, words, 3, options.length);
    words[words.length - 1] = "-";
    assertThat(scratch.run(words)).isEqualTo(ExitCode.FINDINGS);
    return scratch.out;
  }

  @Test
  void aWebPageIsNoTemplate() {
    scratch.input =
        RENDERED.replace(
            "shop/charts/cache/templates/pod.yaml", "https://example.com/templates/pods");
    assertThat(lint()).contains("rendered.yaml:15:16").doesNotContain("Rendered from");
  }

  @Test
  void aFindingInARenderedChartTellsItsTemplate() {
    assertThat(lint())
        .isEqualTo(
            """
            rendered.yaml:15:16: high: Pod "cache" uses the host network, where metadata protection and NetworkPolicy do not apply [pod-host-network]
               15 |   hostNetwork: true
                  |                ^^^^
               related: rendered.yaml:8:1: Rendered from "shop/charts/cache/templates/pod.yaml"
               help: Remove hostNetwork and publish the workload through a Service.

            rendered.yaml:22:16: high: Pod "other" uses the host network, where metadata protection and NetworkPolicy do not apply [pod-host-network]
               22 |   hostNetwork: true
                  |                ^^^^

            2 findings (2 high) in 1 file.
            """);
    assertThat(lint("--format=sarif"))
        .containsOnlyOnce("Rendered from \\\"shop/charts/cache/templates/pod.yaml\\\"");
  }

  @Test
  void aFaultOfARenderedFileTellsItsTemplateToo() {
    scratch.input = "---\n# Source: shop/templates/pod.yaml\napiVersion: v1\nkind: [\n";
    scratch.run("lint", "--stdin-filename=rendered.yaml", "-");
    assertThat(scratch.out)
        .contains("[parse-error]", "rendered.yaml:2:1: Rendered from \"shop/templates/pod.yaml\"");
  }

  @Test
  void aNameThatDoesNotSayWhatItIsIsRefused() {
    assertThat(scratch.run("lint", "--stdin-filename=rendered", "-")).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err)
        .isEqualTo(
            "hullcheck: \"--stdin-filename\": \"rendered\" does not end as what is read: "
                + NotRead.KINDS
                + "\n");
  }

  @Test
  void onlyWhatIsAskedAboutIsReported() {
    scratch.write("pod.yaml", ScratchFolder.POD);
    assertThat(lint("-q", "--report-only=rendered.yaml", ".").lines()).hasSize(2);
  }

  @Test
  void aPlanNeedsNoName() {
    scratch.write(
        "main.tf",
        """
        resource "google_container_cluster" "shop" {
          name               = "shop"
          enable_legacy_abac = terraform.workspace == "production"
        }
        """);
    scratch.input =
        """
        {"format_version":"1.2","resource_changes":[{"address":"google_container_cluster.shop",
        "mode":"managed","type":"google_container_cluster","name":"shop","change":{"actions":
        ["create"],"after":{"name":"shop","enable_legacy_abac":true},"after_unknown":{}}}],
        "configuration":{"root_module":{"resources":[{"address":"google_container_cluster.shop",
        "expressions":{"name":{"constant_value":"shop"},"enable_legacy_abac":{}}}]}}}
        """;
    assertThat(scratch.run("lint", "-")).isEqualTo(ExitCode.FINDINGS);
    assertThat(scratch.out)
        .contains("main.tf:3:24: high: Legacy authorization of \"shop\" grants fixed permissions")
        .contains("related: terraform-plan.json:3:");
    scratch.input = "{}";
    assertThat(scratch.run("lint", "-")).isEqualTo(ExitCode.FAILED);
    assertThat(scratch.err)
        .isEqualTo(
            "hullcheck: Standard input (\"-\") needs a name: --stdin-filename NAME; only a plan of"
                + " Terraform, as JSON, needs none\n");
  }
}
