package dev.hullcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hullcheck.DocPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** README.md and docs/*.md: each command that they show is run, and says what they say it does. */
class DocsTest {
  /** What cannot be run here; each is a page and the reason that it gives. */
  private static final List<String> NOT_RUN =
      List.of(
          "README.md: it is what runs this test",
          "README.md: helm is another program; StandardInputTest has its output",
          "docs/coming-from-kube-linter.md: helm is another program; StandardInputTest has its output",
          "docs/configuration.md: terraform is another program; TerraformPlanTest has its output",
          "docs/configuration.md: a job of CI",
          "docs/getting-started.md: the path is yours",
          "docs/pre-commit.md: pre-commit is another program; PreCommitIT does the same",
          "docs/pre-commit.md: a workflow runs on GitHub",
          "docs/pre-commit.md: a pipeline runs on GitLab");

  /** A link to a file of the project, and to a heading of it. */
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?!https?:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");

  @TempDir private Path temporary;

  @BeforeEach
  void programs() {
    assumeTrue(InPath.holds("git") && InPath.holds("sh"), "git and a shell are needed");
  }

  static List<String> pages() throws IOException {
    List<String> pages = new ArrayList<>(List.of("README.md"));
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      files.map(Path::toString).filter(name -> name.endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  private DocRun run(String page) {
    DocRun run = new DocRun(temporary.resolve(page), this::hullcheck);
    run.run(DocPage.read(page));
    return run;
  }

  private int hullcheck(
      String[] words, InputStream in, OutputStream out, OutputStream err, Path folder) {
    Map<String, String> environment =
        Map.of("HULLCHECK_CACHE", temporary.resolve("cache").toString());
    Console console = new Console(in, out, err, folder, environment, false, false);
    return Main.run(words, new LinterEngine(), console);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatAPageShowsIsSo(String page) throws IOException {
    DocRun run = run(page);
    if (Boolean.getBoolean("golden.update")) {
      write(Path.of(page), run.written());
    } else {
      assertThat(run.faults()).isEmpty();
    }
  }

  /** Puts the blocks that have to be into a page; what has gaps is left as it is. */
  private static void write(Path page, Map<Integer, String> blocks) throws IOException {
    StringBuilder text = new StringBuilder();
    int at = 1;
    boolean within = false;
    for (String line : Files.readAllLines(page)) {
      within = within && !line.equals("```");
      String block = blocks.get(at++);
      if (block != null) {
        text.append(block);
        within = true;
      }
      if (!within) {
        text.append(line).append('\n');
      }
    }
    Files.writeString(page, text);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(String page) throws IOException {
    Path file = Path.of(page);
    List<String> dead = new ArrayList<>();
    Matcher link = LINK.matcher(Files.readString(file));
    while (link.find()) {
      String place = link.group(1);
      Path target = place.isEmpty() ? file : file.resolveSibling(place).normalize();
      boolean leads =
          Files.exists(target)
              && (link.group(2) == null || anchors(target).contains(link.group(2)));
      if (!leads) {
        dead.add(link.group());
      }
    }
    assertThat(dead).isEmpty();
  }

  /** What GitHub calls the headings of a page. */
  private static List<String> anchors(Path page) throws IOException {
    List<String> anchors = new ArrayList<>();
    for (String line : Files.readAllLines(page)) {
      if (line.startsWith("#")) {
        String heading = line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT);
        anchors.add(heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
      }
    }
    return anchors;
  }

  @Test
  void whatIsNotRunIsListed() throws IOException {
    List<String> notRun = new ArrayList<>();
    for (String page : pages()) {
      for (DocPage.Block block : DocPage.read(page).blocks()) {
        String reason = block.said().get("not run");
        if (reason != null) {
          notRun.add(page + ": " + reason);
        }
      }
    }
    assertThat(notRun).isEqualTo(NOT_RUN);
  }
}
