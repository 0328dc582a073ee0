package dev.hullcheck.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Comment;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import dev.hullcheck.syntax.hcl.HclParser;
import dev.hullcheck.syntax.markdown.MarkdownParser;
import dev.hullcheck.syntax.shell.ShellParser;
import dev.hullcheck.syntax.yaml.YamlParser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The comments of each real parser, read for the lines that their markers speak of. */
class MarkersOfLanguagesTest {
  @Test
  void hcl() {
    String content =
        """
        # hullcheck:ignore a -- one
        // hullcheck:ignore b
        /* hullcheck:ignore c -- three */
        resource "x" "y" {
          size = 1 # hullcheck:ignore d
        }
        """;
    Text text = text(content);
    assertThat(lines(HclParser.parse(text).comments(), content))
        .containsExactly("a 4-6 'one'", "b 4-6 ''", "c 4-6 'three'", "d 5 ''");
  }

  @Test
  void yaml() {
    String content =
        """
        # hullcheck:ignore a -- one
        ---
        # license
        kind: Pod
        spec:
          # hullcheck:ignore b
          - image: x # hullcheck:ignore c
          - text: "# hullcheck:ignore no"
        ---
        # hullcheck:ignore d

        kind: Pod
        """;
    Text text = text(content);
    assertThat(lines(YamlParser.parse(text).comments(), content))
        .containsExactly("a 4 'one'", "b 7 ''", "c 7 ''", "d 12 ''");
  }

  @Test
  void yamlWithOtherLineEnds() {
    String content = "# hullcheck:ignore a -- one\r\n---\r\nkind: Pod # hullcheck:ignore b\r\n";
    Text text = text(content);
    assertThat(lines(YamlParser.parse(text).comments(), content))
        .containsExactly("a 3 'one'", "b 3 ''");
  }

  @Test
  void shell() {
    String content =
        """
        #!/bin/sh
        # hullcheck:ignore a -- one
        gcloud container clusters create main \\
          --zone x
        kubectl get pods # hullcheck:ignore b
        echo "# hullcheck:ignore no"
        """;
    Text text = text(content);
    assertThat(lines(ShellParser.parse(text).comments(), content))
        .containsExactly("a 3-4 'one'", "b 5 ''");
  }

  /** A marker alone above a line speaks of all that is indented below it, and of what closes it. */
  @Test
  void blocks() {
    String pod =
        """
        spec:
          # hullcheck:ignore a
          containers:
          - name: one
            image: x

            # hullcheck:ignore b
            securityContext:
              privileged: true
          # hullcheck:ignore c
          - name: two
            image: y
          hostPID: true
        """;
    assertThat(lines(YamlParser.parse(text(pod)).comments(), pod))
        .containsExactly("a 3-12 ''", "b 8-9 ''", "c 11-12 ''");
    String pool =
        """
        resource "x" "y" {
          # hullcheck:ignore a
          node_config {
            scopes = [
              "b",
            ]
          }
          # hullcheck:ignore b
          name = "z"
        }
        """;
    assertThat(lines(HclParser.parse(text(pool)).comments(), pool))
        .containsExactly("a 3-7 ''", "b 9 ''");
    String script =
        """
        # hullcheck:ignore a
        if true; then
          ls
        else
          pwd
        fi
        find .
        # hullcheck:ignore b
        all() {
            ls
        }
        # hullcheck:ignore c
        ls
        find .
        """;
    assertThat(lines(ShellParser.parse(text(script)).comments(), script))
        .containsExactly("a 2-6 ''", "b 9-11 ''", "c 13 ''");
  }

  @Test
  void markdown() {
    String content =
        """
        # hullcheck:ignore no

        <!-- hullcheck:ignore a -- one -->
        ```sh
        ls
        ```

        Write `<!-- hullcheck:ignore no -->` above it.
        """;
    Text text = text(content);
    assertThat(lines(MarkdownParser.parse(text).comments(), content))
        .containsExactly("a 4-6 'one'");
  }

  /** In an island, too, lines are those of the file. */
  @Test
  void anIsland() {
    String content = "run: |\n    # hullcheck:ignore a -- one\n\n    ls # hullcheck:ignore b\n";
    SourceFile file = SourceFile.of("a.yaml", content);
    Text whole = Text.of(file, content);
    int first = content.indexOf('#');
    int second = content.indexOf("ls");
    Text island =
        new Text.Builder()
            .add(whole, first, content.indexOf('\n', first) + 1)
            .add(whole, second, content.length())
            .build(whole.span(7, content.length()));
    assertThat(lines(ShellParser.parse(island).comments(), content))
        .containsExactly("a 4 'one'", "b 4 ''");
  }

  private static Text text(String content) {
    return Text.of(SourceFile.of("file", content), content);
  }

  /** The ids of each marker, its line or lines, and its reason. */
  private static List<String> lines(List<Comment> comments, String content) {
    return Markers.read(comments, content, null).all().stream()
        .map(
            marker ->
                marker.names().get(0).text()
                    + " "
                    + lines(marker.region())
                    + " '"
                    + marker.reason()
                    + "'")
        .toList();
  }

  private static String lines(@Nullable Region region) {
    if (region instanceof Region.Lines lines) {
      return lines.first() + (lines.last() > lines.first() ? "-" + lines.last() : "");
    }
    return region instanceof Region.Whole ? "all" : "none";
  }
}
