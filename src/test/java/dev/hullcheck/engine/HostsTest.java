package dev.hullcheck.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.Golden;
import dev.hullcheck.kind.Catalog;
import dev.hullcheck.kind.HostSpec;
import dev.hullcheck.model.Language;
import dev.hullcheck.model.Resource;
import dev.hullcheck.source.Span;
import dev.hullcheck.value.Sequence;
import dev.hullcheck.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which commands are found in files of other tools and languages, with which words, and where these
 * stand. Each folder of {@code testdata/hosts} is a project; its golden file has a line for each
 * command, and behind a word what the file has in its place, where that is not the same; and one
 * for each object.
 */
class HostsTest {
  private static final Path HOSTS = Path.of("testdata/hosts");
  private static final Catalog CATALOG = Catalogs.builtIn();

  static List<Path> hosts() throws IOException {
    try (Stream<Path> folders = Files.list(HOSTS)) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("hosts")
  void commandsAreFoundWithTheirPlaces(Path host) {
    Path folder = host.toAbsolutePath();
    Linter linter = new Linter(CATALOG, Map.of(), 1);
    Linter.Model model = linter.read(Linter.walk(List.of(folder), folder, List.of()));
    assertThat(model.faults()).isEmpty();
    StringBuilder lines = new StringBuilder();
    for (Resource resource : model.project().resources()) {
      if (resource.kind().equals("script.Command")) {
        lines.append(resource.value().span());
        Value words = resource.value().get("words");
        assertThat(words).isInstanceOf(Sequence.class);
        for (Value word : ((Sequence) words).items()) {
          lines.append(' ').append(word);
          String written = written(linter, word.span());
          if (!written.equals(word.toString())) {
            lines.append('{').append(written.replace("\n", "\\n")).append('}');
          }
        }
        lines.append('\n');
      } else if (resource.language() != Language.SHELL && isObject(resource)) {
        lines.append(resource.span()).append(": ").append(resource.kind());
        lines.append(' ').append(resource.address());
        lines.append(resource.value().isOpen() ? ", a part\n" : "\n");
      }
    }
    Golden.check(HOSTS.resolve(host.getFileName() + ".txt").toString(), lines.toString());
  }

  private static boolean isObject(Resource resource) {
    return resource.owner() == null && !resource.kind().startsWith("terraform.");
  }

  private static String written(Linter linter, Span span) {
    String text = linter.text(span.file());
    return text == null ? "?" : text.substring(span.start(), span.end());
  }

  @Test
  void eachToolHasAFixture() {
    for (HostSpec host : CATALOG.hosts()) {
      assertThat(HOSTS.resolve(host.name())).isDirectory();
    }
  }
}
