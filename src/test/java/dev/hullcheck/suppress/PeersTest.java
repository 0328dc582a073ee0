package dev.hullcheck.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.HclBlock;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclItem;
import dev.hullcheck.syntax.hcl.HclParser;
import dev.hullcheck.syntax.yaml.YamlParser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The markers of other linters, where each one's own tool reads them. */
class PeersTest {
  @Test
  void checkovAndTerrascanSpeakOfTheBlockThatTheyStandIn() {
    assertThat(
            terraform(
                """
                #checkov:skip=CKV_1:above a block it is none
                resource "a" "b" {
                  x {
                    # checkov:skip=CKV_2,CKV2_3:two of them
                    y = 1 # bridgecrew:skip=BC_4
                  }
                  #ts:skip=AC_5 as agreed
                }
                """))
        .containsExactly(
            "checkov CKV_2 CKV2_3 2-8 'two of them'",
            "checkov BC_4 2-8 ''",
            "terrascan AC_5 2-8 'as agreed'");
  }

  @Test
  void trivyAndTfsecSpeakOfALineOfTerraform() {
    assertThat(
            terraform(
                """
                #trivy:ignore:GCP-0057 tfsec:ignore:google-gke-x:exp:2027-01-02
                //trivy:ignore:AVD-*
                resource "a" "b" {
                  y = 1 #tfsec:ignore:GCP-1
                  /* trivy:ignore:GCP-2*/
                  z = 1 # trivy:ignore:GCP-3:ws:dev trivy:ignore:GCP-4[a=b] trivy:ignore:GCP-5
                }
                """))
        .containsExactly(
            "trivy GCP-0057 3 ''",
            "trivy google-gke-x 3 until 2027-01-02 ''",
            "trivy AVD-* 3 ''",
            "trivy GCP-1 4 ''",
            "trivy GCP-2 6 ''",
            "trivy GCP-5 6 ''");
    assertThat(yaml("# trivy:ignore:KSV-1\n# checkov:skip=CKV_K8S_1\nkind: Pod\n")).isEmpty();
  }

  @Test
  void sonarAndSemgrepSpeakOfOneLine() {
    assertThat(
            yaml(
                """
                kind: Pod # NOSONAR accepted
                # NOSONAR
                a: 1 # nosemgrep: x.y, z
                # nosem
                b: 1
                # Prose about NOSONARQUBE and nosemgrep.
                """))
        .containsExactly(
            "sonar * 1 ''", "sonar * 2 ''", "semgrep x.y z 3 ''", "semgrep * 5 ''", "sonar * 6 ''");
  }

  @Test
  void kicsSpeaksOfTheNextLineTheNextBlockOrTheFile() {
    assertThat(
            yaml(
                """
                # kics-scan disable=a-1,b-2
                ---
                spec:
                  # kics-scan ignore-block
                  containers:
                  - name: a
                    x: 1

                  - name: b
                  other: 1
                  # kics-scan ignore-line
                  more: 1
                  # kics-scan ignore
                """))
        .containsExactly("kics a-1 b-2 all ''", "kics * 5-9 ''", "kics * 12 ''");
    assertThat(
            terraform(
                """
                # kics-scan ignore
                # kics-scan ignore-block
                resource "a" "b" {
                  y = 1
                }
                z = 1
                """))
        .containsExactly("kics * all ''", "kics * 3-5 ''");
  }

  @Test
  void everyPrefixIsReadWithoutException() {
    String text =
        "# trivy:ignore:A:exp:2027-01-02 tfsec:ignore:[ */ checkov:skip=A,B:c ts:skip=D e NOSONAR\n"
            + "/* trivy:ignore:*/ a = 1\n# nosemgrep: a,b\n# kics-scan disable=\n#kics-scan"
            + " ignore-block\n";
    for (int i = 0; i <= text.length(); i++) {
      terraform(text.substring(0, i));
      yaml(text.substring(0, i));
    }
  }

  private static List<String> terraform(String content) {
    Text text = Text.of(SourceFile.of("main.tf", content), content);
    HclBody body = HclParser.parse(text).tree();
    List<Span> blocks = new ArrayList<>();
    for (HclItem item : body.items()) {
      if (item instanceof HclBlock block) {
        blocks.add(block.span());
      }
    }
    return shown(HclParser.parse(text).comments(), content, blocks);
  }

  private static List<String> yaml(String content) {
    Text text = Text.of(SourceFile.of("pod.yaml", content), content);
    return shown(YamlParser.parse(text).comments(), content, null);
  }

  private static List<String> shown(
      List<Comment> comments, String content, @Nullable List<Span> blocks) {
    List<String> shown = new ArrayList<>();
    for (Marker marker : Markers.read(comments, content, blocks).all()) {
      StringBuilder out = new StringBuilder(marker.peer());
      for (Marker.Word name : marker.names()) {
        out.append(' ').append(name.text());
      }
      if (marker.region() instanceof Region.Lines at) {
        out.append(' ').append(at.first());
        out.append(at.last() > at.first() ? "-" + at.last() : "");
      } else {
        out.append(" all");
      }
      Marker.Word until = marker.until();
      out.append(until == null ? "" : " until " + until.text());
      shown.add(out.append(" '").append(marker.reason()).append('\'').toString());
    }
    return shown;
  }
}
