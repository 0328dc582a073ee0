package dev.hullcheck.syntax.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** All scripts of the fixtures: against bash, and cut off at every character. */
final class ShellFixturesTest {
  private static final Path FIXTURES = Path.of("testdata/parse/shell");

  @TestFactory
  Stream<DynamicTest> acceptsWhatBashAccepts() throws IOException {
    return each(
        script -> {
          if (script.endsWith("crlf.sh")) {
            // bash takes a carriage return as part of a word; a checkout on Windows has them.
            assertThat(parse(Files.readString(script)).problems()).isEmpty();
            return;
          }
          boolean accepted = bashAccepts(script);
          assertThat(parse(Files.readString(script)).problems().isEmpty()).isEqualTo(accepted);
        });
  }

  @TestFactory
  Stream<DynamicTest> everyPrefixIsRead() throws IOException {
    return each(
        script -> {
          String source = Files.readString(script);
          for (int end = 0; end <= source.length(); end++) {
            assertThat(parse(source.substring(0, end)).tree()).isNotNull();
            assertThat(parse(source.substring(end)).tree()).isNotNull();
          }
        });
  }

  private interface Check {
    void of(Path script) throws Exception;
  }

  private static Stream<DynamicTest> each(Check check) throws IOException {
    List<Path> scripts;
    try (Stream<Path> walk = Files.walk(FIXTURES)) {
      scripts = walk.filter(path -> path.toString().endsWith(".sh")).sorted().toList();
    }
    assertThat(scripts).isNotEmpty();
    return scripts.stream()
        .map(
            script ->
                DynamicTest.dynamicTest(
                    FIXTURES.relativize(script).toString(), () -> check.of(script)));
  }

  private static Parsed<ShellScript> parse(String source) {
    return ShellParser.parse(Text.of(SourceFile.of("a.sh", source), source));
  }

  private static boolean bashAccepts(Path script) throws IOException, InterruptedException {
    Process bash;
    try {
      bash = new ProcessBuilder("bash", "-n", script.toString()).redirectErrorStream(true).start();
    } catch (IOException e) {
      abort("bash is not installed");
      throw e;
    }
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    // A fault in a test is said but gives no exit code.
    return bash.waitFor() == 0 && !said.contains("syntax error");
  }
}
