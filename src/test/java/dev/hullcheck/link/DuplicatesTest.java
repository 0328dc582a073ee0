package dev.hullcheck.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Kustomize refuses as twice the same, which the cases of object-duplicate rely on. */
class DuplicatesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "'v1, ConfigMap, web', 'v1, ConfigMap, web', true",
    "'v1, ConfigMap, web', 'v1, ConfigMap, web, default', true",
    "'v1, ConfigMap, web', 'v1, ConfigMap, web, other', false",
    "'v1, ConfigMap, web', 'v2, ConfigMap, web', false",
    "'v1, ConfigMap, web', 'v1, Secret, web', false",
  })
  void kustomizeRefusesTwoOfOneIdentity(String one, String two, boolean refused)
      throws IOException, InterruptedException {
    Files.writeString(folder.resolve("kustomization.yaml"), "resources: [one.yaml, two.yaml]\n");
    Files.writeString(folder.resolve("one.yaml"), object(one.split(", ")));
    Files.writeString(folder.resolve("two.yaml"), object(two.split(", ")));
    Process process;
    try {
      process =
          new ProcessBuilder("kubectl", "kustomize", folder.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      Assumptions.abort("kubectl is not here: " + e.getMessage());
      return;
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(said.contains("already registered id")).as(said).isEqualTo(refused);
  }

  private static String object(String[] parts) {
    String namespace = parts.length < 4 ? "" : ", namespace: " + parts[3];
    return "apiVersion: %s\nkind: %s\nmetadata: {name: %s%s}\n"
        .formatted(parts[0], parts[1], parts[2], namespace);
  }
}
