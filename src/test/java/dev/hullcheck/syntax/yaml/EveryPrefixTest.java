package dev.hullcheck.syntax.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hullcheck.source.Parsed;
import dev.hullcheck.source.SourceFile;
import dev.hullcheck.source.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryPrefixTest {
  private static final Path INPUTS = Path.of("testdata/parse/yaml");

  static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.list(INPUTS)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void everyPrefixOfEveryInputIsRead(Path input) throws IOException {
    String content = Files.readString(input);
    for (int end = 0; end <= content.length(); end++) {
      read(content.substring(0, end));
    }
  }

  @Test
  void anyMixtureOfIndicatorsIsRead() {
    String[] parts = {
      "a",
      ": ",
      "- ",
      "\n",
      "\n  ",
      "\n\t",
      "[",
      "]",
      "{",
      "}",
      ", ",
      "? ",
      "&x ",
      "*x",
      "!t ",
      "|\n",
      ">-\n",
      "'",
      "\"",
      "\\",
      "#",
      " # ",
      "---\n",
      "...\n",
      "%YAML 1.2\n",
      "<<: ",
      "😀",
      "\0",
      "\r\n",
      "{{ ",
      "@"
    };
    Random random = new Random(20260101);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder content = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        content.append(parts[random.nextInt(parts.length)]);
      }
      read(content.toString());
    }
  }

  private static void read(String content) {
    Parsed<YamlStream> parsed =
        YamlParser.parse(Text.of(SourceFile.of("a.yaml", content), content));
    for (YamlDocument document : parsed.tree().documents()) {
      if (document.root() != null) {
        visit(document.root(), content);
      }
    }
    parsed
        .problems()
        .forEach(p -> assertThat(p.span().end()).isLessThanOrEqualTo(content.length()));
  }

  private static void visit(YamlNode node, String content) {
    assertThat(node.span().end()).isLessThanOrEqualTo(content.length());
    if (node instanceof YamlMapping mapping) {
      mapping.duplicates();
      for (YamlEntry entry : mapping.entries()) {
        visit(entry.key(), content);
        visit(entry.value(), content);
      }
    } else if (node instanceof YamlSequence sequence) {
      for (YamlNode item : sequence.items()) {
        visit(item, content);
      }
    } else if (node instanceof YamlScalar scalar) {
      assertThat(scalar.text().content()).isEqualTo(scalar.value());
      scalar.number();
    }
  }
}
