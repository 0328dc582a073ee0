package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.model.Resource;
import dev.hullcheck.value.Scalar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Root modules and what {@code terraform plan} foresees for their resources, recorded: each folder
 * of {@code testdata/terraform/roots} is one, with the options that it is planned with in {@code
 * options.txt}. Where {@link dev.hullcheck.terraform.ModuleOracleTest} is about modules, this is
 * about what only a root has: files and options that set its variables, blocks such as {@code
 * import}.
 */
class RootOracleTest {
  private static final Path ROOTS = Path.of("testdata/terraform/roots");
  private static final Path RECORDED = ROOTS.resolve("expected.txt");

  private static List<Path> roots() throws IOException {
    try (Stream<Path> folders = Files.list(ROOTS)) {
      return folders.filter(Files::isDirectory).map(Path::toAbsolutePath).sorted().toList();
    }
  }

  private static List<String> options(Path root) throws IOException {
    Path options = root.resolve("options.txt");
    return Files.exists(options) ? Files.readAllLines(options) : List.of();
  }

  private static String line(Path root, String address, String input) {
    return root.getFileName() + "\t" + address + "\t" + input;
  }

  private static List<String> ours() throws Exception {
    List<String> lines = new ArrayList<>();
    for (Path root : roots()) {
      TerraformInputs.Builder inputs = new TerraformInputs.Builder(root);
      for (String option : options(root)) {
        String value = option.substring(option.indexOf('=') + 1);
        if (option.startsWith("-var=")) {
          assertThat(inputs.word(value)).isTrue();
        } else {
          inputs.file(value);
        }
      }
      Linter linter = new Linter(Catalogs.builtIn(), Map.of(), inputs.build(), 1);
      for (Resource resource :
          linter.read(Linter.walk(List.of(root), root, List.of())).project().resources()) {
        if (resource.kind().equals("terraform.terraform_data")) {
          boolean known =
              !resource.isUncertain() && resource.value().get("input") instanceof Scalar;
          lines.add(
              line(
                  root,
                  resource.address(),
                  known ? String.valueOf(resource.value().get("input")) : "?"));
        }
      }
    }
    Collections.sort(lines);
    return lines;
  }

  private static String run(Path folder, List<String> command) throws Exception {
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

  private static void gather(Path root, JsonNode module, List<String> lines) {
    for (JsonNode resource : module.path("resources")) {
      String input = resource.path("values").path("input").asString("?");
      lines.add(line(root, resource.path("address").asString(), input));
    }
    for (JsonNode child : module.path("child_modules")) {
      gather(root, child, lines);
    }
  }

  private static List<String> theirs(Path scratch) throws Exception {
    try {
      new ProcessBuilder("terraform", "version").start().waitFor();
    } catch (IOException e) {
      Assumptions.abort("terraform is not installed");
    }
    List<String> lines = new ArrayList<>();
    for (Path root : roots()) {
      Path folder = scratch.resolve(root.getFileName());
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.toList()) {
          Path copy = folder.resolve(root.relativize(file).toString());
          if (Files.isDirectory(file)) {
            Files.createDirectories(copy);
          } else {
            Files.copy(file, copy);
          }
        }
      }
      List<String> plan = new ArrayList<>(List.of("terraform", "plan", "-input=false", "-out=p"));
      plan.addAll(options(root));
      run(folder, List.of("terraform", "init", "-no-color", "-input=false"));
      run(folder, plan);
      String shown = run(folder, List.of("terraform", "show", "-json", "p"));
      JsonNode values =
          JsonMapper.shared().readTree(shown.substring(shown.indexOf('{'))).path("planned_values");
      gather(root, values.path("root_module"), lines);
    }
    Collections.sort(lines);
    return lines;
  }

  @Test
  void resourcesComeOutAsRecorded() throws Exception {
    assertThat(ours()).isEqualTo(Files.readAllLines(RECORDED));
  }

  @Test
  void terraformStillDoesWhatIsRecorded(@TempDir Path scratch) throws Exception {
    List<String> theirs = theirs(scratch);
    if (Boolean.getBoolean("golden.update")) {
      Files.write(RECORDED, theirs);
    }
    assertThat(theirs).isEqualTo(Files.readAllLines(RECORDED)).noneMatch(l -> l.endsWith("\t?"));
  }
}
