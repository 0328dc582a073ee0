package dev.hullcheck.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documents of all the edges of the syntax, against what HashiCorp's parser makes of them. */
class HclTableTest {
  static List<String> tables() throws IOException {
    return HclTable.names();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void whatIsAcceptedHasTheSameTree(String table) throws IOException {
    for (HclTable.Case document : HclTable.cases(table)) {
      if (!document.isRefused()) {
        String theirs = String.join("\n", document.tree());
        assertThat(HclCanonical.of(document.parse()).strip())
            .as(document.toString())
            .isEqualTo(theirs);
      }
    }
  }

  /**
   * What is refused, and our words for it. Where HashiCorp's parser points elsewhere, that is
   * noted: it looks for characters that are no part of the language before anything else, and finds
   * the end of a string, a heredoc or a comment missing where it would have been; we point at the
   * beginning.
   */
  @ParameterizedTest
  @MethodSource("tables")
  void whatIsRefusedIsExplained(String table) throws IOException {
    StringBuilder actual = new StringBuilder();
    for (HclTable.Case document : HclTable.cases(table)) {
      if (document.isRefused()) {
        actual.append(document).append('\n');
        for (Problem problem : document.parse().problems()) {
          int start = problem.span().start();
          int end = problem.span().end();
          actual.append("  ").append(start).append('-').append(end).append(' ');
          actual.append(problem.message()).append('\n');
        }
        String first = first(document);
        String theirs = document.tree().get(0).substring("error ".length());
        if (!first.equals(theirs)) {
          actual.append("  HashiCorp's: ").append(theirs).append('\n');
        }
      }
    }
    Path golden = HclTable.file(table + ".faults");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    }
    assertThat(golden).as("write it with -Dgolden.update=true").exists();
    assertThat(actual.toString()).isEqualTo(Files.readString(golden));
  }

  @Test
  void whatIsRefusedHasAFault() throws IOException {
    for (HclTable.Case document : HclTable.cases()) {
      assertThat(document.parse().problems().isEmpty())
          .as(document.toString())
          .isEqualTo(!document.isRefused());
    }
  }

  private static String first(HclTable.Case document) {
    List<Problem> problems = document.parse().problems();
    return problems.isEmpty()
        ? ""
        : problems.get(0).span().start() + "-" + problems.get(0).span().end();
  }

  @Test
  void terraformStillAcceptsAndRefusesTheSame(@TempDir Path folder) throws Exception {
    Map<String, HclTable.Case> files = write(folder, false);
    String output = run(folder, "fmt", "-check", "-no-color", "-list=false");
    for (Map.Entry<String, HclTable.Case> file : files.entrySet()) {
      assertThat(output.contains("on " + file.getKey() + " line"))
          .as(file.getValue().toString())
          .isEqualTo(file.getValue().isRefused());
    }
  }

  @Test
  void terraformStillPointsAtTheSame(@TempDir Path folder) throws Exception {
    Map<String, HclTable.Case> files = write(folder, true);
    JsonNode report =
        JsonMapper.shared().readTree(run(folder, "validate", "-json")).path("diagnostics");
    Map<String, Set<String>> found = new HashMap<>();
    for (JsonNode diagnostic : report) {
      JsonNode range = diagnostic.path("range");
      String name = range.path("filename").asString();
      HclTable.Case document = files.get(name);
      if (document != null) {
        int start = units(document.content(), range.path("start").path("byte").asInt());
        int end = units(document.content(), range.path("end").path("byte").asInt());
        found.computeIfAbsent(name, n -> new HashSet<>()).add("error " + start + "-" + end);
      }
    }
    for (Map.Entry<String, HclTable.Case> file : files.entrySet()) {
      assertThat(found.get(file.getKey()))
          .as(file.getValue().toString())
          .contains(file.getValue().tree().get(0));
    }
  }

  /** The offset in UTF-16 code units of an offset in bytes. */
  private static int units(String content, int bytes) {
    byte[] all = content.getBytes(StandardCharsets.UTF_8);
    int end = Math.min(bytes, all.length);
    return new String(all, 0, end, StandardCharsets.UTF_8).length();
  }

  private static Map<String, HclTable.Case> write(Path folder, boolean refused) throws IOException {
    Map<String, HclTable.Case> files = new LinkedHashMap<>();
    for (HclTable.Case document : HclTable.cases()) {
      String name = "a" + files.size() + ".tf";
      if (!refused || document.isRefused()) {
        files.put(name, document);
        Files.writeString(folder.resolve(name), document.content());
      }
    }
    return files;
  }

  /** What Terraform says, all of it. */
  private static String run(Path folder, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("terraform"));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output.txt");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(output.toFile())
              .redirectErrorStream(arguments[0].equals("fmt"))
              .start();
    } catch (IOException e) {
      Assumptions.abort("terraform is not installed");
      return "";
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return Files.readString(output);
  }
}
