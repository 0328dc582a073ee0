package dev.hullcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.model.Language;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.SampleRules;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprinterTest {
  private final SourceFile file = SourceFile.of("nodes.tf", "one\ntwo\nthree\n");
  private final RuleInfo rule = SampleRules.taintNotTolerated();
  private final Fingerprinter fingerprinter = new Fingerprinter();

  /** The definition of FNV-1a, in numbers without a bound. */
  @Test
  void isFnv1aOf128Bits() {
    String text = "taint-not-tolerated\0root/ä.tf\0google_x.y\0config.taints\0";
    assertThat(fingerprinter.next(finding(0, "google_x.y", "config.taints"), "root/ä.tf"))
        .isEqualTo(fnv(text));
  }

  @Test
  void lineAndMessageDoNotCount() {
    assertThat(fingerprinter.next(finding(8, "google_x.y", "a"), "p"))
        .isEqualTo(new Fingerprinter().next(finding(0, "google_x.y", "a"), "p"));
  }

  @Test
  void equalOnesAreNumbered() {
    String key = "taint-not-tolerated\0p\0google_x.y\0a\0";
    assertThat(
            List.of(
                fingerprinter.next(finding(0, "google_x.y", "a"), "p"),
                fingerprinter.next(finding(0, "google_x.z", "a"), "p"),
                fingerprinter.next(finding(4, "google_x.y", "a"), "p"),
                fingerprinter.next(finding(8, "google_x.y", "a"), "p")))
        .containsExactly(
            fnv(key),
            fnv("taint-not-tolerated\0p\0google_x.z\0a\0"),
            fnv(key + "2\0"),
            fnv(key + "3\0"));
  }

  @Test
  void namesOfVariablesDoNotCount() {
    String one = Fingerprinter.shared(finding(0, "gcloud x create $NAME", "a"), "p");
    assertThat(Fingerprinter.shared(finding(0, "gcloud x create $CLUSTER_1", "a"), "p"))
        .isEqualTo(one);
    assertThat(Fingerprinter.shared(finding(0, "gcloud x create ${NAME:-${OTHER}}", "a"), "p"))
        .isEqualTo(one);
    assertThat(Fingerprinter.shared(finding(0, "gcloud x create ${NAME}-pool", "a"), "p"))
        .isEqualTo(Fingerprinter.shared(finding(0, "gcloud x create ${CLUSTER}-pool", "a"), "p"))
        .isNotEqualTo(one);
    assertThat(Fingerprinter.shared(finding(0, "gcloud x create name", "a"), "p"))
        .isNotEqualTo(one);
  }

  @Test
  void partsDoNotRunIntoEachOther() {
    assertThat(fingerprinter.next(finding(0, "ab", "c"), "p"))
        .isNotEqualTo(fingerprinter.next(finding(0, "a", "bc"), "p"));
  }

  @Test
  void aFaultOfAFileHasNoAddress() {
    Span span = new Span(file, 0, 3);
    Finding finding = new Finding(rule, rule.severity(), "Fault", span, List.of(), null, "");
    assertThat(fingerprinter.next(finding, "p")).isEqualTo(fnv("taint-not-tolerated\0p\0\0\0"));
  }

  private Finding finding(int at, String address, String path) {
    Span span = new Span(file, at, at + 3);
    Finding.Subject subject =
        new Finding.Subject(address, "k8s.NodeGroup", Language.TERRAFORM, span);
    return new Finding(rule, rule.severity(), "At " + at, span, List.of(), subject, path);
  }

  private static String fnv(String text) {
    BigInteger size = BigInteger.ONE.shiftLeft(128);
    BigInteger prime = BigInteger.ONE.shiftLeft(88).add(BigInteger.valueOf(0x13b));
    BigInteger hash = new BigInteger("6c62272e07bb014262b821756295c58d", 16);
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = hash.xor(BigInteger.valueOf(b & 0xff)).multiply(prime).mod(size);
    }
    String hex = hash.toString(16);
    return "0".repeat(32 - hex.length()) + hex;
  }
}
