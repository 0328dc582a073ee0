package dev.hullcheck.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hullcheck.Golden;
import dev.hullcheck.engine.Catalogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        "docs/coming-from-trivy.md"
      })
  void theTablesAreWhatTheSchemaAndTheRulesSay(String page) throws IOException {
    String text = Files.readString(Path.of(page));
    assertThat(text).contains("<!-- made: ");
    Golden.check(page, PARTS.of(text));
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
