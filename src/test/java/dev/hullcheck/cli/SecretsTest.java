package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule about secrets points at is shown by nothing that Hullcheck writes. */
class SecretsTest {
  private static final String SECRET = "hunter2-is-known";
  private static final String ENCODED = "aHVudGVyMi1pcy1rbm93bg==";

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("a.yaml"),
        """
        apiVersion: v1
        kind: Secret
        metadata: {name: a}
        stringData: {token: hunter2-is-known}
        data:
          encoded: aHVudGVyMi1pcy1rbm93bg==
          # hullcheck:ignore secret-manifest-plaintext -- known to all
          ignored: aHVudGVyMi1pcy1rbm93bg==
        """);
    Files.writeString(
        folder.resolve("a.sh"),
        "kubectl create secret generic a --from-literal=token=hunter2-is-known\n");
    Files.writeString(
        folder.resolve("a.tf"),
        """
        variable "token" {
          default = "hunter2-is-known"
        }
        resource "kubernetes_secret" "a" {
          data = { token = var.token }
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "sarif"})
  void noReportShowsIt(String format) {
    String report = run("lint", "--format", format, ".");
    assertThat(report).contains("secret-manifest-plaintext").doesNotContain(SECRET, ENCODED);
  }

  @Test
  void theLineIsShownWithoutIt() {
    assertThat(run("lint", "--only", "secret-manifest-plaintext", "a.yaml"))
        .contains("stringData: {token: ****************}")
        .contains("  encoded: ************************");
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "yaml"})
  void theNormalizedAstHidesIt(String format) {
    String ast = run("ast", "--format", format, "a.yaml", "a.sh", "a.tf");
    assertThat(ast).contains("secret.Entry", "********").doesNotContain(SECRET, ENCODED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.yaml:4", "a.yaml:6", "a.sh:1", "a.tf:5"})
  void theExplanationHidesIt(String place) {
    String why = run("explain", "secret-manifest-plaintext", "--on", place, ".");
    assertThat(why).contains("A finding: ", "is a secret").doesNotContain(SECRET, ENCODED);
  }

  private String run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Main.run(words, new ByteArrayInputStream(new byte[0]), out, err, folder);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    return out.toString(StandardCharsets.UTF_8);
  }
}
