package dev.hullcheck.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.value.Mapping;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds our typing of scalars to that of kubectl, which needs no cluster for it. */
class KubectlTest {
  private static final String[] SPELLINGS = {
    "y",
    "Y",
    "n",
    "N",
    "yes",
    "No",
    "ON",
    "off",
    "true",
    "FALSE",
    "tRUE",
    "yEs",
    "~",
    "null",
    "NULL",
    "nULL",
    "0",
    "00",
    "010",
    "08",
    "0o17",
    "0o8",
    "0x1F",
    "0x_1F",
    "-0x1f",
    "0xG",
    "0x",
    "0b101",
    "0b2",
    "1_000",
    "1__0_",
    "_1",
    "+4",
    "-3",
    "--1",
    "1.5",
    ".5",
    "+.5",
    ".5e1",
    "1.",
    "1e3",
    "1E-3",
    "1e",
    "e3",
    "1e400",
    "1.2.3",
    "1:30",
    "2001-01-01",
    "10Gi",
    "100m",
    "'1'",
    "\"yes\"",
    "!!str 1",
    "!!int '7'",
    "!!float 3",
    "!!bool 'yes'",
    "! 1",
    "a b",
    "1 2"
  };

  @TempDir Path folder;

  @Test
  void scalarsAreWhatKubectlTakesThemFor() throws IOException, InterruptedException {
    StringBuilder manifest = new StringBuilder();
    manifest.append("apiVersion: x.example.com/v1\nkind: Other\nmetadata: {name: web}\nspec:\n");
    for (int i = 0; i < SPELLINGS.length; i++) {
      manifest.append("  k").append(i).append(": ").append(SPELLINGS[i]).append('\n');
    }
    String json = kubectl(manifest.toString());
    Assumptions.assumeTrue(json != null, "kubectl is missing");
    assertThat(spec(manifest.toString())).isEqualTo(spec(json));
  }

  private static Map<String, String> spec(@Nullable String content) {
    assertThat(content).isNotNull();
    Map<String, String> typed = new TreeMap<>();
    Mapping spec = ((Mapping) Manifest.of(content).value()).mapping("spec");
    assertThat(spec).isNotNull();
    for (Mapping.Field field : spec.fields()) {
      Value value = field.value();
      String type = value instanceof Scalar scalar ? scalar.type().name() : "";
      int index = Integer.parseInt(field.name().substring(1));
      typed.put(SPELLINGS[index], type + " " + value);
    }
    return typed;
  }

  /** The manifest as kubectl makes JSON of it, or null where there is no kubectl. */
  private @Nullable String kubectl(String manifest) throws IOException, InterruptedException {
    Path file = folder.resolve("a.yaml");
    Path output = folder.resolve("out.json");
    Files.writeString(file, manifest);
    Process process;
    try {
      process =
          new ProcessBuilder(
                  "kubectl", "label", "--local", "-f", file.toString(), "a=b", "-o", "json")
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException e) {
      return null;
    }
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroy();
      return null;
    }
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
