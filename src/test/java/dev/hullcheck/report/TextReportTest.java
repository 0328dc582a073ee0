package dev.hullcheck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.Golden;
import dev.hullcheck.check.Finding;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private final Sample sample = new Sample();
  private final TextReport plain = new TextReport(false, false);

  @Test
  void showsFindingsWithFramesAndASummary() {
    Golden.check("testdata/report/full.txt", sample.write(plain, Sample.full(sample)));
  }

  @Test
  void coloursBySeverity() {
    String colored = sample.write(new TextReport(true, false), Sample.full(sample));
    Golden.check("testdata/report/full-color.txt", colored);
    assertThat(colored.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plainFull());
  }

  @Test
  void quietIsOneLineAFinding() {
    Golden.check(
        "testdata/report/quiet.txt",
        sample.write(new TextReport(false, true), Sample.full(sample)));
    assertThat(sample.write(new TextReport(false, true), Sample.empty())).isEmpty();
  }

  @Test
  void moreThanAScreenIsSummedUpByRule() {
    List<Finding> findings = new ArrayList<>();
    SourceFile file = sample.file("a.tf", "a = 1\n");
    for (int i = 0; i < 20; i++) {
      findings.add(sample.finding("Found", sample.span(file, "1")));
    }
    String id = findings.get(0).rule().id();
    String line = "    21  " + findings.get(0).severity().id();
    assertThat(sample.write(plain, Sample.of(findings))).doesNotContain(line);
    findings.add(sample.finding("Found", sample.span(file, "1")));
    assertThat(sample.write(plain, Sample.of(findings)))
        .containsPattern("\n\n" + line + " +" + id + "\n\n21 findings ");
    assertThat(sample.write(new TextReport(false, true), Sample.of(findings))).doesNotContain(line);
  }

  @Test
  void nothingFoundIsSaidInOneLine() {
    assertThat(sample.write(plain, Sample.empty())).isEqualTo("No findings in 12 files.\n");
  }

  @Test
  void whatIsLeftOutIsCounted() {
    assertThat(sample.write(plain, Sample.narrowed(sample)))
        .endsWith(
            "\n1 finding (1 medium) in 12 files, 1 suppressed, 1 known, 3 gone from the baseline,"
                + " 1 elsewhere, 1 unknown, 2 internal errors.\n");
  }

  @Test
  void helpIsShownOnceARule() {
    Sample one = new Sample();
    SourceFile file = one.file("a.tf", "a = 1\nb = 2\n");
    List<Finding> findings = new ArrayList<>();
    for (String text : List.of("1", "2")) {
      Finding finding = one.finding("Found " + text, one.span(file, text));
      findings.add(
          new Finding(
              one.rules().get(1),
              finding.severity(),
              finding.message(),
              finding.span(),
              List.of(),
              null,
              ""));
    }
    assertThat(one.write(plain, Sample.of(findings))).containsOnlyOnce("help: ");
  }

  @Test
  void ofManyRelatedPlacesTheFirstAreShown() {
    SourceFile file = sample.file("a.tf", "a = 1\n");
    Finding finding = sample.finding("Found", sample.span(file, "1"));
    List<Finding.Related> related = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      related.add(new Finding.Related(finding.span(), "Place " + i));
    }
    Finding many =
        new Finding(finding.rule(), finding.severity(), "Found", finding.span(), related, null, "");
    assertThat(sample.write(plain, Sample.of(List.of(many))))
        .contains("   related: a.tf:1:5: Place 7\n   related: and 12 more places\n")
        .doesNotContain("Place 8");
  }

  @Test
  void aTerminalObeysNothingThatComesFromAFile() {
    SourceFile file = sample.file("a\u001b[2J.tf", "x = \"\u001b[31m\u202e\u0007\u009b\" \ud800\n");
    Finding finding = sample.finding("Name \"\u001b]0;x\u0007\nb\t\u2066\"", new Span(file, 4, 9));
    String text = sample.write(plain, Sample.of(List.of(finding)));
    assertThat(text)
        .contains("Name \"␛]0;x␇␊b \ufffd\"")
        .contains("x = \"␛[31m\ufffd␇\ufffd\" \ufffd");
    assertThat(text.chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
  }

  @Test
  void aFileThatChangedOrIsGoneHasNoFrame() {
    SourceFile file = sample.file("a.tf", "a = 1\nb = 2\n");
    Outcome outcome = Sample.of(List.of(sample.finding("Found", sample.span(file, "2"))));
    String without = "a.tf:2:5: medium: Found [taint-not-tolerated]\n\n";
    for (String other : List.of("", "a = 1\n", "a = 11\nb = 2", "a = 1\nb = 2\nc\n")) {
      sample.change(file, other);
      assertThat(sample.write(plain, outcome)).startsWith(without + "1 finding (1 medium) in 1");
    }
    sample.change(file, null);
    assertThat(sample.write(plain, outcome)).startsWith(without);
  }

  private static String plainFull() {
    Sample other = new Sample();
    return other.write(new TextReport(false, false), Sample.full(other));
  }
}
