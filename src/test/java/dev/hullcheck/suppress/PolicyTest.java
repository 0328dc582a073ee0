package dev.hullcheck.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.check.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Days, names of several rules, and what a configuration allows. Today is 2026-06-15. */
class PolicyTest {
  @Test
  void aMarkerHoldsThroughItsLastDay() {
    assertThat(kept("port = 1 # hullcheck:ignore open-port until 2026-06-15 -- a\n")).isEmpty();
    assertThat(kept("port = 1 # hullcheck:ignore open-port until 2026-06-15\n")).isEmpty();
    assertThat(kept("port = 1 # hullcheck:ignore open-port until 2026-06-14 -- a\n")).hasSize(1);
    assertThat(own("port = 1 # hullcheck:ignore open-port, o* until 2026-06-14 -- a\n"))
        .containsExactly(
            "1:49: suppression-expired: Marker for \"open-port\", \"o*\" has expired: it held until"
                + " 2026-06-14 | 2026-06-14");
  }

  @Test
  void aWrongDaySilencesNothingAndIsReported() {
    String next = "port = 1 # hullcheck:ignore open-port until next spring -- a\n";
    assertThat(kept(next)).hasSize(1);
    assertThat(own(next))
        .contains(
            "1:45: suppression-malformed: There is no day \"next\"; write one as 2027-03-31 | next");
    assertThat(own("port = 1 # hullcheck:ignore open-port until\n"))
        .containsExactly(
            "1:39: suppression-malformed: No day follows \"until\"; write one as 2027-03-31 | until");
  }

  @Test
  void aNameMayStandForSeveralRules() {
    assertThat(kept("port = 1 # hullcheck:ignore o* -- a\n")).isEmpty();
    assertThat(kept("port = 1 # hullcheck:ignore CKV_1 -- a\n")).isEmpty();
    assertThat(own("port = 1 # hullcheck:ignore old-image, o* -- a\n"))
        .containsExactly(
            "1:29: suppression-unused: Marker silences nothing: \"old-image\" finds nothing here |"
                + " old-image");
  }

  @Test
  void aNameOfWhichARuleDidNotRunIsNeverUnused() {
    assertThat(own("x = 1 # hullcheck:ignore cluster -- a\n")).isEmpty();
  }

  @Test
  void aCategoryWithoutACommaIsAWordOfTheReason() {
    String content = "port = 1 # hullcheck:ignore old-image cluster needs it\n";
    assertThat(kept(content)).hasSize(1);
    assertThat(own(content)).anyMatch(said -> said.contains("write -- before a reason"));
  }

  @Test
  void aForbiddenRuleIsNotSilenced() {
    Policy policy = new Policy(false, Set.of("open-port"), 0, SampleFile.TODAY);
    String content = "port = 1 # hullcheck:ignore open-port -- a\n";
    assertThat(kept(content, policy)).hasSize(1);
    assertThat(own(content, policy))
        .containsExactly(
            "1:29: suppression-not-allowed: \"open-port\" may not be silenced in a file | open-port");
    assertThat(kept("port = 1 # NOSONAR\n", policy)).hasSize(1);
    assertThat(own("port = 1 # NOSONAR\n", policy)).isEmpty();
  }

  @Test
  void aReasonCanBeRequired() {
    Policy policy = new Policy(true, Set.of(), 0, SampleFile.TODAY);
    String content = "port = 1 # hullcheck:ignore open-port\n";
    assertThat(kept(content, policy)).hasSize(1);
    assertThat(own(content, policy))
        .containsExactly(
            "1:12: suppression-not-allowed: Marker gives no reason; write \"hullcheck:ignore ID --"
                + " reason\" | hullcheck:ignore");
    assertThat(kept("port = 1 # hullcheck:ignore open-port -- a\n", policy)).isEmpty();
    assertThat(kept("port = 1 # NOSONAR\n", policy)).hasSize(1);
  }

  @Test
  void anEndCanBeRequired() {
    Policy policy = new Policy(false, Set.of(), 30, SampleFile.TODAY);
    assertThat(kept("port = 1 # hullcheck:ignore open-port until 2026-07-15\n", policy)).isEmpty();
    assertThat(kept("port = 1 # hullcheck:ignore open-port until 2026-07-16\n", policy)).hasSize(1);
    assertThat(own("port = 1 # hullcheck:ignore open-port until 2026-07-16\n", policy))
        .containsExactly(
            "1:45: suppression-not-allowed: Marker holds until 2026-07-16, more than 30 days ahead |"
                + " 2026-07-16");
    assertThat(own("port = 1 # hullcheck:ignore open-port\n", policy))
        .containsExactly(
            "1:12: suppression-not-allowed: Marker has no end; write \"until\" and a day at most 30"
                + " days ahead | hullcheck:ignore");
  }

  @Test
  void aMarkerAtTheHeadOfAFileHoldsForAllOfIt() {
    String content = "# License\n# hullcheck:ignore-file open-port -- a\nx = 1\n\nport = 1\n";
    assertThat(kept(content)).isEmpty();
    String below = "x = 1\n# hullcheck:ignore-file open-port -- a\nport = 1\n";
    assertThat(kept(below)).hasSize(1);
    assertThat(own(below))
        .containsExactly(
            "2:3: suppression-malformed: Marker of a whole file stands below its head; move it above"
                + " all else | hullcheck:ignore-file");
    assertThat(own("# hullcheck:ignore-file old-image -- a\nport = 1\n"))
        .anyMatch(said -> said.contains("suppression-unused"));
  }

  private static List<Finding> kept(String content) {
    return kept(content, SampleFile.POLICY);
  }

  private static List<Finding> kept(String content, Policy policy) {
    SampleFile file = new SampleFile(content);
    Finding finding = file.finding("open-port", "port = 1");
    return file.apply(SampleFile.ids(), policy, finding).kept();
  }

  private static List<String> own(String content) {
    return own(content, SampleFile.POLICY);
  }

  private static List<String> own(String content, Policy policy) {
    SampleFile file = new SampleFile(content);
    Finding[] findings =
        content.contains("port = 1")
            ? new Finding[] {file.finding("open-port", "port = 1")}
            : new Finding[0];
    return file.apply(SampleFile.ids(), policy, findings).own().stream().map(file::show).toList();
  }
}
