package dev.hullcheck.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.check.Finding;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionsTest {
  @Test
  void withoutMarkersAllIsKept() {
    SampleFile file = new SampleFile("# a comment\nport = 1\n");
    Finding finding = file.finding("open-port", "1");
    Suppressions.Result result = file.apply(SampleFile.ids(), finding);
    assertThat(result.kept()).containsExactly(finding);
    assertThat(result.suppressed()).isEmpty();
    assertThat(result.own()).isEmpty();
  }

  @Test
  void aMarkerBehindTheLineSilencesThatLineAlone() {
    SampleFile file =
        new SampleFile("port = 1 # hullcheck:ignore open-port -- test only\nport = 2\n");
    Finding one = file.finding("open-port", "1");
    Finding two = file.finding("open-port", "2");
    Suppressions.Result result = file.apply(SampleFile.ids(), one, two);
    assertThat(result.kept()).containsExactly(two);
    assertThat(result.own()).isEmpty();
    assertThat(result.suppressed())
        .singleElement()
        .satisfies(s -> assertThat(s.finding()).isSameAs(one))
        .satisfies(s -> assertThat(s.reason()).isEqualTo("test only"))
        .satisfies(s -> assertThat(s.marker().column()).isEqualTo(29));
  }

  @Test
  void aMarkerAloneOnItsLineSpeaksOfTheNext() {
    SampleFile file = new SampleFile("# hullcheck:ignore open-port\nport = 1\nport = 2\n");
    Finding two = file.finding("open-port", "2");
    Suppressions.Result result = file.apply(SampleFile.ids(), file.finding("open-port", "1"), two);
    assertThat(result.kept()).containsExactly(two);
    assertThat(result.own()).isEmpty();
  }

  @Test
  void anotherRuleOnTheLineIsKept() {
    SampleFile file = new SampleFile("port = 1 # hullcheck:ignore old-image\n");
    Suppressions.Result result = file.apply(SampleFile.ids(), file.finding("open-port", "1"));
    assertThat(result.kept()).hasSize(1);
    assertThat(result.own()).extracting(Finding::message).containsExactly(unused("old-image"));
  }

  @Test
  void markersStackAboveALineAmongOtherCommentsAndBlankLines() {
    assertSilenced(
        """
        # hullcheck:ignore open-port -- a
        # The port is closed by a firewall rule.

        /* hullcheck:ignore old-image */
        // so there
        port = 1
        """);
  }

  @Test
  void aMarkerAboveTheDashesOfYamlSpeaksOfTheDocument() {
    assertSilenced("# hullcheck:ignore open-port, old-image\n---\nport = 1\n");
    assertSilenced("# hullcheck:ignore open-port, old-image\r\n--- \r\n\r\nport = 1\r\n");
  }

  @Test
  void idsAreSeparatedByCommasOrBlanks() {
    assertSilenced("port = 1 # hullcheck:ignore open-port old-image\n");
    assertSilenced("port = 1 # hullcheck:ignore open-port , old-image\n");
    assertSilenced("port = 1 # hullcheck:ignore open-port,old-image,\n");
    assertSilenced("port = 1 # hullcheck: ignore open-port,old-image --because\n");
  }

  @Test
  void everyKindOfCommentHoldsMarkers() {
    assertSilenced("/* hullcheck:ignore open-port, old-image */ port = 1\n");
    assertSilenced("port = 1 /* hullcheck:ignore open-port, old-image*/\n");
    assertSilenced("<!-- hullcheck:ignore open-port, old-image -- why -->\nport = 1\n");
    assertSilenced("<!--hullcheck:ignore open-port, old-image-->\nport = 1\n");
    assertSilenced(
        "/*\n * hullcheck:ignore open-port\n * hullcheck:ignore old-image\n */\nport = 1\n");
    assertSilenced("## hullcheck:ignore open-port, old-image\nport = 1\n");
  }

  @Test
  void aMarkerMayFollowThatOfAnotherTool() {
    assertSilenced("port = 1 # tflint-ignore: x # hullcheck:ignore open-port, old-image\n");
    assertSilenced("port = 1 //nosec // hullcheck:ignore open-port, old-image\n");
  }

  @Test
  void aMarkerAboveTheHeadOfAResourceSilencesAllOfIt() {
    String text =
        """
        # hullcheck:ignore open-port -- built for it
        resource "x" "y" {
          a = 1
          b = 2
        }
        resource "x" "z" {
          c = 3
        }
        """;
    SampleFile file = new SampleFile(text);
    Finding ofOther = file.finding("open-port", "3", "resource \"x\" \"z\"");
    Suppressions.Result result =
        file.apply(
            SampleFile.ids(),
            file.finding("open-port", "1", "resource \"x\" \"y\""),
            file.finding("open-port", "2", "resource \"x\" \"y\""),
            ofOther);
    assertThat(result.kept()).containsExactly(ofOther);
    assertThat(result.suppressed()).extracting(Suppressed::reason).containsOnly("built for it");
    assertThat(result.own()).isEmpty();
  }

  @Test
  void aMarkerAboveACommandThatGoesOnSilencesAllOfIt() {
    SampleFile file =
        new SampleFile("# hullcheck:ignore open-port\ngcloud create \\\n  --port 1 \\\n  --b\n");
    Suppressions.Result result =
        file.apply(SampleFile.ids(), file.finding("open-port", "1", "gcloud create"));
    assertThat(result.kept()).isEmpty();
    assertThat(result.own()).isEmpty();
  }

  @Test
  void aMarkerAtEitherEndOfAHeadSilencesTheResource() {
    String marker = "# hullcheck:ignore open-port\n";
    String above = marker + "apiVersion: v1\nx: 1\nkind: Pod\nspec: 2\n";
    String below = "apiVersion: v1\nx: 1\n" + marker + "kind: Pod\nspec: 2\n";
    String between = "apiVersion: v1\n" + marker + "x: 1\nkind: Pod\nspec: 2\n";
    for (String content : List.of(above, below, between)) {
      SampleFile file = new SampleFile(content);
      String head = content.substring(content.indexOf("apiVersion"), content.indexOf("\nspec"));
      Suppressions.Result result =
          file.apply(SampleFile.ids(), file.finding("open-port", "spec: 2", head));
      assertThat(result.kept()).as(content).hasSize(content.equals(between) ? 1 : 0);
    }
  }

  @Test
  void aMarkerAboveAFenceSilencesAllOfIt() {
    String text =
        """
        <!-- hullcheck:ignore open-port -- an example -->

        ```sh
        first

        ~~~
        second
        ````
        third
        """;
    SampleFile file = new SampleFile(text);
    Finding third = file.finding("open-port", "third");
    Suppressions.Result result =
        file.apply(
            SampleFile.ids(),
            file.finding("open-port", "first"),
            file.finding("open-port", "second"),
            third);
    assertThat(result.kept()).containsExactly(third);
    assertThat(result.own()).isEmpty();
  }

  @Test
  void aMarkerInsideAFindingOfSeveralLinesSilencesIt() {
    SampleFile file = new SampleFile("args = [\n  \"a\", # hullcheck:ignore open-port\n  \"b\"]\n");
    String list = "[\n  \"a\", # hullcheck:ignore open-port\n  \"b\"]";
    Suppressions.Result result = file.apply(SampleFile.ids(), file.finding("open-port", list));
    assertThat(result.kept()).isEmpty();
    assertThat(result.own()).isEmpty();
  }

  @Test
  void whatSilencesNothingIsReportedAtItsId() {
    assertThat(own("a = 1 # hullcheck:ignore open-port, old-image -- x\n"))
        .containsExactly(
            "1:26: suppression-unused: " + unused("open-port") + " | open-port",
            "1:37: suppression-unused: " + unused("old-image") + " | old-image");
  }

  @Test
  void aMarkerThatNothingFollowsSilencesNothing() {
    assertThat(own("a = 1\n# hullcheck:ignore open-port\n\n# end\n")).hasSize(1);
  }

  @Test
  void aMarkerForARuleThatDidNotRunIsNeverUnused() {
    assertThat(own("a = 1 # hullcheck:ignore switched-off\n")).isEmpty();
  }

  @Test
  void twoMarkersForTheSamePlaceAreBothUsed() {
    SampleFile file =
        new SampleFile(
            "# hullcheck:ignore open-port -- one\na = 1 # hullcheck:ignore open-port -- two\n");
    Suppressions.Result result = file.apply(SampleFile.ids(), file.finding("open-port", "1"));
    assertThat(result.suppressed()).extracting(Suppressed::reason).containsExactly("one");
    assertThat(result.own()).isEmpty();
  }

  @Test
  void aMarkerReadTwiceIsReportedOnce() {
    SampleFile file = new SampleFile("a = 1 # hullcheck:ignore open-port\n");
    Markers twice = Markers.join(List.of(file.markers(), file.markers()));
    assertThat(
            Suppressions.apply(List.of(), twice, List.of(), SampleFile.ids(), SampleFile.POLICY)
                .own())
        .hasSize(1);
  }

  @Test
  void anUnknownIdIsReportedWithTheNearestAndTheOthersStillHold() {
    SampleFile file = new SampleFile("a = 1 # hullcheck:ignore open-prot, old-image\n");
    Suppressions.Result result = file.apply(SampleFile.ids(), file.finding("old-image", "1"));
    assertThat(result.kept()).isEmpty();
    assertThat(result.own())
        .extracting(file::show)
        .containsExactly(
            "1:26: suppression-malformed: No rule is called \"open-prot\"; did you mean"
                + " \"open-port\"? | open-prot");
  }

  @Test
  void aMissingIdIsReported() {
    String message = "Marker names no rule; write \"hullcheck:ignore ID -- reason\"";
    assertThat(own("a = 1 # hullcheck:ignore\n"))
        .containsExactly("1:9: suppression-malformed: " + message + " | hullcheck:ignore");
    assertThat(own("a = 1 # hullcheck:ignore -- all of it\n")).hasSize(1);
  }

  @Test
  void anUnknownDirectiveIsReported() {
    String form = "; write \"hullcheck:ignore ID -- reason\"";
    assertThat(own("a = 1 # hullcheck:ignroe open-port\n"))
        .containsExactly(
            "1:9: suppression-malformed: No marker is called \"hullcheck:ignroe\""
                + form
                + " | hullcheck:ignroe");
    assertThat(own("a = 1 # hullcheck:disable open-port\n"))
        .containsExactly(
            "1:9: suppression-malformed: No marker is called \"hullcheck:disable\""
                + form
                + " | hullcheck:disable");
    assertThat(own("a = 1 # hullcheck:ignore:open-port\n"))
        .containsExactly(
            "1:9: suppression-malformed: Rule's id stands too close"
                + form
                + " | hullcheck:ignore:open-port");
  }

  @Test
  void aReasonWithoutDashesIsTakenAndReported() {
    SampleFile file =
        new SampleFile("a = 1 # hullcheck:ignore open-port because, well, non-root\n");
    Suppressions.Result result = file.apply(SampleFile.ids(), file.finding("open-port", "1"));
    assertThat(result.suppressed())
        .extracting(Suppressed::reason)
        .containsExactly("because, well, non-root");
    assertThat(result.own())
        .extracting(file::show)
        .containsExactly(
            "1:36: suppression-malformed: Text behind the rule ids is no rule's id; write --"
                + " before a reason | because, well, non-root");
  }

  @Test
  void proseIsNoMarker() {
    assertThat(own("# write hullcheck:ignore nothing to silence a line\na = 1\n")).isEmpty();
    assertThat(own("# `hullcheck:ignore` is explained in the README\na = 1\n")).isEmpty();
    assertThat(own("# hullcheck: lints this folder\na = 1\n")).isEmpty();
    assertThat(own("# hullcheck:\n#   version: 1\na = 1\n")).isEmpty();
    assertThat(own("# hullcheck:latest\na = 1\n")).isEmpty();
    assertThat(own("# image: example/hullcheck:latest open-port\na = 1\n")).isEmpty();
    assertThat(own("a = \"hullcheck:ignore\"\n")).isEmpty();
  }

  @Test
  void findingsAboutMarkersCanBeSilencedToo() {
    assertThat(own("a = 1 # hullcheck:ignore open-port, suppression-unused -- for prod\n"))
        .isEmpty();
    assertThat(own("a = 1 # hullcheck:ignore opne-port, suppression-malformed\n")).isEmpty();
    assertThat(own("a = 1 # hullcheck:ignore suppression-unused\n"))
        .containsExactly(
            "1:26: suppression-unused: " + unused("suppression-unused") + " | suppression-unused");
  }

  @Test
  void whatIsSuppressedComesInTheOrderOfReports() {
    SampleFile file =
        new SampleFile(
            "a = 1 # hullcheck:ignore old-image, suppression-unused\n"
                + "b = 2 # hullcheck:ignore open-port\n");
    Suppressions.Result result = file.apply(SampleFile.ids(), file.finding("open-port", "2"));
    assertThat(result.suppressed())
        .extracting(suppressed -> suppressed.finding().rule().id())
        .containsExactly("suppression-unused", "open-port");
  }

  @Test
  void everyPrefixIsReadWithoutException() {
    String text =
        """
        # hullcheck:ignore open-port, x -- a
        ---
        /* hullcheck:ignroe
         * hullcheck:ignore old-image*/
        a = 1 // # hullcheck: ignore open-port why not -- so
        <!-- hullcheck:ignore=open-port -->\r
        b = 2 # hullcheck:
        """;
    for (int i = 0; i <= text.length(); i++) {
      SampleFile file = new SampleFile(text.substring(0, i));
      assertThat(file.apply(SampleFile.ids()).kept()).isEmpty();
    }
  }

  /** Hostile, but read in one pass: no limit is asserted beyond that of the build. */
  @Test
  void manyMarkersAndFindingsAreReadInOnePass() {
    SampleFile file =
        new SampleFile("# hullcheck:ignore open-port zzzz-zzzz\n".repeat(50_000) + "a = 1\n");
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      findings.add(file.finding("open-port", "# h"));
    }
    Finding last = file.finding("open-port", "a = 1");
    findings.add(last);
    Suppressions.Result result =
        Suppressions.apply(
            findings, file.markers(), List.of(), SampleFile.ids(), SampleFile.POLICY);
    assertThat(result.suppressed()).extracting(Suppressed::finding).containsExactly(last);
    assertThat(result.own()).hasSize(50_000);
  }

  private static void assertSilenced(String content) {
    SampleFile file = new SampleFile(content);
    Suppressions.Result result =
        file.apply(
            SampleFile.ids(),
            file.finding("open-port", "port = 1"),
            file.finding("old-image", "port = 1"));
    assertThat(result.kept()).as(content).isEmpty();
    assertThat(result.own()).as(content).isEmpty();
  }

  private static List<String> own(String content) {
    SampleFile file = new SampleFile(content);
    List<String> shown = new ArrayList<>();
    for (Finding finding : file.apply(SampleFile.ids()).own()) {
      shown.add(file.show(finding));
    }
    return shown;
  }

  private static String unused(String id) {
    return "Marker silences nothing: \"" + id + "\" finds nothing here";
  }
}
