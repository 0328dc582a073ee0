package dev.hullcheck.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hullcheck.DocPage;
import dev.hullcheck.Golden;
import dev.hullcheck.engine.Catalogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MadePartsTest {
  private static final MadeParts PARTS = new MadeParts(Path.of(""), Catalogs.builtIn());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/configuration.md",
        "docs/coming-from-checkov.md",
        "docs/coming-from-kube-linter.md",
        "docs/coming-from-trivy.md",
        "docs/terraform-modules.md"
      })
  void theTablesAreWhatTheSchemaAndTheRulesSay(String page) throws IOException {
    String text = Files.readString(Path.of(page));
    assertThat(text).contains("<!-- made: ");
    Golden.check(page, PARTS.of(text));
  }

  /** The page has to show each key that the table lists, in a configuration. */
  @Test
  void everyKeyHasAnExample() throws IOException {
    StringBuilder examples = new StringBuilder();
    for (DocPage.Block block : DocPage.read("docs/configuration.md").blocks()) {
      if (block.language().equals("yaml")) {
        examples.append(block.text());
      }
    }
    List<String> without = new ArrayList<>();
    for (String row : PARTS.of("<!-- made: keys -->\n<!-- made -->\n").lines().toList()) {
      if (row.startsWith("| `")) {
        String key = row.substring(3, row.indexOf('`', 3));
        String last = key.substring(key.lastIndexOf('.') + 1);
        if (!examples.toString().contains(last + ":")) {
          without.add(key);
        }
      }
    }
    assertThat(without).isEmpty();
  }

  @Test
  void spellingsOfOneIdAreOneRow() throws IOException {
    String table = PARTS.of("<!-- made: ids of trivy -->\n<!-- made -->\n");
    assertThat(table).contains("| `KSV-0012` | [container-run-as-root](");
    assertThat(table).doesNotContain("KSV012", "AVD-");
  }

  @Test
  void whatCannotBeMadeIsSaid() {
    assertThatThrownBy(() -> PARTS.of("<!-- made: keys -->\n")).hasMessageContaining("has no end");
    assertThatThrownBy(() -> PARTS.of("<!-- made: kyes -->\n<!-- made -->\n"))
        .hasMessageContaining("No part \"kyes\" is known");
  }
}
