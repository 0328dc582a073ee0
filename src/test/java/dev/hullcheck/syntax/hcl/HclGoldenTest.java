package dev.hullcheck.syntax.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file below testdata/parse/hcl, against the tree beside it; -Dgolden.update=true writes. */
class HclGoldenTest {
  private static final Path FOLDER = Path.of("testdata/parse/hcl");

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.filter(p -> p.toString().endsWith(".tf") || p.toString().endsWith(".tf.json"))
          .sorted()
          .toList();
    }
  }

  static Parsed<HclBody> parse(Path path) throws IOException {
    return parse(path.getFileName().toString(), Files.readString(path));
  }

  static Parsed<HclBody> parse(String name, String content) {
    Text text = Text.of(SourceFile.of(name, content), content);
    return name.endsWith(".json") ? HclJsonParser.parse(text) : HclParser.parse(text);
  }

  @ParameterizedTest
  @MethodSource("files")
  void fileGivesItsTree(Path path) throws IOException {
    String actual = HclDump.of(parse(path));
    Path golden = path.resolveSibling(path.getFileName() + ".tree");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, actual);
    }
    assertThat(golden).as("write it with -Dgolden.update=true").exists();
    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyPrefixGivesATree(Path path) throws IOException {
    String content = Files.readString(path);
    String name = path.getFileName().toString();
    boolean faulty = !parse(path).problems().isEmpty();
    for (int end = 0; end <= content.length(); end++) {
      Parsed<HclBody> parsed = parse(name, content.substring(0, end));
      assertThat(HclDump.of(parsed)).isNotNull();
      assertThat(parsed.problems()).hasSizeLessThan(faulty ? 40 : 5);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyLostCharacterGivesATree(Path path) throws IOException {
    String content = Files.readString(path);
    String name = path.getFileName().toString();
    for (int i = 0; i < content.length(); i++) {
      Parsed<HclBody> parsed = parse(name, content.substring(0, i) + content.substring(i + 1));
      assertThat(HclDump.of(parsed)).isNotNull();
    }
  }

  @Test
  void terraformRejectsWhatWeReject(@TempDir Path temp) throws Exception {
    List<String> ours = new ArrayList<>();
    for (Path path : files()) {
      String name = path.getFileName().toString();
      if (name.endsWith(".tf")) {
        Files.copy(path, temp.resolve(name));
        if (!parse(path).problems().isEmpty()) {
          ours.add(name);
        }
      }
    }
    Path output = Files.createTempFile(temp, "fmt", ".out");
    Process process;
    try {
      process =
          new ProcessBuilder("terraform", "fmt", "-check", "-no-color", "-list=false")
              .directory(temp.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException e) {
      Assumptions.abort("terraform is not installed");
      return;
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String errors = Files.readString(output);
    List<String> theirs = new ArrayList<>();
    for (Path path : files()) {
      String name = path.getFileName().toString();
      if (errors.contains("on " + name + " line")) {
        theirs.add(name);
      }
    }
    assertThat(ours).isEqualTo(theirs);
  }
}
