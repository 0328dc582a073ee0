package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users' own rules, from the command line. */
class OwnRulesTest {
  static final String RULE =
      """
      id: team-image-registry
      title: Image from another registry
      category: container
      severity: high
      kinds: [k8s.PodSpec]
      each: {of: containers.*, as: container}
      forbid: {$container.image: {not: {in: {table: team-registries}}}}
      message: "Container \\"{$container.name}\\" runs an image from elsewhere"
      help: "Take the image from registry.example.com."
      why: "Only images from there are scanned."
      since: 1.0.0
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws IOException {
    write("mine/team-image-registry.yaml", RULE);
    write("mine/tables/team-registries.yaml", "entries: [registry.example.com/*]\n");
    write("mine/tests/team-image-registry/clean/pod.yaml", pod("registry.example.com/a:1"));
    write(
        "mine/tests/team-image-registry/other/pod.yaml",
        pod("example.com/a:1 # expect: team-image-registry 12"));
  }

  static String pod(String image) {
    return """
        apiVersion: v1
        kind: Pod
        metadata: {name: one}
        spec:
          containers:
          - name: c
            image: %s
        """
        .formatted(image);
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private int run(String... args) {
    out.reset();
    err.reset();
    Map<String, String> environment = Map.of("HULLCHECK_CACHE", "cache");
    ByteArrayInputStream in = new ByteArrayInputStream(new byte[0]);
    return Main.run(
        args, new LinterEngine(), new Console(in, out, err, folder, environment, false, false));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theyJoinTheBuiltInOnes() throws IOException {
    write("app/pod.yaml", pod("example.com/a:latest"));
    for (String time : List.of("compiled", "from the cache")) {
      assertThat(run("lint", "--rules", "mine", "app")).as(time).isEqualTo(1);
      assertThat(out())
          .contains("app/pod.yaml:7:12: high: Container \"c\" runs an image from elsewhere")
          .contains("[container-image-mutable-tag]");
      assertThat(err()).isEmpty();
    }
    try (Stream<Path> cached = Files.list(folder.resolve("cache"))) {
      // A slow machine takes so long that the times of the files can be kept, too.
      assertThat(cached).filteredOn(file -> !file.toString().contains("stamp-")).hasSize(1);
    }
    assertThat(run("lint", "--rules", "mine", "--only", "team-image-registry", "app")).isEqualTo(1);
    assertThat(out()).contains("1 finding");
  }

  @Test
  void theyAreListedAndExplained() {
    assertThat(run("rules", "list", "--rules", "mine")).isZero();
    assertThat(out()).contains("team-image-registry").contains("pod-host-network");
    assertThat(run("explain", "team-image-registry", "--rules", "mine")).isZero();
    assertThat(out()).contains("Image from another registry");
    assertThat(run("explain", "team-image-registry")).isEqualTo(2);
  }

  @Test
  void faultsAreAllSaidAndNothingIsLinted() throws IOException {
    write("mine/team-other.yaml", RULE.replace("containers.*", "contianers.*"));
    write("mine/tables/team-registries.yaml", "entires: []\n");
    assertThat(run("lint", "--rules", "mine", ".")).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err().lines())
        .containsExactly(
            "mine/tables/team-registries.yaml:1:1: The key \"entries\" is missing",
            "mine/tables/team-registries.yaml:1:1: There is no key \"entires\" here;"
                + " did you mean \"entries\"?",
            "mine/team-other.yaml:1:5: The id and the name of the file differ",
            "mine/team-other.yaml:6:12: No kind file knows \"contianers\" of \"contianers.*\";"
                + " did you mean \"containers\"?",
            "hullcheck: The rules have 4 faults, which are above");
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void whatIsNoFolderOfRulesIsSaid() {
    assertThat(run("lint", "--rules", "none", ".")).isEqualTo(2);
    assertThat(err()).contains("none\" does not exist");
    assertThat(run("lint", "--rules", "mine/team-image-registry.yaml", ".")).isEqualTo(2);
    assertThat(err()).contains("is no folder; rules are read from folders");
  }

  @Test
  void theirTestsLieBesideThem() {
    assertThat(run("test", "--rules", "mine")).isZero();
    assertThat(out()).isEqualTo("2 tests, all as expected.\n");
    assertThat(run("test", "--rules", "mine", "mine/tests")).isZero();
  }

  @Test
  void testsThatProveNothingAreSaid() throws IOException {
    Files.createDirectories(folder.resolve("mine/tests/team-image-registry/unwritten"));
    Files.delete(folder.resolve("mine/tests/team-image-registry/other/pod.yaml"));
    write("mine/tests/team-image-registry/other/README.adoc", "Nothing that is read");
    assertThat(run("test", "--rules", "mine")).isEqualTo(1);
    assertThat(out())
        .isEqualTo(
            """
            mine/tests/team-image-registry/other: No file that is read is in it
            mine/tests/team-image-registry/unwritten: No file that is read is in it
            mine/tests/team-image-registry: In no test of it the rule has to find something
            3 tests, all as expected; what is lacking is above.
            """);
    write(
        "mine/tests/team-image-registry/clean/pod.yaml",
        pod("example.com/a:1 # expect: team-image-registry"));
    assertThat(run("test", "--rules", "mine")).isEqualTo(1);
    assertThat(out())
        .contains("mine/tests/team-image-registry: In no test of it the rule has to find nothing")
        .doesNotContain("has to find something");
  }

  @Test
  void aCommentThatIsNotUnderstoodLeavesTheOthers() throws IOException {
    write(
        "mine/tests/team-image-registry/other/pod.yaml",
        pod("example.com/a:1 # expect: team-image-registry 12") + "# expect: Team?\n");
    assertThat(run("test", "--rules", "mine")).isEqualTo(1);
    assertThat(out())
        .isEqualTo(
            """
            mine/tests/team-image-registry/other/pod.yaml:8: Expected rule-id [column] \
            ["part of the message"], several separated by commas
            2 tests, 1 differs.
            """);
  }

  @Test
  void examplesAmongTheTestsAreExplained() throws IOException {
    write(
        "mine/tests/team-image-registry/example-bad/pod.yaml",
        pod("example.com/a:1 # expect: team-image-registry"));
    write("mine/tests/team-image-registry/example-good/pod.yaml", pod("registry.example.com/a:1"));
    assertThat(run("explain", "team-image-registry", "--rules", "mine")).isZero();
    assertThat(out())
        .contains("image: example.com/a:1\n", "image: registry.example.com/a:1\n")
        .doesNotContain("expect:");
  }

  @Test
  void aTestThatDiffersIsShownAndEndsWithOne() throws IOException {
    write(
        "mine/tests/team-image-registry/clean/pod.yaml",
        pod("registry.example.com/a:1 # expect: team-image-registry \"elsewhere\""));
    write("mine/tests/team-image-registry/other/pod.yaml", pod("example.com/a:1"));
    assertThat(run("test", "--rules", "mine")).isEqualTo(1);
    assertThat(out())
        .isEqualTo(
            """
            mine/tests/team-image-registry/clean/pod.yaml:7: Expected, but not found: \
            team-image-registry "elsewhere"
            mine/tests/team-image-registry/other/pod.yaml:7:12: Found, but not expected: \
            team-image-registry "Container "c" runs an image from elsewhere"
            2 tests, 2 differ.
            """);
  }

  @Test
  void testsThatCannotRunEndWithTwo() throws IOException {
    assertThat(run("test")).isEqualTo(2);
    assertThat(err()).contains("Name a folder of tests");
    assertThat(run("test", "none")).isEqualTo(2);
    assertThat(err()).contains("\"none\" does not exist");
    assertThat(run("test", "mine/tables")).isEqualTo(2);
    assertThat(err()).contains("holds no tests, which are folders RULE-ID/CASE");
    write("tests/team-image-registri/one/pod.yaml", "");
    assertThat(run("test", "--rules", "mine", "tests")).isEqualTo(2);
    assertThat(err()).contains("did you mean \"team-image-registry\"?");
  }

  @Test
  void theSchemaIsPrintedAsItIs() throws IOException {
    assertThat(run("rules", "schema")).isZero();
    Path schema = Path.of("src/main/resources/dev/hullcheck/author/rule.schema.json");
    assertThat(out()).isEqualTo(Files.readString(schema));
  }
}
