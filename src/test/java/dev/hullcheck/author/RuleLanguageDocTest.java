package dev.hullcheck.author;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.DocPage;
import dev.hullcheck.engine.OwnRules;
import dev.hullcheck.engine.RuleFixtures;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.Data;
import dev.hullcheck.kind.DataArchive;
import dev.hullcheck.rule.RuleReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of docs/rule-language.md. A block that names a file of the tutorial is that file;
 * any other that names a file is judged by the rule before it, and has to be found as its comments
 * say; a YAML block without a name is a rule, or keys of one.
 */
class RuleLanguageDocTest {
  private static final String TUTORIAL = "docs/tutorial/rules";
  private static final String REST =
      """
      id: an-example
      title: An example
      category: code
      severity: info
      message: "An example"
      help: "Read on."
      why: An example.
      since: 0.1.0
      """;

  @TempDir Path folder;

  @Test
  void examplesAreRules() throws IOException {
    SchemaValidator schema = SchemaValidator.of("rule");
    int rules = 0;
    for (DocPage.Block block : blocks()) {
      if (isRule(block)) {
        DataFile file = DataFile.parse("example.yaml", whole(block.text()));
        assertThat(file.problems()).as(block.text()).isEmpty();
        assertThat(schema.validate(file)).as(block.text()).isEmpty();
        assertThat(RuleReader.check(Data.of(file.data())).faults()).as(block.text()).isEmpty();
        rules++;
      }
    }
    assertThat(rules).isGreaterThan(8);
  }

  @Test
  void examplesFindWhatTheyShow() throws IOException {
    DocPage.@Nullable Block rule = null;
    List<DocPage.Block> files = new ArrayList<>();
    int judged = 0;
    for (DocPage.Block block : blocks()) {
      if (isRule(block)) {
        judged += judge(rule, files);
        rule = block;
        files.clear();
      } else if (!block.name().isEmpty() && !block.name().startsWith("docs/")) {
        files.add(block);
      }
    }
    judged += judge(rule, files);
    assertThat(judged).isGreaterThanOrEqualTo(4);
  }

  private int judge(DocPage.@Nullable Block rule, List<DocPage.Block> files) throws IOException {
    if (rule == null || files.isEmpty()) {
      return 0;
    }
    byte[] yaml = whole(rule.text()).getBytes(StandardCharsets.UTF_8);
    DataArchive builtIn = DataArchive.open(Compilation.of(Path.of("").toAbsolutePath()));
    byte[] own = Compilation.own(Map.of("x/an-example.yaml", yaml), Map.of(), builtIn);
    Path project = Files.createTempDirectory(folder, "example");
    for (DocPage.Block file : files) {
      Files.writeString(project.resolve(file.name()), file.text());
    }
    Catalog catalog = new Catalog(List.of(builtIn, DataArchive.open(own)));
    RuleFixtures.Fixture fixture = new RuleFixtures.Fixture("an-example", project);
    assertThat(new RuleFixtures(catalog).run(fixture)).as(rule.text()).isEmpty();
    assertThat(RuleFixtures.isClean(fixture)).as(rule.text()).isFalse();
    return 1;
  }

  @Test
  void theTutorialShowsItsFiles() throws IOException {
    int shown = 0;
    for (DocPage.Block block : blocks()) {
      if (block.name().startsWith("docs/")) {
        assertThat(block.text())
            .as(block.name())
            .isEqualTo(Files.readString(Path.of(block.name())));
        shown++;
      }
    }
    assertThat(shown).isGreaterThan(5);
  }

  @Test
  void theTutorialsTestsHold() throws IOException {
    DataArchive builtIn = DataArchive.open(Compilation.of(Path.of("").toAbsolutePath()));
    OwnRules.Contents own = OwnRules.find(List.of(TUTORIAL), Path.of("").toAbsolutePath()).read();
    byte[] compiled = Compilation.own(own.rules(), own.tables(), builtIn);
    Catalog catalog = new Catalog(List.of(builtIn, DataArchive.open(compiled)));
    List<RuleFixtures.Fixture> fixtures =
        RuleFixtures.in(Path.of(TUTORIAL, "tests").toAbsolutePath());
    for (RuleFixtures.Fixture fixture : fixtures) {
      assertThat(new RuleFixtures(catalog).run(fixture)).as(fixture.toString()).isEmpty();
    }
  }

  private static boolean isRule(DocPage.Block block) {
    return block.language().equals("yaml") && block.name().isEmpty();
  }

  private static String whole(String example) {
    if (example.startsWith("id:")) {
      return example;
    }
    return REST + (example.contains("kinds:") ? "" : "kinds: [k8s.Pod]\n") + example;
  }

  private static List<DocPage.Block> blocks() {
    return DocPage.read("docs/rule-language.md").blocks();
  }
}
