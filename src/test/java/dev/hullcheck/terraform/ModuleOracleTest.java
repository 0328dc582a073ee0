package dev.hullcheck.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.HclBody;
import dev.hullcheck.syntax.hcl.HclJsonParser;
import dev.hullcheck.syntax.hcl.HclParser;
import dev.hullcheck.value.Scalar;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Configurations of several modules and the outputs that {@code terraform plan} foresees for them,
 * recorded as JSON: each folder of {@code testdata/terraform/modules} is one, and all of them are
 * called by one more root.
 */
class ModuleOracleTest {
  private static final Path CASES = Path.of("testdata/terraform/modules");
  private static final Path RECORDED = CASES.resolve("expected.txt");

  private static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  private static String root(List<String> cases) {
    StringBuilder root = new StringBuilder();
    for (String name : cases) {
      root.append("module \"%s\" {\n  source = \"./%s\"\n}\n\n".formatted(name, name));
      root.append("output \"%s\" {\n  value = jsonencode(module.%s)\n}\n\n".formatted(name, name));
    }
    return root.toString();
  }

  private static HclBody parse(String name, String content) {
    Text text = Text.of(SourceFile.of(name, content), content);
    boolean json = name.endsWith(".json");
    Parsed<HclBody> parsed = json ? HclJsonParser.parse(text) : HclParser.parse(text);
    assertThat(parsed.problems()).as(name).isEmpty();
    return parsed.tree();
  }

  private static Map<String, ModuleFolder> folders() throws IOException {
    Map<String, List<HclBody>> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(CASES)) {
      for (Path file : all.filter(f -> f.toString().matches(".*\\.tf(\\.json)?")).toList()) {
        String name = CASES.relativize(file).toString().replace('\\', '/');
        String folder = name.substring(0, name.lastIndexOf('/'));
        files
            .computeIfAbsent(folder, key -> new ArrayList<>())
            .add(parse(name, Files.readString(file)));
      }
    }
    Map<String, ModuleFolder> folders = new HashMap<>();
    files.forEach((path, of) -> folders.put(path, new ModuleFolder(path, of, List.of(), null)));
    return folders;
  }

  private static List<String> ours() throws IOException {
    List<String> cases = cases();
    Map<String, ModuleFolder> folders = folders();
    HclBody main = parse("main.tf", root(cases));
    ModuleFolder root = new ModuleFolder("", List.of(main), List.of(), null);
    TerraformModule module =
        TerraformModule.evaluate(
            root, folders, RemoteModules.NONE, new FilesOf(CASES), GivenVariables.NONE, true);
    List<String> lines = new ArrayList<>();
    for (String name : cases) {
      Value value = module.output(name);
      lines.add(name + "\t" + (value instanceof Scalar scalar ? scalar.asText() : "?"));
    }
    return lines;
  }

  private static String run(Path folder, String... command) throws Exception {
    Path output = folder.resolve("output.log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String printed = Files.readString(output);
    assertThat(process.exitValue()).as(printed).isZero();
    return printed;
  }

  private static List<String> theirs(Path folder) throws Exception {
    try {
      new ProcessBuilder("terraform", "version").start().waitFor();
    } catch (IOException e) {
      Assumptions.abort("terraform is not installed");
    }
    try (Stream<Path> all = Files.walk(CASES)) {
      for (Path file : all.toList()) {
        Path copy = folder.resolve(CASES.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
    Files.writeString(folder.resolve("main.tf"), root(cases()));
    run(folder, "terraform", "init", "-no-color", "-input=false");
    run(folder, "terraform", "plan", "-no-color", "-input=false", "-out=plan");
    String plan = run(folder, "terraform", "show", "-json", "plan");
    JsonNode outputs =
        JsonMapper.shared()
            .readTree(plan.substring(plan.indexOf('{')))
            .get("planned_values")
            .get("outputs");
    Map<String, String> lines = new TreeMap<>();
    for (String name : cases()) {
      JsonNode value = outputs.path(name).path("value");
      lines.put(name, name + "\t" + (value.isString() ? value.asString() : "?"));
    }
    return new ArrayList<>(lines.values());
  }

  @Test
  void outputsComeOutAsRecorded() throws IOException {
    assertThat(ours()).isEqualTo(Files.readAllLines(RECORDED));
  }

  @Test
  void terraformStillDoesWhatIsRecorded(@TempDir Path folder) throws Exception {
    List<String> theirs = theirs(folder);
    if (Boolean.getBoolean("golden.update")) {
      Files.write(RECORDED, theirs);
    }
    assertThat(theirs).isEqualTo(Files.readAllLines(RECORDED)).noneMatch(l -> l.endsWith("\t?"));
  }
}
