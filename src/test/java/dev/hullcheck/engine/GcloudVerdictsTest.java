package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.model.Resource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is said of command lines, held against what gcloud's own parser says of them, which {@code
 * tools/gcloud-surface/record-verdicts.py} has written down. gcloud names the first thing that is
 * wrong, which has to be among ours.
 */
class GcloudVerdictsTest {
  private static final Path VERDICTS = Path.of("testdata/gcloud/verdicts.txt");

  /** The files of flags that lines name. */
  private static final Path FLAGS = Path.of("testdata/gcloud/flags");

  @TempDir Path folder;

  /** A line of the file. */
  private record Line(String verdict, String name, String command) {
    boolean isSilent() {
      return verdict.startsWith("~");
    }
  }

  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String line : Files.readAllLines(VERDICTS)) {
      int at = line.indexOf("gcloud ");
      if (at > 0 && !line.startsWith("#")) {
        String[] columns = line.substring(0, at).split(" +");
        lines.add(new Line(columns[0], columns[1], line.substring(at)));
      }
    }
    return lines;
  }

  @Test
  void gcloudsVerdictIsOurs() throws IOException {
    List<Line> lines = lines();
    assertThat(lines).hasSizeGreaterThan(600);
    StringBuilder script = new StringBuilder();
    Map<Integer, Integer> starts = new HashMap<>();
    List<List<Resource>> problems = new ArrayList<>();
    for (Line line : lines) {
      for (int i = 0; i <= line.command().length(); i++) {
        starts.put(script.length() + i, problems.size());
      }
      problems.add(new ArrayList<>());
      script.append(line.command()).append('\n');
    }
    Files.writeString(folder.resolve("a.sh"), script);
    Path flags = Files.createDirectory(folder.resolve("flags"));
    for (File file : FLAGS.toFile().listFiles()) {
      Files.copy(file.toPath(), flags.resolve(file.getName()));
    }
    Linter linter = new Linter(Catalogs.builtIn(), Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    for (Resource problem : model.project().ofKind("gcloud.Problem")) {
      // What a file of flags says wrongly is said there.
      problems.get(starts.get(problem.extent().start())).add(problem);
    }
    List<String> different = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!agrees(lines.get(i), problems.get(i))) {
        different.add(lines.get(i) + " is " + said(problems.get(i)));
      }
    }
    assertThat(different).isEmpty();
  }

  private static List<String> said(List<Resource> problems) {
    List<String> said = new ArrayList<>();
    for (Resource problem : problems) {
      said.add(problem.value().string("code") + " " + problem.value().string("flag"));
    }
    return said;
  }

  private static boolean agrees(Line line, List<Resource> problems) {
    boolean refused = false;
    for (Resource problem : problems) {
      String code = problem.value().string("code");
      String outcome = problem.value().string("outcome");
      boolean warning = "deprecated".equals(code) || outcome != null && outcome.endsWith("is lost");
      refused |= !warning;
      if (!warning && !line.isSilent() && isSame(line, code, problem)) {
        return true;
      }
    }
    boolean nothing =
        switch (line.verdict()) {
          // Who writes a group alone asks for its help.
          case "accepted", "refused-later", "incomplete-command" -> true;
          default -> line.isSilent();
        };
    return nothing && !refused;
  }

  private static boolean isSame(Line line, String code, Resource problem) {
    String flag = problem.value().string("flag");
    String missing = problem.value().string("missing");
    String subject = problem.value().string("subject");
    String value = problem.value().string("value");
    return switch (line.verdict()) {
      case "unknown-flag", "removed-flag" ->
          (code.equals("unknown-flag") || code.equals("removed-flag")) && line.name().equals(flag);
      case "unexpected-argument" ->
          code.equals("empty-value") || code.equals(line.verdict()) && line.name().equals(value);
      case "unknown-command" ->
          code.equals(line.verdict()) && (value == null || line.name().equals(value));
      case "invalid-value" ->
          (code.equals("invalid-choice") || code.equals(line.verdict()))
              && line.name().equals(flag);
      case "conflict" -> code.equals(line.verdict());
      case "missing-required" ->
          code.equals(line.verdict())
              && (line.name().equals("-")
                  || missing.contains(line.name())
                  || subject.contains(line.name()));
      default ->
          code.equals(line.verdict())
              && (line.name().equals(flag) || line.name().startsWith(flag + "/"));
    };
  }

  /** A part of the lines, by their hash; {@code record-verdicts.py --check} asks for all. */
  @Test
  void gcloudStillSaysSo() throws IOException, InterruptedException {
    int asked = 0;
    for (Line line : lines()) {
      if (Math.floorMod(line.command().hashCode(), 163) != 0 || line.command().contains("-h")) {
        continue;
      }
      if (line.command().contains("--flags-file") && line.isSilent()) {
        continue; // What is no file of flags at all ends it with 1.
      }
      asked++;
      boolean accepted =
          line.verdict().equals("accepted") || line.verdict().equals("refused-later");
      assertThat(isRefused(line.command())).as(line.command()).isEqualTo(!accepted);
    }
    assertThat(asked).isBetween(2, 9);
  }

  private boolean isRefused(String command) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", command)
            .directory(VERDICTS.getParent().toFile())
            .directory(FLAGS.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().put("CLOUDSDK_CONFIG", folder.resolve("config").toString());
    builder.environment().put("CLOUDSDK_CORE_DISABLE_PROMPTS", "1");
    builder.environment().put("CLOUDSDK_CORE_PROJECT", "none");
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    Assumptions.assumeTrue(process.exitValue() != 127, "gcloud is not installed");
    // Its parser ends it with 2, and with no other status.
    return process.exitValue() == 2;
  }
}
