package dev.hullcheck.syntax.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.source.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownParserTest {
  @Test
  void fencesHaveTheirLanguageAndBody() throws IOException {
    String source = Files.readString(Path.of("testdata/parse/markdown/fences.md"));
    List<Block> fences = parse(source).tree();
    assertThat(fences)
        .extracting(Block::language)
        .containsExactly("bash", "sh", "yaml", "console", "", "shell", "text", "bash");
    assertThat(fences)
        .extracting(fence -> fence.body().content())
        .containsExactly(
            "gcloud container clusters create c \\\n  --zone z\n",
            "ls\n\n  indented\n",
            "kind: Pod\n",
            "$ kubectl get pods\nNAME READY\n",
            "```\nnot a fence\n```\n",
            "kubectl apply -f x.yaml\n",
            "",
            "last\n");
  }

  @Test
  void bodiesAreMappedToTheFile() throws IOException {
    String source = Files.readString(Path.of("testdata/parse/markdown/fences.md"));
    for (Block fence : parse(source).tree()) {
      String body = fence.body().content();
      for (int i = 0; i < body.length(); i++) {
        Span at = fence.body().span(i, i + 1);
        assertThat(source.substring(at.start(), at.end())).isEqualTo(body.substring(i, i + 1));
      }
    }
  }

  @Test
  void commentsAreCollectedOutsideOfFences() throws IOException {
    String source = Files.readString(Path.of("testdata/parse/markdown/fences.md"));
    assertThat(parse(source).comments())
        .extracting(Comment::text)
        .containsExactly("hullcheck:ignore some-rule -- why", "two\nlines\n```bash\nno fence\n```");
  }

  @Test
  void carriageReturnsAreLineEnds() {
    Block fence = parse("```bash\r\nls\r\n```\r\nx\r\n").tree().get(0);
    assertThat(fence.language()).isEqualTo("bash");
    assertThat(fence.body().content()).isEqualTo("ls\r\n");
  }

  @Test
  void inlineCodeIsNoFence() {
    assertThat(parse("```ls``` and\nmore\n``x``\n").tree()).isEmpty();
  }

  @Test
  void paragraphsThatMayBeCommandsAndCodeSpansOfSeveralWordsAreFound() {
    String source =
        """
        # gcloud a

        gcloud a \\
          --b

        $ gcloud c
        - `gcloud d`, ``a `b` ``, `e`, [`f g`](h), ``i j`
        명령어 `k l`

        gcloud m <!-- n -->
        <!-- `gcloud o` -->
        gcloud p `q r` is not
        ```
        s
        ```
        """;
    assertThat(parse(source).tree())
        .extracting(block -> block.language() + "|" + block.body().content())
        .containsExactly(
            "  |gcloud a \\\n  --b\n",
            "   |gcloud d",
            "   |a `b` ",
            "   |f g",
            "   |k l",
            "  |$ gcloud c\n- `gcloud d`, ``a `b` ``, `e`, [`f g`](h), ``i j`\n명령어 `k l`\n",
            "   |q r",
            "|s\n");
  }

  @Test
  void everyPrefixIsRead() throws IOException {
    String source = Files.readString(Path.of("testdata/parse/markdown/fences.md"));
    for (int end = 0; end <= source.length(); end++) {
      assertThat(parse(source.substring(0, end)).tree()).isNotNull();
      assertThat(parse(source.substring(end)).tree()).isNotNull();
    }
  }

  @Test
  void sessionGivesItsCommands() {
    assertThat(commands("$ gcloud a \\\n    --b\nOutput: $ 5\n$ ls\nfile\n"))
        .isEqualTo("gcloud a \\\n    --b\nls\n");
    assertThat(commands("me@host:~/x$ ls\nfile\n")).isEqualTo("ls\n");
    assertThat(commands("# apt install\nok\n")).isEqualTo("apt install\n");
    assertThat(commands("gcloud a\n")).isEqualTo("gcloud a\n");
    assertThat(commands("$ cat <<EOF | kubectl apply -f -\n> kind: Pod\n> EOF\npod created\n"))
        .isEqualTo("cat <<EOF | kubectl apply -f -\nkind: Pod\nEOF\n");
    assertThat(commands("# comment\n$ ls\n")).isEqualTo("ls\n");
  }

  @Test
  void promptsOfOtherShellsStandBeforeProgramsAlone() {
    assertThat(commands("> gcloud a\nNAME\n> kubectl b\n")).isEqualTo("gcloud a\nkubectl b\n");
    assertThat(commands("me@host % ls\n% kubectl b\nNAME\n")).isEqualTo("kubectl b\n");
    assertThat(commands("> quoted\n")).isEqualTo("> quoted\n");
    assertThat(commands("A=b\nlist\ngcloud a\n$ ls\ngcloud c\n")).isEqualTo("A=b\ngcloud a\nls\n");
    assertThat(commands("# all of them\nkubectl get pods\n"))
        .isEqualTo("# all of them\nkubectl get pods\n");
    assertThat(commands("A=b\n# all of them\n")).isEqualTo("A=b\n# all of them\n");
    assertThat(commands("5 % of it\n")).isEqualTo("5 % of it\n");
  }

  @Test
  void blocksWithoutALanguageShowCommandsByTheirProgram() {
    for (String block :
        List.of(
            "cat <<EOF | kubectl apply -f -\nkind: Pod\nEOF\n",
            "kubectx one; kubectl get pods\n",
            "watch kubectl describe mci front\n",
            "IP=$(kubectl get svc web)\n",
            "export A=b\n",
            "# first\n\nhelm install a b\n",
            "ls\nNAME=x gcloud a\n",
            "terraform apply -var=\"project=$(gcloud config get-value project)\"\n",
            "> gcloud a\n")) {
      assertThat(Console.showsCommands(text(block))).as(block).isTrue();
    }
    for (String block :
        List.of(
            "Error: gcloud is missing\n",
            "script:\n  - kubectl apply -f a.yaml\n",
            "command: gcloud a\n",
            "tool | kubectl | gcloud |\n",
            "fmt.Println(\"kubectl get pods\")\n",
            "ls\nhelm install a b\n",
            "gcloud\n")) {
      assertThat(Console.showsCommands(text(block))).as(block).isFalse();
    }
  }

  private static Text text(String source) {
    return Text.of(SourceFile.of("a.md", source), source);
  }

  private static String commands(String session) {
    return Console.commands(text(session)).content();
  }

  private static Parsed<List<Block>> parse(String source) {
    return MarkdownParser.parse(Text.of(SourceFile.of("a.md", source), source));
  }
}
