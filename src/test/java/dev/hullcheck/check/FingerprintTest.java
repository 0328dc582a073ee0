package dev.hullcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.model.Language;
import dev.hullcheck.rule.RuleInfo;
import dev.hullcheck.rule.SampleRules;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private final SourceFile file = SourceFile.of("a/ä.tf", "one\ntwo\nthree\n");
  private final RuleInfo rule = SampleRules.taintNotTolerated();

  /** The definition of FNV-1a, in numbers without a bound. */
  @Test
  void isFnv1aOf128Bits() {
    Finding finding = finding(0, "google_x.y", "config.taints");
    String text = "taint-not-tolerated\0root/a/ä.tf\0google_x.y\0config.taints\0";
    assertThat(Fingerprint.of(List.of(finding), f -> "root/" + f.path()).get(finding))
        .isEqualTo(fnv(text));
  }

  @Test
  void lineAndMessageDoNotCount() {
    Finding above = finding(0, "google_x.y", "a");
    Finding below = finding(8, "google_x.y", "a");
    assertThat(Fingerprint.of(List.of(above), SourceFile::path).get(above))
        .isEqualTo(Fingerprint.of(List.of(below), SourceFile::path).get(below));
  }

  @Test
  void equalOnesAreToldApartByTheirOrderInTheFile() {
    Finding first = finding(0, "google_x.y", "a");
    Finding second = finding(4, "google_x.y", "a");
    Finding third = finding(8, "google_x.y", "a");
    IdentityHashMap<Finding, String> one =
        Fingerprint.of(List.of(first, second, third), SourceFile::path);
    IdentityHashMap<Finding, String> other =
        Fingerprint.of(List.of(third, first, second), SourceFile::path);
    for (Finding finding : List.of(first, second, third)) {
      assertThat(other.get(finding)).isEqualTo(one.get(finding));
    }
    assertThat(new HashSet<>(one.values())).hasSize(3);
  }

  @Test
  void partsDoNotRunIntoEachOther() {
    Finding one = finding(0, "ab", "c");
    Finding other = finding(4, "a", "bc");
    IdentityHashMap<Finding, String> all = Fingerprint.of(List.of(one, other), SourceFile::path);
    assertThat(all.get(one)).isNotEqualTo(all.get(other));
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
