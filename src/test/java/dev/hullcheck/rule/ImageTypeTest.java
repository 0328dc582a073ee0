package dev.hullcheck.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Mapping;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * An image reference has the parts that the kubelet finds in it, but for a tag beside a digest. Of
 * one that the kubelet refuses not all is known. Left out are digests that documents shorten, and
 * hosts in capitals, which are to be filled in.
 */
class ImageTypeTest {
  @Test
  void hasThePartsThatTheKubeletFinds() throws IOException {
    List<String> wrong = new ArrayList<>();
    int judged = 0;
    for (String line : ValueTables.lines("images.txt")) {
      int tab = line.indexOf('\t');
      String text = line.substring(0, tab);
      String[] found = line.substring(tab + 1).split(" ", 4);
      boolean refused = found.length == 1;
      if (refused ? text.indexOf('@') >= 0 : isCapital(text.charAt(0))) {
        continue;
      }
      Span nowhere = new Span(SourceFile.of("", ""), 0, 0);
      Mapping parts = Objects.requireNonNull(new ImageType().parts(text, nowhere));
      boolean known = !parts.isOpen() && parts.string("name") != null;
      String tag = refused || found[3].isEmpty() ? "tag" : "digest";
      boolean same =
          known
              && !refused
              && found[0].equals(parts.string("registry"))
              && found[1].equals(parts.string("repository"))
              && found[tag.equals("tag") ? 2 : 3].equals(parts.string(tag));
      if (refused ? known : !same) {
        wrong.add(line + " ours " + parts);
      }
      judged++;
    }
    assertThat(wrong).isEmpty();
    assertThat(judged).isGreaterThan(120);
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
